package reform.action;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.BiFunction;
import reform.model.Change;
import reform.model.Deadline;
import reform.model.Finding;
import reform.model.Task;
import reform.model.TaskList;
import reform.model.TextField;
import reform.model.Update;
import reform.policy.deadline.DeadlineContext;
import reform.policy.deadline.DeadlineReader;
import reform.policy.deadline.DeadlineReading;
import reform.render.wording.ProblemText;

/**
 * Fields of a task become others: a correction, of which an update tells only where a note is given.
 *
 * @param department the canonical name of a department, by the list and what was typed
 */
public record SetFields(
        List<Assignment> assignments, BiFunction<TaskList, String, String> department, Optional<String> note)
        implements Action {

    public SetFields {
        assignments = List.copyOf(assignments);
    }

    /** What can be set. */
    public enum Field {
        TITLE,
        SECTION,
        DESCRIPTION,
        DUE,
        LEAD,
        RESPONSIBLE;

        public boolean hasNames() {
            return this == LEAD || this == RESPONSIBLE;
        }
    }

    /** Whether a value takes the place of the old one, or is one more name, or one less. */
    public enum Operator {
        SET,
        ADD,
        REMOVE
    }

    /**
     * What a field is to hold.
     *
     * @param values the names of departments; of another field, the one value; none empties it
     */
    public record Assignment(Field field, Operator operator, List<String> values) {
        public Assignment {
            values = List.copyOf(values);
        }
    }

    @Override
    public ActionResult on(TaskList list, Task task, Context context) {
        List<Change> changes = changes(list, task, context);
        ActionResult noted = Action.super.on(list, task, context);
        changes.addAll(noted.changes());
        return new ActionResult(changes, noted.says());
    }

    @Override
    public Decision decided(TaskList list, Task task, Context context) {
        Task after = task;
        List<String> fields = new ArrayList<>();
        for (Change change : changes(list, task, context)) {
            Task next = ((Change.OfTask) change).applyTo(after);
            fields.add(difference(after, next, context));
            after = next;
        }
        String name = context.name(list, task);
        if (after.equals(task)) {
            return Decision.nothing(context.messages().text("change.already-so", name));
        }
        String says = context.messages()
                .text("change.set", name, String.join(context.messages().text("change.set.and"), fields));
        for (Assignment each : assignments) {
            if (each.field() == Field.DUE) {
                // What is accepted, and yet not as good as a date.
                for (Finding finding : reading(each.values().get(0), list, task).findings()) {
                    says += context.messages().text("change.set.and") + ProblemText.of(finding, context.messages());
                }
            }
        }
        Optional<Update> update = note.map(text -> new Update(
                context.on(),
                Optional.empty(),
                OptionalInt.empty(),
                Optional.empty(),
                Optional.empty(),
                context.by(),
                Optional.of(text),
                Optional.empty()));
        return new Decision(update, says);
    }

    /** Those that change something, in the order given. */
    private List<Change> changes(TaskList list, Task task, Context context) {
        List<Change> changes = new ArrayList<>();
        Task so = task;
        for (Assignment each : assignments) {
            Change.OfTask change = change(each, list, so, context);
            Task next = change.applyTo(so);
            if (!next.equals(so)) {
                changes.add(change);
                so = next;
            }
        }
        return changes;
    }

    private Change.OfTask change(Assignment each, TaskList list, Task task, Context context) {
        Optional<String> value = each.values().stream().findFirst();
        if (each.operator() == Operator.SET && value.isEmpty() && !mayBeEmpty(each.field())) {
            throw new Refusal("change.field-needed", context.id(list, task), task.title(), name(each.field(), context));
        }
        if (each.operator() != Operator.SET && isUnread(each.field(), task)) {
            throw new Refusal(
                    "change.names-not-read", context.id(list, task), task.title(), name(each.field(), context));
        }
        return switch (each.field()) {
            case TITLE -> new Change.SetText(task.id(), TextField.TITLE, value);
            case SECTION -> new Change.SetText(task.id(), TextField.SECTION, value);
            case DESCRIPTION -> new Change.SetText(task.id(), TextField.DESCRIPTION, value);
            case DUE -> new Change.SetDeadline(task.id(), deadline(value.orElseThrow(), list, task, context));
            case LEAD -> {
                List<String> names = names(each, list, task.lead());
                if (names.isEmpty()) {
                    throw new Refusal(
                            "change.field-needed", context.id(list, task), task.title(), name(each.field(), context));
                }
                yield new Change.SetLead(task.id(), names);
            }
            case RESPONSIBLE -> new Change.SetResponsible(task.id(), names(each, list, task.responsible()));
        };
    }

    /** Whether it has a name that nobody knows, and that would be lost. */
    private static boolean isUnread(Field field, Task task) {
        String key = field.name().toLowerCase(Locale.ROOT);
        return task.unread().stream().anyMatch(cell -> cell.field().equals(key));
    }

    private static boolean mayBeEmpty(Field field) {
        return field == Field.SECTION || field == Field.DESCRIPTION || field == Field.RESPONSIBLE;
    }

    private static Deadline deadline(String text, TaskList list, Task task, Context context) {
        DeadlineReading reading = reading(text, list, task);
        if (!reading.isRead()) {
            throw new Refusal(
                    "change.bad-deadline", ProblemText.of(reading.findings().get(0), context.messages()));
        }
        return reading.deadline();
    }

    private static DeadlineReading reading(String text, TaskList list, Task task) {
        return DeadlineReader.readTyped(text, DeadlineContext.of(list).startingOn(task.start()));
    }

    private List<String> names(Assignment each, TaskList list, List<String> old) {
        Set<String> names = new LinkedHashSet<>();
        if (each.operator() != Operator.SET) {
            names.addAll(old);
        }
        for (String typed : each.values()) {
            // What is there can be named as it is written, also where no registry knows it.
            String name = names.contains(typed) ? typed : department.apply(list, typed);
            if (each.operator() == Operator.REMOVE) {
                names.remove(name);
            } else {
                names.add(name);
            }
        }
        return List.copyOf(names);
    }

    private static String difference(Task before, Task after, Context context) {
        for (Field field : Field.values()) {
            String old = shown(field, before, context);
            String fresh = shown(field, after, context);
            if (!old.equals(fresh)) {
                return context.messages().text("change.set.field", name(field, context), old, fresh);
            }
        }
        return "";
    }

    private static String shown(Field field, Task task, Context context) {
        String text =
                switch (field) {
                    case TITLE -> task.title();
                    case SECTION -> task.section().orElse("");
                    case DESCRIPTION -> task.description().orElse("");
                    case DUE -> task.deadline().text();
                    case LEAD -> context.wording().names(task.lead());
                    case RESPONSIBLE -> context.wording().names(task.responsible());
                };
        return text.isEmpty() ? context.messages().text("change.set.none") : context.shown(text);
    }

    private static String name(Field field, Context context) {
        return context.messages().text("change.field." + field.name().toLowerCase(Locale.ROOT));
    }
}
