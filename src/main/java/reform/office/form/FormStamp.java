package reform.office.form;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import reform.model.Task;
import reform.model.TaskList;
import reform.office.source.Source;
import reform.policy.AssessedTask;
import reform.policy.DayParser;

/**
 * What a form says of itself where nobody sees it: of which list it is, for which department, and in which state its tasks
 * were.
 *
 * @param headers of the columns, by key
 * @param tasks how many updates each task had, by id, in the order of the form
 * @param placeholder the word that asks for a choice, and is none
 */
record FormStamp(
        String list,
        String document,
        String department,
        String day,
        Map<String, String> headers,
        Map<String, Integer> tasks,
        String placeholder) {
    private static final String VERSION = "1";

    FormStamp {
        headers = new LinkedHashMap<>(headers);
        tasks = new LinkedHashMap<>(tasks);
    }

    /** The same of a list, with its title and number each on one line. */
    FormStamp of(TaskList other, List<AssessedTask> asked) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        for (AssessedTask task : asked) {
            counts.put(task.task().id().text(), task.task().updates().size());
        }
        String number = oneLine(other.document().orElse(""));
        return new FormStamp(oneLine(other.title()), number, department, day, headers, counts, placeholder);
    }

    /** A text that fits in a row: a title may be written over several lines. */
    private static String oneLine(String text) {
        return text.replaceAll("\\s+", " ").strip();
    }

    boolean isOf(TaskList other) {
        return list.equals(oneLine(other.title()))
                && document.equals(oneLine(other.document().orElse("")));
    }

    /** Whether it knows of updates that a task does not have. */
    boolean isNewerThan(Task task) {
        return tasks.getOrDefault(task.id().text(), 0) > task.updates().size();
    }

    /** The day on which the form was made. */
    Optional<LocalDate> date() {
        return DayParser.parse(day).day();
    }

    List<List<String>> rows() {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of(Source.FORM, VERSION));
        rows.add(List.of("list", list));
        if (!document.isEmpty()) {
            rows.add(List.of("document", document));
        }
        rows.add(List.of("department", department));
        rows.add(List.of("day", day));
        rows.add(List.of("placeholder", placeholder));
        headers.forEach((key, header) -> rows.add(List.of("column", key, header)));
        tasks.forEach((id, updates) -> rows.add(List.of("task", id, Integer.toString(updates))));
        return rows;
    }

    /** What rows say; empty where they are not those of a form. */
    static Optional<FormStamp> read(List<List<String>> rows) {
        Map<String, String> values = new LinkedHashMap<>();
        Map<String, String> headers = new LinkedHashMap<>();
        Map<String, Integer> tasks = new LinkedHashMap<>();
        for (List<String> row : rows) {
            if (row.size() == 2) {
                values.put(row.get(0), row.get(1));
            } else if (row.size() == 3 && row.get(0).equals("column")) {
                headers.put(row.get(1), row.get(2));
            } else if (row.size() == 3
                    && row.get(0).equals("task")
                    && row.get(2).matches("\\d{1,6}")) {
                tasks.put(row.get(1), Integer.valueOf(row.get(2)));
            }
        }
        if (!VERSION.equals(values.get(Source.FORM))
                || headers.size() < FormColumn.values().length
                || tasks.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new FormStamp(
                values.getOrDefault("list", ""),
                values.getOrDefault("document", ""),
                values.getOrDefault("department", ""),
                values.getOrDefault("day", ""),
                headers,
                tasks,
                values.getOrDefault("placeholder", "")));
    }
}
