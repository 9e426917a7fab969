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
        List<Month> all = new ArrayList<>();
        List<Map<TaskId, AssessedTask>> before = past.on(months.get(0).first().minusDays(1));
        for (DateRange days : months) {
            List<Map<TaskId, AssessedTask>> after = past.on(days.last());
            all.add(month(days, before, after));
            before = after;
        }
        return new Trend(
                context,
                all,
                TaskCounts.of(together(past.on(context.asOf().minusDays(7)))),
                states.stream().anyMatch(each -> !each.versions().isEmpty()));
    }

    /** Counts list by list, whose ids are their own. */
    private static Month month(
            DateRange days, List<Map<TaskId, AssessedTask>> before, List<Map<TaskId, AssessedTask>> after) {
        int overdue = 0;
        int completed = 0;
        int newlyOverdue = 0;
        int extended = 0;
        for (int i = 0; i < after.size(); i++) {
            for (AssessedTask task : after.get(i).values()) {
                AssessedTask then = before.get(i).get(task.task().id());
                boolean late = task.assessment().overdue();
                overdue += late ? 1 : 0;
                newlyOverdue += late && (then == null || !then.assessment().overdue()) ? 1 : 0;
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

    private static List<AssessedTask> together(List<Map<TaskId, AssessedTask>> lists) {
        List<AssessedTask> all = new ArrayList<>();
        lists.forEach(each -> all.addAll(each.values()));
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

    /** The tasks of the selection on days before, list by list. */
    private static final class Past {
        private final LocalDate asOf;
        private final List<ListStates> states;
        private final Predicate<AssessedTask> matches;
        private final List<Map<TaskId, AssessedTask>> selected = new ArrayList<>();
        private final List<Set<TaskId>> known = new ArrayList<>();
        private final Map<LocalDate, List<Map<TaskId, AssessedTask>>> days = new HashMap<>();

        Past(LocalDate asOf, List<AssessedTask> selection, List<ListStates> states, Predicate<AssessedTask> matches) {
            this.asOf = asOf;
            this.states = states;
            this.matches = matches;
            for (ListStates each : states) {
                Map<TaskId, AssessedTask> tasks = new HashMap<>();
                for (AssessedTask task : selection) {
                    if (task.list().name().equals(each.now().name())) {
                        tasks.put(task.task().id(), task);
                    }
                }
                selected.add(tasks);
                Set<TaskId> ids = new HashSet<>();
                each.now().tasks().forEach(task -> ids.add(task.id()));
                known.add(ids);
            }
        }

        List<Map<TaskId, AssessedTask>> on(LocalDate day) {
            return day.equals(asOf) ? selected : days.computeIfAbsent(day, this::read);
        }

        private List<Map<TaskId, AssessedTask>> read(LocalDate day) {
            List<Map<TaskId, AssessedTask>> lists = new ArrayList<>();
            for (int i = 0; i < states.size(); i++) {
                Map<TaskId, AssessedTask> tasks = new HashMap<>();
                for (AssessedTask task : states.get(i).on(day)) {
                    TaskId id = task.task().id();
                    if (selected.get(i).containsKey(id) || (!known.get(i).contains(id) && matches.test(task))) {
                        tasks.put(id, task);
                    }
                }
                lists.add(tasks);
            }
            return lists;
        }
    }
}
