package reform.cli.command.report;

import java.io.IOException;
import reform.cli.options.Selection;
import reform.cli.session.Session;
import reform.cli.syntax.ExitCode;
import reform.cli.syntax.Format;
import reform.render.page.OverduePages;
import reform.report.OverdueReport;

/** {@code report overdue}: what is late, by the department that answers for it. */
public final class OverdueCommand extends ReportCommand {

    public OverdueCommand() {
        super("overdue", Format.TEXT, Format.MARKDOWN, Format.HTML, Format.JSON, Format.DOCX);
    }

    @Override
    ExitCode report(Session session) throws IOException {
        Selection selected = Selection.of(session, selection);
        OverdueReport report = OverdueReport.of(context(session, selected), selected.tasks());
        return output.write(session, new OverduePages(report, session.messages()));
    }
}
