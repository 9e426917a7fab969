package reform.cli.command.git;

import java.io.IOException;
import java.util.List;
import reform.cli.session.Session;
import reform.cli.syntax.ExitCode;
import reform.git.Installation;
import reform.git.SetupPart;

/** {@code git status}: what of reform is in place in this repository; exit 1 when something is missing. */
public final class GitStatusCommand extends GitCommand {
    @Override
    ExitCode run(Session session, Installation installation, List<String> paths) throws IOException {
        List<SetupPart> parts = installation.status(paths, launcher(session.host()));
        parts.forEach(part -> session.print(line(session, part.note())));
        boolean complete = parts.stream().allMatch(SetupPart::there);
        if (!complete) {
            session.print(session.messages().text("git.how-to-install") + "\n");
        }
        return complete ? ExitCode.SUCCESS : ExitCode.NO;
    }
}
