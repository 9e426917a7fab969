package reform.policy.deadline;

import java.time.LocalDate;

/**
 * One time that a recurring task is due.
 *
 * @param key what {@code for:} calls it: {@code 2026}, {@code 2026-H1}, {@code 2026-Q1}, {@code 2026-03}, {@code 2026-W10};
 *     the month ({@code 2026-06}) or the day where a period has several
 * @param start the first day of its time: of its period, or the day after the step before it in the same one
 */
public record Step(String key, LocalDate start, LocalDate due) {

    // Written out, as in Due.

    @Override
    public boolean equals(Object other) {
        return other instanceof Step that && key.equals(that.key) && due.equals(that.due);
    }

    @Override
    public int hashCode() {
        return key.hashCode();
    }
}
