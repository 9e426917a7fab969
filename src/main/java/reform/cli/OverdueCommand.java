package reform.cli;

import java.io.IOException;
import java.io.StringWriter;
import java.util.List;
import reform.render.Json;
import reform.render.OverduePages;
import reform.report.OverdueReport;

/** {@code report overdue}: what is late, by the department that answers for it. */
final class OverdueCommand extends Command {
    private final SelectionOptions selection = new SelectionOptions();
    private final OutputOptions output = new OutputOptions(Format.TEXT, Format.MARKDOWN, Format.JSON);

    @Override
    void define(Syntax syntax) {
        selection.define(syntax);
        output.define(syntax);
    }

    @Override
    List<Format> formats() {
        return output.formats();
    }

    @Override
    ExitCode run(Session session) throws IOException {
        Format format = output.format();
        Selected selected = Selected.of(session, selection);
        OverdueReport report =
                OverdueReport.of(new Revisions(session, selected.lists()).origin(selected.day()), selected.tasks());
        OverduePages pages = new OverduePages(report, session.messages());
        StringWriter out = new StringWriter();
        switch (format) {
            case JSON -> Json.write(pages.document(), out);
            case MARKDOWN -> pages.writeMarkdown(out);
            default -> pages.writeText(output.look(session), out);
        }
        output.write(session, out.toString());
        return ExitCode.SUCCESS;
    }
}
