package reform.render.page;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import reform.message.Messages;
import reform.render.chart.TrendChart;
import reform.render.document.ReportDocument;
import reform.render.table.Column;
import reform.render.table.Table;
import reform.render.text.OutputProfile;
import reform.render.text.Style;
import reform.render.text.StyledText;
import reform.render.wording.Counts;
import reform.report.Trend;
import reform.report.Trend.Month;

/** What was done, overdue and extended by month: as a document, a drawing, a table, and as rows for programs. */
public final class TrendPages implements ReportPages {
    private final Trend trend;
    private final Messages messages;

    public TrendPages(Trend trend, Messages messages) {
        this.trend = trend;
        this.messages = messages;
    }

    @Override
    public Map<String, Object> document() {
        return ReportDocument.of(trend);
    }

    @Override
    public ReportText text() {
        ReportFrame frame = new ReportFrame(trend.context(), messages, OutputProfile.PLAIN);
        return new ReportText("", List.of(summary()), List.of(new ReportSection("", "", table())), legend())
                .from(frame.provenance());
    }

    @Override
    public Map<String, String> charts() {
        return Map.of("trend", new TrendChart(trend, messages).draw());
    }

    @Override
    public void writeText(OutputProfile profile, Appendable out) throws IOException {
        ReportFrame frame = new ReportFrame(trend.context(), messages, profile);
        frame.head(messages.text("page.report.trend"), out);
        frame.sections(List.of(new ReportSection("", "", table())), out);
        out.append('\n');
        frame.sentences(List.of(summary()), Style.PLAIN, out);
        frame.foot(legend(), out);
    }

    @Override
    public Optional<Table> values() {
        Table.Builder table = Table.of(List.of(
                        "month",
                        "total",
                        "counted",
                        "expected",
                        "done",
                        "percent",
                        "completed",
                        "overdue",
                        "newlyOverdue",
                        "extended")
                .stream()
                .map(Column::left)
                .toList());
        for (Month month : trend.months()) {
            table.row(
                    month.label(),
                    Integer.toString(month.total()),
                    Integer.toString(month.rate().counted()),
                    Integer.toString(month.expected()),
                    Integer.toString(month.rate().completed()),
                    percent(month, ""),
                    Integer.toString(month.completed()),
                    Integer.toString(month.overdue()),
                    Integer.toString(month.newlyOverdue()),
                    Integer.toString(month.extended()));
        }
        return Optional.of(table.build());
    }

    /** The months in sum; of the last one the state. */
    private String summary() {
        int completed = 0;
        int newlyOverdue = 0;
        int extended = 0;
        for (Month month : trend.months()) {
            completed += month.completed();
            newlyOverdue += month.newlyOverdue();
            extended += month.extended();
        }
        return messages.text(
                "trend.sum",
                trend.months().get(0).label(),
                trend.months().get(trend.months().size() - 1).label(),
                completed,
                newlyOverdue,
                extended);
    }

    private List<String> legend() {
        return List.of(messages.text(trend.fromGit() ? "trend.legend-git" : "trend.legend-updates")
                + messages.text("report.between")
                + messages.text("trend.legend")
                + messages.text("report.between")
                + messages.text("page.legend-expected"));
    }

    private Table table() {
        Table.Builder table = Table.of(
                Column.left(messages.text("trend.month")),
                Column.right(messages.text("trend.expected")),
                Column.right(messages.text("trend.done")),
                Column.right(messages.text("department.rate")),
                Column.right(messages.text("trend.overdue")),
                Column.right(messages.text("trend.completed")),
                Column.right(messages.text("trend.newly-overdue")),
                Column.right(messages.text("trend.extended")));
        for (Month month : trend.months()) {
            table.row(
                    StyledText.of(month.label()),
                    Counts.of(month.expected(), Style.PLAIN),
                    Counts.of(month.rate().completed(), Style.PLAIN),
                    StyledText.of(percent(month, "%")),
                    Counts.of(month.overdue(), Style.ALERT),
                    Counts.of(month.completed(), Style.PLAIN),
                    Counts.of(month.newlyOverdue(), Style.ALERT),
                    Counts.of(month.extended(), Style.PLAIN));
        }
        return table.build();
    }

    private static String percent(Month month, String sign) {
        return month.rate().percent().isPresent() ? month.rate().percent().getAsInt() + sign : "";
    }
}
