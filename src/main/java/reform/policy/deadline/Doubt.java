package reform.policy.deadline;

/**
 * Why a reading may not be what is meant: a warning.
 *
 * @param value what its message names
 */
public record Doubt(Kind kind, String value) {

    // Written out, as in Due.

    @Override
    public boolean equals(Object other) {
        return other instanceof Doubt that && kind == that.kind && value.equals(that.value);
    }

    @Override
    public int hashCode() {
        return 31 * kind.hashCode() + value.hashCode();
    }

    /** The kinds of doubt, each with the value its message names. */
    public enum Kind {
        /** 2025年前, 6月底或12月底: the day it was taken for, {@code 2024-12-31}, or {@code 05-31} of each year. */
        AMBIGUOUS,
        /**
         * 年中, 立行立改, 本月底: words without a sharp end; the day they were taken for, {@code 03-31} of each year and
         * {@code 10} of each month.
         */
        VAGUE,
        /** 2026年12月31日（星期五）: the day of the week it is, 1 (Monday) to 7. */
        WRONG_WEEKDAY,
        /** A date earlier than the one before it, whose year was taken from there; the day it was taken for. */
        OUT_OF_ORDER,
        /** 验收后30日内 beside a date: a time that counts from an event, and was left out; its words. */
        AFTER_EVENT,
        /** 近期, 待定: no date at all; no value. */
        NO_DATE
    }
}
