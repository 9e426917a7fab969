package reform.action;

import java.util.List;
import reform.model.Change;
import reform.model.Task;
import reform.model.TaskList;

/** A task is taken out of the list, with its history. */
public record Remove() implements Action {
    @Override
    public ActionResult on(TaskList list, Task task, Context context) {
        return new ActionResult(
                List.of(new Change.RemoveTask(task.id())),
                decided(list, task, context).says());
    }

    @Override
    public Decision decided(TaskList list, Task task, Context context) {
        return Decision.nothing(context.messages().text("change.removed", context.name(list, task)));
    }
}
