package reform.report;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import reform.model.TaskList;
import reform.policy.AssessedTask;

/**
 * What is known of a list on some days of the past: replayed from its updates, and where git has it, as it was committed
 * then, with what was recorded later of the time before.
 *
 * @param now the list as the file states it today
 * @param versions as it was committed at the end of each day asked for; a day before the first commit, or without git, has
 *     none
 */
public record ListStates(TaskList now, Map<LocalDate, TaskList> versions) {
    public ListStates {
        versions = Map.copyOf(versions);
    }

    /** A list of which nothing is known but the file. */
    public static ListStates of(TaskList now) {
        return new ListStates(now, Map.of());
    }

    /** The tasks as they stood at the end of a day. */
    List<AssessedTask> on(LocalDate day) {
        return ListSpan.on(now, day, Optional.ofNullable(versions.get(day)));
    }
}
