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
     * What it comes to for one task. Where its update will stand after one of a later day, which is easily done while
     * looking at a past day, the step says so.
     *
     * @param list the list that the task is in
     * @param task as the file states it
     * @throws Refusal when it can't be done to this task
     */
    default Step on(TaskList list, Task task, Context context) {
        Step step = decided(list, task, context);
        Optional<LocalDate> last = task.updates().stream().map(Update::date).max(LocalDate::compareTo);
        boolean behind = step.changes().stream()
                .anyMatch(change -> change instanceof Change.AppendUpdate append
                        && last.filter(append.update().date()::isBefore).isPresent());
        return behind
                ? new Step(
                        step.changes(),
                        step.says() + context.messages().text("change.behind", context.on(), last.get()))
                : step;
    }

    /** The step alone. */
    Step decided(TaskList list, Task task, Context context);
}
