package reform.change;

import java.util.List;
import java.util.Optional;
import reform.model.Task;
import reform.model.TaskId;

/** How one task changed from an older list to a newer one. */
public sealed interface TaskChange {

    /** The task as the newer list has it; as the older one had it where it was removed. */
    Task task();

    default TaskId id() {
        return task().id();
    }

    default String title() {
        return task().title();
    }

    record Added(Task task) implements TaskChange {}

    record Removed(Task task) implements TaskChange {}

    /**
     * A task that both lists have.
     *
     * @param fields what changed, in the order of the file format; not empty
     */
    record Edited(Task before, Task task, List<FieldChange> fields) implements TaskChange {
        public Edited {
            fields = List.copyOf(fields);
        }

        /** The change of a kind, if the task has one. */
        public <F extends FieldChange> Optional<F> field(Class<F> kind) {
            return fields.stream().filter(kind::isInstance).map(kind::cast).findFirst();
        }
    }
}
