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
final class CommittedTexts {
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

    static CommittedTexts of(Session session, ListFile file) {
        return session.note(file, CommittedTexts.class, () -> new CommittedTexts(session.versions(file)));
    }

    /** The list in a commit that has the file; empty where it was no valid list. */
    Optional<TaskList> list(FileHistory history, Commit commit) throws GitFailure {
        String content = commit.content().orElseThrow();
        Optional<TaskList> list = known.get(content);
        if (list == null) {
            list = versions.whole(history.in(commit));
            known.put(content, list);
        }
        return list;
    }
}
