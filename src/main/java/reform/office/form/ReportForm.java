package reform.office.form;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import reform.model.Status;
import reform.model.Task;
import reform.model.TaskList;
import reform.model.Update;
import reform.office.docx.WordDocument;
import reform.office.docx.WordStyle;
import reform.office.docx.WordTable;
import reform.office.source.Source;
import reform.office.xlsx.SheetTable;
import reform.office.xlsx.WorkbookWriter;
import reform.policy.AssessedTask;
import reform.policy.Replay;
import reform.render.wording.UpdateWording;
import reform.render.wording.Wording;
import reform.report.LastWord;

/**
 * A form in which one department reports on the tasks that it leads: what each is, how it stands, what was reported last,
 * and cells for what is new.
 *
 * @param tasks of the form, in the order of the list
 * @param terms by when and to whom
 */
public record ReportForm(
        TaskList list, LocalDate asOf, String department, List<AssessedTask> tasks, Terms terms, Wording wording) {
    /** What a department may say of a task; striking it off the list needs evidence, and is for the coordinator. */
    private static final List<Status> CHOICES =
            List.of(Status.NOT_STARTED, Status.IN_PROGRESS, Status.BLOCKED, Status.DONE);

    /**
     * By when, and to whom.
     *
     * @param replyBy the last day
     * @param contact whom to answer
     */
    public record Terms(Optional<LocalDate> replyBy, Optional<String> contact) {}

    public ReportForm {
        tasks = List.copyOf(tasks);
    }

    private String text(String key, Object... values) {
        return wording.messages().text("form." + key, values);
    }

    private Map<String, String> headers() {
        Map<String, String> headers = new LinkedHashMap<>();
        for (FormColumn column : FormColumn.values()) {
            headers.put(column.key(), text("column." + column.key()));
        }
        return headers;
    }

    private String title() {
        return text("title", list.title());
    }

    private String instruction() {
        String by =
                terms.replyBy().map(day -> text("reply-by", wording.date(day))).orElse("");
        String to = terms.contact().map(contact -> text("contact", contact)).orElse("");
        return text("instruction") + by + to;
    }

    private String heading() {
        return text(
                "heading", department, wording.date(asOf), wording.messages().count("form.tasks", tasks.size()));
    }

    private List<String> choices() {
        List<String> choices = new ArrayList<>();
        for (Status status : CHOICES) {
            choices.add(wording.status(status));
        }
        // The list's own words, which only its head explains.
        list.statuses().forEach((word, status) -> {
            if (CHOICES.contains(status)) {
                choices.add(word);
            }
        });
        return choices;
    }

    private String value(FormColumn column, AssessedTask assessed) {
        Task task = assessed.task();
        return switch (column) {
            case ID -> task.id().text();
            case TITLE -> task.title();
            case DUE -> due(assessed);
            case STATE -> task.judged() ? wording.statusAndProgress(task) : "";
            case LAST -> last(task);
            default -> "";
        };
    }

    /** What was reported last: status and share, what was done, what stands in the way, what comes next. */
    private String last(Task task) {
        List<Update> updates = Replay.inOrder(task.updates()).stream()
                .filter(update -> !update.isLetterOnly())
                .toList();
        if (updates.isEmpty()) {
            return "";
        }
        Update last = updates.get(updates.size() - 1);
        UpdateWording words = new UpdateWording(wording.messages());
        List<String> lines = new ArrayList<>();
        String what = words.what(last);
        if (!what.isEmpty()) {
            lines.add(what);
        }
        lines.addAll(words.parts(last));
        String text = text("last", last.date(), String.join("\n", lines));
        // An update may say no more than a figure; what was said before is still what the department knows.
        return LastWord.report(task)
                .filter(before -> !before.equals(last))
                .map(before -> text + "\n" + text("last", before.date(), String.join("\n", words.said(before))))
                .orElse(text);
    }

    private String due(AssessedTask assessed) {
        String written = assessed.task().deadline().text();
        return assessed.assessment().overdue()
                ? text("overdue", written, assessed.assessment().daysOverdue())
                : written;
    }

    /** As a workbook, in which nothing but what is asked can be written. */
    public byte[] workbook() {
        List<SheetTable.Column> columns = new ArrayList<>();
        for (FormColumn column : FormColumn.values()) {
            boolean centred = column == FormColumn.ID || column == FormColumn.STATUS || column == FormColumn.PROGRESS;
            columns.add(new SheetTable.Column(
                    text("column." + column.key()),
                    column.width(),
                    centred,
                    column == FormColumn.STATUS ? choices() : List.of(),
                    column.fillIn()));
        }
        List<List<Object>> rows = new ArrayList<>();
        for (AssessedTask task : tasks) {
            List<Object> row = new ArrayList<>();
            for (FormColumn column : FormColumn.values()) {
                row.add(value(column, task));
            }
            rows.add(row);
        }
        SheetTable sheet = new SheetTable(
                text("sheet"), List.of(title(), heading(), instruction()), List.of(text("reporter")), columns, rows, 2);
        return new WorkbookWriter(title(), true)
                .write(List.of(sheet), Source.STAMP, stamp("").rows());
    }

    /** As a document of text. */
    public byte[] document() {
        String placeholder = text("choose");
        WordDocument document = new WordDocument(WordDocument.Page.TURNED, title());
        document.paragraph(WordStyle.TITLE, title());
        document.paragraph(WordStyle.NOTE, heading());
        document.paragraph(WordStyle.NOTE, instruction());
        document.paragraph(WordStyle.NOTE, text("reporter") + text("blank"));
        List<String> choices = new ArrayList<>(List.of(placeholder));
        choices.addAll(choices());
        List<WordTable.Column> columns = new ArrayList<>();
        for (FormColumn column : FormColumn.values()) {
            columns.add(new WordTable.Column(
                    text("column." + column.key()),
                    column == FormColumn.ID ? WordTable.Alignment.CENTRE : WordTable.Alignment.LEFT,
                    column.fillIn() ? column.width() : 0,
                    column == FormColumn.STATUS ? choices : List.of()));
        }
        List<WordTable.Row> rows = new ArrayList<>();
        for (AssessedTask task : tasks) {
            List<String> cells = new ArrayList<>();
            for (FormColumn column : FormColumn.values()) {
                cells.add(value(column, task));
            }
            rows.add(new WordTable.Cells(cells));
        }
        document.table(new WordTable(columns, rows));
        return document.property(Source.STAMP, stamp(placeholder).rows()).bytes();
    }

    private FormStamp stamp(String placeholder) {
        FormStamp blank = new FormStamp("", "", department, asOf.toString(), headers(), Map.of(), placeholder);
        return blank.of(list, tasks);
    }
}
