package reform.cli.command.setup;

import java.io.IOException;
import reform.cli.command.Command;
import reform.cli.session.Session;
import reform.cli.shell.Shell;
import reform.cli.syntax.ExitCode;
import reform.cli.syntax.Failure;
import reform.cli.syntax.Syntax;

/** {@code shell}: all commands at a prompt; from a pipe, a command a line. */
public final class ShellCommand extends Command {
    private boolean privately;

    @Override
    public void define(Syntax syntax) {
        syntax.flag(() -> privately = true, "--private");
    }

    @Override
    public ExitCode run(Session session) throws IOException {
        if (session.isInShell()) {
            throw Failure.usage("shell.already");
        }
        Shell shell = new Shell(session);
        return session.isInteractive() ? shell.converse(privately) : shell.readLines();
    }
}
