package reform.render.text;

import java.util.ArrayList;
import java.util.List;

/**
 * Breaks paragraphs of Chinese and Latin text into lines: between any two Chinese characters, elsewhere at spaces, so
 * that words and numbers stay whole. No line starts with closing punctuation or ends with opening punctuation
 * (GB/T 15834-2011, 5.1); a word is broken only where it is wider than a line.
 */
public final class LineBreaker {
    /** Never at a line's start. */
    private static final String CLOSING = "。，、；：！？）》」』”’】〕〉％…—～·.,;:!?)]}%°℃";
    /** Never at a line's end. */
    private static final String OPENING = "（《「『“‘【〔〈([{";

    private static final String COMMAND = "reform ";
    private static final String ENDS_A_COMMAND = ",;:()，；：（）。？、";

    /** Not seen in the texts of the program, and as wide as a blank. */
    private static final char KEPT_BLANK = '\u00a0';

    private LineBreaker() {}

    /**
     * The lines of a text, each at most so many columns wide and without blanks at either end. Line ends in the text are
     * kept, an empty line stays empty; the text must otherwise be {@linkplain TerminalText#cleanLines clean}.
     */
    public static List<String> wrap(String text, int columns) {
        List<String> lines = new ArrayList<>();
        int start = 0;
        while (true) {
            int end = text.indexOf('\n', start);
            wrapParagraph(text.substring(start, end < 0 ? text.length() : end), Math.max(1, columns), lines);
            if (end < 0) {
                return lines;
            }
            start = end + 1;
        }
    }

    /**
     * A message for a terminal: its lines, each broken where it is wider. What a person copies stays whole: a word that
     * is wider than a line, such as a path, is left to the terminal, and a command that fits into a line has one for
     * itself. A line that begins with blanks, such as an excerpt, is laid out already.
     */
    public static String message(String text, int columns) {
        StringBuilder message = new StringBuilder(text.length() + 8);
        for (int start = 0; start <= text.length(); ) {
            int found = text.indexOf('\n', start);
            int end = found < 0 ? text.length() : found;
            String line = text.substring(start, end);
            if (line.startsWith(" ") || line.indexOf('\u001b') >= 0 || DisplayWidth.of(line) <= columns) {
                message.append(line);
            } else {
                breakMessage(withWholeCommands(line, columns), columns, message);
            }
            message.append(found < 0 ? "" : "\n");
            start = end + 1;
        }
        return message.toString();
    }

    private static void breakMessage(String line, int columns, StringBuilder message) {
        int width = 0;
        int last = 0;
        for (int i = 0; i < line.length(); ) {
            int end = runEnd(line, i);
            int blanks = i - last;
            int run = DisplayWidth.of(line.substring(i, end));
            if (last > 0 && width + blanks + run > columns) {
                message.append('\n');
                width = 0;
                blanks = 0;
            }
            message.append(" ".repeat(blanks)).append(line.substring(i, end).replace(KEPT_BLANK, ' '));
            width += blanks + run;
            last = end;
            i = afterBlanks(line, end);
        }
    }

    /** The line with other blanks where a command must not be broken. */
    private static String withWholeCommands(String line, int columns) {
        StringBuilder whole = new StringBuilder(line);
        for (int at = line.indexOf(COMMAND); at >= 0; at = line.indexOf(COMMAND, at + 1)) {
            int end = at;
            while (end < line.length() && ENDS_A_COMMAND.indexOf(line.charAt(end)) < 0) {
                end++;
            }
            if (DisplayWidth.of(line.substring(at, end)) <= columns) {
                for (int i = at; i < end; i++) {
                    whole.setCharAt(i, line.charAt(i) == ' ' ? KEPT_BLANK : line.charAt(i));
                }
            }
        }
        return whole.toString();
    }

    private static void wrapParagraph(String text, int columns, List<String> lines) {
        int lineStart = afterBlanks(text, 0);
        int lineEnd = lineStart;
        int width = 0;
        for (int i = lineStart; i < text.length(); ) {
            int end = runEnd(text, i);
            int blanks = i - lineEnd;
            int run = DisplayWidth.of(text.substring(i, end));
            if (lineEnd > lineStart && width + blanks + run > columns) {
                lines.add(text.substring(lineStart, lineEnd));
                lineStart = i;
                width = 0;
                blanks = 0;
            }
            lineEnd = end;
            width += blanks + run;
            while (width > columns) {
                int part = Math.max(fitting(text, lineStart, end, columns), Graphemes.end(text, lineStart));
                if (part >= end) {
                    break;
                }
                lines.add(text.substring(lineStart, part));
                lineStart = part;
                width = DisplayWidth.of(text.substring(part, end));
            }
            i = afterBlanks(text, end);
        }
        lines.add(text.substring(lineStart, lineEnd));
    }

    private static int afterBlanks(String text, int from) {
        int i = from;
        while (i < text.length() && text.charAt(i) == ' ') {
            i++;
        }
        return i;
    }

    private static int fitting(String text, int start, int end, int columns) {
        return start + DisplayWidth.fitting(text.substring(start, end), columns);
    }

    /** The end of the run of characters from {@code start} within which no line may be broken. */
    private static int runEnd(String text, int start) {
        int at = start;
        while (true) {
            int next = Graphemes.end(text, at);
            if (next == text.length() || text.charAt(next) == ' ') {
                return next;
            }
            boolean mayBreak = (isIdeograph(text, at) || isIdeograph(text, next))
                    && !isOneOf(OPENING, text, at)
                    && !isOneOf(CLOSING, text, next)
                    && text.charAt(at) != '"'
                    && text.charAt(next) != '"';
            if (mayBreak) {
                return next;
            }
            at = next;
        }
    }

    private static boolean isOneOf(String signs, String text, int at) {
        return signs.indexOf(text.charAt(at)) >= 0;
    }

    /** Chinese characters, their punctuation, and other wide signs such as emoji. */
    private static boolean isIdeograph(String text, int at) {
        return Graphemes.width(text, at, Graphemes.end(text, at)) >= 2 || "“”‘’—…".indexOf(text.charAt(at)) >= 0;
    }
}
