package reform.git;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * What reform needs in a repository to merge, compare and check lists: settings of this repository, a line in
 * {@code .gitattributes} for each list, a pre-commit hook. Every act can be repeated and taken back, and nothing of the
 * user's own is lost.
 */
public final class Installation {
    private static final String ATTRIBUTES_FILE = ".gitattributes";
    private static final String MERGE = "merge.reform.driver";
    private static final String DIFF = "diff.reform.command";

    private final Git git;
    private final Path top;

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

    /** The settings by key. */
    private static Map<String, String> settings(List<String> programs) {
        Map<String, String> settings = new LinkedHashMap<>();
        settings.put("merge.reform.name", "reform: merges lists by task and field");
        settings.put(MERGE, GitScript.mergeDriver().text(programs));
        // A merge of several common ancestors must not leave marks in the base of the next one.
        settings.put("merge.reform.recursive", "binary");
        settings.put(DIFF, GitScript.diffDriver().text(programs));
        settings.put("diff.reform.xfuncname", "^[ \\t]*-[ \\t]+id:.*$");
        return settings;
    }

    /**
     * Puts everything in place.
     *
     * @param paths of the lists in the repository
     * @param programs by which git is to call reform, the first that it finds
     * @param told is told of each part what was done, or that it was there already
     */
    public void install(List<String> paths, List<String> programs, Consumer<SetupNote> told) throws IOException {
        boolean changed = false;
        for (Map.Entry<String, String> setting : settings(programs).entrySet()) {
            if (!local(setting.getKey()).equals(Optional.of(setting.getValue()))) {
                git.require(top, "config", "--local", setting.getKey(), setting.getValue());
                changed = true;
            }
        }
        told.accept(SetupNote.of(changed ? "did.driver" : "kept.driver"));
        for (String path : paths) {
            if (isKnown(path)) {
                told.accept(SetupNote.of("kept.attributes", path));
            } else {
                new LinesFile(attributesFile()).append(attributes(path));
                told.accept(SetupNote.of(isKnown(path) ? "did.attributes" : "overruled.attributes", path));
            }
        }
        told.accept(hook().install(programs));
    }

    /**
     * Takes everything away that {@link #install} put there.
     *
     * @param told is told of each part what was done, and what stays that is not reform's
     */
    public void uninstall(List<String> paths, Consumer<SetupNote> told) throws IOException {
        boolean changed = false;
        for (String setting : List.of(MERGE, DIFF)) {
            if (local(setting).isPresent()) {
                String section = setting.substring(0, setting.lastIndexOf('.'));
                git.require(top, "config", "--local", "--remove-section", section);
                changed = true;
            }
        }
        told.accept(
                setting(MERGE).isPresent()
                        ? SetupNote.of("still.driver", MERGE)
                        : SetupNote.of(changed ? "undid.driver" : "no.driver"));
        for (String path : paths) {
            boolean removed = new LinesFile(attributesFile()).remove(attributes(path));
            String key = removed ? "undid.attributes" : "no.attributes";
            told.accept(SetupNote.of(isKnown(path) ? "still.attributes" : key, path));
        }
        told.accept(hook().uninstall());
    }

    /**
     * What is in place and works, and what is not.
     *
     * @param own the launcher of the program that asks
     */
    public List<SetupPart> status(List<String> paths, Optional<Path> own) throws IOException {
        List<SetupPart> parts = new ArrayList<>();
        boolean attributes = false;
        for (String path : paths) {
            boolean there = isKnown(path);
            attributes |= there;
            parts.add(new SetupPart(there, SetupNote.of(there ? "has.attributes" : "lacks.attributes", path)));
        }
        Callers callers = new Callers(git, top, own);
        parts.add(driver(attributes, callers));
        parts.add(hook().status(callers));
        return parts;
    }

    private SetupPart driver(boolean attributes, Callers callers) throws IOException {
        Optional<String> merge = setting(MERGE);
        Optional<String> diff = setting(DIFF);
        if (merge.isEmpty()) {
            // With the attribute alone git merges by lines and says nothing of it.
            return new SetupPart(false, SetupNote.of(attributes ? "inert.driver" : "lacks.driver"));
        }
        if (diff.isEmpty()) {
            return new SetupPart(false, SetupNote.of("lacks.diff-driver"));
        }
        Optional<List<String>> programs = GitScript.mergeDriver().programs(merge.get());
        if (programs.isEmpty() || !GitScript.diffDriver().programs(diff.get()).equals(programs)) {
            return new SetupPart(false, SetupNote.of("stale.driver"));
        }
        Optional<String> answering = callers.firstThatAnswers(programs.get());
        return answering.isPresent()
                ? new SetupPart(true, SetupNote.of("has.driver", answering.get()))
                : new SetupPart(false, SetupNote.of("dead.driver", String.join(", ", programs.get())));
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

    /**
     * Whether a path is named a list. Where {@code .gitattributes} was deleted, git goes by the one that is staged until
     * this is committed: what stands there alone is as good as gone.
     */
    private boolean isKnown(String path) throws GitFailure {
        if (!hasAttributes(path)) {
            return false;
        }
        if (git.require(top, "ls-files", "--deleted", "--", ATTRIBUTES_FILE)
                .line()
                .isEmpty()) {
            return true;
        }
        String staged =
                git.require(top, "cat-file", "blob", ":" + ATTRIBUTES_FILE).text();
        return staged.lines().noneMatch(line -> line.strip().equals(attributes(path)));
    }

    private static String attributes(String path) {
        return AttributePattern.of(path) + " merge=reform diff=reform";
    }

    /** A setting of this repository, or of the person's for all. */
    private Optional<String> setting(String key) throws GitFailure {
        return found(git.run(top, "config", "--get", key));
    }

    /** A setting of this repository alone. */
    private Optional<String> local(String key) throws GitFailure {
        return found(git.run(top, "config", "--local", "--get", key));
    }

    private static Optional<String> found(Answer answer) {
        return answer.ok() ? Optional.of(answer.line()) : Optional.empty();
    }

    private Path attributesFile() {
        return top.resolve(ATTRIBUTES_FILE);
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
