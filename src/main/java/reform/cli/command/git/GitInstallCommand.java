package reform.cli.command.git;

import java.io.IOException;
import java.util.List;
import reform.cli.session.Session;
import reform.cli.syntax.ExitCode;
import reform.git.Installation;

/** {@code git install}: has git merge, compare and check lists through reform, in this repository. */
public final class GitInstallCommand extends GitCommand {
    @Override
    ExitCode run(Session session, Installation installation, List<String> paths) throws IOException {
        installation.install(paths, programs(session.host()), note -> session.printChange(line(session, note)));
        return ExitCode.SUCCESS;
    }
}
