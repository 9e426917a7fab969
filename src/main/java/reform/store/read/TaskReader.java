package reform.store.read;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import reform.model.Deadline;
import reform.model.Finding;
import reform.model.Rule;
import reform.model.Status;
import reform.model.Task;
import reform.model.TaskId;
import reform.model.Update;
import reform.yaml.Problems;
import reform.yaml.YamlNode.Mapping;
import reform.yaml.YamlNode.Scalar;

/** Reads tasks. */
public final class TaskReader {
    public static final FieldNames KEYS = FieldNames.of(
            "id", "section", "title", "description", "due", "lead", "responsible", "status", "progress", "updates");
    private static final Deadline NO_DEADLINE = new Deadline.Undated("");

    private final DepartmentReader departments;
    private final Problems problems;
    private final ValueReader values;
    private final UpdateReader updates;

    /** @param year the year of deadlines that name none */
    TaskReader(DepartmentReader departments, OptionalInt year, Problems problems) {
        this.departments = departments;
        this.problems = problems;
        this.values = new ValueReader(year, problems);
        this.updates = new UpdateReader(values, problems);
    }

    /** The task, unless something is wrong that leaves none; the problems say what. */
    Optional<Task> read(MappingReader fields) {
        Optional<TaskId> id = id(fields);
        Optional<String> title = fields.requiredText("title");
        Optional<Scalar> due = fields.scalar("due");
        Optional<Deadline> deadline = due.isPresent() ? values.deadline(due.get()) : Optional.empty();
        if (fields.isBlank("due")) {
            missing(fields, Rule.MISSING_DUE, id);
        }
        List<String> lead = departments.names(fields.scalars("lead"));
        if (fields.isBlank("lead")) {
            missing(fields, Rule.MISSING_LEAD, id);
        }
        Status status = values.status(fields).orElse(Status.NOT_STARTED);
        Optional<String> section = fields.text("section");
        Optional<String> description = fields.text("description");
        List<String> responsible = departments.names(fields.scalars("responsible"));
        OptionalInt progress = values.progress(fields);
        List<Update> history = history(fields, status);
        if (id.isEmpty() || title.isEmpty()) {
            return Optional.empty();
        }
        Task task = new Task(
                id.get(),
                section,
                title.get(),
                description,
                deadline.orElse(NO_DEADLINE),
                lead,
                responsible,
                status,
                progress,
                history);
        if (deadline.isPresent() && (!history.isEmpty() || task.doneInVain())) {
            updates.check(fields, task);
        }
        return Optional.of(task);
    }

    private void missing(MappingReader fields, Rule rule, Optional<TaskId> id) {
        int start = fields.mapping().contentStart();
        problems.add(start, start, Finding.of(rule, id.map(TaskId::text).orElse("")));
    }

    private Optional<TaskId> id(MappingReader fields) {
        Optional<Scalar> scalar = fields.scalar("id");
        String text = scalar.isPresent() ? scalar.get().text().strip() : "";
        if (text.isEmpty()) {
            if (scalar.isPresent() || fields.node("id").isEmpty()) {
                fields.missing("id");
            }
            return Optional.empty();
        }
        if (!TaskId.isValid(text)) {
            problems.add(scalar.get(), Rule.BAD_ID, text);
            return Optional.empty();
        }
        return Optional.of(new TaskId(text));
    }

    private List<Update> history(MappingReader fields, Status status) {
        List<Mapping> mappings = fields.mappings("updates");
        if (mappings.isEmpty()) {
            if (status == Status.CLOSED) {
                fields.scalar("status").ifPresent(at -> problems.add(at, Rule.MISSING_EVIDENCE));
            }
            return List.of();
        }
        return updates.read(fields, mappings, status);
    }
}
