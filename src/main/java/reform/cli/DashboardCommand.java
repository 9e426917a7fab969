package reform.cli;

import java.io.IOException;
import java.util.List;
import reform.render.DashboardPages;
import reform.report.Dashboard;

/** {@code report dashboard}: the whole programme on one page. */
final class DashboardCommand extends Command {
    private final SelectionOptions selection = new SelectionOptions();
    private final ReportOptions output = new ReportOptions("dashboard", Format.HTML, Format.JSON);

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
    ExitCode run(Session session) throws IOException {
        if (output.printsTemplate()) {
            return output.printTemplate(session);
        }
        Selected selected = Selected.of(session, selection);
        Dashboard dashboard = Dashboard.of(
                new CommittedLists(session, selected.lists(), selection.revision()).origin(selected.day()),
                selected.tasks());
        return output.write(session, new DashboardPages(dashboard, session.messages()));
    }
}
