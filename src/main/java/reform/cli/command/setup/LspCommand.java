package reform.cli.command.setup;

import java.io.IOException;
import reform.cli.command.Command;
import reform.cli.options.ChangeOptions;
import reform.cli.session.Session;
import reform.cli.syntax.ExitCode;
import reform.cli.syntax.Failure;
import reform.cli.syntax.Syntax;
import reform.lsp.Surroundings;
import reform.lsp.server.ListServer;
import reform.render.wording.Wording;

/** {@code lsp}: a language server on standard input and output; the classes that do it are in a jar of their own. */
public final class LspCommand extends Command {

    @Override
    public void define(Syntax syntax) {
        syntax.flag(() -> {}, "--stdio");
    }

    @Override
    public ExitCode run(Session session) throws IOException {
        if (session.isInShell()) {
            throw Failure.usage("lsp.in-shell");
        }
        if (session.isInteractive()) {
            session.say(session.messages().text("lsp.waits"));
        }
        Surroundings surroundings =
                new Surroundings(new Wording(session.messages()), session::day, new ChangeOptions().by(session));
        boolean good = ListServer.serve(
                session.host().in(),
                session.host().out(),
                surroundings,
                session.messages().text("build.version"));
        return good ? ExitCode.SUCCESS : ExitCode.NO;
    }
}
