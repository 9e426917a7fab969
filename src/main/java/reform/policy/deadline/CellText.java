package reform.policy.deadline;

import java.text.Normalizer;

/**
 * A text in the form in which deadlines are read, and where each of its characters is in the text as written. Blanks,
 * line breaks, quotation marks and marks of notes are dropped, full-width signs and letters folded to ASCII lower case,
 * every dash and wave is {@code -}; of stops there are {@code , 、 ; : ( )}.
 */
final class CellText {
    private static final String DROPPED = "\"'“”‘’„‟‛「」『』﹁﹂﹃﹄〝〞〟″′`´《》〈〉*※★☆▲△●◆◇■□#^†‡⁰¹²³⁴⁵⁶⁷⁸⁹…";
    private static final String OPENING = "《“‘「『〈";
    private static final String CLOSING = "》”’」』〉";
    private static final String DASHES = "-‐‑‒–—―−─━~〜∼˜﹣﹘";
    private static final String DOTS = "﹒·・•‧";

    final String written;
    final char[] chars;
    final int length;
    private final int[] places;

    CellText(String written) {
        this.written = written;
        this.chars = new char[written.length()];
        this.places = new int[written.length()];
        int to = 0;
        boolean slips = false;
        for (int i = 0; i < written.length(); i++) {
            char folded = fold(written.charAt(i));
            slips |= folded == 'o' || folded == 'l' || folded == ';';
            boolean repeated = folded == '-' && to > 0 && chars[to - 1] == '-';
            if (folded != 0 && !repeated) {
                chars[to] = folded;
                places[to++] = i;
            }
        }
        this.length = to;
        if (slips) {
            mendSlips();
        }
    }

    /** What scanning and a wrong key make of figures: 2O26年l2月, and the stops of 2026。6。30. */
    private void mendSlips() {
        for (int i = 0; i < length; i++) {
            if (chars[i] == ';' && isDated(i)) {
                chars[i] = '.';
                chars[i + (isDigit(chars[i + 2]) ? 3 : 2)] = '.';
            } else if (isFigure(i) && (i == 0 || !(isFigure(i - 1) || isLetter(chars[i - 1])))) {
                mendFigures(i);
            }
        }
    }

    /** Whether a stop is the first of the two in a date: 2026;6;30. */
    private boolean isDated(int at) {
        int second = at + 1;
        while (second < length && second <= at + 2 && isDigit(chars[second])) {
            second++;
        }
        boolean year = at >= 4 && (at == 4 || !isDigit(chars[at - 5]));
        for (int i = at - 4; year && i < at; i++) {
            year = isDigit(chars[i]);
        }
        return year && second > at + 1 && second + 1 < length && chars[second] == ';' && isDigit(chars[second + 1]);
    }

    private boolean isFigure(int at) {
        return isDigit(chars[at]) || chars[at] == 'o' || chars[at] == 'l';
    }

    /** Figures that 年, 月 or 日 follows, some of which are letters that look like them. */
    private void mendFigures(int from) {
        int end = from;
        int digits = 0;
        while (end < length && isFigure(end)) {
            digits += isDigit(chars[end++]) ? 1 : 0;
        }
        if (digits > 0 && end < length && "年月日号".indexOf(chars[end]) >= 0) {
            for (int i = from; i < end; i++) {
                chars[i] = chars[i] == 'o' ? '0' : chars[i] == 'l' ? '1' : chars[i];
            }
        }
    }

    boolean has(char c) {
        for (int i = 0; i < length; i++) {
            if (chars[i] == c) {
                return true;
            }
        }
        return false;
    }

    boolean isAt(String word, int at) {
        if (at + word.length() > length) {
            return false;
        }
        for (int i = 0; i < word.length(); i++) {
            if (chars[at + i] != word.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    /** Where a character is in the text as written. */
    int placeOf(int at) {
        return at < length ? places[at] : written.length();
    }

    /** Where the character before a place ends in the text as written. */
    int endOf(int at) {
        return at == 0 ? 0 : places[at - 1] + 1;
    }

    /** Where the title ends that begins at a character, 《三年行动方案（2026—2028年）》; 0 when none begins there. */
    int endOfTitle(int at) {
        int opening = at < length ? written.indexOf('《', endOf(at)) : -1;
        if (opening < 0 || opening > places[at]) {
            return 0;
        }
        int depth = 0;
        int end = at;
        for (int i = opening; i < written.length(); i++) {
            char c = written.charAt(i);
            depth += c == '《' ? 1 : c == '》' ? -1 : 0;
            end += end < length && places[end] == i ? 1 : 0;
            if (depth == 0) {
                return end;
            }
        }
        return 0;
    }

    /** Whether something was dropped just before a character, such as the blank before the hour of a day. */
    boolean hasGapBefore(int at) {
        return at > 0 && at < length && places[at] > places[at - 1] + 1;
    }

    boolean hasBlankBefore(int at) {
        return hasGapBefore(at) && isBlank(written.charAt(places[at] - 1));
    }

    /** A part of the text as written, without what is around it. */
    String written(int from, int to) {
        int end = to;
        while (end > from && isStop(chars[end - 1]) && !closesBracket(from, end - 1)) {
            end--;
        }
        if (from >= end) {
            return "";
        }
        int first = placeOf(from);
        int last = endOf(end);
        // The marks of 《实施方案》 are folded away, but belong to the words.
        first -= first > 0 && OPENING.indexOf(written.charAt(first - 1)) >= 0 ? 1 : 0;
        last += last < written.length() && CLOSING.indexOf(written.charAt(last)) >= 0 ? 1 : 0;
        return written.substring(first, last).strip();
    }

    /** Whether the brackets were opened that a character closes. */
    private boolean closesBracket(int from, int at) {
        boolean opened = false;
        for (int i = from; chars[at] == ')' && i < at; i++) {
            opened |= chars[i] == '(';
        }
        return opened;
    }

    boolean isBlank() {
        for (int i = 0; i < written.length(); i++) {
            if (!isBlank(written.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    /** Whether there is more than signs: / and — are written for nothing. */
    boolean hasWords() {
        for (int i = 0; i < length; i++) {
            if (isHan(chars[i]) || isDigit(chars[i]) || isLetter(chars[i])) {
                return true;
            }
        }
        return false;
    }

    static boolean isStop(char c) {
        return c == ',' || c == '、' || c == ';' || c == ':' || c == '(' || c == ')';
    }

    static boolean isHan(char c) {
        return c >= '\u3400' && c <= '\u9fff';
    }

    static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    static boolean isLetter(char c) {
        return c >= 'a' && c <= 'z';
    }

    /** The character that stands for one; 0 where it is dropped. */
    private static char fold(char c) {
        if (isHan(c)) {
            return c;
        }
        char narrow = c >= '\uff01' && c <= '\uff5e' ? (char) (c - 0xfee0) : c;
        if (isDigit(narrow) || isLetter(narrow)) {
            return narrow;
        }
        if (narrow >= 'A' && narrow <= 'Z') {
            return (char) (narrow + ('a' - 'A'));
        }
        if (isBlank(narrow) || DROPPED.indexOf(narrow) >= 0) {
            return 0;
        }
        if (DASHES.indexOf(narrow) >= 0) {
            return '-';
        }
        return switch (narrow) {
            case '，' -> ',';
            case '､' -> '、';
            case '；', '。', '｡', '→', '⇒', '➜' -> ';';
            case '：' -> ':';
            case '（', '[', '【', '〔' -> '(';
            case '）', ']', '】', '〕' -> ')';
            default -> foldRare(narrow);
        };
    }

    private static char foldRare(char c) {
        if (DOTS.indexOf(c) >= 0) {
            return '.';
        }
        if (c == '\\') {
            return '/';
        }
        // Ⅰ to Ⅳ, of quarters.
        if (c >= '\u2160' && c <= '\u2163') {
            return (char) ('1' + (c - '\u2160'));
        }
        boolean numbered =
                (c >= '①' && c <= '⒛') || (c >= '❶' && c <= '➓') || (c >= '㈠' && c <= '㈩') || (c >= '㊀' && c <= '㊉');
        if (numbered) {
            return ';';
        }
        // PDF files often yield the radicals ⽉ and ⽇ for the characters 月 and 日.
        if (c >= '\u2f00' && c <= '\u2fd5') {
            return Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFKC).charAt(0);
        }
        return c;
    }

    private static boolean isBlank(char c) {
        return c <= ' '
                || c == '\u007f'
                || (c > '~'
                        && !isHan(c)
                        && (Character.isSpaceChar(c)
                                || Character.isWhitespace(c)
                                || Character.getType(c) == Character.FORMAT));
    }
}
