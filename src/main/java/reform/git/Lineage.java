package reform.git;

import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Finds the commits that concern one file, under all the names that it has had. Git follows renames along one line of
 * history only, so that it loses what one branch changed while the other renamed the file. Here all commits that touch
 * the known names are read, and where the file seems to begin, git is asked whether the commit renamed another one to it;
 * if so, that name is known as well, and all is read again.
 */
final class Lineage {
    /** A commit as git tells it: its fields, and for each name that it changed the content, by its shortened hash. */
    private record Node(List<String> fields, Map<String, Optional<String>> changed) {
        String hash() {
            return fields.get(HASH);
        }
    }

    private static final int HASH = 0;
    private static final int SHORT_HASH = 1;
    private static final int AUTHOR = 2;
    private static final int COMMITTED = 3;
    private static final int PARENTS = 4;
    private static final int SUBJECT = 5;
    private static final int FIELDS = 6;

    /** The kind of a file in git that holds a text; links and submodules hold none. */
    private static final String FILE = "100";

    private final Repository repository;
    private final String path;
    private final String tip;
    private final boolean mainline;

    private final Set<String> names = new LinkedHashSet<>();
    private final Map<String, Node> nodes = new LinkedHashMap<>();
    private final Map<String, List<String>> parents = new HashMap<>();
    /** Which names of the file a commit holds, and their contents. */
    private final Map<String, Map<String, String>> states = new HashMap<>();
    /** By commit and new name, the names that the commit changed to it. */
    private final Map<String, List<String>> renames = new HashMap<>();

    private final Set<String> examined = new HashSet<>();
    /** Commits that may have renamed another file to this one, for all that a partial clone knows. */
    private final Set<String> uncertain = new HashSet<>();

    private Lineage(Repository repository, String path, String tip, boolean mainline) {
        this.repository = repository;
        this.path = path;
        this.tip = tip;
        this.mainline = mainline;
        names.add(path);
    }

    /** All commits up to one, children before their parents, and otherwise the newest first. */
    static List<Commit> all(Repository repository, String path, String tip) throws GitFailure {
        return new Lineage(repository, path, tip, false).find();
    }

    /**
     * The commits of the branch itself, the newest first: of what was merged into it, the merge alone.
     *
     * @param tip the branch's last commit
     */
    static List<Commit> mainline(Repository repository, String path, String tip) throws GitFailure {
        return new Lineage(repository, path, tip, true).find();
    }

    private List<Commit> find() throws GitFailure {
        boolean more = true;
        Map<String, String> named = Map.of();
        Set<String> beginnings = new LinkedHashSet<>();
        int known = 0;
        while (more) {
            if (names.size() > known) {
                known = names.size();
                read();
            }
            beginnings.clear();
            named = trace(beginnings);
            beginnings.removeAll(examined);
            more = !beginnings.isEmpty() && examine(beginnings);
        }
        return commits(named);
    }

    /** Reads the commits that touch a known name. */
    private void read() throws GitFailure {
        List<String> arguments = new ArrayList<>(List.of("log"));
        arguments.addAll(
                mainline ? List.of("--first-parent") : List.of("--full-history", "--simplify-merges", "--date-order"));
        arguments.addAll(List.of(
                "-m",
                "--raw",
                "--no-renames",
                "--no-ext-diff",
                "--no-textconv",
                "-z",
                "--encoding=UTF-8",
                "--no-color",
                // Nothing in a commit can hold a NUL, so nothing in it can pass for another field.
                "--format=%H%x00%h%x00%an%x00%cI%x00%P%x00%s",
                tip,
                "--"));
        names.forEach(name -> arguments.add(fromFolder(name)));
        Answer answer = repository.git().run(repository.folder(), arguments.toArray(new String[0]));
        if (!answer.ok()) {
            throw answer.err().contains("promisor")
                    ? new GitFailure(GitFailure.Reason.NOT_FETCHED, path)
                    : Git.failed(answer);
        }
        nodes.clear();
        Iterator<String> words = List.of(new String(answer.out(), StandardCharsets.UTF_8).split("\0", -1))
                .iterator();
        Node last = null;
        while (words.hasNext()) {
            String word = words.next().strip();
            if (word.startsWith(":")) {
                last.changed().put(words.next(), content(word.split(" ", -1)));
            } else if (!word.isEmpty()) {
                List<String> fields = new ArrayList<>(List.of(word));
                while (fields.size() < FIELDS) {
                    fields.add(words.next());
                }
                // A merge comes once for each parent from which it differs.
                last = nodes.computeIfAbsent(word, hash -> new Node(fields, new HashMap<>()));
            }
        }
        connect();
    }

    /** {@code :MODE MODE CONTENT CONTENT KIND}. */
    private static Optional<String> content(String[] raw) {
        return raw[1].startsWith(FILE) ? Optional.of(raw[3]) : Optional.empty();
    }

    /** Paths are given as seen from the folder, but a name that the file has had may lie outside of it. */
    private String fromFolder(String name) {
        String prefix = repository.prefix();
        if (name.startsWith(prefix)) {
            return name.substring(prefix.length());
        }
        return "../".repeat((int) prefix.chars().filter(c -> c == '/').count()) + name;
    }

    /** Finds each commit's parents among those that were read, and what it holds. */
    private void connect() {
        parents.clear();
        states.clear();
        List<Node> order = new ArrayList<>(nodes.values());
        for (int i = order.size() - 1; i >= 0; i--) {
            Node node = order.get(i);
            List<String> known = new ArrayList<>();
            if (mainline && i + 1 < order.size()) {
                known.add(order.get(i + 1).hash());
            } else if (!mainline) {
                for (String parent : node.fields().get(PARENTS).split(" ", -1)) {
                    if (nodes.containsKey(parent)) {
                        known.add(parent);
                    }
                }
            }
            parents.put(node.hash(), known);
            Map<String, String> state = new HashMap<>(known.isEmpty() ? Map.of() : states.get(known.get(0)));
            node.changed().forEach((name, content) -> {
                state.remove(name);
                content.ifPresent(blob -> state.put(name, blob));
            });
            states.put(node.hash(), state);
        }
    }

    /**
     * The file's name in each commit.
     *
     * @param beginnings takes the commits in which it comes from nowhere, as far as is known
     */
    private Map<String, String> trace(Set<String> beginnings) {
        Map<String, String> named = new HashMap<>();
        Map<String, List<String>> proposed = new HashMap<>();
        for (String commit : nodes.keySet()) {
            Map<String, String> state = states.get(commit);
            List<String> proposals = proposed.getOrDefault(commit, List.of(path));
            String name =
                    proposals.stream().filter(state::containsKey).findFirst().orElse(proposals.get(0));
            named.put(commit, name);
            if (parents.get(commit).isEmpty() && state.containsKey(name)) {
                beginnings.add(commit);
            }
            for (String parent : parents.get(commit)) {
                Optional<String> earlier = nameBefore(commit, name, parent);
                if (earlier.isEmpty()) {
                    beginnings.add(commit);
                }
                proposed.computeIfAbsent(parent, each -> new ArrayList<>()).add(earlier.orElse(name));
            }
        }
        return named;
    }

    /** The name of the file in a parent, if it is there or this commit does not hold the file, either. */
    private Optional<String> nameBefore(String commit, String name, String parent) {
        Map<String, String> before = states.get(parent);
        Map<String, String> state = states.get(commit);
        if (before.containsKey(name) || !state.containsKey(name)) {
            return Optional.of(name);
        }
        Optional<String> renamed = renames.getOrDefault(key(commit, name), List.of()).stream()
                .filter(before::containsKey)
                .findFirst();
        if (renamed.isPresent() || parents.get(commit).size() < 2) {
            return renamed;
        }
        // One side of a merge renamed it: on the other it had one of its names, which is gone now.
        return names.stream()
                .filter(other -> before.containsKey(other) && !state.containsKey(other))
                .findFirst();
    }

    private static String key(String commit, String name) {
        return commit + " " + name;
    }

    /** Asks which other files these commits renamed to this one; whether any. */
    private boolean examine(Set<String> commits) throws GitFailure {
        examined.addAll(commits);
        StringBuilder input = new StringBuilder();
        for (String commit : commits) {
            if (!repository.endsAt(commit) && !repository.contents().isRoot(commit)) {
                input.append(commit).append('\n');
            }
        }
        if (input.isEmpty()) {
            return false;
        }
        String commit = "";
        boolean found = false;
        Iterator<String> words =
                List.of(renamesIn(input.toString()).split("\0", -1)).iterator();
        while (words.hasNext()) {
            String word = words.next().strip();
            if (word.startsWith("R")) {
                String from = words.next();
                String to = words.next();
                if (names.contains(to)) {
                    renames.computeIfAbsent(key(commit, to), each -> new ArrayList<>())
                            .add(from);
                    names.add(from);
                    found = true;
                }
            } else if (word.equals("D")) {
                words.next();
                uncertain.add(commit);
            } else {
                commit = word;
            }
        }
        return found;
    }

    /**
     * The renames in commits. Whole commits are looked at: looking at one file, git does not see that the other may have
     * gone to a third.
     */
    private String renamesIn(String commits) throws GitFailure {
        Answer answer = diffTree(commits, "-M", "R");
        if (!answer.ok() && answer.err().contains("promisor")) {
            // Contents that a partial clone does not hold can't be compared, but their names can. A file that is gone
            // may
            // then be the same one.
            answer = diffTree(commits, "-M100%", "RD");
        }
        return repository.git().required(answer).text();
    }

    private Answer diffTree(String commits, String similarity, String kinds) throws GitFailure {
        return repository
                .git()
                .runWith(
                        commits.getBytes(StandardCharsets.UTF_8),
                        repository.folder(),
                        "diff-tree",
                        "--stdin",
                        "-m",
                        "-r",
                        similarity,
                        "--diff-filter=" + kinds,
                        "--name-status",
                        "-z");
    }

    /** The commits that changed the file or joined branches that did. */
    private List<Commit> commits(Map<String, String> named) {
        List<Commit> commits = new ArrayList<>();
        // What stands for a commit that did neither.
        Map<String, Optional<String>> kept = new HashMap<>();
        List<Node> order = new ArrayList<>(nodes.values());
        Collections.reverse(order);
        for (Node node : order) {
            String name = named.get(node.hash());
            Optional<String> content =
                    Optional.ofNullable(states.get(node.hash()).get(name));
            Set<String> before = new LinkedHashSet<>();
            boolean same = true;
            for (String parent : parents.get(node.hash())) {
                kept.get(parent).ifPresent(before::add);
                String earlier = named.get(parent);
                same &= earlier.equals(name)
                        && content.equals(Optional.ofNullable(states.get(parent).get(earlier)));
            }
            if (before.isEmpty() ? content.isEmpty() : same && before.size() == 1) {
                kept.put(node.hash(), before.stream().findFirst());
            } else {
                kept.put(node.hash(), Optional.of(node.hash()));
                commits.add(commit(node, name, before, content));
            }
        }
        Collections.reverse(commits);
        return List.copyOf(commits);
    }

    private Commit commit(Node node, String name, Set<String> before, Optional<String> content) {
        List<String> fields = node.fields();
        return new Commit(
                fields.get(HASH),
                fields.get(SHORT_HASH),
                fields.get(AUTHOR),
                OffsetDateTime.parse(fields.get(COMMITTED)),
                fields.get(SUBJECT),
                name,
                List.copyOf(before),
                content,
                content.isPresent() && (repository.endsAt(node.hash()) || uncertain.contains(node.hash())));
    }
}
