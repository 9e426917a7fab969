package reform.render.table;

import java.io.IOException;
import reform.render.table.Table.Cells;
import reform.render.table.Table.Heading;
import reform.render.table.Table.Row;
import reform.render.text.MarkdownText;
import reform.render.text.StyledText;

/**
 * Writes a {@link Table} as a table of GitHub Flavored Markdown (spec 0.29, 4.10). Styles are left out. A heading ends
 * the table, stands between as a bold paragraph, and the columns are named again below it.
 */
public final class MarkdownTable {
    private MarkdownTable() {}

    /** Writes the table in lines that end with {@code \n}. */
    public static void write(Table table, Appendable out) throws IOException {
        StringBuilder line = new StringBuilder();
        boolean begun = false;
        boolean open = false;
        for (Row row : table.rows()) {
            if (row instanceof Heading heading) {
                line.append(begun ? "\n**" : "**");
                line.append(MarkdownText.escape(heading.text().text())).append("**\n\n");
                open = false;
            } else if (row instanceof Cells cells) {
                if (!open) {
                    appendHeader(line, table);
                    open = true;
                }
                for (StyledText cell : cells.cells()) {
                    appendCell(line, cell.text());
                }
                line.append("|\n");
            }
            begun |= !line.isEmpty();
            out.append(line);
            line.setLength(0);
        }
        if (!begun) {
            appendHeader(line, table);
            out.append(line);
        }
    }

    private static void appendHeader(StringBuilder text, Table table) {
        for (Column column : table.columns()) {
            appendCell(text, column.header());
        }
        text.append("|\n");
        for (Column column : table.columns()) {
            text.append(column.align() == Column.Align.RIGHT ? "| ---: " : "| --- ");
        }
        text.append("|\n");
    }

    private static void appendCell(StringBuilder text, String cell) {
        String escaped = MarkdownText.escape(cell);
        text.append(escaped.isEmpty() ? "| " : "| " + escaped + " ");
    }
}
