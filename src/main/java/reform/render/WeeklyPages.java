package reform.render;

import java.io.IOException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import reform.message.Messages;
import reform.model.Update;
import reform.policy.AssessedTask;
import reform.report.Figures;
import reform.report.Movement;
import reform.report.Movement.Field;
import reform.report.Movement.Kind;
import reform.report.WeeklyReport;
import reform.report.WeeklyReport.Blocked;
import reform.report.WeeklyReport.DepartmentWeek;

/** The report of a week as a document and as text. */
public final class WeeklyPages implements ReportPages {
    private final WeeklyReport report;
    private final Messages messages;
    private final Wording wording;
    private final boolean severalLists;

    public WeeklyPages(WeeklyReport report, Messages messages) {
        this.report = report;
        this.messages = messages;
        this.wording = new Wording(messages);
        this.severalLists = report.origin().severalLists();
    }

    @Override
    public Map<String, Object> document() {
        return ReportDocument.of(report);
    }

    @Override
    public Map<String, Object> sentences() {
        ReportFrame frame = new ReportFrame(report.origin(), messages, Look.PLAIN);
        List<String> legend = new ArrayList<>(legend(frame));
        legend.addAll(frame.provenance());
        return Map.of(
                "title",
                title(),
                "summary",
                summary(),
                "sections",
                sections().stream().map(ReportSection::forTemplates).toList(),
                "legend",
                legend);
    }

    @Override
    public void writeText(Look look, Appendable out) throws IOException {
        ReportFrame frame = new ReportFrame(report.origin(), messages, look);
        frame.head(title(), out);
        frame.sentences(summary(), Style.PLAIN, out);
        frame.sections(sections(), out);
        frame.foot(legend(frame), out);
    }

    /** What matters most first: figures, what was finished, what is wrong, what comes; then who. Only what there is. */
    private List<ReportSection> sections() {
        List<ReportSection> sections = new ArrayList<>();
        movements(Kind.COMPLETED, "completed", sections);
        movements(Kind.STRUCK_OFF, "struckOff", sections);
        section("newlyOverdue", report.newlyOverdue(), this::overdue, sections);
        section("blockedTasks", report.blocked(), this::blocked, sections);
        movements(Kind.EXTENDED, "extended", sections);
        movements(Kind.PROGRESSED, "progressed", sections);
        section("dueNext", report.dueNext(), this::dueNext, sections);
        section("staleTasks", report.stale(), this::stale, sections);
        movements(Kind.CANCELLED, "cancelled", sections);
        movements(Kind.ADDED, "added", sections);
        movements(Kind.REMOVED, "removed", sections);
        ListFiguresSection.of(report.byList(), messages).ifPresent(sections::add);
        if (!report.departments().isEmpty()) {
            sections.add(new ReportSection(messages.text("weekly.departments"), "", departments()));
        }
        return sections;
    }

    private List<String> legend(ReportFrame frame) {
        List<String> legend = new ArrayList<>(frame.lights());
        legend.add(messages.text("report.legend-rate")
                + messages.text("report.between")
                + messages.text("report.legend-roles"));
        legend.add(messages.text(report.fromGit() ? "weekly.from-git" : "weekly.from-updates"));
        return legend;
    }

    private String title() {
        return messages.text(
                report.week().isPresent() ? "weekly.title-week" : "weekly.title-days",
                report.week().map(Object::toString).orElse(""),
                report.days().first(),
                report.days().last());
    }

    private List<String> summary() {
        List<String> lines = new ArrayList<>(List.of(rate(), sum()));
        ReportFrame.steps(report.figures(), messages).ifPresent(steps -> lines.add(1, steps));
        return lines;
    }

    private String rate() {
        Figures before = report.before();
        return before.rate().percent().isEmpty()
                ? messages.text("weekly.rate", ReportFrame.rate(report.figures(), messages))
                : messages.text(
                        "weekly.rate-before",
                        ReportFrame.rate(report.figures(), messages),
                        before.rate().percent().getAsInt() + "%",
                        report.days().first().minusDays(1));
    }

    private String sum() {
        return messages.text(
                "weekly.sum",
                report.changes(Kind.COMPLETED).size(),
                report.changes(Kind.STRUCK_OFF).size(),
                report.changes(Kind.PROGRESSED).size(),
                report.changes(Kind.EXTENDED).size(),
                report.newlyOverdue().size(),
                report.blocked().size(),
                report.dueNext().size(),
                report.stale().size());
    }

    private <T> void section(String key, List<T> rows, Function<List<T>, Table> table, List<ReportSection> sections) {
        if (!rows.isEmpty()) {
            sections.add(new ReportSection(
                    messages.text("weekly." + key), messages.count("list.group", rows.size()), table.apply(rows)));
        }
    }

    private void movements(Kind kind, String key, List<ReportSection> sections) {
        section(key, report.changes(kind), rows -> movements(kind, rows), sections);
    }

    private Table movements(Kind kind, List<Movement> movements) {
        Table.Builder table = Table.of(
                id(),
                Column.left(messages.text("weekly.column-date")).rank(3),
                Column.left(messages.text("weekly.column-change")).flexible(12),
                lead(),
                title(12),
                Column.left(messages.text("weekly.column-note")).flexible(12).rank(1));
        for (Movement movement : movements) {
            table.row(
                    cell(TaskColumn.ID, movement.task()),
                    movement.date()
                            .map(date -> StyledText.of(date.toString()))
                            .orElse(StyledText.of(messages.text("weekly.by-hand"), Style.DIM)),
                    StyledText.of(change(kind, movement)),
                    cell(TaskColumn.LEAD, movement.task()),
                    StyledText.of(movement.task().task().title()),
                    StyledText.of(note(movement)));
        }
        return table.build();
    }

    /** What changed, as far as the section speaks of it. */
    private String change(Kind kind, Movement movement) {
        List<String> parts = new ArrayList<>();
        if (kind == Kind.EXTENDED) {
            movement.due()
                    .ifPresent(due ->
                            parts.add(fromTo(due.from().text(), due.to().text(), messages.text("word.no-date"))));
        } else if (kind != Kind.ADDED && kind != Kind.REMOVED) {
            movement.years().forEach(year -> parts.add(messages.text("word.done-for", year)));
            if (movement.years().isEmpty()) {
                movement.status()
                        .ifPresent(status ->
                                parts.add(fromTo(wording.status(status.from()), wording.status(status.to()), "")));
            }
            if (kind == Kind.PROGRESSED) {
                movement.progress().ifPresent(progress -> parts.add(percent(progress)));
            }
        }
        return String.join(messages.text("word.and-so-on"), parts);
    }

    private String percent(Field<OptionalInt> progress) {
        return fromTo(percent(progress.from()), percent(progress.to()), messages.text("weekly.none"));
    }

    private String percent(OptionalInt number) {
        return number.isPresent() ? messages.text("weekly.percent", number.getAsInt()) : "";
    }

    private String fromTo(String from, String to, String absent) {
        return messages.text("weekly.from-to", from.isEmpty() ? absent : from, to.isEmpty() ? absent : to);
    }

    /** The last note of the time, who gave it, and the evidence. */
    private String note(Movement movement) {
        return said(movement.by(), movement.note(), movement.evidence());
    }

    private String said(Optional<String> by, Optional<String> note, Optional<String> evidence) {
        String text = note.orElse("");
        if (evidence.isPresent()) {
            String shown = messages.text("show.evidence", evidence.get());
            text = text.isEmpty() ? shown : text + " " + shown;
        }
        return by.isPresent() && !text.isEmpty() ? messages.text("weekly.said", by.get(), text) : text;
    }

    private Table overdue(List<AssessedTask> tasks) {
        Table.Builder table = Table.of(
                id(),
                Column.left(messages.text("column.dueDate")),
                Column.right(messages.text("column.daysOverdue")),
                Column.left(messages.text("column.status")).rank(3),
                lead(),
                title(12));
        for (AssessedTask task : tasks) {
            table.row(
                    cell(TaskColumn.ID, task),
                    StyledText.of(dueDate(task)),
                    cell(TaskColumn.DAYS_OVERDUE, task),
                    cell(TaskColumn.STATUS, task),
                    cell(TaskColumn.LEAD, task),
                    cell(TaskColumn.TITLE, task));
        }
        return table.build();
    }

    private Table blocked(List<Blocked> blocked) {
        Table.Builder table = Table.of(
                id(),
                Column.left(messages.text("weekly.column-since")).rank(3),
                lead(),
                title(12),
                Column.left(messages.text("weekly.column-why")).flexible(12));
        for (Blocked each : blocked) {
            table.row(
                    cell(TaskColumn.ID, each.task()),
                    since(each),
                    cell(TaskColumn.LEAD, each.task()),
                    StyledText.of(each.task().task().title()),
                    StyledText.of(said(
                            each.word().flatMap(Update::by), each.word().flatMap(Update::note), Optional.empty())));
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

    private Table dueNext(List<AssessedTask> tasks) {
        Table.Builder table = Table.of(
                id(),
                Column.left(messages.text("column.dueDate")),
                Column.right(messages.text("weekly.column-left")),
                Column.left(messages.text("column.status")).rank(3),
                lead(),
                title(12));
        for (AssessedTask task : tasks) {
            table.row(
                    cell(TaskColumn.ID, task),
                    StyledText.of(dueDate(task)),
                    StyledText.of(left(task)),
                    cell(TaskColumn.STATUS, task),
                    cell(TaskColumn.LEAD, task),
                    StyledText.of(task.task().title()));
        }
        return table.build();
    }

    private String left(AssessedTask task) {
        long days = task.standing()
                .dueDate()
                .map(due -> ChronoUnit.DAYS.between(report.origin().asOf(), due))
                .orElse(0L);
        return days == 0 ? messages.text("weekly.today") : wording.days(days);
    }

    private Table stale(List<AssessedTask> tasks) {
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
                    task.standing()
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

    private Table departments() {
        Table.Builder table = Table.of(
                Column.left(messages.text("column.lead")).flexible(8),
                Column.right(messages.text("department.leads")),
                Column.right(messages.text("department.rate")).rank(4),
                Column.right(messages.text("weekly.column-completed")),
                Column.right(messages.text("weekly.column-newly")).rank(3),
                Column.right(messages.text("department.overdue")),
                Column.right(messages.text("department.supports")).rank(2),
                Column.right(messages.text("department.supports-overdue")).rank(2));
        for (DepartmentWeek each : report.departments()) {
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
        Figures all = report.figures();
        return table.row(
                        StyledText.of(messages.text("report.total"), Style.BOLD),
                        Counts.plain(all.total()),
                        Counts.share(all.rate(), messages),
                        Counts.plain(report.changes().stream()
                                .filter(each -> each.is(Movement.Kind.COMPLETED))
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
        return task.standing().dueDate().map(LocalDate::toString).orElse("");
    }
}
