package reform.cli.options;

import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import reform.cli.session.Session;
import reform.cli.syntax.Failure;
import reform.render.page.ReportPages;
import reform.render.template.Markup;
import reform.render.template.ReportTemplate;
import reform.render.template.TemplateError;

/** A template of the office's own, in a file. */
public final class TemplateFile {
    private final Session session;
    private final String name;
    private final Markup markup;

    /** @param markup by which text is escaped */
    public TemplateFile(Session session, String name, Markup markup) {
        this.session = session;
        this.name = name;
        this.markup = markup;
    }

    /** Writes the template filled with a document; false, with the mistake said, where it has one. */
    public boolean fill(ReportPages pages, Writer out) throws IOException {
        try {
            new ReportTemplate(markup, source()).write(pages, session.messages(), out);
        } catch (TemplateError e) {
            String mistake = session.messages().text(e);
            session.say(session.messages().text("cli.error-at", name, e.line(), e.column(), mistake));
            return false;
        }
        return true;
    }

    private String source() {
        try {
            Path file = session.host().directory().resolve(name);
            return Files.readString(file, StandardCharsets.UTF_8);
        } catch (NoSuchFileException e) {
            throw Failure.usage("cli.no-such-template", name);
        } catch (IOException e) {
            throw Failure.usage("cli.cannot-read-template", name, e.getClass().getSimpleName());
        }
    }
}
