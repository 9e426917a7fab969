package reform.office.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/** A table or a sheet: rows of cells. Rows without any text, and columns without any, are not there. */
public final class Grid implements Block {
    private final String name;
    private final boolean lettered;
    private final List<Row> rows;
    private final List<Integer> columns;

    private Grid(String name, boolean lettered, List<Row> rows, List<Integer> columns) {
        this.name = name;
        this.lettered = lettered;
        this.rows = List.copyOf(rows);
        this.columns = List.copyOf(columns);
    }

    /** How people find it: the name of a sheet, or {@code 1} for the first table. */
    public String name() {
        return name;
    }

    public List<Row> rows() {
        return rows;
    }

    /** What its rows say, without blank cells. */
    List<List<String>> texts() {
        return rows.stream()
                .map(row -> row.filled().stream().map(Cell::text).toList())
                .toList();
    }

    /** This grid, where a cell says something else. */
    Grid with(int row, String column, String text) {
        List<Row> others = new ArrayList<>();
        for (Row each : rows) {
            TreeMap<Integer, Cell> cells = new TreeMap<>(each.cells);
            cells.replaceAll(
                    (number, cell) -> cell.row() == row && label(cell.column()).equals(column)
                            ? new Cell(cell.row(), cell.column(), cell.rows(), cell.columns(), Builder.clean(text))
                            : cell);
            if (cells.values().stream().anyMatch(cell -> !cell.isBlank())) {
                others.add(new Row(each.number, cells));
            }
        }
        return new Grid(name, lettered, others, columns);
    }

    /** The numbers of the columns that hold text, in order. */
    public List<Integer> columns() {
        return columns;
    }

    /** A column as the program that made the document calls it: {@code C} in a sheet, {@code 3} in a table. */
    public String label(int column) {
        return lettered ? letters(column) : Integer.toString(column);
    }

    private static String letters(int column) {
        StringBuilder letters = new StringBuilder();
        for (int rest = column; rest > 0; rest = (rest - 1) / 26) {
            letters.insert(0, (char) ('A' + (rest - 1) % 26));
        }
        return letters.toString();
    }

    /** A row: what covers each of its places. */
    public static final class Row {
        private final int number;
        private final Map<Integer, Cell> cells;

        private Row(int number, Map<Integer, Cell> cells) {
            this.number = number;
            this.cells = cells;
        }

        /** Its number in the document, from 1. */
        public int number() {
            return number;
        }

        /** The cell that covers a column here; it may begin in a row above or in a column to the left. */
        public Optional<Cell> at(int column) {
            return Optional.ofNullable(cells.get(column));
        }

        /** The text at a column; empty where there is none. */
        public String text(int column) {
            Cell cell = cells.get(column);
            return cell == null ? "" : cell.text();
        }

        /** Whether the cell at a column begins in a row above. */
        public boolean continues(int column) {
            Cell cell = cells.get(column);
            return cell != null && cell.row() < number;
        }

        /** The cells with text that cover this row, each once, from the left. */
        public List<Cell> filled() {
            List<Cell> filled = new ArrayList<>();
            for (Cell cell : cells.values()) {
                // A cell covers neighbours only.
                if (!cell.isBlank()
                        && (filled.isEmpty() || !filled.get(filled.size() - 1).equals(cell))) {
                    filled.add(cell);
                }
            }
            return filled;
        }

        /** The cells with text that begin in this row. */
        public List<Cell> own() {
            List<Cell> own = new ArrayList<>();
            for (Cell cell : filled()) {
                if (cell.row() == number) {
                    own.add(cell);
                }
            }
            return own;
        }
    }

    /**
     * A grid of rows as a text has them.
     *
     * @param rows by the number of the line they begin in
     */
    public static Grid of(String name, java.util.SortedMap<Integer, List<String>> rows) throws UnreadableSource {
        Builder builder = new Builder(name, false, new Budget());
        for (Map.Entry<Integer, List<String>> row : rows.entrySet()) {
            for (int i = 0; i < row.getValue().size(); i++) {
                builder.add(row.getKey(), i + 1, 1, 1, row.getValue().get(i));
            }
        }
        return builder.build();
    }

    /** Puts a grid together from cells in any order. */
    public static final class Builder {
        /** More places than these, and merged cells cover only what they begin at. */
        private static final int MOST_COVERED = 1_000_000;

        private final String name;
        private final boolean lettered;
        private final Budget budget;
        private final TreeMap<Integer, TreeMap<Integer, Cell>> rows = new TreeMap<>();

        /** @param lettered whether columns are called by letters */
        Builder(String name, boolean lettered, Budget budget) {
            this.name = name;
            this.lettered = lettered;
            this.budget = budget;
        }

        /** Adds a cell; blank ones count as well where they cover others. */
        void add(int row, int column, int rowSpan, int columnSpan, String text) throws UnreadableSource {
            String stripped = clean(text);
            budget.takeCell(stripped.length());
            if (stripped.isEmpty() && rowSpan == 1 && columnSpan == 1) {
                return;
            }
            Cell cell = new Cell(row, column, Math.max(1, rowSpan), Math.max(1, columnSpan), stripped);
            TreeMap<Integer, Cell> cells = rows.get(row);
            if (cells == null) {
                budget.takeRow();
                cells = new TreeMap<>();
                rows.put(row, cells);
            }
            cells.putIfAbsent(column, cell);
        }

        /** Makes a cell that is there, or is not, cover more. */
        void merge(int row, int column, int rowSpan, int columnSpan) {
            TreeMap<Integer, Cell> cells = rows.get(row);
            Cell cell = cells == null ? null : cells.get(column);
            if (cell != null) {
                cells.put(column, new Cell(row, column, rowSpan, columnSpan, cell.text()));
            }
        }

        boolean isEmpty() {
            return rows.isEmpty();
        }

        Grid build() {
            TreeSet<Integer> columns = new TreeSet<>();
            List<Cell> merged = new ArrayList<>();
            for (TreeMap<Integer, Cell> cells : rows.values()) {
                for (Cell cell : cells.values()) {
                    if (!cell.isBlank()) {
                        columns.add(cell.column());
                    }
                    if (cell.rows() > 1 || cell.columns() > 1) {
                        merged.add(cell);
                    }
                }
            }
            int covered = 0;
            for (Cell cell : merged) {
                for (TreeMap<Integer, Cell> cells :
                        rows.subMap(cell.row(), cell.row() + cell.rows()).values()) {
                    for (int column : columns.subSet(cell.column(), cell.column() + cell.columns())) {
                        if (++covered > MOST_COVERED) {
                            break;
                        }
                        Cell there = cells.get(column);
                        if (there == null || there.isBlank()) {
                            cells.put(column, cell);
                        }
                    }
                }
            }
            List<Row> built = new ArrayList<>();
            rows.forEach((number, cells) -> {
                cells.keySet().retainAll(columns);
                if (cells.values().stream().anyMatch(cell -> !cell.isBlank())) {
                    built.add(new Row(number, cells));
                }
            });
            return new Grid(name, lettered, built, new ArrayList<>(columns));
        }

        /** Lines without blanks at their ends, and no empty ones at the ends of the text. */
        static String clean(String text) {
            if (text.indexOf('\n') < 0 && text.indexOf('\r') < 0) {
                return trim(text);
            }
            StringBuilder cleaned = new StringBuilder(text.length());
            for (String line : text.replace("\r\n", "\n").replace('\r', '\n').split("\n", -1)) {
                cleaned.append(trim(line)).append('\n');
            }
            return cleaned.toString().strip();
        }

        private static String trim(String line) {
            int from = 0;
            int to = line.length();
            while (from < to && isBlank(line.charAt(from))) {
                from++;
            }
            while (to > from && isBlank(line.charAt(to - 1))) {
                to--;
            }
            return line.substring(from, to);
        }

        private static boolean isBlank(char c) {
            return c <= ' ' || c == '\u3000' || c == '\u00a0' || c == '\ufeff' || c == '\u200b';
        }
    }
}
