package reform.cli.command.change;

import java.io.IOException;
import java.io.StringWriter;
import java.util.Optional;
import reform.change.ListDiff;
import reform.cli.session.Session;
import reform.model.TaskList;
import reform.render.change.DiffPages;
import reform.store.file.ListFile;
import reform.store.read.TaskListReader;

/** What a file's text became: told task by task and field by field, where both texts are lists. */
final class TextChange {
    private final ListFile file;
    private final String list;
    private final byte[] before;
    private final byte[] after;

    /** @param several whether the file is one of several lists, so that ids are written with the list's name */
    TextChange(ListFile file, boolean several, byte[] before, byte[] after) {
        this.file = file;
        this.list = several ? file.name() + ":" : "";
        this.before = before;
        this.after = after;
    }

    /**
     * Prints it below a line; what is printed counts as a change that was made.
     *
     * @param head what happened
     */
    void print(Session session, String head) throws IOException {
        Optional<TaskList> old =
                TaskListReader.read(file.shown(), file.name(), before).list();
        Optional<TaskList> current =
                TaskListReader.read(file.shown(), file.name(), after).list();
        StringWriter lines = new StringWriter();
        if (old.isPresent() && current.isPresent()) {
            DiffPages.writeChanges(
                    ListDiff.between(old.get(), current.get()), list, session.messages(), session.profile(), lines);
        }
        session.printChange(head + "\n" + lines);
    }
}
