package reform.office.xlsx;

import java.util.List;

/**
 * A sheet with a table below some lines of text.
 *
 * @param name of the sheet
 * @param above the lines above the table: the first is its title
 * @param fields what else is to be filled in, each in a row of its own above the table
 * @param rows a value for each column: a text, a whole number, a {@link java.time.LocalDate}, a {@link Percent} or a
 *     {@link Signal}; an empty text is an empty cell. Each row is written as soon as it is asked for
 * @param frozen how many columns at the left stay in sight
 */
public record SheetTable(
        String name,
        List<String> above,
        List<String> fields,
        List<Column> columns,
        List<List<Object>> rows,
        int frozen) {

    /**
     * A column.
     *
     * @param widest in half-width characters; what is longer goes on in the next line
     * @param centred whether its texts stand in the middle
     * @param choices the words that may be chosen; none where one may write anything
     * @param fillIn whether one may write in it where the sheet is locked
     */
    public record Column(String header, int widest, boolean centred, List<String> choices, boolean fillIn) {
        public Column {
            choices = List.copyOf(choices);
        }

        /** A column that only shows something. */
        public Column(String header, int widest, boolean centred) {
            this(header, widest, centred, List.of(), false);
        }
    }

    /** So many parts of a hundred. */
    public record Percent(int number) {}

    /** A word on a ground of its colour. */
    public record Signal(String word, Colour colour) {}

    /** What a signal says beside its word. */
    public enum Colour {
        RED("FFC7CE", "9C0006"),
        YELLOW("FFEB9C", "7F4F00"),
        GREEN("C6EFCE", "005700");

        private final String ground;
        private final String letters;

        Colour(String ground, String letters) {
            this.ground = ground;
            this.letters = letters;
        }

        String ground() {
            return ground;
        }

        String letters() {
            return letters;
        }
    }

    public SheetTable {
        above = List.copyOf(above);
        fields = List.copyOf(fields);
        columns = List.copyOf(columns);
    }

    /** A sheet where nothing is to be filled in above the table. */
    public SheetTable(String name, List<String> above, List<Column> columns, List<List<Object>> rows, int frozen) {
        this(name, above, List.of(), columns, rows, frozen);
    }
}
