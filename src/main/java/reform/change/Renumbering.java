package reform.change;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import reform.model.Task;
import reform.model.TaskField;
import reform.model.TaskId;
import reform.model.TaskList;

/**
 * The ids that a side of a merge gave to other tasks, as where a new task in the middle moves all numbers behind it. What
 * the other side says under such an id is about the task that had it.
 */
final class Renumbering {
    /** Titles that are not one task's alone. */
    private final Set<String> shared = new HashSet<>();

    private final boolean byOurs;
    private final boolean byTheirs;

    Renumbering(TaskList base, TaskList ours, TaskList theirs) {
        for (TaskList list : List.of(base, ours, theirs)) {
            shared.addAll(Repeated.of(list.tasks(), Task::title));
        }
        byOurs = renumbers(base, ours);
        byTheirs = renumbers(base, theirs);
    }

    /** What a task is known by: its title, and what stands around it where others have the same one. */
    private Object mark(Task task) {
        return shared.contains(task.title())
                ? Stream.of(TaskField.TITLE, TaskField.SECTION, TaskField.DUE, TaskField.LEAD)
                        .map(task::value)
                        .toList()
                : task.title();
    }

    /** Whether a task has another id than it had; of those that share a title, also one that was changed as it moved. */
    private boolean renumbers(TaskList before, TaskList after) {
        return moves(ids(before, Task::title), ids(after, Task::title))
                || (!shared.isEmpty() && moves(ids(before, this::mark), ids(after, this::mark)));
    }

    private static Map<Object, Set<TaskId>> ids(TaskList list, Function<Task, Object> mark) {
        Map<Object, Set<TaskId>> ids = new HashMap<>(2 * list.tasks().size());
        list.tasks().forEach(task -> ids.computeIfAbsent(mark.apply(task), each -> new HashSet<>(2))
                .add(task.id()));
        return ids;
    }

    /** Whether what tasks are known by has ids that it did not have, and lacks some that it had. */
    private static boolean moves(Map<Object, Set<TaskId>> before, Map<Object, Set<TaskId>> after) {
        return before.entrySet().stream().anyMatch(entry -> {
            Set<TaskId> now = after.getOrDefault(entry.getKey(), Set.of());
            return !entry.getValue().containsAll(now) && !now.containsAll(entry.getValue());
        });
    }

    /** Whether both sides changed something under an id that may mean two tasks, because one gave it to another. */
    boolean parts(Task before, Task our, Task their) {
        return !our.equals(before)
                && !their.equals(before)
                && !mark(our).equals(mark(their))
                && (isAnother(before, our, byOurs) || isAnother(before, their, byTheirs));
    }

    /** Whether the task of an id is not the one that had it: where nothing is left of that, or tasks have other ids. */
    private boolean isAnother(Task before, Task after, boolean renumbered) {
        boolean replaced = !before.title().equals(after.title())
                && !before.deadline().equals(after.deadline())
                && !before.lead().equals(after.lead());
        return replaced || (renumbered && !mark(before).equals(mark(after)));
    }
}
