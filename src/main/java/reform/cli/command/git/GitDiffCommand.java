package reform.cli.command.git;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import reform.change.ListDiff;
import reform.cli.command.Command;
import reform.cli.session.Session;
import reform.cli.syntax.ExitCode;
import reform.cli.syntax.Failure;
import reform.cli.syntax.Syntax;
import reform.git.Git;
import reform.model.TaskList;
import reform.render.change.DiffPages;
import reform.render.change.DiffPages.Compared;
import reform.render.text.OutputProfile;
import reform.store.read.TaskListReader;

/**
 * {@code git diff PATH OLD-FILE OLD-HEX OLD-MODE NEW-FILE NEW-HEX NEW-MODE [NEW-PATH WHAT]}: git's external diff driver
 * (git(1), GIT_EXTERNAL_DIFF). Where there is nothing to say of tasks, it shows what git does: lines, names, modes.
 */
public final class GitDiffCommand extends Command {
    private static final int HASH = 7;
    private static final int NEW_PATH = 7;
    /** What git names where a list was added or deleted. */
    private static final String NO_FILE = "/dev/null";

    private final List<String> words = new ArrayList<>();

    @Override
    public void define(Syntax syntax) {
        syntax.words("FILE", words);
    }

    @Override
    public ExitCode run(Session session) throws IOException {
        if (words.size() == 1) {
            session.print(session.messages().text("diff.unmerged", words.get(0)) + "\n");
            return ExitCode.SUCCESS;
        }
        if (words.size() < 7) {
            throw Failure.usage("diff.driver");
        }
        Path folder = session.host().directory();
        Optional<ListDiff> diff = between(folder, words.get(1), words.get(4)).filter(each -> !each.isEmpty());
        if (diff.isEmpty()) {
            Git git = Git.find(session.host().environment(), folder);
            session.print(plain(git.diffLines(folder, words.get(1), words.get(4))));
            return ExitCode.SUCCESS;
        }
        StringWriter out = new StringWriter();
        out.append("reform diff ").append(words.get(0));
        if (!newPath().equals(words.get(0))) {
            out.append(" -> ").append(newPath());
        }
        out.append('\n');
        Compared compared = new Compared(
                diff.get(), name(words.get(1), words.get(2)), Optional.of(name(words.get(4), words.get(5))));
        new DiffPages(List.of(compared), session.messages()).writeText(profile(session), out);
        session.print(out.append('\n').toString());
        return ExitCode.SUCCESS;
    }

    /** The path after a rename, which git gives in the eighth place. */
    private String newPath() {
        return words.get(words.size() > NEW_PATH ? NEW_PATH : 0);
    }

    /** What git itself shows of the file; nothing where it is only not yet known to be the same. */
    private String plain(String lines) {
        String oldMode = words.get(3);
        String newMode = words.get(6);
        StringBuilder text = new StringBuilder();
        if (words.get(1).equals(NO_FILE)) {
            text.append("new file mode ").append(newMode).append('\n');
        } else if (words.get(4).equals(NO_FILE)) {
            text.append("deleted file mode ").append(oldMode).append('\n');
        } else if (!oldMode.equals(newMode)) {
            text.append("old mode ")
                    .append(oldMode)
                    .append("\nnew mode ")
                    .append(newMode)
                    .append('\n');
        }
        if (words.size() > NEW_PATH + 1) {
            // The similarity, and what was renamed to what; the hashes stand above the lines.
            words.get(NEW_PATH + 1)
                    .lines()
                    .filter(line -> !line.startsWith("index "))
                    .forEach(line -> text.append(line).append('\n'));
        }
        if (!lines.isEmpty()) {
            text.append("--- ").append(side("a/" + words.get(0), words.get(1))).append('\n');
            text.append("+++ ").append(side("b/" + newPath(), words.get(4))).append('\n');
            text.append(lines);
        }
        return text.isEmpty() ? "" : "diff --git a/" + words.get(0) + " b/" + newPath() + "\n" + text;
    }

    private static String side(String path, String file) {
        return file.equals(NO_FILE) ? NO_FILE : path;
    }

    /** How the lists in two files differ; all tasks of one differ from no file. */
    private Optional<ListDiff> between(Path folder, String before, String after) throws IOException {
        Optional<TaskList> old = before.equals(NO_FILE) ? Optional.empty() : read(folder.resolve(before));
        Optional<TaskList> current = after.equals(NO_FILE) ? Optional.empty() : read(folder.resolve(after));
        if (before.equals(NO_FILE)) {
            return current.map(list -> ListDiff.between(list.withTasks(List.of()), list));
        }
        return after.equals(NO_FILE)
                ? old.map(list -> ListDiff.between(list, list.withTasks(List.of())))
                : old.flatMap(list -> current.map(other -> ListDiff.between(list, other)));
    }

    private Optional<TaskList> read(Path file) throws IOException {
        byte[] content;
        try {
            content = Files.readAllBytes(file);
        } catch (IOException e) {
            throw Failure.unreadable("problem.file.not-readable", file);
        }
        return TaskListReader.read(words.get(0), words.get(0), content).list();
    }

    /** A blob's short hash; git has none for a file that it has not stored, nor for no file. */
    private static String name(String file, String hash) {
        if (file.equals(NO_FILE)) {
            return NO_FILE;
        }
        return hash.chars().allMatch(c -> c == '0' || c == '.')
                ? "."
                : hash.substring(0, Math.min(HASH, hash.length()));
    }

    /** Git's own pager shows colours, though to us standard output is a pipe. */
    private static OutputProfile profile(Session session) {
        OutputProfile profile = session.profile();
        return session.host().variable("GIT_PAGER_IN_USE").isPresent()
                        && session.host().variable("NO_COLOR").isEmpty()
                ? new OutputProfile(OptionalInt.empty(), true, false)
                : profile;
    }
}
