package reform.policy.deadline;

import java.time.LocalDate;
import java.util.List;

/**
 * A part of a deadline with at most one time: of 上半年完成招标，年底前完工 there are two.
 *
 * @param what what the clause says
 * @param span the days of a {@link What#DATE}, the day from which {@link What#ONWARD} counts; null where there are none,
 *     and never seen outside this package
 * @param start the first day of a range; null otherwise
 * @param original the date in whose place an extension has put this one; null otherwise
 * @param rhythm of a {@link What#RHYTHM}; null otherwise
 * @param traits how the clause stands to others, one bit each
 * @param title its own words for what is due; empty where it has none
 * @param from where the clause begins in the folded text
 * @param to where it ends
 */
record Clause(
        What what,
        Span span,
        LocalDate start,
        LocalDate original,
        Recurrence rhythm,
        int traits,
        String title,
        int from,
        int to) {

    /** Hoped for: 力争10月底. */
    static final int SOFT = 1;
    /** Without words of its own, other than that it is finished then: 完成. */
    static final int PLAIN = 1 << 1;
    /** Joined by 或 to the one before it. */
    static final int EITHER = 1 << 2;
    /** Part of another one: in brackets, or after 其中. */
    static final int INNER = 1 << 3;
    /** After an extension: 延期至. */
    static final int EXTENDED = 1 << 4;
    /** Before an extension: 原定. */
    static final int ORIGINAL = 1 << 5;
    /** Goes on without an end after its date: …持续推进. */
    static final int THEN_ONGOING = 1 << 6;
    /** Goes on without an end: 长期坚持. */
    static final int ONGOING = 1 << 7;
    /** At once: 立行立改. */
    static final int IMMEDIATE = 1 << 8;
    /** Said of the time after the clause before it: 以后每年. */
    static final int THEN = 1 << 9;
    /** Follows the clause before it without a stop, or after a comma or a colon. */
    static final int JOINED = 1 << 10;
    /** 前, 底 or 内 says where its time ends. */
    static final int CLOSED = 1 << 11;
    /** A length of time that counts from the start. */
    static final int COUNTED = 1 << 12;
    /** A time that has its own end, within which something goes on: 年内, 全年, “十四五”期间. */
    static final int WITHIN = 1 << 13;
    /** Opened by 至 or 到: where something ends that goes on. */
    static final int UNTIL = 1 << 14;
    /** Goes on for long, and not only until a date: 长期, 常态化. */
    static final int LASTING = 1 << 15;
    /** Follows the clause before it without a stop. */
    static final int TOUCHING = 1 << 16;
    /** Says that something is done: 完成, 开工. */
    static final int VERB = 1 << 17;
    /** A period with words that say when in it, and which nobody can tell: 2026年汛期前. */
    static final int UNSHARP = 1 << 18;

    /** The latest day possible: 最迟10月底. */
    static final int AT_LATEST = 1 << 19;

    /** What a clause says. */
    enum What {
        /** A date: 2026年6月底前完成招标. */
        DATE,
        /** How often: 每季度报送. */
        RHYTHM,
        /** From when: 2026年3月起. */
        ONWARD,
        /** A time without a date: 国务院发文后. */
        EVENT,
        /** Words alone: 长期坚持, 立行立改, 市级. */
        WORDS
    }

    boolean is(What other) {
        return what == other;
    }

    boolean has(int trait) {
        return (traits & trait) != 0;
    }

    LocalDate last() {
        return span.last();
    }

    /** Whether it has no words but those for its time. */
    boolean isBare() {
        return has(PLAIN) && title.isEmpty();
    }

    /** Whether its period is a time to work in, of which nothing says that it is its end which counts: 2026年. */
    boolean isOpen() {
        return !has(CLOSED) && !span.isDay() && start == null;
    }

    Clause withTitle(String words) {
        return new Clause(what, span, start, original, rhythm, traits, words, from, to);
    }

    /** The same date as the extension of another one, whose first date is the original. */
    Clause inPlaceOf(Clause other) {
        LocalDate first = other.original != null ? other.original : other.last();
        String words = title.isEmpty() ? other.title : title;
        return new Clause(what, span, start, first, rhythm, traits, words, from, to);
    }

    /** Whether some clause has a trait. */
    static boolean any(List<Clause> clauses, int trait) {
        for (Clause clause : clauses) {
            if (clause.has(trait)) {
                return true;
            }
        }
        return false;
    }
}
