package reform.cli.command.office;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import reform.cli.command.Command;
import reform.cli.options.ChangeOptions;
import reform.cli.options.Destination;
import reform.cli.options.SelectionOptions;
import reform.cli.session.Session;
import reform.cli.syntax.ExitCode;
import reform.cli.syntax.Failure;
import reform.cli.syntax.Format;
import reform.cli.syntax.Syntax;
import reform.cli.syntax.ValueKind;

/**
 * {@code collect}: a form for each lead department, and the filled ones back as updates. What is asked for is here; the
 * classes that do it are in a jar of their own.
 */
public final class CollectCommand extends Command {
    private final SelectionOptions selection = new SelectionOptions();
    private final ChangeOptions options = new ChangeOptions();
    private final Destination destination = new Destination(Format.XLSX, Format.DOCX);
    private final List<String> words = new ArrayList<>();
    private final List<String> files = new ArrayList<>();
    private Optional<String> replyBy = Optional.empty();
    private Optional<String> contact = Optional.empty();

    @Override
    public void define(Syntax syntax) {
        syntax.words("[FILE]", words)
                .value(ValueKind.FILE, files::add, "--in")
                .value(ValueKind.DAY_TO_COME, value -> replyBy = Optional.of(value), "--reply-by")
                .value(ValueKind.TEXT, value -> contact = Optional.of(value), "--contact");
        options.define(syntax);
        selection.defineFilters(syntax);
        destination.define(syntax, ValueKind.FOLDER);
    }

    @Override
    public List<Format> formats() {
        return destination.formats();
    }

    @Override
    public ExitCode run(Session session) throws IOException {
        Optional<String> folder = destination.name();
        if (files.isEmpty() == folder.isEmpty()) {
            throw Failure.usage(files.isEmpty() ? "collect.which-way" : "collect.both-ways");
        }
        Optional<Format> chosen = destination.namedFormat();
        if (folder.isEmpty()) {
            files.addAll(words);
            return new FormReading(session, options, files).run();
        }
        if (!words.isEmpty()) {
            throw Failure.usage("cli.unexpected-word", words.get(0), "collect ");
        }
        FormWriting.Wishes wishes =
                new FormWriting.Wishes(folder.get(), chosen.orElse(Format.XLSX), replyBy, contact, options.yes());
        return new FormWriting(session, selection, wishes).run();
    }
}
