package reform.git;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * One file in its repository: what it said at a revision, and the commits that touched it, through its renames. The
 * history ends at what is checked out, or at the revision that it is taken {@linkplain #asOf as of}.
 */
public final class FileHistory {
    private final Repository repository;
    private final String path;
    /** The last commit; empty for the one that is checked out. */
    private final Optional<String> tip;

    private List<Commit> commits = List.of();
    private List<Commit> mainline = List.of();

    private FileHistory(Repository repository, String path, Optional<String> tip) {
        this.repository = repository;
        this.path = path;
        this.tip = tip;
    }

    /**
     * The history of a file, which need not exist any more, or at all in a bare repository: there its path goes on from
     * the repository's own.
     *
     * @param file absolute
     */
    public static FileHistory of(Git git, Path file) throws GitFailure {
        return of(Repository.of(git, folder(file)), file);
    }

    /**
     * The history of a file in a repository that was found from its {@linkplain #folder folder}.
     *
     * @param file absolute
     */
    public static FileHistory of(Repository repository, Path file) throws GitFailure {
        String rest = repository.folder().relativize(real(file)).toString().replace(File.separatorChar, '/');
        return new FileHistory(repository, repository.prefix() + rest, Optional.empty());
    }

    /** The folder of a file, or where that does not exist, the nearest one above it. */
    public static Path folder(Path file) throws GitFailure {
        Path folder = real(file).getParent();
        while (folder != null && !Files.isDirectory(folder)) {
            folder = folder.getParent();
        }
        if (folder == null) {
            throw new GitFailure(GitFailure.Reason.NOT_A_REPOSITORY, file.toString());
        }
        return folder;
    }

    /**
     * The history up to a revision, of the file under the name that it had there.
     *
     * @throws GitFailure when there is no such revision, or the file is not in it
     */
    public FileHistory asOf(String revision) throws GitFailure {
        return new FileHistory(repository, pathIn(revision), Optional.of(repository.resolve(revision)));
    }

    private static Path real(Path file) {
        try {
            return file.toRealPath();
        } catch (IOException e) {
            return file.normalize();
        }
    }

    public Repository repository() {
        return repository;
    }

    /** The file's path in the repository, with {@code /}. */
    public String path() {
        return path;
    }

    /** Whether the repository has ever held the file in the history of what is checked out. */
    public boolean tracked() throws GitFailure {
        return !commits().isEmpty();
    }

    /** A place of the file in a commit: its path there, and the name of its content. */
    private record Place(String path, String content) {}

    /**
     * The bytes of the file at a revision, under the name that it had there.
     *
     * @throws GitFailure when there is no such revision, or the file is not in it
     */
    public byte[] at(String revision) throws GitFailure {
        return repository.contents().get(contentAt(revision));
    }

    /**
     * The name of what the file holds at a revision.
     *
     * @throws GitFailure when there is no such revision, or the file is not in it
     */
    public String contentAt(String revision) throws GitFailure {
        return placeIn(revision).content();
    }

    /**
     * The bytes of the file in a commit of its history that holds it.
     *
     * @throws GitFailure {@link GitFailure.Reason#NOT_FETCHED} in a partial clone that does not hold them
     */
    public byte[] in(Commit commit) throws GitFailure {
        try {
            return repository.contents().get(commit.content().orElseThrow());
        } catch (GitFailure e) {
            throw e.reason() == GitFailure.Reason.NOT_FETCHED ? notFetched(commit) : e;
        }
    }

    /** Says that a partial clone does not hold the file of a commit. */
    public GitFailure notFetched(Commit commit) {
        return new GitFailure(GitFailure.Reason.NOT_FETCHED, commit.shortHash() + ":" + commit.path());
    }

    /** Whether a revision holds the file, under whatever name. */
    public boolean isIn(String revision) throws GitFailure {
        try {
            placeIn(revision);
            return true;
        } catch (GitFailure e) {
            if (e.reason() == GitFailure.Reason.NOT_IN_REVISION) {
                return false;
            }
            throw e;
        }
    }

    /**
     * The path of the file at a revision.
     *
     * @throws GitFailure when there is no such revision, or the file is not in it
     */
    public String pathIn(String revision) throws GitFailure {
        return placeIn(revision).path();
    }

    private Place placeIn(String revision) throws GitFailure {
        String commit = repository.resolve(revision);
        try {
            Optional<Place> place = place(commit, path);
            if (place.isPresent()) {
                return place.get();
            }
            Set<String> names = new LinkedHashSet<>();
            commits().forEach(each -> names.add(each.path()));
            names.addAll(namesOnBranch(commit));
            for (String name : names) {
                place = place(commit, name);
                if (place.isPresent()) {
                    return place.get();
                }
            }
            throw new GitFailure(GitFailure.Reason.NOT_IN_REVISION, path, revision);
        } catch (GitFailure e) {
            throw e.reason() == GitFailure.Reason.NOT_FETCHED ? new GitFailure(e.reason(), revision + ":" + path) : e;
        }
    }

    private Optional<Place> place(String commit, String name) throws GitFailure {
        return repository.contents().blob(commit, name).map(content -> new Place(name, content));
    }

    /** What the file may be called on a branch that is not checked out; of what is, its own history tells. */
    private List<String> namesOnBranch(String commit) throws GitFailure {
        if (repository.head().isEmpty()
                || repository
                        .git()
                        .run(
                                repository.folder(),
                                "merge-base",
                                "--is-ancestor",
                                commit,
                                repository.head().get())
                        .ok()) {
            return List.of();
        }
        String head = repository.head().get();
        LinkedHashSet<String> names = new LinkedHashSet<>();
        for (Rename rename : renames("diff-tree", "-r", head, commit)) {
            if (rename.from().equals(path)) {
                names.add(rename.to());
            }
        }
        // A file that is renamed and then changed again and again has little in common with what it was.
        Set<String> known = new HashSet<>(Set.of(path));
        commits().forEach(each -> known.add(each.path()));
        List<Rename> newestFirst =
                renames("log", "--no-ext-diff", "--no-textconv", "--no-color", "--format=", head + ".." + commit);
        for (int i = newestFirst.size() - 1; i >= 0; i--) {
            Rename rename = newestFirst.get(i);
            if (known.contains(rename.from())) {
                known.add(rename.to());
                names.add(rename.to());
            }
        }
        return List.copyOf(names);
    }

    /**
     * The commits that changed the file, and the merges of branches that did, through its renames on all branches:
     * children before their parents, and otherwise the newest first.
     */
    public List<Commit> commits() throws GitFailure {
        if (commits.isEmpty()) {
            commits = read(Lineage::all);
        }
        return commits;
    }

    /**
     * The versions of the file that the branch itself has had, the newest first. What was merged into it counts from the
     * merge on, whatever the dates of its own commits.
     *
     * @param before the first moment that does not count
     */
    public List<Commit> mainline(Instant before) throws GitFailure {
        if (mainline.isEmpty()) {
            mainline = read(Lineage::mainline);
        }
        return mainline.stream()
                .filter(commit -> commit.committed().toInstant().isBefore(before))
                .toList();
    }

    /** A way to read the commits. */
    private interface Reading {
        List<Commit> read(Repository repository, String path, String tip) throws GitFailure;
    }

    private List<Commit> read(Reading reading) throws GitFailure {
        Optional<String> last = tip.or(repository::head);
        if (last.isEmpty()) {
            return List.of();
        }
        List<Commit> read = reading.read(repository, path, last.get());
        if (!read.isEmpty() || tip.isPresent()) {
            return read;
        }
        // It may have been renamed just now.
        for (Rename rename : renames("diff-index", "-r", "--cached", last.get())) {
            if (rename.to().equals(path)) {
                read = reading.read(repository, rename.from(), last.get());
            }
        }
        return read;
    }

    /** A file that has one name on a side of a comparison, and another one on the other. */
    private record Rename(String from, String to) {}

    /** The renames in a comparison, or in several; none where git cannot compare. */
    private List<Rename> renames(String command, String... arguments) throws GitFailure {
        List<String> all = new ArrayList<>(List.of(command, "-M", "--diff-filter=R", "--name-status", "-z"));
        all.addAll(List.of(arguments));
        Answer answer = repository.git().run(repository.folder(), all.toArray(new String[0]));
        Iterator<String> words = List.of(answer.ok() ? answer.text().split("\0", -1) : new String[0])
                .iterator();
        List<Rename> renames = new ArrayList<>();
        while (words.hasNext()) {
            if (words.next().strip().startsWith("R")) {
                renames.add(new Rename(words.next(), words.next()));
            }
        }
        return renames;
    }
}
