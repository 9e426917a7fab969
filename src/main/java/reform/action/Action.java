package reform.action;

import java.time.LocalDate;
import java.util.Optional;
import reform.model.Change;
import reform.model.Task;
import reform.model.TaskList;
import reform.model.Update;

/** Something a person does to a task. The same on the command line and in a review. */
public sealed interface Action permits Mark, Note, Progress, Extend {

    /**
     * What it comes to for one task. Where its update is of a day that nobody gave for it, or will stand after one of a
     * later day, the step says so.
     *
     * @param list the list that the task is in
     * @param task as the file states it
     * @throws Refusal when it can't be done to this task
     */
    default Step on(TaskList list, Task task, Context context) {
        Step step = decided(list, task, context);
        boolean updates = step.changes().stream().anyMatch(Change.AppendUpdate.class::isInstance);
        return updates ? new Step(step.changes(), step.says() + remark(task, context)) : step;
    }

    private static String remark(Task task, Context context) {
        LocalDate on = context.on();
        Optional<LocalDate> last = task.updates().stream().map(Update::date).max(LocalDate::compareTo);
        if (last.filter(on::isBefore).isPresent()) {
            return context.messages().text("change.behind", on, last.get());
        }
        return context.today()
                .map(today -> context.messages().text(on.isAfter(today) ? "change.ahead" : "change.dated", on))
                .orElse("");
    }

    /** The step alone. */
    Step decided(TaskList list, Task task, Context context);
}
