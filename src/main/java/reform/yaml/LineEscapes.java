package reform.yaml;

/**
 * The escapes {@code \L} and {@code \P} of a text, which stand for the line and the paragraph separator. YAML has them,
 * the parser has not: it gets a text of the same length with a character in place of the backslash that the text holds
 * nowhere else, and what it reads is turned back.
 *
 * @param hidden the text for the parser
 * @param mark what stands in place of the backslash; a blank where there is none to replace
 */
record LineEscapes(String hidden, char mark) {
    private static final char FIRST_PRIVATE = '\ue000';
    private static final char LAST_PRIVATE = '\uf8ff';

    static LineEscapes in(String text) {
        if (!text.contains("\\L") && !text.contains("\\P")) {
            return new LineEscapes(text, ' ');
        }
        boolean[] used = new boolean[LAST_PRIVATE - FIRST_PRIVATE + 1];
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= FIRST_PRIVATE && c <= LAST_PRIVATE) {
                used[c - FIRST_PRIVATE] = true;
            }
        }
        char mark = FIRST_PRIVATE;
        while (used[mark - FIRST_PRIVATE]) {
            if (mark++ == LAST_PRIVATE) {
                return new LineEscapes(text, ' ');
            }
        }
        char[] hidden = text.toCharArray();
        for (int i = 0; i + 1 < hidden.length; i++) {
            if (hidden[i] == '\\') {
                if (isSeparator(hidden[i + 1])) {
                    hidden[i] = mark;
                }
                // What follows a backslash is no escape's beginning.
                i++;
            }
        }
        return new LineEscapes(new String(hidden), mark);
    }

    private static boolean isSeparator(char c) {
        return c == 'L' || c == 'P';
    }

    /**
     * What the text says where the parser has read something.
     *
     * @param escaped whether it is written with escapes: in double quotes
     */
    String shown(String read, boolean escaped) {
        if (mark == ' ' || read.indexOf(mark) < 0) {
            return read;
        }
        String line = escaped ? "\u2028" : "\\L";
        String paragraph = escaped ? "\u2029" : "\\P";
        return read.replace(mark + "L", line).replace(mark + "P", paragraph);
    }
}
