package reform.office.read;

import java.util.Optional;
import java.util.OptionalInt;
import reform.model.Deadline;
import reform.model.Due;
import reform.model.Finding;
import reform.model.WorkCalendar;
import reform.policy.deadline.DeadlineContext;
import reform.policy.deadline.DeadlineReader;
import reform.policy.deadline.DeadlineReading;

/** The one place where deadlines of a document are read: by the list's own reader. */
final class Deadlines {
    private Deadlines() {}

    /** What a text means; empty where it is not read. */
    static Optional<Deadline> read(String text, OptionalInt year) {
        DeadlineReading reading = reading(text, year);
        return reading.isRead() ? Optional.of(reading.deadline()) : Optional.empty();
    }

    /** Whether a text names a day, days, or that something goes on. */
    static boolean isDeadline(String text, OptionalInt year) {
        return read(text, year)
                .filter(deadline -> !(deadline.due() instanceof Due.Undated))
                .isPresent();
    }

    /** What is wrong with a deadline, if anything. */
    static Optional<Finding> finding(String text, OptionalInt year) {
        return reading(text, year).findings().stream().findFirst();
    }

    private static DeadlineReading reading(String text, OptionalInt year) {
        return DeadlineReader.read(
                text, new DeadlineContext(year, Optional.empty(), Optional.empty(), WorkCalendar.WEEKS));
    }
}
