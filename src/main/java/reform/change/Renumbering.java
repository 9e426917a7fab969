package reform.change;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import reform.model.Task;
import reform.model.TaskId;
import reform.model.TaskList;

/**
 * The ids that a side of a merge gave to other tasks, as where a new task in the middle moves all numbers behind it. What
 * the other side says under such an id is about the task that had it.
 */
final class Renumbering {
    private final Map<String, Set<TaskId>> base;
    private final Map<String, Set<TaskId>> ours;
    private final Map<String, Set<TaskId>> theirs;

    Renumbering(TaskList base, TaskList ours, TaskList theirs) {
        this.base = byTitle(base);
        this.ours = byTitle(ours);
        this.theirs = byTitle(theirs);
    }

    private static Map<String, Set<TaskId>> byTitle(TaskList list) {
        Map<String, Set<TaskId>> ids = new HashMap<>(2 * list.tasks().size());
        list.tasks().forEach(task -> ids.computeIfAbsent(task.title(), title -> new HashSet<>(2))
                .add(task.id()));
        return ids;
    }

    /** Whether both sides changed something under an id that means two tasks, because one gave it to another. */
    boolean parts(Task before, Task our, Task their) {
        return !our.title().equals(their.title())
                && !our.equals(before)
                && !their.equals(before)
                && (isGiven(before, our, ours) || isGiven(before, their, theirs));
    }

    /** Whether the task that had the id has another one on a side, or the one that has it there had another. */
    private boolean isGiven(Task before, Task after, Map<String, Set<TaskId>> side) {
        return !before.title().equals(after.title())
                && (gains(base, side, before.title()) || gains(side, base, after.title()));
    }

    /** Whether a title has an id that it did not have. */
    private static boolean gains(Map<String, Set<TaskId>> from, Map<String, Set<TaskId>> to, String title) {
        return !from.getOrDefault(title, Set.of()).containsAll(to.getOrDefault(title, Set.of()));
    }
}
