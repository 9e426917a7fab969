package reform.cli.command.report;

import java.io.IOException;
import java.util.Optional;
import reform.cli.history.CommittedTrend;
import reform.cli.options.Selection;
import reform.cli.session.Session;
import reform.cli.syntax.ExitCode;
import reform.cli.syntax.Failure;
import reform.cli.syntax.Format;
import reform.query.Filter;
import reform.render.page.DashboardPages;
import reform.report.Dashboard;
import reform.report.Trend;

/** {@code report dashboard}: the whole programme on one page. */
public final class DashboardCommand extends ReportCommand {

    public DashboardCommand() {
        super("dashboard", Format.HTML, Format.JSON);
    }

    @Override
    ExitCode report(Session session) throws IOException {
        if (output.isPageOnScreen(session)) {
            throw Failure.usage("report.page-on-screen");
        }
        Selection selected = Selection.of(session, selection);
        Filter filter = selection.filter(selected.lists(), selected.day());
        Trend trend = new CommittedTrend(session, selected.lists(), selection.revision())
                .of(selected.day(), selected.tasks(), Optional.empty(), filter::matches);
        Dashboard dashboard = Dashboard.of(trend.context(), selected.tasks(), trend);
        return output.write(session, new DashboardPages(dashboard, session.messages()));
    }
}
