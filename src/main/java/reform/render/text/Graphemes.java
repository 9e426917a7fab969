package reform.render.text;

import org.jline.utils.WCWidth;

/**
 * What a reader takes for one character: a letter with its combining marks, an emoji with its modifiers, a flag. The
 * rules are those of UAX #29 as far as they matter for columns and cuts, over JLine's table of widths; the JDK's own
 * break iterator gives different answers before and after JDK 20 and takes longer to load than all of {@code list}.
 */
public final class Graphemes {
    private static final int JOINER = 0x200d;
    private static final int TEXT_STYLE = 0xfe0e;
    private static final int EMOJI_STYLE = 0xfe0f;

    private Graphemes() {}

    /** The index after the grapheme that starts at {@code start}. */
    public static int end(String text, int start) {
        char c = text.charAt(start);
        int next = start + 1;
        if (isSimple(c) && (next == text.length() || isSimple(text.charAt(next)))) {
            return next;
        }
        int base = text.codePointAt(start);
        int end = start + Character.charCount(base);
        if (isRegionalIndicator(base) && end < text.length() && isRegionalIndicator(text.codePointAt(end))) {
            end += 2;
        }
        boolean pictograph = isPictograph(base);
        while (end < text.length()) {
            int mark = text.codePointAt(end);
            if (!isMark(mark)) {
                break;
            }
            end += Character.charCount(mark);
            if (mark == JOINER && pictograph && end < text.length() && isPictograph(text.codePointAt(end))) {
                end += Character.charCount(text.codePointAt(end));
            }
        }
        return end;
    }

    /** The longest beginning of the text of at most so many chars that ends where a grapheme does. */
    public static String start(String text, int chars) {
        int end = 0;
        while (end < text.length() && end(text, end) <= chars) {
            end = end(text, end);
        }
        return text.substring(0, end);
    }

    /** The columns of the grapheme from {@code start} to {@code end}: 0, 1 or 2, more only with spacing marks. */
    static int width(String text, int start, int end) {
        char c = text.charAt(start);
        if (end == start + 1 && isSimple(c)) {
            return c < '\u2e80' ? 1 : 2;
        }
        int base = text.codePointAt(start);
        // Controls have no width of their own; they are shown as escapes (TerminalText).
        int width = Math.max(0, WCWidth.wcwidth(base));
        for (int i = start + Character.charCount(base); i < end; ) {
            int mark = text.codePointAt(i);
            if (mark == EMOJI_STYLE && (isPictograph(base) || isKeycapBase(base))) {
                width = 2;
            } else if (mark == TEXT_STYLE && isPictograph(base)) {
                width = 1;
            } else if (Character.getType(mark) == Character.COMBINING_SPACING_MARK) {
                width += WCWidth.wcwidth(mark);
            }
            i += Character.charCount(mark);
        }
        return width;
    }

    /**
     * Printable ASCII, dashes and quotation marks, and the blocks of everyday Chinese: they never join with each other
     * and need no look into the tables.
     */
    static boolean isSimple(char c) {
        return (c >= ' ' && c <= '~')
                || (c >= '\u2010' && c <= '\u2027')
                || (c >= '\u4e00' && c <= '\u9fff')
                || (c >= '\u3000' && c <= '\u3029')
                || (c >= '\uff01' && c <= '\uff60');
    }

    private static boolean isMark(int c) {
        if (c < 0x300) {
            return false;
        }
        return WCWidth.wcwidth(c) == 0 || Character.getType(c) == Character.COMBINING_SPACING_MARK;
    }

    private static boolean isRegionalIndicator(int c) {
        return c >= 0x1f1e6 && c <= 0x1f1ff;
    }

    private static boolean isKeycapBase(int c) {
        return (c >= '0' && c <= '9') || c == '#' || c == '*';
    }

    /** Roughly Unicode's Extended_Pictographic, the signs that emoji are made of. */
    private static boolean isPictograph(int c) {
        return (c >= 0x1f000 && c <= 0x1faff)
                || (c >= 0x2190 && c <= 0x2bff)
                || c == 0xa9
                || c == 0xae
                || c == 0x203c
                || c == 0x2049
                || c == 0x2122
                || c == 0x2139
                || c == 0x3030
                || c == 0x303d
                || c == 0x3297
                || c == 0x3299;
    }
}
