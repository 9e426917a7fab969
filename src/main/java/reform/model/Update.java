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
        Optional<String> evidence) {}
