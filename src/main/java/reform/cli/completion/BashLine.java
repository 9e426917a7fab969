package reform.cli.completion;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import reform.render.text.DisplayWidth;
import reform.render.text.TerminalText;

/**
 * The last command of a line in bash up to the cursor, taken apart as bash does, except that nothing in it is expanded
 * or run; and words for it, quoted so that bash reads them as they are. Bash itself gives its completion functions words
 * that are cut at every {@code :} and {@code =} and still quoted.
 */
public final class BashLine {
    /** The code in {@code COMP_TYPE} for putting one candidate after the other on the line. */
    private static final String MENU = "37";
    /** The code in {@code COMP_TYPE} for only showing the candidates. */
    private static final String LIST = "63";

    /** Signs that mean only themselves to the shell. */
    private static final String PLAIN = "_./,:=@%+-";

    private static final int WIDEST_VALUE = 40;

    private final String line;
    private final String breaks;
    private final List<String> words = new ArrayList<>();
    private final StringBuilder word = new StringBuilder();
    private boolean inWord;
    private boolean redirected;
    /** The open quote, or a blank. */
    private char quote = ' ';
    /** How much of the last word stands before the part that readline replaces. */
    private int kept;

    /**
     * @param line up to the cursor
     * @param breaks {@code COMP_WORDBREAKS}: readline replaces what stands after the last of these
     */
    public BashLine(String line, String breaks) {
        this.line = line;
        this.breaks = breaks;
        for (int i = 0; i < line.length(); i++) {
            i = read(i);
        }
    }

    /** The words after the command's own; the last is the unfinished one, empty where a new one begins. */
    public List<String> words() {
        List<String> all = new ArrayList<>(words);
        all.add(word.toString());
        int command = 0;
        while (command < all.size() - 1 && all.get(command).indexOf('=') > 0) {
            command++;
        }
        return all.subList(Math.min(command + 1, all.size()), all.size());
    }

    /** Whether the last word names the file that output goes to, or input comes from. */
    public boolean redirected() {
        return redirected;
    }

    /** Reads the character at a place; returns the place of the last one read. */
    private int read(int at) {
        char c = line.charAt(at);
        if (quote == '\'') {
            quoted(c);
        } else if (c == '\\') {
            if (at + 1 < line.length()) {
                char next = line.charAt(at + 1);
                put(quote == '"' && "$`\"\\".indexOf(next) < 0 ? "\\" + next : String.valueOf(next));
            }
            return at + 1;
        } else if (quote == '"') {
            quoted(c);
        } else if (c == '\'' || c == '"') {
            quote = c;
            inWord = true;
            kept = word.length();
        } else if (c == ' ' || c == '\t' || c == '\n') {
            endWord();
        } else if (c == '>' || c == '<') {
            endWord();
            redirected = true;
        } else if (c == ';' || c == '|' || c == '&' || c == '(') {
            endWord();
            words.clear();
            redirected = false;
        } else {
            put(String.valueOf(c));
            if (breaks.indexOf(c) >= 0) {
                kept = word.length();
            }
        }
        return at;
    }

    private void quoted(char c) {
        if (c == quote) {
            quote = ' ';
        } else {
            put(String.valueOf(c));
        }
    }

    private void put(String text) {
        word.append(text);
        inWord = true;
    }

    private void endWord() {
        if (inWord) {
            if (!redirected) {
                words.add(word.toString());
            }
            redirected = false;
        }
        word.setLength(0);
        inWord = false;
        kept = 0;
    }

    /**
     * What goes into {@code COMPREPLY}. While there is a choice each candidate is followed by what it means, which is
     * seen and never put on the line, since readline inserts only what all of them begin with.
     *
     * @param type {@code COMP_TYPE}
     * @param columns of the terminal
     */
    public List<String> replies(Completion.Answer answer, String type, int columns) {
        List<String> values = new ArrayList<>();
        List<String> abouts = new ArrayList<>();
        boolean extend = true;
        for (Completion.Candidate candidate : answer.candidates()) {
            Optional<String> value = replacement(answer.head() + candidate.value());
            if (value.isPresent()) {
                values.add(value.get());
                abouts.add(candidate.about());
                extend = extend && (answer.head() + candidate.value()).startsWith(word.toString());
            }
        }
        if (values.size() < 2 || type.equals(MENU)) {
            values.replaceAll(this::atQuotes);
            return values;
        }
        List<String> replies = described(values, abouts, columns);
        if (!extend && !type.equals(LIST)) {
            // What candidates begin with would take the place of the part of a name that was typed.
            replies.add("");
        }
        return replies;
    }

    private static List<String> described(List<String> values, List<String> abouts, int columns) {
        int widest = 0;
        for (String value : values) {
            widest = Math.max(widest, DisplayWidth.of(value));
        }
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < values.size(); i++) {
            String value = values.get(i);
            String about = TerminalText.clean(abouts.get(i));
            if (about.isEmpty()) {
                lines.add(value);
            } else {
                String start = DisplayWidth.padRight(value, Math.min(widest, WIDEST_VALUE)) + "  ";
                int room = columns - DisplayWidth.of(start) - 3;
                lines.add(room < 8 ? value : start + "(" + DisplayWidth.cut(about, room) + ")");
            }
        }
        return lines;
    }

    /** The text that makes the last word this one; empty where more than readline replaces would have to change. */
    private Optional<String> replacement(String whole) {
        String before = word.substring(0, kept);
        if (!whole.startsWith(before)) {
            return Optional.empty();
        }
        StringBuilder out = new StringBuilder();
        for (int i = kept; i < whole.length(); i++) {
            char c = whole.charAt(i);
            switch (quote) {
                case '\'' -> out.append(c == '\'' ? "'\\''" : String.valueOf(c));
                case '"' -> appendInDoubleQuotes(c, out);
                default -> {
                    if (!isPlain(c)) {
                        out.append('\\');
                    }
                    out.append(c);
                }
            }
        }
        return Optional.of(out.toString());
    }

    /**
     * Readline takes a quote at the beginning or end of what it puts between quotes for the opening or closing one: there
     * it gets one of its own.
     */
    private String atQuotes(String value) {
        String sign = String.valueOf(quote);
        return quote == ' ' ? value : (value.startsWith(sign) ? sign : "") + value + (value.endsWith(sign) ? sign : "");
    }

    private static void appendInDoubleQuotes(char c, StringBuilder out) {
        if (c == '!') {
            // A backslash before it would stay there.
            out.append("\"'!'\"");
        } else {
            if ("$`\"\\".indexOf(c) >= 0) {
                out.append('\\');
            }
            out.append(c);
        }
    }

    private static boolean isPlain(char c) {
        return c > 127
                || (c >= '0' && c <= '9')
                || (c >= 'a' && c <= 'z')
                || (c >= 'A' && c <= 'Z')
                || PLAIN.indexOf(c) >= 0;
    }
}
