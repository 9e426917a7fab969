package reform.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;
import reform.model.Extension;
import reform.model.Status;
import reform.model.Task;
import reform.model.TaskId;
import reform.model.TaskList;
import reform.model.Update;
import reform.policy.AssessedTask;
import reform.policy.Assessor;
import reform.policy.DateRange;
import reform.policy.Replay;

/**
 * What is known of a list on the eve of a span of days and at its end.
 *
 * <p>Without git both are replayed from the updates. With it they are what the commits had then, which also shows what
 * somebody wrote by hand; updates that were only recorded later count from their own day all the same, so that no two
 * spans tell the same.
 *
 * @param now the list as the file states it today
 */
public record ListSpan(TaskList now, Optional<Versions> versions) {

    /**
     * The list as it was committed on the eve of the span, and at its end.
     *
     * @param eveCommit the full hash of the commit that it was on the eve
     * @param endCommit that of the commit at the end
     * @param statuses of each task whose status the commits between changed, those that they gave it, oldest first
     */
    public record Versions(
            TaskList eve, String eveCommit, TaskList end, String endCommit, Map<TaskId, List<Status>> statuses) {
        public Versions {
            statuses = Map.copyOf(statuses);
        }
    }

    /** A list of which nothing is known but the file. */
    public static ListSpan of(TaskList now) {
        return new ListSpan(now, Optional.empty());
    }

    /** The tasks on the eve of the span. */
    List<AssessedTask> before(DateRange days) {
        return on(now, days.first().minusDays(1), versions.map(Versions::eve));
    }

    /** The tasks at the end of the span. */
    List<AssessedTask> after(DateRange days) {
        return on(now, days.last(), versions.map(Versions::end));
    }

    /** The tasks of a list at the end of a day: replayed, or as a version has them that was committed then. */
    static List<AssessedTask> on(TaskList now, LocalDate day, Optional<TaskList> version) {
        if (version.isEmpty()) {
            return Assessor.of(now, day);
        }
        Map<TaskId, Task> known = new HashMap<>();
        now.tasks().forEach(task -> known.put(task.id(), task));
        List<AssessedTask> tasks = new ArrayList<>();
        for (Task then : version.get().tasks()) {
            Task today = known.get(then.id());
            tasks.add(Assessor.of(now, today == null ? then : completed(Replay.asOf(then, day), today, day), day));
        }
        return tasks;
    }

    /** A task as it was then, with what was recorded later of the time before. */
    private static Task completed(Task then, Task today, LocalDate day) {
        Set<Update> recorded = new HashSet<>(then.updates());
        List<Update> updates = new ArrayList<>();
        boolean complete = true;
        for (Update update : Replay.inOrder(today.updates())) {
            if (!update.date().isAfter(day)) {
                updates.add(update);
                complete &= recorded.contains(update);
            }
        }
        if (complete) {
            return then;
        }
        Optional<Integer> progress = news(updates, recorded, update -> boxed(update.progress()));
        return then.reported(
                news(updates, recorded, update -> update.extension().map(Extension::to))
                        .orElse(then.deadline()),
                news(updates, recorded, update -> Replay.statusOf(then, update)).orElse(then.status()),
                progress.isPresent() ? OptionalInt.of(progress.get()) : then.progress(),
                updates);
    }

    /** What the latest update that names a field says of it, unless it was recorded then: the task says it, too. */
    private static <T> Optional<T> news(
            List<Update> updates, Set<Update> recorded, Function<Update, Optional<T>> field) {
        for (int i = updates.size() - 1; i >= 0; i--) {
            Optional<T> value = field.apply(updates.get(i));
            if (value.isPresent()) {
                return recorded.contains(updates.get(i)) ? Optional.empty() : value;
            }
        }
        return Optional.empty();
    }

    private static Optional<Integer> boxed(OptionalInt number) {
        return number.isPresent() ? Optional.of(number.getAsInt()) : Optional.empty();
    }
}
