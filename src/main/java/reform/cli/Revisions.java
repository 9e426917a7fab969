package reform.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import reform.git.FileHistory;
import reform.git.Git;
import reform.git.GitFailure;
import reform.store.FileFault;
import reform.store.ListFile;
import reform.store.ReadResult;
import reform.store.TaskListReader;
import reform.store.Workspace;

/** Lists as they stood at revisions, read through git. */
final class Revisions {
    private final Session session;
    private final Git git;

    Revisions(Session session) throws GitFailure {
        this.session = session;
        this.git = Git.find(session.host().environment(), session.host().directory());
    }

    Git git() {
        return git;
    }

    /** The files of the lists: those that are there now, else, as in a bare repository, those of the revision. */
    List<ListFile> files(String revision) throws IOException {
        try {
            return Lists.files(session);
        } catch (FileFault e) {
            if (e.reason() != FileFault.Reason.NONE_FOUND) {
                throw e;
            }
            for (String name : Workspace.DEFAULTS) {
                ListFile file = ListFile.of(name, session.host().directory().resolve(name));
                try {
                    history(file).at(revision);
                    return List.of(file);
                } catch (GitFailure missing) {
                    if (missing.reason() == GitFailure.Reason.NOT_A_REPOSITORY) {
                        throw e;
                    }
                    if (missing.reason() != GitFailure.Reason.NOT_IN_REVISION) {
                        throw missing;
                    }
                }
            }
            throw e;
        }
    }

    /** @throws Failure when the list is standard input, which has no history */
    FileHistory history(ListFile file) throws GitFailure {
        Optional<Path> path = file.path();
        return FileHistory.of(git, path.orElseThrow(() -> Failure.usage("git.standard-input")));
    }

    /** The list at a revision with what is wrong with it; problems name the place as git does: {@code HEAD~1:a.yaml}. */
    ReadResult read(ListFile file, String revision) throws GitFailure {
        return TaskListReader.read(
                revision + ":" + file.shown(), file.name(), history(file).at(revision));
    }

    /** The lists at a revision, with what is wrong with them. */
    static List<ReadResult> results(Session session, String revision) throws IOException {
        Revisions revisions = new Revisions(session);
        List<ReadResult> results = new ArrayList<>();
        for (ListFile file : revisions.files(revision)) {
            results.add(revisions.read(file, revision));
        }
        return results;
    }
}
