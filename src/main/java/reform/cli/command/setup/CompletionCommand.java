package reform.cli.command.setup;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import reform.cli.command.Command;
import reform.cli.session.Session;
import reform.cli.syntax.ExitCode;
import reform.cli.syntax.Failure;
import reform.cli.syntax.Syntax;

/** {@code completion}: a script that has a shell complete commands, options and values from the list. */
public final class CompletionCommand extends Command {
    static final List<String> SHELLS = List.of("bash", "zsh", "fish");

    private final List<String> shells = new ArrayList<>();

    @Override
    public void define(Syntax syntax) {
        syntax.words("bash|zsh|fish", shells);
    }

    @Override
    public ExitCode run(Session session) throws IOException {
        if (shells.isEmpty()) {
            throw Failure.usage("cli.which-shell", SHELLS);
        }
        if (shells.size() > 1) {
            throw Failure.usage("cli.unexpected-word", shells.get(1), "completion ");
        }
        if (!SHELLS.contains(shells.get(0))) {
            throw Failure.unknownWord("cli.bad-shell", shells.get(0), SHELLS);
        }
        try (InputStream script = CompletionCommand.class.getResourceAsStream("completion." + shells.get(0))) {
            session.print(new String(script.readAllBytes(), StandardCharsets.UTF_8));
        }
        return ExitCode.SUCCESS;
    }
}
