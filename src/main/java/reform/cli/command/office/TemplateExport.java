package reform.cli.command.office;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import reform.cli.options.ReportOnPaper;
import reform.cli.options.Selection;
import reform.cli.options.SelectionOptions;
import reform.cli.options.TemplateFile;
import reform.cli.session.OutputText;
import reform.cli.session.Session;
import reform.cli.syntax.ExitCode;
import reform.cli.syntax.Failure;
import reform.cli.syntax.Format;
import reform.render.document.TaskDocument;
import reform.render.page.ReportPages;
import reform.render.template.Markup;
import reform.render.text.OutputProfile;
import reform.report.Grouping;
import reform.report.Listing;

/** Writes the tasks that were chosen by a template of the office's own, filled with what {@code --format json} prints. */
final class TemplateExport {
    private final Session session;
    private final SelectionOptions options;
    private final String template;
    private final Optional<Format> format;
    private final Optional<String> output;

    /** @param format that was asked for, by word or by the ending of the file; empty for plain text */
    TemplateExport(
            Session session,
            SelectionOptions options,
            String template,
            Optional<Format> format,
            Optional<String> output) {
        this.session = session;
        this.options = options;
        this.template = template;
        this.format = format;
        this.output = output;
    }

    ExitCode run() throws IOException {
        Markup markup = markup();
        boolean paper = format.equals(Optional.of(Format.DOCX));
        if (paper && output.isEmpty()) {
            throw Failure.usage("export.needs-file", Format.DOCX.word());
        }
        Selection selected = Selection.of(session, options);
        if (selected.tasks().isEmpty()) {
            session.say(selected.nothing(session.messages()));
            return ExitCode.SUCCESS;
        }
        ReportPages pages = new Pages(TaskDocument.of(new Listing(
                selected.lists(),
                selected.day(),
                selected.tasks(),
                selected.tasks(),
                Grouping.NONE,
                selected.all(),
                false)));
        ExportOutput to = new ExportOutput(output);
        OutputText text = to.text(session);
        if (!new TemplateFile(session, template, markup).fill(pages, text)) {
            return ExitCode.USAGE;
        }
        int tasks = selected.tasks().size();
        return paper
                ? to.write(session, tasks, ReportOnPaper.report(text.toString(), pages, session.messages()))
                : to.write(session, text, tasks);
    }

    /** A template for a Word document is written in Markdown; a name that says nothing is taken for HTML. */
    private Markup markup() {
        if (format.isEmpty()) {
            return Markup.ofFile(template)
                    .or(() -> output.flatMap(Markup::ofFile))
                    .orElse(Markup.HTML);
        }
        return switch (format.get()) {
            case HTML -> Markup.HTML;
            case MARKDOWN, DOCX -> Markup.MARKDOWN;
            default ->
                throw Failure.usage("export.bad-template-format", format.get().word());
        };
    }

    /** The list as it is, without sentences of its own. */
    private record Pages(Map<String, Object> document) implements ReportPages {
        @Override
        public Map<String, Object> sentences() {
            return Map.of("title", "", "summary", List.of(), "legend", List.of());
        }

        @Override
        public void writeText(OutputProfile profile, Appendable out) {
            throw new UnsupportedOperationException("a template is there to write it");
        }
    }
}
