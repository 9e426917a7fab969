package reform.git;

import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Objects of a repository by the names that git gives them. One process answers all questions, and lives until this is
 * closed; so many bytes as are good to hold are remembered.
 */
public final class Contents implements Closeable {
    private static final long HELD = 16 << 20;

    /** What git answered: the hash, by whatever name the object was asked for, what it is, and what it holds. */
    private static final class Found {
        private final String hash;
        private final String kind;
        private final byte[] content;

        Found(String hash, String kind, byte[] content) {
            this.hash = hash;
            this.kind = kind;
            this.content = content;
        }

        boolean isBlob() {
            return kind.equals("blob");
        }
    }

    private final Git git;
    private final Path folder;
    private final Map<String, byte[]> held = new LinkedHashMap<>(16, 0.75f, true);
    private long heldBytes;
    private Optional<Conversation> conversation = Optional.empty();
    private Set<String> expected = Set.of();
    /** Of those expected, the ones that a partial clone has left behind; known once one of them was asked for. */
    private Optional<Set<String>> lacking = Optional.empty();

    private Optional<Boolean> partial = Optional.empty();

    Contents(Git git, Path folder) {
        this.git = git;
        this.folder = folder;
    }

    /** Says which contents will be asked for, so that those that a partial clone lacks are found all at once. */
    public synchronized void expect(Collection<String> names) {
        expected = Set.copyOf(names);
    }

    /**
     * A content.
     *
     * @param name its hash, which may be shortened
     * @throws GitFailure {@link GitFailure.Reason#NOT_FETCHED} where a partial clone does not hold it,
     *     {@link GitFailure.Reason#DAMAGED} where the repository should
     */
    public synchronized byte[] get(String name) throws GitFailure {
        byte[] known = held.get(name);
        if (known != null) {
            return known;
        }
        if (lacking.filter(names -> names.contains(name)).isPresent()) {
            throw new GitFailure(GitFailure.Reason.NOT_FETCHED, name);
        }
        Optional<Found> found = ask(name);
        if (found.isEmpty() && isPartial()) {
            throw notFetched(name);
        }
        if (found.isEmpty() || !found.get().isBlob()) {
            throw new GitFailure(GitFailure.Reason.DAMAGED, name);
        }
        hold(name, found.get().content);
        return found.get().content;
    }

    /**
     * The hash of a file in a commit; empty where there is none, or something else of that name.
     *
     * @param path in the repository, with {@code /}
     * @throws GitFailure {@link GitFailure.Reason#NOT_FETCHED} where a partial clone can't tell
     */
    synchronized Optional<String> blob(String commit, String path) throws GitFailure {
        String name = commit + ":" + path;
        Optional<Found> found = ask(name);
        if (found.isEmpty() && isPartial()) {
            // Some versions of git call missing what is only not fetched. The folder tells, where there is one.
            Answer entry = git.run(folder, "ls-tree", "-z", "--full-tree", commit, "--", path);
            if (!entry.ok() || entry.out().length > 0) {
                throw new GitFailure(GitFailure.Reason.NOT_FETCHED, name);
            }
        }
        found.filter(Found::isBlob).ifPresent(blob -> hold(blob.hash, blob.content));
        return found.filter(Found::isBlob).map(each -> each.hash);
    }

    /** The hash of the commit that a revision names; empty where there is none. */
    synchronized Optional<String> commit(String revision) throws GitFailure {
        return ask(revision + "^{commit}").map(each -> each.hash);
    }

    /** Whether a commit is the first of a history. */
    synchronized boolean isRoot(String commit) throws GitFailure {
        String text = ask(commit)
                .map(found -> new String(found.content, StandardCharsets.UTF_8))
                .orElse("");
        int headers = text.indexOf("\n\n");
        return !(headers < 0 ? text : text.substring(0, headers)).contains("\nparent ");
    }

    private void hold(String name, byte[] content) {
        byte[] before = held.put(name, content);
        heldBytes += content.length - (before == null ? 0 : before.length);
        var eldest = held.entrySet().iterator();
        while (heldBytes > HELD && held.size() > 1) {
            heldBytes -= eldest.next().getValue().length;
            eldest.remove();
        }
    }

    /** What git has under a name: {@code HASH KIND SIZE}, a line end, the content, and a line end; or no such object. */
    private Optional<Found> ask(String name) throws GitFailure {
        if (name.chars().anyMatch(c -> c < ' ')) {
            return Optional.empty();
        }
        if (conversation.isEmpty()) {
            conversation = Optional.of(git.converse(folder, "cat-file", "--batch"));
        }
        Conversation talk = conversation.get();
        try {
            InputStream answer = talk.ask(name);
            String line = line(answer);
            if (line.equals(name + " missing") || line.equals(name + " ambiguous")) {
                talk.answered();
                return Optional.empty();
            }
            String[] words = line.split(" ", -1);
            byte[] content = answer.readNBytes(Integer.parseInt(words[2]));
            if (answer.read() != '\n') {
                throw new IOException("git cat-file ended");
            }
            talk.answered();
            return Optional.of(new Found(words[0], words[1], content));
        } catch (IOException e) {
            conversation = Optional.empty();
            throw failure(talk.end(), name);
        }
    }

    /** Why git gave no answer. */
    private GitFailure failure(Answer last, String name) throws GitFailure {
        return last.err().contains("promisor") ? notFetched(name) : Git.failed(last);
    }

    private GitFailure notFetched(String name) throws GitFailure {
        if (lacking.isEmpty()) {
            Set<String> missing = new HashSet<>(expected);
            Set<Integer> lengths = new HashSet<>();
            missing.forEach(each -> lengths.add(each.length()));
            git.require(folder, "cat-file", "--batch-all-objects", "--unordered", "--batch-check=%(objectname)")
                    .text()
                    .lines()
                    .forEach(object -> lengths.forEach(length -> missing.remove(object.substring(0, length))));
            lacking = Optional.of(missing);
        }
        return new GitFailure(GitFailure.Reason.NOT_FETCHED, name);
    }

    /** Whether this is a clone that left objects behind, to be fetched when they are asked for. */
    private boolean isPartial() throws GitFailure {
        if (partial.isEmpty()) {
            partial = Optional.of(
                    git.run(folder, "config", "--get-regexp", "^remote\\..*\\.promisor$|^extensions\\.partialclone$")
                            .ok());
        }
        return partial.get();
    }

    private static String line(InputStream in) throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        int next = in.read();
        while (next != '\n') {
            if (next < 0) {
                throw new IOException("git cat-file ended");
            }
            line.write(next);
            next = in.read();
        }
        return line.toString(StandardCharsets.UTF_8);
    }

    @Override
    public synchronized void close() {
        conversation.ifPresent(Conversation::close);
        conversation = Optional.empty();
    }
}
