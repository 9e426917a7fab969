package reform.cli.options;

import java.io.IOException;
import java.io.Writer;
import reform.cli.session.Session;
import reform.render.page.ReportPages;
import reform.render.template.Markup;
import reform.render.template.ReportTemplate;

/** What a command shows, as a page for the browser: one file that needs nothing else. */
public final class HtmlPage {
    private HtmlPage() {}

    /** Writes the page of a template of this name. */
    public static void write(Session session, String template, ReportPages pages, Writer out) throws IOException {
        ReportTemplate.builtIn(Markup.HTML, template).write(pages, session.messages(), out);
    }
}
