package reform.render.text;

/**
 * Columns that a line of text takes in a terminal: two for wide characters, none for combining marks, one or two for an
 * emoji however many code points it is made of. Signs of ambiguous width (UAX #11) count one, as JLine's tables have it.
 *
 * <p>The text must hold no control characters: {@link TerminalText#clean} it first.
 */
public final class DisplayWidth {
    /** What a cut text ends in; the one sign would be of ambiguous width. */
    public static final String ELLIPSIS = "...";

    private DisplayWidth() {}

    /** The columns of the text. */
    public static int of(String text) {
        int width = 0;
        int length = text.length();
        for (int i = 0; i < length; ) {
            int simple = simple(text.charAt(i));
            if (simple > 0 && (i + 1 == length || simple(text.charAt(i + 1)) > 0)) {
                width += simple;
                i++;
            } else {
                int end = Graphemes.end(text, i);
                width += Graphemes.width(text, i, end);
                i = end;
            }
        }
        return width;
    }

    /**
     * The columns of a char that stands for itself beside others of its kind, or 0: nearly all text is ASCII and
     * ideographs, and a table of ten thousand tasks has half a million of them.
     */
    private static int simple(char c) {
        if (c >= ' ' && c <= '~') {
            return 1;
        }
        return c >= '\u4e00' && c <= '\u9fff' ? 2 : 0;
    }

    /** The length in chars of the longest beginning of the text that takes at most so many columns. */
    static int fitting(String text, int columns) {
        int width = 0;
        int i = 0;
        while (i < text.length()) {
            int end = Graphemes.end(text, i);
            width += Graphemes.width(text, i, end);
            if (width > columns) {
                break;
            }
            i = end;
        }
        return i;
    }

    /** The longest beginning of the text that takes at most so many columns. */
    public static String start(String text, int columns) {
        return text.substring(0, fitting(text, columns));
    }

    /** The longest end of the text that takes at most so many columns. */
    public static String end(String text, int columns) {
        int width = of(text);
        int start = 0;
        while (start < text.length() && width > columns) {
            int next = Graphemes.end(text, start);
            width -= Graphemes.width(text, start, next);
            start = next;
        }
        return text.substring(start);
    }

    /**
     * The text cut to at most so many columns, ending in {@code ...} where something was cut off; no character is cut in
     * two. A cut text may be a column narrower than asked for.
     */
    public static String cut(String text, int columns) {
        return of(text) <= columns ? text : shorten(text, columns);
    }

    /** As much of the text as leaves room for the dots, and the dots. */
    static String shorten(String text, int columns) {
        int dots = Math.min(columns, ELLIPSIS.length());
        String kept = text.substring(0, fitting(text, columns - dots)).stripTrailing();
        return kept + ELLIPSIS.substring(0, dots);
    }

    /** The text with spaces after it to fill so many columns. */
    public static String padRight(String text, int columns) {
        return text + " ".repeat(Math.max(0, columns - of(text)));
    }

    /** The text with spaces before it to fill so many columns. */
    public static String padLeft(String text, int columns) {
        return " ".repeat(Math.max(0, columns - of(text))) + text;
    }
}
