package reform.report;

import java.util.Optional;
import java.util.OptionalInt;
import reform.change.FieldChange;
import reform.model.Deadline;
import reform.model.Status;
import reform.model.Task;
import reform.model.Update;
import reform.policy.Replay;

/** The fields of a task that its updates report on. */
enum ReportedField {
    STATUS {
        @Override
        Object of(Task task) {
            return task.status();
        }

        @Override
        Object beforeAnyUpdate(Task task) {
            Replay replay = Replay.of(task);
            return task.updates().stream()
                            .anyMatch(update -> replay.statusOf(update).isPresent())
                    ? Status.NOT_STARTED
                    : task.status();
        }

        @Override
        Optional<Object> reported(Replay task, Update update) {
            return task.statusOf(update).map(status -> status);
        }

        @Override
        FieldChange change(Object from, Object to) {
            return new FieldChange.StatusChanged((Status) from, (Status) to);
        }
    },
    PROGRESS {
        @Override
        Object of(Task task) {
            return task.progress();
        }

        @Override
        Object beforeAnyUpdate(Task task) {
            return task.updates().stream().anyMatch(update -> update.progress().isPresent())
                    ? OptionalInt.empty()
                    : task.progress();
        }

        @Override
        Optional<Object> reported(Replay task, Update update) {
            return update.progress().isPresent() ? Optional.of(update.progress()) : Optional.empty();
        }

        @Override
        FieldChange change(Object from, Object to) {
            return new FieldChange.ProgressChanged((OptionalInt) from, (OptionalInt) to);
        }
    },
    DUE {
        @Override
        Object of(Task task) {
            return task.deadline();
        }

        @Override
        Object beforeAnyUpdate(Task task) {
            return task.updates().stream()
                    .flatMap(update -> update.extension().stream())
                    .findFirst()
                    .map(extension -> extension.from())
                    .orElse(task.deadline());
        }

        @Override
        Optional<Object> reported(Replay task, Update update) {
            return update.extension().map(extension -> extension.to());
        }

        @Override
        boolean same(Object one, Object other) {
            return one.equals(other)
                    || (one instanceof Deadline first
                            && other instanceof Deadline second
                            && first.last().isPresent()
                            && first.last().equals(second.last()));
        }

        @Override
        FieldChange change(Object from, Object to) {
            return new FieldChange.DeadlineChanged((Deadline) from, (Deadline) to);
        }
    };

    abstract Object of(Task task);

    /** What the field was before the first update that a task has. */
    abstract Object beforeAnyUpdate(Task task);

    /** What an update of a task says of the field: that a step is done is nothing of the task's status. */
    abstract Optional<Object> reported(Replay task, Update update);

    boolean same(Object one, Object other) {
        return one.equals(other);
    }

    abstract FieldChange change(Object from, Object to);

    /** The field that a change is one of; empty where updates don't report on it. */
    static Optional<ReportedField> of(FieldChange change) {
        if (change instanceof FieldChange.StatusChanged) {
            return Optional.of(STATUS);
        }
        if (change instanceof FieldChange.ProgressChanged) {
            return Optional.of(PROGRESS);
        }
        return change instanceof FieldChange.DeadlineChanged ? Optional.of(DUE) : Optional.empty();
    }
}
