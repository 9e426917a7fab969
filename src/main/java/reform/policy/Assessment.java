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
    private final List<Integer> missed;
    private final Optional<LocalDate> due;

    private Assessment(TaskList list, Task task, LocalDate day) {
        this.list = list;
        this.day = day;
        this.task = task;
        this.settled = task.settled();
        this.updates = Replay.inOrder(task.updates());
        this.settledOn = settledOn();
        Optional<YearlyInstances> instances = instances();
        this.missed = instances.map(YearlyInstances::missed).orElse(List.of());
        this.due = instances.map(YearlyInstances::due).or(() -> dueDate(task.deadline()));
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
                missed,
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
            for (Update update : updates) {
                if (update.status().isPresent()) {
                    Status status = update.status().get();
                    boolean settles = task.settledBy(status)
                            && (status == Status.CANCELLED) == (task.status() == Status.CANCELLED);
                    since = settles && !unbroken ? Optional.of(update.date()) : since;
                    unbroken = settles;
                }
            }
        }
        return since;
    }

    /** Those of a yearly task, as they stood when it was closed; a cancelled task has missed nothing. */
    private Optional<YearlyInstances> instances() {
        if (!(task.deadline() instanceof Deadline.Yearly yearly)) {
            return Optional.empty();
        }
        YearlyInstances instances = YearlyInstances.of(list, task, yearly, settledOn.orElse(day));
        return Optional.of(
                task.status() == Status.CANCELLED ? new YearlyInstances(List.of(), instances.due()) : instances);
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

    private OptionalInt pace() {
        Optional<LocalDate> start = start();
        return start.isPresent() && due.isPresent()
                ? OptionalInt.of(Pace.percent(start.get(), due.get(), day))
                : OptionalInt.empty();
    }

    /** The start of a range, for a yearly instance that of its year, and never before the list was issued. */
    private Optional<LocalDate> start() {
        Optional<LocalDate> issued = list.issued();
        if (task.deadline() instanceof Deadline.Dated dated) {
            return dated.start().or(() -> issued);
        }
        if (task.deadline() instanceof Deadline.Yearly) {
            LocalDate newYear = due.orElseThrow().withDayOfYear(1);
            return Optional.of(issued.filter(newYear::isBefore).orElse(newYear));
        }
        return Optional.empty();
    }

    private OptionalInt behind(OptionalInt pace) {
        return settled || pace.isEmpty() || task.progress().isEmpty()
                ? OptionalInt.empty()
                : OptionalInt.of(Math.max(0, pace.getAsInt() - task.progress().getAsInt()));
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
