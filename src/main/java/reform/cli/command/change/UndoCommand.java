package reform.cli.command.change;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import reform.cli.command.Command;
import reform.cli.session.ListLoader;
import reform.cli.session.Session;
import reform.cli.session.UndoHistory;
import reform.cli.syntax.ExitCode;
import reform.cli.syntax.Syntax;
import reform.store.file.ListFile;

/**
 * {@code undo}: takes back the last change that reform made to the file, of several the one changed last, if nothing
 * changed it since. Repeatable.
 */
public final class UndoCommand extends Command {
    private boolean dryRun;

    @Override
    public void define(Syntax syntax) {
        syntax.flag(() -> dryRun = true, "-n", "--dry-run");
    }

    @Override
    public ExitCode run(Session session) throws IOException {
        Optional<UndoHistory> history = UndoHistory.of(session.host());
        List<ListFile> files = ListLoader.files(session);
        ListFile file = files.size() == 1 || history.isEmpty()
                ? ListLoader.fileToChange(files)
                : history.get().lastChanged(files).orElseThrow(() -> history.get()
                        .nothing(files));
        UndoHistory.TakenBack change = dryRun
                ? UndoHistory.wouldTakeBack(session.host(), file)
                : UndoHistory.takeBack(session.host(), file, last -> true);
        TextChange shown = new TextChange(file, files.size() > 1, change.before(), change.after());
        String says = dryRun ? "change.would-undo" : "change.undone";
        shown.print(session, session.messages().text(says, file.shown()));
        if (!change.redoable()) {
            session.say(session.messages().text("change.no-redo", file.shown()));
        }
        return ExitCode.SUCCESS;
    }
}
