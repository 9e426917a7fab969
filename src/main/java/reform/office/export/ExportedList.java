package reform.office.export;

import java.io.Writer;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import reform.model.Task;
import reform.model.TaskId;
import reform.model.TaskList;
import reform.policy.AssessedTask;
import reform.render.wording.Wording;

/**
 * What is exported: tasks of one list, as of a day, in the words of a language.
 *
 * @param tasks in the order asked for
 * @param snapshot the list with these tasks as a text that {@code reform} reads again; empty where the tasks are those of
 *     a past day, and not what the file says
 */
public record ExportedList(
        TaskList list, LocalDate asOf, List<AssessedTask> tasks, Wording wording, Optional<Snapshot> snapshot) {

    /**
     * The list as it was when it was exported.
     *
     * @param text writes it
     * @param revision names the state of the whole file
     */
    public record Snapshot(Consumer<Writer> text, String revision) {}

    public ExportedList {
        tasks = List.copyOf(tasks);
    }

    /** Whether the tasks are what the file says, and not what it said on a past day. */
    public static boolean isPresent(TaskList list, List<AssessedTask> tasks) {
        Map<TaskId, Task> stored = new HashMap<>(2 * tasks.size());
        list.tasks().forEach(task -> stored.put(task.id(), task));
        for (AssessedTask task : tasks) {
            if (!task.task().equals(stored.get(task.task().id()))) {
                return false;
            }
        }
        return true;
    }

    String text(String key, Object... values) {
        return wording.messages().text("export." + key, values);
    }

    /** Whether sections can head the rows of their tasks: each task has one, which is short and of one line. */
    boolean groupsBySection() {
        String before = "";
        java.util.Set<String> seen = new java.util.HashSet<>();
        for (AssessedTask task : tasks) {
            String section = task.task().section().orElse("");
            if (!SectionRows.canHead(section) || (!section.equals(before) && !seen.add(section))) {
                return false;
            }
            before = section;
        }
        return !tasks.isEmpty();
    }
}
