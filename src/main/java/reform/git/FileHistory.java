package reform.git;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import reform.git.Git.Answer;

/**
 * One file in its repository: what it said at a revision, and the commits that touched it, through its renames. The
 * history ends at what is checked out, or at the revision that it is taken {@linkplain #asOf as of}.
 */
public final class FileHistory {
    private static final String HEAD = "HEAD";

    private final Repository repository;
    private final String path;
    private final String tip;
    private List<Commit> commits = List.of();

    private FileHistory(Repository repository, String path, String tip) {
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
        Path place = real(file);
        Path folder = place.getParent();
        while (folder != null && !Files.isDirectory(folder)) {
            folder = folder.getParent();
        }
        if (folder == null) {
            throw new GitFailure(GitFailure.Reason.NOT_A_REPOSITORY, file.toString());
        }
        Repository repository = Repository.of(git, folder);
        String rest = folder.relativize(place).toString().replace(File.separatorChar, '/');
        return new FileHistory(repository, repository.prefix() + rest, HEAD);
    }

    /**
     * The history up to a revision, of the file under the name that it had there.
     *
     * @throws GitFailure when there is no such revision, or the file is not in it
     */
    public FileHistory asOf(String revision) throws GitFailure {
        String commit = repository.resolve(revision);
        return new FileHistory(repository, nameIn(commit, revision), commit);
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

    /**
     * The bytes of the file at a revision, under the name that it had there.
     *
     * @throws GitFailure when there is no such revision, or the file is not in it
     */
    public byte[] at(String revision) throws GitFailure {
        String commit = repository.resolve(revision);
        Optional<byte[]> bytes = blob(commit, path);
        return bytes.isPresent()
                ? bytes.get()
                : blob(commit, nameIn(commit, revision)).orElseThrow();
    }

    /** The name of the file in a commit. */
    private String nameIn(String commit, String revision) throws GitFailure {
        if (holds(commit, path)) {
            return path;
        }
        for (String name : names()) {
            if (holds(commit, name)) {
                return name;
            }
        }
        throw new GitFailure(GitFailure.Reason.NOT_IN_REVISION, path, revision);
    }

    /** Whether a commit has a file of that name: a folder, a link out of the repository or a submodule is none. */
    private boolean holds(String commit, String name) throws GitFailure {
        Answer answer = repository.git().run(repository.folder(), "cat-file", "-t", commit + ":" + name);
        return answer.ok() && answer.line().equals("blob");
    }

    /**
     * The commits that touched the file, newest first, renames followed. Merges are not among them: what they bring was
     * committed elsewhere.
     */
    public List<Commit> commits() throws GitFailure {
        if (commits.isEmpty() && (!tip.equals(HEAD) || repository.head().isPresent())) {
            commits = read();
        }
        return commits;
    }

    /**
     * The commits of a window, newest first.
     *
     * @param from the first moment of it
     * @param to the first moment after it
     */
    public List<Commit> commits(Instant from, Instant to) throws GitFailure {
        return commits().stream()
                .filter(commit -> {
                    Instant moment = commit.committed().toInstant();
                    return !moment.isBefore(from) && moment.isBefore(to);
                })
                .toList();
    }

    /**
     * The bytes of the file as the branch had it at the end of a day; empty when the branch or the file did
     * not exist then, or a shallow clone does not reach back so far.
     *
     * @param zone where the day ends
     */
    public Optional<byte[]> atEndOf(LocalDate day, ZoneId zone) throws GitFailure {
        Optional<String> commit =
                repository.before(day.plusDays(1).atStartOfDay(zone).toInstant(), tip);
        if (commit.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(at(commit.get()));
        } catch (GitFailure e) {
            if (e.reason() == GitFailure.Reason.NOT_IN_REVISION) {
                return Optional.empty();
            }
            throw e;
        }
    }

    /** The names that the file has had, newest first. */
    private Set<String> names() throws GitFailure {
        Set<String> names = new LinkedHashSet<>();
        commits().forEach(commit -> names.add(commit.path()));
        return names;
    }

    private Optional<byte[]> blob(String commit, String name) throws GitFailure {
        Answer answer = repository.git().run(repository.folder(), "cat-file", "blob", commit + ":" + name);
        return answer.ok() ? Optional.of(answer.out()) : Optional.empty();
    }

    /** Reads contents of the file by the names that its commits give them. */
    public Contents contents() {
        return new Contents(repository);
    }

    private List<Commit> read() throws GitFailure {
        String prefix = repository.prefix();
        // The path is taken as seen from the folder, but a name that the file has had may lie outside of it.
        boolean inside = path.startsWith(prefix);
        Answer answer = repository
                .git()
                .require(
                        repository.folder(),
                        "log",
                        "--follow",
                        "--no-merges",
                        "-M",
                        "--no-ext-diff",
                        "--no-textconv",
                        "--raw",
                        "-z",
                        "--encoding=UTF-8",
                        "--no-color",
                        // Nothing in a commit can hold a NUL, so nothing in it can pass for another field.
                        "--format=%H%x00%h%x00%an%x00%aI%x00%cI%x00%P%x00%s",
                        tip,
                        "--",
                        inside ? path.substring(prefix.length()) : "../".repeat(depth(prefix)) + path);
        Iterator<String> fields = List.of(new String(answer.out(), StandardCharsets.UTF_8).split("\0", -1))
                .iterator();
        List<Commit> read = new ArrayList<>();
        boolean copied = false;
        while (fields.hasNext() && !copied) {
            String hash = fields.next().strip();
            if (!hash.isEmpty()) {
                Entry entry = entry(hash, fields);
                // A list that began as a copy of another, which git follows as well, has a history of its own.
                copied = entry.copied() || (entry.renamed() && !isRenamed(entry.commit()));
                read.add(copied ? entry.commit().begun() : entry.commit());
            }
        }
        return List.copyOf(read);
    }

    private static int depth(String prefix) {
        return (int) prefix.chars().filter(c -> c == '/').count();
    }

    /**
     * Whether a commit renamed another file to this one. Following one file, git doesn't see that the other may have
     * gone to a third; looking at the whole commit it does.
     */
    private boolean isRenamed(Commit commit) throws GitFailure {
        Answer answer = repository
                .git()
                .run(
                        repository.folder(),
                        "diff-tree",
                        "-r",
                        "-M",
                        "-z",
                        "--no-commit-id",
                        "--name-status",
                        commit.hash());
        List<String> fields = List.of(new String(answer.out(), StandardCharsets.UTF_8).split("\0", -1));
        for (int i = 0; i + 2 < fields.size(); i++) {
            if (fields.get(i).startsWith("R") && fields.get(i + 2).equals(commit.path())) {
                return true;
            }
        }
        return !answer.ok();
    }

    /** @param copied whether the file was made of another that is still there */
    private record Entry(Commit commit, boolean renamed, boolean copied) {}

    /** Seven fields, then {@code :MODE MODE BLOB BLOB KIND} and the path, two of them for a rename. */
    private static Entry entry(String hash, Iterator<String> fields) {
        String shortHash = fields.next();
        String author = fields.next();
        OffsetDateTime authored = OffsetDateTime.parse(fields.next());
        OffsetDateTime committed = OffsetDateTime.parse(fields.next());
        boolean root = fields.next().isEmpty();
        String subject = fields.next();
        String[] raw = fields.next().strip().split(" ", -1);
        String name = fields.next();
        boolean copied = raw[4].startsWith("C");
        boolean renamed = raw[4].startsWith("R");
        if (copied || renamed) {
            name = fields.next();
        }
        return new Entry(
                new Commit(
                        hash, shortHash, author, authored, committed, subject, name, blob(raw[2]), blob(raw[3]), root),
                renamed,
                copied);
    }

    private static Optional<String> blob(String name) {
        return name.chars().allMatch(c -> c == '0') ? Optional.empty() : Optional.of(name);
    }
}
