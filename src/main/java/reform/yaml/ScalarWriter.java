package reform.yaml;

import reform.yaml.YamlNode.Style;

/**
 * Writes a text as a YAML scalar: plain where YAML reads it back as the same text, else in quotes, and several lines
 * as a literal block.
 */
public final class ScalarWriter {
    private static final String NEVER_FIRST = ",[]{}#&*!|>'\"%@`";
    /** What may not stand in a plain scalar in brackets; YAML 1.1, which other readers speak, has ? and : among them. */
    private static final String FLOW_SIGNS = ",[]{}?:";
    /** What readers of YAML 1.1 or 1.2 take for something else than a text. */
    private static final String[] WORDS = {
        "null", "~", "true", "false", "yes", "no", "on", "off", "y", "n", ".nan", ".inf", "+.inf", "-.inf"
    };

    private ScalarWriter() {}

    /** A value as {@link #value(String, Style, boolean)} writes it among plain neighbours. */
    public static String value(String value, boolean flow) {
        return value(value, Style.PLAIN, flow);
    }

    /** A text as {@link #text(String, Style, boolean)} writes it among plain neighbours. */
    public static String text(String text, boolean flow) {
        return text(text, Style.PLAIN, flow);
    }

    /**
     * A value that is a number, a day or a word of the format: in quotes only where it would not be one scalar.
     *
     * @param preferred the style of the neighbours
     * @param flow whether it stands in brackets or braces
     */
    public static String value(String value, Style preferred, boolean flow) {
        return quoted(value, preferred, isPlain(value, flow));
    }

    /** A text on one line: in quotes also where a reader could take it for a number, a day or a truth value. */
    public static String text(String text, Style preferred, boolean flow) {
        return quoted(text, preferred, isPlain(text, flow) && !isOtherType(text));
    }

    /** Whether the text goes well as a literal block: it has several lines, and nothing that would need escapes. */
    public static boolean isBlock(String text) {
        return text.indexOf('\n') >= 0 && !text.endsWith("\n") && !text.startsWith("\n") && isOfSeenSigns(text);
    }

    /** Whether the text is one or more lines of seen signs, of which the first and the last say something. */
    public static boolean isOfLines(String text) {
        return !text.isEmpty() && text.equals(text.strip()) && isOfSeenSigns(text);
    }

    private static boolean isOfSeenSigns(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c != '\n' && (needsEscape(c) || c == '\t')) {
                return false;
            }
        }
        return true;
    }

    /**
     * A literal block, {@code |-} and the lines.
     *
     * @param indent the blanks before each line
     * @param step how many of them are relative to the key, for a text that starts with blanks
     */
    public static String block(String text, String indent, int step, String lineBreak) {
        StringBuilder block = new StringBuilder("|");
        if (text.charAt(0) == ' ') {
            block.append(step);
        }
        block.append('-');
        for (String line : text.split("\n", -1)) {
            block.append(lineBreak);
            if (!line.isEmpty()) {
                block.append(indent).append(line);
            }
        }
        return block.toString();
    }

    private static String quoted(String value, Style preferred, boolean plain) {
        boolean escapes = false;
        for (int i = 0; i < value.length(); i++) {
            escapes |= needsEscape(value.charAt(i));
        }
        if (escapes) {
            return doubleQuoted(value);
        }
        if (preferred == Style.DOUBLE_QUOTED) {
            return doubleQuoted(value);
        }
        if (preferred == Style.SINGLE_QUOTED) {
            return singleQuoted(value);
        }
        if (plain) {
            return value;
        }
        return value.indexOf('"') >= 0 || value.indexOf('\\') >= 0 ? singleQuoted(value) : doubleQuoted(value);
    }

    private static String singleQuoted(String value) {
        return "'" + value.replace("'", "''") + "'";
    }

    private static String doubleQuoted(String value) {
        StringBuilder quoted = new StringBuilder(value.length() + 8).append('"');
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            switch (c) {
                case '"' -> quoted.append("\\\"");
                case '\\' -> quoted.append("\\\\");
                case '\n' -> quoted.append("\\n");
                case '\t' -> quoted.append("\\t");
                default -> {
                    if (needsEscape(c)) {
                        quoted.append("\\u");
                        for (int shift = 12; shift >= 0; shift -= 4) {
                            quoted.append(Character.toUpperCase(Character.forDigit((c >> shift) & 0xf, 16)));
                        }
                    } else {
                        quoted.append(c);
                    }
                }
            }
        }
        return quoted.append('"').toString();
    }

    /** Line breaks of any kind, control characters, and marks that editors drop or show as nothing. */
    private static boolean needsEscape(char c) {
        return (c < ' ' && c != '\t')
                || (c >= 0x7f && c <= 0x9f)
                || c == '\u2028'
                || c == '\u2029'
                || c == '\ufeff'
                || c >= '\ufffe';
    }

    private static boolean isPlain(String value, boolean flow) {
        if (value.isEmpty() || value.isBlank()) {
            return false;
        }
        char first = value.charAt(0);
        char last = value.charAt(value.length() - 1);
        if (NEVER_FIRST.indexOf(first) >= 0 || isBlank(first) || isBlank(last) || last == ':') {
            return false;
        }
        if (first == '-' || first == '?' || first == ':') {
            char next = value.length() > 1 ? value.charAt(1) : ' ';
            if (isBlank(next) || FLOW_SIGNS.indexOf(next) >= 0 || value.startsWith("---")) {
                return false;
            }
        }
        if (value.startsWith("...")) {
            return false;
        }
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            char next = i + 1 < value.length() ? value.charAt(i + 1) : ' ';
            if (c == '\t'
                    || (c == ':' && isBlank(next))
                    || (c == '#' && i > 0 && isBlank(value.charAt(i - 1)))
                    || (flow && FLOW_SIGNS.indexOf(c) >= 0)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isOtherType(String text) {
        for (String word : WORDS) {
            if (text.equalsIgnoreCase(word)) {
                return true;
            }
        }
        char first = text.charAt(0);
        if (text.equals("=") || text.equals("<<")) {
            return true;
        }
        // Numbers, days, times and sums of any YAML: a digit first, or after a sign or point, and no letters of words.
        int start = first == '+' || first == '-' || first == '.' ? 1 : 0;
        if (start >= text.length() || (!isDigit(text.charAt(start)) && text.charAt(start) != '.')) {
            return false;
        }
        for (int i = start; i < text.length(); i++) {
            if ("0123456789abcdefABCDEFxXoOTtZz_.:+- ".indexOf(text.charAt(i)) < 0) {
                return false;
            }
        }
        return true;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static boolean isBlank(char c) {
        return c == ' ' || c == '\t';
    }
}
