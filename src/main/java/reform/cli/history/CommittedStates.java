package reform.cli.history;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import reform.git.Commit;
import reform.git.FileHistory;
import reform.git.GitFailure;
import reform.model.TaskList;

/**
 * The states that the branch of a list had at the end of many days.
 */
final class CommittedStates {
    private final TaskList now;
    private final FileHistory history;
    private final CommittedTexts texts;
    private Optional<Commit> cutOff = Optional.empty();

    CommittedStates(TaskList now, FileHistory history, CommittedTexts texts) {
        this.now = now;
        this.history = history;
        this.texts = texts;
    }

    /**
     * The list at the end of each day. Of a day before its first commit that one tells more than the file of today, which
     * may say of every day what somebody wrote by hand this morning; what git never had has no state.
     */
    Map<LocalDate, TaskList> on(Collection<LocalDate> days, ZoneId zone) throws GitFailure {
        Map<LocalDate, TaskList> states = new HashMap<>();
        List<LocalDate> latestFirst =
                days.stream().distinct().sorted(Comparator.reverseOrder()).toList();
        for (LocalDate day : latestFirst) {
            List<Commit> commits =
                    history.mainline(day.plusDays(1).atStartOfDay(zone).toInstant());
            if (commits.isEmpty()) {
                noteEnd();
            }
            (commits.isEmpty() ? firstValid() : lastValid(commits))
                    .ifPresent(list -> states.put(day, now.withTasks(list.tasks())));
        }
        return states;
    }

    /** The commit with which a shallow clone begins, where a day before it was asked for. */
    Optional<Commit> cutOff() {
        return cutOff;
    }

    private void noteEnd() throws GitFailure {
        Optional<Commit> end =
                history.mainline(Instant.MAX).stream().filter(Commit::cutOff).findFirst();
        if (end.isPresent() && !history.repository().shallow()) {
            throw history.notFetched(end.get());
        }
        cutOff = end;
    }

    /** The list of the newest of the commits that holds a valid one. */
    private Optional<TaskList> lastValid(List<Commit> newestFirst) throws GitFailure {
        for (Commit commit : newestFirst) {
            if (commit.content().isEmpty()) {
                return Optional.empty();
            }
            Optional<TaskList> list = texts.in(history, commit);
            if (list.isPresent()) {
                return list;
            }
        }
        return Optional.empty();
    }

    private Optional<TaskList> firstValid() throws GitFailure {
        List<Commit> newestFirst = history.mainline(Instant.MAX);
        for (int i = newestFirst.size() - 1; i >= 0; i--) {
            Optional<TaskList> list = lastValid(List.of(newestFirst.get(i)));
            if (list.isPresent()) {
                return list;
            }
        }
        return Optional.empty();
    }
}
