package reform.policy;

/** A place in a {@linkplain NormalText normal} text that moves on over words and numbers. */
class TextScanner {
    private static final String FIGURES = "〇一二三四五六七八九";

    private final String text;
    private int at;

    TextScanner(String text) {
        this.text = text;
    }

    final boolean atEnd() {
        return at == text.length();
    }

    final int at() {
        return at;
    }

    final void goTo(int place) {
        at = place;
    }

    final String rest() {
        return text.substring(at);
    }

    final boolean take(String word) {
        if (text.startsWith(word, at)) {
            at += word.length();
            return true;
        }
        return false;
    }

    final boolean takeAny(String... words) {
        for (String word : words) {
            if (take(word)) {
                return true;
            }
        }
        return false;
    }

    /** The sign or word between the two ends of a range. */
    final boolean takeDash() {
        return takeAny("-", "至", "到", "..");
    }

    /** Four Chinese figures by their places, 二〇二二; 0, and nothing taken, when there are none. */
    final int chineseFigures() {
        int number = 0;
        int i = at;
        for (; i < text.length() && i < at + 4; i++) {
            char c = text.charAt(i);
            int digit = c == '零' || c == '○' || c == 'o' ? 0 : FIGURES.indexOf(c);
            if (digit < 0) {
                return 0;
            }
            number = 10 * number + digit;
        }
        if (i < at + 4) {
            return 0;
        }
        at = i;
        return number;
    }

    /** A number of one or two figures, or a Chinese one up to 99; -1, and nothing taken, when there is none. */
    final int number() {
        int number = digits(2);
        return number >= 0 ? number : chineseNumber();
    }

    /** How many: a number of at most {@code max} figures, or a Chinese one up to 99; -1, and nothing taken, for none. */
    final int count(int max) {
        int number = digits(max);
        return number >= 0 ? number : take("两") ? 2 : chineseNumber();
    }

    private int chineseNumber() {
        int tens = chineseDigit();
        if (!take("十")) {
            return tens;
        }
        int units = chineseDigit();
        return 10 * (tens < 0 ? 1 : tens) + Math.max(units, 0);
    }

    /** 一 to 九; -1, and nothing taken, for any other character. */
    final int chineseDigit() {
        int digit = at < text.length() ? FIGURES.indexOf(text.charAt(at)) : -1;
        if (digit > 0) {
            at++;
            return digit;
        }
        return -1;
    }

    /** The number of at most {@code max} ASCII figures here; -1, and nothing taken, when they are none or more. */
    final int digits(int max) {
        int end = at;
        int number = 0;
        while (end < text.length() && text.charAt(end) >= '0' && text.charAt(end) <= '9') {
            if (end - at == max) {
                return -1;
            }
            number = 10 * number + text.charAt(end++) - '0';
        }
        if (end == at) {
            return -1;
        }
        at = end;
        return number;
    }
}
