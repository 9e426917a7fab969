package reform.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import reform.model.Status;
import reform.model.TaskId;
import reform.model.Update;
import reform.policy.AssessedTask;
import reform.policy.DateRange;
import reform.policy.Replay;
import reform.policy.Timeliness;
import reform.policy.Week;
import reform.query.TaskOrder;

/**
 * What a week, or any span of days, brought. States are those at its end.
 *
 * @param origin the lists at the end of the span
 * @param days the span, both days inclusive
 * @param week the week that the span is, if it is one
 * @param fromGit whether commits were compared; else the changes come from the updates in the files alone
 * @param changes by the order of the lists; each stands under one {@link Movement.Kind} and maybe extensions as well
 * @param newlyOverdue overdue at the end and not before, or with one more year missed; the longest overdue first
 * @param dueNext unsettled and due within the policy's time from the end on; the nearest first
 * @param stale unsettled and without word for the policy's time; the longest silent first, before all who never spoke
 * @param blocked 受阻 at the end
 * @param before the figures on the eve of the span
 * @param figures the figures at its end
 * @param departments by the register, then those that only tasks name; those without any task are left out
 * @param byList the figures of each list; none where there is one only
 */
public record WeeklyReport(
        Origin origin,
        DateRange days,
        Optional<Week> week,
        boolean fromGit,
        List<Movement> changes,
        List<AssessedTask> newlyOverdue,
        List<AssessedTask> dueNext,
        List<AssessedTask> stale,
        List<Blocked> blocked,
        Figures before,
        Figures figures,
        List<DepartmentWeek> departments,
        List<ListFigures> byList) {

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
                word = update.note().isPresent() ? Optional.of(update) : word;
            }
            return new Blocked(task, since, word);
        }
    }

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
            Optional<String> name, Figures lead, int completed, int newlyOverdue, Figures supporting) {

        private static DepartmentWeek of(
                DepartmentReport.Load load, List<Movement> movements, List<AssessedTask> newlyOverdue) {
            Optional<String> name = load.name();
            int completed = 0;
            for (Movement movement : movements) {
                completed += movement.is(Movement.Kind.COMPLETED)
                                && movement.task().task().firstLead().equals(name)
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
        changes = List.copyOf(changes);
        newlyOverdue = List.copyOf(newlyOverdue);
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
                                .filter(each -> each.is(Movement.Kind.COMPLETED))
                                .count()
                || overdue != newlyOverdue.size()
                || stale.size() != figures.stale()
                || dueNext.size() != figures.dueSoon()) {
            throw new IllegalArgumentException("the week doesn't add up: " + tasks + " of " + figures + ", " + completed
                    + ", " + overdue + " of " + newlyOverdue.size() + ", " + stale.size() + ", " + dueNext.size());
        }
    }

    /**
     * The report over the tasks that match at the end of the span; a task that is gone by then, if it matched before.
     *
     * @param origin the lists as they are now, on the last day of the span
     * @param spans of these lists, in their order
     */
    public static WeeklyReport of(
            Origin origin, List<ListSpan> spans, DateRange days, Predicate<AssessedTask> selected) {
        boolean fromGit = !spans.isEmpty();
        List<Movement> movements = new ArrayList<>();
        List<AssessedTask> before = new ArrayList<>();
        List<AssessedTask> after = new ArrayList<>();
        List<AssessedTask> newlyOverdue = new ArrayList<>();
        for (ListSpan span : spans) {
            boolean versions = span.versions().isPresent();
            fromGit &= versions;
            Map<TaskId, AssessedTask> eve = byId(span.before(days));
            Map<TaskId, AssessedTask> end = byId(span.after(days));
            for (AssessedTask task : eve.values()) {
                if (selected.test(end.getOrDefault(task.task().id(), task))) {
                    before.add(task);
                }
            }
            for (AssessedTask task : end.values()) {
                if (selected.test(task)) {
                    after.add(task);
                    if (becameOverdue(Optional.ofNullable(eve.get(task.task().id())), task)) {
                        newlyOverdue.add(task);
                    }
                }
            }
            for (Movement movement : Movements.between(eve.values(), end.values(), days, versions)) {
                if (selected.test(movement.task())) {
                    movements.add(movement);
                }
            }
        }
        List<AssessedTask> overdue = TaskOrder.MOST_OVERDUE_FIRST.sort(newlyOverdue);
        return new WeeklyReport(
                origin,
                days,
                Optional.of(Week.of(days.first())).filter(week -> week.days().equals(days)),
                fromGit,
                movements,
                overdue,
                TaskOrder.NEAREST_DUE_FIRST.sort(after.stream()
                        .filter(task -> task.standing().timeliness().equals(Optional.of(Timeliness.DUE_SOON)))
                        .toList()),
                after.stream()
                        .filter(task -> task.standing().stale())
                        .sorted(Comparator.comparing((AssessedTask task) ->
                                task.standing().lastUpdate().orElse(LocalDate.MIN)))
                        .toList(),
                after.stream()
                        .filter(task -> task.task().status() == Status.BLOCKED)
                        .map(Blocked::of)
                        .toList(),
                Figures.of(before),
                Figures.of(after),
                DepartmentReport.loads(origin.lists(), after, TaskOrder.AS_IN_FILE).stream()
                        .map(load -> DepartmentWeek.of(load, movements, overdue))
                        .toList(),
                ListFigures.of(origin, after));
    }

    private static Map<TaskId, AssessedTask> byId(List<AssessedTask> tasks) {
        Map<TaskId, AssessedTask> byId = new LinkedHashMap<>();
        tasks.forEach(task -> byId.put(task.task().id(), task));
        return byId;
    }

    private static boolean becameOverdue(Optional<AssessedTask> before, AssessedTask after) {
        return after.standing().overdue()
                && !before.filter(task -> task.standing().overdue()
                                && task.standing().missedYears().size()
                                        >= after.standing().missedYears().size())
                        .isPresent();
    }

    /** The changes of a kind. */
    public List<Movement> changes(Movement.Kind kind) {
        return changes.stream().filter(change -> change.is(kind)).toList();
    }
}
