package reform.office.read;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import reform.model.Due;
import reform.model.WorkCalendar;
import reform.policy.deadline.DeadlineContext;
import reform.policy.deadline.DeadlineReader;
import reform.policy.deadline.DeadlineReading;

/** Reads the deadlines of a document by the list's own reader, each text once. */
final class Deadlines {
    private static final DeadlineContext SOME_YEAR = context(OptionalInt.of(2000));

    private final DeadlineContext context;
    private final Map<String, DeadlineReading> readings = new HashMap<>();

    /** @param year the year that a text without one belongs to */
    Deadlines(OptionalInt year) {
        this.context = context(year);
    }

    DeadlineReading read(String text) {
        return readings.computeIfAbsent(text, each -> DeadlineReader.read(each, context));
    }

    /** Whether a text names a day or a way of recurring, in whatever year. */
    static boolean isDeadline(String text) {
        DeadlineReading reading = DeadlineReader.read(text, SOME_YEAR);
        return reading.isRead() && !(reading.deadline().due() instanceof Due.Undated);
    }

    private static DeadlineContext context(OptionalInt year) {
        return new DeadlineContext(year, Optional.empty(), Optional.empty(), WorkCalendar.WEEKS);
    }
}
