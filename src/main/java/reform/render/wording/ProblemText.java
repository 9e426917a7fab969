package reform.render.wording;

import java.util.ArrayList;
import java.util.List;
import org.jline.utils.WCWidth;
import reform.message.Messages;
import reform.model.Finding;
import reform.model.Problem;
import reform.model.Rule;

/**
 * Problems in words, the way compilers print them.
 *
 * <p>The message of a rule is the key {@code problem.<rule>}. A rule whose message comes in several kinds has no such
 * key: its first value names the kind, {@code problem.<rule>.<kind>}, and the other values count from {@code {0}}.
 * Where the last value, a suggestion, is empty, {@code <key>.plain} is the message without it.
 */
public final class ProblemText {
    private static final String CUT = "...";

    private ProblemText() {}

    /** What is wrong and what to do, in one sentence without a place. */
    public static String of(Problem problem, Messages messages) {
        return of(problem.finding(), messages);
    }

    /** What is wrong and what to do, in one sentence without a place. */
    public static String of(Finding finding, Messages messages) {
        return of(finding, "problem." + finding.rule().word(), messages);
    }

    /** The same of what was typed in a command, where something else can be done than in a file. */
    public static String typed(Finding finding, Messages messages) {
        String key = "problem." + finding.rule().word();
        return of(finding, messages.find(key + ".typed").isPresent() ? key + ".typed" : key, messages);
    }

    private static String of(Finding finding, String ofRule, Messages messages) {
        String key = ofRule;
        List<Object> values = shown(finding, messages);
        if (messages.find(key).isEmpty()) {
            key = key + "." + values.get(0);
            values = values.subList(1, values.size());
        }
        boolean plain = !values.isEmpty() && values.get(values.size() - 1).equals("");
        if (plain && messages.find(key + ".plain").isPresent()) {
            key = key + ".plain";
        }
        return messages.text(key, values.toArray());
    }

    /** {@code file:line:column: error: message}. Editors parse this: the shape is frozen. */
    public static String line(Problem problem, Messages messages) {
        return problem.file() + ":" + problem.line() + ":" + problem.column() + ": "
                + problem.severity().word() + ": " + of(problem, messages);
    }

    /**
     * The line of the file with carets under the place, two lines of text; wide characters have two carets. A line that
     * is wider than the terminal is cut around the place.
     *
     * @param line the problem's line in the file
     * @param columns the width to keep within
     */
    public static List<String> excerpt(Problem problem, String line, int columns) {
        String number = Integer.toString(problem.line());
        String margin = " ".repeat(Math.max(2, 5 - number.length()));
        int room = Math.max(20, columns - margin.length() - number.length() - 3);
        Excerpt excerpt = Excerpt.of(line, problem.column() - 1, problem.length(), room);
        List<String> lines = new ArrayList<>(2);
        lines.add(margin + number + " | " + excerpt.text());
        lines.add(margin + " ".repeat(number.length()) + " | " + " ".repeat(excerpt.indent())
                + "^".repeat(excerpt.carets()));
        return lines;
    }

    /** The values of a message, with what depends on the language put into it. */
    private static List<Object> shown(Finding finding, Messages messages) {
        List<Object> values = new ArrayList<>(finding.arguments().size());
        for (String value : finding.arguments()) {
            values.add(oneLine(value));
        }
        if (finding.rule() == Rule.NO_SUCH_DAY) {
            values.set(2, month(finding.arguments().get(2), messages));
        }
        if (finding.rule() == Rule.DUE_WEEKDAY) {
            values.set(1, messages.text("problem.weekday." + finding.arguments().get(1)));
        }
        if (finding.rule() == Rule.UNKNOWN_SETTING || finding.rule() == Rule.BAD_SETTING) {
            // All that could stand there, which is no text of the file and may be long.
            int known = values.size() - 2;
            values.set(known, List.of(finding.arguments().get(known).split(",")));
        }
        return values;
    }

    /** A month in words: {@code 2022-02} is "February 2022", {@code 02} is "February". */
    private static String month(String iso, Messages messages) {
        int dash = iso.indexOf('-');
        String name = messages.text("problem.month." + iso.substring(dash + 1));
        return dash < 0 ? name : messages.text("problem.month-of-year", name, iso.substring(0, dash));
    }

    /** Values come from the file and may hold anything: a message stays one line, and not a long one. */
    private static String oneLine(String value) {
        StringBuilder line = new StringBuilder();
        int count = 0;
        for (int i = 0; i < value.length(); i += Character.charCount(value.codePointAt(i))) {
            if (++count > 80) {
                return line.append(CUT).toString();
            }
            line.appendCodePoint(visible(value.codePointAt(i)));
        }
        return line.toString();
    }

    private static int visible(int codePoint) {
        return Character.isISOControl(codePoint) || codePoint == '\u2028' || codePoint == '\u2029' ? ' ' : codePoint;
    }

    /** @param indent the columns before the carets */
    private record Excerpt(String text, int indent, int carets) {

        /** @param from the code point at which the place starts */
        static Excerpt of(String line, int from, int length, int room) {
            int[] points = line.codePoints().map(ProblemText::visible).toArray();
            int start = Math.min(from, points.length);
            int end = Math.min(points.length, start + Math.max(length, 1));
            int first = 0;
            int last = points.length;
            if (width(points, 0, points.length) > room) {
                // A third of the room before the place, the rest from there on.
                first = start;
                for (int used = 0; first > 0 && used + width(points[first - 1]) <= room / 3; first--) {
                    used += width(points[first - 1]);
                }
                last = first;
                for (int used = 0; last < points.length && used + width(points[last]) <= room - 6; last++) {
                    used += width(points[last]);
                }
            }
            String head = first > 0 ? CUT : "";
            String tail = last < points.length ? CUT : "";
            String text = head + new String(points, first, last - first) + tail;
            int carets = Math.max(1, width(points, start, Math.min(end, last)));
            return new Excerpt(text, head.length() + width(points, first, start), carets);
        }

        private static int width(int[] points, int from, int to) {
            int width = 0;
            for (int i = from; i < to; i++) {
                width += width(points[i]);
            }
            return width;
        }

        private static int width(int codePoint) {
            return Math.max(0, WCWidth.wcwidth(codePoint));
        }
    }
}
