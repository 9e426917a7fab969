package reform.cli.command.git;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import reform.change.ListDiff;
import reform.cli.command.Command;
import reform.cli.history.CommittedTexts;
import reform.cli.options.OutputOptions;
import reform.cli.session.ListLoader;
import reform.cli.session.Revisions;
import reform.cli.session.Session;
import reform.cli.syntax.ExitCode;
import reform.cli.syntax.Failure;
import reform.cli.syntax.Format;
import reform.cli.syntax.Syntax;
import reform.git.FileHistory;
import reform.git.GitFailure;
import reform.model.TaskList;
import reform.render.change.DiffPages;
import reform.render.change.DiffPages.Compared;
import reform.store.file.FileFault;
import reform.store.file.ListFile;
import reform.store.read.ReadResult;

/** {@code diff [REV [REV]]}: what changed, in words of tasks. */
public final class DiffCommand extends Command {
    private final List<String> revisions = new ArrayList<>();
    private final OutputOptions output = new OutputOptions(Format.TEXT, Format.MARKDOWN, Format.JSON);
    private boolean exitCode;
    private boolean strict;

    @Override
    public void define(Syntax syntax) {
        syntax.words("[REV [REV]]", revisions);
        output.define(syntax);
        syntax.section("output").flag(() -> exitCode = true, "--exit-code").flag(() -> strict = true, "--strict");
    }

    @Override
    public List<Format> formats() {
        return output.formats();
    }

    @Override
    public ExitCode run(Session session) throws IOException {
        Format format = output.format();
        List<String> sides = sides();
        String from = sides.isEmpty() ? "HEAD" : sides.get(0);
        Optional<String> to = sides.size() < 2 ? Optional.empty() : Optional.of(sides.get(1));
        List<Compared> compared = new ArrayList<>();
        for (ListFile file : files(session, from, to)) {
            compared.add(new Compared(diff(session, file, from, to), from, to));
        }
        ChangeOutput.write(session, output, format, new DiffPages(compared, session.messages()));
        boolean same = compared.stream().allMatch(each -> each.diff().isEmpty());
        return exitCode && !same ? ExitCode.NO : ExitCode.SUCCESS;
    }

    /** The lists of both sides: some may have been added or removed in between. */
    private static Collection<ListFile> files(Session session, String from, Optional<String> to) throws IOException {
        Map<Optional<Path>, ListFile> files = new LinkedHashMap<>();
        List<IOException> failures = new ArrayList<>();
        for (Optional<String> side : List.of(to, Optional.of(from))) {
            try {
                for (ListFile file :
                        side.isPresent() ? session.revisions().files(side.get()) : ListLoader.files(session)) {
                    files.putIfAbsent(file.path(), file);
                }
            } catch (FileFault e) {
                failures.add(e);
            } catch (GitFailure e) {
                if (e.reason() != GitFailure.Reason.NOT_IN_REVISION) {
                    throw e;
                }
                failures.add(e);
            }
        }
        if (files.isEmpty()) {
            throw failures.get(0);
        }
        return files.values();
    }

    private ListDiff diff(Session session, ListFile file, String from, Optional<String> to) throws IOException {
        Revisions git = session.revisions();
        FileHistory history = git.history(file);
        boolean before = history.isIn(from);
        boolean after = to.isPresent()
                ? history.isIn(to.get())
                : Files.exists(file.path().orElseThrow());
        Optional<TaskList> old = before ? Optional.of(old(session, file, from)) : Optional.empty();
        if (!after && before) {
            return ListDiff.between(old.get(), old.get().withTasks(List.of()));
        }
        ReadResult now = to.isPresent() ? git.read(file, to.get()) : session.readList(file);
        TaskList current = list(session, now);
        return ListDiff.between(old.orElseGet(() -> current.withTasks(List.of())), current);
    }

    /** The older state, of which cells that can't be read are left unsaid. */
    private TaskList old(Session session, ListFile file, String revision) throws IOException {
        if (strict) {
            return list(session, session.revisions().read(file, revision));
        }
        Optional<TaskList> list =
                CommittedTexts.of(session, file).at(session.revisions().history(file), revision);
        return list.isPresent()
                ? list.get()
                : ListLoader.valid(session.revisions().read(file, revision));
    }

    private TaskList list(Session session, ReadResult read) {
        return ListLoader.shown(session, List.of(read), strict).get(0);
    }

    /** {@code A B}, and {@code A..B} as git writes it. */
    private List<String> sides() {
        int dots = revisions.size() == 1 ? revisions.get(0).indexOf("..") : -1;
        if (revisions.size() > 2 || (dots >= 0 && revisions.get(0).startsWith("...", dots))) {
            throw Failure.usage("diff.two-revisions");
        }
        if (dots < 0) {
            return revisions;
        }
        String from = revisions.get(0).substring(0, dots);
        String to = revisions.get(0).substring(dots + 2);
        return List.of(from.isEmpty() ? "HEAD" : from, to.isEmpty() ? "HEAD" : to);
    }
}
