package reform.cli.command.change;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import reform.cli.command.Command;
import reform.cli.session.ListLoader;
import reform.cli.session.Session;
import reform.cli.session.UndoHistory;
import reform.cli.syntax.ExitCode;
import reform.cli.syntax.Failure;
import reform.cli.syntax.Syntax;
import reform.store.file.ListFile;

/** {@code redo}: brings again what {@code undo} took back last, until something else changes the file. Repeatable. */
public final class RedoCommand extends Command {
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
                : history.get()
                        .lastTakenBack(files)
                        .orElseThrow(() -> Failure.refused(
                                "change.nothing-to-redo",
                                files.stream().map(ListFile::shown).toList()));
        UndoHistory.BroughtAgain again = UndoHistory.bringAgain(session.host(), file, dryRun);
        TextChange shown = new TextChange(
                file, files.size() > 1, again.change().before(), again.change().after());
        String says = dryRun ? "change.would-redo" : "change.redone";
        shown.print(session, session.messages().text(says, file.shown()));
        again.recording()
                .flatMap(recording -> recording.complaint(session.messages()))
                .ifPresent(session::say);
        return ExitCode.SUCCESS;
    }
}
