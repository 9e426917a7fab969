package reform.cli;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import reform.change.ListDiff;
import reform.git.Git;
import reform.model.TaskList;
import reform.render.DiffPages;
import reform.render.DiffPages.Compared;
import reform.render.Look;
import reform.store.TaskListReader;

/**
 * {@code git diff PATH OLD-FILE OLD-HEX OLD-MODE NEW-FILE NEW-HEX NEW-MODE}: git's external diff driver (git(1),
 * GIT_EXTERNAL_DIFF). Where there is nothing to say of tasks, it shows the lines, as git does.
 */
final class GitDiffCommand extends Command {
    private static final int HASH = 7;
    /** What git names where a list was added or deleted. */
    private static final String NO_FILE = "/dev/null";

    private final List<String> words = new ArrayList<>();

    @Override
    void define(Syntax syntax) {
        syntax.words("FILE", words);
    }

    @Override
    ExitCode run(Session session) throws IOException {
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
            session.print(git.diffLines(folder, words.get(1), words.get(4), words.get(0)));
            return ExitCode.SUCCESS;
        }
        StringWriter out = new StringWriter();
        out.append("reform diff ").append(words.get(0)).append('\n');
        Compared compared = new Compared(
                diff.get(), name(words.get(1), words.get(2)), Optional.of(name(words.get(4), words.get(5))));
        new DiffPages(List.of(compared), session.messages()).writeText(look(session), out);
        session.print(out.append('\n').toString());
        return ExitCode.SUCCESS;
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
    private static Look look(Session session) {
        Look look = session.look();
        return session.host().variable("GIT_PAGER_IN_USE").isPresent()
                        && session.host().variable("NO_COLOR").isEmpty()
                ? new Look(OptionalInt.empty(), true, false)
                : look;
    }
}
