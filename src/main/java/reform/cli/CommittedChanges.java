package reform.cli;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import reform.change.ListDiff;
import reform.git.Commit;
import reform.git.Contents;
import reform.git.FileHistory;
import reform.git.GitFailure;
import reform.model.TaskList;
import reform.store.ListFile;
import reform.store.ListVersions;
import reform.store.VersionPair;

/**
 * What the commits of a file changed. Those in which it was no valid list are stepped over: the next valid one is compared
 * with the last before them.
 */
final class CommittedChanges {
    /** As many commits are named where something has to be said of them. */
    private static final int NAMED = 5;

    private final ListVersions versions;
    private final boolean shallow;
    private final Contents contents;
    /** Each content of the file, and the one that it took the place of. */
    private final Map<String, String> earlier = new HashMap<>();

    private final Optional<Commit> last;
    private final List<Commit> invalid = new ArrayList<>();
    private Optional<Commit> end = Optional.empty();

    CommittedChanges(FileHistory history, String name) throws GitFailure {
        this.versions = new ListVersions(name);
        this.shallow = history.repository().shallow();
        this.contents = history.contents();
        this.last = history.commits().stream().findFirst();
        List<String> names = new ArrayList<>();
        for (Commit commit : history.commits()) {
            commit.after().ifPresent(names::add);
            commit.before().ifPresent(names::add);
            if (commit.after().isPresent() && commit.before().isPresent()) {
                earlier.putIfAbsent(commit.after().get(), commit.before().get());
            }
        }
        contents.expect(names);
    }

    /** What a commit changed; empty where that can't be told, or is nothing. */
    Optional<ListDiff> of(Commit commit) throws GitFailure {
        if (commit.after().equals(commit.before())) {
            return Optional.empty();
        }
        if (commit.root() && shallow) {
            end = Optional.of(commit);
            return Optional.empty();
        }
        Optional<byte[]> after = content(commit.after());
        Optional<ListDiff> diff = after.isPresent()
                ? since(commit.before(), after.get())
                : list(content(commit.before())).map(list -> ListDiff.between(list, list.withTasks(List.of())));
        if (diff.isEmpty() && commit.after().isPresent()) {
            invalid.add(commit);
        }
        return diff.filter(each -> !each.isEmpty());
    }

    /**
     * What changed from the newest content to one that is not committed; where that of now is no valid list, from the
     * last that was one.
     *
     * @param newest what is checked out
     */
    Optional<ListDiff> since(byte[] newest, byte[] after) throws GitFailure {
        VersionPair pair = versions.compare(newest, after);
        return pair.before().isPresent() ? between(pair) : since(last.flatMap(Commit::before), after);
    }

    /** What changed since the last valid list; empty where this is none. */
    private Optional<ListDiff> since(Optional<String> content, byte[] after) throws GitFailure {
        Optional<String> at = content;
        while (at.isPresent()) {
            Optional<byte[]> before = content(at);
            if (before.isPresent()) {
                VersionPair pair = versions.compare(before.get(), after);
                if (pair.before().isPresent() || pair.after().isEmpty()) {
                    return between(pair);
                }
            }
            at = Optional.ofNullable(earlier.get(at.get()));
        }
        return list(Optional.of(after)).map(list -> ListDiff.between(list.withTasks(List.of()), list));
    }

    private static Optional<ListDiff> between(VersionPair pair) {
        return pair.before().flatMap(before -> pair.after().map(after -> ListDiff.between(before, after)));
    }

    private Optional<byte[]> content(Optional<String> content) throws GitFailure {
        return content.isPresent() ? contents.get(content.get()) : Optional.empty();
    }

    private Optional<TaskList> list(Optional<byte[]> bytes) {
        return bytes.flatMap(versions::whole);
    }

    /** Says which commits could not be told of, and why. */
    void sayWhatIsMissing(Session session, ListFile file) {
        if (!invalid.isEmpty()) {
            List<String> hashes =
                    invalid.stream().limit(NAMED).map(Commit::shortHash).toList();
            String more = invalid.size() > NAMED ? " ..." : "";
            session.say(session.messages()
                    .count("log.invalid", invalid.size(), file.shown(), String.join(", ", hashes) + more));
        }
        end.ifPresent(commit -> session.say(session.messages().text("log.cut-off", file.shown(), commit.shortHash())));
    }
}
