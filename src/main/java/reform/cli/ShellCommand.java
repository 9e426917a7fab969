package reform.cli;

import java.io.IOException;

/** {@code shell}: all commands at a prompt; from a pipe, a command a line. */
final class ShellCommand extends Command {
    private boolean privately;

    @Override
    public void define(Syntax syntax) {
        syntax.flag(() -> privately = true, "--private");
    }

    @Override
    ExitCode run(Session session) throws IOException {
        if (session.isInShell()) {
            throw Failure.usage("shell.already");
        }
        Shell shell = new Shell(session);
        return session.isInteractive() ? shell.converse(privately) : shell.readLines();
    }
}
