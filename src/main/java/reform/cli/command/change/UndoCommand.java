package reform.cli.command.change;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import reform.change.ListDiff;
import reform.change.TaskChange;
import reform.cli.command.Command;
import reform.cli.session.Lists;
import reform.cli.session.Session;
import reform.cli.session.UndoHistory;
import reform.cli.syntax.ExitCode;
import reform.cli.syntax.Syntax;
import reform.model.Task;
import reform.model.TaskList;
import reform.render.text.TerminalText;
import reform.store.file.ListFile;
import reform.store.read.TaskListReader;

/**
 * {@code undo}: takes back the last change that reform made to the file, of several the one changed last, if nothing
 * changed it since. Repeatable.
 */
public final class UndoCommand extends Command {
    private static final int SHOWN = 5;

    @Override
    public void define(Syntax syntax) {}

    @Override
    public ExitCode run(Session session) throws IOException {
        Optional<UndoHistory> history = UndoHistory.of(session.host());
        List<ListFile> files = Lists.files(session);
        ListFile file = files.size() == 1 || history.isEmpty()
                ? Lists.fileToChange(files)
                : history.get().lastChanged(files).orElseThrow(() -> history.get()
                        .nothing(files));
        UndoHistory.TakenBack change = UndoHistory.takeBack(session.host(), file, last -> true);
        session.printChange(session.messages().text("change.undone", file.shown()) + "\n");
        List<TaskChange> changes = changed(file, change.now(), change.undone());
        String prefix = files.size() > 1 ? file.name() + ":" : "";
        for (TaskChange each : changes.subList(0, Math.min(SHOWN, changes.size()))) {
            Task task = each.task();
            session.printChange(prefix + task.id() + "  " + TerminalText.clean(task.title()) + "\n");
        }
        if (changes.size() > SHOWN) {
            session.print("...\n");
        }
        return ExitCode.SUCCESS;
    }

    /** What the change was about, where both contents are lists. */
    private static List<TaskChange> changed(ListFile file, byte[] before, byte[] after) {
        Optional<TaskList> old =
                TaskListReader.read(file.shown(), file.name(), before).list();
        Optional<TaskList> undone =
                TaskListReader.read(file.shown(), file.name(), after).list();
        return old.isPresent() && undone.isPresent()
                ? ListDiff.between(old.get(), undone.get()).tasks()
                : List.of();
    }
}
