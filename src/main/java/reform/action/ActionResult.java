package reform.action;

import java.util.List;
import reform.model.Change;

/**
 * What an action does to one task.
 *
 * @param changes none where the task is already as wanted
 * @param says a line for the person: what changes, or why nothing does
 */
public record ActionResult(List<Change> changes, String says) {

    public ActionResult {
        changes = List.copyOf(changes);
    }
}
