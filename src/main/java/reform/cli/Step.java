package reform.cli;

import java.util.List;
import reform.model.Change;

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
}
