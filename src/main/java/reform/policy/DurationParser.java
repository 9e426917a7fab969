package reform.policy;

import java.time.Period;
import java.util.Optional;

/** Reads a length of time: {@code 30}, {@code 30d}, {@code 6w}, {@code 3m}, {@code 2 weeks}, 90 天, 3个月. */
public final class DurationParser {
    private static final int MAX_FIGURES = 5;
    private static final String[] DAYS = {"", "d", "day", "days", "天", "日"};
    private static final String[] WEEKS = {"w", "week", "weeks", "周", "个星期", "星期"};
    private static final String[] MONTHS = {"m", "month", "months", "个月", "月"};
    private static final String[] YEARS = {"y", "year", "years", "年"};

    private DurationParser() {}

    /** The time that a text names, days where it names no unit; empty for any other text. Never negative. */
    public static Optional<Period> parse(String text) {
        String normal = NormalText.of(text);
        int figures = 0;
        while (figures < normal.length() && normal.charAt(figures) >= '0' && normal.charAt(figures) <= '9') {
            figures++;
        }
        if (figures == 0 || figures > MAX_FIGURES) {
            return Optional.empty();
        }
        int number = Integer.parseInt(normal, 0, figures, 10);
        String unit = normal.substring(figures);
        if (isOneOf(DAYS, unit)) {
            return Optional.of(Period.ofDays(number));
        }
        if (isOneOf(WEEKS, unit)) {
            return Optional.of(Period.ofWeeks(number));
        }
        if (isOneOf(MONTHS, unit)) {
            return Optional.of(Period.ofMonths(number));
        }
        return isOneOf(YEARS, unit) ? Optional.of(Period.ofYears(number)) : Optional.empty();
    }

    private static boolean isOneOf(String[] words, String word) {
        for (String candidate : words) {
            if (candidate.equals(word)) {
                return true;
            }
        }
        return false;
    }
}
