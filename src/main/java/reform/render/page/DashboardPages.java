package reform.render.page;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import reform.message.Messages;
import reform.render.chart.StandingCharts;
import reform.render.chart.TimelineChart;
import reform.render.document.ReportDocument;
import reform.render.text.OutputProfile;
import reform.report.Dashboard;
import reform.report.ReportContext;
import reform.report.Statistics;
import reform.report.TaskCounts;

/** The whole programme on a page: its document, its charts, and its figures as text. */
public final class DashboardPages implements ReportPages {
    private final Dashboard dashboard;
    private final Messages messages;

    public DashboardPages(Dashboard dashboard, Messages messages) {
        this.dashboard = dashboard;
        this.messages = messages;
    }

    @Override
    public Map<String, Object> document() {
        return ReportDocument.of(dashboard);
    }

    @Override
    public Map<String, Object> sentences() {
        TimelineChart timeline = new TimelineChart(dashboard.timeline(), messages);
        ReportFrame frame = new ReportFrame(context(), messages, OutputProfile.PLAIN);
        List<String> legend = new ArrayList<>(frame.lights());
        legend.add(messages.text("report.legend-rate"));
        legend.add(messages.text("report.legend-roles"));
        legend.addAll(frame.provenance());
        return Map.of(
                "title",
                "",
                "summary",
                summary(),
                "sections",
                ListFiguresSection.of(dashboard.statistics().byList(), messages).stream()
                        .map(ReportSection::forTemplates)
                        .toList(),
                "legend",
                legend,
                "leftOut",
                timeline.leftOut() == 0 ? "" : messages.count("page.timeline-left-out", timeline.leftOut()));
    }

    private List<String> summary() {
        TaskCounts figures = dashboard.statistics().figures();
        List<String> lines = new ArrayList<>();
        lines.add(messages.text("page.dashboard-summary", dashboard.tasks().size(), figures.unsettled()));
        lines.addAll(ReportFrame.asides(figures, messages));
        return lines;
    }

    @Override
    public Map<String, String> charts() {
        Statistics statistics = dashboard.statistics();
        StandingCharts charts = new StandingCharts(messages);
        return Map.of(
                "lights", charts.lights(statistics.figures()),
                "statuses", charts.statuses(statistics.figures()),
                "departments", charts.departments(statistics.departments()),
                "years", charts.years(statistics.years()),
                "timeline", new TimelineChart(dashboard.timeline(), messages).draw());
    }

    @Override
    public void writeText(OutputProfile profile, Appendable out) throws IOException {
        throw new UnsupportedOperationException("a dashboard is a page");
    }

    private ReportContext context() {
        return dashboard.statistics().context();
    }
}
