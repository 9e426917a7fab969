package reform.cli;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import reform.store.ListFile;

/**
 * {@code undo}: takes back the last change that reform made to the file, of several the one changed last, if nothing
 * changed it since. Repeatable.
 */
final class UndoCommand extends Command {
    @Override
    void define(Syntax syntax) {}

    @Override
    ExitCode run(Session session) throws IOException {
        Optional<UndoHistory> history = UndoHistory.of(session.host());
        List<ListFile> files = Lists.files(session);
        ListFile file = files.size() == 1 || history.isEmpty()
                ? Lists.fileToChange(files)
                : history.get().lastChanged(files).orElseThrow(() -> UndoHistory.nothing(files));
        UndoHistory.takeBack(session.host(), file, last -> true);
        session.print(session.messages().text("change.undone", file.shown()) + "\n");
        return ExitCode.SUCCESS;
    }
}
