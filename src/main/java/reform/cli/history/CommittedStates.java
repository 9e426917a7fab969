package reform.cli.history;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import reform.git.Commit;
import reform.git.FileHistory;
import reform.git.GitFailure;
import reform.model.Task;
import reform.model.TaskId;
import reform.model.TaskList;
import reform.store.read.ListVersions;
import reform.store.read.VersionPair;

/**
 * The states that the branch of a list had at the end of many days. From one to the one before, only the tasks are read
 * that are written in another way, so that a year of a long list costs little more than its last day.
 */
final class CommittedStates {
    private final TaskList now;
    private final FileHistory history;
    private final ListVersions versions;
    private final Map<TaskId, Task> tasks = new LinkedHashMap<>();
    private Optional<Commit> read = Optional.empty();
    private Optional<Commit> cutOff = Optional.empty();

    CommittedStates(TaskList now, FileHistory history) {
        this.now = now;
        this.history = history;
        this.versions = new ListVersions(now.name());
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
            if (commits.isEmpty() ? toFirstValid() : toLastValid(commits)) {
                states.put(day, now.withTasks(List.copyOf(tasks.values())));
            }
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

    /** Reads the newest of the commits that holds a valid list. */
    private boolean toLastValid(List<Commit> newestFirst) throws GitFailure {
        for (Commit commit : newestFirst) {
            if (commit.content().isEmpty()) {
                return false;
            }
            if (read.isPresent() ? goBack(read.get(), commit) : begin(commit)) {
                read = Optional.of(commit);
                return true;
            }
        }
        return false;
    }

    private boolean toFirstValid() throws GitFailure {
        List<Commit> newestFirst = history.mainline(Instant.MAX);
        for (int i = newestFirst.size() - 1; i >= 0; i--) {
            if (toLastValid(List.of(newestFirst.get(i)))) {
                return true;
            }
        }
        return false;
    }

    private boolean begin(Commit commit) throws GitFailure {
        Optional<TaskList> list = versions.whole(history.in(commit));
        list.ifPresent(each -> each.tasks().forEach(task -> tasks.put(task.id(), task)));
        return list.isPresent();
    }

    private boolean goBack(Commit from, Commit to) throws GitFailure {
        if (to.content().equals(from.content())) {
            return true;
        }
        VersionPair pair = versions.compare(history.in(to), history.in(from));
        if (pair.before().isEmpty() || pair.after().isEmpty()) {
            return false;
        }
        pair.after().get().tasks().forEach(task -> tasks.remove(task.id()));
        pair.before().get().tasks().forEach(task -> tasks.put(task.id(), task));
        return true;
    }
}
