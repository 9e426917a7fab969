package reform.policy.deadline;

import java.util.ArrayList;
import java.util.List;
import reform.model.Due;
import reform.model.Rhythm;
import reform.model.StepDay;

/** Reads rhythms, with the day of the period they name: 每年, 每季度末月25日前, 每周五前, 按月, monthly. */
final class RhythmReader {
    // Row 每月5日前, 每季度末月25日前, 每半年: what follows 每, 按 or 逐.
    private static final String[] YEARS = {"一年度", "一年", "个年度", "年度", "年"};
    private static final String[] HALVES = {"半年度", "半个年度", "半年"};
    private static final String[] QUARTERS = {"个季度", "一季度", "一个季度", "季度", "季"};
    private static final String[] MONTHS = {"个月份", "个月", "一个月", "月份", "月度", "月"};
    private static final String[] WEEKS = {"个星期", "一周", "一星期", "星期", "周", "礼拜"};

    /** Rhythms of which nobody can tell the days, each after 每: which of the years is 每两年? */
    private static final String[] WITHOUT_RULE = {"学期", "学年", "旬", "半月", "半个月", "双周", "隔", "日", "天", "个工作日", "工作日", "届"
    };

    private static final String[] COUNTED_UNITS = {"年", "个月", "个季度", "季度", "周", "个星期", "天", "日", "个工作日", "个学期", "学期"};

    private static final String[] TIMES = {"一次", "1次", "两次", "2次", "三次", "3次"};

    /** What is done once a month and so on, besides work: 一月一会. */
    private static final String[] MEETINGS = {"会", "报", "结", "晾晒", "点评", "排名", "主题"};

    private static final String[] FIRST_MONTHS = {"首月", "第一个月", "第1个月", "首个月"};
    private static final String[] SECOND_MONTHS = {"第二个月", "第2个月", "中间月"};
    private static final String[] LAST_MONTHS = {"末月", "最后一个月", "最后1个月", "最末月", "末个月", "尾月"};
    private static final String[] NEXT_MONTHS = {
        "结束后次月", "末次月", "后次月", "次季度首月", "次季度第一个月", "下季度首月", "下季度第一个月", "下一季度首月", "下一季度第一个月", "下个月", "下月"
    };
    private static final String[] AFTER_PERIOD = {"结束后", "终了后", "末后", "过后"};

    private static final String[] ENGLISH_YEARS = {"everyyear", "eachyear", "yearly", "annually"};
    private static final String[] ENGLISH_HALVES = {
        "half-yearly", "halfyearly", "semi-annually", "semiannually", "twiceayear", "everysixmonths", "every6months"
    };
    private static final String[] ENGLISH_QUARTERS = {"everyquarter", "eachquarter", "quarterly"};
    private static final String[] ENGLISH_MONTHS = {"everymonth", "eachmonth", "monthly"};
    private static final String[] ENGLISH_WEEKS = {"everyweek", "eachweek", "weekly"};

    /** The characters a rhythm begins with, by which other words are passed over at once. */
    private static final String BEGINNINGS = "每按逐半一隔双单逢aehmqstwy0123456789";

    private static final int START_OF_MONTH = 10;
    private static final int MIDDLE_OF_MONTH = 15;
    private static final int MIDDLE_THIRD = 20;

    private final Cursor cursor;
    private final Periods periods;
    private final Remarks remarks;

    RhythmReader(Cursor cursor, Periods periods, Remarks remarks) {
        this.cursor = cursor;
        this.periods = periods;
        this.remarks = remarks;
    }

    /** Whether a rhythm may begin with a character. */
    static boolean mayBegin(char c) {
        return c != 0 && BEGINNINGS.indexOf(c) >= 0;
    }

    /** The rhythm at this place; null, and nothing taken, when there is none. */
    Recurrence read() {
        int start = cursor.at();
        Rhythm rhythm =
                switch (cursor.peek()) {
                    case '每' -> every();
                    case '按', '逐' -> manner();
                    case '半', '一' -> onceA();
                    case '隔' -> everyOther();
                    case 'a', 'e', 'h', 'm', 'q', 's', 't', 'w', 'y' -> english();
                    default -> CellText.isDigit(cursor.peek()) ? timesA() : null;
                };
        if (rhythm == null) {
            Recurrence months = evenOrOddMonths();
            if (months == null) {
                cursor.goTo(start);
            }
            return months;
        }
        if (rhythm == Rhythm.YEARLY) {
            periods.everyYear();
        }
        List<StepDay> days = days(rhythm);
        if (days.isEmpty() && rhythm != Rhythm.YEARLY) {
            days = daysAfterStop(rhythm);
        }
        if (rhythm != Rhythm.YEARLY && isWithoutRule()) {
            remarks.fail(Due.Reason.NO_RULE, start, cursor.at() + 1);
        }
        return new Recurrence(rhythm, days);
    }

    /** 每季度（末月25日前）, 每月，5日前; days of the year are dates, and read as such. */
    private List<StepDay> daysAfterStop(Rhythm rhythm) {
        int start = cursor.at();
        boolean bracket = cursor.take('(');
        List<StepDay> days = bracket || cursor.take(',') ? days(rhythm) : List.of();
        if (!days.isEmpty()) {
            cursor.takeAny("之前", "以前", "前");
            if (!bracket || cursor.take(')')) {
                return days;
            }
        }
        cursor.goTo(start);
        return List.of();
    }

    /** 每月第一周, 每季度最后一个工作日, 每月前5日: days that are not told by their number. */
    private boolean isWithoutRule() {
        if (cursor.startsWith("最后")) {
            return true;
        }
        char next = cursor.peek(1);
        boolean counted = CellText.isDigit(next) || (next != 0 && "一二三四五六七八九十".indexOf(next) >= 0);
        return counted && (cursor.peek() == '第' || cursor.peek() == '前');
    }

    private Rhythm every() {
        int start = cursor.at();
        cursor.take('每');
        Rhythm rhythm = unit();
        if (rhythm == null) {
            int place = cursor.at();
            boolean counted = cursor.number() > 0 && cursor.takeAny(COUNTED_UNITS);
            if (!counted) {
                cursor.goTo(place);
            }
            if (counted || cursor.takeAny(WITHOUT_RULE)) {
                remarks.fail(Due.Reason.NO_RULE, start, cursor.at());
            }
            cursor.goTo(start);
        }
        cursor.take('的');
        return rhythm;
    }

    private Rhythm unit() {
        if (cursor.takeAny(HALVES)) {
            return Rhythm.HALF_YEARLY;
        }
        if (cursor.takeAny(QUARTERS)) {
            return Rhythm.QUARTERLY;
        }
        if (cursor.takeAny(YEARS)) {
            return Rhythm.YEARLY;
        }
        if (cursor.takeAny(MONTHS)) {
            return Rhythm.MONTHLY;
        }
        return cursor.takeAny(WEEKS) ? Rhythm.WEEKLY : null;
    }

    /** 隔月: of which months? */
    private Rhythm everyOther() {
        int start = cursor.at();
        cursor.take('隔');
        if (cursor.take('年') || cursor.take('月') || cursor.take('周')) {
            remarks.fail(Due.Reason.NO_RULE, start, cursor.at());
        }
        return null;
    }

    /** Row 按月推进: with the verb, as 按年度计划 is no rhythm. 逐年 is a manner. */
    private Rhythm manner() {
        boolean oneByOne = cursor.take('逐');
        if (!oneByOne) {
            cursor.take('按');
        }
        Rhythm rhythm = unit();
        return cursor.isAtWordEnd() && !(oneByOne && rhythm == Rhythm.YEARLY) ? rhythm : null;
    }

    /** 半年一次, 一年一次. */
    private Rhythm onceA() {
        int start = cursor.at();
        if (cursor.take("半月") || cursor.take("半个月")) {
            if (cursor.takeAny(TIMES)) {
                remarks.fail(Due.Reason.NO_RULE, start, cursor.at());
            }
            return null;
        }
        cursor.take("一个");
        cursor.take('一');
        Rhythm rhythm = unit();
        return rhythm != null && (cursor.takeAny(TIMES) || takeOneEach()) ? rhythm : null;
    }

    /** 一月一调度, 一季一评; 一月一日 is a day. */
    private boolean takeOneEach() {
        int start = cursor.at();
        if (cursor.take('一')) {
            int word = cursor.word();
            boolean work = word > 0 && (Vocabulary.kind(word).isVerb() || Vocabulary.kind(word) == WordKind.WORK);
            if (work || cursor.startsWithAny(MEETINGS)) {
                return true;
            }
        }
        cursor.goTo(start);
        return false;
    }

    /** 2次/年. */
    private Rhythm timesA() {
        int digits = cursor.countDigits();
        if (digits > 2) {
            return null;
        }
        cursor.goTo(cursor.at() + digits);
        return cursor.take("次/") ? unit() : null;
    }

    private Rhythm english() {
        if (cursor.takeAny(ENGLISH_YEARS)) {
            return Rhythm.YEARLY;
        }
        if (cursor.takeAny(ENGLISH_HALVES)) {
            return Rhythm.HALF_YEARLY;
        }
        if (cursor.takeAny(ENGLISH_QUARTERS)) {
            return Rhythm.QUARTERLY;
        }
        if (cursor.takeAny(ENGLISH_MONTHS)) {
            return Rhythm.MONTHLY;
        }
        return cursor.takeAny(ENGLISH_WEEKS) ? Rhythm.WEEKLY : null;
    }

    /** 每双月, 逢单月: the even or the odd months of each year. */
    private Recurrence evenOrOddMonths() {
        int start = cursor.at();
        cursor.take('每');
        cursor.take('逢');
        boolean even = cursor.take("双月");
        if (!even && !cursor.take("单月")) {
            cursor.goTo(start);
            return null;
        }
        int day = dayOfMonth();
        List<StepDay> days = new ArrayList<>();
        for (int month = even ? 2 : 1; month <= 12; month += 2) {
            days.add(new StepDay(month, day == 0 ? StepDay.MONTH_END : day));
        }
        return new Recurrence(Rhythm.YEARLY, days);
    }

    private List<StepDay> days(Rhythm rhythm) {
        return switch (rhythm) {
            case YEARLY -> endOfYear();
            case HALF_YEARLY, QUARTERLY -> daysOfMonths(rhythm);
            case MONTHLY -> daysOfMonth();
            case WEEKLY -> daysOfWeek();
        };
    }

    /** 每年底, 每年初; other days of the year are periods of {@link Periods#everyYear}. */
    private List<StepDay> endOfYear() {
        int start = cursor.at();
        if (cursor.take('初') && cursor.isAtWordEnd()) {
            remarks.doubt(Doubt.Kind.VAGUE, "03-31");
            return List.of(new StepDay(3, StepDay.MONTH_END));
        }
        cursor.goTo(start);
        boolean end = cursor.take('底') || cursor.take('末') || cursor.take('终') || cursor.take('内');
        return end ? List.of(Rhythm.YEARLY.lastDay()) : List.of();
    }

    /** 每季度首月10日前, 每季度次月5日前, 每半年末. */
    private List<StepDay> daysOfMonths(Rhythm rhythm) {
        int start = cursor.at();
        int month = monthOfPeriod(rhythm);
        if (month > 0) {
            int day = dayOfMonth();
            return List.of(new StepDay(month, day == 0 ? StepDay.MONTH_END : day));
        }
        if (cursor.takeAny(AFTER_PERIOD)) {
            int day = dayOfMonth();
            if (day > 0) {
                if (!cursor.take('内')) {
                    cursor.take("以内");
                }
                return List.of(new StepDay(rhythm.months() + 1, day));
            }
            cursor.goTo(start);
        }
        if (cursor.take('初')) {
            remarks.doubt(Doubt.Kind.VAGUE, String.valueOf(START_OF_MONTH));
            return List.of(new StepDay(1, START_OF_MONTH));
        }
        boolean end =
                cursor.take("季末") || cursor.take("年末") || cursor.take("年底") || cursor.take('末') || cursor.take('底');
        boolean within = !end && cursor.take('内');
        int day = dayOfMonth();
        if (day > 0 && !end) {
            // 每季度15日前: of which month? 每季度末25日前: of the last.
            remarks.fail(Due.Reason.NO_RULE, start, cursor.at());
        }
        return day > 0
                ? List.of(new StepDay(rhythm.months(), day))
                : end || within ? List.of(rhythm.lastDay()) : List.of();
    }

    private int monthOfPeriod(Rhythm rhythm) {
        int months = rhythm.months();
        if (cursor.takeAny(NEXT_MONTHS) || (rhythm == Rhythm.QUARTERLY && cursor.take("次月"))) {
            return months + 1;
        }
        if (cursor.takeAny(LAST_MONTHS)) {
            return months;
        }
        if (cursor.takeAny(FIRST_MONTHS)) {
            return 1;
        }
        if (cursor.takeAny(SECOND_MONTHS)) {
            return 2;
        }
        int start = cursor.at();
        int number = cursor.take('第') ? cursor.smallNumber() : -1;
        if (number > 0 && number <= months && (cursor.take("个月") || cursor.take('月'))) {
            return number;
        }
        cursor.goTo(start);
        return 0;
    }

    /** 每月5日前, 每月10日、25日, 每月底, 次月5日前. */
    private List<StepDay> daysOfMonth() {
        int month = cursor.take("次月") || cursor.take("下月") || cursor.take("下个月") ? 2 : 1;
        int day = dayOfMonth();
        if (day == 0) {
            return month == 1 ? List.of() : List.of(new StepDay(month, StepDay.MONTH_END));
        }
        List<StepDay> days = new ArrayList<>();
        while (day > 0) {
            days.add(new StepDay(month, day));
            int start = cursor.at();
            day = takeAnd() ? dayOfMonth() : 0;
            if (day == 0) {
                cursor.goTo(start);
            }
        }
        return sorted(days);
    }

    /** The day of a month named here, 31 for its end; 0, and nothing taken, when there is none. */
    private int dayOfMonth() {
        int start = cursor.at();
        if (cursor.take("最后一天")
                || cursor.take("最后一日")
                || cursor.take("月底")
                || cursor.take("月末")
                || cursor.take('底')
                || cursor.take('末')) {
            return StepDay.MONTH_END;
        }
        int third = thirdOfMonth();
        if (third > 0) {
            return third;
        }
        boolean beginning = cursor.take("月初") || cursor.take('初');
        if (beginning || cursor.take("月中")) {
            int day = beginning ? START_OF_MONTH : MIDDLE_OF_MONTH;
            remarks.doubt(Doubt.Kind.VAGUE, String.valueOf(day));
            return day;
        }
        cursor.take('的');
        if (cursor.take("by")) {
            cursor.take("the");
        }
        int number = cursor.smallNumber();
        boolean bare = cursor.peek() == '、' || cursor.peek() == '前';
        if (number >= 1 && number <= 31 && (cursor.takeAny("日", "号", "th", "st", "nd", "rd") || bare)) {
            return number;
        }
        cursor.goTo(start);
        return 0;
    }

    /** 上旬, 中旬, 下旬; 中旬前 is before it begins or ends: the earlier day, with a warning. */
    private int thirdOfMonth() {
        boolean first = cursor.take("上旬");
        boolean second = !first && cursor.take("中旬");
        if (!first && !second && !cursor.take("下旬")) {
            return 0;
        }
        boolean before = cursor.peek() == '前';
        int day = first ? START_OF_MONTH : second ? MIDDLE_THIRD : StepDay.MONTH_END;
        if (before) {
            day = first || second ? START_OF_MONTH : MIDDLE_THIRD;
            remarks.doubt(Doubt.Kind.AMBIGUOUS, String.valueOf(day));
        }
        return day;
    }

    /** 每周五前, 每周二、周四. */
    private List<StepDay> daysOfWeek() {
        List<StepDay> days = new ArrayList<>();
        int start = cursor.at();
        int day = dayOfWeek();
        while (day > 0) {
            days.add(new StepDay(0, day));
            start = cursor.at();
            day = takeAnd() ? dayOfWeek() : 0;
        }
        cursor.goTo(start);
        if (days.isEmpty() && (cursor.take('末') || cursor.take('内'))) {
            return List.of(Rhythm.WEEKLY.lastDay());
        }
        return sorted(days);
    }

    private int dayOfWeek() {
        if (!cursor.take('周') && !cursor.take("星期")) {
            cursor.take('的');
        }
        char next = cursor.peek(1);
        // 每周一次 is once a week, and not on Mondays.
        return cursor.peek() == '一' && next == '次' ? 0 : DayTail.weekday(cursor);
    }

    private boolean takeAnd() {
        return cursor.take('、') || cursor.take('和') || cursor.take('及') || cursor.take(',') || cursor.take('与');
    }

    private static List<StepDay> sorted(List<StepDay> days) {
        days.sort(null);
        return days;
    }
}
