package reform.render.table;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import reform.render.text.DisplayWidth;
import reform.render.text.TerminalText;

/**
 * How wide each column of a table is. As wide as its widest text where that fits; else, in this order, until it does:
 *
 * <ol>
 *   <li>columns without a text in any row are left out;
 *   <li>flexible columns are cut down to their minimum, the last one first, none to less than its name;
 *   <li>columns are left out by rank, and the others get the room;
 *   <li>in a terminal too narrow for what must be kept, any column is cut, the last one first, then left out.
 * </ol>
 */
public final class TableLayout {
    /** Spaces between two columns. */
    public static final int GAP = 2;

    /** What had to give way. */
    private enum Outcome {
        WHOLE,
        TEXTS_CUT,
        COLUMNS_LEFT_OUT
    }

    private final int[] widths;
    private final Outcome outcome;

    private TableLayout(int[] widths, Outcome outcome) {
        this.widths = widths;
        this.outcome = outcome;
    }

    /** @param cellWidths the columns that each cell of each row takes; null for a row without cells */
    static TableLayout of(Table table, int[][] cellWidths, OptionalInt available) {
        List<Column> columns = table.columns();
        int[] names = new int[columns.size()];
        if (table.headed()) {
            for (int c = 0; c < names.length; c++) {
                names[c] = DisplayWidth.of(TerminalText.clean(columns.get(c).header()));
            }
        }
        int[] texts = new int[columns.size()];
        for (int[] row : cellWidths) {
            for (int c = 0; row != null && c < texts.length; c++) {
                texts[c] = Math.max(texts[c], row[c]);
            }
        }
        int[] full = new int[columns.size()];
        for (int c = 0; c < full.length; c++) {
            // A column of no width would count as left out.
            full[c] = Math.max(1, Math.max(names[c], texts[c]));
        }
        if (available.isEmpty() || total(full) <= available.getAsInt()) {
            return new TableLayout(full, Outcome.WHOLE);
        }
        leaveOutEmpty(texts, full);
        return fit(columns, names, full, available.getAsInt());
    }

    /** Whether every text stands in full. */
    boolean isWhole() {
        return outcome == Outcome.WHOLE;
    }

    /** Whether nothing but columns without a text is left out, and every other one has at least its minimum. */
    boolean hasAllColumns() {
        return outcome != Outcome.COLUMNS_LEFT_OUT;
    }

    /** Leaves out the columns without a text; of a table without rows none, so that its header stays. */
    private static void leaveOutEmpty(int[] texts, int[] full) {
        int filled = 0;
        for (int width : texts) {
            filled += width > 0 ? 1 : 0;
        }
        for (int c = 0; filled > 0 && c < full.length; c++) {
            full[c] = texts[c] == 0 ? 0 : full[c];
        }
    }

    /** The columns of the terminal that a column takes; 0 when it is left out. */
    int width(int column) {
        return widths[column];
    }

    /** The index of the last column that is shown. */
    int last() {
        int last = widths.length - 1;
        while (last > 0 && widths[last] == 0) {
            last--;
        }
        return last;
    }

    private static TableLayout fit(List<Column> columns, int[] names, int[] full, int available) {
        int[] minimums = full.clone();
        for (int c = 0; c < full.length; c++) {
            if (columns.get(c).isFlexible()) {
                minimums[c] =
                        Math.min(full[c], Math.max(1, Math.max(columns.get(c).minimum(), names[c])));
            }
        }
        int[] shown = full.clone();
        while (true) {
            int[] widths = squeezed(shown, minimums, available);
            if (total(widths) <= available) {
                boolean all = Arrays.equals(shown, full);
                boolean whole = all && Arrays.equals(widths, full);
                return new TableLayout(
                        widths, whole ? Outcome.WHOLE : all ? Outcome.TEXTS_CUT : Outcome.COLUMNS_LEFT_OUT);
            }
            int least = leastImportant(columns, shown);
            if (least < 0) {
                break;
            }
            shown[least] = 0;
        }
        Arrays.fill(minimums, 1);
        int[] widths = squeezed(shown, minimums, available);
        for (int c = widths.length - 1; total(widths) > available; c--) {
            widths[c] = 0;
        }
        return new TableLayout(widths, Outcome.COLUMNS_LEFT_OUT);
    }

    /** The widths with what is too much taken from the last columns first, down to their minimums. */
    private static int[] squeezed(int[] shown, int[] minimums, int available) {
        int[] widths = shown.clone();
        int excess = total(widths) - available;
        for (int c = widths.length - 1; c >= 0 && excess > 0; c--) {
            int taken = Math.min(excess, Math.max(0, widths[c] - minimums[c]));
            widths[c] -= taken;
            excess -= taken;
        }
        return widths;
    }

    private static int leastImportant(List<Column> columns, int[] shown) {
        int least = -1;
        for (int c = 0; c < shown.length; c++) {
            int rank = columns.get(c).rank();
            if (shown[c] > 0
                    && rank > Column.KEPT
                    && (least < 0 || rank >= columns.get(least).rank())) {
                least = c;
            }
        }
        return least;
    }

    private static int total(int[] widths) {
        long total = -GAP;
        for (int width : widths) {
            total += width > 0 ? width + GAP : 0;
        }
        return (int) Math.min(Integer.MAX_VALUE, total);
    }
}
