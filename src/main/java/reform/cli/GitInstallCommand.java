package reform.cli;

import java.io.IOException;
import java.util.List;
import reform.git.Installation;

/** {@code git install}: has git merge, compare and check lists through reform, in this repository. */
final class GitInstallCommand extends GitCommand {
    @Override
    ExitCode run(Session session, Installation installation, List<String> paths) throws IOException {
        installation.install(paths, programs(session.host()), note -> session.printChange(line(session, note)));
        return ExitCode.SUCCESS;
    }
}
