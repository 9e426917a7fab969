package reform.policy;

import java.time.LocalDate;
import java.time.Period;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Reads the days that a person means on the command line. Both readings take the day that counts as today; a text
 * without a year means that day's year.
 */
public final class WhenParser {
    private static final String[] DAY_BEFORE_YESTERDAY = {"前天", "前日"};
    private static final String[] DAY_AFTER_TOMORROW = {"后天", "后日"};
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
    private static final String[] LATELY = {"最近", "过去", "近"};
    private static final String[] SOON = {"未来", "今后", "接下来", "之后"};
    private static final String[] AGO = {"之前", "以前", "前", "ago"};
    private static final String[] FROM_NOW = {"之后", "以后", "后"};
    private static final String[] INSIDE = {"以内", "之内", "内"};
    private static final String[] BEFORE = {"之前", "以前", "前"};
    /** Parts of this year, quarter and month, and what they are called in a date. */
    private static final String[][] PARTS = {
        {"年初", "年", "第一季度"},
        {"年中", "年", "6月"},
        {"周末", "周", "末"},
        {"季度末", "季", ""},
        {"季末", "季", ""},
        {"月初", "月", "上旬"},
        {"月中", "月", "中旬"},
        {"月底", "月", ""},
        {"月末", "月", ""},
        {"月内", "月", ""}
    };
    /** Years by their distance from the one before the last: 今年 is read as a part of a date. */
    private static final String[] YEARS = {"前年", "去年", "今年", "明年", "后年"};

    /** 2023年前 is before a year, and not so many years ago. */
    private static final int MOST_YEARS = 99;

    private final LocalDate today;

    private WhenParser(LocalDate today) {
        this.today = today;
    }

    /**
     * The days of a WHEN: {@code 2022}, {@code 2022-06}, {@code 2022-Q2}, {@code 2022-H1}, {@code 2022-W10}, 2022年6月,
     * {@code this-month}, {@code last-week}, 上周, 本月, 月底, 下季度, 明年, 近30天, 两周内, every DATE, and ranges of two of
     * them, {@code 2021..2023}, {@code ..2022}, {@code 2022..}; empty for any other text.
     */
    public static Optional<DateRange> range(String text, LocalDate today) {
        return new WhenParser(today).range(NormalText.of(text));
    }

    /**
     * The day of a DATE: {@code 2022-06-30}, 2022年6月30日, {@code today}, {@code yesterday}, {@code -7d}, {@code +2w},
     * {@code monday} (the latest one, today included), 今天, 昨天, 前天, 三天前, 周一, 上周五, 月底; of a period such as {@code 2022-06} its last day,
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
                .or(() -> part(text))
                .or(() -> near(text))
                .or(() -> counted(text));
    }

    /** 月底, 年初: a part of the time that today is in. */
    private Optional<DateRange> part(String text) {
        for (String[] part : PARTS) {
            if (part[0].equals(text)) {
                return near("本" + part[1] + part[2]);
            }
        }
        return Optional.empty();
    }

    /** What is counted from today: 近30天, 未来两周, 30天内, 三天前, 一周后, 2 weeks ago. */
    private Optional<DateRange> counted(String text) {
        TextScanner scanner = new TextScanner(text);
        if (scanner.takeAny(LATELY)) {
            return DurationParser.parse(scanner.rest()).map(time -> new DateRange(today.minus(time), today));
        }
        if (scanner.takeAny(SOON)) {
            return DurationParser.parse(scanner.rest()).map(time -> new DateRange(today, today.plus(time)));
        }
        Optional<Period> ago = timeBefore(text, AGO);
        if (ago.isPresent()) {
            LocalDate day = today.minus(ago.get());
            return Optional.of(new DateRange(day, day));
        }
        Optional<Period> later = timeBefore(text, FROM_NOW);
        if (later.isPresent()) {
            LocalDate day = today.plus(later.get());
            return Optional.of(new DateRange(day, day));
        }
        return timeBefore(text, INSIDE).map(time -> new DateRange(today, today.plus(time)));
    }

    /** The time that stands before one of some words; a number without a unit is none. */
    private static Optional<Period> timeBefore(String text, String... words) {
        for (String word : words) {
            if (text.endsWith(word)) {
                String time = text.substring(0, text.length() - word.length());
                boolean unit = !time.isEmpty() && !Character.isDigit(time.charAt(time.length() - 1));
                return unit
                        ? DurationParser.parse(time).filter(each -> each.getYears() <= MOST_YEARS)
                        : Optional.empty();
            }
        }
        return Optional.empty();
    }

    private Optional<DateRange> dated(String text) {
        PeriodScanner scanner = new PeriodScanner(text, OptionalInt.of(today.getYear()));
        Optional<PeriodScanner.Span> first = scanner.period();
        Optional<PeriodScanner.Span> last = first.isPresent() && scanner.takeDash() ? scanner.period() : first;
        if (last.isPresent() && last.get().exact()) {
            scanner.takeAny(BEFORE); // 6月底前 is by the end of June, which is the same time.
        }
        return last.isPresent() && scanner.atEnd()
                ? ordered(first.get().first(), last.get().last())
                : Optional.empty();
    }

    /** Periods by their distance from today: {@code this-month}, {@code last-week}, 上周五, 下月底, 明年6月. */
    private Optional<DateRange> near(String text) {
        TextScanner scanner = new TextScanner(text);
        for (int i = 0; i < YEARS.length; i++) {
            if (scanner.take(YEARS[i])) {
                int year = today.getYear() + i - 2;
                // What follows a whole year lies in today's: 去年..年底 ends with this year.
                return scanner.takeDash()
                        ? period(scanner.rest()).flatMap(last -> ordered(LocalDate.of(year, 1, 1), last.last()))
                        : dated(year + "年" + scanner.rest());
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
        if (rest.isEmpty() || rest.equals("末")) {
            return Optional.of(
                    rest.isEmpty() ? week.days() : new DateRange(week.first().plusDays(5), week.last()));
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
        if (isOneOf(DAY_BEFORE_YESTERDAY, text)) {
            return Optional.of(today.minusDays(2));
        }
        if (isOneOf(DAY_AFTER_TOMORROW, text)) {
            return Optional.of(today.plusDays(2));
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
