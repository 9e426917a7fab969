package reform.review;

import reform.model.TaskId;
import reform.policy.AssessedTask;

/**
 * One task of the walk, known by its name: the task itself may change under way.
 *
 * @param list the name of its list
 */
public record Stop(String list, TaskId task) {
    static Stop at(AssessedTask task) {
        return new Stop(task.list().name(), task.task().id());
    }
}
