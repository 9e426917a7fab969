package reform.cli.command.office;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import reform.cli.command.Command;
import reform.cli.options.SelectionOptions;
import reform.cli.session.Session;
import reform.cli.syntax.ExitCode;
import reform.cli.syntax.Failure;
import reform.cli.syntax.Format;
import reform.cli.syntax.Syntax;
import reform.cli.syntax.ValueKind;

/**
 * {@code export}: the list as a document of an office. What is asked for is here, what is done in {@link DocumentExport},
 * whose classes are in a jar of their own.
 */
public final class ExportCommand extends Command {
    private static final List<Format> FORMATS =
            List.of(Format.XLSX, Format.DOCX, Format.CSV, Format.ICS, Format.HTML, Format.MARKDOWN, Format.JSON);

    private final SelectionOptions selection = new SelectionOptions();
    private Optional<String> output = Optional.empty();
    private Optional<String> format = Optional.empty();
    private Optional<String> template = Optional.empty();

    @Override
    public void define(Syntax syntax) {
        selection.define(syntax);
        syntax.section("output")
                .value(ValueKind.FORMAT, word -> format = Optional.of(word), "--format")
                .value(ValueKind.FILE, name -> output = Optional.of(name), "-o", "--output")
                .value(ValueKind.FILE, name -> template = Optional.of(name), "--template");
    }

    @Override
    public List<Format> formats() {
        return FORMATS;
    }

    @Override
    public ExitCode run(Session session) throws IOException {
        Optional<Format> chosen = format.map(word -> Format.ofWord(word, FORMATS))
                .or(() -> output.flatMap(name -> Format.ofFile(name, FORMATS)));
        if (template.isPresent()) {
            return new TemplateExport(session, selection, template.get(), chosen, output).run();
        }
        Format wanted = chosen.orElseThrow(
                () -> Failure.usage(output.isPresent() ? "export.which-format" : "export.which-file", endings()));
        if (output.isEmpty() && (wanted == Format.XLSX || wanted == Format.DOCX)) {
            throw Failure.usage("export.needs-file", wanted.word());
        }
        return new DocumentExport(session, selection, wanted, output).run();
    }

    private static List<String> endings() {
        return FORMATS.stream().map(Format::ending).toList();
    }
}
