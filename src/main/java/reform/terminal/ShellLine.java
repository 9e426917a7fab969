package reform.terminal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A line typed at the shell, as words. Blanks part words; what stands in single or double quotes is one piece with its
 * blanks and line ends; a backslash takes the meaning from the character after it, but for in single quotes. A word that
 * begins with {@code #} and all after it is a comment. Nothing is expanded but {@code ~/}.
 *
 * @param text as typed
 * @param words in order; also an unfinished one at the end
 * @param open whether a quote is not closed, or the line ends in a backslash: more is to come
 */
public record ShellLine(String text, List<Word> words, boolean open) {

    /**
     * A word.
     *
     * @param value without quotes
     * @param start offset of its first char
     * @param end offset after its last char
     * @param quoted whether a part of it is quoted, or a character of it by a backslash
     */
    public record Word(String value, int start, int end, boolean quoted) {}

    public ShellLine {
        words = List.copyOf(words);
    }

    /** Takes a line apart. Every text is a line. */
    public static ShellLine parse(String text) {
        return new Parser(text, 0, false).line();
    }

    /** Takes what was typed or pasted apart: each line that is not open ends there. At least one. */
    public static List<ShellLine> parseAll(String text) {
        List<ShellLine> lines = new ArrayList<>();
        for (int start = 0; start <= text.length(); ) {
            ShellLine line = new Parser(text, start, true).line();
            lines.add(line);
            start += line.text().length() + 1;
        }
        return lines;
    }

    /** The line that is being typed at the end of a text that may hold several. */
    public static ShellLine lastOf(String text) {
        List<ShellLine> lines = parseAll(text);
        return lines.get(lines.size() - 1);
    }

    /** This line, which is open, with the one that it goes on in. */
    public ShellLine continuedBy(String next) {
        return parse(text + "\n" + next);
    }

    /** The words without their places. */
    public List<String> values() {
        return words.stream().map(Word::value).toList();
    }

    /**
     * The words without their places, where a leading {@code ~/} that is not quoted stands for the home folder.
     *
     * @param home where there is one
     */
    public List<String> valuesFrom(Optional<String> home) {
        return words.stream()
                .map(word -> !word.quoted() && home.isPresent() && word.value().startsWith("~/")
                        ? home.get() + word.value().substring(1)
                        : word.value())
                .toList();
    }

    /** How many lines were typed. */
    public int lines() {
        return (int) text.chars().filter(c -> c == '\n').count() + 1;
    }

    /** Whether the last word is still being typed: nothing stands after it. */
    public boolean endsInWord() {
        return !words.isEmpty() && words.get(words.size() - 1).end() == text.length();
    }

    /** The words up to the end of the text; the last is the unfinished one, empty where a new one begins. */
    public List<String> unfinished() {
        List<String> values = new ArrayList<>(values());
        if (!endsInWord()) {
            values.add("");
        }
        return values;
    }

    /** A word as it has to be typed to mean this value. */
    public static String quote(String value) {
        boolean plain = !value.isEmpty() && value.charAt(0) != '#';
        for (int i = 0; i < value.length() && plain; i++) {
            char c = value.charAt(i);
            plain = !isBlank(c) && c != '"' && c != '\'' && c != '\\';
        }
        return plain ? value : '"' + value.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }

    private static boolean isBlank(char c) {
        return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\u3000';
    }

    private static final class Parser {
        private static final char NONE = 0;

        private final String text;
        private final int from;
        private final boolean one;
        private final List<Word> words = new ArrayList<>();
        private final StringBuilder value = new StringBuilder();
        private int start = -1;
        private boolean quoted;
        private boolean open;

        /**
         * For a line.
         *
         * @param from where it begins in the text
         * @param one whether it ends with the first line end that does not belong to it; else with the text
         */
        Parser(String text, int from, boolean one) {
            this.text = text;
            this.from = from;
            this.one = one;
        }

        ShellLine line() {
            char quote = NONE;
            int i = from;
            for (; i < text.length(); i++) {
                char c = text.charAt(i);
                if (quote == NONE && one && c == '\n') {
                    break;
                } else if (quote == NONE && isBlank(c)) {
                    finish(i);
                } else if (quote == NONE && start < 0 && c == '#') {
                    int end = one ? text.indexOf('\n', i) : -1;
                    return new ShellLine(text.substring(from, end < 0 ? text.length() : end), words, false);
                } else if (c == '\\' && quote != '\'' && text.startsWith("\n", i + 1)) {
                    i++; // The line goes on in the next one.
                } else {
                    start = start < 0 ? i : start;
                    if (c == '\\' && quote != '\'') {
                        i++;
                        quoted = true;
                        open = i == text.length();
                        if (!open) {
                            escaped(text.charAt(i), quote);
                        }
                    } else if (quote == NONE && (c == '"' || c == '\'')) {
                        quote = c;
                        quoted = true;
                    } else if (c == quote) {
                        quote = NONE;
                    } else {
                        value.append(c);
                    }
                }
            }
            int end = Math.min(i, text.length());
            finish(end);
            return new ShellLine(text.substring(from, end), words, open || quote != NONE);
        }

        /** In double quotes a backslash is one where it has nothing to take the meaning from. */
        private void escaped(char c, char quote) {
            if (quote == '"' && c != '"' && c != '\\') {
                value.append('\\');
            }
            value.append(c);
        }

        private void finish(int end) {
            if (start >= 0) {
                words.add(new Word(value.toString(), start - from, end - from, quoted));
            }
            start = -1;
            value.setLength(0);
            quoted = false;
        }
    }
}
