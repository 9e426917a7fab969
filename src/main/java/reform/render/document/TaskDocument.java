package reform.render.document;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import reform.model.Deadline;
import reform.model.Extension;
import reform.model.MappedList;
import reform.model.OwnColumn;
import reform.model.OwnValue;
import reform.model.OwnValues;
import reform.model.PlannedMilestone;
import reform.model.Policy;
import reform.model.Task;
import reform.model.TaskField;
import reform.model.TaskId;
import reform.model.TaskList;
import reform.model.UnreadCell;
import reform.model.Update;
import reform.model.UpdateText;
import reform.model.Zone;
import reform.policy.AssessedTask;
import reform.policy.Assessment;
import reform.policy.DeadlineStep;
import reform.policy.Light;
import reform.policy.Timeliness;
import reform.report.Group;
import reform.report.Grouping;
import reform.report.LastWord;
import reform.report.Listing;

/**
 * The JSON contract of lists and tasks, as plain maps for {@link Json}. Fields may be added; a removal, a rename or a
 * change of type raises {@link #SCHEMA}.
 */
public final class TaskDocument {
    /** The version of the contract. */
    public static final int SCHEMA = 1;

    /** About as many fields a task has. */
    private static final int FIELDS = 40;

    private TaskDocument() {}

    /** {@code {"schema": 1, "asOf": …, "list": {…}, "tasks": […]}}. */
    public static Map<String, Object> of(Listing listing) {
        Map<String, Object> document = envelope(listing.lists(), listing.asOf());
        document.put("tasks", tasks(listing.tasks()));
        if (listing.grouping() != Grouping.NONE) {
            document.put("groupedBy", listing.grouping().word());
            document.put("groups", new MappedList<>(listing.groups(), TaskDocument::group));
        }
        return document;
    }

    /** What every document begins with. The first list stands alone, for the usual case; several stand in a field of their own. */
    public static Map<String, Object> envelope(List<TaskList> lists, LocalDate asOf) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("schema", SCHEMA);
        document.put("asOf", asOf);
        document.put("list", lists.isEmpty() ? null : list(lists.get(0)));
        if (lists.size() > 1) {
            document.put("lists", new MappedList<>(lists, TaskDocument::list));
        }
        return document;
    }

    private static Map<String, Object> list(TaskList list) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("name", list.name());
        document.put("title", list.title());
        document.put("document", list.document());
        document.put("issued", list.issued());
        document.put("source", list.source());
        document.put("timezone", list.zone().map(Zone::name));
        document.put("columns", columns(list.columns()));
        document.put("policy", policy(list.policy()));
        return document;
    }

    private static Map<String, Object> columns(List<OwnColumn> columns) {
        Map<String, Object> document = new LinkedHashMap<>();
        for (OwnColumn column : columns) {
            Map<String, Object> names = new LinkedHashMap<>();
            names.put("title", column.title());
            names.put("english", column.english());
            document.put(column.key(), names);
        }
        return document;
    }

    private static Map<String, Object> policy(Policy policy) {
        Map<String, Object> behind = new LinkedHashMap<>();
        behind.put("yellow", policy.behindYellow());
        behind.put("red", policy.behindRed());
        behind.put("silent", policy.silentBehind());
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("dueSoon", policy.dueSoon().toString());
        document.put("stale", policy.stale().toString());
        document.put("behind", behind);
        return document;
    }

    private static Map<String, Object> group(Group group) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("key", group.key());
        document.put("count", group.tasks().size());
        document.put(
                "tasks", new MappedList<>(group.tasks(), each -> id(each.task().id())));
        return document;
    }

    /** Each of the tasks, made when it is asked for. */
    public static List<TaskFields> tasks(List<AssessedTask> tasks) {
        return new MappedList<>(tasks, TaskDocument::task);
    }

    /** One task: the stored fields, then the computed ones. */
    public static TaskFields task(AssessedTask assessed) {
        Task task = assessed.task();
        Assessment assessment = assessed.assessment();
        Map<String, Object> document = new LinkedHashMap<>(2 * FIELDS);
        document.put("list", assessed.list().name());
        document.put("id", id(task.id()));
        for (TaskField field : TaskField.values()) {
            document.put(field.key(), stored(field, task));
            if (field == TaskField.STATUS) {
                document.put("statusWord", task.statusWord());
            }
        }
        document.put("judged", task.judged());
        document.put("unread", new MappedList<>(task.unread(), TaskDocument::unread));
        document.put("dueDate", assessment.dueDate());
        document.put("originalDueDate", assessment.originalDueDate());
        document.put("extensions", assessment.extensions());
        document.put("timeliness", assessment.timeliness().map(Timeliness::word));
        document.put("daysOverdue", assessment.daysOverdue());
        document.put("missedYears", assessment.missedYears());
        document.put("steps", new MappedList<>(assessment.steps().all(), TaskDocument::step));
        document.put("nextStep", assessment.steps().next().map(next -> key(next.key())));
        document.put("missedSteps", new MappedList<>(assessment.steps().missed(), missed -> key(missed.key())));
        document.put("settledOn", assessment.settledOn());
        document.put("pace", assessment.pace());
        document.put("behind", assessment.behind());
        document.put("light", assessment.light().map(Light::word));
        document.put("lastUpdate", assessment.lastUpdate());
        document.put("lastNote", LastWord.of(task).map(LastWord::note));
        document.put("stale", assessment.stale());
        return new TaskFields(assessed, document);
    }

    /** What the file says of a field. */
    private static Object stored(TaskField field, Task task) {
        return switch (field) {
            case TITLE -> task.title();
            case DUE -> due(task.deadline());
            case MILESTONES -> new MappedList<>(task.milestones(), TaskDocument::milestone);
            case STATUS ->
                task.written("status").isPresent() ? null : task.status().word();
            case OWN -> own(task.own());
            case UPDATES -> new MappedList<>(task.updates(), TaskDocument::update);
            default -> task.value(field);
        };
    }

    private static Map<String, Object> own(OwnValues values) {
        Map<String, Object> document = new LinkedHashMap<>();
        for (String key : values.keys()) {
            document.put(key, values.get(key).map(TaskDocument::value));
        }
        return document;
    }

    /** A number or a truth value where the file writes one, else a text. */
    public static Object value(OwnValue value) {
        if (value.isNumber()) {
            return value.text().indexOf('.') < 0
                    ? (Object) Long.valueOf(value.text())
                    : (Object) Double.valueOf(value.text());
        }
        return value.typed() ? (Object) Boolean.valueOf(value.text()) : value.text();
    }

    private static Map<String, Object> unread(UnreadCell cell) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("field", cell.field());
        document.put("text", cell.text());
        return document;
    }

    public static Map<String, Object> milestone(PlannedMilestone milestone) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("key", milestone.key());
        document.put("due", due(milestone.deadline()));
        document.put("title", milestone.title());
        document.put("dueDate", milestone.deadline().last());
        return document;
    }

    private static Map<String, Object> step(DeadlineStep step) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("for", key(step.key()));
        document.put("title", step.title());
        document.put("dueDate", step.due());
        document.put("met", step.met());
        return document;
    }

    public static Map<String, Object> update(Update update) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("date", update.date());
        document.put("status", update.status().map(status -> status.word()));
        document.put("statusWord", update.statusWord());
        document.put("progress", update.progress());
        document.put("due", update.extension().map(TaskDocument::extension));
        document.put("for", update.step().map(TaskDocument::key));
        for (UpdateText field : UpdateText.values()) {
            document.put(field.key(), update.texts().get(field));
        }
        document.put("own", own(update.own()));
        return document;
    }

    private static Map<String, Object> extension(Extension extension) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("from", due(extension.from()));
        document.put("to", due(extension.to()));
        return document;
    }

    /** The deadline as written; empty where the file has none. */
    public static Optional<String> due(Deadline deadline) {
        return deadline.text().isEmpty() ? Optional.empty() : Optional.of(deadline.text());
    }

    /** An integer where the id is written as one, else a text. */
    public static Object id(TaskId id) {
        return key(id.text());
    }

    /** Those of the keys that are years. */
    static List<Object> years(List<String> keys) {
        List<Object> years = new ArrayList<>();
        for (String key : keys) {
            if (key.length() == 4 && key(key) instanceof Long year) {
                years.add(year);
            }
        }
        return years;
    }

    static Object key(String text) {
        boolean integer = !text.isEmpty() && text.length() <= 15 && (text.equals("0") || text.charAt(0) != '0');
        for (int i = 0; i < text.length() && integer; i++) {
            integer = text.charAt(i) >= '0' && text.charAt(i) <= '9';
        }
        return integer ? (Object) Long.valueOf(text) : text;
    }
}
