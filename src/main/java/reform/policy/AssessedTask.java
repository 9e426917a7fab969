package reform.policy;

import reform.model.Task;
import reform.model.TaskList;

/**
 * A task of a list as it stood on a day, and what the day makes of it. The unit that filters select and reports show.
 *
 * @param list the list the task belongs to, as the file states it
 * @param task the task replayed to the day
 */
public record AssessedTask(TaskList list, Task task, Assessment assessment) {}
