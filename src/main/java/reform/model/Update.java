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
 * @param step the key of the step that this update reports on: {@code 2026}, {@code 2026-Q1}, {@code plan}
 * @param evidence a path, URL or document number; needed by an update that closes a task
 */
public record Update(
        LocalDate date,
        Optional<Status> status,
        OptionalInt progress,
        Optional<Extension> extension,
        Optional<String> step,
        Optional<String> by,
        Optional<String> note,
        Optional<String> evidence) {

    // Written out, as in TaskId: those of a record are made at run time, which a start would feel.

    @Override
    public boolean equals(Object other) {
        return other instanceof Update that
                && date.equals(that.date)
                && status.equals(that.status)
                && progress.equals(that.progress)
                && extension.equals(that.extension)
                && step.equals(that.step)
                && by.equals(that.by)
                && note.equals(that.note)
                && evidence.equals(that.evidence);
    }

    @Override
    public int hashCode() {
        return date.hashCode();
    }
}
