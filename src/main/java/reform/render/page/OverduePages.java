package reform.render.page;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import reform.message.Messages;
import reform.policy.AssessedTask;
import reform.policy.Assessment;
import reform.render.chart.BarChart;
import reform.render.document.ReportDocument;
import reform.render.document.TaskDocument;
import reform.render.table.Column;
import reform.render.table.Table;
import reform.render.table.TableRenderer;
import reform.render.task.TaskColumn;
import reform.render.text.OutputProfile;
import reform.render.text.Style;
import reform.render.text.StyledText;
import reform.render.wording.Wording;
import reform.report.OverdueReport;
import reform.report.OverdueReport.DepartmentOverdue;

/** The overdue report: its document, its chart and its text. */
public final class OverduePages implements ReportPages {
    private final OverdueReport report;
    private final Wording wording;
    private final Messages messages;
    private final boolean severalLists;

    public OverduePages(OverdueReport report, Messages messages) {
        this.report = report;
        this.messages = messages;
        this.wording = new Wording(messages);
        this.severalLists = report.context().severalLists();
    }

    @Override
    public Map<String, Object> document() {
        Map<String, Object> document = ReportDocument.envelope("overdue", report.context());
        document.put("overdue", report.overdue());
        document.put(
                "longest",
                report.departments().stream()
                        .mapToInt(DepartmentOverdue::longest)
                        .max()
                        .orElse(0));
        document.put("unsettled", report.unsettled());
        document.put("total", report.total());
        document.put("notJudged", report.notJudged());
        document.put(
                "departments",
                report.departments().stream().map(OverduePages::department).toList());
        ReportDocument.addByList(document, report.byList());
        return document;
    }

    private static Map<String, Object> department(DepartmentOverdue department) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("department", department.name());
        document.put("count", department.tasks().size());
        document.put("longest", department.longest());
        document.put("tasks", TaskDocument.tasks(department.tasks()));
        return document;
    }

    @Override
    public ReportText text() {
        return new ReportText(
                        "",
                        summary(),
                        ListFiguresSection.of(report.byList(), messages).stream()
                                .toList(),
                        legend())
                .from(new ReportFrame(report.context(), messages, OutputProfile.PLAIN).provenance());
    }

    /** How many tasks are overdue, by department. */
    @Override
    public Map<String, String> charts() {
        List<BarChart.Bar> bars = report.departments().stream()
                .map(each -> new BarChart.Bar(
                        name(each),
                        List.of(new BarChart.Part(
                                "part-red", each.tasks().size(), messages.text("word.timeliness.overdue"))),
                        count(each)))
                .toList();
        return Map.of(
                "departments",
                new BarChart("departments", messages.text("overdue.by-department"), messages.text("page.tasks"), bars)
                        .rows());
    }

    @Override
    public void writeText(OutputProfile profile, Appendable out) throws IOException {
        ReportFrame frame = new ReportFrame(report.context(), messages, profile);
        frame.head(messages.text("overdue.name"), out);
        if (!report.departments().isEmpty()) {
            new TableRenderer(profile).write(table(), out);
            out.append('\n');
        }
        frame.sentences(summary(), Style.PLAIN, out);
        frame.sections(ListFiguresSection.of(report.byList(), messages).stream().toList(), out);
        frame.foot(legend(), out);
    }

    private Table table() {
        boolean extended = report.departments().stream()
                .flatMap(department -> department.tasks().stream())
                .anyMatch(task -> task.assessment().extensions() > 0);
        List<Column> columns = new ArrayList<>(List.of(
                Column.right(messages.text("column.id")),
                Column.left(messages.text("column.dueDate")),
                Column.right(messages.text("column.daysOverdue")),
                Column.left(messages.text("column.status")).rank(2),
                Column.left(messages.text("column.title")).flexible(24),
                Column.left(messages.text("column.lastNote")).flexible(24).rank(1)));
        if (extended) {
            columns.add(2, Column.left(messages.text("column.extensions")).rank(3));
        }
        Table.Builder table = Table.of(columns);
        boolean first = true;
        for (DepartmentOverdue department : report.departments()) {
            if (!first) {
                table.blank();
            }
            first = false;
            table.heading(StyledText.of(name(department), Style.BOLD).plus("  " + count(department), Style.DIM));
            for (AssessedTask task : department.tasks()) {
                List<StyledText> cells = new ArrayList<>(List.of(
                        TaskColumn.ID.cell(task, wording, severalLists),
                        StyledText.of(task.assessment()
                                .dueDate()
                                .map(LocalDate::toString)
                                .orElse("")),
                        TaskColumn.DAYS_OVERDUE.cell(task, wording, severalLists),
                        StyledText.of(wording.statusAndProgress(task.task())),
                        TaskColumn.TITLE.cell(task, wording, severalLists),
                        StyledText.of(wording.lastWord(task.task()))));
                if (extended) {
                    cells.add(2, StyledText.of(extended(task)));
                }
                table.row(cells);
            }
        }
        return table.build();
    }

    private String name(DepartmentOverdue department) {
        return department.name().orElseGet(() -> messages.text("word.group.none.lead"));
    }

    private String count(DepartmentOverdue department) {
        return messages.count("overdue.department", department.tasks().size(), department.longest());
    }

    private List<String> summary() {
        List<String> lines = new ArrayList<>(List.of(totals()));
        ReportFrame.notJudged(report.notJudged(), messages).ifPresent(lines::add);
        return lines;
    }

    private String totals() {
        return report.overdue() == 0
                ? messages.text("overdue.none", report.unsettled(), report.total())
                : messages.count(
                        "overdue.total",
                        report.overdue(),
                        report.departments().size(),
                        report.unsettled(),
                        report.total());
    }

    /** What counts as overdue, and from when. */
    private List<String> legend() {
        List<String> lines = new ArrayList<>();
        lines.add(messages.text("overdue.legend"));
        return lines;
    }

    /** That the deadline was moved, and from where. */
    private String extended(AssessedTask task) {
        Assessment assessment = task.assessment();
        return assessment.extensions() == 0
                ? ""
                : messages.text(
                        "overdue.extended",
                        assessment.extensions(),
                        assessment
                                .originalDueDate()
                                .map(LocalDate::toString)
                                .orElseGet(() -> messages.text("word.no-date")));
    }
}
