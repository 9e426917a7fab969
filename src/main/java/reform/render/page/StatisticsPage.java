package reform.render.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import reform.message.Messages;
import reform.policy.AssessedTask;
import reform.render.chart.StandingCharts;
import reform.render.document.ReportDocument;
import reform.render.text.OutputProfile;
import reform.report.Statistics;

/** The figures as a page: the strip of all tasks, the departments and the years, as the dashboard shows them. */
public final class StatisticsPage implements ReportPages {
    private final Statistics statistics;
    private final List<AssessedTask> tasks;
    private final Messages messages;

    /** @param tasks those that the figures count */
    public StatisticsPage(Statistics statistics, List<AssessedTask> tasks, Messages messages) {
        this.statistics = statistics;
        this.tasks = List.copyOf(tasks);
        this.messages = messages;
    }

    @Override
    public Map<String, Object> document() {
        return ReportDocument.of(statistics);
    }

    @Override
    public ReportText text() {
        ReportFrame frame = new ReportFrame(statistics.context(), messages, OutputProfile.PLAIN);
        List<String> legend = new ArrayList<>(frame.lights());
        legend.add(messages.text("report.legend-rate")
                + messages.text("report.between")
                + messages.text("report.legend-roles"));
        return new ReportText(
                        "",
                        ReportFrame.asides(statistics.figures(), messages),
                        ListFiguresSection.of(statistics.byList(), messages).stream()
                                .toList(),
                        legend)
                .from(frame.provenance());
    }

    @Override
    public Map<String, String> charts() {
        if (tasks.isEmpty()) {
            return Map.of();
        }
        StandingCharts charts = new StandingCharts(messages);
        return Map.of(
                "strip", charts.strip(tasks),
                "departments", charts.departments(statistics.departments()),
                "years", charts.years(statistics.years()));
    }
}
