package reform.policy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import reform.model.Deadline;
import reform.model.Status;
import reform.model.Task;
import reform.model.Update;

/**
 * A task as it stood on a day, from the updates up to and including that day. The result depends on the file and the
 * day alone, never on the clock.
 *
 * <p>When no update is later than the day, the task stands as the file states it: a status that somebody wrote by hand
 * counts. Else the later updates are dropped, and each of status, progress and deadline is
 *
 * <ol>
 *   <li>what the latest update by the day says of it (of several on one day, the last in the file);
 *   <li>else, if there is no update by the day or a later one says something of it, what it was before the first
 *       update: not started, no progress, the deadline that the first later extension moved;
 *   <li>else what the file says.
 * </ol>
 */
public final class Replay {
    private Replay() {}

    public static Task asOf(Task task, LocalDate day) {
        List<Update> past = new ArrayList<>();
        List<Update> later = new ArrayList<>();
        for (Update update : task.updates()) {
            (update.date().isAfter(day) ? later : past).add(update);
        }
        if (later.isEmpty()) {
            return task;
        }
        return new Task(
                task.id(),
                task.section(),
                task.title(),
                task.description(),
                deadline(task, inOrder(past), inOrder(later)),
                task.lead(),
                task.responsible(),
                status(task, inOrder(past), later),
                progress(task, inOrder(past), later),
                past);
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

    private static Status status(Task task, List<Update> past, List<Update> later) {
        for (int i = past.size() - 1; i >= 0; i--) {
            Optional<Status> status = statusOf(task, past.get(i));
            if (status.isPresent()) {
                return status.get();
            }
        }
        boolean initial = past.isEmpty()
                || later.stream().anyMatch(update -> statusOf(task, update).isPresent());
        return initial ? Status.NOT_STARTED : task.status();
    }

    /**
     * The status that an update gives a task. A yearly one that is done is done for a year, and goes on as before; it may
     * be no yearly one any more.
     */
    public static Optional<Status> statusOf(Task task, Update update) {
        boolean ofYear = task.yearly() || update.forYear().isPresent();
        return update.status().filter(status -> !(ofYear && status == Status.DONE));
    }

    private static OptionalInt progress(Task task, List<Update> past, List<Update> later) {
        for (int i = past.size() - 1; i >= 0; i--) {
            if (past.get(i).progress().isPresent()) {
                return past.get(i).progress();
            }
        }
        boolean initial = past.isEmpty()
                || later.stream().anyMatch(update -> update.progress().isPresent());
        return initial ? OptionalInt.empty() : task.progress();
    }

    private static Deadline deadline(Task task, List<Update> past, List<Update> later) {
        for (int i = past.size() - 1; i >= 0; i--) {
            if (past.get(i).extension().isPresent()) {
                return past.get(i).extension().get().to();
            }
        }
        for (Update update : later) {
            if (update.extension().isPresent()) {
                return update.extension().get().from();
            }
        }
        return task.deadline();
    }
}
