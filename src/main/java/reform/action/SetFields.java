package reform.action;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.BiFunction;
import reform.model.Change;
import reform.model.Deadline;
import reform.model.Finding;
import reform.model.OwnValue;
import reform.model.Task;
import reform.model.TaskField;
import reform.model.TaskList;
import reform.model.Texts;
import reform.model.Update;
import reform.model.UpdateText;
import reform.policy.DayParser;
import reform.policy.deadline.DeadlineContext;
import reform.policy.deadline.DeadlineReading;
import reform.policy.deadline.TypedDeadline;
import reform.render.wording.ProblemText;
import reform.render.wording.ShownChange;

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

    /**
     * What is set.
     *
     * @param key of the file format
     */
    public record Target(TaskField field, String key) {
        /** The target of a key, if it is one that can be set. */
        public static Optional<Target> of(String key) {
            return TaskField.ofKey(key)
                    .filter(field -> field == TaskField.OWN || field.isSettable())
                    .map(field -> new Target(field, key));
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
    public record Assignment(Target target, Operator operator, List<String> values) {
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
            String difference = difference(after, next, context);
            if (!difference.isEmpty()) {
                fields.add(difference);
            }
            after = next;
        }
        String name = context.name(list, task);
        if (after.equals(task)) {
            return Decision.nothing(context.messages().text("change.already-so", name));
        }
        String says = context.messages()
                .text("change.set", name, String.join(context.messages().text("change.set.and"), fields));
        for (Assignment each : assignments) {
            if (each.target().field() == TaskField.DUE) {
                // What is accepted, and yet not as good as a date.
                for (Finding finding :
                        reading(each.values().get(0), list, task, context).findings()) {
                    says += context.messages().text("change.set.and") + ProblemText.typed(finding, context.messages());
                }
                says += Action.dropped(list, task, after.deadline(), context) + history(list, after, context);
            }
        }
        Optional<Update> update = note.map(text -> context.update(
                Optional.empty(),
                OptionalInt.empty(),
                Optional.empty(),
                Texts.<UpdateText>none().with(UpdateText.NOTE, note)));
        return new Decision(update, says);
    }

    /** A correction does not rewrite what was decided, so where the last extension says otherwise, that is told. */
    private static String history(TaskList list, Task corrected, Context context) {
        Optional<Update> last = corrected.updates().stream()
                .filter(update -> update.extension().isPresent())
                .reduce((one, other) -> other.date().isBefore(one.date()) ? one : other);
        if (last.isEmpty()) {
            return "";
        }
        Deadline extended = last.get().extension().orElseThrow().to();
        return extended.meansTheSame(corrected.deadline())
                ? ""
                : context.messages()
                        .text(
                                "change.set.extended",
                                last.get().date(),
                                context.shown(extended.text()),
                                context.id(list, corrected));
    }

    /** Those that change something, in the order given. */
    private List<Change> changes(TaskList list, Task task, Context context) {
        List<Change> changes = new ArrayList<>();
        Task so = task;
        for (Assignment each : assignments) {
            for (Change.OfTask change : changes(each, list, so, context)) {
                Task next = change.applyTo(so);
                if (!next.equals(so)) {
                    changes.add(change);
                    so = next;
                }
            }
        }
        return changes;
    }

    /** What it takes: from another start a deadline such as 30日内 counts to another day, in the same words. */
    private List<Change.OfTask> changes(Assignment each, TaskList list, Task task, Context context) {
        Change.OfTask change = change(each, list, task, context);
        if (!(change instanceof Change.SetStart)) {
            return List.of(change);
        }
        Task counted = new Recount(list, task, change.applyTo(task), context).counted();
        return List.of(change, new Change.Recount(task.id(), counted));
    }

    private Change.OfTask change(Assignment each, TaskList list, Task task, Context context) {
        TaskField field = each.target().field();
        Optional<String> value = each.values().stream().findFirst();
        if (each.operator() == Operator.SET && value.isEmpty() && !field.mayBeEmpty()) {
            throw needed(each, list, task, context);
        }
        if (each.operator() != Operator.SET && task.written(field.key()).isPresent()) {
            // A name that nobody knows would be lost.
            throw new Refusal(
                    "change.names-not-read", context.id(list, task), task.title(), name(each.target(), context));
        }
        return switch (field) {
            case DUE -> new Change.SetDeadline(task.id(), deadline(value.orElseThrow(), list, task, context));
            case START -> new Change.SetStart(task.id(), value.map(SetFields::day));
            case LEAD -> {
                List<String> names = names(each, list, task.lead());
                if (names.isEmpty()) {
                    throw needed(each, list, task, context);
                }
                yield new Change.SetLead(task.id(), names);
            }
            case RESPONSIBLE -> new Change.SetResponsible(task.id(), names(each, list, task.responsible()));
            case OWN -> new Change.SetOwn(task.id(), each.target().key(), value);
            default -> new Change.SetText(task.id(), field, value);
        };
    }

    private static Refusal needed(Assignment each, TaskList list, Task task, Context context) {
        return new Refusal("change.field-needed", context.id(list, task), task.title(), name(each.target(), context));
    }

    private static LocalDate day(String text) {
        DayParser.Reading reading = DayParser.parse(text);
        return reading.day().orElseThrow(() -> new Refusal("cli.bad-date", text));
    }

    private static Deadline deadline(String text, TaskList list, Task task, Context context) {
        DeadlineReading reading = reading(text, list, task, context);
        if (!reading.isRead()) {
            throw new Refusal(
                    "change.bad-deadline", ProblemText.typed(reading.findings().get(0), context.messages()));
        }
        return reading.deadline();
    }

    private static DeadlineReading reading(String text, TaskList list, Task task, Context context) {
        return TypedDeadline.read(text, DeadlineContext.of(list).startingOn(task.start()), context.on());
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

    private String difference(Task before, Task after, Context context) {
        for (Assignment each : assignments) {
            String old = text(each.target(), before, context);
            String fresh = text(each.target(), after, context);
            if (!old.equals(fresh)) {
                ShownChange shown = context.shown(old, fresh);
                return context.messages()
                        .text("change.set.field", name(each.target(), context), shown.from(), shown.to());
            }
        }
        return "";
    }

    private static String text(Target target, Task task, Context context) {
        String text = target.field() == TaskField.OWN
                ? task.own().get(target.key()).map(OwnValue::text).orElse("")
                : context.wording().field(target.field(), task);
        return text.isEmpty() ? context.messages().text("change.set.none") : text;
    }

    private static String name(Target target, Context context) {
        return target.field() == TaskField.OWN
                ? target.key()
                : context.wording().field(target.field());
    }
}
