package reform.change;

import java.util.Optional;
import reform.model.Task;
import reform.model.TaskId;

/** How a task comes to be in the result of a merge. One that a side removed and the other left alone is not in it. */
public sealed interface MergedTask {
    TaskId id();

    /** The task as people are told of it: ours, or theirs where there is none. */
    Task shown();

    /** Whether a person has to decide something. */
    boolean conflicting();

    /** The task in the result, with one side's part where there is a conflict. */
    Optional<Task> merged(Side preferred);

    /** All three lists have it: it is merged field by field. */
    record ByField(TaskId id, TaskMerge fields) implements MergedTask {
        @Override
        public Task shown() {
            return fields.ours();
        }

        @Override
        public boolean conflicting() {
            return !fields.conflicts().isEmpty();
        }

        @Override
        public Optional<Task> merged(Side preferred) {
            return Optional.of(fields.merged(preferred));
        }
    }

    /**
     * One side added it, or both the same one.
     *
     * @param side the one that says all that is known of it
     */
    record Added(TaskId id, Side side, Task shown) implements MergedTask {
        @Override
        public boolean conflicting() {
            return false;
        }

        @Override
        public Optional<Task> merged(Side preferred) {
            return Optional.of(shown);
        }
    }

    /**
     * The sides have two tasks of this id: both added one, or a side gave the id of one to another.
     *
     * @param proposed where both added one, the next free id, for one of the two
     */
    record TwoTasks(TaskId id, Task ours, Task theirs, Optional<TaskId> proposed) implements MergedTask {
        @Override
        public Task shown() {
            return ours;
        }

        @Override
        public boolean conflicting() {
            return true;
        }

        @Override
        public Optional<Task> merged(Side preferred) {
            return Optional.of(preferred == Side.OURS ? ours : theirs);
        }
    }

    /**
     * One side removed it, the other changed it.
     *
     * @param changed by whom
     * @param shown as changed
     */
    record RemovedAndChanged(TaskId id, Side changed, Task shown) implements MergedTask {
        @Override
        public boolean conflicting() {
            return true;
        }

        @Override
        public Optional<Task> merged(Side preferred) {
            return preferred == changed ? Optional.of(shown) : Optional.empty();
        }
    }
}
