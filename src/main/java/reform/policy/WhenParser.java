package reform.policy;

import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Reads the days that a person means on the command line. Both readings take the day that counts as today; a text
 * without a year means that day's year.
 */
public final class WhenParser {
    private static final String[] TODAY = {"today", "今天", "今日"};
    private static final String[] YESTERDAY = {"yesterday", "昨天", "昨日"};
    private static final String[] TOMORROW = {"tomorrow", "明天", "明日"};
    private static final String[] WEEKDAYS = {
        "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"
    };
    private static final String[] CHINESE_WEEK = {"周", "星期", "礼拜"};
    private static final String CHINESE_WEEKDAYS = "一二三四五六日";

    private final LocalDate today;

    private WhenParser(LocalDate today) {
        this.today = today;
    }

    /**
     * The days of a WHEN: {@code 2022}, {@code 2022-06}, {@code 2022-Q2}, {@code 2022-H1}, {@code 2022-W10}, 2022年6月,
     * every DATE, and ranges of two of them, {@code 2021..2023}, {@code ..2022}, {@code 2022..}; empty for any other
     * text.
     */
    public static Optional<DateRange> range(String text, LocalDate today) {
        return new WhenParser(today).range(NormalText.of(text));
    }

    /**
     * The day of a DATE: {@code 2022-06-30}, 2022年6月30日, {@code today}, {@code yesterday}, {@code -7d}, {@code +2w},
     * {@code monday} (the latest one, today included), 今天, 昨天, 周一; of a period such as {@code 2022-06} its last day,
     * as of which it is complete; empty for any other text.
     */
    public static Optional<LocalDate> day(String text, LocalDate today) {
        return new WhenParser(today).period(NormalText.of(text)).map(DateRange::last);
    }

    private Optional<DateRange> range(String text) {
        Optional<DateRange> whole = period(text);
        if (whole.isPresent()) {
            return whole;
        }
        int dots = text.indexOf("..");
        if (dots < 0 || text.length() == 2) {
            return Optional.empty();
        }
        Optional<LocalDate> first = dots == 0
                ? Optional.of(LocalDate.MIN)
                : period(text.substring(0, dots)).map(DateRange::first);
        Optional<LocalDate> last = dots + 2 == text.length()
                ? Optional.of(LocalDate.MAX)
                : period(text.substring(dots + 2)).map(DateRange::last);
        return first.isPresent() && last.isPresent() ? ordered(first.get(), last.get()) : Optional.empty();
    }

    private Optional<DateRange> period(String text) {
        PeriodScanner scanner = new PeriodScanner(text, OptionalInt.of(today.getYear()));
        Optional<PeriodScanner.Span> first = scanner.period();
        Optional<PeriodScanner.Span> last = first.isPresent() && scanner.takeDash() ? scanner.period() : first;
        if (last.isPresent() && scanner.atEnd()) {
            return ordered(first.get().first(), last.get().last());
        }
        return Week.parse(text).map(Week::days).or(() -> relative(text).map(day -> new DateRange(day, day)));
    }

    private static Optional<DateRange> ordered(LocalDate first, LocalDate last) {
        return first.isAfter(last) ? Optional.empty() : Optional.of(new DateRange(first, last));
    }

    private Optional<LocalDate> relative(String text) {
        if (text.startsWith("-")) {
            return DurationParser.parse(text.substring(1)).map(today::minus);
        }
        if (text.startsWith("+")) {
            return DurationParser.parse(text.substring(1)).map(today::plus);
        }
        if (isOneOf(TODAY, text)) {
            return Optional.of(today);
        }
        if (isOneOf(YESTERDAY, text)) {
            return Optional.of(today.minusDays(1));
        }
        if (isOneOf(TOMORROW, text)) {
            return Optional.of(today.plusDays(1));
        }
        int weekday = weekday(text);
        return weekday == 0
                ? Optional.empty()
                : Optional.of(today.minusDays((today.getDayOfWeek().getValue() - weekday + 7) % 7));
    }

    private static boolean isOneOf(String[] words, String text) {
        for (String word : words) {
            if (word.equals(text)) {
                return true;
            }
        }
        return false;
    }

    /** 1 (Monday) to 7, of a name or its first three letters or more; 0 for any other text. */
    private static int weekday(String text) {
        for (int i = 0; i < WEEKDAYS.length; i++) {
            if (text.length() >= 3 && WEEKDAYS[i].startsWith(text)) {
                return i + 1;
            }
        }
        for (String week : CHINESE_WEEK) {
            if (text.startsWith(week) && text.length() == week.length() + 1) {
                char day = text.charAt(week.length());
                return day == '天' ? 7 : CHINESE_WEEKDAYS.indexOf(day) + 1;
            }
        }
        return 0;
    }
}
