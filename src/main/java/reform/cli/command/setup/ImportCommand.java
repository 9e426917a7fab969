package reform.cli.command.setup;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import reform.cli.command.Command;
import reform.cli.options.Destination;
import reform.cli.session.Session;
import reform.cli.syntax.BrokenText;
import reform.cli.syntax.ExitCode;
import reform.cli.syntax.Failure;
import reform.cli.syntax.Format;
import reform.cli.syntax.Syntax;
import reform.cli.syntax.ValueKind;

/**
 * {@code import}: a document of an office as a list. What is asked for is here, what is done in {@link DocumentImport},
 * whose classes are in a jar of their own: help and completion do without it.
 */
public final class ImportCommand extends Command {
    private final Destination destination = new Destination(Format.TEXT, Format.JSON);
    private final List<String> sources = new ArrayList<>();
    private final List<String> columns = new ArrayList<>();
    private final List<String> tables = new ArrayList<>();
    private Optional<String> encoding = Optional.empty();
    private Optional<String> merge = Optional.empty();
    private boolean dryRun;
    private boolean strict;
    private boolean review;
    private boolean yes;

    @Override
    public void define(Syntax syntax) {
        syntax.words("[SOURCE]", sources)
                .value(ValueKind.COLUMN_OF_FIELD, columns::add, "--map")
                .value(ValueKind.TABLE, tables::add, "--table")
                .value(ValueKind.ENCODING, name -> encoding = Optional.of(name), "--encoding")
                .value(ValueKind.FILE, name -> merge = Optional.of(name), "--merge")
                .flag(() -> review = true, "--review")
                .flag(() -> strict = true, "--strict")
                .flag(() -> yes = true, "-y", "--yes")
                .flag(() -> dryRun = true, "-n", "--dry-run");
        destination.define(syntax, ValueKind.FILE);
    }

    @Override
    public List<Format> formats() {
        return destination.formats();
    }

    @Override
    public ExitCode run(Session session) throws IOException {
        if (sources.size() != 1) {
            throw sources.isEmpty()
                    ? Failure.usage("import.no-source")
                    : Failure.usage("cli.unexpected-word", sources.get(1), "import ");
        }
        if (BrokenText.isIn(sources.get(0))) {
            throw BrokenText.word();
        }
        Optional<String> output = destination.name();
        Optional<Format> shown = destination.namedFormat();
        if (shown.isPresent() && !dryRun) {
            throw Failure.usage("import.format-of-plan");
        }
        if (merge.isPresent() && output.isPresent()) {
            throw Failure.usage("merging.no-output");
        }
        if (merge.isPresent() && shown.isPresent()) {
            throw Failure.usage("merging.no-format");
        }
        ImportWishes wishes = new ImportWishes(
                sources.get(0),
                columns,
                tables,
                encoding,
                output,
                merge,
                shown.orElse(Format.TEXT),
                dryRun,
                strict,
                review,
                yes);
        return new DocumentImport(session, wishes).run();
    }
}
