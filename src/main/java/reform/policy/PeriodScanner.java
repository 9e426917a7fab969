package reform.policy;

import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Reads the periods that a person types (a day, a month, a quarter, a half, a year, a five-year plan), and the days that
 * a file states, from a {@linkplain NormalText normal} text, from left to right. What a period does not say is taken from
 * the one before it in the same text, so that 2021年3月-6月 reads as it is meant; the year may be taken from outside.
 *
 * <p>Deadlines have a reader of their own, {@code reform.policy.deadline.PeriodReader}: it goes through the words of a cell
 * where dates stand among others, keeps the place of each, and doubts what is vague. Here a text is a period as a whole or
 * none: whoever typed it is asked again, and every {@code date:} of a long list is read on the way to its tasks.
 */
final class PeriodScanner extends TextScanner {
    /**
     * The days that a period covers.
     *
     * @param exact whether the text names the last day itself, as a day or as an end (底, 末, 内): 前 then includes it
     */
    record Span(LocalDate first, LocalDate last, boolean exact) {}

    /** A day that its month does not have: 2022-02-30. */
    record NoSuchDay(int daysOfMonth, String month) {}

    /** Years are written with four digits; these are taken for years, others for slips. */
    private static final int MIN_YEAR = 1900;

    private static final int MAX_YEAR = 2999;
    /** Stands in for a year that nobody named: a leap year, so that every day of a month is there. */
    private static final int ANY_YEAR = 2000;

    private static final String[] YEAR_END = {"年底", "年末", "年终", "年内", "岁末", "岁尾", "底", "末", "终", "内", "以内", "之内"};
    private static final String[] THIS_YEAR = {"今年", "本年度", "本年", "当年"};
    private static final String[] THIS_YEAR_END = {
        "全年度", "全年", "年底", "年末", "年终", "年内", "年度内", "今年底", "本年底", "今年内", "本年内", "岁末", "岁尾"
    };
    private static final String[] END = {"底", "末", "内", "以内", "之内"};
    private static final String[] PLAN_END = {"规划期末", "期末", "末期", "末", "收官", "期内"};
    private static final String[] PLAN = {"规划期间", "规划时期", "规划期", "计划期间", "期间", "时期", "规划", "计划"};

    private final OptionalInt outerYear;
    private int year;
    private int month;
    private boolean yearMissing;
    private Optional<NoSuchDay> noSuchDay = Optional.empty();

    PeriodScanner(String text, OptionalInt outerYear) {
        super(text);
        this.outerYear = outerYear;
    }

    /** Whether some period needed a year from outside and there was none; its dates lie in {@link #ANY_YEAR}. */
    boolean yearMissing() {
        return yearMissing;
    }

    Optional<NoSuchDay> noSuchDay() {
        return noSuchDay;
    }

    /** The period at this place; empty, and nothing taken, when there is none. */
    Optional<Span> period() {
        int start = at();
        Optional<Span> plan = plan();
        if (plan.isPresent()) {
            return plan;
        }
        int named = yearNumber();
        Optional<Span> span;
        if (named > 0) {
            year = named;
            month = 0;
            span = takeAny("年度", "年") ? inYear() : afterPlainYear();
        } else if (takeAny(THIS_YEAR_END)) {
            borrowYear();
            span = Optional.of(wholeYear(true));
        } else if (takeAny(THIS_YEAR)) {
            borrowYear();
            span = inYear();
        } else {
            span = partOfYear();
        }
        if (span.isEmpty()) {
            goTo(start);
        }
        return span;
    }

    /** 十四五: the n-th five-year plan runs from 1951+5n to 1955+5n (the 14th: 2021 to 2025). */
    private Optional<Span> plan() {
        int start = at();
        take("第");
        int unit = take("十") ? chineseDigit() : -1;
        if (unit < 0 || !takeAny("五", "个五年规划", "个五年计划")) {
            goTo(start);
            return Optional.empty();
        }
        int first = 1951 + 5 * (10 + unit);
        year = first + 4;
        month = 0;
        boolean exact = takeAny(PLAN_END);
        if (!exact) {
            takeAny(PLAN);
            exact = takeAny("末", "内");
        }
        return Optional.of(new Span(LocalDate.of(first, 1, 1), LocalDate.of(first + 4, 12, 31), exact));
    }

    /** What follows 2022年: a part of the year, its end, or nothing. */
    private Optional<Span> inYear() {
        if (takeAny(YEAR_END)) {
            return Optional.of(wholeYear(true));
        }
        Optional<Span> part = partOf();
        return part.isPresent() || noSuchDay.isPresent() ? part : Optional.of(wholeYear(false));
    }

    /** What follows 2022 without 年: -06, /6/15, .06, -Q2, or nothing. */
    private Optional<Span> afterPlainYear() {
        int start = at();
        String separator = take("-") ? "-" : take("/") ? "/" : take(".") ? "." : "";
        if (!separator.isEmpty()) {
            if (separator.equals("-")) {
                Optional<Span> lettered = lettered();
                if (lettered.isPresent()) {
                    return lettered;
                }
            }
            int number = digits(2);
            if (number >= 0) {
                return afterPlainMonth(number, separator);
            }
            goTo(start);
        }
        Optional<Span> lettered = lettered();
        return lettered.isPresent() ? lettered : Optional.of(wholeYear(takeAny(YEAR_END)));
    }

    private Optional<Span> afterPlainMonth(int number, String separator) {
        if (number < 1 || number > 12) {
            return Optional.empty();
        }
        month = number;
        int start = at();
        if (take("月")) {
            return partOfMonth();
        }
        if (take(separator)) {
            int day = digits(2);
            if (day >= 0) {
                takeAny("日", "号");
                return day(day);
            }
            goTo(start);
        }
        return Optional.of(wholeMonth(takeAny(END)));
    }

    /** A part of a year that is not named here: 6月底, 第二季度, 15日. */
    private Optional<Span> partOfYear() {
        int outerMonth = month;
        if (outerMonth > 0) {
            int start = at();
            int day = number();
            if (day >= 0 && takeAny("日", "号")) {
                return day(day);
            }
            goTo(start);
        }
        int knownYear = year;
        borrowYear();
        Optional<Span> span = partOf();
        if (span.isEmpty() && noSuchDay.isEmpty()) {
            year = knownYear;
        }
        return span;
    }

    private void borrowYear() {
        if (year == 0) {
            year = outerYear.orElse(ANY_YEAR);
            yearMissing = outerYear.isEmpty();
        }
    }

    /** A half, a quarter, a month or a day of {@link #year}. */
    private Optional<Span> partOf() {
        if (takeAny("上半年", "前半年")) {
            return Optional.of(months(1, 6, takeAny(END)));
        }
        if (takeAny("下半年", "后半年")) {
            return Optional.of(months(7, 12, takeAny(END)));
        }
        Optional<Span> lettered = lettered();
        if (lettered.isPresent()) {
            return lettered;
        }
        int start = at();
        boolean firstFew = take("前");
        boolean ordinal = !firstFew && take("第");
        int number = number();
        if (number >= 1 && number <= 4 && takeQuarter()) {
            return Optional.of(months(firstFew ? 1 : 3 * number - 2, 3 * number, takeAny(END)));
        }
        if (number >= 1 && number <= 12 && firstFew && take("个月")) {
            return Optional.of(months(1, number, takeAny(END)));
        }
        if (number >= 1 && number <= 12 && !firstFew && !ordinal && (take("月") || leadsTo("月"))) {
            month = number;
            return partOfMonth();
        }
        goTo(start);
        return Optional.empty();
    }

    private boolean takeQuarter() {
        return takeAny("季度", "个季度") || leadsTo("季度");
    }

    /** Q1 to Q4, H1, H2. */
    private Optional<Span> lettered() {
        int start = at();
        boolean quarter = take("q");
        if (quarter || take("h")) {
            int number = digits(1);
            if (number >= 1 && number <= (quarter ? 4 : 2)) {
                int length = quarter ? 3 : 6;
                return Optional.of(months(length * (number - 1) + 1, length * number, false));
            }
        }
        goTo(start);
        return Optional.empty();
    }

    /** Whether a number here is the first of two that share their unit: the 3 of 3-6月. */
    private boolean leadsTo(String unit) {
        int start = at();
        boolean leads = false;
        if (takeDash()) {
            take("第");
            leads = number() >= 0 && take(unit);
        }
        goTo(start);
        return leads;
    }

    /** What follows 6月: a day, a third, the end, or nothing. */
    private Optional<Span> partOfMonth() {
        take("份");
        if (take("上旬")) {
            return Optional.of(days(1, 10, takeAny(END)));
        }
        if (take("中旬")) {
            return Optional.of(days(11, 20, takeAny(END)));
        }
        if (take("下旬")) {
            return Optional.of(days(21, lengthOfMonth(), takeAny(END)));
        }
        if (takeAny("月底", "月末") || takeAny(END)) {
            return Optional.of(wholeMonth(true));
        }
        int start = at();
        int day = number();
        if (day >= 0 && (takeAny("日", "号") || leadsTo("日") || leadsTo("号"))) {
            return day(day);
        }
        goTo(start);
        return Optional.of(wholeMonth(false));
    }

    private Optional<Span> day(int day) {
        if (day < 1 || day > lengthOfMonth()) {
            String name = LocalDate.of(year, month, 1).toString().substring(yearMissing ? 5 : 0, 7);
            noSuchDay = Optional.of(new NoSuchDay(lengthOfMonth(), name));
            return Optional.empty();
        }
        return Optional.of(days(day, day, true));
    }

    private Span days(int first, int last, boolean exact) {
        return new Span(LocalDate.of(year, month, first), LocalDate.of(year, month, last), exact);
    }

    private int lengthOfMonth() {
        return LocalDate.of(year, month, 1).lengthOfMonth();
    }

    private Span wholeYear(boolean exact) {
        return months(1, 12, exact);
    }

    private Span wholeMonth(boolean exact) {
        return months(month, month, exact);
    }

    private Span months(int first, int last, boolean exact) {
        LocalDate end = LocalDate.of(year, last, 1);
        return new Span(LocalDate.of(year, first, 1), end.withDayOfMonth(end.lengthOfMonth()), exact);
    }

    /** Four figures, 2022 or 二〇二二; 0, and nothing taken, when there are none. */
    private int yearNumber() {
        int start = at();
        int number = digits(4);
        if (number < 0) {
            number = chineseFigures();
        }
        if (at() == start + 4 && number >= MIN_YEAR && number <= MAX_YEAR) {
            return number;
        }
        goTo(start);
        return 0;
    }
}
