package reform.store.read;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import reform.model.Deadline;
import reform.model.Due;
import reform.model.Finding;
import reform.model.OwnValues;
import reform.model.PlannedMilestone;
import reform.model.Rule;
import reform.model.Status;
import reform.model.Task;
import reform.model.TaskField;
import reform.model.TaskId;
import reform.model.TaskList;
import reform.model.Texts;
import reform.model.UnreadCell;
import reform.model.Update;
import reform.yaml.Problems;
import reform.yaml.YamlNode;
import reform.yaml.YamlNode.Mapping;
import reform.yaml.YamlNode.Scalar;

/** Reads tasks. */
public final class TaskReader {
    public static final FieldNames KEYS = FieldNames.of(keys());

    private final DepartmentReader departments;
    private final TaskList list;
    private final Problems problems;
    private final ValueReader values;
    private final DeadlineCells deadlines;
    private final UpdateReader updates;

    /** @param list the head of the list, which deadlines refer to */
    TaskReader(DepartmentReader departments, TaskList list, Problems problems) {
        this.departments = departments;
        this.list = list;
        this.problems = problems;
        this.values = new ValueReader(list.statuses(), problems);
        this.deadlines = new DeadlineCells(list, problems);
        this.updates = new UpdateReader(values, deadlines, problems);
    }

    private static String[] keys() {
        List<String> keys = new ArrayList<>(List.of("id"));
        for (TaskField field : TaskField.values()) {
            if (field != TaskField.OWN) {
                keys.add(field.key());
            }
        }
        return keys.toArray(String[]::new);
    }

    /** The task, unless it has no id; what else is wrong leaves cells unread, and the problems say what. */
    Optional<Task> read(MappingReader fields) {
        Optional<TaskId> id = id(fields);
        Texts<TaskField> texts = texts(fields);
        problems.inField("start");
        Optional<LocalDate> start = fields.has("start") ? fields.day("start") : Optional.empty();
        deadlines.countFrom(start);
        problems.inField("due");
        Deadline deadline = deadlines.read(fields, "due").orElse(Deadline.NONE);
        if (fields.isBlank("due")) {
            missing(fields, Rule.MISSING_DUE, id);
        }
        List<PlannedMilestone> milestones =
                fields.has("milestones") ? new MilestoneReader(deadlines, problems).read(fields) : List.of();
        problems.inField("lead");
        List<String> lead = departments.names(fields.scalars("lead"));
        if (fields.isBlank("lead")) {
            missing(fields, Rule.MISSING_LEAD, id);
        }
        problems.inField("status");
        Status status = values.status(fields).orElse(Status.NOT_STARTED);
        problems.inField("responsible");
        List<String> responsible = departments.names(fields.scalars("responsible"));
        problems.inField("progress");
        OptionalInt progress = values.progress(fields);
        problems.inField("updates");
        List<Update> history = history(fields, status);
        problems.inFile();
        List<UnreadCell> unread = problems.takeUnread();
        if (id.isEmpty()) {
            return Optional.empty();
        }
        Task task = new Task(
                id.get(),
                texts,
                deadline,
                start,
                milestones,
                lead,
                responsible,
                status,
                values.ownWord(fields),
                progress,
                fields.own().isEmpty() ? OwnValues.NONE : OwnColumnReader.values(fields.own()),
                history,
                unread);
        if (deadline.recurring()) {
            checkStart(fields, task);
        }
        if (unread.isEmpty() && (!history.isEmpty() || task.doneInVain())) {
            updates.check(fields, list, task);
        }
        return Optional.of(task);
    }

    private Texts<TaskField> texts(MappingReader fields) {
        Map<TaskField, String> texts = new EnumMap<>(TaskField.class);
        for (TaskField field : TaskField.texts()) {
            if (field == TaskField.TITLE || fields.has(field.key())) {
                problems.inField(field.key());
                Optional<String> text =
                        field == TaskField.TITLE ? fields.requiredText(field.key()) : fields.text(field.key());
                if (text.isPresent()) {
                    texts.put(field, text.get());
                }
            }
        }
        return Texts.of(texts);
    }

    /** What recurs has to begin some day: without one, the steps would begin with the day on which somebody looks. */
    private void checkStart(MappingReader fields, Task task) {
        Due.Recurring recurring = (Due.Recurring) task.deadline().due();
        if (list.issued().isEmpty()
                && list.year().isEmpty()
                && task.start().isEmpty()
                && recurring.first().isEmpty()) {
            YamlNode at = fields.node("due").get();
            problems.add(at, Rule.DUE_WITHOUT_START, task.deadline().text());
        }
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
