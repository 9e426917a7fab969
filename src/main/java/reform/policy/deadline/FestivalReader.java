package reform.policy.deadline;

import java.time.LocalDate;
import reform.model.Due;
import reform.policy.deadline.Span.YearSource;

/** Reads festivals. Row 国庆节前: the day before; without 前 the day itself. */
final class FestivalReader {
    private static final String[] BEFORE = {"前夕", "之前", "以前"};
    private static final String NEW_YEAR = "元旦";

    private final Cursor cursor;
    private final Periods periods;
    private final DeadlineContext context;
    private final Remarks remarks;
    /** Whether the year of a festival that shares its 前 with the next one was only supposed. */
    private boolean supposed;

    FestivalReader(Cursor cursor, Periods periods, DeadlineContext context, Remarks remarks) {
        this.cursor = cursor;
        this.periods = periods;
        this.context = context;
        this.remarks = remarks;
    }

    /** The festival at this place, of the year that is known; null, and nothing taken, when there is none. */
    Span read() {
        int start = cursor.at();
        String name = Festivals.take(cursor);
        boolean shared = !name.isEmpty() && sharesBefore();
        boolean before = shared || (!name.isEmpty() && takeBefore());
        if (name.isEmpty() || (!before && !cursor.isAtWordEnd())) {
            cursor.goTo(start);
            return null;
        }
        if (periods.isYearMissing()) {
            return periods.wholeYear(true);
        }
        YearSource source = periods.source();
        // 元旦前 without a year is the last day of the list's year, not the one before its first.
        boolean ofNextYear =
                before && name.equals(NEW_YEAR) && (source == YearSource.LIST || source == YearSource.EVERY);
        boolean everyYearAnother = source == YearSource.EVERY && Festivals.goesByMoon(name);
        LocalDate day = everyYearAnother ? null : Festivals.day(name, periods.year() + (ofNextYear ? 1 : 0));
        if (day == null) {
            periods.fail(everyYearAnother ? Due.Reason.NO_RULE : Due.Reason.UNPLACED, start);
            return null;
        }
        if (ofNextYear) {
            periods.laterYear();
        }
        LocalDate last = before ? day.minusDays(1) : day;
        boolean past =
                context.issued().isPresent() && last.isBefore(context.issued().get());
        supposed |= source == YearSource.LIST && (ofNextYear || past);
        if (supposed && !shared) {
            // Of 元旦、春节前 the later day is in force, and named.
            remarks.doubt(Doubt.Kind.AMBIGUOUS, last.toString());
            supposed = false;
        }
        return periods.of(last);
    }

    private boolean takeBefore() {
        return cursor.takeAny(BEFORE) || (cursor.peek(1) != '后' && cursor.take('前'));
    }

    /** 元旦、春节前: before either. */
    private boolean sharesBefore() {
        int start = cursor.at();
        if (!cursor.take('、') && !cursor.take('和') && !cursor.take('与')) {
            cursor.take('及');
        }
        boolean shares = !Festivals.take(cursor).isEmpty() && takeBefore();
        cursor.goTo(start);
        return shares;
    }
}
