package reform.git;

/** A path as {@code .gitattributes} names it and no other: anchored at the top, special signs escaped or quoted. */
final class AttributePattern {
    private AttributePattern() {}

    static String of(String path) {
        StringBuilder pattern = new StringBuilder("/");
        boolean quote = false;
        for (int i = 0; i < path.length(); i++) {
            char c = path.charAt(i);
            if ("*?[\\".indexOf(c) >= 0) {
                pattern.append('\\');
            }
            quote |= c <= ' ' || c == '"' || c == '\\' || "*?[".indexOf(c) >= 0;
            pattern.append(c);
        }
        return quote ? quoted(pattern) : pattern.toString();
    }

    private static String quoted(CharSequence pattern) {
        StringBuilder quoted = new StringBuilder("\"");
        for (int i = 0; i < pattern.length(); i++) {
            char c = pattern.charAt(i);
            if (c == '\n') {
                quoted.append("\\n");
            } else if (c == '\t') {
                quoted.append("\\t");
            } else {
                quoted.append(c == '"' || c == '\\' ? "\\" : "").append(c);
            }
        }
        return quoted.append('"').toString();
    }
}
