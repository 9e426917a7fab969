package reform.policy.deadline;

import java.time.LocalDate;
import reform.model.Due;

/**
 * Reads school years, each from 1 September to 31 August: 2025—2026学年, 2025学年. Schools end their terms on days of
 * their own, so that a term is read only where something begins with it and has no end: 2025年秋季学期起.
 */
final class SchoolYearReader {
    private static final String[] ENDS = {"结束", "期末", "终了", "末", "底", "终", "以内", "之内", "期间", "内"};
    private static final String[] FIRST_TERMS = {"第一学期", "第1学期", "上学期", "秋季学期", "秋学期", "秋季新学期"};
    private static final String[] SECOND_TERMS = {"第二学期", "第2学期", "下学期", "春季学期", "春学期", "春季新学期"};
    private static final String[] AUTUMN = {"秋季招生", "秋季入学", "秋季开学", "秋季"};
    private static final String[] SPRING = {"春季招生", "春季入学", "春季开学", "春季"};
    private static final int FIRST_MONTH = 9;
    private static final int FIRST_MONTH_OF_SPRING = 2;
    private static final int CENTURY = 100;

    private final Cursor cursor;
    private final Periods periods;

    SchoolYearReader(Cursor cursor, Periods periods) {
        this.cursor = cursor;
        this.periods = periods;
    }

    /** The rest of a school year after its first year; null, and nothing taken, when it is none. */
    Span read(int first) {
        int start = cursor.at();
        boolean both = false;
        int second = first + 1;
        cursor.take('年');
        if (cursor.takeDash() || cursor.take('/')) {
            both = true;
            int digits = cursor.countDigits();
            second = digits == 4 ? cursor.digits(4) : digits == 2 ? first / CENTURY * CENTURY + cursor.digits(2) : 0;
            cursor.take('年');
        }
        if (!cursor.take("学年")) {
            cursor.goTo(start);
            return null;
        }
        cursor.take('度');
        if (second != first + 1) {
            periods.fail(Due.Reason.UNPLACED, start - 4);
            return null;
        }
        if (cursor.takeAny(FIRST_TERMS)) {
            return term(first, FIRST_MONTH, start - 4);
        }
        if (cursor.takeAny(SECOND_TERMS)) {
            return term(first + 1, FIRST_MONTH_OF_SPRING, start - 4);
        }
        periods.nameSchoolYear(first);
        Span year = new Span(
                LocalDate.of(first, FIRST_MONTH, 1),
                LocalDate.of(first + 1, FIRST_MONTH - 1, 31),
                cursor.takeAny(ENDS),
                true,
                false,
                periods.source());
        // Some write 2025学年 for the one that ends in 2025.
        return both ? year : year.asVague();
    }

    /** 秋季学期 after its year, where something begins with it; null, and nothing taken, when it does not. */
    Span termOnward() {
        int start = cursor.at();
        boolean autumn = cursor.takeAny(FIRST_TERMS) || cursor.takeAny(AUTUMN);
        boolean term = autumn || cursor.takeAny(SECOND_TERMS) || cursor.takeAny(SPRING);
        if (term && cursor.isAtOnward()) {
            return firstDay(periods.year(), autumn ? FIRST_MONTH : FIRST_MONTH_OF_SPRING);
        }
        cursor.goTo(start);
        return null;
    }

    private Span term(int year, int month, int start) {
        if (cursor.isAtOnward()) {
            periods.name(year);
            return firstDay(year, month);
        }
        // All that is said of the term, 开学前 as well: none of it is a day.
        while (!cursor.atEnd() && !CellText.isStop(cursor.peek())) {
            cursor.goTo(cursor.at() + 1);
        }
        periods.fail(Due.Reason.UNPLACED, start);
        return null;
    }

    private Span firstDay(int year, int month) {
        return periods.of(LocalDate.of(year, month, 1));
    }
}
