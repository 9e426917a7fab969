package reform.cli.command.office;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import reform.cli.command.Command;
import reform.cli.options.Destination;
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
    private final SelectionOptions selection = new SelectionOptions();
    private final Destination destination = new Destination(
            Format.XLSX, Format.DOCX, Format.CSV, Format.ICS, Format.HTML, Format.MARKDOWN, Format.JSON);
    private Optional<String> template = Optional.empty();

    @Override
    public void define(Syntax syntax) {
        selection.define(syntax);
        destination.define(syntax, ValueKind.FILE);
        syntax.value(ValueKind.FILE, name -> template = Optional.of(name), "--template");
    }

    @Override
    public List<Format> formats() {
        return destination.formats();
    }

    @Override
    public ExitCode run(Session session) throws IOException {
        Optional<Format> chosen = destination.format();
        Optional<String> output = destination.name();
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

    private List<String> endings() {
        return destination.formats().stream().map(Format::ending).toList();
    }
}
