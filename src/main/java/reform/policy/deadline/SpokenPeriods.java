package reform.policy.deadline;

import java.time.LocalDate;
import java.util.Optional;
import reform.model.Due;
import reform.model.WorkCalendar;
import reform.policy.deadline.Span.YearSource;

/** Reads periods named from the list's own: 明年, 次年3月, 本月底, 下周五. */
final class SpokenPeriods {
    // Row 明年: by the year of the list.
    private static final String[] YEARS = {"今年", "本年度", "本年", "明年", "来年", "下一年度", "下年度", "后年", "去年", "上年度"};
    private static final int[] YEARS_ON = {0, 0, 0, 1, 1, 1, 1, 2, -1, -1};
    private static final String[] NEXT_YEAR = {"次年", "翌年", "第二年"};
    private static final String[] SAME_YEAR = {"当年", "同年"};

    // Row 本月底前: by the day of issue, with a warning.
    private static final String[] MONTHS = {"本月", "当月", "下个月", "下月"};
    private static final String[] QUARTERS = {"本季度", "当季度", "下季度", "下一季度"};
    private static final String[] WEEKS = {"本周", "下周"};

    private final Cursor cursor;
    private final Periods periods;
    private final PeriodParts parts;
    private final DeadlineContext context;

    SpokenPeriods(Cursor cursor, Periods periods, PeriodParts parts, DeadlineContext context) {
        this.cursor = cursor;
        this.periods = periods;
        this.parts = parts;
        this.context = context;
    }

    /** The period at this place; null when there is none. */
    Span read() {
        if (cursor.take("今明两年") || cursor.take("今明年")) {
            int year = periods.spokenYear();
            periods.name(year + 1);
            LocalDate first = LocalDate.of(year, 1, 1);
            return new Span(first, LocalDate.of(year + 1, 12, 31), parts.takeEnd(), true, false, YearSource.NAMED);
        }
        for (int i = 0; i < YEARS.length; i++) {
            if (cursor.take(YEARS[i])) {
                periods.name(periods.spokenYear() + YEARS_ON[i]);
                return parts.inYear();
            }
        }
        if (cursor.takeAny(NEXT_YEAR)) {
            periods.nextYear();
            return periods.source() == YearSource.EVERY ? parts.partOfYear() : parts.inYear();
        }
        if (cursor.takeAny(SAME_YEAR)) {
            periods.sameYear();
            return parts.inYear();
        }
        return nearIssue(cursor.at());
    }

    private Span nearIssue(int start) {
        Optional<LocalDate> known = context.issued().isPresent() ? context.issued() : context.start();
        LocalDate day = known.isPresent() ? known.get() : LocalDate.of(Periods.ANY_YEAR, 1, 1);
        int next = cursor.peek() == '下' ? 1 : 0;
        Span span = near(day, next);
        if (span == null) {
            return null;
        }
        if (known.isEmpty()) {
            periods.fail(Due.Reason.NEEDS_ISSUED, start);
        }
        return span.asVague();
    }

    private Span near(LocalDate day, int next) {
        if (cursor.takeAny(MONTHS)) {
            LocalDate month = day.plusMonths(next);
            periods.name(month.getYear());
            periods.inMonth(month.getMonthValue(), cursor.at());
            return parts.partOfMonth();
        }
        if (cursor.takeAny(QUARTERS)) {
            LocalDate month = day.plusMonths(3L * next);
            periods.name(month.getYear());
            int quarter = (month.getMonthValue() + 2) / 3;
            return periods.months(3 * quarter - 2, 3 * quarter, parts.takeEnd());
        }
        if (!cursor.takeAny(WEEKS)) {
            return null;
        }
        LocalDate monday = day.plusDays(1L - WorkCalendar.weekday(day) + 7L * next);
        int weekday = DayTail.weekday(cursor);
        periods.name(monday.getYear());
        if (weekday > 0) {
            return periods.of(monday.plusDays(weekday - 1L));
        }
        return new Span(monday, monday.plusDays(6), parts.takeEnd(), false, false, YearSource.NAMED);
    }
}
