package reform.cli;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import reform.store.ListFile;
import reform.store.ListWriter;

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
                : history.get().lastChanged(files).orElseThrow(() -> nothing(files));
        byte[] now = file.bytes(session.host().in());
        Optional<UndoHistory.Entry> last = history.isPresent() ? history.get().last(file) : Optional.empty();
        if (last.isEmpty()) {
            throw nothing(List.of(file));
        }
        if (!last.get().checksumAfter().equals(UndoHistory.checksum(now))) {
            throw Failure.refused("change.changed-since", file.shown());
        }
        new ListWriter(Writing.PATIENCE).replace(file, now, last.get().before());
        history.get().forget(last.get());
        session.print(session.messages().text("change.undone", file.shown()) + "\n");
        return ExitCode.SUCCESS;
    }

    private static Failure nothing(List<ListFile> files) {
        List<String> names = files.stream().map(ListFile::shown).toList();
        return Failure.refused("change.nothing-to-undo", String.join(", ", names));
    }
}
