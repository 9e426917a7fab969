package reform.policy.deadline;

/** Tells numbers before clauses from dates: 1.2026年6月底前…；2.…, 一、3月底前…；二、…, 一是…；二是…, （1）. */
final class Numbering {
    private static final String[] WORDS = {"一是", "二是", "三是", "四是", "五是", "六是", "首先"};
    private static final String DIGITS = "123456789";
    private static final String FIGURES = "一二三四五六七八九";

    private final CellText text;
    private final Cursor cursor;
    /** The numbers in order, and the sign after them; 0 where clauses have none. */
    private final String numbers;

    private final char mark;

    /** Whether the second one begins a sentence, so that a numeral may follow: 一、三月底前…；二、六月底前…. */
    private final boolean parted;

    /** Which of them comes next. */
    private int next;

    Numbering(CellText text, Cursor cursor) {
        this.text = text;
        this.cursor = cursor;
        char one = text.length > 1 ? text.chars[0] : 0;
        this.numbers = one == '一' ? FIGURES : DIGITS;
        char sign = one == '1' || one == '一' ? text.chars[1] : 0;
        this.parted = one == '一' && hasSecond(sign, ';');
        boolean first = (sign == '.' || sign == '、' || sign == ')') && numbersClause(0);
        // 一、3月 are no two months, as 1、3月 are.
        boolean alone = sign == ')' || (one == '一' && text.length > 2 && CellText.isDigit(text.chars[2]));
        this.mark = first && (alone || hasSecond(sign, '\0')) ? sign : 0;
    }

    /** Whether the number at a place has a clause behind it, and not the rest of a date: 1.6 and 1、4、7月, 一、三季度. */
    private boolean numbersClause(int at) {
        int start = cursor.at();
        cursor.goTo(at + 2);
        if (numbers.equals(FIGURES) && WordReader.isNumber(cursor.peek()) && !CellText.isDigit(cursor.peek())) {
            cursor.goTo(start);
            return parted;
        }
        int digits = cursor.countDigits();
        char unit = cursor.peek(digits);
        boolean clause = digits == 0 || digits == 4 || (digits <= 2 && "月年日季旬".indexOf(unit) >= 0 && unit != 0);
        cursor.goTo(start);
        return clause;
    }

    /**
     * Whether the second number has a clause behind it as well.
     *
     * @param stop the one it has to follow; 0 for any
     */
    private boolean hasSecond(char sign, char stop) {
        for (int i = 3; i + 1 < text.length; i++) {
            boolean second = text.chars[i] == numbers.charAt(1)
                    && text.chars[i + 1] == sign
                    && !WordReader.isNumber(text.chars[i - 1]);
            if (second && (stop == '\0' ? numbersClause(i) : text.chars[i - 1] == stop || text.hasBlankBefore(i))) {
                return true;
            }
        }
        return false;
    }

    /** Whether a number before a clause is here; then it is taken. */
    boolean take(boolean atBegin) {
        if (mark != 0
                && next < numbers.length()
                && cursor.peek() == numbers.charAt(next)
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
