package reform.render;

import java.util.Locale;
import java.util.Set;

/** Strings as YAML scalars on one line: plain where that is safe in YAML 1.1 and 1.2, else in double quotes. */
final class YamlScalar {
    /** Signs that mean something at the start of a plain scalar (YAML 1.2.2, 5.3), and those that quote. */
    private static final String INDICATORS = "-?:,[]{}#&*!|>'\"%@`=~<";
    /** What numbers, dates and times of YAML 1.1 and 1.2 are made of. */
    private static final String NUMERIC = "0123456789abcdefABCDEFxXoO_.:,+-tTzZ ";

    private static final Set<String> WORDS = Set.of("null", "true", "false", "yes", "no", "on", "off", "y", "n");

    private YamlScalar() {}

    static void append(StringBuilder out, String string) {
        if (isPlain(string)) {
            out.append(string);
        } else {
            appendQuoted(out, string);
        }
    }

    /** Whether a string of several lines can stand as a literal block without an indentation indicator. */
    static boolean isLiteral(String string) {
        if (string.indexOf('\n') < 0
                || string.charAt(0) == ' '
                || string.charAt(0) == '\n'
                || string.endsWith("\n\n")) {
            return false;
        }
        for (int i = 0; i < string.length(); i++) {
            if (string.charAt(i) != '\n' && needsEscape(string, i)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isPlain(String string) {
        if (string.isEmpty() || INDICATORS.indexOf(string.charAt(0)) >= 0) {
            return false;
        }
        int last = string.length() - 1;
        if (string.charAt(0) == ' ' || string.charAt(last) == ' ' || string.charAt(last) == ':') {
            return false;
        }
        for (int i = 0; i <= last; i++) {
            char c = string.charAt(i);
            if (needsEscape(string, i)
                    || (c == ':' && string.charAt(i + 1) == ' ')
                    || (c == '#' && string.charAt(i - 1) == ' ')) {
                return false;
            }
        }
        return !isNumberLike(string)
                && !(last < 5 && WORDS.contains(string.toLowerCase(Locale.ROOT)))
                && !string.startsWith("...");
    }

    private static boolean isNumberLike(String string) {
        char first = string.charAt(0);
        if (!((first >= '0' && first <= '9') || first == '+' || first == '.')) {
            return false;
        }
        if (first == '.' || first == '+') {
            return true;
        }
        for (int i = 0; i < string.length(); i++) {
            if (NUMERIC.indexOf(string.charAt(i)) < 0) {
                return false;
            }
        }
        return true;
    }

    private static void appendQuoted(StringBuilder out, String string) {
        String value = TerminalText.wellFormed(string);
        out.append('"');
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            switch (c) {
                case '"' -> out.append("\\\"");
                case '\\' -> out.append("\\\\");
                case '\n' -> out.append("\\n");
                case '\r' -> out.append("\\r");
                case '\t' -> out.append("\\t");
                default -> {
                    if (needsEscape(value, i)) {
                        TerminalText.appendEscape(out, c);
                    } else {
                        out.append(c);
                    }
                }
            }
        }
        out.append('"');
    }

    /** Controls, line separators, byte order marks, noncharacters: what YAML does not print (1.2.2, 5.1), and more. */
    private static boolean needsEscape(String string, int at) {
        char c = string.charAt(at);
        return !TerminalText.isOrdinary(c)
                && (TerminalText.isHidden(c)
                        || TerminalText.isLineEnd(c)
                        || c == '\uFEFF'
                        || c >= '\uFFFE'
                        || TerminalText.isLoneSurrogate(string, at));
    }
}
