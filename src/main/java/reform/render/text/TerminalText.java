package reform.render.text;

/**
 * Text from the list made safe to show. A title may hold what a terminal obeys: escape sequences that clear the screen,
 * set its title or, turned around by bidirectional overrides, show something else than is there.
 */
public final class TerminalText {
    private static final char REPLACEMENT = '\uFFFD';
    private static final String HEX = "0123456789abcdef";

    private TerminalText() {}

    /**
     * The text as one line: line ends and tabs become a space, other control characters and bidirectional overrides
     * become visible as {@code \}{@code u001b}, a lone surrogate becomes U+FFFD.
     */
    public static String clean(String text) {
        return clean(text, false);
    }

    /** As {@link #clean}, with line ends kept and all of them made {@code \n}. */
    public static String cleanLines(String text) {
        return clean(text, true);
    }

    private static String clean(String text, boolean keepLines) {
        int first = firstUnsafe(text, keepLines);
        if (first == text.length()) {
            return text;
        }
        StringBuilder out = new StringBuilder(text.length() + 16).append(text, 0, first);
        for (int i = first; i < text.length(); i++) {
            char c = text.charAt(i);
            if (isLineEnd(c)) {
                out.append(keepLines ? '\n' : ' ');
                if (c == '\r' && i + 1 < text.length() && text.charAt(i + 1) == '\n') {
                    i++;
                }
            } else if (c == '\t') {
                out.append(' ');
            } else if (isHidden(c)) {
                appendEscape(out, c);
            } else if (isLoneSurrogate(text, i)) {
                out.append(REPLACEMENT);
            } else {
                out.append(c);
            }
        }
        return out.toString();
    }

    /** The text with all that a terminal would act on made visible, but for line ends and tabs. */
    public static String harmless(String text) {
        StringBuilder out = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (isHidden(c) && c != '\n' && c != '\r' && c != '\t') {
                appendEscape(out, c);
            } else {
                out.append(c);
            }
        }
        return out.toString();
    }

    /** The text with each lone surrogate, which no encoding can carry, as U+FFFD. */
    public static String wellFormed(String text) {
        for (int i = 0, length = text.length(); i < length; i++) {
            if (Character.isSurrogate(text.charAt(i)) && isLoneSurrogate(text, i)) {
                StringBuilder out = new StringBuilder(text);
                for (int j = i; j < text.length(); j++) {
                    if (isLoneSurrogate(text, j)) {
                        out.setCharAt(j, REPLACEMENT);
                    }
                }
                return out.toString();
            }
        }
        return text;
    }

    /** Printable ASCII, and everything from the CJK blocks to the last before the surrogates: nearly all of a list. */
    public static boolean isOrdinary(char c) {
        return (c >= ' ' && c <= '~') || (c >= '\u3000' && c < Character.MIN_SURROGATE);
    }

    /** Whether a terminal would act on the character, or reorder others by it: controls, bidirectional overrides. */
    public static boolean isHidden(char c) {
        return c < ' '
                || (c >= '\u007f' && c <= '\u009f')
                || (c >= '\u202a' && c <= '\u202e')
                || (c >= '\u2066' && c <= '\u2069');
    }

    /** Appends the character as {@code \}{@code u} and four hexadecimal digits, as JSON and YAML write it. */
    public static void appendEscape(StringBuilder out, char c) {
        out.append("\\u");
        for (int shift = 12; shift >= 0; shift -= 4) {
            out.append(HEX.charAt(c >> shift & 0xf));
        }
    }

    /** Line feed, carriage return, vertical tab, form feed, next line, line and paragraph separator. */
    public static boolean isLineEnd(char c) {
        return (c >= '\n' && c <= '\r') || c == '\u0085' || c == '\u2028' || c == '\u2029';
    }

    private static int firstUnsafe(String text, boolean keepLines) {
        int length = text.length();
        for (int i = 0; i < length; i++) {
            char c = text.charAt(i);
            if (!isOrdinary(c)
                    && !(keepLines && c == '\n')
                    && (isHidden(c) || isLineEnd(c) || isLoneSurrogate(text, i))) {
                return i;
            }
        }
        return length;
    }

    static boolean isLoneSurrogate(String text, int at) {
        char c = text.charAt(at);
        if (!Character.isSurrogate(c)) {
            return false;
        }
        return Character.isHighSurrogate(c)
                ? at + 1 == text.length() || !Character.isLowSurrogate(text.charAt(at + 1))
                : at == 0 || !Character.isHighSurrogate(text.charAt(at - 1));
    }
}
