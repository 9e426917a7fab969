package reform.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.BiPredicate;
import reform.change.TaskChange;
import reform.model.TaskId;
import reform.model.TaskList;

/**
 * What happened to tasks, the newest first: each update, and what commits changed beside what updates tell.
 *
 * @param lists the lists as they are now
 * @param asOf the last day that is told of
 * @param entries of the tasks and days asked for
 * @param more whether a limit cut off older ones
 */
public record TaskLog(List<TaskList> lists, LocalDate asOf, List<LogEntry> entries, boolean more) {

    /**
     * Which part of the history is asked for.
     *
     * @param tasks those that are; of the others nothing is told
     * @param everything whether that is all of them: then what changed beside the tasks is told, too
     * @param first the first day
     * @param last the last day
     */
    public record Scope(
            BiPredicate<TaskList, TaskId> tasks,
            boolean everything,
            LocalDate first,
            LocalDate last,
            OptionalInt limit) {}

    public TaskLog {
        lists = List.copyOf(lists);
        entries = List.copyOf(entries);
    }

    /** The log of lists. */
    public static TaskLog of(List<ListHistory> histories, LocalDate asOf, Scope scope) {
        List<LogEntry> entries = new ArrayList<>();
        for (ListHistory history : histories) {
            for (LogEntry entry : HistoryBuilder.of(history)) {
                if (!entry.day().isBefore(scope.first()) && !entry.day().isAfter(scope.last())) {
                    add(entry, scope, entries);
                }
            }
        }
        entries.sort((a, b) -> b.day().compareTo(a.day()));
        int shown = Math.min(entries.size(), scope.limit().orElse(Integer.MAX_VALUE));
        return new TaskLog(
                histories.stream().map(ListHistory::list).toList(),
                asOf,
                entries.subList(0, shown),
                shown < entries.size());
    }

    private static void add(LogEntry entry, Scope scope, List<LogEntry> entries) {
        if (entry instanceof LogEntry.Edited edited) {
            List<TaskChange> tasks = edited.tasks().stream()
                    .filter(task -> scope.tasks().test(edited.list(), task.id()))
                    .toList();
            boolean head = scope.everything() && !edited.head().isEmpty();
            if (head || !tasks.isEmpty()) {
                entries.add(new LogEntry.Edited(
                        edited.list(), edited.day(), edited.revision(), head ? edited.head() : List.of(), tasks));
            }
        } else if (entry instanceof LogEntry.Told told
                && scope.tasks().test(told.list(), told.task().id())) {
            entries.add(entry);
        }
    }

    /** Whether ids need the list's name to be unique. */
    public boolean severalLists() {
        return lists.size() > 1;
    }
}
