package reform.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import reform.model.Status;
import reform.model.Task;
import reform.model.TaskId;
import reform.policy.AssessedTask;
import reform.policy.CompletionRate;
import reform.policy.DateRange;

/**
 * How a programme went, month by month: what was done against what the deadlines asked for.
 *
 * @param months one after the other; the last one may not be over
 * @param weekAgo the figures seven days before the day of the report
 * @param fromGit whether commits were read for some list, and not the updates of the files alone
 */
public record Trend(ReportContext context, List<Month> months, TaskCounts weekAgo, boolean fromGit) {
    /** Without other wishes, a year is shown. */
    public static final int MONTHS = 12;

    /**
     * A month, and how the tasks stood at its end.
     *
     * @param days of the month, or as many as have passed
     * @param total how many tasks there were at the end
     * @param rate the completed ones among those that counted then
     * @param overdue how many were overdue at the end
     * @param expected how many tasks of those in the rate were due by then
     * @param completed how many tasks became done or closed in the month
     * @param newlyOverdue how many became overdue
     * @param extended of how many the deadline was moved
     */
    public record Month(
            DateRange days,
            int total,
            CompletionRate rate,
            int overdue,
            int expected,
            int completed,
            int newlyOverdue,
            int extended) {

        /** {@code 2022-06}. */
        public String label() {
            return days.first().toString().substring(0, 7);
        }
    }

    public Trend {
        months = List.copyOf(months);
    }

    /** The months up to a day, the last of them cut at it. */
    public static List<DateRange> months(LocalDate first, LocalDate day) {
        List<DateRange> months = new ArrayList<>();
        for (LocalDate month = first.withDayOfMonth(1); !month.isAfter(day); month = month.plusMonths(1)) {
            LocalDate last = month.plusMonths(1).minusDays(1);
            months.add(new DateRange(month, last.isBefore(day) ? last : day));
        }
        return months;
    }

    /** The last twelve months up to a day, or those since the lists were issued. */
    public static List<DateRange> lastMonths(ReportContext context) {
        LocalDate year = context.asOf().withDayOfMonth(1).minusMonths(MONTHS - 1L);
        Optional<LocalDate> issued = context.lists().stream()
                .flatMap(list -> list.issued().stream())
                .min(LocalDate::compareTo)
                .filter(first -> first.isAfter(year) && !first.isAfter(context.asOf()));
        return months(issued.orElse(year), context.asOf());
    }

    /** The days whose states are needed beside that of the report itself. */
    public static List<LocalDate> days(List<DateRange> months, LocalDate asOf) {
        List<LocalDate> days = new ArrayList<>();
        days.add(asOf.minusDays(7));
        days.add(months.get(0).first().minusDays(1));
        months.forEach(month -> days.add(month.last()));
        days.removeIf(asOf::equals);
        return days;
    }

    /**
     * The trend of the tasks of a selection; those that are gone today count while they were there, if they match.
     *
     * @param selection the tasks on the day of the report
     * @param states of the lists, in their order, on the {@linkplain #days days} needed
     * @param matches whether a task that is gone belongs to the selection
     */
    public static Trend of(
            ReportContext context,
            List<DateRange> months,
            List<AssessedTask> selection,
            List<ListStates> states,
            Predicate<AssessedTask> matches) {
        Past past = new Past(context.asOf(), selection, states, matches);
        TaskCounts weekAgo = TaskCounts.of(together(past.on(context.asOf().minusDays(7))));
        List<Month> all = new ArrayList<>();
        List<Tasks> before = past.on(months.get(0).first().minusDays(1));
        for (DateRange days : months) {
            List<Tasks> after = past.on(days.last());
            all.add(month(days, before, after));
            before = after;
        }
        return new Trend(context, all, weekAgo, states.stream().anyMatch(each -> !each.versions()
                .isEmpty()));
    }

    /** Counts list by list, whose ids are their own. */
    private static Month month(DateRange days, List<Tasks> before, List<Tasks> after) {
        int overdue = 0;
        int completed = 0;
        int newlyOverdue = 0;
        int extended = 0;
        for (int i = 0; i < after.size(); i++) {
            List<AssessedTask> tasks = after.get(i).inOrder();
            for (int at = 0; at < tasks.size(); at++) {
                AssessedTask task = tasks.get(at);
                AssessedTask then = before.get(i).find(task.task().id(), at).orElse(null);
                boolean late = task.assessment().overdue();
                overdue += late ? 1 : 0;
                newlyOverdue += late && (then == null || !then.assessment().overdue()) ? 1 : 0;
                if (then != null && then.task().equals(task.task())) {
                    continue; // No update of the month touched it.
                }
                completed += isDone(task.task()) && (then == null || !isDone(then.task())) ? 1 : 0;
                extended += then != null
                                && !then.task()
                                        .deadline()
                                        .meansTheSame(task.task().deadline())
                        ? 1
                        : 0;
            }
        }
        List<AssessedTask> tasks = together(after);
        return new Month(
                days,
                tasks.size(),
                CompletionRate.of(tasks),
                overdue,
                expected(tasks, days.last()),
                completed,
                newlyOverdue,
                extended);
    }

    private static List<AssessedTask> together(List<Tasks> lists) {
        if (lists.size() == 1) {
            return lists.get(0).inOrder();
        }
        List<AssessedTask> all = new ArrayList<>();
        lists.forEach(each -> all.addAll(each.inOrder()));
        return all;
    }

    /** How many of the tasks that count in the rate are due by a day. */
    public static int expected(Iterable<AssessedTask> tasks, LocalDate day) {
        int expected = 0;
        for (AssessedTask each : tasks) {
            Task task = each.task();
            expected += task.judged()
                            && task.status() != Status.CANCELLED
                            && task.deadline()
                                    .last()
                                    .filter(last -> !last.isAfter(day))
                                    .isPresent()
                    ? 1
                    : 0;
        }
        return expected;
    }

    private static boolean isDone(Task task) {
        return task.status() == Status.DONE || task.status() == Status.CLOSED;
    }

    /**
     * The tasks of a list on a day. From one day to another most of them stand at the same place, so that a task is looked
     * for there first: a table of all ids, for each of many days, would cost more than the days themselves.
     */
    private static final class Tasks {
        private final List<AssessedTask> inOrder;
        private Optional<Map<TaskId, AssessedTask>> byId = Optional.empty();

        Tasks(List<AssessedTask> inOrder) {
            this.inOrder = inOrder;
        }

        List<AssessedTask> inOrder() {
            return inOrder;
        }

        /** @param at where it stands if nothing moved */
        Optional<AssessedTask> find(TaskId id, int at) {
            if (at < inOrder.size() && inOrder.get(at).task().id().equals(id)) {
                return Optional.of(inOrder.get(at));
            }
            if (byId.isEmpty()) {
                Map<TaskId, AssessedTask> tasks = new HashMap<>();
                inOrder.forEach(task -> tasks.put(task.task().id(), task));
                byId = Optional.of(tasks);
            }
            return Optional.ofNullable(byId.get().get(id));
        }
    }

    /** The tasks of the selection on days before, list by list. */
    private static final class Past {
        private final LocalDate asOf;
        private final List<ListStates> states;
        private final Predicate<AssessedTask> matches;
        private final List<Tasks> selected = new ArrayList<>();
        /** Those of a list that are not in the selection today. */
        private final List<Set<TaskId>> others = new ArrayList<>();

        Past(LocalDate asOf, List<AssessedTask> selection, List<ListStates> states, Predicate<AssessedTask> matches) {
            this.asOf = asOf;
            this.states = states;
            this.matches = matches;
            for (ListStates each : states) {
                List<AssessedTask> tasks = new ArrayList<>();
                Set<TaskId> left = new HashSet<>();
                each.now().tasks().forEach(task -> left.add(task.id()));
                for (AssessedTask task : selection) {
                    if (task.list().name().equals(each.now().name())) {
                        tasks.add(task);
                        left.remove(task.task().id());
                    }
                }
                selected.add(new Tasks(tasks));
                others.add(left);
            }
        }

        /** The tasks on a day, each time anew: those of 100,000 tasks on all days of a year would take 400 MB. */
        List<Tasks> on(LocalDate day) {
            return day.equals(asOf) ? selected : read(day);
        }

        private List<Tasks> read(LocalDate day) {
            List<Tasks> lists = new ArrayList<>();
            for (int i = 0; i < states.size(); i++) {
                List<AssessedTask> tasks = new ArrayList<>();
                List<AssessedTask> then = states.get(i).on(day);
                for (int at = 0; at < then.size(); at++) {
                    AssessedTask task = then.get(at);
                    TaskId id = task.task().id();
                    boolean today = selected.get(i).find(id, at).isPresent();
                    if (today || (!others.get(i).contains(id) && matches.test(task))) {
                        tasks.add(task);
                    }
                }
                lists.add(new Tasks(tasks));
            }
            return lists;
        }
    }
}
