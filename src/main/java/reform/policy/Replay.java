package reform.policy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import reform.model.Deadline;
import reform.model.Extension;
import reform.model.Status;
import reform.model.Task;
import reform.model.Update;

/**
 * A task as it stood on a day, from the updates up to and including that day. The result depends on the file and the
 * day alone, never on the clock.
 *
 * <p>Status, progress and deadline are replayed each for itself, from the updates that state it:
 *
 * <ol>
 *   <li>from the last of these on, the task's own field holds, so that a value written by hand counts;
 *   <li>before it, what the latest of these by the day states (of several on one day, the last in the file);
 *   <li>before the first, the deadline that it moved, else not started and no figure;
 *   <li>where no update states the field, the task's own holds on every day.
 * </ol>
 */
public final class Replay {
    private final Task task;
    private final List<Update> updates;
    /** Whether an extension made a recurring task of another one, or the other way round. */
    private final boolean kindChanges;

    private Replay(Task task) {
        this.task = task;
        this.updates = inOrder(task.updates());
        this.kindChanges = kindChanges(task);
    }

    /** Of a task as the file states it. */
    public static Replay of(Task task) {
        return new Replay(task);
    }

    /** The task as it stood on a day. */
    public static Task asOf(Task task, LocalDate day) {
        Task then = task.updates().isEmpty() ? task : of(task).on(day);
        // Some step of it may be done, the task is not: it goes on.
        return then.doneInVain() ? then.withStatus(Status.IN_PROGRESS) : then;
    }

    /** The status that an update states of a task, as {@link #statusOf(Update)}. */
    public static Optional<Status> statusOf(Task task, Update update) {
        return new Replay(task).statusOf(update);
    }

    /** Updates by date; those of one day as in the file. */
    public static List<Update> inOrder(List<Update> updates) {
        for (int i = 1; i < updates.size(); i++) {
            if (updates.get(i).date().isBefore(updates.get(i - 1).date())) {
                List<Update> sorted = new ArrayList<>(updates);
                sorted.sort((one, other) -> one.date().compareTo(other.date()));
                return sorted;
            }
        }
        return updates;
    }

    private static boolean kindChanges(Task task) {
        for (Update update : task.updates()) {
            Optional<Extension> extension = update.extension();
            if (extension.isPresent()
                    && (extension.get().from().recurring() != task.deadline().recurring()
                            || extension.get().to().recurring()
                                    != task.deadline().recurring())) {
                return true;
            }
        }
        return false;
    }

    /**
     * The status that an update states of the task. That a step of a recurring one is done is nothing of the kind: the
     * task goes on as before. It may be no recurring one any more.
     */
    public Optional<Status> statusOf(Update update) {
        return isStepDone(update) ? Optional.empty() : update.status();
    }

    /** Whether an update says that a step of the task is done: it names one, or the task was recurring on its day. */
    public boolean isStepDone(Update update) {
        return update.status().isPresent()
                && update.status().get() == Status.DONE
                && (update.step().isPresent() || (kindChanges ? deadline(update.date()) : task.deadline()).recurring());
    }

    /** The task as the file states it on a day, whatever its status comes to; {@link #asOf} tells that. */
    public Task on(LocalDate day) {
        if (updates.isEmpty() || !updates.get(updates.size() - 1).date().isAfter(day)) {
            return task;
        }
        List<Update> past = new ArrayList<>();
        for (Update update : task.updates()) {
            if (!update.date().isAfter(day)) {
                past.add(update);
            }
        }
        return task.reported(deadline(day), status(day), progress(day), past);
    }

    private Status status(LocalDate day) {
        Status then = Status.NOT_STARTED;
        for (Update update : updates) {
            Optional<Status> stated = statusOf(update);
            if (stated.isPresent()) {
                if (update.date().isAfter(day)) {
                    return then;
                }
                then = stated.get();
            }
        }
        return task.status();
    }

    private OptionalInt progress(LocalDate day) {
        OptionalInt then = OptionalInt.empty();
        for (Update update : updates) {
            if (update.progress().isPresent()) {
                if (update.date().isAfter(day)) {
                    return then;
                }
                then = update.progress();
            }
        }
        return task.progress();
    }

    private Deadline deadline(LocalDate day) {
        Optional<Deadline> then = Optional.empty();
        for (Update update : updates) {
            if (update.extension().isPresent()) {
                if (update.date().isAfter(day)) {
                    return then.isPresent()
                            ? then.get()
                            : update.extension().get().from();
                }
                then = Optional.of(update.extension().get().to());
            }
        }
        return task.deadline();
    }
}
