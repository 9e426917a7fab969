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
import reform.render.DiffPages;
import reform.render.DiffPages.Compared;
import reform.render.Look;
import reform.store.ReadResult;
import reform.store.TaskListReader;

/**
 * {@code git diff PATH OLD-FILE OLD-HEX OLD-MODE NEW-FILE NEW-HEX NEW-MODE}: git's external diff driver (git(1),
 * GIT_EXTERNAL_DIFF). Where there is nothing to say of tasks, it shows the lines, as git does.
 */
final class GitDiffCommand extends Command {
    private static final int HASH = 7;

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
        ReadResult before = read(folder.resolve(words.get(1)));
        ReadResult after = read(folder.resolve(words.get(4)));
        Optional<ListDiff> diff = before.list()
                .flatMap(old -> after.list().map(current -> ListDiff.between(old, current)))
                .filter(each -> !each.isEmpty());
        if (diff.isEmpty()) {
            Git git = Git.find(session.host().environment(), folder);
            session.print(git.diffLines(folder, words.get(1), words.get(4), words.get(0)));
            return ExitCode.SUCCESS;
        }
        StringWriter out = new StringWriter();
        out.append("reform diff ").append(words.get(0)).append('\n');
        Compared compared = new Compared(diff.get(), name(words.get(2)), Optional.of(name(words.get(5))));
        new DiffPages(List.of(compared), session.messages()).writeText(look(session), out);
        session.print(out.append('\n').toString());
        return ExitCode.SUCCESS;
    }

    private ReadResult read(Path file) throws IOException {
        return TaskListReader.read(words.get(0), words.get(0), Files.readAllBytes(file));
    }

    /** A blob's short hash; git has none for a file that it has not stored. */
    private static String name(String hash) {
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
