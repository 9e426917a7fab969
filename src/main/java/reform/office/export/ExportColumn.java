package reform.office.export;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import reform.model.Task;
import reform.policy.AssessedTask;
import reform.policy.Assessment;
import reform.render.wording.Wording;
import reform.report.LastWord;

/**
 * A column of an exported list.
 *
 * @param key the key of the file, or of the JSON for what is computed
 * @param header in the words of the language
 * @param stored whether the file says it: such a cell may be edited, and comes back
 */
public record ExportColumn(String key, String header, Kind kind, boolean stored, Function<AssessedTask, Object> value) {

    /** How the values of a column look. */
    enum Kind {
        ID,
        NAME,
        TEXT,
        SHORT,
        DATE,
        PERCENT,
        COUNT,
        STATUS,
        LIGHT
    }

    /** The value as a text. */
    String text(AssessedTask task) {
        Object shown = value.apply(task);
        return kind == Kind.PERCENT && shown instanceof Integer ? shown + "%" : shown.toString();
    }

    /** The columns of a list: what the file says, and what the day makes of it. */
    static List<ExportColumn> all(ExportedList list) {
        List<ExportColumn> columns = stored(list);
        int due = index(columns, "due");
        columns.add(
                due + 1,
                of(list, "dueDate", Kind.DATE, task -> orEmpty(task.assessment().dueDate())));
        columns.add(index(columns, "progress") + 1, light(list));
        columns.add(
                index(columns, "light") + 1,
                of(
                        list,
                        "daysOverdue",
                        Kind.COUNT,
                        task -> task.assessment().overdue()
                                ? (Object) task.assessment().daysOverdue()
                                : ""));
        columns.add(of(
                list, "lastUpdate", Kind.DATE, task -> orEmpty(task.assessment().lastUpdate())));
        columns.add(of(list, "lastNote", Kind.TEXT, task -> LastWord.of(task.task())
                .map(LastWord::note)
                .orElse("")));
        columns.removeIf(column -> !column.stored()
                && list.tasks().stream().allMatch(task -> column.text(task).isEmpty()));
        return columns;
    }

    /** What the file says of a task, and its light. */
    static List<ExportColumn> forReading(ExportedList list) {
        List<ExportColumn> columns = stored(list);
        columns.add(light(list));
        return columns;
    }

    /** What the file says of a task, in the order of official tables. */
    static List<ExportColumn> stored(ExportedList list) {
        Wording wording = list.wording();
        List<ExportColumn> columns = new ArrayList<>();
        columns.add(field(list, "id", Kind.ID, task -> task.id().text()));
        columns.add(field(list, "section", Kind.SHORT, task -> task.section().orElse("")));
        columns.add(field(list, "title", Kind.NAME, Task::title));
        columns.add(
                field(list, "description", Kind.TEXT, task -> task.description().orElse("")));
        columns.add(field(list, "due", Kind.SHORT, task -> task.deadline().text()));
        columns.add(field(list, "lead", Kind.SHORT, task -> wording.names(task.lead())));
        columns.add(field(list, "responsible", Kind.SHORT, task -> wording.names(task.responsible())));
        columns.add(field(
                list, "status", Kind.STATUS, task -> task.written("status").orElse(wording.status(task.status()))));
        columns.add(field(list, "progress", Kind.PERCENT, ExportColumn::progress));
        columns.removeIf(column -> column.key().equals("section")
                && list.tasks().stream().allMatch(task -> task.task().section().isEmpty()));
        return columns;
    }

    private static Object progress(Task task) {
        return task.progress().isPresent()
                ? (Object) task.progress().getAsInt()
                : task.written("progress").orElse("");
    }

    private static ExportColumn light(ExportedList list) {
        return of(list, "light", Kind.LIGHT, task -> {
            Assessment assessment = task.assessment();
            return assessment.light().map(list.wording()::light).orElse("");
        });
    }

    private static ExportColumn field(ExportedList list, String key, Kind kind, Function<Task, Object> value) {
        return new ExportColumn(key, list.text("column." + key), kind, true, task -> value.apply(task.task()));
    }

    private static ExportColumn of(ExportedList list, String key, Kind kind, Function<AssessedTask, Object> value) {
        return new ExportColumn(key, list.text("column." + key), kind, false, value);
    }

    private static int index(List<ExportColumn> columns, String key) {
        for (int i = 0; i < columns.size(); i++) {
            if (columns.get(i).key().equals(key)) {
                return i;
            }
        }
        return columns.size() - 1;
    }

    private static Object orEmpty(Optional<LocalDate> date) {
        return date.isPresent() ? date.get() : "";
    }
}
