package reform.cli.session;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import reform.cli.syntax.Failure;
import reform.cli.syntax.InvalidList;
import reform.cli.syntax.ListProblems;
import reform.model.TaskList;
import reform.render.wording.ShownProblem;
import reform.store.file.FileFault;
import reform.store.file.ListFile;
import reform.store.read.ReadResult;

/** The lists a command works on: found by the workspace, read, and refused when they have errors. */
public final class ListLoader {
    private ListLoader() {}

    /**
     * Reads the lists.
     *
     * @throws InvalidList when a list has errors; all of them are told
     */
    public static List<TaskList> read(Session session) throws FileFault {
        return valid(results(session));
    }

    /** Reads the lists, and what is wrong with them where that leaves none. */
    public static List<ReadResult> results(Session session) throws FileFault {
        return each(session, session::readList);
    }

    /** The lists at a revision, with what is wrong with them; those that it lacks are told on standard error. */
    public static List<ReadResult> results(Session session, String revision) throws IOException {
        Revisions revisions = session.revisions();
        for (ListFile file : revisions.leftOut(revision)) {
            session.say(session.messages().text("git.left-out", file.shown(), revision));
        }
        List<ReadResult> results = new ArrayList<>();
        for (ListFile file : revisions.files(revision)) {
            results.add(revisions.read(file, revision));
        }
        return results;
    }

    /**
     * The list that was read.
     *
     * @throws InvalidList when the list has errors
     */
    public static TaskList valid(ReadResult result) {
        return valid(List.of(result)).get(0);
    }

    /**
     * The lists that were read.
     *
     * @throws InvalidList when a list has errors; all of them are told
     */
    public static List<TaskList> valid(List<ReadResult> results) {
        List<ShownProblem> errors = new ArrayList<>();
        List<TaskList> lists = new ArrayList<>();
        for (ReadResult result : results) {
            Optional<TaskList> list = result.list();
            if (list.isPresent()) {
                lists.add(list.get());
            } else {
                errors.addAll(ListProblems.errors(result));
            }
        }
        if (!errors.isEmpty()) {
            throw new InvalidList(errors);
        }
        return lists;
    }

    /**
     * The lists for a command that shows them: the cells that can't be read are told on standard error.
     *
     * @param strict whether such a cell is an error of the list
     * @throws InvalidList when a list has errors, or such a cell is one
     */
    public static List<TaskList> shown(Session session, List<ReadResult> results, boolean strict) {
        List<TaskList> lists = valid(results);
        List<ShownProblem> unread = new ArrayList<>();
        for (ReadResult result : results) {
            if (result.hasErrors()) {
                unread.addAll(ListProblems.errors(result));
            }
        }
        if (strict && !unread.isEmpty()) {
            throw new InvalidList(unread);
        }
        if (!unread.isEmpty()) {
            session.sayInBrief(unread);
        }
        return lists;
    }

    /** Reads the lists with all that is wrong with them. */
    public static List<ReadResult> readAll(Session session) throws FileFault {
        return each(session, session::read);
    }

    private static List<ReadResult> each(Session session, ParallelReading.Reader reader) throws FileFault {
        List<ListFile> files = files(session);
        return files.size() == 1 ? List.of(reader.read(files.get(0))) : ParallelReading.of(files, reader);
    }

    /** The files that the lists are read from, in their order. */
    public static List<ListFile> files(Session session) throws FileFault {
        return ListFiles.of(session.host(), session.common());
    }

    /**
     * The one file that a change is for.
     *
     * @throws Failure when there are several, or standard input, which can't be written
     */
    public static ListFile fileToChange(List<ListFile> files) {
        if (files.size() > 1) {
            List<String> names = new ArrayList<>();
            files.forEach(file -> names.add(file.name()));
            throw Failure.usage("change.which-list", names);
        }
        ListFile file = files.get(0);
        if (file.path().isEmpty()) {
            throw Failure.refused("write.standard-input", file.shown());
        }
        return file;
    }

    /** @throws FileFault when there is no such file: not one that vanished, but one that was not there to begin with */
    static void mustExist(ListFile file) throws FileFault {
        if (file.path().isPresent() && Files.notExists(file.path().get())) {
            throw new FileFault(FileFault.Reason.NOT_FOUND, file.shown());
        }
    }

    /** The file whose list a word such as {@code list:id} names; all of them where it names none. */
    public static List<ListFile> named(List<ListFile> files, String word) {
        for (ListFile file : files) {
            if (word.startsWith(file.name() + ":")) {
                return List.of(file);
            }
        }
        return files;
    }

    /** The id of {@code list:id}; the word itself where it names no list. */
    public static String idOf(ListFile file, String word) {
        String prefix = file.name() + ":";
        return word.startsWith(prefix) ? word.substring(prefix.length()) : word;
    }
}
