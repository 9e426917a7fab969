package reform.render.page;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import reform.message.Messages;
import reform.model.Department;
import reform.policy.AssessedTask;
import reform.policy.Light;
import reform.render.chart.StandingCharts;
import reform.render.document.ReportDocument;
import reform.render.table.Column;
import reform.render.table.Table;
import reform.render.task.TaskColumn;
import reform.render.text.OutputProfile;
import reform.render.text.Style;
import reform.render.text.StyledText;
import reform.render.wording.Counts;
import reform.render.wording.Wording;
import reform.report.DepartmentReport;
import reform.report.DepartmentReport.Load;
import reform.report.Statistics.Row;
import reform.report.TaskCounts;

/** The departments' load and standing as a document and as text: a table of all, or one with its tasks. */
public final class DepartmentReportPages implements ReportPages {
    private final DepartmentReport report;
    private final Messages messages;
    private final Wording wording;

    public DepartmentReportPages(DepartmentReport report, Messages messages) {
        this.report = report;
        this.messages = messages;
        this.wording = new Wording(messages);
    }

    @Override
    public Map<String, Object> document() {
        return ReportDocument.of(report);
    }

    @Override
    public ReportText text() {
        ReportFrame frame = new ReportFrame(report.context(), messages, OutputProfile.PLAIN);
        return new ReportText(report.only().orElse(""), summary(), sections(), legend(frame)).from(frame.provenance());
    }

    /** Each department's tasks as a bar, the most loaded first; of one department a strip of its own. */
    @Override
    public Map<String, String> charts() {
        StandingCharts charts = new StandingCharts(messages);
        if (report.only().isPresent()) {
            List<AssessedTask> leading = report.departments().get(0).leading();
            return leading.isEmpty() ? Map.of() : Map.of("strip", charts.strip(leading));
        }
        List<Row> rows = report.departments().stream()
                .filter(load -> load.lead().total() > 0)
                .map(load -> new Row(load.name(), load.lead()))
                .sorted((a, b) ->
                        Integer.compare(b.figures().total(), a.figures().total()))
                .toList();
        return rows.isEmpty() ? Map.of() : Map.of("departments", charts.departments(rows));
    }

    @Override
    public void writeText(OutputProfile profile, Appendable out) throws IOException {
        ReportFrame frame = new ReportFrame(report.context(), messages, profile);
        frame.head(title(), out);
        List<String> summary = summary();
        frame.sentences(summary, Style.PLAIN, out);
        if (report.only().isEmpty() && !summary.isEmpty()) {
            out.append('\n');
        }
        frame.sections(sections(), out);
        frame.foot(legend(frame), out);
    }

    private String title() {
        return report.only()
                .map(name -> messages.text("department.title-one", name))
                .orElseGet(() -> messages.text("department.title"));
    }

    /** Of one department; all of them are in a table, but for the steps that no rate counts. */
    private List<String> summary() {
        List<String> lines = new ArrayList<>();
        if (report.only().isPresent()) {
            TaskCounts lead = report.departments().get(0).lead();
            report.departments()
                    .get(0)
                    .department()
                    .flatMap(Department::contact)
                    .ifPresent(contact -> lines.add(messages.text("department.contact", contact)));
            lines.add(messages.text("department.completed", ReportFrame.rate(lead, messages)));
            lines.add(assessment(lead));
        }
        lines.addAll(ReportFrame.asides(report.figures(), messages));
        return lines;
    }

    private List<ReportSection> sections() {
        List<ReportSection> sections = new ArrayList<>();
        if (report.only().isEmpty()) {
            sections.add(new ReportSection("", "", departments()));
            ListFiguresSection.of(report.byList(), messages).ifPresent(sections::add);
            return sections;
        }
        Load load = report.departments().get(0);
        if (!load.leading().isEmpty()) {
            sections.add(new ReportSection(
                    messages.count("department.leading", load.leading().size()), "", table(load.leading(), false)));
        }
        if (!load.supporting().isEmpty()) {
            sections.add(new ReportSection(
                    messages.count("department.supporting", load.supporting().size()),
                    messages.text("department.supporting-note"),
                    table(load.supporting(), true)));
        }
        ListFiguresSection.of(report.byList(), messages).ifPresent(sections::add);
        return sections;
    }

    private List<String> legend(ReportFrame frame) {
        List<String> legend = new ArrayList<>(frame.lights());
        legend.add(messages.text("report.legend-rate")
                + messages.text("report.between")
                + messages.text("report.legend-roles"));
        return legend;
    }

    private Table departments() {
        Table.Builder table = Table.of(
                Column.left(messages.text("column.department")).flexible(8),
                Column.right(messages.text("department.leads")),
                Column.right(messages.text("department.done")).rank(4),
                Column.right(messages.text("department.rate")),
                Column.right(messages.text("department.red")),
                Column.right(messages.text("department.yellow")),
                Column.right(messages.text("department.green")).rank(3),
                Column.right(messages.text("department.overdue")),
                Column.right(messages.text("department.supports")).rank(2),
                Column.right(messages.text("department.supports-overdue")).rank(2));
        for (Load load : report.departments()) {
            List<StyledText> row = new ArrayList<>();
            row.add(StyledText.of(load.name().orElseGet(() -> messages.text("word.group.none.lead"))));
            row.addAll(figures(load.lead()));
            row.add(Counts.of(load.support().total(), Style.PLAIN));
            row.add(Counts.of(load.support().overdue(), Style.ALERT));
            table.row(row);
        }
        List<StyledText> total = new ArrayList<>();
        total.add(StyledText.of(messages.text("report.total"), Style.BOLD));
        total.addAll(figures(report.figures()));
        total.add(StyledText.EMPTY);
        total.add(StyledText.EMPTY);
        return table.row(total).build();
    }

    private List<StyledText> figures(TaskCounts figures) {
        return List.of(
                Counts.of(figures.total(), Style.PLAIN),
                StyledText.of(
                        figures.rate().counted() == 0
                                ? ""
                                : figures.rate().completed() + "/"
                                        + figures.rate().counted()),
                figures.rate().percent().isPresent()
                        ? Counts.percent(figures.rate().percent().getAsInt())
                        : StyledText.EMPTY,
                Counts.of(figures.count(Light.RED), Style.RED),
                Counts.of(figures.count(Light.YELLOW), Style.YELLOW),
                Counts.of(figures.count(Light.GREEN), Style.GREEN),
                Counts.of(figures.overdue(), Style.ALERT));
    }

    private String assessment(TaskCounts figures) {
        return messages.text(
                "department.summary",
                figures.count(Light.RED),
                figures.count(Light.YELLOW),
                figures.count(Light.GREEN),
                figures.overdue());
    }

    private Table table(List<AssessedTask> tasks, boolean withLead) {
        List<TaskColumn> shown = new ArrayList<>(List.of(
                TaskColumn.ID, TaskColumn.LIGHT, TaskColumn.DUE_DATE, TaskColumn.DAYS_OVERDUE, TaskColumn.STATUS));
        if (withLead) {
            shown.add(TaskColumn.LEAD);
        }
        shown.add(TaskColumn.TITLE);
        Table.Builder table =
                Table.of(shown.stream().map(column -> column.column(messages)).toList());
        for (AssessedTask task : tasks) {
            boolean settled = task.assessment().light().isEmpty();
            table.row(shown.stream()
                    .map(column -> column.cell(task, wording, report.context().severalLists()))
                    .map(cell -> settled ? StyledText.of(cell.text(), Style.DIM) : cell)
                    .toList());
        }
        return table.build();
    }
}
