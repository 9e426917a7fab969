package reform.policy.deadline;

import java.time.LocalDate;
import reform.model.Due;
import reform.policy.deadline.Span.YearSource;

/**
 * Makes the periods that {@link PeriodReader} and those beside it read, and knows what one takes from those before it in
 * the same text: the year and the month.
 */
final class Periods {
    /** Stands in for a year that nobody named: a leap year, so that every day of a month is there. */
    static final int ANY_YEAR = 2000;
    /** Years are written with four digits; these are taken for years, others for slips. */
    private static final int MIN_YEAR = 1900;

    private static final int MAX_YEAR = 2999;
    private static final int FIRST_MONTH_OF_SCHOOL = 9;

    private final CellText text;
    private final Cursor cursor;
    private final DeadlineContext context;
    private final Remarks remarks;
    private int year;
    private int month;
    private YearSource source = YearSource.LIST;
    /** The year in which the school year begins to which the next periods belong; 0 for one of the calendar. */
    private int schoolYear;
    /** Whether the period being read needs a year that is not there; told when it turns out to be one. */
    private boolean yearMissing;
    /** Whether the period being read turned out to be a day or month that does not exist. */
    private boolean noSuch;
    /** The first year that the text names; -1 before it is looked for. */
    private int firstYear = -1;

    Periods(CellText text, Cursor cursor, DeadlineContext context, Remarks remarks) {
        this.text = text;
        this.cursor = cursor;
        this.context = context;
        this.remarks = remarks;
    }

    static boolean isYear(int number) {
        return number >= MIN_YEAR && number <= MAX_YEAR;
    }

    static int lengthOfMonth(int year, int month) {
        if (month == 2) {
            return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28;
        }
        return month == 4 || month == 6 || month == 9 || month == 11 ? 30 : 31;
    }

    /** Whether a day is the last of its month. */
    static boolean isMonthEnd(LocalDate day) {
        return day.getDayOfMonth() == lengthOfMonth(day.getYear(), day.getMonthValue());
    }

    // What is known.

    /** Where reading is, and what periods from there on take from those before. */
    record Place(int at, int year, int month, YearSource source, int schoolYear) {}

    Place place() {
        return new Place(cursor.at(), year, month, source, schoolYear);
    }

    /** Goes back to a place: what was read since turned out to be no period. */
    void goBack(Place place) {
        cursor.goTo(place.at);
        year = place.year;
        month = place.month;
        source = place.source;
        schoolYear = place.schoolYear;
    }

    /** Begins a period. */
    void begin() {
        yearMissing = false;
        noSuch = false;
    }

    /** Tells what the period just read lacks. */
    void end(int start) {
        if (yearMissing) {
            remarks.fail(Due.Reason.NEEDS_YEAR, start, cursor.at());
        }
    }

    boolean isYearMissing() {
        return yearMissing;
    }

    boolean isNoSuch() {
        return noSuch;
    }

    /** Notes why a period can't be told. */
    void fail(Due.Reason reason, int start, String... values) {
        noSuch = true;
        remarks.fail(reason, start, cursor.at(), values);
    }

    int year() {
        return year;
    }

    int month() {
        return month;
    }

    YearSource source() {
        return source;
    }

    void name(int number) {
        year = number;
        month = 0;
        source = YearSource.NAMED;
        schoolYear = 0;
    }

    /** From here on periods belong to a school year: of 2025—2026学年 the June is that of 2026, the December that of 2025. */
    void nameSchoolYear(int first) {
        name(first);
        schoolYear = first;
    }

    /** Takes the year of a month from the school year it belongs to, if it does. */
    private void takeSchoolYear(int monthOfYear) {
        if (schoolYear > 0 && source == YearSource.CARRIED) {
            year = schoolYear + (monthOfYear < FIRST_MONTH_OF_SCHOOL ? 1 : 0);
        }
    }

    /** The same year as before, which may be the list's; the month begins anew. */
    void sameYear() {
        month = 0;
        borrowYear();
    }

    /** From here on periods belong to every year (每年6月底前), until one names its own. */
    void everyYear() {
        year = ANY_YEAR;
        month = 0;
        source = YearSource.EVERY;
        schoolYear = 0;
    }

    /** The year after the one before it in the text, else after the list's: 次年. */
    void nextYear() {
        if (source == YearSource.EVERY) {
            year = ANY_YEAR + 1;
            month = 0;
        } else {
            name((year == 0 ? spokenYear() : year) + 1);
        }
    }

    /** The year after the one that is known, taken from where that is. */
    void laterYear() {
        year++;
        month = 0;
    }

    /** The year by which 今年 and 明年 go. */
    int spokenYear() {
        int spoken = context.spokenYear();
        yearMissing |= spoken == 0;
        return spoken == 0 ? ANY_YEAR : spoken;
    }

    /** Lets the next period belong to the year before it in the text, else to the list's, else to one further on. */
    void borrowYear() {
        if (year == 0) {
            source = YearSource.LIST;
            year = context.year().isPresent() ? context.year().getAsInt() : firstYear();
            if (year == 0) {
                yearMissing = true;
                year = ANY_YEAR;
            }
        } else if (source == YearSource.NAMED) {
            source = YearSource.CARRIED;
        }
    }

    /** The first year that the text names, further on: that of 6月底前出台方案，2026年底前完成; 0 when there is none. */
    private int firstYear() {
        for (int i = 0; firstYear < 0 && i + 4 < text.length; i++) {
            if (text.chars[i + 4] == '年' && CellText.isDigit(text.chars[i])) {
                int start = cursor.at();
                cursor.goTo(i);
                int number = cursor.countDigits() == 4 ? cursor.digits(4) : 0;
                firstYear = isYear(number) ? number : firstYear;
                cursor.goTo(start);
            }
        }
        firstYear = Math.max(firstYear, 0);
        return firstYear;
    }

    // Spans.

    /** Lets the next day be one of a month; false, and the reason told, where there is no such month. */
    boolean inMonth(int number, int start) {
        if (number >= 1 && number <= 12) {
            month = number;
            takeSchoolYear(number);
            return true;
        }
        fail(Due.Reason.NO_SUCH_MONTH, start);
        return false;
    }

    Span wholeYear(boolean exact) {
        month = 0;
        return months(1, 12, exact);
    }

    Span months(int first, int last, boolean exact) {
        takeSchoolYear(last);
        LocalDate end = LocalDate.of(year, last, lengthOfMonth(year, last));
        return new Span(LocalDate.of(year, first, 1), end, exact, false, false, source);
    }

    Span wholeMonth(boolean exact) {
        return days(1, lengthOfMonth(year, month), exact);
    }

    Span days(int first, int last, boolean exact) {
        return new Span(LocalDate.of(year, month, first), LocalDate.of(year, month, last), exact, false, false, source);
    }

    int lengthOfMonth() {
        return lengthOfMonth(year, month);
    }

    /** A day of the month; null, and the reason told, where the month has no such day. */
    Span day(int number, int start) {
        int days = lengthOfMonth();
        if (number >= 1 && number <= days) {
            return of(LocalDate.of(year, month, number));
        }
        String ofMonth = (month < 10 ? "0" : "") + month;
        boolean ofAnyYear = yearMissing || source == YearSource.EVERY;
        fail(Due.Reason.NO_SUCH_DAY, start, String.valueOf(days), ofAnyYear ? ofMonth : year + "-" + ofMonth);
        return null;
    }

    Span of(LocalDate day) {
        return new Span(day, day, true, false, false, source);
    }
}
