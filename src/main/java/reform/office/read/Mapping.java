package reform.office.read;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import reform.office.source.Cell;
import reform.office.source.Grid;

/**
 * What the columns of a table hold, by their headers, else by their contents.
 *
 * @param headers the numbers of the rows that are the header
 * @param columns by their number
 */
record Mapping(List<Integer> headers, Map<Integer, TableColumn> columns) {
    private static final Pattern LABEL = Pattern.compile("[:：]\\s*$");
    private static final int DEEPEST_HEADER = 40;
    private static final int LONGEST_HEADER = 24;

    Mapping {
        headers = List.copyOf(headers);
        columns = new TreeMap<>(columns);
    }

    /** The columns of a field, from the left. */
    List<Integer> of(Field field) {
        return TableColumn.numbers(columns, field);
    }

    /** What a column holds. */
    Field field(int column) {
        TableColumn found = columns.get(column);
        return found == null ? Field.OWN : found.field();
    }

    boolean has(Field field) {
        return columns.values().stream().anyMatch(column -> column.field() == field);
    }

    /** Whether tasks can be made by it. */
    boolean isOfTasks() {
        return has(Field.TITLE);
    }

    /** The place of the first row below the header. */
    int firstRow(Grid grid) {
        int first = 0;
        for (int i = 0; i < grid.rows().size(); i++) {
            if (headers.contains(grid.rows().get(i).number())) {
                first = i + 1;
            }
        }
        return first;
    }

    /**
     * Finds the header of a table and what its columns hold; empty where there is none.
     *
     * @param wishes what the person said of columns, by header or by the column's own name
     */
    static Optional<Mapping> find(Grid grid, HeaderWords words, Map<String, Field> wishes) {
        List<Grid.Row> rows = grid.rows();
        for (int i = 0; i < Math.min(DEEPEST_HEADER, rows.size()); i++) {
            if (isHeader(rows.get(i), words, wishes)) {
                boolean two = i + 1 < rows.size() && isSecondHeader(grid, rows.get(i), rows.get(i + 1), words);
                Mapping mapping = ofHeader(
                        grid, two ? List.of(rows.get(i), rows.get(i + 1)) : List.of(rows.get(i)), words, wishes);
                if (mapping.isOfTasks()) {
                    return Optional.of(mapping);
                }
            }
        }
        return ofWishes(grid, words, wishes);
    }

    /** Where the person names columns by letter or number, there need be no header that is known. */
    private static Optional<Mapping> ofWishes(Grid grid, HeaderWords words, Map<String, Field> wishes) {
        boolean any = false;
        for (int column : grid.columns()) {
            any |= wishes.containsKey(HeaderWords.normal(grid.label(column)));
        }
        if (!any || grid.rows().isEmpty()) {
            return Optional.empty();
        }
        Grid.Row first = grid.rows().get(0);
        boolean header = first.filled().stream()
                .noneMatch(cell -> isNumber(cell.text()) || ColumnContents.isDeadline(cell.text()));
        Mapping named = ofHeader(grid, List.of(first), words, wishes);
        Mapping mapping = header ? named : new Mapping(List.of(), named.columns());
        return mapping.isOfTasks() ? Optional.of(mapping) : Optional.empty();
    }

    private static boolean isHeader(Grid.Row row, HeaderWords words, Map<String, Field> wishes) {
        List<Cell> filled = row.filled();
        int known = 0;
        int exact = 0;
        boolean task = false;
        for (Cell cell : filled) {
            // 填报单位： asks for what stands beside it, and names no column.
            Optional<HeaderWords.Match> match =
                    LABEL.matcher(cell.text()).find() ? Optional.empty() : words.find(cell.text());
            boolean wished = wishes.containsKey(HeaderWords.normal(cell.text()));
            task |= wished;
            if (match.isPresent() || wished) {
                known++;
                exact += match.isPresent() && !match.get().exact() ? 0 : 1;
                Field field = match.map(HeaderWords.Match::field).orElse(Field.OWN);
                task |= switch (field) {
                    case OWN, ID, STATUS, NOTE, NEXT, REPORTED -> false;
                    default -> true;
                };
            }
        }
        // A wide table has many columns of the office's own.
        boolean most = known * 2 >= filled.size() || exact >= 3;
        return filled.size() >= 2 && known >= 2 && exact >= 1 && task && most;
    }

    /** Whether a row says more of the header above it: below cells that cover several columns, or nothing but words. */
    private static boolean isSecondHeader(Grid grid, Grid.Row first, Grid.Row second, HeaderWords words) {
        List<Cell> own = second.own();
        if (own.isEmpty()) {
            return true;
        }
        int known = 0;
        boolean below = true;
        for (Cell cell : own) {
            known += words.find(cell.text()).isPresent() ? 1 : 0;
            Optional<Cell> above = first.at(cell.column());
            boolean blankAbove = above.isEmpty() || above.get().isBlank();
            below &= (blankAbove || above.get().columns() > 1 || continuesRight(grid, first, cell.column()))
                    && HeaderWords.normal(cell.text()).length() <= LONGEST_HEADER
                    && !isNumber(cell.text());
        }
        return below && (known > 0 || own.size() > 1);
    }

    /** Whether the column right of a header is blank in the header: cells that were merged before they became text. */
    private static boolean continuesRight(Grid grid, Grid.Row row, int column) {
        int place = grid.columns().indexOf(column);
        return place + 1 < grid.columns().size()
                && row.text(grid.columns().get(place + 1)).isEmpty();
    }

    private static boolean isNumber(String text) {
        return HeaderWords.normal(text).chars().allMatch(Character::isDigit);
    }

    private static Mapping ofHeader(Grid grid, List<Grid.Row> headers, HeaderWords words, Map<String, Field> wishes) {
        Map<Integer, TableColumn> columns = new TreeMap<>();
        String parent = "";
        for (int column : grid.columns()) {
            String upper = headers.get(0).text(column);
            String lower = headers.size() > 1 && !headers.get(1).continues(column)
                    ? headers.get(1).text(column)
                    : "";
            parent = upper.isEmpty() && !lower.isEmpty() ? parent : upper;
            columns.put(column, column(grid, column, parent, lower, words, wishes));
        }
        List<Integer> numbers = headers.stream().map(Grid.Row::number).toList();
        Map<Integer, TableColumn> settled = new ColumnSettling(grid, numbers, columns).settle();
        return new Mapping(numbers, settled);
    }

    private static TableColumn column(
            Grid grid, int number, String upper, String lower, HeaderWords words, Map<String, Field> wishes) {
        String header =
                lower.isEmpty() || lower.equals(upper) ? oneLine(upper) : oneLine(upper) + " / " + oneLine(lower);
        for (String name : List.of(header, upper, lower, grid.label(number))) {
            Field wish = wishes.get(HeaderWords.normal(name));
            if (wish != null && !name.isEmpty()) {
                return new TableColumn(header, wish, "option", "sure");
            }
        }
        List<String> tries = lower.isEmpty() ? List.of(upper) : List.of(upper + lower, lower, upper);
        for (boolean exact : new boolean[] {true, false}) {
            for (String each : tries) {
                Optional<HeaderWords.Match> match = words.find(each);
                if (match.isPresent() && match.get().exact() == exact) {
                    return new TableColumn(
                            header, match.get().field(), exact ? "header" : "header-part", exact ? "sure" : "likely");
                }
            }
        }
        return new TableColumn(header, Field.OWN, header.isEmpty() ? "contents" : "header", "guess");
    }

    private static String oneLine(String text) {
        return reform.model.Departments.join(text);
    }

    /** By contents alone, for a table without a header: a column of numbers, deadlines, departments, short, long texts. */
    static Optional<Mapping> byContents(Grid grid) {
        Map<Integer, TableColumn> columns = new TreeMap<>();
        for (int column : grid.columns()) {
            columns.put(column, new TableColumn("", Field.OWN, "contents", "guess"));
        }
        if (grid.columns().size() < 3 || grid.rows().size() < 3) {
            return Optional.empty();
        }
        Mapping mapping = new Mapping(List.of(), new ColumnSettling(grid, List.of(), columns).settle());
        boolean isList =
                mapping.isOfTasks() && mapping.has(Field.LEAD) && (mapping.has(Field.DUE) || mapping.has(Field.ID));
        return isList ? Optional.of(mapping) : Optional.empty();
    }
}
