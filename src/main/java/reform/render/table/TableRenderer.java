package reform.render.table;

import java.io.IOException;
import java.util.List;
import reform.render.table.Table.Cells;
import reform.render.table.Table.Heading;
import reform.render.table.Table.Row;
import reform.render.text.DisplayWidth;
import reform.render.text.OutputProfile;
import reform.render.text.Paint;
import reform.render.text.Style;
import reform.render.text.StyledText;
import reform.render.text.TerminalText;

/**
 * Writes a {@link Table} as aligned text: columns parted by two spaces, no lines drawn, no blanks at a line's end.
 *
 * <p>With a width given no line is wider than it ({@link TableLayout} says what gives way first); without one nothing is
 * cut. Line ends within a cell become spaces and control characters visible, so that a row is always a line.
 */
public final class TableRenderer {
    private static final int CHUNK = 1 << 14;

    private final OutputProfile profile;
    private final Paint paint;

    public TableRenderer(OutputProfile profile) {
        this.profile = profile;
        this.paint = new Paint(profile);
    }

    /** Writes the table in lines that end with {@code \n}. */
    public void write(Table table, Appendable out) throws IOException {
        int[][] widths = widths(table);
        write(table, widths, TableLayout.of(table, widths, profile.width()), out);
    }

    /** How a table would stand, so that another one can be written where it does not fit. */
    public Laid lay(Table table) {
        int[][] widths = widths(table);
        return new Laid(table, widths, TableLayout.of(table, widths, profile.width()));
    }

    /** Writes a table that was laid out. */
    public void write(Laid laid, Appendable out) throws IOException {
        write(laid.table, laid.widths, laid.layout, out);
    }

    /** A table with its layout. */
    public static final class Laid {
        private final Table table;
        private final int[][] widths;
        private final TableLayout layout;

        private Laid(Table table, int[][] widths, TableLayout layout) {
            this.table = table;
            this.widths = widths;
            this.layout = layout;
        }

        public Table table() {
            return table;
        }

        /** Whether every text stands in full. */
        public boolean isWhole() {
            return layout.isWhole();
        }

        /** Whether every column that has a text is shown, be it with texts that are cut. */
        public boolean hasAllColumns() {
            return layout.hasAllColumns();
        }
    }

    private static int[][] widths(Table table) {
        List<Row> rows = table.rows();
        int[][] widths = new int[rows.size()][];
        for (int i = 0; i < widths.length; i++) {
            if (rows.get(i) instanceof Cells row) {
                widths[i] = widths(row);
            }
        }
        return widths;
    }

    private void write(Table table, int[][] widths, TableLayout layout, Appendable out) throws IOException {
        List<Row> rows = table.rows();
        Lines lines = new Lines(out);
        if (table.headed()) {
            writeHeader(table.columns(), layout, lines);
        }
        for (int i = 0; i < widths.length; i++) {
            if (rows.get(i) instanceof Cells row) {
                writeRow(row, widths[i], table.columns(), layout, lines);
            } else if (rows.get(i) instanceof Heading heading) {
                StyledText text = heading.text();
                paint.append(
                        lines.text(),
                        profile.width().isPresent() ? text.cut(profile.width().getAsInt()) : text);
            }
            lines.end();
        }
        lines.flush();
    }

    private static int[] widths(Cells row) {
        int[] widths = new int[row.cells().size()];
        for (int c = 0; c < widths.length; c++) {
            widths[c] = row.cells().get(c).width();
        }
        return widths;
    }

    private void writeHeader(List<Column> columns, TableLayout layout, Lines lines) throws IOException {
        for (int c = 0; c < columns.size(); c++) {
            int width = layout.width(c);
            if (width > 0) {
                String name = DisplayWidth.cut(TerminalText.clean(columns.get(c).header()), width);
                if (columns.get(c).align() == Column.Align.RIGHT) {
                    name = DisplayWidth.padLeft(name, width);
                } else if (profile.colour() && c < layout.last()) {
                    // One rule under the whole column, not under its name alone.
                    name = DisplayWidth.padRight(name, width);
                }
                paint.append(lines.text(), name, Style.HEADER);
                lines.skip(width - DisplayWidth.of(name) + TableLayout.GAP);
            }
        }
        lines.end();
    }

    private void writeRow(Cells row, int[] widths, List<Column> columns, TableLayout layout, Lines lines)
            throws IOException {
        for (int c = 0; c < widths.length; c++) {
            int width = layout.width(c);
            if (width > 0) {
                StyledText cell = row.cells().get(c);
                int used = widths[c];
                if (used > width) {
                    cell = cell.shorten(width);
                    used = cell.width();
                }
                boolean right = columns.get(c).align() == Column.Align.RIGHT;
                lines.skip(right ? width - used : 0);
                if (used > 0) {
                    paint.append(lines.text(), cell);
                }
                lines.skip((right ? 0 : width - used) + TableLayout.GAP);
            }
        }
    }

    /** The lines on their way out, in chunks; blanks are written only when something follows them. */
    private static final class Lines {
        private final Appendable out;
        private final StringBuilder text = new StringBuilder(CHUNK + 512);
        private int skipped;

        Lines(Appendable out) {
            this.out = out;
        }

        /** Where to append what stands next in the line. */
        StringBuilder text() {
            for (; skipped > 0; skipped--) {
                text.append(' ');
            }
            return text;
        }

        void skip(int columns) {
            skipped += columns;
        }

        void end() throws IOException {
            skipped = 0;
            int length = text.length();
            while (length > 0 && text.charAt(length - 1) == ' ') {
                length--;
            }
            text.setLength(length);
            text.append('\n');
            if (length > CHUNK) {
                flush();
            }
        }

        void flush() throws IOException {
            out.append(text);
            text.setLength(0);
        }
    }
}
