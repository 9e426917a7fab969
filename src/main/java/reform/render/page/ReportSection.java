package reform.render.page;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import reform.render.table.Column;
import reform.render.table.Table;
import reform.render.text.StyledText;

/**
 * A part of a report: a heading and a table.
 *
 * @param title empty where the report's own title is enough
 * @param note beside the title; may be empty
 */
record ReportSection(String title, String note, Table table, Form form) {

    /** How a part stands on a page. */
    enum Form {
        /** A table as wide as its cells ask for. */
        PLAIN,
        /** On the grid that all tables of a report share: id, title, department, and three more. */
        GRID,
        /** The same, shown when somebody asks for it. */
        FOLDED
    }

    ReportSection(String title, String note, Table table) {
        this(title, note, table, Form.PLAIN);
    }

    /**
     * For templates: {@code title}, {@code note}, {@code grid} and {@code folded}, {@code columns} ({@code name},
     * {@code right}, {@code wide} for the one that most is to be read in) and {@code rows} of
     * {@code cells} ({@code text}, {@code name} of the column, {@code right}, and {@code style}: {@code red},
     * {@code yellow}, {@code green}, {@code alert}, {@code bold}, {@code dim} or nothing; {@code light} where the text
     * is the word for a light). Numbers are told from words, since a count is no light.
     */
    Map<String, Object> forTemplates() {
        int widest = widest();
        List<Map<String, Object>> columns = new ArrayList<>();
        for (int i = 0; i < table.columns().size(); i++) {
            Column column = table.columns().get(i);
            columns.add(Map.of("name", column.header(), "right", right(column), "wide", i == widest));
        }
        List<Map<String, Object>> rows = new ArrayList<>();
        for (Table.Row row : table.rows()) {
            if (row instanceof Table.Cells cells) {
                rows.add(Map.of("cells", cells(cells)));
            }
        }
        Map<String, Object> section = new LinkedHashMap<>();
        section.put("title", title);
        section.put("note", note);
        section.put("grid", form != Form.PLAIN);
        section.put("folded", form == Form.FOLDED);
        section.put("columns", columns);
        section.put("rows", rows);
        return section;
    }

    /** The place of the first of the widest columns, or -1. */
    private int widest() {
        int widest = -1;
        for (int i = 0; i < table.columns().size(); i++) {
            Column column = table.columns().get(i);
            if (column.isFlexible()
                    && (widest < 0
                            || column.minimum() > table.columns().get(widest).minimum())) {
                widest = i;
            }
        }
        return widest;
    }

    private List<Map<String, Object>> cells(Table.Cells row) {
        List<Map<String, Object>> cells = new ArrayList<>();
        for (int i = 0; i < row.cells().size(); i++) {
            StyledText text = row.cells().get(i);
            Column column = table.columns().get(i);
            String style = style(text);
            Map<String, Object> cell = new LinkedHashMap<>();
            cell.put("text", text.text());
            cell.put("name", column.header());
            cell.put("right", right(column));
            cell.put("style", style);
            cell.put("light", isLight(style) && !isNumber(text.text()));
            cells.add(cell);
        }
        return cells;
    }

    private static boolean right(Column column) {
        return column.align() == Column.Align.RIGHT;
    }

    private static String style(StyledText text) {
        if (text.spans().isEmpty()) {
            return "";
        }
        return switch (text.spans().get(0).style()) {
            case RED -> "red";
            case YELLOW -> "yellow";
            case GREEN -> "green";
            case ALERT -> "alert";
            case BOLD -> "bold";
            case DIM -> "dim";
            default -> "";
        };
    }

    private static boolean isLight(String style) {
        return style.equals("red") || style.equals("yellow") || style.equals("green");
    }

    private static boolean isNumber(String text) {
        return !text.isEmpty() && Character.isDigit(text.charAt(0));
    }
}
