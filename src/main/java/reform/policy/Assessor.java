package reform.policy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import reform.model.Deadline;
import reform.model.Due;
import reform.model.Extension;
import reform.model.Policy;
import reform.model.Status;
import reform.model.Task;
import reform.model.TaskList;
import reform.model.Update;

/** What a day makes of tasks. The one place where an {@link Assessment} is made. */
public final class Assessor {
    /** The day, and the days that the policy counts from it: the same for all tasks of a list. */
    private record Days(LocalDate today, LocalDate soonUntil, LocalDate staleBefore) {
        static Days of(TaskList list, LocalDate day) {
            return new Days(
                    day,
                    day.plus(list.policy().dueSoon()),
                    day.minus(list.policy().stale()));
        }
    }

    private final TaskList list;
    private final Days days;
    private final LocalDate day;
    private final Task task;
    private final boolean settled;
    private final List<Update> updates;
    private final Optional<LocalDate> settledOn;
    private final TaskSteps steps;
    /** The day that the deadline itself names. */
    private final Optional<LocalDate> own;

    private final Optional<LocalDate> due;

    private Assessor(TaskList list, Task task, Days days) {
        this.list = list;
        this.days = days;
        this.day = days.today();
        this.task = task;
        this.settled = task.settled();
        this.updates = Replay.inOrder(task.updates());
        this.settledOn = settledOn();
        this.steps = task.stepwise() ? steps() : TaskSteps.NONE;
        this.own = task.deadline().last();
        this.due = due();
    }

    /** Every task of a list as it stood on the day, in the list's order. */
    public static List<AssessedTask> of(TaskList list, LocalDate day) {
        List<AssessedTask> assessed = new ArrayList<>(list.tasks().size());
        Days days = Days.of(list, day);
        for (Task task : list.tasks()) {
            assessed.add(of(list, task, days));
        }
        return assessed;
    }

    /**
     * One task as it stood on the day.
     *
     * @param task as the file states it
     */
    public static AssessedTask of(TaskList list, Task task, LocalDate day) {
        return of(list, task, Days.of(list, day));
    }

    private static AssessedTask of(TaskList list, Task task, Days days) {
        Task then = finished(list, Replay.asOf(task, days.today()), days.today());
        return new AssessedTask(list, then, new Assessor(list, then, days).assessment());
    }

    /** A recurring task with an end is done when its last step is met, whatever its own status says. */
    private static Task finished(TaskList list, Task task, LocalDate day) {
        return task.deadline().recurring()
                        && !task.deadline().endless()
                        && !task.settled()
                        && TaskSteps.finishedOn(list, task, day).isPresent()
                ? task.withStatus(Status.DONE)
                : task;
    }

    /** The earliest step that is not met, be it missed or to come; of a settled task its own deadline. */
    private Optional<LocalDate> due() {
        if (steps.isEmpty() || (settled && own.isPresent())) {
            return own;
        }
        Optional<DeadlineStep> next = steps.next();
        return next.isPresent() ? Optional.of(next.get().due()) : own;
    }

    /** Nothing can be told of a task of which a cell is not read. */
    private Assessment unknown() {
        return new Assessment(
                Optional.empty(),
                Optional.empty(),
                own,
                originalDueDate(),
                extensions(),
                0,
                TaskSteps.NONE,
                Optional.empty(),
                OptionalInt.empty(),
                OptionalInt.empty(),
                Optional.empty(),
                lastUpdate(),
                false);
    }

    private Assessment assessment() {
        if (!task.judged()) {
            return unknown();
        }
        int daysOverdue =
                settled ? 0 : due.map(last -> Math.max(0, daysSince(last))).orElse(0);
        OptionalInt pace = pace();
        OptionalInt behind = behind(pace);
        boolean dueSoon = !settled && daysOverdue == 0 && isDueSoon();
        return new Assessment(
                timeliness(daysOverdue, dueSoon),
                start(),
                due,
                originalDueDate(),
                extensions(),
                daysOverdue,
                isWithoutMissed() ? steps.withoutMissed() : steps,
                settledOn,
                pace,
                behind,
                settled ? Optional.empty() : Optional.of(light(daysOverdue, dueSoon, behind)),
                lastUpdate(),
                isStale());
    }

    /** Nothing is missed of a task that was cancelled, nor of one that was settled as a whole. */
    private boolean isWithoutMissed() {
        return settled
                && !steps.isEmpty()
                && (task.status() == Status.CANCELLED || !task.deadline().endless());
    }

    private int daysSince(LocalDate date) {
        return Math.toIntExact(day.toEpochDay() - date.toEpochDay());
    }

    private boolean isDueSoon() {
        return due.isPresent() && !due.get().isAfter(days.soonUntil());
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
            if (since.isEmpty()
                    && task.status() == Status.DONE
                    && task.deadline().recurring()) {
                since = TaskSteps.finishedOn(list, task, day);
            }
        }
        return since;
    }

    /** As they stand on the day, or stood when the task was settled. */
    private TaskSteps steps() {
        return TaskSteps.of(list, task, settledOn.isPresent() ? settledOn.get() : day);
    }

    private Optional<LocalDate> originalDueDate() {
        for (Update update : updates) {
            Optional<Extension> extension = update.extension();
            if (extension.isPresent()) {
                Deadline first = extension.get().from();
                return first.original().isPresent() ? first.original() : first.last();
            }
        }
        return task.deadline().original().isPresent() ? task.deadline().original() : due;
    }

    /**
     * Those of updates, and the one that the first deadline states in its own text. Two updates in a row that say the same
     * one, as after a merge of what two people reported, are about one.
     */
    private int extensions() {
        int count = 0;
        Deadline first = task.deadline();
        Optional<Extension> next = Optional.empty();
        for (int i = updates.size() - 1; i >= 0; i--) {
            Optional<Extension> extension = updates.get(i).extension();
            if (extension.isPresent()) {
                count += extension.equals(next) ? 0 : 1;
                first = extension.get().from();
                next = extension;
            }
        }
        return count + (first.original().isPresent() ? 1 : 0);
    }

    /** None of a task that goes on without a figure: there is nothing to compare. */
    private OptionalInt pace() {
        Optional<LocalDate> start = start();
        Optional<LocalDate> end = own.isPresent() ? own : due;
        boolean silent = !settled && !isNowhere() && task.progress().isEmpty();
        return start.isPresent() && end.isPresent() && !silent
                ? OptionalInt.of(Pace.percent(start.get(), end.get(), day))
                : OptionalInt.empty();
    }

    /** Whether nothing is done yet: neither is the task started, nor one of its milestones met. */
    private boolean isNowhere() {
        return task.status() == Status.NOT_STARTED
                && (steps.isEmpty() || task.deadline().recurring() || steps.met() == 0);
    }

    /** The start of a range, of the task, or else of the plan; where steps recur, that of the next one. */
    private Optional<LocalDate> start() {
        if (task.deadline().due() instanceof Due.Dated dated) {
            return dated.start().isPresent() ? dated.start() : task.start().isPresent() ? task.start() : list.issued();
        }
        return steps.next().isPresent() ? Optional.of(steps.next().get().start()) : Optional.empty();
    }

    private OptionalInt behind(OptionalInt pace) {
        OptionalInt figure = figure();
        return settled || pace.isEmpty() || figure.isEmpty()
                ? OptionalInt.empty()
                : OptionalInt.of(Math.max(0, pace.getAsInt() - figure.getAsInt()));
    }

    /** What the pace is compared with: a task that is not started has come nowhere, unless the policy lets it be. */
    private OptionalInt figure() {
        return task.progress().isEmpty() && isNowhere() && list.policy().silentBehind()
                ? OptionalInt.of(0)
                : task.progress();
    }

    private Optional<LocalDate> lastUpdate() {
        for (int i = updates.size() - 1; i >= 0; i--) {
            if (!updates.get(i).isLetterOnly()) {
                return Optional.of(updates.get(i).date());
            }
        }
        return Optional.empty();
    }

    private boolean isStale() {
        if (settled) {
            return false;
        }
        Optional<LocalDate> heard = lastUpdate().or(list::issued);
        return heard.isEmpty() || heard.get().isBefore(days.staleBefore());
    }
}
