package reform.render.page;

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
import reform.model.UpdateText;
import reform.policy.AssessedTask;
import reform.render.document.ReportDocument;
import reform.render.page.ReportSection.Form;
import reform.render.table.Column;
import reform.render.table.Table;
import reform.render.task.TaskColumn;
import reform.render.text.OutputProfile;
import reform.render.text.Style;
import reform.render.text.StyledText;
import reform.render.wording.Counts;
import reform.render.wording.Wording;
import reform.report.Judgement;
import reform.report.PeriodChange;
import reform.report.PeriodChange.Field;
import reform.report.PeriodChange.Kind;
import reform.report.PeriodChange.Turn;
import reform.report.TaskCounts;
import reform.report.WeeklyReport;
import reform.report.WeeklyReport.Blocked;
import reform.report.WeeklyReport.DepartmentWeek;
import reform.report.WeeklyReport.Said;

/** The report of a week as a document and as text. */
public final class WeeklyPages implements ReportPages {
    private static final int SHORT_HASH = 10;

    private final WeeklyReport report;
    private final Messages messages;
    private final Wording wording;
    private final boolean severalLists;
    /** Whether it is for a page, where an arrow is drawn as one. */
    private final boolean onPage;

    public WeeklyPages(WeeklyReport report, Messages messages) {
        this(report, messages, false);
    }

    private WeeklyPages(WeeklyReport report, Messages messages, boolean onPage) {
        this.onPage = onPage;
        this.report = report;
        this.messages = messages;
        this.wording = new Wording(messages);
        this.severalLists = report.context().severalLists();
    }

    @Override
    public Map<String, Object> document() {
        return ReportDocument.of(report);
    }

    @Override
    public Map<String, Object> sentences() {
        ReportFrame frame = new ReportFrame(report.context(), messages, OutputProfile.PLAIN);
        List<String> legend = new ArrayList<>(legend(frame));
        legend.addAll(frame.provenance());
        return Map.of(
                "title",
                title(),
                "judgement",
                judgement(),
                "summary",
                summary(),
                "sections",
                new WeeklyPages(report, messages, true)
                        .sections().stream().map(ReportSection::forTemplates).toList(),
                "legend",
                legend);
    }

    @Override
    public void writeText(OutputProfile profile, Appendable out) throws IOException {
        ReportFrame frame = new ReportFrame(report.context(), messages, profile);
        frame.head(title(), out);
        frame.sentences(List.of(judgement()), Style.BOLD, out);
        frame.sentences(summary(), Style.PLAIN, out);
        frame.sections(sections(), out);
        frame.foot(legend(frame), out);
    }

    /** What matters most first: figures, what was finished, what is wrong, what comes; then who. Only what there is. */
    private List<ReportSection> sections() {
        List<ReportSection> sections = new ArrayList<>();
        changes(Kind.COMPLETED, "completed", sections);
        section("struckOff", struckOffLater(), rows -> changes(Kind.STRUCK_OFF, rows), sections);
        changes(Kind.REOPENED, "reopened", sections);
        section("newlyOverdue", report.newlyOverdue(), this::overdue, sections);
        section("missedAgain", report.missedAgain(), this::overdue, sections);
        section("blockedTasks", report.blocked(), this::blocked, sections);
        changes(Kind.EXTENDED, "extended", sections);
        changes(Kind.PROGRESSED, "progressed", sections);
        section("problems", report.said(UpdateText.PROBLEM), this::said, sections);
        section("nextSteps", report.said(UpdateText.NEXT), this::said, sections);
        section("dueNext", report.dueNext(), this::dueNext, sections);
        section("staleTasks", report.stale(), this::stale, Form.FOLDED, sections);
        changes(Kind.CANCELLED, "cancelled", sections);
        changes(Kind.ADDED, "added", sections);
        changes(Kind.REMOVED, "removed", sections);
        ListFiguresSection.of(report.byList(), messages).ifPresent(sections::add);
        if (!report.departments().isEmpty()) {
            sections.add(new ReportSection(messages.text("weekly.departments"), quiet(), departments()));
        }
        return sections;
    }

    private List<String> legend(ReportFrame frame) {
        List<String> legend = new ArrayList<>(frame.lights());
        legend.add(messages.text("report.legend-rate")
                + messages.text("report.between")
                + messages.text("report.legend-roles"));
        legend.add(source());
        return legend;
    }

    private String source() {
        if (!report.fromGit()) {
            return messages.text("weekly.from-updates");
        }
        String commits = report.compared().size() > 1
                ? ""
                : messages.text(
                        "weekly.commits",
                        shortened(report.compared().get(0).before()),
                        shortened(report.compared().get(0).end()));
        return messages.text("weekly.from-git", commits);
    }

    private static String shortened(String hash) {
        return hash.substring(0, Math.min(SHORT_HASH, hash.length()));
    }

    private String title() {
        return messages.text(
                report.week().isPresent() ? "weekly.title-week" : "weekly.title-days",
                report.week().map(Object::toString).orElse(""),
                report.week().map(week -> Integer.toString(week.year())).orElse(""),
                report.week().map(week -> Integer.toString(week.number())).orElse(""),
                report.days().first(),
                report.days().last(),
                report.days().first().getMonthValue(),
                report.days().first().getDayOfMonth(),
                report.days().last().getMonthValue(),
                report.days().last().getDayOfMonth());
    }

    /** The verdict of the dashboard on the last day, without the rate, which stands below. */
    private String judgement() {
        Judgement judgement = report.judgement();
        JudgementText text = new JudgementText(judgement, messages);
        return judgement.figures().rate().counted() == 0
                ? text.sentence()
                : messages.text(
                        "weekly.judged",
                        text.verdict(),
                        judgement.expected(),
                        judgement.figures().rate().completed());
    }

    private String rate() {
        TaskCounts before = report.before();
        return before.rate().percent().isEmpty()
                ? messages.text("weekly.rate", ReportFrame.rate(report.figures(), messages))
                : messages.text(
                        "weekly.rate-before",
                        ReportFrame.rate(report.figures(), messages),
                        before.rate().percent().getAsInt() + "%",
                        report.days().first().minusDays(1));
    }

    private List<String> summary() {
        List<String> summary = new ArrayList<>(List.of(rate()));
        summary.addAll(ReportFrame.asides(report.figures(), messages));
        summary.add(sum());
        int before = report.before().overdue();
        int now = report.figures().overdue();
        if (before + now > 0) {
            summary.add(messages.text(
                    "weekly.overdue",
                    now,
                    before,
                    report.newlyOverdue().size(),
                    report.noLongerOverdue().size()));
        }
        return summary;
    }

    private String sum() {
        List<PeriodChange> completed = report.changes(Kind.COMPLETED);
        long struckOff =
                completed.stream().filter(each -> each.is(Kind.STRUCK_OFF)).count();
        long steps = completed.stream().filter(each -> !each.steps().isEmpty()).count();
        int later = struckOffLater().size();
        int reopened = report.changes(Kind.REOPENED).size();
        List<String> ofThem = new ArrayList<>();
        if (struckOff > 0) {
            ofThem.add(messages.text("weekly.sum-struck-off", struckOff));
        }
        if (steps > 0) {
            ofThem.add(messages.text("weekly.sum-steps", steps));
        }
        List<String> parts = new ArrayList<>();
        parts.add(
                ofThem.isEmpty()
                        ? messages.text("weekly.sum-completed", completed.size())
                        : messages.text(
                                "weekly.sum-completed-of-them",
                                completed.size(),
                                String.join(messages.text("weekly.sum-and"), ofThem)));
        if (struckOff == 0) {
            parts.add(messages.text("weekly.sum-struck-off", later));
        } else if (later > 0) {
            parts.add(messages.text("weekly.sum-struck-off-later", later));
        }
        if (reopened > 0) {
            parts.add(messages.text("weekly.sum-reopened", reopened));
        }
        parts.add(messages.text(
                "weekly.sum",
                report.changes(Kind.PROGRESSED).size(),
                report.changes(Kind.EXTENDED).size(),
                report.blocked().size(),
                report.dueNext().size(),
                report.stale().size()));
        return String.join(messages.text("weekly.sum-and"), parts);
    }

    /** What was completed before and is struck off now: the others are told where they were completed. */
    private List<PeriodChange> struckOffLater() {
        return report.changes(Kind.STRUCK_OFF).stream()
                .filter(each -> !each.is(Kind.COMPLETED))
                .toList();
    }

    private <T> void section(String key, List<T> rows, Function<List<T>, Table> table, List<ReportSection> sections) {
        section(key, rows, table, Form.GRID, sections);
    }

    private <T> void section(
            String key, List<T> rows, Function<List<T>, Table> table, Form form, List<ReportSection> sections) {
        if (!rows.isEmpty()) {
            sections.add(new ReportSection(
                    messages.text("weekly." + key),
                    messages.count("list.group", rows.size()),
                    onPage ? onGrid(table.apply(rows)) : table.apply(rows),
                    form));
        }
    }

    /**
     * The table of a section. In a terminal the title comes last and takes what room is left; on a page it comes first,
     * then the department, so that all tables of the report stand on one grid.
     */
    private Table onGrid(Table table) {
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

    private void changes(Kind kind, String key, List<ReportSection> sections) {
        section(key, report.changes(kind), rows -> changes(kind, rows), sections);
    }

    private Table changes(Kind kind, List<PeriodChange> changes) {
        Table.Builder table = Table.of(
                id(),
                Column.left(messages.text("weekly.column-date")).rank(3),
                Column.left(messages.text("weekly.column-change")).flexible(12),
                lead(),
                title(12),
                Column.left(messages.text("weekly.column-note")).flexible(12).rank(1));
        for (PeriodChange change : changes) {
            Optional<Turn> turn = turn(kind, change);
            Optional<LocalDate> date = turn.isPresent() ? turn.get().update().map(Update::date) : change.date();
            table.row(
                    cell(TaskColumn.ID, change.task()),
                    date.map(day -> StyledText.of(day.toString()))
                            .orElse(StyledText.of(messages.text("weekly.by-hand"), Style.DIM)),
                    StyledText.of(turn.isPresent() ? fromTo(List.of(turn.get())) : change(kind, change)),
                    cell(TaskColumn.LEAD, change.task()),
                    StyledText.of(change.task().task().title()),
                    StyledText.of(turn.isPresent() ? note(turn.get()) : note(change)));
        }
        return table.build();
    }

    /** The part of a task's way that a section speaks of, where it was completed and taken up again. */
    private static Optional<Turn> turn(Kind kind, PeriodChange change) {
        if (!change.is(Kind.COMPLETED) || !change.is(Kind.REOPENED)) {
            return Optional.empty();
        }
        return kind == Kind.COMPLETED
                ? change.completion()
                : kind == Kind.REOPENED ? change.reopening() : Optional.empty();
    }

    /** What changed, as far as the section speaks of it. */
    private String change(Kind kind, PeriodChange change) {
        List<String> parts = new ArrayList<>();
        if (kind == Kind.EXTENDED) {
            change.due()
                    .ifPresent(due ->
                            parts.add(fromTo(due.from().text(), due.to().text(), messages.text("word.no-date"))));
        } else if (kind != Kind.ADDED && kind != Kind.REMOVED) {
            change.steps().forEach(step -> parts.add(messages.text("word.done-for", wording.step(step))));
            if (change.steps().isEmpty() && !change.turns().isEmpty()) {
                parts.add(fromTo(change.turns()));
            }
            if (kind == Kind.PROGRESSED) {
                change.progress().ifPresent(progress -> parts.add(percent(progress)));
                if (change.due().isEmpty()) {
                    extensions(change).ifPresent(parts::add);
                }
            }
        }
        return String.join(messages.text("word.and-so-on"), parts);
    }

    /** The deadlines of a task one after the other, where it has the same one again at the end. */
    private Optional<String> extensions(PeriodChange change) {
        Optional<String> text = Optional.empty();
        for (Update update : change.updates()) {
            if (update.extension().isPresent()) {
                String from = text.orElse(update.extension().get().from().text());
                text = Optional.of(fromTo(from, update.extension().get().to().text(), messages.text("word.no-date")));
            }
        }
        return text;
    }

    /** The statuses of a task one after the other. */
    private String fromTo(List<Turn> turns) {
        String text = wording.status(turns.get(0).status().from());
        for (Turn turn : turns) {
            text = fromTo(text, wording.status(turn.status().to()), "");
        }
        return text;
    }

    private String percent(Field<OptionalInt> progress) {
        return progress.from().isEmpty()
                ? messages.text("weekly.first-figure", percent(progress.to()))
                : fromTo(percent(progress.from()), percent(progress.to()), messages.text("weekly.none"));
    }

    private String percent(OptionalInt number) {
        return number.isPresent() ? messages.text("weekly.percent", number.getAsInt()) : "";
    }

    private String fromTo(String from, String to, String absent) {
        String key = onPage ? "weekly.from-to-page" : "weekly.from-to";
        return messages.text(key, from.isEmpty() ? absent : from, to.isEmpty() ? absent : to);
    }

    /** The last note of the time, who gave it, and the evidence. */
    private String note(PeriodChange change) {
        return said(change.by(), change.note(), change.evidence());
    }

    private String note(Turn turn) {
        return said(
                turn.update().flatMap(Update::by),
                turn.update().flatMap(Update::note),
                turn.update().flatMap(Update::evidence));
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
        return dated(
                "weekly.column-since",
                "weekly.column-why",
                blocked.stream()
                        .map(each -> new Dated(
                                each.task(),
                                since(each),
                                said(each.word().flatMap(Update::by), each.why(), Optional.empty())))
                        .toList());
    }

    /** What was said, by whom and when. */
    private Table said(List<Said> said) {
        return dated(
                "weekly.column-date",
                "weekly.column-said",
                said.stream()
                        .map(each -> new Dated(
                                each.task(),
                                StyledText.of(each.update().date().toString()),
                                said(each.update().by(), Optional.of(each.text()), Optional.empty())))
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
                    StyledText.of(withStep(task)));
        }
        return table.build();
    }

    private String left(AssessedTask task) {
        long days = task.assessment()
                .dueDate()
                .map(due -> ChronoUnit.DAYS.between(report.context().asOf(), due))
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

    /** How many departments the table leaves out: of them there is nothing to tell beside those that it shows. */
    private String quiet() {
        int left = report.departments().size() - shown().size();
        return left == 0 ? "" : messages.count("weekly.departments-quiet", left);
    }

    private List<DepartmentWeek> shown() {
        List<DepartmentWeek> shown =
                report.departments().stream().filter(each -> !each.quiet()).toList();
        return shown.isEmpty() ? report.departments() : shown;
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
        for (DepartmentWeek each : shown()) {
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
