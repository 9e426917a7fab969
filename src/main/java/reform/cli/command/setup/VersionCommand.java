package reform.cli.command.setup;

import reform.cli.command.Command;
import reform.cli.session.Session;
import reform.cli.syntax.ExitCode;
import reform.cli.syntax.Syntax;

/** {@code version}: the program's version and the Java it runs on. */
public final class VersionCommand extends Command {
    @Override
    public void define(Syntax syntax) {}

    @Override
    public ExitCode run(Session session) {
        String version = session.messages().text("build.version");
        session.print(session.messages().text("cli.version", version, System.getProperty("java.version")) + "\n");
        return ExitCode.SUCCESS;
    }
}
