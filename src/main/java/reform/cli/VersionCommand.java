package reform.cli;

/** {@code version}: the program's version and the Java it runs on. */
final class VersionCommand extends Command {
    @Override
    public void define(Syntax syntax) {}

    @Override
    ExitCode run(Session session) {
        String version = session.messages().text("build.version");
        session.print(session.messages().text("cli.version", version, System.getProperty("java.version")) + "\n");
        return ExitCode.SUCCESS;
    }
}
