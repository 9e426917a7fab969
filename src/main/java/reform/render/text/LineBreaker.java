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
                    && !isOneOf(CLOSING, text, next);
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
