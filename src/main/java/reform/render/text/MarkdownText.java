package reform.render.text;

/** Text from the list as Markdown that shows it as it is (GitHub Flavored Markdown, spec 0.29). */
public final class MarkdownText {
    private static final String SIGNS = "\\`*_{}[]<>|~$&";
    private static final String LINE_MARKERS = "#+-=";

    private MarkdownText() {}

    /**
     * The text on one line, for a paragraph, a heading, a list item or a table's cell: signs with a meaning are escaped,
     * line ends become {@code <br>}, control characters become visible.
     */
    public static String escape(String text) {
        String clean = withoutIndentation(TerminalText.cleanLines(text));
        StringBuilder out = new StringBuilder(clean.length() + 8);
        int number = leadingDigits(clean);
        for (int i = 0; i < clean.length(); i++) {
            char c = clean.charAt(i);
            if (c == '\n') {
                out.append("<br>");
                continue;
            }
            boolean startsBlock =
                    (i == 0 && LINE_MARKERS.indexOf(c) >= 0 && (isBlankAt(clean, 1) || clean.charAt(1) == c))
                            || (i == number && number > 0 && (c == '.' || c == ')') && isBlankAt(clean, i + 1));
            if (startsBlock || (c <= '~' && SIGNS.indexOf(c) >= 0)) {
                out.append('\\');
            }
            out.append(c);
        }
        return out.toString();
    }

    /** Four spaces would make it a block of code, fewer mean nothing. */
    private static String withoutIndentation(String text) {
        int start = 0;
        while (start < text.length() && text.charAt(start) == ' ') {
            start++;
        }
        return text.substring(start);
    }

    private static boolean isBlankAt(String text, int at) {
        return at >= text.length() || text.charAt(at) == ' ';
    }

    private static int leadingDigits(String text) {
        int digits = 0;
        while (digits < text.length() && text.charAt(digits) >= '0' && text.charAt(digits) <= '9') {
            digits++;
        }
        return digits;
    }
}
