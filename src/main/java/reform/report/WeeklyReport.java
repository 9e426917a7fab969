package reform.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import reform.model.Status;
import reform.model.TaskId;
import reform.model.TaskList;
import reform.model.Update;
import reform.model.UpdateText;
import reform.policy.AssessedTask;
import reform.policy.DateRange;
import reform.policy.Replay;
import reform.policy.Week;
import reform.query.TaskOrder;

/**
 * What a week, or any span of days, brought. States are those at its end.
 *
 * @param context the lists at the end of the span
 * @param days the span, both days inclusive
 * @param week the week that the span is, or as much of one as has passed
 * @param compared the commits that were compared, for each list; none where the changes of some list come from the updates
 *     in its file alone
 * @param changes by the order of the lists; each stands under one {@link PeriodChange.Kind} and maybe extensions as well
 * @param newlyOverdue overdue at the end and not before; the longest overdue first
 * @param noLongerOverdue overdue before and not at the end, as they are at the end; removed ones as they were before
 * @param missedAgain overdue before, with one more year missed at the end
 * @param dueNext unsettled and due within the policy's time from the end on; the nearest first
 * @param stale unsettled and without word for the policy's time; the longest silent first, before all who never spoke
 * @param blocked 受阻 at the end
 * @param before the figures on the eve of the span
 * @param figures the figures at its end
 * @param departments by the register, then those that only tasks name; those without any task are left out
 * @param byList the figures of each list; none where there is one only
 * @param judgement whether the programme was on time at the end, beside the eve
 */
public record WeeklyReport(
        ReportContext context,
        DateRange days,
        Optional<Week> week,
        List<Compared> compared,
        List<PeriodChange> changes,
        List<AssessedTask> newlyOverdue,
        List<AssessedTask> noLongerOverdue,
        List<AssessedTask> missedAgain,
        List<AssessedTask> dueNext,
        List<AssessedTask> stale,
        List<Blocked> blocked,
        TaskCounts before,
        TaskCounts figures,
        List<DepartmentWeek> departments,
        List<ListFigures> byList,
        Judgement judgement) {

    /**
     * The commits between which a list was compared.
     *
     * @param before the full hash of the one that its branch had on the eve of the span
     * @param end that of the one at the end
     */
    public record Compared(TaskList list, String before, String end) {}

    /**
     * A task that is blocked, and why.
     *
     * @param since the update that reported it blocked first, of the unbroken run
     * @param word the latest update with a note
     */
    public record Blocked(AssessedTask task, Optional<Update> since, Optional<Update> word) {
        static Blocked of(AssessedTask task) {
            Optional<Update> since = Optional.empty();
            Optional<Update> word = Optional.empty();
            for (Update update : Replay.inOrder(task.task().updates())) {
                if (update.status().isPresent()) {
                    since = update.status().get() != Status.BLOCKED
                            ? Optional.empty()
                            : since.isPresent() ? since : Optional.of(update);
                }
                word = why(update).isPresent() ? Optional.of(update) : word;
            }
            return new Blocked(task, since, word);
        }

        private static Optional<String> why(Update update) {
            return update.problem().or(update::note);
        }

        /** What stands in the way, in the words of the update that tells of it last. */
        public Optional<String> why() {
            return word.flatMap(Blocked::why);
        }
    }

    /**
     * What was said of a task in the span.
     *
     * @param update the latest one that says it
     */
    public record Said(AssessedTask task, Update update, String text) {}

    /**
     * One department's week. Leading and supporting stand apart and are never added up.
     *
     * @param name empty for tasks without a lead department
     * @param lead the tasks that it answers for, as first lead
     * @param completed of these, how many became done in the span, struck off ones among them unless they were done before
     * @param newlyOverdue of these, how many became overdue
     * @param supporting the tasks that it is responsible for or leads with another
     */
    public record DepartmentWeek(
            Optional<String> name, TaskCounts lead, int completed, int newlyOverdue, TaskCounts supporting) {

        /** Whether there is anything to tell of it: something was completed, or something is overdue. */
        public boolean quiet() {
            return completed == 0 && newlyOverdue == 0 && lead.overdue() == 0 && supporting.overdue() == 0;
        }

        private static DepartmentWeek of(
                DepartmentReport.Load load, List<PeriodChange> changes, List<AssessedTask> newlyOverdue) {
            Optional<String> name = load.name();
            int completed = 0;
            for (PeriodChange change : changes) {
                completed += change.is(PeriodChange.Kind.COMPLETED)
                                && change.task().task().firstLead().equals(name)
                        ? 1
                        : 0;
            }
            int overdue = 0;
            for (AssessedTask task : newlyOverdue) {
                overdue += task.task().firstLead().equals(name) ? 1 : 0;
            }
            return new DepartmentWeek(name, load.lead(), completed, overdue, load.support());
        }
    }

    /** @throws IllegalArgumentException when the departments don't add up to the totals, which is a defect */
    public WeeklyReport {
        compared = List.copyOf(compared);
        changes = List.copyOf(changes);
        newlyOverdue = List.copyOf(newlyOverdue);
        noLongerOverdue = List.copyOf(noLongerOverdue);
        missedAgain = List.copyOf(missedAgain);
        dueNext = List.copyOf(dueNext);
        stale = List.copyOf(stale);
        blocked = List.copyOf(blocked);
        departments = List.copyOf(departments);
        byList = List.copyOf(byList);
        ListFigures.check(byList, figures.total());
        int tasks = departments.stream().mapToInt(each -> each.lead().total()).sum();
        int overdue =
                departments.stream().mapToInt(DepartmentWeek::newlyOverdue).sum();
        int completed = departments.stream().mapToInt(DepartmentWeek::completed).sum();
        if (tasks != figures.total()
                || completed
                        != changes.stream()
                                .filter(each -> each.is(PeriodChange.Kind.COMPLETED))
                                .count()
                || overdue != newlyOverdue.size()
                || before.overdue() + newlyOverdue.size() - noLongerOverdue.size() != figures.overdue()
                || stale.size() != figures.stale()
                || dueNext.size() != figures.dueSoon()) {
            throw new IllegalArgumentException("the week doesn't add up: " + tasks + " of " + figures + ", " + completed
                    + ", " + overdue + " of " + newlyOverdue.size() + ", " + stale.size() + ", " + dueNext.size());
        }
    }

    /**
     * The report over the tasks that match at the end of the span; a task that is gone by then, if it matched before.
     *
     * @param context the lists as they are now, on the last day of the span
     * @param spans of these lists, in their order
     * @param week the one that the days are, or have been so far
     */
    public static WeeklyReport of(
            ReportContext context,
            List<ListSpan> spans,
            DateRange days,
            Optional<Week> week,
            Predicate<AssessedTask> selected) {
        List<Compared> compared = new ArrayList<>();
        List<PeriodChange> changes = new ArrayList<>();
        List<AssessedTask> before = new ArrayList<>();
        List<AssessedTask> after = new ArrayList<>();
        List<AssessedTask> newlyOverdue = new ArrayList<>();
        List<AssessedTask> noLongerOverdue = new ArrayList<>();
        List<AssessedTask> missedAgain = new ArrayList<>();
        for (ListSpan span : spans) {
            span.versions()
                    .ifPresent(each -> compared.add(new Compared(span.now(), each.eveCommit(), each.endCommit())));
            Map<TaskId, AssessedTask> eve = byId(span.before(days));
            Map<TaskId, AssessedTask> end = byId(span.after(days));
            for (AssessedTask task : eve.values()) {
                AssessedTask later = end.getOrDefault(task.task().id(), task);
                if (selected.test(later)) {
                    before.add(task);
                    boolean overdue = end.containsKey(task.task().id())
                            && later.assessment().overdue();
                    if (task.assessment().overdue() && !overdue) {
                        noLongerOverdue.add(later);
                    } else if (task.assessment().overdue() && missesMore(task, later)) {
                        missedAgain.add(later);
                    }
                }
            }
            for (AssessedTask task : end.values()) {
                if (selected.test(task)) {
                    after.add(task);
                    AssessedTask earlier = eve.get(task.task().id());
                    if (task.assessment().overdue()
                            && (earlier == null || !earlier.assessment().overdue())) {
                        newlyOverdue.add(task);
                    }
                }
            }
            for (PeriodChange change : PeriodChanges.between(eve.values(), end.values(), days, span.versions())) {
                if (selected.test(change.task())) {
                    changes.add(change);
                }
            }
        }
        List<AssessedTask> overdue = TaskOrder.MOST_OVERDUE_FIRST.sort(newlyOverdue);
        TaskCounts eve = TaskCounts.of(before);
        TaskCounts end = TaskCounts.of(after);
        return new WeeklyReport(
                context,
                days,
                week,
                compared.size() == spans.size() ? compared : List.of(),
                changes,
                overdue,
                noLongerOverdue,
                TaskOrder.MOST_OVERDUE_FIRST.sort(missedAgain),
                TaskOrder.NEAREST_DUE_FIRST.sort(after.stream()
                        .filter(task -> task.assessment().dueSoon())
                        .toList()),
                after.stream()
                        .filter(task -> task.assessment().stale())
                        .sorted((a, b) -> lastUpdate(a).compareTo(lastUpdate(b)))
                        .toList(),
                after.stream()
                        .filter(task -> task.task().status() == Status.BLOCKED)
                        .map(Blocked::of)
                        .toList(),
                eve,
                end,
                DepartmentReport.loads(context.lists(), after, TaskOrder.AS_IN_FILE).stream()
                        .map(load -> DepartmentWeek.of(load, changes, overdue))
                        .toList(),
                ListFigures.of(context, after),
                Judgement.of(after, end, days.last(), eve));
    }

    private static LocalDate lastUpdate(AssessedTask task) {
        return task.assessment().lastUpdate().orElse(LocalDate.MIN);
    }

    private static Map<TaskId, AssessedTask> byId(List<AssessedTask> tasks) {
        Map<TaskId, AssessedTask> byId = new LinkedHashMap<>();
        tasks.forEach(task -> byId.put(task.task().id(), task));
        return byId;
    }

    private static boolean missesMore(AssessedTask before, AssessedTask after) {
        return after.assessment().steps().missed().size()
                > before.assessment().steps().missed().size();
    }

    /** Whether commits were compared; else the changes come from the updates in the files alone. */
    public boolean fromGit() {
        return !compared.isEmpty();
    }

    /** What was said in the span in a field of words, such as problems: the latest of each task. */
    public List<Said> said(UpdateText field) {
        List<Said> said = new ArrayList<>();
        for (PeriodChange change : changes) {
            change.latestWith(field)
                    .ifPresent(update -> said.add(new Said(
                            change.task(), update, update.texts().get(field).orElseThrow())));
        }
        return said;
    }

    /** The changes of a kind. */
    public List<PeriodChange> changes(PeriodChange.Kind kind) {
        return changes.stream().filter(change -> change.is(kind)).toList();
    }
}
