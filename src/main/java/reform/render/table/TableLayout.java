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
 *   <li>flexible columns are cut down to their minimum, the last one first, none to less than its name;
 *   <li>columns are left out by rank, and the others get the room;
 *   <li>in a terminal too narrow for what must be kept, any column is cut, the last one first, then left out.
 * </ol>
 */
public final class TableLayout {
    /** Spaces between two columns. */
    public static final int GAP = 2;

    private final int[] widths;

    private TableLayout(int[] widths) {
        this.widths = widths;
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
        int[] full = names.clone();
        for (int[] row : cellWidths) {
            for (int c = 0; row != null && c < full.length; c++) {
                full[c] = Math.max(full[c], row[c]);
            }
        }
        for (int c = 0; c < full.length; c++) {
            // A column of no width would count as left out.
            full[c] = Math.max(1, full[c]);
        }
        return new TableLayout(available.isPresent() ? fit(columns, names, full, available.getAsInt()) : full);
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

    private static int[] fit(List<Column> columns, int[] names, int[] full, int available) {
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
                return widths;
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
        return widths;
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
