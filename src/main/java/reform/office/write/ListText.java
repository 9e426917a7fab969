package reform.office.write;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import reform.model.Department;
import reform.model.Departments;
import reform.model.OwnValue;
import reform.model.OwnValues;
import reform.model.Status;
import reform.model.Task;
import reform.model.TaskField;
import reform.model.UpdateText;
import reform.office.read.ImportedTask;
import reform.office.read.Plan;
import reform.office.read.WorkList;
import reform.store.read.ReadResult;
import reform.store.read.TaskListReader;
import reform.yaml.ScalarWriter;

/** A list as YAML, in the style of those that people write: head, registry, tasks, with comments between. */
public final class ListText {
    /**
     * The comments, each of one or more lines without their sign.
     *
     * @param columns of how the document was read
     * @param issued stands in the place of a day that the document does not say
     */
    public record Comments(String top, String columns, String departments, String tasks, String issued) {}

    private static final String SPACES = "    ";
    /** A part of a list that is read again at once. */
    private static final int AT_ONCE = 5_000;

    private final WorkList list;
    private final StringBuilder text = new StringBuilder();

    private ListText(WorkList list) {
        this.list = list;
    }

    public static String of(WorkList list, Comments comments) {
        ListText writer = new ListText(list);
        writer.top(comments);
        writer.tasks(list.tasks(), true);
        return writer.text.toString();
    }

    /** What stands above the tasks. */
    private void top(Comments comments) {
        head(comments);
        departments(comments);
        text.append('\n');
        comment(comments.tasks());
        text.append("tasks:\n");
    }

    private void comment(String comment) {
        for (String line : comment.split("\n", -1)) {
            text.append(line.isEmpty() ? "#" : "# " + line).append('\n');
        }
    }

    private void head(Comments comments) {
        text.append("# yaml-language-server: $schema=reform.schema.json\n#\n");
        comment(comments.top());
        text.append("\nformat: 1\n");
        entry("", "title", list.title());
        list.document().ifPresent(document -> entry("", "document", document));
        if (list.issued().isPresent()) {
            text.append("issued: ").append(list.issued().get()).append('\n');
        } else {
            comment(comments.issued());
        }
        text.append("timezone: Asia/Shanghai\n");
        list.year().ifPresent(year -> text.append("year: ").append(year).append('\n'));
        columns(comments);
    }

    /** How the document was read, for the next one. */
    private void columns(Comments comments) {
        Map<String, String> columns = columns(list.plan());
        if (columns.isEmpty()) {
            return;
        }
        comment(comments.columns());
        text.append("import:\n  columns:\n");
        columns.forEach((header, key) -> text.append(SPACES)
                .append(ScalarWriter.text(header, false))
                .append(": ")
                .append(ScalarWriter.text(key, false))
                .append('\n'));
    }

    /** The keys of the file by the headers of the document's columns; an empty key is a column that was left out. */
    public static Map<String, String> columns(Plan plan) {
        Map<String, String> columns = new LinkedHashMap<>();
        for (Plan.Part part : plan.parts()) {
            for (Plan.Column column : part.columns()) {
                if (!column.header().isEmpty()) {
                    columns.put(column.header(), column.key());
                }
            }
        }
        return columns;
    }

    private void departments(Comments comments) {
        if (list.departments().isEmpty()) {
            return;
        }
        text.append('\n');
        comment(comments.departments());
        text.append("departments:\n");
        for (Department department : list.departments()) {
            text.append("  - name: ")
                    .append(ScalarWriter.text(department.name(), false))
                    .append('\n');
            if (!department.aliases().isEmpty()) {
                text.append(SPACES)
                        .append("aliases: ")
                        .append(flow(department.aliases()))
                        .append('\n');
            }
            if (department.group()) {
                text.append(SPACES).append("group: true\n");
            }
        }
    }

    private void tasks(List<ImportedTask> tasks, boolean begins) {
        boolean first = begins;
        for (ImportedTask task : tasks) {
            text.append(first ? "" : "\n");
            first = false;
            task(task);
        }
    }

    private void task(ImportedTask task) {
        boolean integer = task.id().matches("0|[1-9]\\d{0,8}");
        text.append("  - id: ")
                .append(integer ? task.id() : ScalarWriter.text(task.id(), false))
                .append('\n');
        task.section().ifPresent(section -> entry(SPACES, "section", section));
        entry(SPACES, "title", task.title());
        task.description().ifPresent(this::description);
        task.due().ifPresent(due -> text.append(SPACES)
                .append("due: ")
                .append(due(due, task.day(), false))
                .append('\n'));
        milestones(task.milestones());
        names("lead", task.lead(), true);
        names("responsible", task.responsible(), false);
        text.append(SPACES)
                .append("status: ")
                .append(task.status().orElse(Status.NOT_STARTED).word())
                .append('\n');
        task.progress()
                .ifPresent(percent ->
                        text.append(SPACES).append("progress: ").append(percent).append('\n'));
        for (Map.Entry<String, String> each : task.more().entrySet()) {
            boolean number = OwnValues.isKey(each.getKey())
                    && OwnValue.of(each.getValue()).isNumber();
            if (number || each.getKey().equals(TaskField.START.key())) {
                text.append(SPACES)
                        .append(ScalarWriter.text(each.getKey(), false))
                        .append(": ")
                        .append(each.getValue())
                        .append('\n');
            } else {
                entry(SPACES, ScalarWriter.text(each.getKey(), false), each.getValue());
            }
        }
        updates(task.reports());
    }

    private void updates(List<ImportedTask.Report> reports) {
        if (reports.isEmpty()) {
            return;
        }
        text.append(SPACES).append("updates:\n");
        for (ImportedTask.Report report : reports) {
            String indent = SPACES + SPACES;
            text.append(SPACES).append("  - date: ").append(report.date()).append('\n');
            report.note().ifPresent(note -> entry(indent, UpdateText.NOTE.key(), note));
            report.problem().ifPresent(problem -> entry(indent, UpdateText.PROBLEM.key(), problem));
            report.next().ifPresent(next -> entry(indent, UpdateText.NEXT.key(), next));
        }
    }

    private void milestones(List<ImportedTask.Step> steps) {
        if (steps.isEmpty()) {
            return;
        }
        text.append(SPACES).append("milestones:\n");
        for (ImportedTask.Step step : steps) {
            text.append(SPACES).append("  - {");
            step.key().ifPresent(key -> text.append("key: ")
                    .append(ScalarWriter.text(key, true))
                    .append(", "));
            text.append("due: ").append(due(step.due(), step.day(), true));
            if (!step.title().isEmpty()) {
                text.append(", title: ").append(ScalarWriter.text(step.title(), true));
            }
            text.append("}\n");
        }
    }

    private static String due(String due, Optional<LocalDate> day, boolean flow) {
        return day.map(last -> "{text: " + ScalarWriter.value(due, true) + ", date: " + last + "}")
                .orElseGet(() -> ScalarWriter.value(due, flow));
    }

    private void names(String key, List<String> names, boolean oneIsText) {
        if (names.isEmpty()) {
            return;
        }
        text.append(SPACES).append(key).append(": ");
        text.append(oneIsText && names.size() == 1 ? ScalarWriter.text(names.get(0), false) : flow(names))
                .append('\n');
    }

    private static String flow(List<String> names) {
        List<String> scalars = new ArrayList<>();
        names.forEach(name -> scalars.add(ScalarWriter.text(name, true)));
        return "[" + String.join(", ", scalars) + "]";
    }

    /** A long text on a line of its own, however long: a line break in it would become a blank. */
    private void description(String description) {
        if (description.indexOf('\n') < 0 && ScalarWriter.isBlock("-\n" + description)) {
            text.append(SPACES)
                    .append("description: >-\n")
                    .append(SPACES)
                    .append("  ")
                    .append(description)
                    .append('\n');
        } else {
            entry(SPACES, "description", description);
        }
    }

    private void entry(String indent, String key, String value) {
        text.append(indent).append(key).append(": ");
        text.append(
                        ScalarWriter.isBlock(value)
                                ? ScalarWriter.block(value, indent + "  ", 2, "\n")
                                : ScalarWriter.text(value, false))
                .append('\n');
    }

    /**
     * Reads a text that was made here as a list, and makes sure that it says what was meant.
     *
     * @return what {@code check} would say of it
     * @throws IllegalStateException when it says something else, which is a defect
     */
    public static ReadResult check(String text, String file, WorkList list) {
        ReadResult result = TaskListReader.read(file, "imported", text.getBytes(StandardCharsets.UTF_8));
        if (result.list().isPresent()) {
            List<Task> read = result.list().get().tasks();
            if (read.size() != list.tasks().size()) {
                throw new IllegalStateException(
                        read.size() + " tasks were written, of " + list.tasks().size());
            }
            for (int i = 0; i < read.size(); i++) {
                compare(list.tasks().get(i), read.get(i));
            }
        }
        return result;
    }

    /**
     * The same, a part after the other where there are many tasks: then the whole list would need more memory than anybody
     * wants to give to an import.
     *
     * @param comments with which the text was made
     * @return of how many problems {@code check} would tell
     */
    public static int problems(String text, String file, WorkList list, Comments comments) {
        if (list.tasks().size() <= AT_ONCE) {
            return check(text, file, list).problems().size();
        }
        ListText top = new ListText(list);
        top.top(comments);
        String head = top.text.toString();
        boolean same = text.startsWith(head);
        int at = head.length();
        int problems = 0;
        for (int from = 0; from < list.tasks().size(); from += AT_ONCE) {
            List<ImportedTask> some = list.tasks()
                    .subList(from, Math.min(from + AT_ONCE, list.tasks().size()));
            ListText writer = new ListText(list);
            writer.tasks(some, from == 0);
            String part = writer.text.toString();
            same &= text.startsWith(part, at);
            at += part.length();
            problems +=
                    check(head + part, file, list.withTasks(some)).problems().size();
        }
        if (!same || at != text.length()) {
            throw new IllegalStateException("the list was not written as it was read");
        }
        return problems;
    }

    private static void compare(ImportedTask meant, Task written) {
        boolean same = meant.id().equals(written.id().text())
                && meant.title().equals(written.title())
                && meant.section().equals(written.section())
                && meant.description().equals(written.description())
                && meant.due().orElse("").equals(written.deadline().text())
                && (meant.day().isEmpty()
                        || meant.day().equals(written.deadline().last()))
                && meant.milestones().size() == written.milestones().size()
                && meant.reports().size() == written.updates().size()
                && folded(meant.lead()).equals(folded(written.lead()))
                && folded(meant.responsible()).equals(folded(written.responsible()))
                && meant.status().equals(Optional.of(written.status()).filter(status -> meant.status()
                        .isPresent()));
        if (!same) {
            throw new IllegalStateException("task " + meant.id() + " was not written as it was read");
        }
    }

    private static List<String> folded(List<String> names) {
        return names.stream().map(Departments::fold).toList();
    }
}
