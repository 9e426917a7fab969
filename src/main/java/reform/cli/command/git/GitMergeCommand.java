package reform.cli.command.git;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import reform.change.ListMerge;
import reform.change.Side;
import reform.cli.command.Command;
import reform.cli.options.Numbers;
import reform.cli.session.OutputFile;
import reform.cli.session.Session;
import reform.cli.syntax.ExitCode;
import reform.cli.syntax.Failure;
import reform.cli.syntax.ListProblems;
import reform.cli.syntax.Syntax;
import reform.git.Git;
import reform.merge.ConflictMarkers;
import reform.merge.OutlinedList;
import reform.merge.TextMerge;
import reform.message.Messages;
import reform.model.Problem;
import reform.model.Severity;
import reform.model.TaskList;
import reform.render.change.MergeSummary;
import reform.render.wording.ProblemText;
import reform.store.read.ReadResult;
import reform.store.read.TaskListReader;

/**
 * {@code git merge %O %A %B %P %L}: git's merge driver (gitattributes(5)). Reads base, ours and theirs, writes the result
 * over ours, and exits with 1 when it holds conflicts.
 */
public final class GitMergeCommand extends Command {
    private static final int DEFAULT_SIZE = 7;

    private final List<String> words = new ArrayList<>();

    @Override
    public void define(Syntax syntax) {
        syntax.words("FILE", words);
    }

    @Override
    public ExitCode run(Session session) throws IOException {
        if (words.size() < 3 || words.size() > 5) {
            throw Failure.usage("merge.what");
        }
        String shown = words.size() > 3 ? words.get(3) : words.get(1);
        List<byte[]> files = new ArrayList<>();
        for (String word : words.subList(0, 3)) {
            files.add(read(session, word));
        }
        byte[] base = files.get(0);
        // Reading is most of the work, and the three have nothing to do with each other.
        List<OutlinedList> lists = files.parallelStream()
                // Git's base of a file that both sides added is empty.
                .map(bytes -> bytes == base && bytes.length == 0
                        ? OutlinedList.none(shown, "list")
                        : OutlinedList.read(shown, "list", bytes))
                .toList();
        Optional<String> fault = fault(lists, session.messages());
        if (fault.isPresent()) {
            return byLines(session, shown, fault.get());
        }
        Optional<TextMerge> merged = TextMerge.of(lists.get(0), lists.get(1), lists.get(2), markers());
        if (merged.isEmpty()) {
            ExitCode code = byLines(session, shown, session.messages().text("merge.not-by-pieces"));
            return code == ExitCode.SUCCESS ? unlessOtherwise(session, shown, lists) : code;
        }
        // At once or not at all: git takes for the result what it finds there, also where this fails.
        OutputFile.write(session, words.get(1), merged.get().bytes().content());
        if (merged.get().places() == 0) {
            return ExitCode.SUCCESS;
        }
        new MergeSummary(session.messages())
                .lines(shown, merged.get().merge(), merged.get().places())
                .forEach(session::say);
        return ExitCode.NO;
    }

    private ConflictMarkers markers() {
        int size = words.size() < 5 ? DEFAULT_SIZE : Numbers.natural("%L", words.get(4));
        return new ConflictMarkers(size == 0 ? DEFAULT_SIZE : size, "ours", "theirs");
    }

    private static Path path(Session session, String word) {
        return session.host().directory().resolve(word);
    }

    private static byte[] read(Session session, String word) {
        try {
            return Files.readAllBytes(path(session, word));
        } catch (IOException e) {
            throw Failure.unreadable("problem.file.not-readable", word);
        }
    }

    /** Which side is no valid list, and why. */
    private static Optional<String> fault(List<OutlinedList> lists, Messages messages) {
        String[] names = {"merge.base", "merge.ours", "merge.theirs"};
        for (int i = names.length - 1; i >= 0; i--) {
            ReadResult result = lists.get(i).result();
            if (result.list().isEmpty()) {
                String first = result.problems().stream()
                        .filter(problem -> problem.severity() == Severity.ERROR)
                        .findFirst()
                        .map(problem -> place(problem) + ProblemText.of(problem, messages))
                        .orElse("");
                return Optional.of(messages.text("merge.invalid", messages.text(names[i]), first));
            }
        }
        return Optional.empty();
    }

    private static String place(Problem problem) {
        return problem.line() + ":" + problem.column() + ": ";
    }

    /** Git's own merge of the three files. */
    private ExitCode byLines(Session session, String shown, String why) throws IOException {
        Git git = Git.find(session.host().environment(), session.host().directory());
        int conflicts = git.mergeLines(
                session.host().directory(),
                words.get(1),
                words.get(0),
                words.get(2),
                markers().size());
        session.say(session.messages().text("merge.by-lines", shown, why));
        if (conflicts > 0) {
            session.say(session.messages().count("merge.line-conflicts", conflicts, shown));
        }
        return conflicts == 0 ? ExitCode.SUCCESS : ExitCode.NO;
    }

    /** Lines that fit together may be no list, or say what neither side said; git must not commit that unseen. */
    private ExitCode unlessOtherwise(Session session, String shown, List<OutlinedList> lists) {
        ReadResult result = TaskListReader.read(shown, "list", read(session, words.get(1)));
        if (result.list().isEmpty()) {
            session.say(session.messages().text("merge.no-list", shown));
            session.sayProblems(ListProblems.errors(result));
            return ExitCode.NO;
        }
        List<TaskList> sides =
                lists.stream().map(list -> list.result().list().orElseThrow()).toList();
        ListMerge merge = ListMerge.of(sides.get(0), sides.get(1), sides.get(2));
        if (merge.clean() && result.list().equals(Optional.of(merge.merged(Side.OURS)))) {
            return ExitCode.SUCCESS;
        }
        session.say(session.messages().text("merge.says-otherwise", shown));
        return ExitCode.NO;
    }
}
