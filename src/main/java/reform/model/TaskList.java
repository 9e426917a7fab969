package reform.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A list of tasks, one file.
 *
 * @param name the file's name without {@code .yaml}; ids are written {@code name:id} where several lists are read
 * @param document the number of the document behind the list
 * @param issued the start of the plan: yearly tasks and the pace count from here
 * @param zone where "today" is decided
 * @param year the year that deadlines without one (年底前) belong to
 * @param columns the office's own columns that the head names, in its order
 * @param statuses the office's own words for statuses
 * @param calendar the days on which offices work
 * @param letters what the letters of the office have in common
 * @param departments the registry, and nothing else: names used by tasks need not be in it when it is empty
 */
public record TaskList(
        String name,
        String title,
        Optional<String> document,
        Optional<LocalDate> issued,
        Optional<String> source,
        Optional<Zone> zone,
        OptionalInt year,
        List<OwnColumn> columns,
        Map<String, Status> statuses,
        WorkCalendar calendar,
        Policy policy,
        LetterForm letters,
        Departments departments,
        List<Task> tasks) {

    public TaskList {
        columns = List.copyOf(columns);
        statuses = Map.copyOf(statuses);
        tasks = List.copyOf(tasks);
    }

    /** The task of an id. */
    public Optional<Task> task(TaskId id) {
        for (Task task : tasks) {
            if (task.id().equals(id)) {
                return Optional.of(task);
            }
        }
        return Optional.empty();
    }

    /**
     * The status that a word names; empty when it names none. The list's own words mean what its head says, also where
     * they are words of the format.
     */
    public Optional<Status> status(String word) {
        Status own = statuses.get(word.strip());
        return own == null ? Status.ofWord(word) : Optional.of(own);
    }

    /** This list with other tasks. */
    public TaskList withTasks(List<Task> others) {
        return new TaskList(
                name,
                title,
                document,
                issued,
                source,
                zone,
                year,
                columns,
                statuses,
                calendar,
                policy,
                letters,
                departments,
                others);
    }
}
