package reform.render.table;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import reform.render.text.StyledText;

/**
 * Rows of text under named columns, before any layout: {@link TableRenderer}, {@link MarkdownTable}, {@link CsvWriter}
 * and {@link TsvWriter} write it.
 *
 * @param headed whether the names of the columns are wanted; a Markdown table always has them
 */
public record Table(List<Column> columns, List<Row> rows, boolean headed) {

    /** What stands between two rows or is one. */
    public sealed interface Row permits Cells, Heading, Blank {}

    /** A row: one text for each column. */
    public record Cells(List<StyledText> cells) implements Row {
        public Cells {
            cells = List.copyOf(cells);
        }
    }

    /** A line of its own above the rows of a group. */
    public record Heading(StyledText text) implements Row {}

    /** An empty line, in aligned text only. */
    public record Blank() implements Row {}

    /** @throws IllegalArgumentException when there are no columns or a row has more or fewer cells than columns */
    public Table {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
        if (columns.isEmpty()) {
            throw new IllegalArgumentException("a table has columns");
        }
        for (Row row : rows) {
            if (row instanceof Cells cells && cells.cells().size() != columns.size()) {
                throw new IllegalArgumentException(
                        cells.cells().size() + " cells in a table of " + columns.size() + " columns");
            }
        }
    }

    public static Builder of(Column... columns) {
        return of(List.of(columns));
    }

    public static Builder of(List<Column> columns) {
        return new Builder(columns);
    }

    /** The same table without the names of its columns. */
    public Table withoutHeader() {
        return new Table(columns, rows, false);
    }

    /** The same columns with other rows. */
    public Table withRows(List<Row> others) {
        return new Table(columns, others, headed);
    }

    /** Takes the texts of a row. */
    interface TextRow {
        void take(List<String> texts) throws IOException;
    }

    /**
     * Hands over the plain texts of each row, before them the names of the columns where they are wanted; headings and blank
     * lines are left out.
     */
    void eachRow(TextRow taker) throws IOException {
        if (headed) {
            List<String> names = new ArrayList<>(columns.size());
            for (Column column : columns) {
                names.add(column.header());
            }
            taker.take(names);
        }
        for (Row row : rows) {
            if (row instanceof Cells cells) {
                List<String> values = new ArrayList<>(columns.size());
                for (StyledText cell : cells.cells()) {
                    values.add(cell.text());
                }
                taker.take(values);
            }
        }
    }

    /** Collects the rows of a table. */
    public static final class Builder {
        private final List<Column> columns;
        private final List<Row> rows = new ArrayList<>();

        private Builder(List<Column> columns) {
            this.columns = columns;
        }

        public Builder row(Cells cells) {
            rows.add(cells);
            return this;
        }

        public Builder row(List<StyledText> cells) {
            return row(new Cells(cells));
        }

        public Builder row(StyledText... cells) {
            return row(List.of(cells));
        }

        /** A row of unstyled texts. */
        public Builder row(String... cells) {
            List<StyledText> texts = new ArrayList<>(cells.length);
            for (String cell : cells) {
                texts.add(StyledText.of(cell));
            }
            return row(texts);
        }

        public Builder heading(StyledText text) {
            rows.add(new Heading(text));
            return this;
        }

        public Builder blank() {
            rows.add(new Blank());
            return this;
        }

        public Table build() {
            return new Table(columns, rows, true);
        }
    }
}
