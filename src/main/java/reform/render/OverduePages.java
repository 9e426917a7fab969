package reform.render;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import reform.message.Messages;
import reform.model.TaskList;
import reform.policy.AssessedTask;
import reform.policy.Standing;
import reform.report.OverdueReport;
import reform.report.OverdueReport.DepartmentOverdue;

/** The overdue report as text, as Markdown and as a document. */
public final class OverduePages {
    private final OverdueReport report;
    private final Wording wording;
    private final Messages messages;
    private final boolean severalLists;

    public OverduePages(OverdueReport report, Messages messages) {
        this.report = report;
        this.messages = messages;
        this.wording = new Wording(messages);
        this.severalLists = report.origin().severalLists();
    }

    /** The JSON contract of this report. */
    public Map<String, Object> document() {
        Map<String, Object> document = ReportDocument.envelope("overdue", report.origin());
        document.put("overdue", report.overdue());
        document.put("unsettled", report.unsettled());
        document.put("total", report.total());
        document.put(
                "departments",
                report.departments().stream().map(OverduePages::department).toList());
        return document;
    }

    private static Map<String, Object> department(DepartmentOverdue department) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("department", department.name());
        document.put("count", department.tasks().size());
        document.put("longest", department.longest());
        document.put(
                "tasks", department.tasks().stream().map(TaskDocument::task).toList());
        return document;
    }

    public void writeText(Look look, Appendable out) throws IOException {
        ReportFrame frame = new ReportFrame(report.origin(), messages, look);
        frame.head(messages.text("overdue.name"), out);
        if (!report.departments().isEmpty()) {
            Table.Builder table = Table.of(
                    Column.right(messages.text("column.id")),
                    Column.left(messages.text("column.dueDate")),
                    Column.right(messages.text("column.daysOverdue")),
                    Column.left(messages.text("column.status")).rank(2),
                    Column.left(messages.text("column.title")).flexible(12),
                    Column.left(messages.text("column.lastNote")).flexible(12).rank(1));
            boolean first = true;
            for (DepartmentOverdue department : report.departments()) {
                if (!first) {
                    table.blank();
                }
                first = false;
                table.heading(StyledText.of(name(department), Style.BOLD).plus("  " + count(department), Style.DIM));
                for (AssessedTask task : department.tasks()) {
                    table.row(
                            TaskColumn.ID.cell(task, wording, severalLists),
                            StyledText.of(due(task)),
                            TaskColumn.DAYS_OVERDUE.cell(task, wording, severalLists),
                            StyledText.of(wording.statusAndProgress(task.task())),
                            TaskColumn.TITLE.cell(task, wording, severalLists),
                            StyledText.of(lastWord(task)));
                }
            }
            new TableRenderer(look).write(table.build(), out);
            out.append('\n');
        }
        frame.sentences(List.of(totals()), Style.PLAIN, out);
        frame.foot(legend(), out);
    }

    public void writeMarkdown(Appendable out) throws IOException {
        for (TaskList list : report.origin().lists()) {
            out.append("# ")
                    .append(MarkdownText.escape(messages.text("overdue.title", list.title())))
                    .append("\n\n");
        }
        out.append(messages.text("overdue.as-of", report.origin().asOf()))
                .append(totals())
                .append("\n\n");
        for (DepartmentOverdue department : report.departments()) {
            out.append("## ")
                    .append(MarkdownText.escape(name(department)))
                    .append("\n\n")
                    .append(count(department))
                    .append("\n\n");
            Table.Builder table = Table.of(
                    Column.right(messages.text("column.id")),
                    Column.left(messages.text("column.title")),
                    Column.left(messages.text("column.due")),
                    Column.right(messages.text("column.daysOverdue")),
                    Column.left(messages.text("column.status")),
                    Column.left(messages.text("column.lastNote")));
            for (AssessedTask task : department.tasks()) {
                table.row(
                        TaskName.of(task, severalLists),
                        TaskColumn.TITLE.cell(task, wording, severalLists).text(),
                        deadline(task),
                        wording.days(task.standing().daysOverdue()),
                        wording.statusAndProgress(task.task()),
                        lastWord(task));
            }
            MarkdownTable.write(table.build(), out);
            out.append('\n');
        }
        for (String line : legend()) {
            out.append(line).append("\n");
        }
    }

    private String name(DepartmentOverdue department) {
        return department.name().orElseGet(() -> messages.text("word.group.none.lead"));
    }

    private String count(DepartmentOverdue department) {
        return messages.count("overdue.department", department.tasks().size(), department.longest());
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

    /** The deadline in a table: the date, and that it was moved. */
    private String due(AssessedTask task) {
        Standing standing = task.standing();
        String date = standing.dueDate().map(LocalDate::toString).orElse("");
        return standing.extensions() == 0
                ? date
                : messages.text(
                        "overdue.extended",
                        date,
                        standing.extensions(),
                        standing.originalDueDate()
                                .map(LocalDate::toString)
                                .orElseGet(() -> messages.text("word.no-date")));
    }

    /** The deadline in full: as written, its date, the original one. */
    private String deadline(AssessedTask task) {
        Standing standing = task.standing();
        String date = standing.dueDate().map(LocalDate::toString).orElse("");
        String text = messages.text("word.deadline", task.task().deadline().text(), date);
        Optional<LocalDate> original = standing.originalDueDate();
        return standing.extensions() == 0 || original.isEmpty()
                ? text
                : messages.text("word.deadline-extended", text, standing.extensions(), original.get());
    }

    /** What was said last, and when. */
    private String lastWord(AssessedTask task) {
        String note = TaskColumn.lastNote(task.task());
        return task.standing()
                .lastUpdate()
                .map(date -> note.isEmpty() ? date.toString() : date + " " + note)
                .orElse("");
    }
}
