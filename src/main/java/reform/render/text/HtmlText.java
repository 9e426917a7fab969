package reform.render.text;

/** Text from the list as HTML that shows it as it is, in an element or in a quoted attribute. */
public final class HtmlText {
    private HtmlText() {}

    /**
     * The text with the five signs of HTML's syntax as references. Control characters, which HTML forbids, and
     * bidirectional overrides, which would turn the rest of the line around, become visible as in a terminal.
     */
    public static String escape(String text) {
        String clean = TerminalText.cleanLines(text);
        int first = 0;
        while (first < clean.length() && reference(clean.charAt(first)).isEmpty()) {
            first++;
        }
        if (first == clean.length()) {
            return clean;
        }
        StringBuilder out = new StringBuilder(clean.length() + 16).append(clean, 0, first);
        for (int i = first; i < clean.length(); i++) {
            String reference = reference(clean.charAt(i));
            if (reference.isEmpty()) {
                out.append(clean.charAt(i));
            } else {
                out.append(reference);
            }
        }
        return out.toString();
    }

    private static String reference(char c) {
        return switch (c) {
            case '&' -> "&amp;";
            case '<' -> "&lt;";
            case '>' -> "&gt;";
            case '"' -> "&quot;";
            case '\'' -> "&#39;";
            default -> "";
        };
    }
}
