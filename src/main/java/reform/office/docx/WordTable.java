package reform.office.docx;

import java.util.ArrayList;
import java.util.List;

/**
 * A table of an official document: black lines, a header that each page repeats, rows that no page breaks unless they are
 * very high.
 *
 * @param rows below the header
 * @param alike the texts of other tables in the document that have the same columns, which are to be as wide
 */
public record WordTable(List<Column> columns, List<Row> rows, List<List<String>> alike) {
    /** How the texts of a column stand. */
    public enum Alignment {
        LEFT,
        CENTRE
    }

    /** How large the letters are, in half points, and how far apart the lines are, in twips. */
    enum Size {
        TABLE("Table", 24, 360),
        SMALL("Small", 21, 320),
        TINY("Tiny", 18, 270);

        /** What the names of the styles of its paragraphs begin with. */
        final String style;

        private final int letters;
        final int line;

        Size(String style, int letters, int line) {
            this.style = style;
            this.letters = letters;
            this.line = line;
        }

        /** Half characters in so many twips. */
        int across(int twips) {
            return twips / (letters * 5);
        }
    }

    /**
     * A column.
     *
     * @param room how many half characters its cells keep free for somebody to write in; none where they only show
     *     something
     * @param choices the words to choose from in such a cell, the first of which asks for it; none where one may write
     *     anything
     */
    public record Column(String header, Alignment alignment, int room, List<String> choices) {
        public Column {
            choices = List.copyOf(choices);
        }

        /** A column that only shows something. */
        public Column(String header, Alignment alignment) {
            this(header, alignment, 0, List.of());
        }

        boolean fillIn() {
            return room > 0;
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
        alike = List.copyOf(alike);
    }

    public WordTable(List<Column> columns, List<Row> rows) {
        this(columns, rows, List.of());
    }

    /** The texts by which the columns are made as wide as they are. */
    List<List<String>> measured() {
        List<List<String>> texts = new ArrayList<>();
        for (Row row : rows) {
            if (row instanceof Cells cells) {
                texts.add(cells.texts());
            }
        }
        texts.addAll(alike);
        return texts;
    }
}
