package reform.report;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import reform.model.Status;
import reform.policy.AssessedTask;
import reform.query.TaskOrder;
import reform.report.WeeklyReport.Blocked;

/**
 * What needs the word of somebody above the departments. A task stands once: where it is blocked rather than where it was
 * extended, and there rather than where it is overdue.
 *
 * @param blocked 受阻, the longest overdue first
 * @param extended extended twice or more and not settled, the most often first
 * @param overdue the longest overdue of the others
 * @param blockedInAll how many are blocked
 * @param extendedInAll how many were extended twice or more and are not settled
 * @param overdueInAll how many are overdue
 */
public record Decisions(
        List<Blocked> blocked,
        List<AssessedTask> extended,
        List<AssessedTask> overdue,
        int blockedInAll,
        int extendedInAll,
        int overdueInAll) {
    private static final int MOST = 3;
    private static final int OFTEN = 2;

    public Decisions {
        blocked = List.copyOf(blocked);
        extended = List.copyOf(extended);
        overdue = List.copyOf(overdue);
    }

    static Decisions of(List<AssessedTask> tasks) {
        List<AssessedTask> byDelay = TaskOrder.MOST_OVERDUE_FIRST.sort(tasks);
        List<AssessedTask> blocked = matching(byDelay, task -> task.task().status() == Status.BLOCKED);
        List<AssessedTask> extended = new ArrayList<>(matching(
                byDelay,
                task -> task.assessment().light().isPresent()
                        && task.assessment().extensions() >= OFTEN));
        extended.sort((a, b) ->
                Integer.compare(b.assessment().extensions(), a.assessment().extensions()));
        List<AssessedTask> overdue = matching(byDelay, task -> task.assessment().overdue());
        // By identity: the hash of a task would be that of its whole list.
        Set<AssessedTask> told = Collections.newSetFromMap(new IdentityHashMap<>());
        return new Decisions(
                first(blocked, told).stream().map(Blocked::of).toList(),
                first(extended, told),
                first(overdue, told),
                blocked.size(),
                extended.size(),
                overdue.size());
    }

    public boolean isEmpty() {
        return blocked.isEmpty() && extended.isEmpty() && overdue.isEmpty();
    }

    private static List<AssessedTask> matching(List<AssessedTask> tasks, Predicate<AssessedTask> condition) {
        return tasks.stream().filter(condition).toList();
    }

    /** The first ones that have not been told of, which are told of then. */
    private static List<AssessedTask> first(List<AssessedTask> tasks, Set<AssessedTask> told) {
        List<AssessedTask> first = new ArrayList<>();
        for (AssessedTask task : tasks) {
            if (first.size() < MOST && !told.contains(task)) {
                first.add(task);
            }
        }
        told.addAll(first);
        return first;
    }
}
