package reform.policy.deadline;

/** A place in a {@link CellText} that moves on over signs, words and numbers. */
final class Cursor {
    private static final String FIGURES = "〇一二三四五六七八九";

    private final CellText text;
    private final char[] chars;
    private final int length;
    private int at;

    Cursor(CellText text) {
        this.text = text;
        this.chars = text.chars;
        this.length = text.length;
    }

    boolean atEnd() {
        return at >= length;
    }

    int at() {
        return at;
    }

    void goTo(int place) {
        at = place;
    }

    /** The character here; 0 at the end. */
    char peek() {
        return at < length ? chars[at] : 0;
    }

    /** The character some places on; 0 past the end. */
    char peek(int ahead) {
        return at + ahead < length ? chars[at + ahead] : 0;
    }

    boolean startsWith(String word) {
        return text.isAt(word, at);
    }

    boolean startsWithAny(String... words) {
        for (String word : words) {
            if (startsWith(word)) {
                return true;
            }
        }
        return false;
    }

    boolean take(char c) {
        if (at < length && chars[at] == c) {
            at++;
            return true;
        }
        return false;
    }

    boolean take(String word) {
        if (startsWith(word)) {
            at += word.length();
            return true;
        }
        return false;
    }

    /** Takes the first word of a table that is here; a longer word comes before its own beginning. */
    boolean takeAny(String... words) {
        for (String word : words) {
            if (take(word)) {
                return true;
            }
        }
        return false;
    }

    /** 前, 之前; not the beginning of 前期 or 前后. */
    boolean takeBefore() {
        if (peek() == '前') {
            boolean alone = !CellText.isHan(peek(1)) || Vocabulary.length(word()) == 1;
            return alone && take('前');
        }
        return take("之前") || take("以前");
    }

    boolean isAtBefore() {
        int start = at;
        boolean before = takeBefore();
        at = start;
        return before;
    }

    /** The sign or word between the two ends of a range. */
    boolean takeDash() {
        return take('-') || take('至') || take('到') || take("..") || take("to") || take("through");
    }

    /** The sign or word between numbers that share their unit: 6、12月. */
    boolean takeBetweenNumbers() {
        return takeDash() || take('、') || take(',') || take('/') || take('和') || take('及') || take('与') || take('或');
    }

    /** The longest word of the {@link Vocabulary} here; 0 when there is none. */
    int word() {
        return Vocabulary.find(text, at);
    }

    /** Whether 起 or 开始 is here, so that something begins; not 起草. */
    boolean isAtOnward() {
        return (peek() == '起' && Vocabulary.length(word()) <= 1) || startsWith("开始");
    }

    /** Whether what was read up to here ends, and is not the beginning of another word: 年初 and not 年初步. */
    boolean isAtWordEnd() {
        char next = peek();
        if (next == 0 || CellText.isStop(next)) {
            return true;
        }
        return switch (next) {
            case '-', '/', '前', '起', '至', '到', '止' -> true;
            case '.' -> peek(1) == 0 || peek(1) == '.';
            case '之' -> peek(1) == '前';
            case '以' -> peek(1) == '前';
            case 't' -> startsWith("to") || startsWith("through");
            default -> isAtVerb();
        };
    }

    private boolean isAtVerb() {
        int word = word();
        return word > 0
                && switch (Vocabulary.kind(word)) {
                    case FINISH, STAGE, ACTION, MANNER, AND, OR, ONGOING -> true;
                    default -> false;
                };
    }

    /** How many digits are here. */
    int countDigits() {
        int end = at;
        while (end < length && CellText.isDigit(chars[end])) {
            end++;
        }
        return end - at;
    }

    /** The number of the next digits, which are there. */
    int digits(int count) {
        int number = 0;
        for (int end = at + count; at < end; at++) {
            number = 10 * number + chars[at] - '0';
        }
        return number;
    }

    /** A number of one or two digits, or a Chinese one up to 99; -1, and nothing taken, when there is none. */
    int smallNumber() {
        int digits = countDigits();
        if (digits > 0) {
            return digits <= 2 ? digits(digits) : -1;
        }
        return chineseNumber();
    }

    /** A number of up to four digits, or a Chinese one up to 999; -1, and nothing taken, when there is none. */
    int number() {
        int digits = countDigits();
        if (digits > 0) {
            return digits <= 4 ? digits(digits) : -1;
        }
        if (take('两')) {
            return 2;
        }
        int start = at;
        int hundreds = chineseDigit();
        if (hundreds > 0 && take('百')) {
            take('零');
            return 100 * hundreds + Math.max(chineseNumber(), 0);
        }
        at = start;
        return chineseNumber();
    }

    private int chineseNumber() {
        if (take('廿')) {
            return 20 + Math.max(chineseDigit(), 0);
        }
        if (take('卅')) {
            return 30 + Math.max(chineseDigit(), 0);
        }
        int tens = chineseDigit();
        if (!take('十')) {
            return tens;
        }
        int units = chineseDigit();
        return 10 * (tens < 0 ? 1 : tens) + Math.max(units, 0);
    }

    /** 一 to 九; -1, and nothing taken, for any other character. */
    int chineseDigit() {
        int digit = at < length ? FIGURES.indexOf(chars[at]) : -1;
        if (digit > 0) {
            at++;
            return digit;
        }
        return -1;
    }

    /** Four Chinese figures by their places, 二〇二二; -1, and nothing taken, when there are none. */
    int chineseFigures() {
        if (at + 4 > length) {
            return -1;
        }
        int number = 0;
        for (int i = at; i < at + 4; i++) {
            char c = chars[i];
            int digit = c == '零' || c == '○' || c == 'o' || c == '0' ? 0 : FIGURES.indexOf(c);
            if (digit < 0) {
                return -1;
            }
            number = 10 * number + digit;
        }
        at += 4;
        return number;
    }
}
