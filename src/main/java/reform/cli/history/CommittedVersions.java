package reform.cli.history;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import reform.change.ListDiff;
import reform.change.TaskChange;
import reform.cli.session.Session;
import reform.git.Commit;
import reform.git.FileHistory;
import reform.git.GitFailure;
import reform.model.Status;
import reform.model.TaskId;
import reform.model.TaskList;
import reform.report.ListSpan;
import reform.store.file.ListFile;

/**
 * The versions of a list that its branch had at moments. Where it was no valid list then, the last valid one before
 * counts.
 */
final class CommittedVersions {
    private final Session session;
    private final ListFile file;
    private final FileHistory history;
    private final CommittedTexts texts;
    private final Map<String, Commit> invalid = new LinkedHashMap<>();

    CommittedVersions(Session session, ListFile file, FileHistory history) {
        this.session = session;
        this.file = file;
        this.history = history;
        this.texts = CommittedTexts.of(session, file);
    }

    private record Version(TaskList list, Commit commit) {}

    /** The versions at two moments; empty where there was no list at the first one, or a shallow clone can't tell. */
    Optional<ListSpan.Versions> between(Instant start, Instant end) throws GitFailure {
        Optional<Version> before = last(start);
        Optional<Version> after = before.isEmpty() ? Optional.empty() : last(end);
        Optional<Commit> cutOff =
                history.mainline(Instant.MAX).stream().filter(Commit::cutOff).findFirst();
        if (before.isPresent()) {
            CommittedChanges.say(session, file, "weekly.invalid", List.copyOf(invalid.values()));
        } else if (cutOff.isPresent() && history.repository().shallow()) {
            session.say(session.messages()
                    .text("log.cut-off", file.shown(), cutOff.get().shortHash()));
        } else if (cutOff.isPresent()) {
            throw history.notFetched(cutOff.get());
        }
        if (after.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new ListSpan.Versions(
                before.get().list(),
                before.get().commit().hash(),
                after.get().list(),
                after.get().commit().hash(),
                statuses(before.get(), history.mainline(end))));
    }

    /** The statuses that commits gave to tasks, after one of them. */
    private Map<TaskId, List<Status>> statuses(Version first, List<Commit> newestFirst) throws GitFailure {
        int begin = newestFirst.indexOf(first.commit());
        Map<TaskId, List<Status>> statuses = new HashMap<>();
        Version last = first;
        for (int i = begin - 1; i >= 0 && begin > 1; i--) {
            Commit commit = newestFirst.get(i);
            if (commit.content().isPresent()
                    && !commit.content().equals(last.commit().content())) {
                Optional<TaskList> list = texts.in(history, commit);
                if (list.isPresent()) {
                    addStatuses(last.list(), list.get(), statuses);
                    last = new Version(list.get(), commit);
                }
            }
        }
        return statuses;
    }

    private static void addStatuses(TaskList before, TaskList after, Map<TaskId, List<Status>> statuses) {
        for (TaskChange change : ListDiff.between(before, after).tasks()) {
            if (change instanceof TaskChange.Edited edited
                    && edited.before().status() != edited.task().status()
                    && edited.task().written("status").isEmpty()) {
                statuses.computeIfAbsent(change.id(), id -> new ArrayList<>())
                        .add(edited.task().status());
            }
        }
    }

    /** The last version before a moment. */
    private Optional<Version> last(Instant moment) throws GitFailure {
        for (Commit commit : history.mainline(moment)) {
            if (commit.content().isEmpty()) {
                return Optional.empty();
            }
            Optional<TaskList> list = texts.in(history, commit);
            if (list.isPresent()) {
                return Optional.of(new Version(list.get(), commit));
            }
            invalid.put(commit.hash(), commit);
        }
        return Optional.empty();
    }
}
