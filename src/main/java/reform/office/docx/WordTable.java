package reform.office.docx;

import java.util.ArrayList;
import java.util.List;

/**
 * A table of an official document: black lines, a header that each page repeats, rows that no page breaks.
 *
 * @param rows below the header
 */
public record WordTable(List<Column> columns, List<Row> rows) {
    /** More columns than these have smaller letters. */
    private static final int MOST_LARGE = 6;

    /** How the texts of a column stand. */
    public enum Alignment {
        LEFT,
        CENTRE
    }

    /**
     * A column.
     *
     * @param share of the table's width, beside the shares of the others
     * @param fillIn whether its cells wait for somebody to write in them
     * @param choices the words to choose from in such a cell, the first of which asks for it; none where one may write
     *     anything
     */
    public record Column(String header, double share, Alignment alignment, boolean fillIn, List<String> choices) {
        public Column {
            choices = List.copyOf(choices);
        }

        /** A column that only shows something. */
        public Column(String header, double share, Alignment alignment) {
            this(header, share, alignment, false, List.of());
        }
    }

    /** A row. */
    public sealed interface Row {}

    /** One text across all columns, that heads the rows below. */
    public record Group(String text) implements Row {}

    /** A text for each column; several lines are several paragraphs. */
    public record Cells(List<String> texts) implements Row {
        public Cells {
            texts = List.copyOf(texts);
        }
    }

    public WordTable {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }

    /** The widths of the columns, which add up to that of the table. */
    List<Integer> widths(int whole) {
        double shares = columns.stream().mapToDouble(Column::share).sum();
        List<Integer> widths = new ArrayList<>();
        int left = whole;
        for (int i = 0; i < columns.size(); i++) {
            int width = i == columns.size() - 1
                    ? left
                    : (int) Math.round(whole * columns.get(i).share() / shares);
            widths.add(width);
            left -= width;
        }
        return widths;
    }

    /** What the names of the styles of its paragraphs begin with. */
    String size() {
        return columns.size() > MOST_LARGE ? "Small" : "Table";
    }
}
