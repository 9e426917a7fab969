package reform.policy;

import java.time.Period;
import java.util.Optional;

/** Reads a length of time: {@code 30}, {@code 30d}, {@code 6w}, {@code 3m}, {@code 2 weeks}, 90 天, 3个月, 两周, 十五天, 半年. */
public final class DurationParser {
    private static final int MAX_FIGURES = 5;
    private static final String[] DAYS = {"", "d", "day", "days", "天", "日"};
    private static final String[] WEEKS = {"w", "week", "weeks", "周", "个星期", "星期", "个礼拜", "礼拜"};
    private static final String[] MONTHS = {"m", "month", "months", "个月", "月"};
    private static final String[] YEARS = {"y", "year", "years", "年"};

    private DurationParser() {}

    /** The time that a text names, days where it names no unit; empty for any other text. Never negative. */
    public static Optional<Period> parse(String text) {
        String normal = NormalText.of(text);
        Optional<Period> half = half(normal);
        if (half.isPresent()) {
            return half;
        }
        TextScanner scanner = new TextScanner(normal);
        int number = scanner.count(MAX_FIGURES);
        if (number < 0) {
            return Optional.empty();
        }
        String unit = scanner.rest();
        if (unit.isEmpty() && !isFigure(normal.charAt(0))) {
            return Optional.empty(); // 30 are days, 三十 may be anything.
        }
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

    /** 半年, 半个月, and what is half a one more: 一年半, 一个半月. */
    private static Optional<Period> half(String text) {
        return switch (text) {
            case "半个月", "半月" -> Optional.of(Period.ofDays(15));
            case "半年" -> Optional.of(Period.ofMonths(6));
            case "一个半月" -> Optional.of(Period.of(0, 1, 15));
            case "一年半" -> Optional.of(Period.ofMonths(18));
            default -> Optional.empty();
        };
    }

    private static boolean isFigure(char c) {
        return c >= '0' && c <= '9';
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
