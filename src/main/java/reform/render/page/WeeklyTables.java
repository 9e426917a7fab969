package reform.render.page;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import reform.message.Messages;
import reform.model.Update;
import reform.policy.AssessedTask;
import reform.render.table.Column;
import reform.render.table.Table;
import reform.render.task.TaskColumn;
import reform.render.text.Style;
import reform.render.text.StyledText;
import reform.render.wording.Counts;
import reform.render.wording.Wording;
import reform.report.PeriodChange;
import reform.report.PeriodChange.Kind;
import reform.report.PeriodChange.Turn;
import reform.report.TaskCounts;
import reform.report.WeeklyReport;
import reform.report.WeeklyReport.Blocked;
import reform.report.WeeklyReport.DepartmentWeek;
import reform.report.WeeklyReport.Said;

/** The tables of the weekly report's sections, a row a task. */
final class WeeklyTables {
    private final WeeklyReport report;
    private final Messages messages;
    private final Wording wording;
    private final PeriodChangeText text;
    private final boolean severalLists;

    /** @param onPage whether they are for a page, where an arrow is drawn as one */
    WeeklyTables(WeeklyReport report, Messages messages, boolean onPage) {
        this.report = report;
        this.messages = messages;
        this.wording = new Wording(messages);
        this.text = new PeriodChangeText(messages, onPage);
        this.severalLists = report.context().severalLists();
    }

    /**
     * The table of a section. In a terminal the title comes last and takes what room is left; on a page it comes first,
     * then the department, so that all tables of the report stand on one grid.
     */
    Table onGrid(Table table) {
        List<String> headers = table.columns().stream().map(Column::header).toList();
        List<Integer> order = new ArrayList<>(List.of(
                0, headers.indexOf(messages.text("column.title")), headers.indexOf(messages.text("column.lead"))));
        for (int i = 1; i < headers.size(); i++) {
            if (!order.contains(i)) {
                order.add(i);
            }
        }
        Table.Builder onGrid = Table.of(order.stream().map(table.columns()::get).toList());
        for (Table.Row row : table.rows()) {
            if (row instanceof Table.Cells cells) {
                onGrid.row(order.stream().map(cells.cells()::get).toList());
            }
        }
        return onGrid.build();
    }

    Table changes(Kind kind, List<PeriodChange> changes) {
        Table.Builder table = Table.of(
                id(),
                Column.left(messages.text("weekly.column-date")).rank(3),
                Column.left(messages.text("weekly.column-change")).flexible(12),
                lead(),
                title(12),
                Column.left(messages.text("weekly.column-note")).flexible(12).rank(1));
        for (PeriodChange change : changes) {
            Optional<Turn> turn = PeriodChangeText.turn(kind, change);
            Optional<LocalDate> date = turn.isPresent() ? turn.get().update().map(Update::date) : change.date();
            table.row(
                    cell(TaskColumn.ID, change.task()),
                    date.map(day -> StyledText.of(day.toString()))
                            .orElse(StyledText.of(messages.text("weekly.by-hand"), Style.DIM)),
                    StyledText.of(turn.isPresent() ? text.fromTo(List.of(turn.get())) : text.change(kind, change)),
                    cell(TaskColumn.LEAD, change.task()),
                    StyledText.of(change.task().task().title()),
                    StyledText.of(turn.isPresent() ? text.note(turn.get()) : text.note(change)));
        }
        return table.build();
    }

    Table overdue(List<AssessedTask> tasks) {
        return due(
                "column.daysOverdue",
                tasks,
                task -> cell(TaskColumn.DAYS_OVERDUE, task),
                task -> cell(TaskColumn.TITLE, task));
    }

    Table dueNext(List<AssessedTask> tasks) {
        return due(
                "weekly.column-left", tasks, task -> StyledText.of(left(task)), task -> StyledText.of(withStep(task)));
    }

    /** Tasks by their day: how far from it, and what is due then. */
    private Table due(
            String daysHeader,
            List<AssessedTask> tasks,
            Function<AssessedTask, StyledText> days,
            Function<AssessedTask, StyledText> title) {
        Table.Builder table = Table.of(
                id(),
                Column.left(messages.text("column.dueDate")),
                Column.right(messages.text(daysHeader)),
                Column.left(messages.text("column.status")).rank(3),
                lead(),
                title(12));
        for (AssessedTask task : tasks) {
            table.row(
                    cell(TaskColumn.ID, task),
                    StyledText.of(dueDate(task)),
                    days.apply(task),
                    cell(TaskColumn.STATUS, task),
                    cell(TaskColumn.LEAD, task),
                    title.apply(task));
        }
        return table.build();
    }

    Table blocked(List<Blocked> blocked) {
        return dated(
                "weekly.column-since",
                "weekly.column-why",
                blocked.stream()
                        .map(each -> new Dated(
                                each.task(),
                                since(each),
                                text.said(each.word().flatMap(Update::by), each.why(), Optional.empty())))
                        .toList());
    }

    /** What was said, by whom and when. */
    Table said(List<Said> said) {
        return dated(
                "weekly.column-date",
                "weekly.column-said",
                said.stream()
                        .map(each -> new Dated(
                                each.task(),
                                StyledText.of(each.update().date().toString()),
                                text.said(each.update().by(), Optional.of(each.text()), Optional.empty())))
                        .toList());
    }

    /** A task with a day and a text that belong together. */
    private record Dated(AssessedTask task, StyledText date, String text) {}

    private Table dated(String dateHeader, String textHeader, List<Dated> rows) {
        Table.Builder table = Table.of(
                id(),
                Column.left(messages.text(dateHeader)).rank(3),
                lead(),
                title(12),
                Column.left(messages.text(textHeader)).flexible(12));
        for (Dated row : rows) {
            table.row(
                    cell(TaskColumn.ID, row.task()),
                    row.date(),
                    cell(TaskColumn.LEAD, row.task()),
                    StyledText.of(row.task().task().title()),
                    StyledText.of(row.text()));
        }
        return table.build();
    }

    /** Since when, in bold where that is news. */
    private StyledText since(Blocked blocked) {
        return blocked.since()
                .map(Update::date)
                .map(date -> StyledText.of(date.toString(), report.days().contains(date) ? Style.BOLD : Style.PLAIN))
                .orElse(StyledText.EMPTY);
    }

    /** The title, and of a task that comes in steps the one that is meant. */
    private String withStep(AssessedTask task) {
        String title = task.task().title();
        return task.assessment()
                .steps()
                .next()
                .map(step -> messages.text("weekly.step", title, wording.step(step)))
                .orElse(title);
    }

    private String left(AssessedTask task) {
        long days = task.assessment()
                .dueDate()
                .map(due -> ChronoUnit.DAYS.between(report.context().asOf(), due))
                .orElse(0L);
        return days == 0 ? messages.text("weekly.today") : wording.days(days);
    }

    Table stale(List<AssessedTask> tasks) {
        Table.Builder table = Table.of(
                id(),
                Column.left(messages.text("column.lastUpdate")),
                Column.left(messages.text("column.dueDate")).rank(2),
                Column.left(messages.text("column.status")).rank(3),
                lead(),
                title(12));
        for (AssessedTask task : tasks) {
            table.row(
                    cell(TaskColumn.ID, task),
                    task.assessment()
                            .lastUpdate()
                            .map(date -> StyledText.of(date.toString()))
                            .orElse(StyledText.of(messages.text("weekly.never"), Style.DIM)),
                    cell(TaskColumn.DUE_DATE, task),
                    cell(TaskColumn.STATUS, task),
                    cell(TaskColumn.LEAD, task),
                    StyledText.of(task.task().title()));
        }
        return table.build();
    }

    /** Those of which there is something to tell; all of them where there is nothing of any. */
    List<DepartmentWeek> shownDepartments() {
        List<DepartmentWeek> shown =
                report.departments().stream().filter(each -> !each.quiet()).toList();
        return shown.isEmpty() ? report.departments() : shown;
    }

    Table departments() {
        Table.Builder table = Table.of(
                Column.left(messages.text("column.lead")).flexible(8),
                Column.right(messages.text("department.leads")),
                Column.right(messages.text("department.rate")).rank(4),
                Column.right(messages.text("weekly.column-completed")),
                Column.right(messages.text("weekly.column-newly")).rank(3),
                Column.right(messages.text("department.overdue")),
                Column.right(messages.text("department.supports")).rank(2),
                Column.right(messages.text("department.supports-overdue")).rank(2));
        for (DepartmentWeek each : shownDepartments()) {
            table.row(
                    StyledText.of(each.name().orElseGet(() -> messages.text("word.group.none.lead"))),
                    Counts.plain(each.lead().total()),
                    Counts.share(each.lead().rate(), messages),
                    Counts.plain(each.completed()),
                    Counts.of(each.newlyOverdue(), Style.ALERT),
                    Counts.of(each.lead().overdue(), Style.ALERT),
                    Counts.plain(each.supporting().total()),
                    Counts.of(each.supporting().overdue(), Style.ALERT));
        }
        TaskCounts all = report.figures();
        return table.row(
                        StyledText.of(messages.text("report.total"), Style.BOLD),
                        Counts.plain(all.total()),
                        Counts.share(all.rate(), messages),
                        Counts.plain(report.changes().stream()
                                .filter(each -> each.is(PeriodChange.Kind.COMPLETED))
                                .count()),
                        Counts.of(report.newlyOverdue().size(), Style.ALERT),
                        Counts.of(all.overdue(), Style.ALERT),
                        StyledText.EMPTY,
                        StyledText.EMPTY)
                .build();
    }

    private Column id() {
        return Column.right(messages.text("column.id"));
    }

    private Column lead() {
        return Column.left(messages.text("column.lead")).flexible(8).rank(2);
    }

    private Column title(int minimum) {
        return Column.left(messages.text("column.title")).flexible(minimum);
    }

    private StyledText cell(TaskColumn column, AssessedTask task) {
        return column.cell(task, wording, severalLists);
    }

    private static String dueDate(AssessedTask task) {
        return task.assessment().dueDate().map(LocalDate::toString).orElse("");
    }
}
