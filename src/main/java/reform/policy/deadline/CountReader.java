package reform.policy.deadline;

import java.time.LocalDate;
import java.util.Optional;
import reform.model.Due;

/** Reads lengths of time that count from the start of the task, else from the day of issue: 印发之日起30日内, T+30. */
final class CountReader {
    // Rows 印发之日起30日内 and 收到通知后15个工作日内: what may make up the event that is the issue of the list.
    private static final String[] ANCHORS = {
        "印发", "下发", "发布", "公布", "颁布", "发文", "签发", "下达", "部署", "交办单", "交办件", "交办", "督办单", "督办", "通知书", "通知", "文件", "方案",
        "清单", "意见书", "意见", "办法", "整改", "问题", "反馈", "任务", "批示", "函", "本", "此", "该", "的", "收到", "接到", "接文", "收文", "接",
        "签收", "转办", "移交", "之"
    };
    private static final String[] SINCE = {"当日起", "之日起", "日起", "起", "之日"};
    private static final String[] AFTER = {"之后", "以后", "后"};
    private static final String[] NOW_ON = {"自即日起", "从即日起", "即日起", "今日起", "自今日起", "自现在起", "从现在起", "现在起"};
    /** The characters an anchor begins with, by which other words are passed over at once. */
    private static final String BEGINNINGS = "印下发公颁签部交督通文方清意办整问反任批函本此该收接转移自从即今现";

    private static final String NUMBERS = "半两一二三四五六七八九十tdw";

    private static final String[] WITHIN = {"以内", "之内", "时间内", "期限内", "内"};

    private static final int MOST_DAYS = 9999;
    private static final int MOST_WORKDAYS = 2000;
    private static final int MOST_MONTHS = 1200;
    private static final int HOURS_OF_DAY = 24;
    private static final int HALF_MONTH = 15;
    private static final int NONE = -1;
    private static final int HALF = -2;
    /** From here on 26年 may be the year 2026, and 26年内 is nobody's to tell. */
    private static final int FIRST_SHORT_YEAR = 20;

    private final Cursor cursor;
    private final DeadlineContext context;
    private final Remarks remarks;

    CountReader(Cursor cursor, DeadlineContext context, Remarks remarks) {
        this.cursor = cursor;
        this.context = context;
        this.remarks = remarks;
    }

    /** Whether a length of time, or what it counts from, may begin with a character. */
    static boolean mayBegin(char c) {
        return c != 0 && (CellText.isDigit(c) || NUMBERS.indexOf(c) >= 0 || BEGINNINGS.indexOf(c) >= 0);
    }

    /** The length of time, or the anchor of one, at this place; null, and nothing taken, when there is none. */
    Count read() {
        int start = cursor.at();
        char c = cursor.peek();
        if ((c == 't' || c == 'd') && cursor.peek(1) == '+') {
            cursor.goTo(start + 2);
            return orBack(start, length(start, true, true));
        }
        if (c == 'w' && cursor.take("within")) {
            return orBack(start, length(start, true, true));
        }
        boolean since = BEGINNINGS.indexOf(c) >= 0 && takeAnchor();
        if (since) {
            int afterAnchor = cursor.at();
            cursor.take(',');
            cursor.take("的");
            Count count = length(start, true, false);
            // 方案印发30日内; but 方案30日 may be anything.
            if (count != null && (count.within() || endsAnchor(afterAnchor))) {
                return count;
            }
            cursor.goTo(afterAnchor);
            boolean ofStart = cursor.at() > start && endsWithSince(start);
            return ofStart ? new Count(Optional.empty(), false, true, false) : orBack(start, null);
        }
        if (CellText.isDigit(c) || NUMBERS.indexOf(c) >= 0) {
            return orBack(start, length(start, false, false));
        }
        return null;
    }

    private Count orBack(int start, Count count) {
        if (count == null) {
            cursor.goTo(start);
        }
        return count;
    }

    private boolean takeAnchor() {
        int start = cursor.at();
        if (cursor.takeAny(NOW_ON)) {
            return true;
        }
        if (!cursor.take('自')) {
            cursor.take('从');
        }
        boolean named = false;
        while (cursor.takeAny(ANCHORS)) {
            named = true;
        }
        if (named && (cursor.takeAny(SINCE) || cursor.takeAny(AFTER) || CellText.isDigit(cursor.peek()))) {
            return true;
        }
        cursor.goTo(start);
        return false;
    }

    /** Whether an anchor that ends at a place has 起 or 后, and not its event alone. */
    private boolean endsAnchor(int end) {
        int here = cursor.at();
        cursor.goTo(end - 1);
        boolean ends = cursor.peek() == '起' || cursor.peek() == '后' || cursor.peek() == '日';
        cursor.goTo(here);
        return ends;
    }

    private boolean endsWithSince(int start) {
        int end = cursor.at();
        cursor.goTo(end - 1);
        boolean since = cursor.at() > start && cursor.peek() == '起';
        cursor.goTo(end);
        return since;
    }

    /** 30日内, 15个工作日内, 3-5个工作日内, 半年内, 一个半月内. */
    private Count length(int start, boolean anchored, boolean unitOptional) {
        int number = cursor.take('半') ? HALF : cursor.number();
        if (number > 0) {
            int dash = cursor.at();
            int upTo = cursor.takeDash() ? cursor.number() : -1;
            if (upTo < 0) {
                cursor.goTo(dash);
            } else {
                number = upTo;
            }
        }
        return number == NONE || (number == 0 && !unitOptional) ? null : length(start, number, anchored, unitOptional);
    }

    private Count length(int start, int number, boolean anchored, boolean unitOptional) {
        Length length = takeUnit(number);
        if (length == null) {
            if (!unitOptional) {
                return null;
            }
            length = new Length(0, number, 0, true);
        }
        boolean within = cursor.takeAny(WITHIN) || unitOptional;
        boolean ends = cursor.atEnd() || CellText.isStop(cursor.peek());
        if (!within && !((length.sure || anchored) && ends)) {
            return null;
        }
        if (length.workdays > MOST_WORKDAYS || length.days > MOST_DAYS || length.months > MOST_MONTHS) {
            remarks.fail(Due.Reason.UNPLACED, start, cursor.at());
        }
        Optional<LocalDate> from = context.countedFrom();
        boolean told = from.isPresent() && remarks.failure() == null;
        Optional<LocalDate> due = told ? Optional.of(after(from.get(), length)) : Optional.empty();
        return new Count(due, true, anchored, within);
    }

    private LocalDate after(LocalDate day, Length length) {
        return length.workdays > 0
                ? context.calendar().after(day, length.workdays)
                : day.plusMonths(length.months).plusDays(length.days);
    }

    /** The day a length of time after another (2025年3月1日起30日内), which is not counted; null, and nothing taken, when none is here. */
    LocalDate after(LocalDate day) {
        int start = cursor.at();
        Length length = takeLength();
        boolean within = length != null && cursor.takeAny(WITHIN);
        boolean ends = cursor.atEnd() || CellText.isStop(cursor.peek());
        if (length == null || !(within || ends)) {
            cursor.goTo(start);
            return null;
        }
        return after(day, length);
    }

    /** The day some time after another (延期3个月), of the last of a month the last; null when no length of time is here. */
    LocalDate later(LocalDate day) {
        int start = cursor.at();
        Length length = takeLength();
        if (length == null) {
            cursor.goTo(start);
            return null;
        }
        LocalDate later = after(day, length);
        boolean wholeMonths = length.days == 0 && length.workdays == 0;
        boolean monthEnd = day.getDayOfMonth() == Periods.lengthOfMonth(day.getYear(), day.getMonthValue());
        return wholeMonths && monthEnd
                ? later.withDayOfMonth(Periods.lengthOfMonth(later.getYear(), later.getMonthValue()))
                : later;
    }

    /** A number and its unit; null when they are not here, or are more than anybody plans for. */
    private Length takeLength() {
        int number = cursor.take('半') ? HALF : cursor.number();
        Length length = number == NONE || number == 0 ? null : takeUnit(number);
        boolean tooLong = length != null
                && (length.workdays > MOST_WORKDAYS || length.days > MOST_DAYS || length.months > MOST_MONTHS);
        return tooLong ? null : length;
    }

    /**
     * A length of time.
     *
     * @param sure whether it is one without 内 too: 30天, not 30日
     */
    private record Length(int months, int days, int workdays, boolean sure) {
        static Length ofMonths(int months) {
            return new Length(months, 0, 0, true);
        }

        static Length ofDays(int days) {
            return new Length(0, days, 0, true);
        }
    }

    /** The unit after a number, or after {@link #HALF}; null, and nothing taken, when there is none. */
    private Length takeUnit(int number) {
        if (number == HALF) {
            return cursor.take('年') ? Length.ofMonths(6) : cursor.takeAny("个月", "月") ? Length.ofDays(HALF_MONTH) : null;
        }
        if (cursor.takeAny("个工作日", "工作日", "workingdays", "businessdays", "workdays", "wd")) {
            return new Length(0, 0, number, true);
        }
        if (cursor.takeAny("个自然日", "自然日", "个日历日", "天", "days", "day")) {
            return Length.ofDays(number);
        }
        if (cursor.takeAny("个小时", "小时", "hours")) {
            return Length.ofDays((number + HOURS_OF_DAY - 1) / HOURS_OF_DAY);
        }
        if (cursor.takeAny("个星期", "星期", "个礼拜", "周", "weeks", "week")) {
            return Length.ofDays(7 * number);
        }
        if (cursor.take("个半月")) {
            return new Length(number, HALF_MONTH, 0, true);
        }
        if (cursor.takeAny("个月", "months", "month")) {
            return Length.ofMonths(number);
        }
        if (cursor.take("个季度")) {
            return Length.ofMonths(3 * number);
        }
        if (number < FIRST_SHORT_YEAR && cursor.takeAny("年半")) {
            return Length.ofMonths(12 * number + 6);
        }
        if (number < FIRST_SHORT_YEAR && cursor.takeAny("年", "years", "year")) {
            return new Length(12 * number, 0, 0, number < 10);
        }
        return cursor.take('日') ? new Length(0, number, 0, false) : null;
    }
}
