package reform.cli.command.git;

import java.io.IOException;
import java.util.List;
import reform.cli.session.Session;
import reform.cli.syntax.ExitCode;
import reform.git.Installation;

/** {@code git uninstall}: takes back what {@code git install} did. */
public final class GitUninstallCommand extends GitCommand {
    @Override
    ExitCode run(Session session, Installation installation, List<String> paths) throws IOException {
        installation.uninstall(paths, note -> session.printChange(line(session, note)));
        return ExitCode.SUCCESS;
    }
}
