package reform.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import reform.model.Deadline;
import reform.model.Status;
import reform.model.Task;
import reform.model.TaskId;
import reform.model.Update;
import reform.policy.AssessedTask;
import reform.policy.DateRange;
import reform.policy.Replay;
import reform.policy.TaskSteps;
import reform.report.ListSpan.Versions;
import reform.report.PeriodChange.Field;
import reform.report.PeriodChange.Kind;
import reform.report.PeriodChange.Turn;

/** Finds the movements of a list in a span of days: its one comparison of before and after, with git or without. */
final class PeriodChanges {
    private final DateRange days;
    private final boolean fromGit;
    private final Map<TaskId, List<Status>> statuses;

    private PeriodChanges(DateRange days, Optional<Versions> versions) {
        this.days = days;
        this.fromGit = versions.isPresent();
        this.statuses = versions.map(Versions::statuses).orElse(Map.of());
    }

    /**
     * The movements, in the order of the list at the end, removed tasks last.
     *
     * @param versions what commits had before and after, if that is known: then what no update tells of counts as well
     */
    static List<PeriodChange> between(
            Collection<AssessedTask> before,
            Collection<AssessedTask> after,
            DateRange days,
            Optional<Versions> versions) {
        PeriodChanges changes = new PeriodChanges(days, versions);
        Map<TaskId, AssessedTask> earlier = new HashMap<>();
        before.forEach(task -> earlier.put(task.task().id(), task));
        List<PeriodChange> found = new ArrayList<>();
        Set<TaskId> kept = new HashSet<>();
        for (AssessedTask task : after) {
            kept.add(task.task().id());
            changes.of(Optional.ofNullable(earlier.get(task.task().id())), task).ifPresent(found::add);
        }
        for (AssessedTask task : before) {
            if (!kept.contains(task.task().id())) {
                found.add(removed(task));
            }
        }
        return found;
    }

    private static PeriodChange removed(AssessedTask task) {
        return new PeriodChange(
                task,
                Optional.empty(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                List.of(),
                EnumSet.of(Kind.REMOVED),
                true);
    }

    private Optional<PeriodChange> of(Optional<AssessedTask> earlier, AssessedTask later) {
        Task after = later.task();
        List<Update> updates = Replay.inOrder(after.updates()).stream()
                .filter(update -> days.contains(update.date()))
                .toList();
        if (updates.isEmpty() && !fromGit) {
            // Nothing tells of a change: so it is with nearly all of 10,000 tasks in a week, and 20 ms are saved.
            return Optional.empty();
        }
        Task before = withoutUnread(
                earlier.map(AssessedTask::task)
                        .orElseGet(() -> Replay.asOf(after, days.first().minusDays(1))),
                after);
        boolean statusTold = updates.stream().anyMatch(update -> update.status().isPresent());
        boolean progressTold =
                updates.stream().anyMatch(update -> update.progress().isPresent());
        boolean dueTold = updates.stream().anyMatch(update -> update.extension().isPresent());
        Optional<Field<Status>> status = field(before.status(), after.status(), statusTold);
        Optional<Field<OptionalInt>> progress = field(before.progress(), after.progress(), progressTold);
        Optional<Field<Deadline>> due = field(before.deadline(), after.deadline(), dueTold);
        List<String> steps = steps(later, updates, days.first());

        List<Status> byCommits = statusTold ? List.of() : statuses.getOrDefault(after.id(), List.of());
        List<Turn> turns = statusTold || status.isPresent() || !byCommits.isEmpty()
                ? turns(before, after, updates, byCommits)
                : List.of();

        Set<Kind> kinds = EnumSet.noneOf(Kind.class);
        if (!steps.isEmpty()) {
            kinds.add(Kind.COMPLETED);
        } else if (!turns.isEmpty()) {
            kinds.addAll(kinds(after, turns));
        } else if (progress.isPresent() || tellsMoreThanDue(updates, due.isPresent())) {
            kinds.add(Kind.PROGRESSED);
        }
        if (due.isPresent()) {
            kinds.add(Kind.EXTENDED);
        }
        if (fromGit && earlier.isEmpty()) {
            kinds.add(Kind.ADDED);
        }
        if (kinds.isEmpty()) {
            return Optional.empty();
        }
        boolean byHand = (!turns.isEmpty() && !statusTold)
                || (progress.isPresent() && !progressTold)
                || (due.isPresent() && !dueTold);
        return Optional.of(new PeriodChange(later, status, turns, progress, due, steps, updates, kinds, byHand));
    }

    /** A cell that can't be read at the end says of nothing that it changed. */
    private static Task withoutUnread(Task before, Task after) {
        Task same = after.written("status").isPresent() ? before.withStatus(after.status()) : before;
        return after.written("progress").isPresent() ? same.withProgress(after.progress()) : same;
    }

    private <T> Optional<Field<T>> field(T before, T after, boolean told) {
        return before.equals(after) || !(told || fromGit) ? Optional.empty() : Optional.of(new Field<>(before, after));
    }

    /**
     * The statuses of a task, as the updates tell them, and to the one that it has at the end.
     *
     * @param byCommits those that commits gave it, where no update tells of one
     */
    private static List<Turn> turns(Task before, Task after, List<Update> updates, List<Status> byCommits) {
        List<Turn> turns = new ArrayList<>();
        Status last = before.status();
        for (Status next : byCommits) {
            if (next != last) {
                turns.add(Turn.of(after, last, next, Optional.empty()));
                last = next;
            }
        }
        for (Update update : updates) {
            Optional<Status> next = Replay.statusOf(after, update);
            if (next.isPresent() && next.get() != last) {
                turns.add(Turn.of(after, last, next.get(), Optional.of(update)));
                last = next.get();
            }
        }
        if (after.status() != last) {
            turns.add(Turn.of(after, last, after.status(), Optional.empty()));
        }
        return turns;
    }

    /** What changes of the status amount to. */
    private static Set<Kind> kinds(Task task, List<Turn> turns) {
        Status first = turns.get(0).status().from();
        Status last = turns.get(turns.size() - 1).status().to();
        Set<Kind> kinds = EnumSet.noneOf(Kind.class);
        boolean doneBefore = PeriodChange.isDone(task, first);
        boolean done = PeriodChange.isDone(task, last);
        // One that was done before and is again at the end was counted then.
        if (!doneBefore && turns.stream().anyMatch(Turn::completes)) {
            kinds.add(Kind.COMPLETED);
        }
        if (!done && last != Status.CANCELLED && turns.stream().anyMatch(Turn::reopens)) {
            kinds.add(Kind.REOPENED);
        }
        if (first != last) {
            switch (last) {
                case CLOSED -> kinds.add(Kind.STRUCK_OFF);
                case CANCELLED -> kinds.add(Kind.CANCELLED);
                case BLOCKED -> kinds.add(Kind.BLOCKED);
                default -> {}
            }
        }
        if (kinds.isEmpty()) {
            kinds.add(Kind.PROGRESSED);
        }
        return kinds;
    }

    /** The keys of the steps that the updates report as done. */
    private static List<String> steps(AssessedTask task, List<Update> updates, LocalDate first) {
        if (!task.task().stepwise()) {
            return List.of();
        }
        // A step that was done before may be told of again, with evidence.
        Set<String> before = new HashSet<>();
        for (Update update : task.task().updates()) {
            if (update.date().isBefore(first)) {
                TaskSteps.keyOf(task.list(), task.task(), update).ifPresent(before::add);
            }
        }
        return updates.stream()
                .flatMap(update -> TaskSteps.keyOf(task.list(), task.task(), update).stream())
                .filter(key -> !before.contains(key))
                .distinct()
                .toList();
    }

    /** Whether there is news beside an extension, even if only a note. */
    private static boolean tellsMoreThanDue(List<Update> updates, boolean extended) {
        return updates.stream()
                .anyMatch(update -> update.extension().isEmpty()
                        || (!extended && update.note().isPresent())
                        || update.status().isPresent()
                        || update.progress().isPresent());
    }
}
