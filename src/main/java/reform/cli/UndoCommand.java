package reform.cli;

import java.io.IOException;
import java.util.Optional;
import reform.store.ListFile;
import reform.store.ListWriter;

/** {@code undo}: takes back the last change that reform made to the file, if nothing changed it since. Repeatable. */
final class UndoCommand extends Command {
    @Override
    void define(Syntax syntax) {}

    @Override
    ExitCode run(Session session) throws IOException {
        ListFile file = Lists.fileToChange(session);
        byte[] now = file.bytes(session.host().in());
        Optional<UndoHistory> history = UndoHistory.of(session.host());
        Optional<UndoHistory.Entry> last = history.isPresent() ? history.get().last(file) : Optional.empty();
        if (last.isEmpty()) {
            throw Failure.refused("change.nothing-to-undo", file.shown());
        }
        if (!last.get().hashAfter().equals(UndoHistory.hash(now))) {
            throw Failure.refused("change.changed-since", file.shown());
        }
        new ListWriter(Writing.PATIENCE).replace(file, now, last.get().before());
        history.get().forget(last.get());
        session.print(session.messages().text("change.undone", file.shown()) + "\n");
        return ExitCode.SUCCESS;
    }
}
