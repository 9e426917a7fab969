package reform.policy;

import java.time.LocalDate;
import java.util.function.Predicate;
import reform.model.Task;
import reform.model.TaskList;

/**
 * A task of a list as it stood on a day, and what the day makes of it. The unit that filters select and reports show.
 *
 * @param list the list the task belongs to, as the file states it
 * @param task the task replayed to the day
 */
public record AssessedTask(TaskList list, Task task, Assessment assessment) {

    /**
     * Whether the task is due on such a day, by its earliest step that is not met; while it is not settled, also whether one
     * of the steps ahead is, or its last day.
     */
    public boolean isDue(Predicate<LocalDate> days) {
        return assessment.dueDate().filter(days).isPresent()
                || (assessment.light().isPresent() && isDueLater(days));
    }

    private boolean isDueLater(Predicate<LocalDate> days) {
        TaskSteps steps = assessment.steps();
        for (DeadlineStep step : steps.all()) {
            if (!step.met() && !step.due().isBefore(steps.day()) && days.test(step.due())) {
                return true;
            }
        }
        return task.deadline().last().filter(days).isPresent();
    }
}
