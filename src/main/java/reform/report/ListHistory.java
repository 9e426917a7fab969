package reform.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import reform.change.ListDiff;
import reform.change.TaskChange;
import reform.model.Task;
import reform.model.TaskId;
import reform.model.TaskList;

/**
 * A list and how it came to be what it is.
 *
 * @param list as it is now
 * @param steps what each commit changed, the oldest first; empty where nothing is known but the list itself
 */
public record ListHistory(TaskList list, List<Step> steps) {

    /**
     * One change of the file.
     *
     * @param revision the commit; empty for what is not committed yet
     * @param day that of the commit, where the list is at home
     * @param diff from the state before to the state after, at least the tasks that changed
     */
    public record Step(Optional<Revision> revision, LocalDate day, ListDiff diff) {}

    public ListHistory {
        steps = List.copyOf(steps);
    }

    /** The list with the tasks that were removed from it, as they last stood, behind those that it has. */
    public TaskList withRemovedTasks() {
        Map<TaskId, Task> removed = new LinkedHashMap<>();
        for (Step step : steps) {
            for (TaskChange change : step.diff().tasks()) {
                if (change instanceof TaskChange.Removed) {
                    removed.put(change.id(), change.task());
                }
            }
        }
        list.tasks().forEach(task -> removed.remove(task.id()));
        List<Task> all = new ArrayList<>(list.tasks());
        all.addAll(removed.values());
        return list.withTasks(all);
    }
}
