package reform.action;

import reform.model.Task;
import reform.model.TaskList;

/** Something a person does to a task. The same on the command line and in a review. */
public sealed interface Action permits Mark, Note, Progress, Extend {

    /**
     * What it comes to for one task.
     *
     * @param list the list that the task is in
     * @param task as the file states it
     * @throws Refusal when it can't be done to this task
     */
    Step on(TaskList list, Task task, Context context);
}
