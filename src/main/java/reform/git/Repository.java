package reform.git;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A repository, seen from a folder of its working tree or from the bare repository itself. What it tells is of the moment
 * when it was found, however often it is asked.
 */
public final class Repository implements Closeable {
    private final Git git;
    private final Path folder;
    private final boolean bare;
    private final String prefix;
    private final Set<String> ends;
    private final Optional<String> head;
    private final Contents contents;
    private final Map<String, String> resolved = new ConcurrentHashMap<>();

    private Repository(Git git, Path folder, boolean bare, String prefix, Set<String> ends, Optional<String> head) {
        this.git = git;
        this.folder = folder;
        this.bare = bare;
        this.prefix = prefix;
        this.ends = ends;
        this.head = head;
        this.contents = new Contents(git, folder);
        head.ifPresent(commit -> resolved.put("HEAD", commit));
    }

    /** The repository that a folder lies in. */
    public static Repository of(Git git, Path folder) throws GitFailure {
        Answer answer = git.run(
                folder,
                "rev-parse",
                "--is-inside-work-tree",
                "--show-prefix",
                "--is-shallow-repository",
                "--git-path",
                "shallow",
                // Before the first commit there is none, and no mistake.
                "--revs-only",
                "HEAD");
        if (!answer.ok()) {
            boolean foreign =
                    answer.err().contains("dubious ownership") || answer.err().contains("unsafe repository");
            throw new GitFailure(
                    foreign ? GitFailure.Reason.NOT_TRUSTED : GitFailure.Reason.NOT_A_REPOSITORY, folder.toString());
        }
        String[] lines = answer.text().split("\n", -1);
        boolean bare = !lines[0].equals("true");
        return new Repository(
                git,
                folder,
                bare,
                bare ? "" : lines[1],
                lines[2].equals("true") ? ends(folder.resolve(lines[3])) : Set.of(),
                Optional.of(lines[4]).filter(commit -> !commit.isEmpty()));
    }

    /** The commits at which a shallow clone is cut off. */
    private static Set<String> ends(Path file) throws GitFailure {
        try {
            return Set.copyOf(Files.readAllLines(file));
        } catch (IOException e) {
            throw new GitFailure(GitFailure.Reason.FAILED, String.valueOf(e.getMessage()));
        }
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
    public boolean shallow() {
        return !ends.isEmpty();
    }

    /** Whether a shallow clone holds nothing before a commit. */
    boolean endsAt(String commit) {
        return ends.contains(commit);
    }

    /** The commit that is checked out; empty before the first one. */
    public Optional<String> head() {
        return head;
    }

    /** Contents of files by the names that commits give them. */
    public Contents contents() {
        return contents;
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
            Optional<String> commit = contents.commit(revision);
            if (commit.isPresent()) {
                resolved.put(revision, commit.get());
                resolved.put(commit.get(), commit.get());
                return commit.get();
            }
        }
        if (head.isEmpty()) {
            throw new GitFailure(GitFailure.Reason.NO_COMMITS, folder.toString());
        }
        throw new GitFailure(shallow() ? GitFailure.Reason.CUT_OFF : GitFailure.Reason.NO_SUCH_REVISION, revision);
    }

    /**
     * The names of the files in a folder at a revision; none where there is no such folder.
     *
     * @param path of the folder in the repository: empty for the top, else it ends in {@code /}
     */
    public List<String> filesIn(String revision, String path) throws GitFailure {
        List<String> arguments = new ArrayList<>(List.of("ls-tree", "-z", "--full-tree", resolve(revision)));
        if (!path.isEmpty()) {
            arguments.addAll(List.of("--", path));
        }
        List<String> names = new ArrayList<>();
        for (String entry :
                git.require(folder, arguments.toArray(new String[0])).text().split("\0")) {
            // MODE KIND HASH, a tab, and the path.
            String name = entry.substring(entry.indexOf('\t') + 1);
            if (entry.contains(" blob ")) {
                names.add(name.substring(path.length()));
            }
        }
        return names;
    }

    @Override
    public void close() {
        contents.close();
    }
}
