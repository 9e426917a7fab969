package reform.policy.deadline;

import java.time.LocalDate;
import reform.model.Due;
import reform.model.WorkCalendar;
import reform.policy.deadline.Span.YearSource;

/**
 * Reads periods: a day, a month, a quarter, a half, a year, a five-year plan. What a period does not say is taken from the
 * one before it in the same text, so that 2021年3月-6月 reads as it is meant.
 */
final class PeriodReader implements PeriodParts {
    /** How far from the list's year a year of two digits may be, and how far one that might be a length of time. */
    private static final int NEAR_YEARS = 20;

    private static final int VERY_NEAR_YEARS = 10;
    private static final int MOST_MONTHS_LISTED = 12;

    // Row 2022年底前. 底 and 末 are the end, 内 and 期间 the whole; each names the last day.
    private static final String[] YEAR_ENDS = {
        "年底", "年末", "年终", "年尾", "年内", "岁末", "岁尾", "期间", "期内", "底", "末", "终", "尾", "内", "以内", "之内"
    };
    private static final String[] THIS_YEAR_ENDS = {"年底", "年末", "年终", "年尾", "年内", "年度内", "年度末", "岁末", "岁尾"};
    private static final String[] WHOLE_YEAR = {"全年度", "全年"};
    private static final String[] MONTH_ENDS = {"月底", "月末", "月内", "底", "末", "期间", "内", "以内", "之内"};
    private static final String[] ENDS = {"底", "末", "期间", "内", "以内", "之内"};

    // Row "十四五"期间.
    private static final String[] PLAN_ENDS = {"规划期末", "规划期内", "期末", "末期", "末年", "末", "收官之年", "收官", "期内"};
    private static final String[] PLAN_YEARS = {"规划期间", "规划时期", "规划期", "计划期间", "期间", "时期"};
    private static final String[] PARTS_OF_PLAN = {"中", "初", "后", "头", "前期", "前半", "前三", "前两", "前二", "前一", "开局"};

    /** What 号 numbers besides days: 3号楼, 1号线. */
    private static final String NUMBERED = "楼线地文站库井门院桥令馆厅标段";

    private static final String NUMERALS = "〇零○一二三四五六七八九";

    private final CellText text;
    private final Cursor cursor;
    private final Periods periods;
    private final DeadlineContext context;
    private final Remarks remarks;
    private final FestivalReader festivals;
    /** Whether the last period was a month in digits (2026.6), of which a range may go on with digits (-9). */
    private boolean plainMonth;
    /** Whether the last period was a day, of whose month another one may be: 6月1日至15日. */
    private boolean afterDay;

    PeriodReader(CellText text, Cursor cursor, Periods periods, DeadlineContext context, Remarks remarks) {
        this.text = text;
        this.cursor = cursor;
        this.periods = periods;
        this.context = context;
        this.remarks = remarks;
        this.festivals = new FestivalReader(cursor, periods, context, remarks);
    }

    /** The period at this place; null, and nothing taken, when there is none. */
    Span read() {
        char c = cursor.peek();
        boolean digit = CellText.isDigit(c);
        boolean han = !digit && (CellText.isHan(c) || c == '○');
        if (!digit && !han && !CellText.isLetter(c)) {
            return null;
        }
        Periods.Place start = periods.place();
        periods.begin();
        plainMonth = false;
        Span span = digit ? inDigits() : han ? inWords(c) : english().read();
        if (span == null) {
            periods.goBack(start);
            return null;
        }
        periods.end(start.at());
        afterDay = span.isDay();
        return span;
    }

    /** The next number is no day of the month of the last one: that of 3月1日起试行30日. */
    void endMonth() {
        afterDay = false;
    }

    private EnglishDates english() {
        return new EnglishDates(cursor, periods);
    }

    /** The 9 of 2026.6-9, after its dash; null, and nothing taken, when there is none. */
    Span bareMonth() {
        int digits = cursor.countDigits();
        if (!plainMonth || digits == 0 || digits > 2) {
            return null;
        }
        int start = cursor.at();
        int number = cursor.digits(digits);
        boolean ends = cursor.isAtWordEnd() || cursor.peek() == '底' || cursor.peek() == '末';
        if (ends && number > periods.month() && number <= 12) {
            periods.inMonth(number, start);
            return periods.wholeMonth(cursor.takeAny(MONTH_ENDS));
        }
        cursor.goTo(start);
        return null;
    }

    /** Takes 底, 末 or another word for the end of a quarter or a half. */
    @Override
    public boolean takeEnd() {
        return cursor.takeAny(ENDS);
    }

    // Years.

    private Span inDigits() {
        int start = cursor.at();
        int digits = cursor.countDigits();
        if (digits == 8) {
            return compactDate(start);
        }
        if (digits == 4) {
            int number = cursor.digits(4);
            return Periods.isYear(number) ? afterYear(number) : null;
        }
        return digits <= 2 ? shortDigits(digits) : null;
    }

    /** Row 20261231. */
    private Span compactDate(int start) {
        int year = cursor.digits(4);
        int month = cursor.digits(2);
        int day = cursor.digits(2);
        if (!Periods.isYear(year)) {
            return null;
        }
        periods.name(year);
        return periods.inMonth(month, start) ? periods.day(day, start) : null;
    }

    private Span afterYear(int number) {
        if (mayBeginSchoolYear()) {
            Span school = new SchoolYearReader(cursor, periods).read(number);
            if (school != null || periods.isNoSuch()) {
                return school;
            }
        }
        periods.name(number);
        return cursor.take('年') ? inYear() : afterPlainYear();
    }

    /** Whether the year just read may be the first of a school year, by what follows it. */
    private boolean mayBeginSchoolYear() {
        return switch (cursor.peek() == '年' ? cursor.peek(1) : cursor.peek()) {
            case '学' -> true;
            case '-', '/', '至', '到' -> text.has('学');
            default -> false;
        };
    }

    /** What follows 2022年: a part of the year, its end, or nothing. */
    @Override
    public Span inYear() {
        if (cursor.atEnd()) {
            return periods.wholeYear(false);
        }
        cursor.take('度');
        cursor.take('的');
        if (cursor.takeAny(WHOLE_YEAR) || cursor.takeAny(YEAR_ENDS)) {
            return periods.wholeYear(true);
        }
        char c = cursor.peek();
        boolean term = c == '秋' || c == '春';
        Span vague = term ? new SchoolYearReader(cursor, periods).termOnward() : vagueYear();
        Span part = vague != null ? vague : partOf();
        return part != null || periods.isNoSuch() ? part : periods.wholeYear(false);
    }

    /** Row 年中, 年初: with a warning. */
    private Span vagueYear() {
        int start = cursor.at();
        if (cursor.startsWith("年中") || cursor.startsWith("年初")) {
            cursor.take('年');
        }
        if (cursor.take('中') && cursor.isAtWordEnd()) {
            return periods.months(1, 6, true).asVague();
        }
        if (cursor.take('初') && cursor.isAtWordEnd()) {
            return periods.months(1, 3, true).asVague();
        }
        cursor.goTo(start);
        return null;
    }

    /** What follows 2022 without 年: -06, /6/15, .06, -Q2, 上半年, its end, or nothing. */
    private Span afterPlainYear() {
        char separator = cursor.peek();
        if (separator == '-' || separator == '/' || separator == '.') {
            int start = cursor.at();
            cursor.take(separator);
            if (CellText.isLetter(cursor.peek())) {
                return lettered();
            }
            int digits = cursor.countDigits();
            // 2020-22年 is a range of years.
            if ((digits == 1 || digits == 2) && cursor.peek(digits) != '年') {
                return periods.inMonth(cursor.digits(digits), start) ? afterPlainMonth(separator) : null;
            }
            cursor.goTo(start);
            return periods.wholeYear(false);
        }
        if (cursor.isAtWordEnd()) {
            return periods.wholeYear(false);
        }
        return cursor.takeAny(YEAR_ENDS) ? periods.wholeYear(true) : partOf();
    }

    private Span afterPlainMonth(char separator) {
        if (cursor.take('月')) {
            return partOfMonth();
        }
        int start = cursor.at();
        if (cursor.take(separator)) {
            int digits = digitsOfDay();
            if (digits > 0) {
                return withTail(periods.day(cursor.digits(digits), start + 1));
            }
            cursor.goTo(start);
        }
        plainMonth = separator != '-';
        return periods.wholeMonth(cursor.takeAny(MONTH_ENDS));
    }

    /** How many of the digits here are a day's: the hour may follow after a blank, as in 2026-12-31 00:00; 0 if none are. */
    private int digitsOfDay() {
        int digits = cursor.countDigits();
        boolean hour = cursor.peek(digits) == ':';
        if (digits <= 2) {
            return hour && digits == 2 && text.hasGapBefore(cursor.at() + 1) ? 1 : digits;
        }
        if (digits > 4 || !hour) {
            return 0;
        }
        return text.hasGapBefore(cursor.at() + 1) ? 1 : 2;
    }

    /** A day with its day of the week and its hour; null for null. */
    private Span withTail(Span day) {
        if (day != null) {
            takeDayUnit();
            takeTail(day);
        }
        return day;
    }

    /** Takes the day of the week, the hour and （含） after a day. */
    void takeTail(Span day) {
        if (!cursor.atEnd()) {
            new DayTail(cursor, remarks).read(day.last());
        }
    }

    // What is said without four digits.

    /** One or two digits: 26年底, 6月底, 6.30, 26.12.31. */
    private Span shortDigits(int digits) {
        char separator = cursor.peek(digits);
        if (digits == 2 && separator == '年') {
            return shortYear();
        }
        if (CellText.isLetter(separator) || (separator == '-' && CellText.isLetter(cursor.peek(digits + 1)))) {
            return english().dayFirst(digits);
        }
        boolean sign = separator == '.' || separator == '/' || separator == '-';
        if (sign && CellText.isDigit(cursor.peek(digits + 1))) {
            int start = cursor.at();
            int first = cursor.digits(digits);
            Span span = leadsToUnit('月') ? null : dotted(first, digits == 2);
            if (span != null || periods.isNoSuch()) {
                return span;
            }
            cursor.goTo(start);
        }
        return partOfYear();
    }

    /** Row 26年底. Not 26年内, which may be a length of time. */
    private Span shortYear() {
        int number = 2000 + cursor.digits(2);
        cursor.take('年');
        char next = cursor.peek();
        boolean length = next == '内' || next == '期' || cursor.startsWith("以内") || cursor.startsWith("之内");
        int distance = context.spokenYear() == 0 ? 0 : Math.abs(number - context.spokenYear());
        if (length || distance > NEAR_YEARS) {
            return null;
        }
        int start = cursor.at();
        periods.name(number);
        Span span = inYear();
        return cursor.at() == start && distance > VERY_NEAR_YEARS ? null : span;
    }

    /**
     * Rows 12.31前, 2026.6.30 with a year of two digits, and 12/31/2026 from English spreadsheets; after the first number.
     *
     * @param wide whether the first number has two digits
     */
    private Span dotted(int first, boolean wide) {
        int start = cursor.at();
        char separator = cursor.peek();
        cursor.take(separator);
        int digits = cursor.countDigits();
        if (digits > 2) {
            return null;
        }
        int second = cursor.digits(digits);
        if (cursor.peek() == separator && CellText.isDigit(cursor.peek(1))) {
            cursor.take(separator);
            return threeNumbers(first, second, start);
        }
        // 06-30 is a day, 10-12 a range of months.
        boolean isDay = separator != '-' || (wide && digits == 2 && second > 12);
        if (!isDay || first < 1 || first > 12 || second < 1 || second > 31) {
            return null;
        }
        periods.borrowYear();
        return monthAndDay(first, second, start);
    }

    /** The two numbers of 6.30, when no other word follows: 6.5亿元. */
    private Span monthAndDay(int month, int day, int start) {
        if (!takeDayUnit() && !cursor.isAtWordEnd()) {
            return null;
        }
        periods.inMonth(month, start);
        return withTail(periods.day(day, start + 1));
    }

    private Span threeNumbers(int first, int second, int start) {
        if (cursor.countDigits() == 4) {
            return dayAndYear(first, second, cursor.digits(4), start);
        }
        int digits = digitsOfDay();
        if (digits == 0 || first < 10 || second < 1 || second > 12) {
            return null;
        }
        periods.name(2000 + first);
        periods.inMonth(second, start);
        Span day = periods.day(cursor.digits(digits), start);
        if (day != null) {
            remarks.doubt(Doubt.Kind.AMBIGUOUS, day.last().toString());
        }
        return withTail(day);
    }

    /** 12/31/2026 or 31/12/2026; 6/7/2026 is in June or in July. */
    private Span dayAndYear(int first, int second, int year, int start) {
        boolean monthFirst = first >= 1 && first <= 12;
        boolean dayFirst = second >= 1 && second <= 12;
        if (!Periods.isYear(year) || (monthFirst && dayFirst && first != second) || !(monthFirst || dayFirst)) {
            return null;
        }
        periods.name(year);
        periods.inMonth(monthFirst ? first : second, start);
        return periods.day(monthFirst ? second : first, start);
    }

    private Span inWords(char c) {
        if (NUMERALS.indexOf(c) >= 0) {
            Span year = chineseYear();
            Span part = year != null ? year : partOfYear();
            return part != null ? part : festivalOfYear(c);
        }
        return switch (c) {
            case '今', '明', '来', '后', '去', '次', '翌', '当', '同', '本' -> spoken();
            case '年', '全', '岁' -> thisYear();
            case '上', '下' -> {
                Span spoken = spoken();
                yield spoken != null ? spoken : partOfYear();
            }
            case '前', '首', '头' -> partOfYear();
            case '第', '十' -> {
                Span plan = plan();
                Span spoken = plan != null || c == '十' ? plan : spoken();
                Span part = spoken != null ? spoken : partOfYear();
                yield part != null ? part : festivalOfYear(c);
            }
            default -> festivalOfYear(c);
        };
    }

    private Span spoken() {
        return new SpokenPeriods(cursor, periods, this, context).read();
    }

    /** 二〇二六年. */
    private Span chineseYear() {
        int start = cursor.at();
        int number = cursor.chineseFigures();
        if (Periods.isYear(number)) {
            return afterYear(number);
        }
        cursor.goTo(start);
        return null;
    }

    /** Row 年底, 年内: of the year that is known; 全年, 年中. */
    private Span thisYear() {
        periods.borrowYear();
        return cursor.takeAny(WHOLE_YEAR) || cursor.takeAny(THIS_YEAR_ENDS) ? periods.wholeYear(true) : vagueYear();
    }

    /** A part of a year that is not named here: 6月底, 第二季度, and the 15日 of 6月1日至15日. */
    @Override
    public Span partOfYear() {
        int start = cursor.at();
        if (afterDay && periods.month() > 0) {
            int number = cursor.smallNumber();
            if (number >= 0 && (takeDayUnit() || leadsToUnit('日'))) {
                periods.borrowYear();
                return withTail(periods.day(number, start));
            }
            cursor.goTo(start);
        }
        periods.borrowYear();
        return partOf();
    }

    // Parts of the year that is known.

    /** A half, a quarter, a month, a day or a festival. */
    private Span partOf() {
        char c = cursor.peek();
        if (c == 0 || CellText.isStop(c)) {
            return null;
        }
        if (CellText.isLetter(c)) {
            return lettered();
        }
        if (cursor.take("上半年") || cursor.take("前半年") || takeFirstOfHalves()) {
            return periods.months(1, 6, takeEnd());
        }
        if (cursor.take("下半年") || cursor.take("后半年")) {
            return periods.months(7, 12, takeEnd());
        }
        if (cursor.take("首季度") || cursor.take("头季度")) {
            return periods.months(1, 3, takeEnd());
        }
        int start = cursor.at();
        boolean firstFew = cursor.take('前');
        boolean ordinal = !firstFew && cursor.take('第');
        int number = cursor.smallNumber();
        if (number >= 1 && number <= 4 && takeQuarter()) {
            return periods.months(firstFew ? 1 : 3 * number - 2, 3 * number, takeEnd());
        }
        if (firstFew && number >= 1 && number <= 12 && cursor.take("个月")) {
            return periods.months(1, number, takeEnd());
        }
        Span month = number >= 0 && !firstFew && !ordinal ? monthOrDotted(number, start) : null;
        if (month != null || periods.isNoSuch()) {
            return month;
        }
        cursor.goTo(start);
        return Festivals.mayBegin(c) ? festival() : null;
    }

    /** The 上 of 上、下半年 and 上下半年. */
    private boolean takeFirstOfHalves() {
        boolean next = cursor.peek() == '上' && cursor.peek(1) == '下' && cursor.peek(2) == '半' && cursor.peek(3) == '年';
        boolean listed = cursor.startsWith("上、下半年") || cursor.startsWith("上和下半年") || cursor.startsWith("上与下半年");
        return (next || listed) && cursor.take('上');
    }

    private Span monthOrDotted(int number, int start) {
        if (cursor.take('月') || leadsToUnit('月')) {
            return periods.inMonth(number, start) ? partOfMonth() : null;
        }
        boolean dotted = cursor.peek() == '.' && CellText.isDigit(cursor.peek(1));
        // 2026年6.30前
        if (!dotted || periods.source() != YearSource.NAMED || number < 1 || number > 12) {
            return null;
        }
        cursor.take('.');
        int digits = cursor.countDigits();
        int day = digits <= 2 ? cursor.digits(digits) : 0;
        return day < 1 || day > 31 ? null : monthAndDay(number, day, start);
    }

    /** 季度 after its number; 季 only where it is not the beginning of another word. */
    private boolean takeQuarter() {
        if (cursor.take("季度") || cursor.take("个季度") || leadsToUnit('季')) {
            return true;
        }
        int start = cursor.at();
        if (cursor.take('季') && (cursor.isAtWordEnd() || cursor.peek() == '末' || cursor.peek() == '底')) {
            return true;
        }
        cursor.goTo(start);
        return false;
    }

    /** Q1 to Q4, H1, H2, and a week W10. */
    private Span lettered() {
        int start = cursor.at();
        char letter = cursor.peek();
        cursor.goTo(start + 1);
        int digits = cursor.countDigits();
        if (letter == 'w' && digits == 2) {
            return week(cursor.digits(2));
        }
        Span part = digits == 1 ? english().quarterOrHalf(letter, cursor.digits(1)) : null;
        if (part == null) {
            cursor.goTo(start);
        }
        return part;
    }

    private Span week(int number) {
        LocalDate fourth = LocalDate.of(periods.year(), 1, 4);
        LocalDate monday = fourth.plusDays(1 - WorkCalendar.weekday(fourth) + 7L * (number - 1));
        boolean exists = number > 0 && monday.plusDays(3).getYear() == periods.year();
        return exists ? new Span(monday, monday.plusDays(6), false, false, false, periods.source()) : null;
    }

    /** Whether the number just read is the first of some that share their unit: the 3 of 3-6月, the 6 of 6、12月. */
    private boolean leadsToUnit(char unit) {
        int start = cursor.at();
        boolean leads = false;
        for (int i = 0; i < MOST_MONTHS_LISTED && !leads && cursor.takeBetweenNumbers(); i++) {
            cursor.take('第');
            if (cursor.smallNumber() < 0) {
                break;
            }
            leads = cursor.peek() == unit || (unit == '日' && cursor.peek() == '号');
        }
        cursor.goTo(start);
        return leads;
    }

    /** What follows 6月: a day, a third, the end, or nothing. */
    @Override
    public Span partOfMonth() {
        cursor.take('份');
        if (cursor.take("上中旬")) {
            return periods.days(1, 20, takeEnd());
        }
        if (cursor.take("中下旬")) {
            return periods.days(11, periods.lengthOfMonth(), takeEnd());
        }
        if (cursor.take("上旬")) {
            return periods.days(1, 10, takeEnd());
        }
        if (cursor.take("中旬")) {
            return periods.days(11, 20, takeEnd());
        }
        if (cursor.take("下旬")) {
            return periods.days(21, periods.lengthOfMonth(), takeEnd());
        }
        if (cursor.take("上半月")) {
            return periods.days(1, 15, takeEnd());
        }
        if (cursor.take("下半月")) {
            return periods.days(16, periods.lengthOfMonth(), takeEnd());
        }
        int start = cursor.at();
        if ((cursor.take("月初") || cursor.take('初')) && cursor.isAtWordEnd()) {
            return periods.days(1, 10, true).asVague();
        }
        cursor.goTo(start);
        if ((cursor.take("月中") || cursor.take('中')) && cursor.isAtWordEnd()) {
            return periods.days(1, 15, true).asVague();
        }
        cursor.goTo(start);
        int number = cursor.smallNumber();
        if (number >= 0 && (takeDayUnit() || leadsToUnit('日') || endsBareDay())) {
            return withTail(periods.day(number, start));
        }
        cursor.goTo(start);
        return periods.wholeMonth(cursor.takeAny(MONTH_ENDS));
    }

    /** 日 or 号; not that of 3号楼. */
    private boolean takeDayUnit() {
        return cursor.take('日') || (!isNumberOfPlace() && cursor.take('号'));
    }

    /** Whether 号 is here and numbers a house, a railway line and the like. */
    boolean isNumberOfPlace() {
        return cursor.peek() == '号' && cursor.peek(1) != 0 && NUMBERED.indexOf(cursor.peek(1)) >= 0;
    }

    /** Row 12月31前: a number after a month is its day when no word follows; not that of 3月2、招标, which numbers a clause. */
    private boolean endsBareDay() {
        return switch (cursor.peek()) {
            case 0, '前', '止', ',', ';', '(' -> true;
            case '、' -> CellText.isDigit(cursor.peek(1));
            case '之', '以' -> cursor.peek(1) == '前';
            default -> false;
        };
    }

    // Festivals and plans.

    private Span festival() {
        return festivals.read();
    }

    private Span festivalOfYear(char c) {
        if (!Festivals.mayBegin(c)) {
            return null;
        }
        periods.borrowYear();
        return festival();
    }

    /** Row "十四五"期间: the n-th five-year plan runs from 1951+5n to 1955+5n (the 14th: 2021 to 2025). */
    private Span plan() {
        int start = cursor.at();
        cursor.take('第');
        int unit = cursor.take('十') ? cursor.chineseDigit() : -1;
        if (unit < 0 || !(cursor.take('五') || cursor.take("个五年规划") || cursor.take("个五年计划"))) {
            cursor.goTo(start);
            return null;
        }
        int first = 1951 + 5 * (10 + unit);
        boolean exact = cursor.takeAny(PLAN_ENDS);
        if (!exact) {
            boolean ofYears = cursor.takeAny(PLAN_YEARS);
            exact = cursor.take('末') || cursor.take('内');
            if (!ofYears && !exact && isPlanItself()) {
                cursor.goTo(start);
                return null;
            }
        }
        periods.name(first + 4);
        int part = cursor.at();
        if (!exact && cursor.takeAny(PARTS_OF_PLAN)) {
            periods.fail(Due.Reason.UNPLACED, part);
            return null;
        }
        return new Span(
                LocalDate.of(first, 1, 1), LocalDate.of(first + 4, 12, 31), exact, true, false, periods.source());
    }

    /** Whether the plan is meant and not its years: “十五五”规划编制. Alone, “十五五”规划 is its years. */
    private boolean isPlanItself() {
        boolean plan = cursor.take("规划") || cursor.take("计划");
        char next = cursor.peek();
        return plan && next != 0 && !CellText.isStop(next) && next != '前';
    }
}
