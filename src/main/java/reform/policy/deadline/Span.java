package reform.policy.deadline;

import java.time.LocalDate;

/**
 * The days that a period covers.
 *
 * @param exact whether the text names the last day itself, as a day or as an end (底, 末, 内): 前 then includes it
 * @param begins whether the first day counts although the text names no range: a period of several years is a time to
 *     work in
 * @param vague whether the words have no sharp end, as 年中
 * @param year where its year is from
 */
record Span(LocalDate first, LocalDate last, boolean exact, boolean begins, boolean vague, YearSource year) {

    /** Where the year of a period is from. */
    enum YearSource {
        /** Its own words: 2026年6月, 明年6月. */
        NAMED,
        /** The period before it: the second of 2026年6月底、12月底. */
        CARRIED,
        /** The head of the list. */
        LIST,
        /** 每年: every year; the dates are those of {@link PeriodReader#ANY_YEAR}. */
        EVERY
    }

    boolean isDay() {
        return first.equals(last);
    }

    /** Where a range from this period begins: 2022年 from its first day, 2022年底 not before its last. */
    LocalDate begin() {
        return exact ? last : first;
    }

    /** The day before the period, which 前 of a whole period means. */
    Span before() {
        LocalDate day = first.minusDays(1);
        return new Span(day, day, true, false, vague, year);
    }

    Span asVague() {
        return new Span(first, last, exact, begins, true, year);
    }
}
