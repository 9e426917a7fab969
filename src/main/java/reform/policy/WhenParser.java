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
    private static final String[] LAST = {"last", "上个", "上一", "上"};
    private static final String[] NEXT = {"next", "下个", "下一", "下"};
    private static final String[] THIS = {"this", "本", "这个", "这一", "这", "当"};
    private static final String[] WEEK = {"week", "周", "星期", "礼拜"};
    private static final String[] MONTH = {"month", "月"};
    private static final String[] QUARTER = {"quarter", "季度", "季"};
    private static final String[] YEAR = {"year", "年度", "年"};
    /** Years by their distance from the one before the last: 今年 is read as a part of a date. */
    private static final String[] YEARS = {"前年", "去年", "今年", "明年", "后年"};

    private final LocalDate today;

    private WhenParser(LocalDate today) {
        this.today = today;
    }

    /**
     * The days of a WHEN: {@code 2022}, {@code 2022-06}, {@code 2022-Q2}, {@code 2022-H1}, {@code 2022-W10}, 2022年6月,
     * {@code this-month}, {@code last-week}, 上周, 本月, 下季度, 明年, every DATE, and ranges of two of them, {@code 2021..2023}, {@code ..2022}, {@code 2022..}; empty for any other
     * text.
     */
    public static Optional<DateRange> range(String text, LocalDate today) {
        return new WhenParser(today).range(NormalText.of(text));
    }

    /**
     * The day of a DATE: {@code 2022-06-30}, 2022年6月30日, {@code today}, {@code yesterday}, {@code -7d}, {@code +2w},
     * {@code monday} (the latest one, today included), 今天, 昨天, 周一, 上周五; of a period such as {@code 2022-06} its last day,
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
        return dated(text)
                .or(() -> Week.parse(text).map(Week::days))
                .or(() -> relative(text).map(day -> new DateRange(day, day)))
                .or(() -> near(text));
    }

    private Optional<DateRange> dated(String text) {
        PeriodScanner scanner = new PeriodScanner(text, OptionalInt.of(today.getYear()));
        Optional<PeriodScanner.Span> first = scanner.period();
        Optional<PeriodScanner.Span> last = first.isPresent() && scanner.takeDash() ? scanner.period() : first;
        return last.isPresent() && scanner.atEnd()
                ? ordered(first.get().first(), last.get().last())
                : Optional.empty();
    }

    /** Periods by their distance from today: {@code this-month}, {@code last-week}, 上周五, 下月底, 明年6月. */
    private Optional<DateRange> near(String text) {
        TextScanner scanner = new TextScanner(text);
        for (int i = 0; i < YEARS.length; i++) {
            if (scanner.take(YEARS[i])) {
                return dated(today.getYear() + i - 2 + "年" + scanner.rest());
            }
        }
        int away = scanner.takeAny(LAST) ? -1 : scanner.takeAny(NEXT) ? 1 : 0;
        if (away == 0 && !scanner.takeAny(THIS)) {
            return Optional.empty();
        }
        scanner.take("-");
        if (scanner.takeAny(WEEK)) {
            return inWeek(Week.of(today.plusWeeks(away)), scanner.rest());
        }
        if (scanner.takeAny(MONTH)) {
            LocalDate day = today.plusMonths(away);
            return dated(day.getYear() + "年" + day.getMonthValue() + "月" + scanner.rest());
        }
        if (scanner.takeAny(QUARTER)) {
            LocalDate day = today.plusMonths(3L * away);
            return dated(day.getYear() + "年第" + (day.getMonthValue() + 2) / 3 + "季度" + scanner.rest());
        }
        return scanner.takeAny(YEAR) ? dated(today.getYear() + away + "年" + scanner.rest()) : Optional.empty();
    }

    /** A week, or a day of it: 上周, 上周五. */
    private static Optional<DateRange> inWeek(Week week, String rest) {
        if (rest.isEmpty()) {
            return Optional.of(week.days());
        }
        int weekday = chineseWeekday(rest);
        LocalDate day = week.first().plusDays(weekday - 1L);
        return weekday == 0 ? Optional.empty() : Optional.of(new DateRange(day, day));
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
            if (text.startsWith(week)) {
                return chineseWeekday(text.substring(week.length()));
            }
        }
        return 0;
    }

    private static int chineseWeekday(String text) {
        return text.equals("天") ? 7 : text.length() == 1 ? CHINESE_WEEKDAYS.indexOf(text) + 1 : 0;
    }
}
