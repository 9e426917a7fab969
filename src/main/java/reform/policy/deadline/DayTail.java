package reform.policy.deadline;

import java.time.LocalDate;
import reform.model.WorkCalendar;

/** Reads what may follow a day and is a part of it: its day of the week, an hour, （含）. */
final class DayTail {
    // Row 2026年12月31日（星期四）.
    private static final String[] WEEK = {"星期", "周", "礼拜"};
    private static final String WEEKDAYS = "一二三四五六日";
    private static final String[] INCLUDED = {"(含当日)", "(含当天)", "(含本日)", "(含)", "含当日", "含当天"};
    // Row 2026-12-31 00:00:00.
    private static final String[] TIMES_OF_DAY = {"下班", "中午", "上午", "下午", "晚上", "晚", "早上", "零时", "全天", "当天", "当日"};

    private final Cursor cursor;
    private final Remarks remarks;

    DayTail(Cursor cursor, Remarks remarks) {
        this.cursor = cursor;
        this.remarks = remarks;
    }

    void read(LocalDate day) {
        boolean more = !cursor.atEnd();
        while (more) {
            more = takeWeekday(day) || cursor.takeAny(INCLUDED) || takeHour();
        }
    }

    /** The hour of a day that recurs: 每周五下班前. */
    void readHour() {
        takeHour();
    }

    /** A wrong day of the week is a warning. */
    private boolean takeWeekday(LocalDate day) {
        int start = cursor.at();
        boolean bracket = cursor.take('(');
        int weekday = cursor.takeAny(WEEK) ? weekday(cursor) : 0;
        if (weekday == 0 || (bracket && !cursor.take(')'))) {
            cursor.goTo(start);
            return false;
        }
        if (weekday != WorkCalendar.weekday(day)) {
            remarks.doubt(Doubt.Kind.WRONG_WEEKDAY, String.valueOf(WorkCalendar.weekday(day)));
        }
        return true;
    }

    /** 1 (一) to 7 (日, 天); 0, and nothing taken, for any other character. */
    static int weekday(Cursor cursor) {
        char c = cursor.peek();
        int weekday = c == '天' ? 7 : c == 0 ? 0 : WEEKDAYS.indexOf(c) + 1;
        if (weekday > 0) {
            cursor.take(c);
        }
        return weekday;
    }

    /** T00:00:00, 18:00, 17时30分, 下午5点, 下班前. */
    private boolean takeHour() {
        int start = cursor.at();
        boolean named = cursor.takeAny(TIMES_OF_DAY);
        boolean letter = cursor.take('t');
        int digits = cursor.countDigits();
        if (digits == 1 || digits == 2) {
            cursor.goTo(cursor.at() + digits);
            if (cursor.take(':') && cursor.countDigits() == 2) {
                cursor.goTo(cursor.at() + 2);
                takeSeconds();
                return true;
            }
            if (cursor.take('时') || cursor.take('点')) {
                cursor.take('整');
                takeMinutes();
                return true;
            }
        } else if (named && !letter) {
            return true;
        }
        cursor.goTo(start);
        return false;
    }

    /** :00.000Z. */
    private void takeSeconds() {
        if (takeDigitsAfter(':')) {
            takeDigitsAfter('.');
        }
        if (!cursor.take('z')) {
            cursor.take("+08:00");
        }
    }

    private boolean takeDigitsAfter(char sign) {
        if (cursor.peek() != sign || !CellText.isDigit(cursor.peek(1))) {
            return false;
        }
        cursor.take(sign);
        cursor.goTo(cursor.at() + cursor.countDigits());
        return true;
    }

    private void takeMinutes() {
        int start = cursor.at();
        if (cursor.smallNumber() < 0 || !cursor.take('分')) {
            cursor.goTo(start);
        }
    }
}
