package reform.policy.deadline;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import reform.model.Due;
import reform.model.WorkCalendar;

/**
 * A deadline as a person types it. 明年, 下个月 and 下周五 mean from that day on; in a file the same words count from the day the
 * list was issued, so that the period takes their place.
 */
public final class TypedDeadline {
    private static final Pattern WORDS =
            Pattern.compile("(今年|本年度|本年)|(明年|来年|下一年度|下年度)|(后年)|(本月|下个月|下月)|([本下]一?季度)|([本下]周)([一二三四五六日天])?");
    private static final int WEEKDAY = 7;
    private static final String WEEKDAYS = "一二三四五六日";

    private TypedDeadline() {}

    /**
     * Reads what was typed on a day. Blanks around it and line ends are no part of the text, and a day behind it in
     * parentheses stands beside it.
     */
    public static DeadlineReading read(String typed, DeadlineContext context, LocalDate today) {
        String text = typed.strip().replaceAll("\\s+", " ");
        return DayBeside.of(text)
                .map(beside -> new DeadlineReading(beside.read(context), List.of()))
                .orElseGet(() -> DeadlineReader.read(dated(text, today), context));
    }

    /** The text with periods for such words, 2027年3月底 for 明年3月底; as it is where its meaning is that of any day. */
    private static String dated(String typed, LocalDate today) {
        String dated = WORDS.matcher(typed).replaceAll(word -> period(word, today));
        Due meant = due(typed, today);
        boolean goesByTheDay = !meant.equals(due(typed, today.plusYears(1).plusMonths(1)));
        return goesByTheDay && due(dated, today).equals(meant) ? dated : typed;
    }

    private static Due due(String text, LocalDate issued) {
        DeadlineContext context = new DeadlineContext(
                OptionalInt.of(issued.getYear()), Optional.of(issued), Optional.empty(), WorkCalendar.WEEKS);
        return DeadlineReader.read(text, context).deadline().due();
    }

    private static String period(MatchResult word, LocalDate today) {
        int next = word.group().startsWith("下") ? 1 : 0;
        if (word.group(1) != null) {
            return today.getYear() + "年";
        }
        if (word.group(2) != null) {
            return today.getYear() + 1 + "年";
        }
        if (word.group(3) != null) {
            return today.getYear() + 2 + "年";
        }
        if (word.group(4) != null) {
            LocalDate month = today.plusMonths(next);
            return month.getYear() + "年" + month.getMonthValue() + "月";
        }
        if (word.group(5) != null) {
            LocalDate month = today.plusMonths(3L * next);
            return month.getYear() + "年第" + "一二三四".charAt((month.getMonthValue() - 1) / 3) + "季度";
        }
        String named = word.group(WEEKDAY);
        int weekday = named == null || named.equals("天") ? WEEKDAYS.length() : WEEKDAYS.indexOf(named) + 1;
        LocalDate day = today.plusDays(weekday - WorkCalendar.weekday(today) + (long) WEEKDAYS.length() * next);
        return day.getYear() + "年" + day.getMonthValue() + "月" + day.getDayOfMonth() + "日";
    }
}
