package reform.git;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import reform.git.Git.Answer;

/**
 * What reform needs in a repository to merge, compare and check lists: settings of this repository, a line in
 * {@code .gitattributes} for each list, a pre-commit hook. Every act can be repeated and taken back, and nothing of the
 * user's own is lost.
 */
public final class Installation {
    private static final String ATTRIBUTES = " merge=reform diff=reform";

    private final Git git;
    private final Path top;

    /** What was done, or found: a message key and its values. */
    public record Note(String key, List<String> values) {
        static Note of(String key, String... values) {
            return new Note("git." + key, List.of(values));
        }
    }

    /**
     * Whether a part is in place.
     *
     * @param note what to say of it
     */
    public record Part(boolean there, Note note) {}

    private Installation(Git git, Path top) {
        this.git = git;
        this.top = top;
    }

    /** The installation of the repository that a folder lies in, which must have a working tree. */
    public static Installation in(Git git, Path folder) throws GitFailure {
        if (Repository.of(git, folder).bare()) {
            throw new GitFailure(GitFailure.Reason.NO_WORKING_TREE, folder.toString());
        }
        String top = git.require(folder, "rev-parse", "--show-toplevel").line();
        return new Installation(git, Path.of(top));
    }

    /** The settings by key; {@code command} is how a shell calls reform. */
    private static List<List<String>> settings(String command) {
        return List.of(
                List.of("merge.reform.name", "reform: merges lists by task and field"),
                List.of("merge.reform.driver", command + " git merge %O %A %B %P %L"),
                // A merge of several common ancestors must not leave marks in the base of the next one.
                List.of("merge.reform.recursive", "binary"),
                List.of("diff.reform.command", command + " git diff"),
                List.of("diff.reform.xfuncname", "^[ \\t]*-[ \\t]+id:.*$"));
    }

    /**
     * Puts everything in place.
     *
     * @param paths of the lists in the repository
     * @param command how a shell calls reform
     * @return what was done; a part that was there already is told, too
     */
    public List<Note> install(List<String> paths, String command) throws IOException {
        List<Note> notes = new ArrayList<>();
        boolean changed = false;
        for (List<String> setting : settings(command)) {
            if (!setting(setting.get(0)).equals(Optional.of(setting.get(1)))) {
                git.require(top, "config", "--local", setting.get(0), setting.get(1));
                changed = true;
            }
        }
        notes.add(Note.of(changed ? "did.driver" : "kept.driver"));
        for (String path : paths) {
            if (hasAttributes(path)) {
                notes.add(Note.of("kept.attributes", path));
            } else {
                new LinesFile(attributesFile()).append(AttributePattern.of(path) + ATTRIBUTES);
                notes.add(Note.of(hasAttributes(path) ? "did.attributes" : "overruled.attributes", path));
            }
        }
        notes.add(hook().install(command));
        return notes;
    }

    /** Takes everything away that {@link #install} put there. */
    public List<Note> uninstall(List<String> paths) throws IOException {
        List<Note> notes = new ArrayList<>();
        boolean changed = false;
        for (String section : new String[] {"merge.reform", "diff.reform"}) {
            if (setting(section + (section.startsWith("m") ? ".driver" : ".command"))
                    .isPresent()) {
                git.require(top, "config", "--local", "--remove-section", section);
                changed = true;
            }
        }
        notes.add(Note.of(changed ? "undid.driver" : "no.driver"));
        for (String path : paths) {
            boolean removed = new LinesFile(attributesFile()).remove(AttributePattern.of(path) + ATTRIBUTES);
            notes.add(Note.of(removed ? "undid.attributes" : "no.attributes", path));
        }
        notes.add(hook().uninstall());
        return notes;
    }

    /** What is in place and what is not. */
    public List<Part> status(List<String> paths) throws IOException {
        List<Part> parts = new ArrayList<>();
        boolean attributes = false;
        for (String path : paths) {
            boolean there = hasAttributes(path);
            attributes |= there;
            parts.add(new Part(there, Note.of(there ? "has.attributes" : "lacks.attributes", path)));
        }
        Optional<String> driver = setting("merge.reform.driver");
        // With the attribute alone git merges by lines and says nothing of it.
        String missing = attributes ? "inert.driver" : "lacks.driver";
        parts.add(driver.map(command -> new Part(true, Note.of("has.driver", command)))
                .orElseGet(() -> new Part(false, Note.of(missing))));
        parts.add(hook().status());
        return parts;
    }

    /** The lists among the files staged for the next commit: those with the attribute, as paths in the repository. */
    public List<String> stagedLists() throws GitFailure {
        Answer staged = git.require(
                top,
                "diff",
                "--cached",
                "--name-only",
                "--no-renames",
                "--diff-filter=ACM",
                "--no-ext-diff",
                "--no-textconv",
                "-z");
        List<String> lists = new ArrayList<>();
        for (String path : staged.text().split("\0")) {
            if (!path.isEmpty() && hasAttributes(path)) {
                lists.add(path);
            }
        }
        return lists;
    }

    /** The bytes of a file as it is staged. */
    public byte[] staged(String path) throws GitFailure {
        return git.require(top, "cat-file", "blob", ":" + path).out();
    }

    private boolean hasAttributes(String path) throws GitFailure {
        String[] fields = git.require(top, "check-attr", "-z", "merge", "diff", "--", path)
                .text()
                .split("\0");
        return fields.length >= 6 && fields[2].equals("reform") && fields[5].equals("reform");
    }

    private Optional<String> setting(String key) throws GitFailure {
        Answer answer = git.run(top, "config", "--local", "--get", key);
        return answer.ok() ? Optional.of(answer.line()) : Optional.empty();
    }

    private Path attributesFile() {
        return top.resolve(".gitattributes");
    }

    private Hook hook() throws GitFailure {
        // Where git will look for it: core.hooksPath, which the calls of this class otherwise override.
        String hooks =
                git.runAsConfigured(top, "rev-parse", "--git-path", "hooks").line();
        Path folder = top.resolve(hooks).normalize();
        Path common = top.resolve(
                        git.require(top, "rev-parse", "--git-common-dir").line())
                .normalize();
        boolean own = folder.startsWith(common) || folder.startsWith(top);
        return new Hook(folder, own);
    }
}
