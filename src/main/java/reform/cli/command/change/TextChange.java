package reform.cli.command.change;

import java.io.IOException;
import java.io.StringWriter;
import reform.change.ListDiff;
import reform.cli.session.Session;
import reform.render.change.DiffPages;
import reform.store.file.ListFile;
import reform.store.read.VersionPair;

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
        VersionPair pair = session.versions(file).compare(before, after);
        StringWriter lines = new StringWriter();
        if (pair.before().isPresent() && pair.after().isPresent()) {
            ListDiff diff = ListDiff.between(pair.before().get(), pair.after().get());
            DiffPages.writeChanges(diff, list, session.messages(), session.profile(), lines);
        }
        session.printChange(head + "\n" + lines);
    }
}
