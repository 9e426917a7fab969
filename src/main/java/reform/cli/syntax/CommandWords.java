package reform.cli.syntax;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Splits a command line into words as a shell does: at blanks, with quotes around what belongs together and a backslash
 * before what stands for itself. Nothing else means anything: no variables, no patterns, no other programs.
 */
public final class CommandWords {
    private CommandWords() {}

    /** Empty where a quote is not closed. */
    public static Optional<List<String>> split(String line) {
        List<String> words = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        boolean begun = false;
        char quote = 0;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == '\\' && quote != '\'' && i + 1 < line.length() && (quote == 0 || isSpecial(line.charAt(i + 1)))) {
                word.append(line.charAt(++i));
                begun = true;
            } else if (quote != 0) {
                if (c == quote) {
                    quote = 0;
                } else {
                    word.append(c);
                }
            } else if (c == '\'' || c == '"') {
                quote = c;
                begun = true;
            } else if (Character.isWhitespace(c)) {
                if (begun) {
                    words.add(word.toString());
                }
                word.setLength(0);
                begun = false;
            } else {
                word.append(c);
                begun = true;
            }
        }
        if (begun) {
            words.add(word.toString());
        }
        return quote == 0 ? Optional.of(words) : Optional.empty();
    }

    /** What a backslash stands before inside double quotes. */
    private static boolean isSpecial(char c) {
        return c == '"' || c == '\\';
    }
}
