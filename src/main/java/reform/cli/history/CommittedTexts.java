package reform.cli.history;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import reform.cli.session.Session;
import reform.git.Commit;
import reform.git.FileHistory;
import reform.git.GitFailure;
import reform.model.TaskList;
import reform.store.file.ListFile;
import reform.store.read.ListVersions;

/**
 * The lists that a file was in its commits. Each is read once, by the name that git gives its text, and only as far as it
 * differs from the one that was read before: they share their tasks.
 */
public final class CommittedTexts {
    private static final int MOST = 40;

    private final ListVersions versions;
    private final Map<String, Optional<TaskList>> known = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Optional<TaskList>> eldest) {
            return size() > MOST;
        }
    };

    private CommittedTexts(ListVersions versions) {
        this.versions = versions;
    }

    public static CommittedTexts of(Session session, ListFile file) {
        return session.note(file, CommittedTexts.class, () -> new CommittedTexts(session.versions(file)));
    }

    /** The list in a commit that has the file; empty where it was no valid list. */
    Optional<TaskList> in(FileHistory history, Commit commit) throws GitFailure {
        return list(commit.content().orElseThrow(), () -> history.in(commit));
    }

    /** The list at a revision that has the file; empty where it was no valid list. */
    public Optional<TaskList> at(FileHistory history, String revision) throws GitFailure {
        return list(history.contentAt(revision), () -> history.at(revision));
    }

    /** Gets a text. */
    private interface Text {
        byte[] bytes() throws GitFailure;
    }

    private Optional<TaskList> list(String content, Text text) throws GitFailure {
        Optional<TaskList> list = known.get(content);
        if (list == null) {
            list = versions.whole(text.bytes());
            known.put(content, list);
        }
        return list;
    }
}
