package reform.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The deadline in force. Days are inclusive: a task is overdue from the day after. */
public sealed interface Due {

    /**
     * A day by which the task is to be finished.
     *
     * @param start the first day of a range such as 2020—2022年, if the text names one
     * @param last the last day on which the task is in time
     * @param thenOngoing whether the task goes on without a deadline once it is done (…并持续推进)
     */
    record Dated(Optional<LocalDate> start, LocalDate last, boolean thenOngoing) implements Due {
        // Written out: those of a record are made by method handles, which cost milliseconds at the first call.

        @Override
        public boolean equals(Object other) {
            return other instanceof Dated that
                    && start.equals(that.start)
                    && last.equals(that.last)
                    && thenOngoing == that.thenOngoing;
        }

        @Override
        public int hashCode() {
            return last.hashCode();
        }
    }

    /**
     * A step in each period (每季度末月25日前); {@code Steps} makes them.
     *
     * @param days the days of each period on which its steps are due, ascending; several in 每年6月、12月
     * @param first the day the text has them start, as in 2026年起，每年: earlier ones don't count
     * @param last the day the text has them end, as in 2026—2028年，每年
     */
    record Recurring(Rhythm rhythm, List<StepDay> days, Optional<LocalDate> first, Optional<LocalDate> last)
            implements Due {
        public Recurring {
            days = List.copyOf(days);
            if (days.isEmpty()) {
                throw new IllegalArgumentException("no day");
            }
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Recurring that
                    && rhythm == that.rhythm
                    && days.equals(that.days)
                    && first.equals(that.first)
                    && last.equals(that.last);
        }

        @Override
        public int hashCode() {
            return days.hashCode();
        }
    }

    /**
     * Goes on without an end (持续推进): never overdue.
     *
     * @param from the day the text names, as in 2026年3月起
     */
    record Ongoing(Optional<LocalDate> from) implements Due {
        @Override
        public boolean equals(Object other) {
            return other instanceof Ongoing that && from.equals(that.from);
        }

        @Override
        public int hashCode() {
            return from.hashCode();
        }
    }

    /** Words without a date (近期, 待定), or nothing at all. */
    record Undated() implements Due {
        @Override
        public boolean equals(Object other) {
            return other instanceof Undated;
        }

        @Override
        public int hashCode() {
            return 1;
        }
    }

    /**
     * A text that names a date which can't be told.
     *
     * @param from where in the text the reason is, as an index into the string
     * @param to where it ends
     * @param values what the message names: of {@link Reason#NO_SUCH_DAY} how many days the month has, and the month
     *     ({@code 2022-02}, or {@code 02} of any year); else none
     */
    record NotRead(Reason reason, int from, int to, List<String> values) implements Due {
        public NotRead {
            values = List.copyOf(values);
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof NotRead that
                    && reason == that.reason
                    && from == that.from
                    && to == that.to
                    && values.equals(that.values);
        }

        @Override
        public int hashCode() {
            return 31 * reason.hashCode() + from;
        }
    }

    /** Why a text is not read. */
    enum Reason {
        /** 2026年9月31日. */
        NO_SUCH_DAY,
        /** 2026年13月. */
        NO_SUCH_MONTH,
        /** 6月底, in a list without a year. */
        NEEDS_YEAR,
        /** 30日内, for a task without a start in a list without a day of issue. */
        NEEDS_ISSUED,
        /** 每两年: which of the years? */
        NO_RULE,
        /** 2022—2020年: the end is before the start. */
        CONTRADICTION,
        /** Words or figures around a date that nobody can place: 2026年6月左右. */
        UNPLACED
    }
}
