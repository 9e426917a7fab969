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
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import reform.git.Git.Answer;

/** One file in its repository: what it said at a revision, and the commits that touched it, through its renames. */
public final class FileHistory {
    private final Repository repository;
    private final String path;
    private List<Commit> commits = List.of();

    private FileHistory(Repository repository, String path) {
        this.repository = repository;
        this.path = path;
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
        return new FileHistory(repository, repository.prefix() + rest);
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
        if (bytes.isPresent()) {
            return bytes.get();
        }
        for (String name : names()) {
            bytes = blob(commit, name);
            if (bytes.isPresent()) {
                return bytes.get();
            }
        }
        throw new GitFailure(GitFailure.Reason.NOT_IN_REVISION, path, revision);
    }

    /**
     * The commits that touched the file, newest first, renames followed. Merges are not among them: what they bring was
     * committed elsewhere.
     */
    public List<Commit> commits() throws GitFailure {
        if (commits.isEmpty() && repository.head().isPresent()) {
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
     * The bytes of the file as the checked-out branch had it at the end of a day; empty when the branch or the file did
     * not exist then, or a shallow clone does not reach back so far.
     *
     * @param zone where the day ends
     */
    public Optional<byte[]> atEndOf(LocalDate day, ZoneId zone) throws GitFailure {
        Optional<String> commit =
                repository.before(day.plusDays(1).atStartOfDay(zone).toInstant());
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
        // A tree, a link out of the repository or a submodule is not a file's text: only blobs answer.
        Answer answer = repository.git().run(repository.folder(), "cat-file", "blob", commit + ":" + name);
        return answer.ok() ? Optional.of(answer.out()) : Optional.empty();
    }

    private List<Commit> read() throws GitFailure {
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
                        "--name-only",
                        "-z",
                        "--encoding=UTF-8",
                        "--no-color",
                        // A name has no line feed before it in -z output but follows the empty line after the format.
                        "--format=%x01%H%x02%h%x02%an%x02%aI%x02%cI%x02%s",
                        "HEAD",
                        "--",
                        path.substring(repository.prefix().length()));
        List<Commit> read = new ArrayList<>();
        for (String entry : new String(answer.out(), StandardCharsets.UTF_8).split("\u0001", -1)) {
            String[] fields = entry.split("\u0002", -1);
            if (fields.length == 6) {
                read.add(commit(fields));
            }
        }
        return List.copyOf(read);
    }

    /** The last field is {@code subject NUL LF path NUL}. */
    private Commit commit(String[] fields) {
        int end = fields[5].indexOf('\0');
        String subject = end < 0 ? fields[5] : fields[5].substring(0, end);
        String name =
                end < 0 ? "" : fields[5].substring(end + 1).replace("\0", "").strip();
        return new Commit(
                fields[0],
                fields[1],
                fields[2],
                OffsetDateTime.parse(fields[3]),
                OffsetDateTime.parse(fields[4]),
                subject,
                name.isEmpty() ? path : name);
    }
}
