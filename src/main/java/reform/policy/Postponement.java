package reform.policy;

import java.time.LocalDate;
import java.time.Period;
import java.time.YearMonth;
import java.util.Optional;
import java.util.regex.Pattern;
import reform.model.WorkCalendar;

/**
 * By how much a deadline moves: {@code +30d}, {@code +6w}, {@code +1m}, {@code +10wd}, +30天, +1个月, +10个工作日. From the
 * last day of a month, months lead to the last day of another.
 *
 * @param period empty where working days are counted
 * @param workingDays how many days on which offices work; the first is the next one
 */
public record Postponement(Period period, int workingDays) {
    private static final Pattern COUNT = Pattern.compile("[0-9]{1,4}");
    private static final String[] WORKING_DAYS = {"wd", "workdays", "workday", "个工作日", "工作日"};

    /** What a text says that begins with a plus sign; empty for any other. */
    public static Optional<Postponement> parse(String text) {
        String normal = NormalText.of(text);
        if (!normal.startsWith("+")) {
            return Optional.empty();
        }
        String length = normal.substring(1);
        for (String unit : WORKING_DAYS) {
            if (length.endsWith(unit)) {
                String number = length.substring(0, length.length() - unit.length());
                return COUNT.matcher(number).matches()
                        ? Optional.of(new Postponement(Period.ZERO, Integer.parseInt(number)))
                        : Optional.empty();
            }
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
