package reform.cli.command.change;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import reform.cli.command.Command;
import reform.cli.session.ListLoader;
import reform.cli.session.Session;
import reform.cli.session.UndoHistory;
import reform.cli.syntax.ExitCode;
import reform.cli.syntax.Failure;
import reform.cli.syntax.InvalidList;
import reform.cli.syntax.ListProblems;
import reform.cli.syntax.Syntax;
import reform.model.Severity;
import reform.model.TaskId;
import reform.render.wording.ShownProblem;
import reform.store.edit.WriteRefused;
import reform.store.file.FileFault;
import reform.store.file.ListFile;
import reform.store.file.ListWriter;
import reform.store.read.ReadResult;
import reform.store.read.TaskLines;
import reform.terminal.Host;

/**
 * {@code edit}: opens a copy of the list in the person's editor at the task's line, checks it on return, and offers to
 * go back as visudo does. The list itself is replaced at once when the copy is good.
 */
public final class EditCommand extends Command {
    /** A name as long as names can be has no room for what makes it one of its own. */
    private static final int LONGEST_NAME = 60;

    private final List<String> ids = new ArrayList<>();

    @Override
    public void define(Syntax syntax) {
        syntax.words("[ID]", ids);
    }

    @Override
    public ExitCode run(Session session) throws IOException {
        if (ids.size() > 1) {
            throw Failure.usage("cli.unexpected-word", ids.get(1), "edit ");
        }
        Place place = place(session, ListLoader.files(session));
        ListFile file = place.file();
        byte[] before = file.bytes(session.host().in());
        int line = place.line();
        Path copy = copy(session, file, before);
        String where = session.messages().text("change.copy-is-at", copy);
        // A signal may end this process while the editor goes on.
        Thread farewell = new Thread(() -> {
            try {
                if (saved(copy, before).isEmpty()) {
                    return;
                }
            } catch (IOException e) {
                // Something is there.
            }
            session.say(where);
        });
        Runtime.getRuntime().addShutdownHook(farewell);
        try {
            edit(session, file, before, copy, line);
        } finally {
            stay(farewell);
        }
        return ExitCode.SUCCESS;
    }

    private static void stay(Thread farewell) {
        try {
            Runtime.getRuntime().removeShutdownHook(farewell);
        } catch (IllegalStateException e) {
            return; // The process is ending.
        }
    }

    /** A copy that only this user can read, which goes on after the list's name, so that editors know what it is. */
    private static Path copy(Session session, ListFile file, byte[] content) {
        String name = file.path().orElseThrow().getFileName().toString();
        String ending = name.length() > LONGEST_NAME ? ".yaml" : "-" + name;
        Path folder = session.host()
                .variable("TMPDIR")
                .map(Path::of)
                .filter(Files::isDirectory)
                .orElseGet(() -> Path.of(System.getProperty("java.io.tmpdir")));
        try {
            Path copy = Files.createTempFile(folder, "reform-", ending);
            try {
                return Files.write(copy, content);
            } catch (IOException e) {
                Files.deleteIfExists(copy);
                throw e;
            }
        } catch (IOException e) {
            throw Failure.refused("change.no-copy", file.shown(), folder);
        }
    }

    /**
     * What was saved in the editor; empty where nothing was changed, or the copy is gone.
     *
     * @throws IOException when the copy is there and can't be read
     */
    private static Optional<byte[]> saved(Path copy, byte[] before) throws IOException {
        try {
            byte[] after = Files.readAllBytes(copy);
            return Arrays.equals(before, after) ? Optional.empty() : Optional.of(after);
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
    }

    /** Edits until the copy is good, or the person gives up. What was saved is deleted only when they say so. */
    private static void edit(Session session, ListFile file, byte[] before, Path copy, int line) throws IOException {
        int at = line;
        while (true) {
            String ended = open(session, copy, at);
            Optional<byte[]> after;
            try {
                after = saved(copy, before);
            } catch (IOException e) {
                // As another user's, where the editor ran as that.
                throw Failure.refused("change.kept", file.shown(), copy);
            }
            if (!ended.equals("0")) {
                throw failed(session, file, copy, ended, after.isPresent());
            }
            if (after.isEmpty()) {
                Files.deleteIfExists(copy);
                session.print(session.messages().text("change.unchanged", file.shown()) + "\n");
                return;
            }
            ReadResult result = file.check(after.get());
            List<ShownProblem> problems = ListProblems.shown(result);
            session.sayProblems(problems);
            Optional<ShownProblem> error = problems.stream()
                    .filter(shown -> shown.problem().severity() == Severity.ERROR)
                    .findFirst();
            if (error.isEmpty()) {
                install(session, file, before, after.get(), copy);
                return;
            }
            switch (ask(session)) {
                case EDIT -> at = error.get().problem().line();
                case DISCARD -> {
                    Files.deleteIfExists(copy);
                    throw Failure.refused("change.taken-back", file.shown());
                }
                case KEEP -> throw Failure.refused("change.kept", file.shown(), copy);
            }
        }
    }

    private static Failure failed(Session session, ListFile file, Path copy, String ended, boolean saved)
            throws IOException {
        if (saved) {
            return Failure.refused("change.editor-failed.kept", editor(session.host()), ended, file.shown(), copy);
        }
        Files.deleteIfExists(copy);
        return Failure.refused("change.editor-failed", editor(session.host()), ended);
    }

    /** What is to become of a copy with errors. */
    private enum Next {
        EDIT,
        DISCARD,
        KEEP
    }

    /** Asks until the answer is one of those there are; where nobody answers, the copy is kept. */
    private static Next ask(Session session) throws IOException {
        if (!session.host().screen().in()) {
            return Next.KEEP;
        }
        while (true) {
            Optional<String> answer = session.answer(session.messages().text("change.what-now"));
            if (answer.isEmpty()) {
                session.say("");
                return Next.KEEP;
            }
            switch (answer.get().toLowerCase(Locale.ROOT)) {
                case "e", "edit" -> {
                    return Next.EDIT;
                }
                case "d", "discard" -> {
                    return Next.DISCARD;
                }
                case "k", "keep" -> {
                    return Next.KEEP;
                }
                default -> {}
            }
        }
    }

    private static void install(Session session, ListFile file, byte[] before, byte[] after, Path copy)
            throws IOException {
        UndoHistory.Recording recording = UndoHistory.recording(session.host(), file);
        try {
            new ListWriter(ListWriter.PATIENCE, Optional.empty())
                    .remembering(recording)
                    .replace(file, before, after);
        } catch (WriteRefused e) {
            // An hour's work in the editor is not thrown away because a colleague was quicker.
            session.sayWhy(e);
            throw Failure.refused("change.kept", file.shown(), copy);
        }
        Files.deleteIfExists(copy);
        session.printChange(session.messages().text("change.edited", file.shown()) + "\n");
        recording.complaint(session.messages()).ifPresent(session::say);
    }

    /** Where the editor is to open. */
    private record Place(ListFile file, int line) {}

    /** The place of the task, in whichever list it stands; the first line of the one list where no task is named. */
    private Place place(Session session, List<ListFile> files) throws FileFault {
        if (ids.isEmpty()) {
            ListFile file = ListLoader.fileToChange(files);
            return new Place(file, firstError(session, file));
        }
        String word = ids.get(0);
        List<Place> places = new ArrayList<>();
        for (ListFile file : ListLoader.named(files, word)) {
            String id = ListLoader.idOf(file, word);
            if (TaskId.isValid(id)) {
                TaskLines.line(file.bytes(session.host().in()), new TaskId(id))
                        .ifPresent(line -> places.add(new Place(file, line)));
            }
        }
        if (places.isEmpty()) {
            mustBeLists(session, ListLoader.named(files, word));
            throw Failure.usage("cli.unknown-id", word, session.messages().text("change.see-list"));
        }
        if (places.size() > 1) {
            List<String> names =
                    places.stream().map(each -> each.file().name() + ":" + word).toList();
            throw Failure.usage("cli.ambiguous-id", word, names);
        }
        return new Place(ListLoader.fileToChange(List.of(places.get(0).file())), places.get(0).line);
    }

    /** The line of the first error; the first line of a good list. */
    private static int firstError(Session session, ListFile file) throws FileFault {
        List<ShownProblem> errors =
                ListProblems.errors(file.check(file.bytes(session.host().in())));
        return errors.isEmpty() ? 1 : errors.get(0).problem().line();
    }

    /** Where a file is not to be read, a task may well be in it: what is wrong is the answer. */
    private static void mustBeLists(Session session, List<ListFile> files) throws FileFault {
        List<ShownProblem> errors = new ArrayList<>();
        for (ListFile file : files) {
            errors.addAll(
                    ListProblems.errors(file.check(file.bytes(session.host().in()))));
        }
        if (!errors.isEmpty()) {
            throw new InvalidList(errors);
        }
    }

    /** The editor is a command line of the person's own, as git and visudo take it. */
    private static String editor(Host host) {
        return host.variable("VISUAL").or(() -> host.variable("EDITOR")).orElse("vi");
    }

    /** Runs the editor; returns the code that it ended with, {@code -} where nobody waited for it. */
    private static String open(Session session, Path copy, int line) throws IOException {
        String editor = editor(session.host());
        List<String> command = System.getProperty("os.name").startsWith("Windows")
                ? List.of("cmd", "/c", editor + " +" + line + " \"" + copy + "\"")
                : List.of("sh", "-c", editor + " \"$@\"", editor, "+" + line, copy.toString());
        try {
            ProcessBuilder builder = new ProcessBuilder(command)
                    .directory(session.host().directory().toFile())
                    .inheritIO();
            session.host().restoreLocale(builder.environment());
            return String.valueOf(builder.start().waitFor());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return "-";
        }
    }
}
