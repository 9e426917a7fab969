package reform.policy.deadline;

/** Tells numbers before clauses from dates: 1.2026年6月底前…；2.…, 一是…；二是…, （1）. */
final class Numbering {
    private static final String[] WORDS = {"一是", "二是", "三是", "四是", "五是", "六是", "首先"};
    private static final int LAST = 9;

    private final CellText text;
    private final Cursor cursor;
    /** The sign after the numbers, and the number that comes next; 0 where clauses have none. */
    private final char mark;

    private int next;

    Numbering(CellText text, Cursor cursor) {
        this.text = text;
        this.cursor = cursor;
        char sign = text.length > 1 && text.chars[0] == '1' ? text.chars[1] : 0;
        boolean first = (sign == '.' || sign == '、' || sign == ')') && numbersClause(0);
        this.mark = first && (sign == ')' || hasSecond(sign)) ? sign : 0;
        this.next = mark == 0 ? 0 : 1;
    }

    /** Whether the number at a place has a clause behind it, and not the rest of a date: 1.6 and 1、4、7月. */
    private boolean numbersClause(int at) {
        int start = cursor.at();
        cursor.goTo(at + 2);
        int digits = cursor.countDigits();
        char unit = cursor.peek(digits);
        boolean clause = digits == 0 || digits == 4 || (digits <= 2 && "月年日季旬".indexOf(unit) >= 0 && unit != 0);
        cursor.goTo(start);
        return clause;
    }

    private boolean hasSecond(char sign) {
        for (int i = 3; i + 1 < text.length; i++) {
            boolean second = text.chars[i] == '2' && text.chars[i + 1] == sign && !CellText.isDigit(text.chars[i - 1]);
            if (second && numbersClause(i)) {
                return true;
            }
        }
        return false;
    }

    /** Whether a number before a clause is here; then it is taken. */
    boolean take(boolean atBegin) {
        if (next > 0
                && next <= LAST
                && cursor.peek() == '0' + next
                && cursor.peek(1) == mark
                && numbersClause(cursor.at())) {
            cursor.goTo(cursor.at() + 2);
            next++;
            return true;
        }
        return atBegin && cursor.takeAny(WORDS);
    }

    /** （1） and 〔2〕 number a clause or a note. */
    boolean takeInBrackets() {
        int start = cursor.at();
        cursor.take('(');
        if (cursor.smallNumber() >= 0 && cursor.take(')')) {
            return true;
        }
        cursor.goTo(start);
        return false;
    }

    /** （2026—2028年） behind a name is part of it. */
    boolean takeYears() {
        int start = cursor.at();
        cursor.take('(');
        if (takeYear() && (!cursor.takeDash() || takeYear()) && cursor.take(')')) {
            return true;
        }
        cursor.goTo(start);
        return false;
    }

    private boolean takeYear() {
        boolean year = cursor.countDigits() == 4 && Periods.isYear(cursor.digits(4));
        cursor.takeAny("年度", "年");
        return year;
    }

    /** 〔2020〕12号 is the number of a document. */
    boolean takeOfDocument() {
        int start = cursor.at();
        cursor.take('(');
        if (cursor.countDigits() == 4) {
            cursor.goTo(cursor.at() + 4);
            if (cursor.take(')')) {
                cursor.goTo(cursor.at() + cursor.countDigits());
                if (cursor.take('号')) {
                    return true;
                }
            }
        }
        cursor.goTo(start);
        return false;
    }
}
