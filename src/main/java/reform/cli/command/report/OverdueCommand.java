package reform.cli.command.report;

import java.io.IOException;
import java.util.List;
import reform.cli.command.Command;
import reform.cli.history.CommittedLists;
import reform.cli.options.ReportOptions;
import reform.cli.options.Selection;
import reform.cli.options.SelectionOptions;
import reform.cli.session.Session;
import reform.cli.syntax.ExitCode;
import reform.cli.syntax.Format;
import reform.cli.syntax.Syntax;
import reform.render.page.OverduePages;
import reform.report.OverdueReport;

/** {@code report overdue}: what is late, by the department that answers for it. */
public final class OverdueCommand extends Command {
    private final SelectionOptions selection = new SelectionOptions();
    private final ReportOptions output =
            new ReportOptions("overdue", Format.TEXT, Format.MARKDOWN, Format.HTML, Format.JSON, Format.DOCX);

    @Override
    public void define(Syntax syntax) {
        selection.define(syntax);
        output.define(syntax);
    }

    @Override
    public List<Format> formats() {
        return output.formats();
    }

    @Override
    public ExitCode run(Session session) throws IOException {
        if (output.printsTemplate()) {
            return output.printTemplate(session);
        }
        Selection selected = Selection.of(session, selection);
        OverdueReport report = OverdueReport.of(
                new CommittedLists(session, selected.lists(), selection.revision()).context(selected.day()),
                selected.tasks());
        return output.write(session, new OverduePages(report, session.messages()));
    }
}
