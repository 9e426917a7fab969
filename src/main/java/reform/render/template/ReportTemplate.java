package reform.render.template;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.MustacheException;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import reform.message.Messages;
import reform.render.page.ReportPages;

/**
 * A form for a report: Mustache over the report's document, the same that {@code --format json} prints. Beside the
 * document a template sees, everywhere:
 *
 * <table>
 * <caption>What a template sees beside the document</caption>
 * <tr><td>{@code shown.FIELD}</td><td>a field of the task or row around, in words: {@link ShownFields}</td></tr>
 * <tr><td>{@code said.NAME}</td><td>what the report says in whole sentences: {@link ReportPages#sentences}</td></tr>
 * <tr><td>{@code words.BUNDLE.KEY}</td><td>a text of reform in the language of the run</td></tr>
 * <tr><td>{@code {{#say}}BUNDLE.KEY FIELD …{{/say}}}</td><td>a text with fields of the document in it</td></tr>
 * <tr><td>{@code charts.NAME}</td><td>a drawing of a part of the document, SVG, to be written as it is: {@code {{{charts.NAME}}}}</td></tr>
 * </table>
 *
 * <p>Values are escaped as the markup asks; {@code {{{…}}}} leaves them as they are. A field that is not there, is null,
 * empty or 0 is shown as nothing and skips its section. Templates may include the parts of the built-in ones
 * ({@code {{>style}}}) and no other files. They read maps only: no Java is reached through them.
 */
public final class ReportTemplate {
    private final Markup markup;
    private final String source;

    /** @throws TemplateError when the template's tags are not good */
    public ReportTemplate(Markup markup, String source) throws TemplateError {
        TemplateCheck.check(source, part -> resource(markup, part).isPresent());
        this.markup = markup;
        this.source = source;
    }

    /** The template that a report has from the start. */
    public static ReportTemplate builtIn(Markup markup, String report) {
        try {
            return new ReportTemplate(markup, builtInSource(markup, report));
        } catch (TemplateError e) {
            throw new IllegalStateException(report + ":" + e.line() + ": " + e.messageKey(), e);
        }
    }

    /** The text of a report's own template, for an office to start from. */
    public static String builtInSource(Markup markup, String report) {
        return resource(markup, report)
                .orElseThrow(() -> new IllegalArgumentException("no template " + markup.fileOf(report)));
    }

    /** Writes the report. */
    public void write(ReportPages report, Messages messages, Writer out) throws IOException {
        Map<String, String> charts = markup == Markup.HTML ? report.charts() : Map.of();
        TemplateValues values = new TemplateValues(report, charts, messages, markup);
        Mustache.Compiler compiler = Mustache.compiler()
                .defaultValue("")
                .emptyStringIsFalse(true)
                .zeroIsFalse(true)
                .withEscaper(markup::escape)
                .withCollector(values)
                .withLoader(part -> new StringReader(builtInSource(markup, part)));
        try {
            compiler.compile(source).execute(values.root(), out);
        } catch (MustacheException e) {
            throw new IllegalStateException("a template that was checked: " + e.getMessage(), e);
        }
    }

    private static Optional<String> resource(Markup markup, String name) {
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            if ((c < 'a' || c > 'z') && c != '-') {
                return Optional.empty();
            }
        }
        try (InputStream in = ReportTemplate.class.getResourceAsStream("templates/" + markup.fileOf(name))) {
            return in == null ? Optional.empty() : Optional.of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
