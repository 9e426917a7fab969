package reform.render.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import reform.message.Messages;
import reform.render.chart.StandingCharts;
import reform.render.chart.TimelineChart;
import reform.render.chart.TrendChart;
import reform.render.document.ReportDocument;
import reform.render.text.OutputProfile;
import reform.report.Dashboard;
import reform.report.ReportContext;
import reform.report.Statistics;
import reform.report.TaskCounts;

/** The whole programme on a page: its document, its charts, and its figures as text. */
public final class DashboardPages implements ReportPages {
    /** How many tasks its time line shows; all of them stand in the table. */
    private static final int MOST_BARS = 40;

    /** Of more tasks the page leaves out what each is about, so that it still opens at once. */
    private static final int MOST_TEXTS = 2000;

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
    public ReportText text() {
        ReportFrame frame = new ReportFrame(context(), messages, OutputProfile.PLAIN);
        List<String> legend = new ArrayList<>(frame.lights());
        legend.add(messages.text("report.legend-rate")
                + messages.text("report.between")
                + messages.text("report.legend-roles")
                + messages.text("report.between")
                + messages.text("page.legend-expected"));
        JudgementText judgement = new JudgementText(dashboard.judgement(), messages);
        boolean brief = dashboard.tasks().size() > MOST_TEXTS;
        return new ReportText(
                        "",
                        summary(judgement),
                        ListFiguresSection.of(dashboard.statistics().byList(), messages).stream()
                                .toList(),
                        legend)
                .from(frame.provenance())
                .with("judgement", judgement.sentence())
                .with("texts", !brief)
                .with("brief", brief ? messages.text("page.brief", MOST_TEXTS) : "")
                .with(
                        "leftOut",
                        timeline().leftOut() == 0
                                ? ""
                                : messages.count(
                                        "page.timeline-left-out", timeline().leftOut()));
    }

    private List<String> summary(JudgementText judgement) {
        TaskCounts figures = dashboard.statistics().figures();
        List<String> lines = new ArrayList<>(judgement.details());
        lines.addAll(ReportFrame.asides(figures, messages));
        return lines;
    }

    @Override
    public Map<String, String> charts() {
        Statistics statistics = dashboard.statistics();
        if (statistics.figures().total() == 0) {
            return Map.of();
        }
        StandingCharts charts = new StandingCharts(messages);
        return Map.of(
                "strip", charts.strip(dashboard.tasks()),
                "trend", new TrendChart(dashboard.trend(), messages).draw(),
                "departments", charts.departments(statistics.departments()),
                "years", charts.years(statistics.years()),
                "timeline", timeline().draw());
    }

    private TimelineChart timeline() {
        return new TimelineChart(dashboard.timeline(), false, MOST_BARS, messages);
    }

    private ReportContext context() {
        return dashboard.statistics().context();
    }
}
