package reform.office.export;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import reform.model.Status;
import reform.model.TaskField;
import reform.office.docx.WordDocument;
import reform.office.docx.WordStyle;
import reform.office.docx.WordTable;
import reform.office.source.Source;
import reform.policy.AssessedTask;
import reform.report.LastWord;

/** A list as the table that is attached to an official document: on turned sheets, with a row for each section. */
public final class OfficialTable {
    private static final Set<String> ALWAYS = Set.of("id", "title", "due", "lead");

    private static final Set<String> CENTRED = Set.of("id", "due", "lead", "status", "progress", "reported");

    private OfficialTable() {}

    public static byte[] write(ExportedList list) {
        WordDocument document =
                new WordDocument(WordDocument.Page.TURNED, list.list().title());
        document.paragraph(WordStyle.TITLE, list.list().title());
        list.list().document().ifPresent(number -> document.paragraph(WordStyle.SUBTITLE, list.text("number", number)));
        document.paragraph(WordStyle.NOTE, "");
        boolean grouped = list.groupsBySection();
        List<ExportColumn> columns = new ArrayList<>();
        for (ExportColumn column : ExportColumn.withReport(list)) {
            boolean said = list.tasks().stream().anyMatch(task -> isSaid(column, task))
                    // Without it, goals or measures would be taken for it.
                    || (column.key().equals("description")
                            && list.tasks().stream().anyMatch(OfficialTable::isMeasured));
            if ((said || ALWAYS.contains(column.key()))
                    && !(grouped && column.key().equals("section"))) {
                columns.add(column);
            }
        }
        List<WordTable.Row> rows = new ArrayList<>();
        String section = "";
        for (AssessedTask task : list.tasks()) {
            String own = task.task().section().orElse("");
            if (grouped && !own.equals(section)) {
                rows.add(new WordTable.Group(own));
                section = own;
            }
            rows.add(new WordTable.Cells(
                    columns.stream().map(column -> column.text(task)).toList()));
        }
        document.table(new WordTable(columns.stream().map(OfficialTable::column).toList(), rows));
        return document.property(Source.STAMP, Stamp.rows()).bytes();
    }

    /** A status that every task has before it begins says nothing, but where something was reported all the same. */
    private static boolean isSaid(ExportColumn column, AssessedTask task) {
        return column.key().equals("status")
                ? task.task().status() != Status.NOT_STARTED
                        || LastWord.report(task.task()).isPresent()
                : !column.text(task).isEmpty();
    }

    private static boolean isMeasured(AssessedTask task) {
        return task.task().texts().get(TaskField.GOAL).isPresent()
                || task.task().texts().get(TaskField.MEASURES).isPresent();
    }

    private static WordTable.Column column(ExportColumn column) {
        return new WordTable.Column(
                column.header(),
                CENTRED.contains(column.key()) ? WordTable.Alignment.CENTRE : WordTable.Alignment.LEFT);
    }
}
