package reform.report;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;
import reform.model.Deadline;
import reform.model.Status;
import reform.model.Task;
import reform.model.Update;
import reform.model.UpdateText;
import reform.policy.AssessedTask;

/**
 * What a span of days made of a task: the difference between its state on their eve and at their end, and the updates
 * in between. However often a field was changed meanwhile, and whether updates, commits or both tell of it, it
 * changed once; only what was completed and taken up again is told as both.
 *
 * @param task as it stood at the end; a removed one as it stood before
 * @param status a status that changed; that of a yearly task also where another year's instance was done
 * @param turns the statuses that it went through from the first to the last, also where these are the same
 * @param progress percent that changed
 * @param due a deadline that changed
 * @param steps the keys of the steps that were done
 * @param updates those of the span, oldest first
 * @param kinds what it amounts to; not empty
 * @param byHand whether a commit changed the task in a way that no update tells of
 */
public record PeriodChange(
        AssessedTask task,
        Optional<Field<Status>> status,
        List<Turn> turns,
        Optional<Field<OptionalInt>> progress,
        Optional<Field<Deadline>> due,
        List<String> steps,
        List<Update> updates,
        Set<Kind> kinds,
        boolean byHand) {

    /** The value of a field before and at the end. */
    public record Field<T>(T from, T to) {}

    /**
     * One change of the status.
     *
     * @param update the one that tells of it; empty where somebody wrote it by hand
     * @param completes whether it adds to what is done: one that was done before and is struck off now was added then
     * @param reopens whether what was done is not any more
     */
    public record Turn(Field<Status> status, Optional<Update> update, boolean completes, boolean reopens) {
        static Turn of(Task task, Status from, Status to, Optional<Update> update) {
            boolean before = isDone(task, from);
            boolean after = isDone(task, to);
            return new Turn(new Field<>(from, to), update, after && !before, before && !after);
        }
    }

    /**
     * What a movement amounts to: one of the first six, completed beside struck off or reopened, and any of the others.
     */
    public enum Kind {
        /** Done: also the instance of a year. */
        COMPLETED("completed"),
        /** Taken up again, after it was done. */
        REOPENED("reopened"),
        /** 销号. */
        STRUCK_OFF("struck-off"),
        CANCELLED("cancelled"),
        /** 受阻. */
        BLOCKED("newly-blocked"),
        /** Any other status or progress, or just a note. */
        PROGRESSED("progressed"),
        /** 延期: another deadline. */
        EXTENDED("extended"),
        /** New in the list: only git can tell. */
        ADDED("added"),
        /** No longer in the list: only git can tell. */
        REMOVED("removed");

        private final String word;

        Kind(String word) {
            this.word = word;
        }

        /** The word in JSON. */
        public String word() {
            return word;
        }
    }

    public PeriodChange {
        if (kinds.isEmpty()) {
            throw new IllegalArgumentException("nothing moved: " + task);
        }
        turns = List.copyOf(turns);
        steps = List.copyOf(steps);
        updates = List.copyOf(updates);
        kinds = Set.copyOf(kinds);
    }

    public boolean is(Kind kind) {
        return kinds.contains(kind);
    }

    /** The change that completed the task last; empty for a yearly one, of which an instance was done. */
    public Optional<Turn> completion() {
        return turns.stream().filter(Turn::completes).reduce((one, later) -> later);
    }

    /** The change that took it up again last. */
    public Optional<Turn> reopening() {
        return turns.stream().filter(Turn::reopens).reduce((one, later) -> later);
    }

    /** Whether a status of a task counts as done. */
    static boolean isDone(Task task, Status status) {
        return (status == Status.DONE || status == Status.CLOSED) && task.settledBy(status);
    }

    /** The day of the latest update; empty where the task moved by hand alone. */
    public Optional<LocalDate> date() {
        return updates.isEmpty()
                ? Optional.empty()
                : Optional.of(updates.get(updates.size() - 1).date());
    }

    /** Who gave the latest note; where none was given, who told of it last. */
    public Optional<String> by() {
        Optional<Update> noted = latestWith(UpdateText.NOTE);
        return noted.isPresent() ? noted.get().by() : latest(Update::by);
    }

    /** The latest note that tells of it. */
    public Optional<String> note() {
        return latest(Update::note);
    }

    /** The latest update that says something in a field of words. */
    public Optional<Update> latestWith(UpdateText field) {
        for (int i = updates.size() - 1; i >= 0; i--) {
            if (updates.get(i).texts().get(field).isPresent()) {
                return Optional.of(updates.get(i));
            }
        }
        return Optional.empty();
    }

    /** The latest evidence given for it. */
    public Optional<String> evidence() {
        return latest(Update::evidence);
    }

    private Optional<String> latest(Function<Update, Optional<String>> value) {
        for (int i = updates.size() - 1; i >= 0; i--) {
            Optional<String> found = value.apply(updates.get(i));
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }
}
