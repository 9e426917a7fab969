package reform.cli.options;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import reform.cli.session.OutputText;
import reform.cli.session.Session;
import reform.cli.syntax.ExitCode;
import reform.cli.syntax.Failure;
import reform.cli.syntax.Format;
import reform.cli.syntax.Syntax;
import reform.cli.syntax.ValueKind;
import reform.render.document.Json;
import reform.render.page.ReportPages;
import reform.render.table.CellForm;
import reform.render.table.CsvWriter;
import reform.render.template.Markup;
import reform.render.template.ReportTemplate;
import reform.render.text.OutputProfile;

/** What every report takes: its form, a template of one's own, and where it goes. */
public final class ReportOptions {
    private final String report;
    private final OutputOptions output;
    private Optional<String> template = Optional.empty();
    private boolean printTemplate;

    /**
     * @param report the name of the built-in templates
     * @param formats those that the report has; the first is the default
     */
    public ReportOptions(String report, Format... formats) {
        this.report = report;
        this.output = new OutputOptions(formats);
    }

    public void define(Syntax syntax) {
        output.define(syntax);
        syntax.value(ValueKind.FILE, name -> template = Optional.of(name), "--template")
                .flag(() -> printTemplate = true, "--print-template");
    }

    public List<Format> formats() {
        return output.formats();
    }

    /** Whether the report itself is not asked for, but {@link #printTemplate its template}. */
    public boolean printsTemplate() {
        return printTemplate;
    }

    /** Prints the built-in template of the format asked for, of a page where none is. */
    public ExitCode printTemplate(Session session) throws IOException {
        Markup markup = output.chosenFormat().isEmpty()
                ? Markup.HTML
                : markup(output.format()).orElseThrow(() -> Failure.usage("cli.no-template"));
        output.write(session, ReportTemplate.builtInSource(markup, report));
        return ExitCode.SUCCESS;
    }

    /** The format asked for, by word or by the file's ending. */
    public Format format() {
        return output.format();
    }

    /** The file or folder to write to. */
    public Optional<String> file() {
        return output.file();
    }

    /**
     * Takes what -o names for a folder to write many files to.
     *
     * @throws Failure for a name that a file of some format has, unless there is something of that name
     */
    public void intoFolder(Session session) {
        String name = output.file().orElseThrow();
        if (!OutputFolder.isThere(session, name)) {
            Format.ofFile(name, output.formats()).ifPresent(format -> {
                throw Failure.usage("cli.folder-not-file", name, format.word());
            });
        }
        output.intoFolder();
    }

    /** What the name of a file with the report ends in. */
    public String ending() {
        return template.isPresent() && !isPaper()
                ? templateMarkup(template.get()).ending()
                : output.format().ending();
    }

    /** Whether a report that is a page by default would come onto the screen, and nobody asked for that. */
    public boolean isPageOnScreen(Session session) {
        return session.host().screen().out()
                && output.file().isEmpty()
                && !output.opens()
                && output.chosenFormat().isEmpty()
                && template.isEmpty();
    }

    /** Writes the report in the form asked for. */
    public ExitCode write(Session session, ReportPages pages) throws IOException {
        if (isPaper()) {
            if (output.file().isEmpty() && !output.opens()) {
                throw Failure.usage("export.needs-file", Format.DOCX.word());
            }
            Optional<byte[]> paper = content(session, pages);
            if (paper.isPresent()) {
                output.writeFile(session, paper.get());
            }
            return paper.isPresent() ? ExitCode.SUCCESS : ExitCode.USAGE;
        }
        OutputText text = output.text(session);
        if (!writeText(session, pages, output.profile(session), text)) {
            return ExitCode.USAGE;
        }
        output.write(session, text);
        return ExitCode.SUCCESS;
    }

    /** The report as a file holds it; empty, with the mistake said, where the office's template has one. */
    public Optional<byte[]> content(Session session, ReportPages pages) throws IOException {
        if (isPaper() && template.isEmpty() && pages.sentences().containsKey("paragraphs")) {
            return Optional.of(ReportOnPaper.letter(pages));
        }
        OutputText text = new OutputText();
        if (!writeText(session, pages, OutputProfile.PLAIN, text)) {
            return Optional.empty();
        }
        return Optional.of(isPaper() ? ReportOnPaper.report(text.toString(), pages, session.messages()) : text.bytes());
    }

    /** Whether the report is a document of text; what it says is worked out in Markdown then. */
    private boolean isPaper() {
        return output.format() == Format.DOCX;
    }

    /** Writes the report in the form asked for; false, with the mistake said, where the office's template has one. */
    private boolean writeText(Session session, ReportPages pages, OutputProfile profile, OutputText out)
            throws IOException {
        if (template.isPresent()) {
            String name = template.get();
            return new TemplateFile(session, name, templateMarkup(name)).fill(pages, out);
        }
        Format format = output.format();
        if (format == Format.JSON) {
            Json.write(pages.document(), out.utf8());
        } else if (format == Format.CSV) {
            CsvWriter.write(pages.values().orElseThrow(), false, CellForm.SAFE, out);
        } else if (markup(format).isPresent()) {
            ReportTemplate.builtIn(markup(format).get(), report).write(pages, session.messages(), out);
        } else {
            pages.writeText(profile, out);
        }
        return true;
    }

    private static Optional<Markup> markup(Format format) {
        return switch (format) {
            case HTML -> Optional.of(Markup.HTML);
            case MARKDOWN, DOCX -> Optional.of(Markup.MARKDOWN);
            default -> Optional.empty();
        };
    }

    /**
     * Text is escaped for the format asked for, else for what the template's name ends in; a name that says nothing is taken
     * for HTML, where text that is not escaped does harm.
     */
    private Markup templateMarkup(String name) {
        if (isPaper()) {
            return Markup.MARKDOWN;
        }
        Optional<Format> chosen = output.chosenFormat();
        if (chosen.isPresent()) {
            return chosen.get() == Format.TEXT
                    ? Markup.TEXT
                    : markup(chosen.get())
                            .orElseThrow(() -> Failure.usage(
                                    "cli.bad-template-format", chosen.get().word()));
        }
        return Markup.ofFile(name)
                .or(() -> output.file().flatMap(Markup::ofFile))
                .orElse(Markup.HTML);
    }
}
