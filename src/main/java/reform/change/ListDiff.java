package reform.change;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import reform.model.Task;
import reform.model.TaskField;
import reform.model.TaskId;
import reform.model.TaskList;
import reform.model.Update;

/**
 * What changed from an older list to a newer one. Tasks are matched by id; the order of the tasks does not count.
 *
 * @param head what changed beside the tasks
 * @param tasks the tasks that changed, in the order of the newer list; removed ones last, in the order of the older
 */
public record ListDiff(TaskList before, TaskList after, List<HeadField> head, List<TaskChange> tasks) {
    public ListDiff {
        head = List.copyOf(head);
        tasks = List.copyOf(tasks);
    }

    /** Compares two lists. */
    public static ListDiff between(TaskList before, TaskList after) {
        Map<TaskId, Task> old = new HashMap<>(2 * before.tasks().size());
        before.tasks().forEach(task -> old.put(task.id(), task));
        Set<TaskId> kept = new HashSet<>();
        List<TaskChange> changes = new ArrayList<>();
        for (Task task : after.tasks()) {
            Task earlier = old.get(task.id());
            if (earlier == null) {
                changes.add(new TaskChange.Added(task));
            } else {
                kept.add(task.id());
                task(earlier, task).ifPresent(changes::add);
            }
        }
        for (Task task : before.tasks()) {
            if (!kept.contains(task.id())) {
                changes.add(new TaskChange.Removed(task));
            }
        }
        return new ListDiff(before, after, head(before, after), changes);
    }

    /** Whether the lists say the same. */
    public boolean isEmpty() {
        return head.isEmpty() && tasks.isEmpty();
    }

    /** How a task changed; empty when it did not. */
    static Optional<TaskChange.Edited> task(Task before, Task after) {
        if (before.equals(after)) {
            return Optional.empty();
        }
        List<FieldChange> fields = new ArrayList<>();
        for (TaskField field : TaskField.values()) {
            if (isUnread(field, before, after)) {
                cell(field, before, after, fields);
            } else if (!before.value(field).equals(after.value(field))) {
                add(field, before, after, fields);
            }
        }
        return fields.isEmpty() ? Optional.empty() : Optional.of(new TaskChange.Edited(before, after, fields));
    }

    private static void add(TaskField field, Task before, Task after, List<FieldChange> fields) {
        switch (field) {
            case DUE -> fields.add(new FieldChange.DeadlineChanged(before.deadline(), after.deadline()));
            case START -> fields.add(new FieldChange.StartChanged(before.start(), after.start()));
            case MILESTONES -> fields.add(new FieldChange.MilestonesChanged(before.milestones(), after.milestones()));
            case LEAD -> fields.add(new FieldChange.DepartmentsChanged(Role.LEAD, before.lead(), after.lead()));
            case RESPONSIBLE ->
                fields.add(new FieldChange.DepartmentsChanged(
                        Role.RESPONSIBLE, before.responsible(), after.responsible()));
            case STATUS -> fields.add(new FieldChange.StatusChanged(before.status(), after.status()));
            case PROGRESS -> fields.add(new FieldChange.ProgressChanged(before.progress(), after.progress()));
            case OWN -> fields.add(new FieldChange.OwnChanged(before.own(), after.own()));
            case UPDATES -> addUpdates(before, after, fields);
            default ->
                fields.add(new FieldChange.TextChanged(
                        field, before.texts().get(field), after.texts().get(field)));
        }
    }

    /** Whether the status or the progress, which have a value also where they can't be read, are not read. */
    private static boolean isUnread(TaskField field, Task before, Task after) {
        return (field == TaskField.STATUS || field == TaskField.PROGRESS)
                && (before.written(field.key()).isPresent()
                        || after.written(field.key()).isPresent());
    }

    private static void cell(TaskField field, Task before, Task after, List<FieldChange> fields) {
        String from = before.written(field.key()).orElseGet(() -> said(field, before));
        String to = after.written(field.key()).orElseGet(() -> said(field, after));
        if (!from.equals(to)) {
            fields.add(new FieldChange.CellChanged(field, from, to));
        }
    }

    private static String said(TaskField field, Task task) {
        if (field == TaskField.STATUS) {
            return task.status().word();
        }
        return task.progress().isPresent() ? String.valueOf(task.progress().getAsInt()) : "";
    }

    private static void addUpdates(Task before, Task after, List<FieldChange> fields) {
        List<Update> removed = Surplus.of(before.updates(), after.updates());
        List<Update> added = Surplus.of(after.updates(), before.updates());
        if (!removed.isEmpty()) {
            fields.add(new FieldChange.UpdatesRemoved(removed));
        }
        if (!added.isEmpty()) {
            fields.add(new FieldChange.UpdatesAdded(added));
        }
    }

    private static List<HeadField> head(TaskList before, TaskList after) {
        List<HeadField> changed = new ArrayList<>();
        for (HeadField field : HeadField.values()) {
            if (!Objects.equals(value(before, field), value(after, field))) {
                changed.add(field);
            }
        }
        return changed;
    }

    static Object value(TaskList list, HeadField field) {
        return switch (field) {
            case TITLE -> list.title();
            case DOCUMENT -> list.document();
            case ISSUED -> list.issued();
            case SOURCE -> list.source();
            case TIMEZONE -> list.zone();
            case YEAR -> list.year();
            case COLUMNS -> list.columns();
            case STATUSES -> list.statuses();
            case HOLIDAYS -> list.calendar().holidays();
            case WORKDAYS -> list.calendar().workdays();
            case POLICY -> list.policy();
            case LETTERS -> list.letters();
            case DEPARTMENTS -> list.departments();
        };
    }
}
