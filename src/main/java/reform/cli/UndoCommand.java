package reform.cli;

import java.io.IOException;
import reform.store.ListFile;

/** {@code undo}: takes back the last change that reform made to the file, if nothing changed it since. Repeatable. */
final class UndoCommand extends Command {
    @Override
    void define(Syntax syntax) {}

    @Override
    ExitCode run(Session session) throws IOException {
        ListFile file = Lists.fileToChange(session);
        UndoHistory.takeBack(session.host(), file, last -> true);
        session.print(session.messages().text("change.undone", file.shown()) + "\n");
        return ExitCode.SUCCESS;
    }
}
