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
import reform.report.Movement.Field;
import reform.report.Movement.Kind;

/** Finds the movements of a list in a span of days: its one comparison of before and after, with git or without. */
final class Movements {
    private final DateRange days;
    private final boolean fromGit;

    private Movements(DateRange days, boolean fromGit) {
        this.days = days;
        this.fromGit = fromGit;
    }

    /**
     * The movements, in the order of the list at the end, removed tasks last.
     *
     * @param fromGit whether before and after are what commits had: then what no update tells of counts as well
     */
    static List<Movement> between(
            Collection<AssessedTask> before, Collection<AssessedTask> after, DateRange days, boolean fromGit) {
        Movements movements = new Movements(days, fromGit);
        Map<TaskId, AssessedTask> earlier = new HashMap<>();
        before.forEach(task -> earlier.put(task.task().id(), task));
        List<Movement> found = new ArrayList<>();
        Set<TaskId> kept = new HashSet<>();
        for (AssessedTask task : after) {
            kept.add(task.task().id());
            movements
                    .of(Optional.ofNullable(earlier.get(task.task().id())), task)
                    .ifPresent(found::add);
        }
        for (AssessedTask task : before) {
            if (!kept.contains(task.task().id())) {
                found.add(removed(task));
            }
        }
        return found;
    }

    private static Movement removed(AssessedTask task) {
        return new Movement(
                task,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                List.of(),
                EnumSet.of(Kind.REMOVED),
                true);
    }

    private Optional<Movement> of(Optional<AssessedTask> earlier, AssessedTask later) {
        Task after = later.task();
        Task before = earlier.map(AssessedTask::task)
                .orElseGet(() -> Replay.asOf(after, days.first().minusDays(1)));
        List<Update> updates = Replay.inOrder(after.updates()).stream()
                .filter(update -> days.contains(update.date()))
                .toList();
        boolean statusTold = updates.stream().anyMatch(update -> update.status().isPresent());
        boolean progressTold =
                updates.stream().anyMatch(update -> update.progress().isPresent());
        boolean dueTold = updates.stream().anyMatch(update -> update.extension().isPresent());
        Optional<Field<Status>> status = field(before.status(), after.status(), statusTold);
        Optional<Field<OptionalInt>> progress = field(before.progress(), after.progress(), progressTold);
        Optional<Field<Deadline>> due = field(before.deadline(), after.deadline(), dueTold);
        List<Integer> years = years(after, updates, days.first());

        Set<Kind> kinds = EnumSet.noneOf(Kind.class);
        if (!years.isEmpty()) {
            kinds.add(Kind.COMPLETED);
        } else if (status.isPresent()) {
            kinds.add(kind(status.get().to()));
            if (Movement.completes(status.get())) {
                // Struck off at once, it is completed all the same.
                kinds.add(Kind.COMPLETED);
            }
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
        boolean byHand = (status.isPresent() && !statusTold)
                || (progress.isPresent() && !progressTold)
                || (due.isPresent() && !dueTold);
        return Optional.of(new Movement(later, status, progress, due, years, updates, kinds, byHand));
    }

    private <T> Optional<Field<T>> field(T before, T after, boolean told) {
        return before.equals(after) || !(told || fromGit) ? Optional.empty() : Optional.of(new Field<>(before, after));
    }

    private static Kind kind(Status status) {
        return switch (status) {
            case DONE -> Kind.COMPLETED;
            case CLOSED -> Kind.STRUCK_OFF;
            case CANCELLED -> Kind.CANCELLED;
            case BLOCKED -> Kind.BLOCKED;
            case NOT_STARTED, IN_PROGRESS -> Kind.PROGRESSED;
        };
    }

    /** The years of the instances of a yearly task that the updates report as done. */
    private static List<Integer> years(Task task, List<Update> updates, LocalDate first) {
        // A year that was done before may be told of again, with evidence.
        Set<Integer> before = new HashSet<>();
        for (Update update : task.updates()) {
            if (update.status().equals(Optional.of(Status.DONE))
                    && update.date().isBefore(first)) {
                before.add(update.year());
            }
        }
        return !task.yearly()
                ? List.of()
                : updates.stream()
                        .filter(update -> update.status().equals(Optional.of(Status.DONE)))
                        .map(Update::year)
                        .filter(year -> !before.contains(year))
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
