package reform.action;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import reform.message.Messages;
import reform.model.Deadline;
import reform.model.Task;
import reform.model.TaskList;
import reform.model.Update;
import reform.policy.DeadlineStep;
import reform.policy.TaskSteps;

/** Something a person does to a task. The same on the command line and in a review. */
public sealed interface Action permits Mark, MarkInWords, Note, Progress, Extend, SetFields, Remove {

    /**
     * What it comes to for one task. Where its update is of a day that nobody gave for it, or stands before one of a
     * later day, the step says so, and what of the task stays as the later one has it.
     *
     * @param list the list that the task is in
     * @param task as the file states it
     * @throws Refusal when it can't be done to this task
     */
    default ActionResult on(TaskList list, Task task, Context context) {
        Decision decision = decided(list, task, context);
        if (decision.update().isEmpty()) {
            return new ActionResult(List.of(), decision.says());
        }
        UpdateWriter recording = UpdateWriter.of(task, decision.update().get());
        return new ActionResult(
                recording.changes(), decision.says() + dated(task, context) + inForce(recording, task, context));
    }

    private static String dated(Task task, Context context) {
        LocalDate on = context.on();
        Optional<LocalDate> next =
                task.updates().stream().map(Update::date).filter(on::isBefore).min(LocalDate::compareTo);
        if (next.isPresent()) {
            return context.messages().text("change.behind", on, next.get());
        }
        return context.today()
                .map(today -> context.messages().text(on.isAfter(today) ? "change.ahead" : "change.dated", on))
                .orElse("");
    }

    /** What a later update says otherwise. */
    private static String inForce(UpdateWriter recording, Task task, Context context) {
        Messages messages = context.messages();
        StringBuilder text = new StringBuilder();
        recording
                .statusInForce()
                .ifPresent(status -> text.append(
                        messages.text("change.stays-status", context.wording().status(status))));
        if (recording.keepsProgress()) {
            text.append(messages.text("change.stays-progress", context.wording().progress(task.progress())));
        }
        recording
                .deadlineInForce()
                .ifPresent(deadline -> text.append(messages.text("change.stays-deadline", deadline.text())));
        return text.toString();
    }

    /** Names what a new deadline does away with, though it was not done. */
    static String dropped(TaskList list, Task before, Deadline after, Context context) {
        List<DeadlineStep> steps = TaskSteps.dropped(list, before, after, context.on());
        return steps.isEmpty()
                ? ""
                : context.messages().text("change.dropped", context.wording().steps(steps));
    }

    /** What is to be recorded. */
    Decision decided(TaskList list, Task task, Context context);
}
