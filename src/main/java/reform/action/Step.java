package reform.action;

import java.util.List;
import reform.model.Change;
import reform.model.Task;
import reform.render.TerminalText;

/**
 * What an action does to one task.
 *
 * @param changes none where the task is already as wanted
 * @param says a line for the person: what changes, or why nothing does
 */
public record Step(List<Change> changes, String says) {

    public Step {
        changes = List.copyOf(changes);
    }

    /** How a line names a task: its id and title, on one line whatever the file holds. */
    public static String name(Task task) {
        return task.id() + "  " + TerminalText.clean(task.title());
    }
}
