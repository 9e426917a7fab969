package reform.office.docx;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How wide the columns of a table are: short texts stay on one line, nothing that has no blank is broken, and long texts
 * share what is left so that rows become low. Widths are counted in half characters, as wide as a figure.
 */
final class ColumnWidths {
    /** More columns than these have smaller letters. */
    private static final int MOST_LARGE = 6;
    /** More columns than these have even smaller ones, where their texts would make rows so many lines high. */
    private static final int MOST_SMALL = 8;

    private static final int HIGH = 6;

    /** A text that no line end is to break: a date, a word, with the signs around it. */
    private static final Pattern WHOLE =
            Pattern.compile("[（(“《〔]?(?:\\d{4}年\\d{1,2}月\\d{1,2}日|[!-~\\u00a1-\\u10ff]+)[）)”》〕。，、；：]*");
    /** What stands between the line of a cell and its text, on both sides. */
    private static final int EDGES = 2;

    /** Where there are not many columns, such texts are short. */
    private static final int SHORT = 14;

    /** A column of longer texts has room for four characters, and for three where most of its cells are blank. */
    private static final int NARROW = 8;

    private static final int MOSTLY_BLANK = 6;
    /** Of ten texts, so many stay on one line if they are short; a long name among them is broken. */
    private static final int OF_TEN = 9;

    private static final int LONGEST_WHOLE = 24;
    /** Rows beyond these are like those before. */
    private static final int SAMPLE = 500;
    /** The higher, the more a few long texts count beside many short ones. */
    private static final int POWER = 4;

    private final List<WordTable.Column> columns;
    private final double[] least;
    private final double[] most;
    private final double[] weight;

    private ColumnWidths(WordTable table) {
        columns = table.columns();
        least = new double[columns.size()];
        most = new double[columns.size()];
        weight = new double[columns.size()];
        List<List<String>> rows = table.measured();
        for (int i = 0; i < columns.size(); i++) {
            measure(i, rows.subList(0, Math.min(SAMPLE, rows.size())));
        }
    }

    /** The widths, which add up to the whole. */
    static List<Integer> of(WordTable table, int whole) {
        return new ColumnWidths(table).share(whole);
    }

    private void measure(int column, List<List<String>> rows) {
        WordTable.Column head = columns.get(column);
        int header = width(head.header());
        // A header of two characters stays whole, a longer one may be broken in two.
        double shortest = Math.max(longestWhole(head.header()), Math.max(Math.min(header, 4), (header + 3) / 4 * 2));
        double widest = Math.max(header, head.room());
        double sum = Math.pow(head.room(), POWER) * rows.size();
        List<Integer> texts = new ArrayList<>();
        for (List<String> row : rows) {
            String text = row.get(column);
            int width = width(text);
            if (width > 0) {
                texts.add(width);
            }
            shortest = Math.max(shortest, longestWhole(text));
            widest = Math.max(widest, width);
            sum += Math.pow(area(text), POWER);
        }
        texts.sort(null);
        int usual = Math.max(head.room() / 2, texts.isEmpty() ? 0 : texts.get(texts.size() * OF_TEN / 10));
        int narrow = texts.size() * 3 < rows.size() ? MOSTLY_BLANK : NARROW;
        boolean isShort = head.fillIn() || usual <= (columns.size() > MOST_SMALL ? narrow : SHORT);
        least[column] = Math.max(shortest, isShort ? usual : narrow) + EDGES;
        most[column] = widest + EDGES;
        weight[column] = Math.pow(sum, 1.0 / (POWER + 1)) + 1;
    }

    private List<Integer> share(int whole) {
        double[] widths = least.clone();
        double sum = Arrays.stream(least).sum();
        if (sum >= whole) {
            Arrays.setAll(widths, i -> least[i] * whole / sum);
        } else if (Arrays.stream(most).sum() <= whole) {
            double all = Arrays.stream(most).sum();
            Arrays.setAll(widths, i -> most[i] * whole / all);
        } else {
            fill(widths, whole);
            double left = whole - Arrays.stream(widths).sum();
            double wanted = Arrays.stream(most).sum() - Arrays.stream(widths).sum();
            double[] filled = widths.clone();
            Arrays.setAll(widths, i -> filled[i] + left * (most[i] - filled[i]) / wanted);
        }
        List<Integer> rounded = new ArrayList<>();
        for (double width : widths) {
            rounded.add((int) Math.round(width));
        }
        return rounded;
    }

    /** By weight, but no column less than it needs nor more than its longest text. */
    private void fill(double[] widths, int whole) {
        boolean[] fixed = new boolean[widths.length];
        boolean changed = true;
        while (changed) {
            changed = false;
            double left = whole;
            double weights = 0;
            for (int i = 0; i < widths.length; i++) {
                left -= fixed[i] ? widths[i] : 0;
                weights += fixed[i] ? 0 : weight[i];
            }
            for (int i = 0; i < widths.length; i++) {
                if (!fixed[i]) {
                    widths[i] = left * weight[i] / weights;
                }
            }
            // What needs more goes first: it takes from the others.
            for (int i = 0; i < widths.length; i++) {
                if (!fixed[i] && widths[i] < least[i]) {
                    widths[i] = least[i];
                    fixed[i] = true;
                    changed = true;
                }
            }
            for (int i = 0; i < widths.length && !changed; i++) {
                if (!fixed[i] && widths[i] > most[i]) {
                    widths[i] = most[i];
                    fixed[i] = true;
                    changed = true;
                }
            }
        }
    }

    /** The size of the letters on a page so many twips wide. */
    static WordTable.Size size(WordTable table, int whole) {
        int columns = table.columns().size();
        if (columns <= MOST_LARGE) {
            return WordTable.Size.TABLE;
        }
        List<Integer> widths = of(table, WordTable.Size.SMALL.across(whole));
        double lines = table.measured().stream()
                .mapToInt(row -> lines(row, widths))
                .average()
                .orElse(0);
        return columns > MOST_SMALL && lines > HIGH ? WordTable.Size.TINY : WordTable.Size.SMALL;
    }

    /** How many lines high a row is. */
    static int lines(List<String> row, List<Integer> widths) {
        int lines = 1;
        for (int i = 0; i < widths.size(); i++) {
            lines = Math.max(lines, lines(row.get(i), widths.get(i)));
        }
        return lines;
    }

    /** How many lines a text takes in so many half characters. */
    static int lines(String text, int width) {
        int lines = 0;
        for (String line : text.split("\n", -1)) {
            lines += Math.max(1, (int) Math.ceil(width(line) / (double) Math.max(1, width - EDGES)));
        }
        return lines;
    }

    private static int area(String text) {
        int area = 0;
        for (String line : text.split("\n", -1)) {
            area += width(line);
        }
        return area;
    }

    /** Of the longest line; capitals are wide. */
    static int width(String text) {
        int widest = 0;
        for (String line : text.split("\n", -1)) {
            double width = 0;
            for (int i = 0; i < line.length(); i++) {
                char c = line.charAt(i);
                width += c >= 0x1100 ? 2 : c >= 'A' && c <= 'Z' ? 1.5 : 1;
                // Programs keep figures and ideographs apart.
                boolean apart = i > 0
                        && Character.isIdeographic(c) != Character.isIdeographic(line.charAt(i - 1))
                        && Character.isLetterOrDigit(c)
                        && Character.isLetterOrDigit(line.charAt(i - 1));
                width += apart ? 0.5 : 0;
            }
            widest = Math.max(widest, (int) Math.ceil(width));
        }
        return widest;
    }

    private static int longestWhole(String text) {
        int longest = 0;
        Matcher whole = WHOLE.matcher(text);
        while (whole.find()) {
            longest = Math.max(longest, Math.min(LONGEST_WHOLE, width(whole.group())));
        }
        return longest;
    }
}
