package reform.cli.history;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Set;
import reform.change.BranchChanges;
import reform.change.ListDiff;
import reform.change.ListMerge;
import reform.change.Side;
import reform.cli.session.Session;
import reform.git.Commit;
import reform.git.FileHistory;
import reform.git.GitFailure;
import reform.model.Task;
import reform.model.TaskId;
import reform.model.TaskList;
import reform.store.file.ListFile;
import reform.store.read.ListVersions;
import reform.store.read.VersionPair;

/**
 * What the commits of a file changed. Those in which it was no valid list are stepped over: the next valid one is compared
 * with the last before them. A merge changed what is not in what it merged.
 */
final class CommittedChanges {
    /** As many commits are named where something has to be said of them. */
    private static final int NAMED = 5;

    private final Known known;
    private final FileHistory history;
    private final List<Commit> commits;
    private final Map<String, Integer> places = new HashMap<>();
    private final Optional<BranchChanges<Commit>> branches;
    private final List<Commit> invalid = new ArrayList<>();
    private final List<Commit> notFetched = new ArrayList<>();
    private Optional<Commit> end = Optional.empty();

    /** What is known of commits, whose texts need not be read another time: what a commit holds never changes. */
    private static final class Known {
        private static final int MOST = 2000;

        private final ListVersions versions;
        private final Map<Question, Sides> sides = new LinkedHashMap<>() {
            private static final long serialVersionUID = 1;

            @Override
            protected boolean removeEldestEntry(Map.Entry<Question, Sides> eldest) {
                return size() > MOST;
            }
        };

        private Optional<Now> now = Optional.empty();

        Known(ListVersions versions) {
            this.versions = versions;
        }
    }

    /** What was found to be not committed yet. */
    @SuppressWarnings("ArrayRecordComponent") // Compared by hand, and millions of bytes long.
    private record Now(Optional<Commit> last, byte[] text, Optional<ListDiff> diff) {}

    /**
     * How a version differs from others.
     *
     * @param content the name of its content; empty where the file is removed
     */
    private record Question(List<Commit> parents, Optional<String> content) {}

    CommittedChanges(Session session, ListFile file, FileHistory history) throws GitFailure {
        this.known = session.note(file, Known.class, () -> new Known(session.versions(file)));
        this.history = history;
        this.commits = history.commits();
        List<String> names = new ArrayList<>();
        for (Commit commit : commits) {
            places.put(commit.hash(), places.size());
            commit.content().ifPresent(names::add);
        }
        history.repository().contents().expect(names);
        this.branches = commits.stream().anyMatch(Commit::isMerge)
                ? Optional.of(new BranchChanges<>(this::grewFrom))
                : Optional.empty();
    }

    /**
     * What a commit changed; empty where that can't be told, or is nothing.
     *
     * @param commit one of the history, asked for after its parents
     */
    Optional<ListDiff> of(Commit commit) throws GitFailure {
        if (commit.cutOff()) {
            endAt(commit);
            return Optional.empty();
        }
        List<Commit> parents = commit.parents().stream().map(this::commit).toList();
        if (!parents.isEmpty()
                && parents.stream().allMatch(parent -> parent.content().equals(commit.content()))) {
            return Optional.empty();
        }
        try {
            Sides sides = sides(parents, commit);
            if (!sides.valid()) {
                invalid.add(commit);
            }
            if (!sides.valid() || !sides.known()) {
                return Optional.empty();
            }
            Optional<ListDiff> diff = sides.pairs().size() > 1
                    ? ofMerge(commit, sides)
                    : since(sides)
                            .map(each -> branches.isPresent() ? branches.get().of(commit, each) : each);
            return diff.filter(each -> !each.isEmpty());
        } catch (GitFailure e) {
            if (e.reason() != GitFailure.Reason.NOT_FETCHED) {
                throw e;
            }
            notFetched.add(commit);
            return Optional.empty();
        }
    }

    /**
     * What changed from the last commit to a text that is not committed; empty where it is the same or no valid list.
     */
    Optional<ListDiff> uncommitted(byte[] now) throws GitFailure {
        Optional<Commit> last = commits.stream().findFirst();
        Optional<Now> before = known.now.filter(each -> each.last().equals(last) && Arrays.equals(each.text(), now));
        if (before.isEmpty()) {
            before = Optional.of(new Now(last, now, uncommitted(last, now)));
            known.now = before;
        }
        return before.get().diff();
    }

    private Optional<ListDiff> uncommitted(Optional<Commit> last, byte[] now) throws GitFailure {
        if (last.flatMap(Commit::content).isPresent() && Arrays.equals(history.in(last.get()), now)) {
            return Optional.empty();
        }
        Sides sides = sides(last.stream().toList(), Optional.of(now));
        return sides.valid() && sides.known() ? since(sides) : Optional.empty();
    }

    private void endAt(Commit commit) {
        if (history.repository().shallow()) {
            end = Optional.of(commit);
        } else if (!notFetched.contains(commit)) {
            notFetched.add(commit);
        }
    }

    private Commit commit(String hash) {
        return commits.get(places.get(hash));
    }

    /**
     * What a version of the list is compared with: the last valid versions before it, several for a merge.
     *
     * @param valid whether it is a valid list itself
     * @param known whether the clone does not end before
     * @param pairs each with the version; empty where the file was not there
     * @param alone the list, where the file was on no side
     */
    private record Sides(
            boolean valid, boolean known, Map<Commit, Optional<VersionPair>> pairs, Optional<TaskList> alone) {}

    private Sides sides(List<Commit> parents, Commit commit) throws GitFailure {
        Question question = new Question(parents, commit.content());
        Sides sides = known.sides.get(question);
        if (sides == null) {
            Optional<byte[]> after = commit.content().isPresent() ? Optional.of(history.in(commit)) : Optional.empty();
            sides = sides(parents, after);
            // Where others stand in for the parents, these may be more or fewer in another clone.
            if (sides.known() && parents.containsAll(sides.pairs().keySet())) {
                known.sides.put(question, sides);
            }
        }
        return sides;
    }

    /** @param after empty where the file is removed, which is compared like a list without tasks */
    private Sides sides(List<Commit> parents, Optional<byte[]> after) throws GitFailure {
        Map<Commit, Optional<VersionPair>> pairs = new LinkedHashMap<>();
        Deque<Commit> next = new ArrayDeque<>(parents);
        Set<Commit> seen = new HashSet<>(parents);
        while (!next.isEmpty()) {
            Commit at = next.remove();
            if (at.content().isEmpty()) {
                pairs.put(at, Optional.empty());
                continue;
            }
            VersionPair pair = pair(history.in(at), after);
            if (after.isPresent() && pair.after().isEmpty()) {
                return new Sides(false, true, Map.of(), Optional.empty());
            }
            if (pair.before().isPresent()) {
                pairs.put(at, Optional.of(pair));
            } else if (at.cutOff()) {
                endAt(at);
                return new Sides(true, false, Map.of(), Optional.empty());
            } else {
                at.parents().stream().map(this::commit).filter(seen::add).forEach(next::add);
            }
        }
        if (pairs.size() > 1) {
            List<Commit> all = List.copyOf(pairs.keySet());
            // What one of them has grown from is in it already.
            pairs.keySet().removeIf(one -> all.stream().anyMatch(other -> !other.equals(one) && grewFrom(one, other)));
        }
        boolean alone = pairs.values().stream().allMatch(Optional::isEmpty);
        if (!alone && pairs.values().stream().anyMatch(Optional::isEmpty)) {
            // Where there was no file every task is another, not only those that are not written alike.
            for (Map.Entry<Commit, Optional<VersionPair>> each : pairs.entrySet()) {
                if (each.getValue().isPresent()) {
                    Optional<TaskList> before = known.versions.whole(history.in(each.getKey()));
                    Optional<TaskList> now = after.isPresent()
                            ? known.versions.whole(after.get())
                            : before.map(list -> list.withTasks(List.of()));
                    each.setValue(Optional.of(new VersionPair(before, now)));
                }
            }
        }
        Optional<TaskList> list = alone && after.isPresent() ? known.versions.whole(after.get()) : Optional.empty();
        return new Sides(!alone || after.isEmpty() || list.isPresent(), true, pairs, list);
    }

    private VersionPair pair(byte[] before, Optional<byte[]> after) {
        if (after.isPresent()) {
            return known.versions.compare(before, after.get());
        }
        Optional<TaskList> list = known.versions.whole(before);
        return new VersionPair(list, list.map(each -> each.withTasks(List.of())));
    }

    /** What changed since the one version before, if there is one. */
    private static Optional<ListDiff> since(Sides sides) {
        Optional<VersionPair> pair =
                sides.pairs().values().stream().flatMap(Optional::stream).findFirst();
        return pair.isPresent()
                ? Optional.of(ListDiff.between(
                        pair.get().before().orElseThrow(), pair.get().after().orElseThrow()))
                : sides.alone().map(list -> ListDiff.between(list.withTasks(List.of()), list));
    }

    /**
     * Compares a merge with what its sides merge to, task by task of those in which it differs from a side; empty where
     * the clone does not reach back to what the sides have grown from.
     */
    private Optional<ListDiff> ofMerge(Commit merge, Sides versions) throws GitFailure {
        Map<Commit, Optional<VersionPair>> sides = versions.pairs();
        Map<TaskId, Optional<Task>> tasks = new LinkedHashMap<>();
        List<Task> gone = new ArrayList<>();
        Optional<TaskList> frame = Optional.empty();
        for (Optional<VersionPair> pair : sides.values()) {
            if (pair.isPresent()) {
                frame = pair.get().after();
                frame.orElseThrow().tasks().forEach(task -> tasks.put(task.id(), Optional.of(task)));
            }
        }
        for (Optional<VersionPair> pair : sides.values()) {
            for (Task task :
                    pair.flatMap(VersionPair::before).map(TaskList::tasks).orElse(List.of())) {
                if (tasks.putIfAbsent(task.id(), Optional.empty()) == null) {
                    gone.add(task);
                }
            }
        }
        if (frame.isEmpty()) {
            // No side has the file.
            return since(versions).map(each -> branches.orElseThrow().of(merge, each));
        }
        TaskList none = frame.get().withTasks(List.of());
        List<Commit> commits = List.copyOf(sides.keySet());
        TaskList ours = version(sides.get(commits.get(0)), tasks, none);
        ListMerge expected = ListMerge.of(ours, ours, ours);
        for (int i = 1; i < commits.size(); i++) {
            Optional<Commit> ancestor = commonAncestor(commits.get(i - 1), commits.get(i));
            Optional<Commit> cutOff =
                    this.commits.stream().filter(Commit::cutOff).findFirst();
            if (ancestor.isEmpty() && cutOff.isPresent()) {
                endAt(cutOff.get());
                return Optional.empty();
            }
            Sides before = sides(ancestor.stream().toList(), merge);
            Optional<VersionPair> base =
                    before.pairs().values().stream().flatMap(Optional::stream).findFirst();
            expected = ListMerge.of(version(base, tasks, none), ours, version(sides.get(commits.get(i)), tasks, none));
            ours = expected.merged(Side.OURS);
        }
        TaskList result =
                none.withTasks(tasks.values().stream().flatMap(Optional::stream).toList());
        return Optional.of(branches.orElseThrow().ofMerge(merge, expected, result, gone));
    }

    /**
     * One version's part of the tasks.
     *
     * @param merged how the merge has them: what a pair does not speak of is alike in both versions
     * @param none the list where the file was not there
     */
    private static TaskList version(Optional<VersionPair> pair, Map<TaskId, Optional<Task>> merged, TaskList none) {
        if (pair.isEmpty()) {
            return none;
        }
        Map<TaskId, Task> before = byId(pair.get().before().orElseThrow());
        Map<TaskId, Task> after = byId(pair.get().after().orElseThrow());
        List<Task> tasks = new ArrayList<>();
        merged.forEach((id, task) -> {
            if (before.containsKey(id)) {
                tasks.add(before.get(id));
            } else if (!after.containsKey(id)) {
                task.ifPresent(tasks::add);
            }
        });
        return pair.get().before().get().withTasks(tasks);
    }

    private static Map<TaskId, Task> byId(TaskList list) {
        Map<TaskId, Task> tasks = new HashMap<>();
        list.tasks().forEach(task -> tasks.put(task.id(), task));
        return tasks;
    }

    /** The last commit that two have grown from. Children come before their parents: the first that both reach is it. */
    private Optional<Commit> commonAncestor(Commit one, Commit other) {
        BitSet ofOne = new BitSet();
        BitSet ofOther = new BitSet();
        PriorityQueue<Integer> next = new PriorityQueue<>();
        reach(one, ofOne, next);
        reach(other, ofOther, next);
        while (!next.isEmpty()) {
            int place = next.remove();
            while (!next.isEmpty() && next.peek() == place) {
                next.remove();
            }
            if (ofOne.get(place) && ofOther.get(place)) {
                return Optional.of(commits.get(place));
            }
            for (String parent : commits.get(place).parents()) {
                reach(commit(parent), ofOne.get(place) ? ofOne : ofOther, next);
            }
        }
        return Optional.empty();
    }

    private void reach(Commit commit, BitSet reached, PriorityQueue<Integer> next) {
        reached.set(places.get(commit.hash()));
        next.add(places.get(commit.hash()));
    }

    /** Whether a commit has another one in its history. */
    private boolean grewFrom(Commit older, Commit newer) {
        int wanted = places.get(older.hash());
        BitSet reached = new BitSet();
        PriorityQueue<Integer> next = new PriorityQueue<>();
        reach(newer, reached, next);
        while (!next.isEmpty() && next.peek() <= wanted) {
            int place = next.remove();
            if (place == wanted) {
                return true;
            }
            for (String parent : commits.get(place).parents()) {
                if (!reached.get(places.get(parent))) {
                    reach(commit(parent), reached, next);
                }
            }
        }
        return false;
    }

    /** Whether there are changes that can't be told. */
    boolean incomplete() {
        return !notFetched.isEmpty() || end.isPresent();
    }

    /** Says which commits could not be told of, and why. */
    void sayWhatIsMissing(Session session, ListFile file) {
        say(session, file, "log.invalid", invalid);
        say(session, file, "log.not-fetched", notFetched);
        end.ifPresent(commit -> session.say(session.messages().text("log.cut-off", file.shown(), commit.shortHash())));
    }

    /** Says something of commits, a few of which are named. */
    static void say(Session session, ListFile file, String key, List<Commit> commits) {
        if (!commits.isEmpty()) {
            List<String> hashes =
                    commits.stream().limit(NAMED).map(Commit::shortHash).toList();
            String more = commits.size() > NAMED ? " ..." : "";
            session.say(session.messages().count(key, commits.size(), file.shown(), String.join(", ", hashes) + more));
        }
    }
}
