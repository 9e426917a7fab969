package reform.policy;

import java.time.LocalDate;
import java.time.Period;
import java.time.YearMonth;
import java.util.Optional;
import reform.model.WorkCalendar;

/**
 * By how much a deadline moves: {@code +30d}, {@code +6w}, {@code +1m}, {@code +10wd}, +30天, 延长两个月, 顺延10个工作日. From the
 * last day of a month, months lead to the last day of another.
 *
 * @param period empty where working days are counted
 * @param workingDays how many days on which offices work; the first is the next one
 */
public record Postponement(Period period, int workingDays) {
    private static final int MOST_FIGURES = 4;
    private static final String[] LATER = {"+", "再延长", "再延期", "延长", "延期", "推迟", "顺延", "延后", "后延", "再延", "延"};
    private static final String[] WORKING_DAYS = {"wd", "workdays", "workday", "个工作日", "工作日"};

    /** What a text says that begins with a plus sign, or with a word such as 延长; empty for any other. */
    public static Optional<Postponement> parse(String text) {
        TextScanner scanner = new TextScanner(NormalText.of(text));
        if (!scanner.takeAny(LATER)) {
            return Optional.empty();
        }
        String length = scanner.rest();
        int number = scanner.count(MOST_FIGURES);
        if (number >= 0 && scanner.takeAny(WORKING_DAYS)) {
            return scanner.atEnd() ? Optional.of(new Postponement(Period.ZERO, number)) : Optional.empty();
        }
        return DurationParser.parse(length).map(period -> new Postponement(period, 0));
    }

    /** The day that is so much later than another. */
    @SuppressWarnings("JavaPeriodGetDays") // Asked is whether it consists of months alone.
    public LocalDate from(LocalDate day, WorkCalendar calendar) {
        LocalDate moved = day.plus(period);
        boolean monthEnd = day.equals(YearMonth.from(day).atEndOfMonth());
        if (monthEnd && period.getDays() == 0 && !period.isZero()) {
            moved = YearMonth.from(moved).atEndOfMonth();
        }
        return workingDays > 0 ? calendar.after(moved, workingDays) : moved;
    }
}
