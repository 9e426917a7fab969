package reform.policy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import reform.model.Deadline;
import reform.model.Due;
import reform.model.Extension;
import reform.model.Task;
import reform.model.TaskList;
import reform.model.Update;

/**
 * The steps of a task as they stand on a day: all milestones; of a recurring deadline those that were due before the day,
 * those met ahead, and the one that is to come next. A task whose deadline is a single day has none here.
 *
 * @param all by due date
 * @param day the steps due before it that are not met are missed
 */
public record TaskSteps(List<DeadlineStep> all, LocalDate day) {
    /** Those of a task without steps. */
    static final TaskSteps NONE = new TaskSteps(List.of(), LocalDate.MIN);

    public TaskSteps {
        all = List.copyOf(all);
    }

    /**
     * The steps of a task.
     *
     * @param task its updates are all taken as known, also those of a later day
     */
    public static TaskSteps of(TaskList list, Task task, LocalDate day) {
        Optional<StepSeries> series = series(list, task, day);
        if (series.isEmpty()) {
            return NONE;
        }
        Set<String> met = keysMet(task, series.get());
        List<DeadlineStep> steps = new ArrayList<>();
        for (Iterator<DeadlineStep> each = series.get().steps(); each.hasNext(); ) {
            DeadlineStep step = each.next();
            boolean isMet = met.contains(step.key());
            steps.add(isMet ? step.asMet() : step);
            if (!isMet && !step.due().isBefore(day) && task.deadline().recurring()) {
                break;
            }
        }
        return new TaskSteps(steps, day);
    }

    /**
     * The series of a task; empty for one without steps.
     *
     * @param day where nothing says when the steps began, they begin with that of this day
     */
    private static Optional<StepSeries> series(TaskList list, Task task, LocalDate day) {
        if (!task.stepwise()) {
            return Optional.empty();
        }
        MilestoneSteps milestones = MilestoneSteps.of(list, task);
        if (!(task.deadline().due() instanceof Due.Recurring recurring)) {
            return Optional.of(milestones);
        }
        RecurringSteps steps = RecurringSteps.of(list, task, recurring, day);
        return Optional.of(milestones.isEmpty() ? steps : new JoinedSteps(steps, milestones));
    }

    /**
     * The steps that may be reported as done on a day: all up to the one that runs then, and the one after it.
     *
     * @return none where the task has no steps
     */
    public static List<DeadlineStep> reportable(TaskList list, Task task, LocalDate day) {
        Optional<StepSeries> series = series(list, task, day);
        if (series.isEmpty()) {
            return List.of();
        }
        Set<String> met = keysMet(task, series.get());
        List<DeadlineStep> steps = new ArrayList<>();
        int ahead = 0;
        for (Iterator<DeadlineStep> each = series.get().steps(); each.hasNext() && ahead < 2; ) {
            DeadlineStep step = each.next();
            steps.add(met.contains(step.key()) ? step.asMet() : step);
            ahead += step.due().isBefore(day) || step.title().isPresent() ? 0 : 1;
        }
        return steps;
    }

    /** The key of the step that a report of a day is about which names none; empty where such a report is about none. */
    public static Optional<String> keyOn(TaskList list, Task task, LocalDate day) {
        Optional<StepSeries> series = series(list, task, day);
        return series.isPresent() ? series.get().keyOn(day) : Optional.empty();
    }

    /**
     * Whether a task has a step of this key, or had one before it was extended: what was told of that one stays told.
     *
     * @param day tells where the steps begin, if nothing else does
     */
    public static boolean isStep(TaskList list, Task task, LocalDate day, String key) {
        if (has(list, task, day, key)) {
            return true;
        }
        for (Update update : task.updates()) {
            if (update.extension().isPresent()) {
                Extension extension = update.extension().get();
                if (has(list, task.withDeadline(extension.from()), day, key)
                        || has(list, task.withDeadline(extension.to()), day, key)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean has(TaskList list, Task task, LocalDate day, String key) {
        Optional<StepSeries> series = series(list, task, day);
        return series.isPresent() && series.get().named(key).isPresent();
    }

    /** The day of the update that met the last step of a task whose steps have an end; empty while it is not met. */
    static Optional<LocalDate> finishedOn(TaskList list, Task task, LocalDate day) {
        Optional<StepSeries> series = series(list, task, day);
        Optional<String> last = series.isPresent() ? series.get().lastKey() : Optional.empty();
        if (last.isPresent()) {
            Replay replay = Replay.of(task);
            for (Update update : task.updates()) {
                if (replay.isStepDone(update)
                        && update.step()
                                .or(() -> series.get().keyOn(update.date()))
                                .equals(last)) {
                    return Optional.of(update.date());
                }
            }
        }
        return Optional.empty();
    }

    /** The key of the step that an update reports as done; empty where it reports none. */
    public static Optional<String> keyOf(TaskList list, Task task, Update update) {
        Optional<StepSeries> series = series(list, task, update.date());
        if (series.isEmpty() || !Replay.of(task).isStepDone(update)) {
            return Optional.empty();
        }
        return update.step().isPresent() ? update.step() : series.get().keyOn(update.date());
    }

    /**
     * The steps that a new deadline does away with although they are not met: milestones that its text does not name any
     * more, and what was missed of a task that recurred.
     *
     * @param before the task with the deadline in force
     * @param after the one it is to have
     */
    public static List<DeadlineStep> dropped(TaskList list, Task before, Deadline after, LocalDate day) {
        Optional<StepSeries> later = series(list, before.withDeadline(after), day);
        List<DeadlineStep> dropped = new ArrayList<>();
        for (DeadlineStep step : of(list, before, day).all()) {
            boolean counts =
                    !step.met() && (step.title().isPresent() || step.due().isBefore(day));
            if (counts && (later.isEmpty() || !hasSame(step, later.get()))) {
                dropped.add(step);
            }
        }
        return dropped;
    }

    /** A recurring step is known by its key; a milestone's may be its mere place in a text. */
    private static boolean hasSame(DeadlineStep step, StepSeries series) {
        if (step.title().isEmpty()) {
            return series.named(step.key()).isPresent();
        }
        for (Iterator<DeadlineStep> each = series.steps(); each.hasNext(); ) {
            DeadlineStep other = each.next();
            if (other.due().isAfter(step.due())) {
                return false;
            }
            if (other.due().equals(step.due()) && other.title().equals(step.title())) {
                return true;
            }
        }
        return false;
    }

    /** A step is met by an update that says done of it, by its name or else by its own day. */
    private static Set<String> keysMet(Task task, StepSeries series) {
        Set<String> met = new HashSet<>();
        Replay replay = Replay.of(task);
        for (Update update : task.updates()) {
            if (replay.isStepDone(update)) {
                Optional<String> key = update.step().isPresent() ? update.step() : series.keyOn(update.date());
                if (key.isPresent()) {
                    met.add(key.get());
                }
            }
        }
        return met;
    }

    /** These without the missed ones: nothing is missed of a task that was cancelled. */
    TaskSteps withoutMissed() {
        List<DeadlineStep> others = new ArrayList<>(all);
        others.removeIf(this::isMissed);
        return new TaskSteps(others, day);
    }

    public boolean isEmpty() {
        return all.isEmpty();
    }

    /** The one of a key; empty where the deadline that is in force has none such any more. */
    public Optional<DeadlineStep> named(String key) {
        for (DeadlineStep step : all) {
            if (step.key().equals(key)) {
                return Optional.of(step);
            }
        }
        return Optional.empty();
    }

    /** The earliest one that is not met: a missed one, else the one to come. */
    public Optional<DeadlineStep> next() {
        for (DeadlineStep step : all) {
            if (!step.met()) {
                return Optional.of(step);
            }
        }
        return Optional.empty();
    }

    /** Whether one of them is not met and was due before the day. */
    public boolean isMissed(DeadlineStep step) {
        return !step.met() && step.due().isBefore(day);
    }

    /** Those that are missed. */
    public List<DeadlineStep> missed() {
        List<DeadlineStep> missed = new ArrayList<>();
        for (DeadlineStep step : all) {
            if (isMissed(step)) {
                missed.add(step);
            }
        }
        return missed;
    }

    /** How many are met. */
    public int met() {
        int met = 0;
        for (DeadlineStep step : all) {
            met += step.met() ? 1 : 0;
        }
        return met;
    }

    /** How many are met or missed: all of which the day can say how they went. */
    public int soFar() {
        return met() + missed().size();
    }
}
