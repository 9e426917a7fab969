package reform.office.export;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import reform.policy.AssessedTask;
import reform.render.table.CellForm;
import reform.render.table.Column;
import reform.render.table.CsvWriter;
import reform.render.table.MarkdownTable;
import reform.render.table.Table;
import reform.render.text.MarkdownText;
import reform.render.text.StyledText;

/** A list as a plain table: comma-separated values for spreadsheets, or Markdown. */
public final class FlatTable {
    private FlatTable() {}

    /** With a byte order mark, by which spreadsheets know the encoding. */
    public static void writeCsv(ExportedList list, Appendable out) throws IOException {
        CsvWriter.write(table(list, ExportColumn.withReport(list)), true, CellForm.SAFE, out);
    }

    public static void writeMarkdown(ExportedList list, Appendable out) throws IOException {
        out.append("# ").append(MarkdownText.escape(list.list().title())).append("\n\n");
        if (list.list().document().isPresent()) {
            out.append(MarkdownText.escape(
                            list.text("number", list.list().document().get())))
                    .append("\n\n");
        }
        MarkdownTable.write(table(list, ExportColumn.forReading(list)), out);
    }

    private static Table table(ExportedList list, List<ExportColumn> columns) {
        Table.Builder table = Table.of(columns.stream().map(FlatTable::column).toList());
        for (AssessedTask task : list.tasks()) {
            List<StyledText> cells = new ArrayList<>();
            columns.forEach(column -> cells.add(StyledText.of(column.text(task))));
            table.row(cells);
        }
        return table.build();
    }

    private static Column column(ExportColumn column) {
        boolean number = column.kind() == ExportColumn.Kind.ID || column.kind() == ExportColumn.Kind.PERCENT;
        return number ? Column.right(column.header()) : Column.left(column.header());
    }
}
