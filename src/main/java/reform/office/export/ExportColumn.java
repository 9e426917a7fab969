package reform.office.export;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import reform.message.Language;
import reform.message.Messages;
import reform.model.OwnValue;
import reform.model.PlannedMilestone;
import reform.model.Task;
import reform.model.TaskField;
import reform.model.UpdateText;
import reform.office.read.DatedLines;
import reform.office.read.DepartmentNamesInText;
import reform.office.read.SectionCell;
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

    /** Those of every list. */
    private static final Set<String> ALWAYS =
            Set.of("id", "title", "description", "due", "lead", "responsible", "status", "progress");

    /** Whether a table with these headers was exported: it has the columns of every list, in the words of one language. */
    public static boolean areOfAnExport(Set<String> headers) {
        for (Language language : Language.values()) {
            Messages messages = new Messages(language);
            if (ALWAYS.stream().allMatch(key -> headers.contains(messages.text("export.column." + key)))) {
                return true;
            }
        }
        return false;
    }

    /** The header, in each language, of the day that a deadline means, which import works out anew. */
    public static List<String> dueDates() {
        return Arrays.stream(Language.values())
                .map(language -> new Messages(language).text("export.column.dueDate"))
                .toList();
    }

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
        List<ExportColumn> columns = texts(list);
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
        columns.add(words(list, "lastNote", UpdateText.NOTE, Kind.TEXT));
        columns.add(words(list, "problem", UpdateText.PROBLEM, Kind.NAME));
        columns.add(words(list, "next", UpdateText.NEXT, Kind.NAME));
        columns.removeIf(column -> !column.stored()
                && list.tasks().stream().allMatch(task -> column.text(task).isEmpty()));
        return columns;
    }

    /** What the file says of a task, what was reported last, and its light. */
    static List<ExportColumn> forReading(ExportedList list) {
        List<ExportColumn> columns = withReport(list);
        columns.add(light(list));
        return columns;
    }

    /**
     * What the file says of a task, and what was reported last with its day: import makes an update of it, or knows it for
     * one that the list has.
     */
    static List<ExportColumn> withReport(ExportedList list) {
        List<ExportColumn> columns = stored(list);
        List<ExportColumn> report = new ArrayList<>(List.of(
                words(list, "lastNote", UpdateText.NOTE, Kind.TEXT),
                words(list, "problem", UpdateText.PROBLEM, Kind.NAME),
                words(list, "next", UpdateText.NEXT, Kind.NAME),
                of(list, "reported", Kind.DATE, task -> LastWord.report(task.task())
                        .map(update -> (Object) update.date())
                        .orElse(""))));
        report.removeIf(column ->
                list.tasks().stream().allMatch(task -> column.text(task).isEmpty()));
        columns.addAll(report);
        return columns;
    }

    private static ExportColumn words(ExportedList list, String key, UpdateText text, Kind kind) {
        return of(list, key, kind, task -> LastWord.report(task.task())
                .flatMap(update -> update.texts().get(text))
                .orElse(""));
    }

    /**
     * What the file says of a task, in the order of official tables; columns that say nothing of any task are left out. A
     * workbook has the start and the steps on sheets of their own; here they are columns, which import reads again.
     */
    static List<ExportColumn> stored(ExportedList list) {
        List<ExportColumn> columns = texts(list);
        List<ExportColumn> more = new ArrayList<>(List.of(
                field(list, "start", Kind.DATE, task -> orEmpty(task.start())),
                field(list, "milestones", Kind.TEXT, ExportColumn::milestones)));
        more.removeIf(column ->
                list.tasks().stream().allMatch(task -> column.text(task).isEmpty()));
        columns.addAll(index(columns, "due") + 1, more);
        if (index(columns, "section") < columns.size() - 1) {
            // A blank cell below a section would be taken for one of it.
            String none = list.wording().messages().text("word.group.none.section");
            columns.set(
                    index(columns, "section"),
                    field(list, "section", Kind.SHORT, task -> SectionCell.of(task.section(), none)));
        }
        return columns;
    }

    /** The steps stated beside the deadline, a line each: 2021年6月底前：出台方案〔plan〕. */
    private static String milestones(Task task) {
        List<String> lines = new ArrayList<>();
        for (PlannedMilestone step : task.milestones()) {
            lines.add(DatedLines.line(step, lines.size() + 1));
        }
        return String.join("\n", lines);
    }

    private static List<ExportColumn> texts(ExportedList list) {
        Wording wording = list.wording();
        List<ExportColumn> columns = new ArrayList<>();
        columns.add(field(list, "id", Kind.ID, task -> task.id().text()));
        columns.add(text(list, TaskField.SECTION, Kind.SHORT));
        columns.add(text(list, TaskField.TITLE, Kind.NAME));
        columns.add(text(list, TaskField.DESCRIPTION, Kind.TEXT));
        columns.add(text(list, TaskField.GOAL, Kind.TEXT));
        columns.add(text(list, TaskField.MEASURES, Kind.TEXT));
        columns.add(field(list, "due", Kind.SHORT, task -> task.deadline().cell()));
        columns.add(field(list, "lead", Kind.SHORT, task -> names(wording, task.lead())));
        columns.add(field(list, "responsible", Kind.SHORT, task -> names(wording, task.responsible())));
        columns.add(text(list, TaskField.LEADER, Kind.SHORT));
        columns.add(text(list, TaskField.OWNER, Kind.SHORT));
        columns.add(field(
                list, "status", Kind.STATUS, task -> task.written("status").orElse(wording.status(task.status()))));
        columns.add(field(list, "progress", Kind.PERCENT, ExportColumn::progress));
        columns.add(text(list, TaskField.SOURCE, Kind.SHORT));
        own(list, columns);
        columns.removeIf(column -> !ALWAYS.contains(column.key())
                && list.tasks().stream().allMatch(task -> column.text(task).isEmpty()));
        return columns;
    }

    /** The office's own columns: those that the head names, then those that only tasks have. */
    private static void own(ExportedList list, List<ExportColumn> columns) {
        Set<String> keys = new LinkedHashSet<>();
        list.list().columns().forEach(column -> keys.add(column.key()));
        list.tasks().forEach(task -> keys.addAll(task.task().own().keys()));
        for (String key : keys) {
            columns.add(new ExportColumn(
                    key,
                    list.wording().own(key, List.of(list.list())),
                    Kind.SHORT,
                    true,
                    task -> task.task().own().get(key).map(OwnValue::text).orElse("")));
        }
    }

    /** A name that would be read as several is put between quotation marks. */
    private static String names(Wording wording, List<String> names) {
        return wording.names(names.stream()
                .map(name -> DepartmentNamesInText.isOne(name) ? name : "“" + name + "”")
                .toList());
    }

    private static ExportColumn text(ExportedList list, TaskField field, Kind kind) {
        return field(list, field.key(), kind, task -> task.texts().get(field).orElse(""));
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
