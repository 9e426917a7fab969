package reform.policy;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import reform.model.Deadline;
import reform.model.Extension;
import reform.model.Policy;
import reform.model.Status;
import reform.model.Task;
import reform.model.TaskList;
import reform.model.Update;

/** What a day makes of tasks. The one place where {@link Standing} is computed. */
public final class Assessment {
    private final TaskList list;
    private final LocalDate day;
    private final Task task;
    private final boolean settled;
    private final List<Update> updates;
    private final Optional<LocalDate> settledOn;
    private final TaskSteps steps;
    private final Optional<LocalDate> due;

    private Assessment(TaskList list, Task task, LocalDate day) {
        this.list = list;
        this.day = day;
        this.task = task;
        this.settled = task.settled();
        this.updates = Replay.inOrder(task.updates());
        this.settledOn = settledOn();
        this.steps = task.deadline().recurring() ? steps() : TaskSteps.NONE;
        this.due = steps.next().isPresent() ? Optional.of(steps.next().get().due()) : dueDate(task.deadline());
    }

    /** Every task of a list as it stood on the day, in the list's order. */
    public static List<AssessedTask> of(TaskList list, LocalDate day) {
        List<AssessedTask> assessed = new ArrayList<>(list.tasks().size());
        for (Task task : list.tasks()) {
            assessed.add(of(list, task, day));
        }
        return assessed;
    }

    /**
     * One task as it stood on the day.
     *
     * @param task as the file states it
     */
    public static AssessedTask of(TaskList list, Task task, LocalDate day) {
        Task then = Replay.asOf(task, day);
        return new AssessedTask(list, then, new Assessment(list, then, day).standing());
    }

    private Standing standing() {
        int daysOverdue =
                settled ? 0 : due.map(last -> Math.max(0, daysSince(last))).orElse(0);
        OptionalInt pace = pace();
        OptionalInt behind = behind(pace);
        boolean dueSoon = !settled && daysOverdue == 0 && isDueSoon();
        return new Standing(
                timeliness(daysOverdue, dueSoon),
                start(),
                due,
                originalDueDate(),
                extensions(),
                daysOverdue,
                task.status() == Status.CANCELLED ? steps.withoutMissed() : steps,
                settledOn,
                pace,
                behind,
                settled ? Optional.empty() : Optional.of(light(daysOverdue, dueSoon, behind)),
                lastUpdate(),
                isStale());
    }

    private int daysSince(LocalDate date) {
        return Math.toIntExact(ChronoUnit.DAYS.between(date, day));
    }

    private boolean isDueSoon() {
        return due.isPresent() && !due.get().isAfter(day.plus(list.policy().dueSoon()));
    }

    private Optional<Timeliness> timeliness(int daysOverdue, boolean dueSoon) {
        if (task.status() == Status.CANCELLED) {
            return Optional.empty();
        }
        if (due.isEmpty()) {
            return Optional.of(Timeliness.NO_DATE);
        }
        if (settled) {
            return settledOn.map(on -> on.isAfter(due.get()) ? Timeliness.DONE_LATE : Timeliness.DONE_ON_TIME);
        }
        if (daysOverdue > 0) {
            return Optional.of(Timeliness.OVERDUE);
        }
        return Optional.of(dueSoon ? Timeliness.DUE_SOON : Timeliness.ON_TRACK);
    }

    private Light light(int daysOverdue, boolean dueSoon, OptionalInt behind) {
        Policy policy = list.policy();
        if (daysOverdue > 0 || isBehind(behind, policy.behindRed())) {
            return Light.RED;
        }
        boolean yellow = dueSoon || task.status() == Status.BLOCKED || isBehind(behind, policy.behindYellow());
        return yellow ? Light.YELLOW : Light.GREEN;
    }

    /** A threshold of 0 points means behind at all. */
    private static boolean isBehind(OptionalInt behind, int threshold) {
        return behind.isPresent() && behind.getAsInt() >= Math.max(1, threshold);
    }

    /**
     * The start of the latest unbroken run of statuses that settle the task as it is settled: done and then closed counts
     * from done, cancelled and then done from done. A run that a later update breaks counts where the task is settled all
     * the same.
     */
    private Optional<LocalDate> settledOn() {
        Optional<LocalDate> since = Optional.empty();
        if (settled) {
            boolean unbroken = false;
            Replay replay = Replay.of(task);
            for (Update update : updates) {
                Optional<Status> status = replay.statusOf(update);
                if (status.isPresent()) {
                    boolean settles = status.get().settled()
                            && (status.get() == Status.CANCELLED) == (task.status() == Status.CANCELLED);
                    since = settles && !unbroken ? Optional.of(update.date()) : since;
                    unbroken = settles;
                }
            }
        }
        return since;
    }

    /** As they stand on the day, or stood when the task was settled. */
    private TaskSteps steps() {
        return TaskSteps.of(list, task, settledOn.isPresent() ? settledOn.get() : day);
    }

    private static Optional<LocalDate> dueDate(Deadline deadline) {
        return deadline instanceof Deadline.Dated dated ? Optional.of(dated.last()) : Optional.empty();
    }

    private Optional<LocalDate> originalDueDate() {
        for (Update update : updates) {
            Optional<Extension> extension = update.extension();
            if (extension.isPresent()) {
                return dueDate(extension.get().from());
            }
        }
        return due;
    }

    private int extensions() {
        int count = 0;
        for (Update update : updates) {
            count += update.extension().isPresent() ? 1 : 0;
        }
        return count;
    }

    /** None of a task that goes on without a figure: there is nothing to compare. */
    private OptionalInt pace() {
        Optional<LocalDate> start = start();
        boolean silent = !settled
                && task.status() != Status.NOT_STARTED
                && task.progress().isEmpty();
        return start.isPresent() && due.isPresent() && !silent
                ? OptionalInt.of(Pace.percent(start.get(), due.get(), day))
                : OptionalInt.empty();
    }

    /** The start of a range, else of the plan; where there are steps, that of the next one. */
    private Optional<LocalDate> start() {
        if (steps.next().isPresent()) {
            return Optional.of(steps.next().get().start());
        }
        if (task.deadline() instanceof Deadline.Dated dated) {
            return dated.start().isPresent() ? dated.start() : list.issued();
        }
        return Optional.empty();
    }

    private OptionalInt behind(OptionalInt pace) {
        OptionalInt figure = figure();
        return settled || pace.isEmpty() || figure.isEmpty()
                ? OptionalInt.empty()
                : OptionalInt.of(Math.max(0, pace.getAsInt() - figure.getAsInt()));
    }

    /** What the pace is compared with: a task that is not started has come nowhere, unless the policy lets it be. */
    private OptionalInt figure() {
        boolean nowhere = task.status() == Status.NOT_STARTED && list.policy().silentBehind();
        return task.progress().isEmpty() && nowhere ? OptionalInt.of(0) : task.progress();
    }

    private Optional<LocalDate> lastUpdate() {
        return updates.isEmpty()
                ? Optional.empty()
                : Optional.of(updates.get(updates.size() - 1).date());
    }

    private boolean isStale() {
        if (settled) {
            return false;
        }
        Optional<LocalDate> heard = lastUpdate().or(list::issued);
        return heard.isEmpty() || heard.get().isBefore(day.minus(list.policy().stale()));
    }
}
