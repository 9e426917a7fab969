package reform.cli.command.setup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import reform.cli.command.Command;
import reform.cli.session.OutputFile;
import reform.cli.session.Session;
import reform.cli.syntax.ExitCode;
import reform.cli.syntax.Failure;
import reform.cli.syntax.Syntax;
import reform.cli.syntax.ValueKind;
import reform.model.Zone;

/** {@code init}: a new list, commented so that it explains itself. Never overwrites. */
public final class InitCommand extends Command {
    /** Where a new list is at home: the file says so, and its author can change it. */
    private static final Zone HOME = new Zone("Asia/Shanghai");

    private final List<String> files = new ArrayList<>();
    private Optional<String> title = Optional.empty();

    @Override
    public void define(Syntax syntax) {
        syntax.words("[FILE]", files).value(ValueKind.TITLE, text -> title = Optional.of(text), "--title");
    }

    @Override
    public ExitCode run(Session session) throws IOException {
        List<String> names = new ArrayList<>(files);
        names.addAll(session.common().files());
        if (names.size() > 1) {
            throw Failure.usage("cli.unexpected-word", names.get(1), "init ");
        }
        String name = names.isEmpty() ? "reform.yaml" : names.get(0);
        Path file = session.host().directory().resolve(name);
        if (Files.exists(file)) {
            throw Failure.refused("cli.exists", name);
        }
        String text = session.messages()
                .text(
                        "init.file",
                        quoted(title.orElseGet(() -> session.messages().text("init.title"))),
                        session.day(HOME),
                        HOME.name());
        createFolder(file.getParent());
        try {
            OutputFile.write(session, name, text);
        } catch (Failure e) {
            // A list is no result of something else, and a script may try again.
            throw Failure.refused(e.messageKey(), e.values().toArray());
        }
        session.say(session.messages().text("init.done", name));
        return ExitCode.SUCCESS;
    }

    /** Where it can't be created, the list can't be written, and that is what is said. */
    private static void createFolder(Path folder) {
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            return;
        }
    }

    /** As a double-quoted YAML scalar, in which anything can stand. */
    private static String quoted(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '"', '\\' -> quoted.append('\\').append(c);
                case '\n' -> quoted.append("\\n");
                case '\t' -> quoted.append("\\t");
                default -> quoted.append(c < ' ' ? ' ' : c);
            }
        }
        return quoted.append('"').toString();
    }
}
