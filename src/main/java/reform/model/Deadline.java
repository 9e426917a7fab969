package reform.model;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Optional;
import java.util.OptionalInt;

/** What a {@code due} text means. The text is kept as it was written; dates are inclusive. */
public sealed interface Deadline {

    /** The deadline as written in the file. */
    String text();

    /** Whether it comes again and again: a series of steps, each due on a day of its own. */
    default boolean recurring() {
        return false;
    }

    /** Whether nothing that is done brings it to an end: such a task counts in no completion rate. */
    default boolean endless() {
        return false;
    }

    /**
     * A day by which the task is to be finished.
     *
     * @param start the first day of a range such as 2020—2022年, if the text names one
     * @param last the last day on which the task is still in time
     * @param thenOngoing whether the task goes on without a deadline once it is done (…并持续推进)
     */
    record Dated(String text, Optional<LocalDate> start, LocalDate last, boolean thenOngoing) implements Deadline {
        // Written out, as in TaskId.

        @Override
        public boolean equals(Object other) {
            return other instanceof Dated that
                    && text.equals(that.text)
                    && start.equals(that.start)
                    && last.equals(that.last)
                    && thenOngoing == that.thenOngoing;
        }

        @Override
        public int hashCode() {
            return text.hashCode();
        }
    }

    /**
     * One instance a year (每年).
     *
     * @param lastDay the last day of each instance; 29 February stands for the end of February
     * @param firstYear the first year, if the text names one (2026年起，每年)
     */
    record Yearly(String text, MonthDay lastDay, OptionalInt firstYear) implements Deadline {
        @Override
        public boolean recurring() {
            return true;
        }

        @Override
        public boolean endless() {
            return true;
        }

        // Written out, as in TaskId.

        @Override
        public boolean equals(Object other) {
            return other instanceof Yearly that
                    && text.equals(that.text)
                    && lastDay.equals(that.lastDay)
                    && firstYear.equals(that.firstYear);
        }

        @Override
        public int hashCode() {
            return text.hashCode();
        }
    }

    /** Goes on without an end (持续推进): never overdue, and left out of the completion rate. */
    record Ongoing(String text) implements Deadline {
        @Override
        public boolean endless() {
            return true;
        }

        // Written out, as in TaskId.

        @Override
        public boolean equals(Object other) {
            return other instanceof Ongoing that && text.equals(that.text);
        }

        @Override
        public int hashCode() {
            return text.hashCode();
        }
    }

    /** Words with no date in them (近期, 待定), or no deadline at all: the text is empty then. */
    record Undated(String text) implements Deadline {
        // Written out, as in TaskId.

        @Override
        public boolean equals(Object other) {
            return other instanceof Undated that && text.equals(that.text);
        }

        @Override
        public int hashCode() {
            return text.hashCode();
        }
    }
}
