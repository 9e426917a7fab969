package reform.model;

import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What happened to a task on a day. Updates are never rewritten by reform.
 *
 * @param status the status reported, if any
 * @param progress percent, 0 to 100
 * @param extension a change of the deadline
 * @param forYear the instance of a yearly task that this update reports on
 * @param evidence a path, URL or document number; needed by an update that closes a task
 */
public record Update(
        LocalDate date,
        Optional<Status> status,
        OptionalInt progress,
        Optional<Extension> extension,
        OptionalInt forYear,
        Optional<String> by,
        Optional<String> note,
        Optional<String> evidence) {

    /** The year whose step of a yearly task it reports on: that of {@code for:}, else that of its day. */
    public int year() {
        return forYear.orElse(date.getYear());
    }

    /** The step of a recurring task that it names as the one it reports on. */
    public Optional<String> step() {
        return forYear.isPresent() ? Optional.of(Integer.toString(forYear.getAsInt())) : Optional.empty();
    }

    // Written out, as in TaskId: those of a record are made at run time, which a start would feel.

    @Override
    public boolean equals(Object other) {
        return other instanceof Update that
                && date.equals(that.date)
                && status.equals(that.status)
                && progress.equals(that.progress)
                && extension.equals(that.extension)
                && forYear.equals(that.forYear)
                && by.equals(that.by)
                && note.equals(that.note)
                && evidence.equals(that.evidence);
    }

    @Override
    public int hashCode() {
        return date.hashCode();
    }
}
