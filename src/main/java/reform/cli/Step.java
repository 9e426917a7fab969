package reform.cli;

import java.util.List;
import reform.model.Change;
import reform.model.Task;
import reform.render.TerminalText;

/**
 * What a command does to one task.
 *
 * @param changes none where the task is already as wanted
 * @param says a line for the person: what changes, or why nothing does
 */
record Step(List<Change> changes, String says) {

    Step {
        changes = List.copyOf(changes);
    }

    /**
     * How a line names a task: its id and title, on one line whatever the file holds.
     *
     * @param id with the list's name where several are read
     */
    static String name(String id, Task task) {
        return id + "  " + TerminalText.clean(task.title());
    }
}
