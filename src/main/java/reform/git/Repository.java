package reform.git;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import reform.git.Git.Answer;

/** A repository, seen from a folder of its working tree or from the bare repository itself. */
public final class Repository {
    private final Git git;
    private final Path folder;
    private final boolean bare;
    private final String prefix;
    /** What revisions name: asked once, so that all that one repository tells is of the same moment. */
    private final Map<String, String> resolved = new ConcurrentHashMap<>();

    private Repository(Git git, Path folder, boolean bare, String prefix) {
        this.git = git;
        this.folder = folder;
        this.bare = bare;
        this.prefix = prefix;
    }

    /** The repository that a folder lies in. */
    public static Repository of(Git git, Path folder) throws GitFailure {
        Answer answer = git.run(folder, "rev-parse", "--is-inside-work-tree", "--show-prefix");
        if (!answer.ok()) {
            boolean foreign =
                    answer.err().contains("dubious ownership") || answer.err().contains("unsafe repository");
            throw new GitFailure(
                    foreign ? GitFailure.Reason.NOT_TRUSTED : GitFailure.Reason.NOT_A_REPOSITORY, folder.toString());
        }
        String[] lines = answer.text().split("\n", -1);
        boolean bare = !lines[0].equals("true");
        return new Repository(git, folder, bare, bare || lines.length < 2 ? "" : lines[1]);
    }

    Git git() {
        return git;
    }

    /** The folder that it was found from. */
    public Path folder() {
        return folder;
    }

    /** Whether there is no working tree: paths are then those of the repository itself. */
    public boolean bare() {
        return bare;
    }

    /** The folder's path in the repository: empty at the top, else it ends in {@code /}. */
    String prefix() {
        return prefix;
    }

    /** Whether the history is cut off at some depth. */
    public boolean shallow() throws GitFailure {
        return git.require(folder, "rev-parse", "--is-shallow-repository")
                .line()
                .equals("true");
    }

    /** The short hash of the commit that is checked out; empty before the first commit. */
    public Optional<String> head() throws GitFailure {
        Answer answer = git.run(folder, "rev-parse", "--verify", "--quiet", "--short", "HEAD^{commit}");
        return answer.ok() ? Optional.of(answer.line()) : Optional.empty();
    }

    /**
     * The full hash of the commit that a revision names.
     *
     * @param revision a branch, a tag, a hash, {@code HEAD~3}, {@code HEAD@{yesterday}} …; never taken for an option
     */
    public String resolve(String revision) throws GitFailure {
        String known = resolved.get(revision);
        if (known != null) {
            return known;
        }
        if (!revision.isEmpty() && !revision.startsWith("-")) {
            Answer answer =
                    git.run(folder, "rev-parse", "--verify", "--quiet", "--end-of-options", revision + "^{commit}");
            if (answer.ok()) {
                resolved.put(revision, answer.line());
                resolved.put(answer.line(), answer.line());
                return answer.line();
            }
        }
        if (head().isEmpty()) {
            throw new GitFailure(GitFailure.Reason.NO_COMMITS, folder.toString());
        }
        throw new GitFailure(shallow() ? GitFailure.Reason.CUT_OFF : GitFailure.Reason.NO_SUCH_REVISION, revision);
    }

    /**
     * What a branch held at a moment: its last commit committed before it. Branches merged later don't count with the
     * dates of their own commits, so it is the branch's first parents that are asked.
     *
     * @param tip the branch's last commit
     */
    Optional<String> before(Instant moment, String tip) throws GitFailure {
        Answer answer = git.run(
                folder, "rev-list", "--first-parent", "--max-count=1", "--before=" + moment.minusSeconds(1), tip, "--");
        if (!answer.ok() && head().isEmpty()) {
            return Optional.empty();
        }
        String hash = git.required(answer).line();
        return hash.isEmpty() ? Optional.empty() : Optional.of(hash);
    }
}
