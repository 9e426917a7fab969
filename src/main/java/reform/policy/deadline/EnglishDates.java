package reform.policy.deadline;

/** Reads the periods of English texts: Dec 2026, 31 December 2026, Dec 31, 2026, Q1 2026, mid-2026, year-end. */
final class EnglishDates {
    private static final String[] MONTHS = {
        "january",
        "february",
        "march",
        "april",
        "may",
        "june",
        "july",
        "august",
        "september",
        "october",
        "november",
        "december"
    };
    private static final int SHORT_NAME = 3;

    /** Words without a sharp end, and the month they are taken to end with. */
    private static final String[] VAGUE = {"mid", "early", "late"};

    private static final int[] VAGUE_ENDS = {6, 3, 12};
    private static final String[] YEAR_ENDS = {"endofyear", "endoftheyear", "year-end", "yearend"};

    private static final String[] PARTS = {
        "firsthalf", "secondhalf", "firstquarter", "secondquarter", "thirdquarter", "fourthquarter"
    };
    private static final String[] PART_NAMES = {"h1", "h2", "q1", "q2", "q3", "q4"};
    private static final String[] ORDINALS = {"st", "nd", "rd", "th"};

    private final Cursor cursor;
    private final Periods periods;

    EnglishDates(Cursor cursor, Periods periods) {
        this.cursor = cursor;
        this.periods = periods;
    }

    /** The period that begins here with a letter; null when there is none. */
    Span read() {
        int start = cursor.at();
        char c = cursor.peek();
        if ((c == 'q' || c == 'h') && CellText.isDigit(cursor.peek(1))) {
            return lettered(c);
        }
        for (int i = 0; i < PARTS.length; i++) {
            if (cursor.take(PARTS[i])) {
                cursor.take("of");
                yearAfter();
                return quarterOrHalf(PART_NAMES[i].charAt(0), PART_NAMES[i].charAt(1) - '0');
            }
        }
        if (cursor.takeAny(YEAR_ENDS)) {
            periods.borrowYear();
            return periods.wholeYear(true);
        }
        for (int i = 0; i < VAGUE.length; i++) {
            if (cursor.take(VAGUE[i])) {
                return takeYear() ? periods.months(1, VAGUE_ENDS[i], true).asVague() : null;
            }
        }
        int month = month();
        return month == 0 ? null : afterMonth(month, start);
    }

    /** 31 Dec 2026, 31-Dec-2026, of whose digits there are some here. */
    Span dayFirst(int digits) {
        int start = cursor.at();
        int day = cursor.digits(digits);
        if (!cursor.take('-')) {
            cursor.takeAny(ORDINALS);
        }
        int month = month();
        if (month == 0) {
            return null;
        }
        yearAfter();
        return periods.inMonth(month, start) ? periods.day(day, start) : null;
    }

    /** The n-th quarter or half of the year that is known; null when there is no such one. */
    Span quarterOrHalf(char letter, int number) {
        int most = letter == 'q' ? 4 : letter == 'h' ? 2 : 0;
        if (number < 1 || number > most) {
            return null;
        }
        int length = 12 / most;
        boolean exact = cursor.take('底') || cursor.take('末') || cursor.take('内');
        return periods.months(length * (number - 1) + 1, length * number, exact);
    }

    private Span lettered(char letter) {
        cursor.goTo(cursor.at() + 1);
        int digits = cursor.countDigits();
        // Of Q1 2026 the blank is gone: q12026.
        if (digits != 1 && digits != 5) {
            return null;
        }
        int number = cursor.digits(1);
        yearAfter();
        return quarterOrHalf(letter, number);
    }

    /** After Dec: 2026, 31, 2026 (the comma may be missing, and the blank is: 312026), 31, or nothing. */
    private Span afterMonth(int month, int start) {
        boolean named = takeYear();
        int digits = named ? 0 : cursor.countDigits();
        int ofDay = digits > 4 ? digits - 4 : digits;
        if (ofDay > 2) {
            return null;
        }
        int day = ofDay == 0 ? 0 : cursor.digits(ofDay);
        if (day > 0) {
            cursor.takeAny(ORDINALS);
        }
        if (!named) {
            yearAfter();
        }
        periods.inMonth(month, start);
        return ofDay == 0 ? periods.wholeMonth(false) : periods.day(day, start);
    }

    private void yearAfter() {
        if (!takeYear()) {
            periods.borrowYear();
        }
    }

    private boolean takeYear() {
        int start = cursor.at();
        if (!cursor.take(',') && !cursor.take('-')) {
            cursor.take('/');
        }
        if (cursor.countDigits() == 4) {
            int number = cursor.digits(4);
            if (Periods.isYear(number) && cursor.peek() != '年') {
                periods.name(number);
                return true;
            }
        }
        cursor.goTo(start);
        return false;
    }

    /** The number of the month named here, in full or by three letters; 0, and nothing taken, when there is none. */
    private int month() {
        int start = cursor.at();
        for (int i = 0; i < MONTHS.length; i++) {
            if (cursor.take(MONTHS[i]) || cursor.take(MONTHS[i].substring(0, SHORT_NAME))) {
                boolean september = i == 8 && cursor.take('t');
                cursor.take('.');
                if (september || !CellText.isLetter(cursor.peek())) {
                    return i + 1;
                }
                cursor.goTo(start);
                return 0;
            }
        }
        return 0;
    }
}
