package reform.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import reform.model.Severity;
import reform.model.TaskId;
import reform.render.ShownProblem;
import reform.store.FileFault;
import reform.store.ListFile;
import reform.store.ListWriter;
import reform.store.ReadResult;
import reform.store.TaskLines;
import reform.store.WriteRefused;

/**
 * {@code edit}: opens a copy of the list in the person's editor at the task's line, checks it on return, and offers to
 * go back as visudo does. The list itself is replaced at once when the copy is good.
 */
final class EditCommand extends Command {
    private final List<String> ids = new ArrayList<>();

    @Override
    void define(Syntax syntax) {
        syntax.words("[ID]", ids);
    }

    @Override
    ExitCode run(Session session) throws IOException {
        if (ids.size() > 1) {
            throw Failure.usage("cli.unexpected-word", ids.get(1), "edit ");
        }
        Place place = place(session, Lists.files(session));
        ListFile file = place.file();
        byte[] before = file.bytes(session.host().in());
        int line = place.line();
        Path copy = Files.createTempFile("reform-", "-" + file.path().get().getFileName());
        boolean keep = false;
        try {
            Files.write(copy, before);
            keep = edit(session, file, before, copy, line);
        } finally {
            if (!keep) {
                Files.deleteIfExists(copy);
            }
        }
        return ExitCode.SUCCESS;
    }

    /** Edits until the copy is good, or the person gives up; returns whether the copy is kept. */
    private static boolean edit(Session session, ListFile file, byte[] before, Path copy, int line) throws IOException {
        int at = line;
        while (true) {
            open(session, copy, at);
            byte[] after = Files.readAllBytes(copy);
            if (Arrays.equals(before, after)) {
                session.print(session.messages().text("change.unchanged", file.shown()) + "\n");
                return false;
            }
            ReadResult result = file.check(after);
            List<ShownProblem> problems = Lists.shown(result);
            session.sayProblems(problems);
            Optional<ShownProblem> error = problems.stream()
                    .filter(shown -> shown.problem().severity() == Severity.ERROR)
                    .findFirst();
            if (error.isEmpty()) {
                return install(session, file, before, after, copy);
            }
            String answer = session.host().screen().in()
                    ? session.answer(session.messages().text("change.what-now"))
                    : "t";
            switch (answer.isEmpty() ? 'e' : Character.toLowerCase(answer.charAt(0))) {
                case 't' -> throw Failure.refused("change.taken-back", file.shown());
                case 'k' -> throw Failure.refused("change.kept", file.shown(), keepBeside(copy));
                default -> at = error.get().problem().line();
            }
        }
    }

    private static boolean install(Session session, ListFile file, byte[] before, byte[] after, Path copy)
            throws IOException {
        try {
            new ListWriter(Writing.PATIENCE, Optional.empty()).replace(file, before, after);
        } catch (WriteRefused e) {
            // An hour's work in the editor is not thrown away because a colleague was quicker.
            session.say(session.messages().text("change.copy-is-at", copy));
            session.sayRefused(e);
            throw Failure.refused("change.kept", file.shown(), keepBeside(copy));
        }
        UndoHistory.of(session.host()).ifPresent(history -> history.remember(file, before, after));
        session.print(session.messages().text("change.edited", file.shown()) + "\n");
        return false;
    }

    /** A copy that the cleaning-up does not know. */
    private static Path keepBeside(Path copy) {
        try {
            Path kept = Files.createTempFile("reform-kept-", ".yaml");
            Files.copy(copy, kept, StandardCopyOption.REPLACE_EXISTING);
            return kept;
        } catch (IOException e) {
            return copy;
        }
    }

    /** Where the editor is to open. */
    private record Place(ListFile file, int line) {}

    /** The place of the task, in whichever list it stands; the first line of the one list where no task is named. */
    private Place place(Session session, List<ListFile> files) throws FileFault {
        if (ids.isEmpty()) {
            return new Place(Lists.fileToChange(files), 1);
        }
        String word = ids.get(0);
        List<Place> places = new ArrayList<>();
        for (ListFile file : Lists.named(files, word)) {
            String id = Lists.idOf(file, word);
            if (TaskId.isValid(id)) {
                TaskLines.line(file, file.bytes(session.host().in()), new TaskId(id))
                        .ifPresent(line -> places.add(new Place(file, line)));
            }
        }
        if (places.isEmpty()) {
            throw Failure.usage("cli.unknown-id", word, session.messages().text("change.see-list"));
        }
        if (places.size() > 1) {
            List<String> names =
                    places.stream().map(each -> each.file().name() + ":" + word).toList();
            throw Failure.usage("cli.ambiguous-id", word, names);
        }
        return new Place(Lists.fileToChange(List.of(places.get(0).file())), places.get(0).line);
    }

    /** The editor is a command line of the person's own, as git and visudo take it. */
    private static void open(Session session, Path copy, int line) throws IOException {
        Host host = session.host();
        String editor =
                host.variable("VISUAL").or(() -> host.variable("EDITOR")).orElse("vi");
        List<String> command = System.getProperty("os.name").startsWith("Windows")
                ? List.of("cmd", "/c", editor + " +" + line + " \"" + copy + "\"")
                : List.of("sh", "-c", editor + " \"$@\"", editor, "+" + line, copy.toString());
        try {
            int code = new ProcessBuilder(command)
                    .directory(host.directory().toFile())
                    .inheritIO()
                    .start()
                    .waitFor();
            if (code != 0) {
                throw Failure.refused("change.editor-failed", editor, code);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw Failure.refused("change.editor-failed", editor, "-");
        }
    }
}
