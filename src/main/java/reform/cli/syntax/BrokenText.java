package reform.cli.syntax;

import java.util.List;
import java.util.Optional;

/**
 * Text of the command line or the environment that was not in UTF-8. Java puts U+FFFD where bytes make no character; what
 * is written with it says nothing to anybody.
 */
public final class BrokenText {
    private static final char REPLACEMENT = '\ufffd';

    private BrokenText() {}

    public static boolean isIn(List<String> words) {
        for (String word : words) {
            if (isIn(word)) {
                return true;
            }
        }
        return false;
    }

    public static boolean isIn(String word) {
        return word.indexOf(REPLACEMENT) >= 0;
    }

    /** A word of the command line is not in UTF-8. */
    public static Failure word() {
        return Failure.usage(isReadAsUtf8() ? "cli.not-utf8" : "cli.no-utf8-locale");
    }

    /**
     * A value that is to be written.
     *
     * @param from where it comes from, as the person knows it: a variable, a setting of git
     * @throws Failure when it is not in UTF-8
     */
    public static Optional<String> refuse(String from, Optional<String> value) {
        if (value.isPresent() && isIn(value.get())) {
            throw Failure.usage(isReadAsUtf8() ? "cli.not-utf8.from" : "cli.no-utf8-locale", from);
        }
        return value;
    }

    /** Where a system has no locale for UTF-8, Java reads even good words as bytes that make no characters. */
    private static boolean isReadAsUtf8() {
        return "UTF-8".equals(System.getProperty("sun.jnu.encoding"));
    }
}
