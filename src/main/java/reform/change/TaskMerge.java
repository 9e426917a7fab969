package reform.change;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import reform.model.Deadline;
import reform.model.OwnValues;
import reform.model.PlannedMilestone;
import reform.model.Status;
import reform.model.Task;
import reform.model.TaskField;
import reform.model.UnreadCell;
import reform.model.Update;

/**
 * A task that both sides and their base have, merged field by field.
 *
 * <p>A field that one side changed takes that side's value. Lists of departments and updates are merged as sets. Where
 * both sides changed a field to different values, the value that a later update reports holds if it continues the other
 * one: a status further on the way from not started to closed, a higher progress, an extension from the other's new
 * deadline. Everything else is a conflict.
 */
public final class TaskMerge {
    private final Task base;
    private final Task ours;
    private final Task theirs;
    private final Map<TaskField, Outcome> outcomes = new EnumMap<>(TaskField.class);

    TaskMerge(Task base, Task ours, Task theirs) {
        this.base = base;
        this.ours = ours;
        this.theirs = theirs;
        for (TaskField field : TaskField.values()) {
            outcomes.put(field, decide(field));
        }
    }

    public Task ours() {
        return ours;
    }

    public Task theirs() {
        return theirs;
    }

    public Outcome outcome(TaskField field) {
        return outcomes.get(field);
    }

    /** The fields that nobody but a person can decide, in the order of the file format. */
    public List<TaskField> conflicts() {
        return outcomes.entrySet().stream()
                .filter(entry -> entry.getValue() == Outcome.CONFLICT)
                .map(Map.Entry::getKey)
                .toList();
    }

    /** The merged task, with one side's value where there is a conflict. */
    public Task merged(Side preferred) {
        Task merged = ours;
        for (TaskField field : TaskField.values()) {
            if (outcome(field) != Outcome.BOTH) {
                merged = merged.with(field, side(field, preferred));
            }
        }
        return both(merged, preferred);
    }

    /** A task with what is merged of both sides. */
    private Task both(Task task, Side preferred) {
        return new Task(
                task.id(),
                task.texts(),
                task.deadline(),
                task.start(),
                task.milestones(),
                names(TaskField.LEAD, task.lead()),
                names(TaskField.RESPONSIBLE, task.responsible()),
                task.status(),
                task.statusWord(),
                task.progress(),
                own(preferred),
                outcome(TaskField.UPDATES) == Outcome.BOTH ? values(updates()) : task.updates(),
                unread(preferred));
    }

    /** A cell that can't be read goes with its field. */
    private List<UnreadCell> unread(Side preferred) {
        List<UnreadCell> cells = new ArrayList<>();
        for (TaskField field : TaskField.values()) {
            cells.addAll(unread(field, side(field, preferred)));
        }
        return cells;
    }

    private static List<UnreadCell> unread(TaskField field, Task task) {
        return task.unread().stream()
                .filter(cell -> cell.field().equals(field.key()))
                .toList();
    }

    /** What a task says in a field, be it read or not. */
    private static Object said(TaskField field, Task task) {
        List<UnreadCell> cells = unread(field, task);
        return cells.isEmpty() ? task.value(field) : List.of(task.value(field), cells);
    }

    private Task side(TaskField field, Side preferred) {
        return switch (outcome(field)) {
            case THEIRS -> theirs;
            case CONFLICT -> preferred == Side.OURS ? ours : theirs;
            default -> ours;
        };
    }

    private List<String> names(TaskField field, List<String> one) {
        return outcome(field) == Outcome.BOTH ? values(union(field)) : one;
    }

    /** The values in the office's own columns, each by itself. */
    private OwnValues own(Side preferred) {
        OwnValues merged = ours.own();
        for (String key : ownKeys()) {
            Outcome outcome = ownOutcome(key);
            boolean theirValue = outcome == Outcome.THEIRS || (outcome == Outcome.CONFLICT && preferred == Side.THEIRS);
            merged = theirValue ? merged.with(key, theirs.own().get(key)) : merged;
        }
        return merged;
    }

    private Set<String> ownKeys() {
        Set<String> keys = new LinkedHashSet<>(ours.own().keys());
        keys.addAll(theirs.own().keys());
        return keys;
    }

    /** Whose value of a column of the office's own holds. */
    public Outcome ownOutcome(String key) {
        return decide(base.own().get(key), ours.own().get(key), theirs.own().get(key));
    }

    /** The columns of the office's own that a person has to decide. */
    public List<String> ownConflicts() {
        return ownKeys().stream()
                .filter(key -> ownOutcome(key) == Outcome.CONFLICT)
                .toList();
    }

    private static Outcome decide(Object old, Object mine, Object yours) {
        if (mine.equals(yours) || yours.equals(old)) {
            return Outcome.OURS;
        }
        return mine.equals(old) ? Outcome.THEIRS : Outcome.CONFLICT;
    }

    private Outcome decide(TaskField field) {
        if (field == TaskField.MILESTONES && (movesReported(ours, theirs) || movesReported(theirs, ours))) {
            return Outcome.CONFLICT;
        }
        Outcome outcome = decide(said(field, base), said(field, ours), said(field, theirs));
        if (outcome != Outcome.CONFLICT) {
            return outcome;
        }
        if (!unread(field, ours).isEmpty() || !unread(field, theirs).isEmpty()) {
            return Outcome.CONFLICT;
        }
        return switch (field) {
            case UPDATES -> bothCorrected() ? Outcome.CONFLICT : Outcome.BOTH;
            case LEAD, RESPONSIBLE -> departments(field);
            case STATUS -> status();
            case PROGRESS -> progress();
            case DUE -> deadline();
            case OWN -> ownConflicts().isEmpty() ? Outcome.BOTH : Outcome.CONFLICT;
            default -> Outcome.CONFLICT;
        };
    }

    /**
     * Whether a side reported on a step that is gone in the other one, or has another name there, as where a new one comes
     * before it and steps are named by their places.
     */
    private boolean movesReported(Task reporting, Task moving) {
        if (!reporting.milestones().equals(base.milestones())
                || moving.milestones().equals(base.milestones())) {
            return false; // Where both changed them, either these hold, or a person is asked in any case.
        }
        Set<Optional<String>> shared = new HashSet<>();
        for (Task task : List.of(base, moving)) {
            shared.addAll(Repeated.of(task.milestones(), PlannedMilestone::title));
        }
        Map<String, Object> before = steps(base, shared);
        Map<String, Object> after = steps(moving, shared);
        boolean moves = !before.keySet().equals(after.keySet())
                || before.entrySet().stream()
                        .anyMatch(step -> !step.getValue().equals(after.get(step.getKey()))
                                && after.containsValue(step.getValue()));
        return Surplus.of(reporting.updates(), base.updates()).stream()
                .flatMap(update -> update.step().stream())
                .filter(before::containsKey)
                .anyMatch(step ->
                        isReplaced(step, moving) || (moves && !before.get(step).equals(after.get(step))));
    }

    /** Whether a step that is named by its place has another one there, of which neither title nor day is the same. */
    private boolean isReplaced(String name, Task moving) {
        PlannedMilestone old = milestones(base).get(name);
        PlannedMilestone now = milestones(moving).get(name);
        return now != null
                && now.key().isEmpty()
                && !now.title().equals(old.title())
                && !now.deadline().equals(old.deadline());
    }

    private static Map<String, PlannedMilestone> milestones(Task task) {
        Map<String, PlannedMilestone> milestones = new HashMap<>();
        int place = 1;
        for (PlannedMilestone step : task.milestones()) {
            milestones.put(step.name(place++), step);
        }
        return milestones;
    }

    /**
     * What the steps of a task are, by their names: their titles, and their deadlines where that says too little.
     *
     * @param shared titles of more than one
     */
    private static Map<String, Object> steps(Task task, Set<Optional<String>> shared) {
        Map<String, Object> steps = new HashMap<>();
        milestones(task).forEach((name, step) -> {
            boolean titled = step.title().isPresent() && !shared.contains(step.title());
            steps.put(name, titled ? step.title() : List.of(step.title(), step.deadline()));
        });
        return steps;
    }

    /** Whether an update of the base is in neither side any more: then each may have put another in its place. */
    private boolean bothCorrected() {
        List<Update> gone = Surplus.of(base.updates(), ours.updates());
        return Surplus.of(gone, theirs.updates()).size() > 0;
    }

    private Outcome departments(TaskField field) {
        List<String> union = values(union(field));
        if (union.isEmpty()
                || SequenceMerge.contradicts(names(base, field), names(ours, field), names(theirs, field))) {
            return Outcome.CONFLICT;
        }
        // The first lead answers for the task; who that is, one side has to have said.
        Optional<String> old = base.firstLead();
        Optional<String> mine = ours.firstLead();
        Optional<String> yours = theirs.firstLead();
        Optional<String> expected = mine.equals(old) ? yours : mine;
        boolean bothReplaced = !mine.equals(old) && !yours.equals(old) && !mine.equals(yours);
        return field == TaskField.LEAD && (bothReplaced || !expected.equals(Optional.of(union.get(0))))
                ? Outcome.CONFLICT
                : Outcome.BOTH;
    }

    private static List<String> names(Task task, TaskField field) {
        return field == TaskField.LEAD ? task.lead() : task.responsible();
    }

    /** The departments of a role that is merged as a set. */
    public List<SequenceMerge.Row<String>> union(TaskField field) {
        return SequenceMerge.merge(names(base, field), names(ours, field), names(theirs, field));
    }

    /** The updates of both sides, in date order. */
    public List<SequenceMerge.Row<Update>> updates() {
        return SequenceMerge.merge(
                base.updates(), ours.updates(), theirs.updates(), Comparator.comparing(Update::date));
    }

    private static <T> List<T> values(List<SequenceMerge.Row<T>> rows) {
        List<T> values = new ArrayList<>(rows.size());
        rows.forEach(row -> values.add(row.value()));
        return values;
    }

    private Outcome status() {
        Status mine = ours.status();
        Status yours = theirs.status();
        return later(
                update -> update.status().equals(Optional.of(mine)),
                update -> update.status().equals(Optional.of(yours)),
                stage(mine) > stage(yours),
                stage(yours) > stage(mine),
                mine == Status.CANCELLED || yours == Status.CANCELLED);
    }

    /** How far on the way; none for {@link Status#CANCELLED}, which leaves it. */
    private static int stage(Status status) {
        return switch (status) {
            case NOT_STARTED -> 0;
            case IN_PROGRESS, BLOCKED -> 1;
            case DONE -> 2;
            case CLOSED -> 3;
            case CANCELLED -> -1;
        };
    }

    private Outcome progress() {
        int mine = ours.progress().orElse(-1);
        int yours = theirs.progress().orElse(-1);
        return later(
                update -> update.progress().equals(ours.progress()),
                update -> update.progress().equals(theirs.progress()),
                mine > yours,
                yours > mine,
                mine < 0 || yours < 0);
    }

    private Outcome deadline() {
        Deadline mine = ours.deadline();
        Deadline yours = theirs.deadline();
        return later(
                update -> movesTo(update, mine),
                update -> movesTo(update, yours),
                extended(ours, yours, mine),
                extended(theirs, mine, yours),
                false);
    }

    private static boolean movesTo(Update update, Deadline deadline) {
        return update.extension()
                .filter(extension -> extension.to().equals(deadline))
                .isPresent();
    }

    private boolean extended(Task side, Deadline from, Deadline to) {
        return Surplus.of(side.updates(), base.updates()).stream()
                .flatMap(update -> update.extension().stream())
                .anyMatch(extension ->
                        extension.from().equals(from) && extension.to().equals(to));
    }

    /** The side whose value was reported later and continues the other's; a conflict where there is none. */
    private Outcome later(
            Predicate<Update> reportsMine,
            Predicate<Update> reportsYours,
            boolean mineContinues,
            boolean yoursContinues,
            boolean never) {
        Optional<LocalDate> mine = reported(ours, reportsMine);
        Optional<LocalDate> yours = reported(theirs, reportsYours);
        if (never || mine.isEmpty() || yours.isEmpty()) {
            return Outcome.CONFLICT;
        }
        if (mineContinues && mine.get().isAfter(yours.get())) {
            return Outcome.OURS;
        }
        return yoursContinues && yours.get().isAfter(mine.get()) ? Outcome.THEIRS : Outcome.CONFLICT;
    }

    /** The date of the last update that a side added and that reports its value. */
    private Optional<LocalDate> reported(Task side, Predicate<Update> reports) {
        return Surplus.of(side.updates(), base.updates()).stream()
                .filter(reports)
                .map(Update::date)
                .max(Comparator.naturalOrder());
    }
}
