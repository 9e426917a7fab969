package reform.policy;

import java.time.LocalDate;

/** The days from the first to the last, both inclusive; {@link LocalDate#MIN} and {@link LocalDate#MAX} are open ends. */
public record DateRange(LocalDate first, LocalDate last) {

    /** @throws IllegalArgumentException when the first day is after the last */
    public DateRange {
        if (first.isAfter(last)) {
            throw new IllegalArgumentException(first + " is after " + last);
        }
    }

    public boolean contains(LocalDate day) {
        return !day.isBefore(first) && !day.isAfter(last);
    }
}
