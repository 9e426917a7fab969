package reform.change;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import reform.model.Deadline;
import reform.model.OwnValues;
import reform.model.PlannedMilestone;
import reform.model.Status;
import reform.model.TaskField;
import reform.model.Update;

/** How one field of a task changed. */
public sealed interface FieldChange {

    /** The field that changed. */
    TaskField field();

    record StatusChanged(Status from, Status to) implements FieldChange {
        @Override
        public TaskField field() {
            return TaskField.STATUS;
        }
    }

    /**
     * What is written in a cell, where it could not be read before or can't be now: that says nothing of the field.
     *
     * @param from empty where nothing was written
     */
    record CellChanged(TaskField field, String from, String to) implements FieldChange {}

    /** Percent; empty where none is stated. */
    record ProgressChanged(OptionalInt from, OptionalInt to) implements FieldChange {
        @Override
        public TaskField field() {
            return TaskField.PROGRESS;
        }
    }

    record DeadlineChanged(Deadline from, Deadline to) implements FieldChange {
        @Override
        public TaskField field() {
            return TaskField.DUE;
        }
    }

    record StartChanged(Optional<LocalDate> from, Optional<LocalDate> to) implements FieldChange {
        @Override
        public TaskField field() {
            return TaskField.START;
        }
    }

    record MilestonesChanged(List<PlannedMilestone> from, List<PlannedMilestone> to) implements FieldChange {
        public MilestonesChanged {
            from = List.copyOf(from);
            to = List.copyOf(to);
        }

        @Override
        public TaskField field() {
            return TaskField.MILESTONES;
        }
    }

    /**
     * The departments in a role.
     *
     * @param from in the order of the older list
     * @param to in the order of the newer list; the same names in another order are a change, since the first lead
     *     answers for the task
     */
    record DepartmentsChanged(Role role, List<String> from, List<String> to) implements FieldChange {
        public DepartmentsChanged {
            from = List.copyOf(from);
            to = List.copyOf(to);
        }

        @Override
        public TaskField field() {
            return role == Role.LEAD ? TaskField.LEAD : TaskField.RESPONSIBLE;
        }

        /** The names that were not there, in the order of the newer list. */
        public List<String> added() {
            return Surplus.of(to, from);
        }

        /** The names that are gone, in the order of the older list. */
        public List<String> removed() {
            return Surplus.of(from, to);
        }
    }

    /** A text; empty where there is none. */
    record TextChanged(TaskField field, Optional<String> from, Optional<String> to) implements FieldChange {}

    /** What the task has in the office's own columns. */
    record OwnChanged(OwnValues from, OwnValues to) implements FieldChange {
        @Override
        public TaskField field() {
            return TaskField.OWN;
        }

        /** The keys whose values differ: those of the newer list, then those that only the older one has. */
        public List<String> keys() {
            Set<String> keys = new LinkedHashSet<>(to.keys());
            keys.addAll(from.keys());
            keys.removeIf(key -> from.get(key).equals(to.get(key)));
            return List.copyOf(keys);
        }
    }

    /** Updates that only the newer list has, in its order: oldest first. */
    record UpdatesAdded(List<Update> updates) implements FieldChange {
        public UpdatesAdded {
            updates = List.copyOf(updates);
        }

        @Override
        public TaskField field() {
            return TaskField.UPDATES;
        }
    }

    /** Updates that only the older list has: history that somebody rewrote. */
    record UpdatesRemoved(List<Update> updates) implements FieldChange {
        public UpdatesRemoved {
            updates = List.copyOf(updates);
        }

        @Override
        public TaskField field() {
            return TaskField.UPDATES;
        }
    }
}
