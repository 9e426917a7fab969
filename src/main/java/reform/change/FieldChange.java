package reform.change;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import reform.model.Deadline;
import reform.model.Status;
import reform.model.Update;

/** How one field of a task changed. */
public sealed interface FieldChange {

    record StatusChanged(Status from, Status to) implements FieldChange {}

    /** Percent; empty where none is stated. */
    record ProgressChanged(OptionalInt from, OptionalInt to) implements FieldChange {}

    record DeadlineChanged(Deadline from, Deadline to) implements FieldChange {}

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

        /** The names that were not there, in the order of the newer list. */
        public List<String> added() {
            return ListDiff.without(to, from);
        }

        /** The names that are gone, in the order of the older list. */
        public List<String> removed() {
            return ListDiff.without(from, to);
        }
    }

    record TitleChanged(String from, String to) implements FieldChange {}

    record DescriptionChanged(Optional<String> from, Optional<String> to) implements FieldChange {}

    record SectionChanged(Optional<String> from, Optional<String> to) implements FieldChange {}

    /** Updates that only the newer list has, in its order: oldest first. */
    record UpdatesAdded(List<Update> updates) implements FieldChange {
        public UpdatesAdded {
            updates = List.copyOf(updates);
        }
    }

    /** Updates that only the older list has: history that somebody rewrote. */
    record UpdatesRemoved(List<Update> updates) implements FieldChange {
        public UpdatesRemoved {
            updates = List.copyOf(updates);
        }
    }
}
