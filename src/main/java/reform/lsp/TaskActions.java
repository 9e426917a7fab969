package reform.lsp;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import reform.action.Action;
import reform.action.Context;
import reform.action.Extend;
import reform.action.Mark;
import reform.action.Note;
import reform.action.Refusal;
import reform.message.Messages;
import reform.model.Change;
import reform.model.Status;
import reform.model.Task;
import reform.model.TaskList;
import reform.model.UpdateText;
import reform.store.edit.ListEdit;
import reform.store.edit.WriteRefused;
import reform.yaml.TextEdit;
import reform.yaml.YamlSource;

/** What a person may report on the task at a place: the changes that the commands of the same names make. */
public final class TaskActions {
    private static final List<Status> STATUSES = List.of(Status.DONE, Status.IN_PROGRESS, Status.BLOCKED);
    private static final List<String> LATER = List.of("+1m", "+3m");
    /** Stands for a text that is still to be typed; written plain in every style of a file. */
    private static final String BLANK = "reform-blank";

    private final ListDocument document;
    private final TaskList list;
    private final Task task;
    private final Messages messages;
    private final Context context;
    private final LocalDate day;
    private final List<Fix> fixes = new ArrayList<>();

    private TaskActions(ListDocument document, TaskList list, Task task, Surroundings surroundings) {
        this.document = document;
        this.list = list;
        this.task = task;
        this.messages = surroundings.messages();
        this.day = surroundings.day(list);
        this.context = new Context(
                day, Optional.empty(), surroundings.reporter().get(), surroundings.wording(), false, Context.UNCUT);
    }

    /** What may be reported on the task at an offset; nothing while there is no list. */
    public static List<Fix> at(ListDocument document, int offset, Surroundings surroundings) {
        Optional<TaskList> list = document.list();
        Optional<Task> task = TaskPlace.at(document, offset).flatMap(TaskPlace::task);
        if (list.isEmpty() || task.isEmpty()) {
            return List.of();
        }
        TaskActions actions = new TaskActions(document, list.get(), task.get(), surroundings);
        actions.find(surroundings);
        return actions.fixes;
    }

    private void find(Surroundings surroundings) {
        for (Status status : STATUSES) {
            String title = messages.text(
                    "lsp.action.mark", task.id(), surroundings.wording().status(status));
            add(title, Mark.as(status, UpdateText.NOTE, Optional.empty()), "");
        }
        add(messages.text("lsp.action.note", task.id()), Note.of(BLANK), messages.text("lsp.action.note-text"));
        for (String later : LATER) {
            extend(messages.text("lsp.action.extend." + later.substring(1), task.id()), later);
        }
        String end = day.getYear() + "年底前";
        extend(messages.text("lsp.action.extend.to", task.id(), end), end);
    }

    private void extend(String title, String until) {
        add(title, new Extend(until, false, Optional.of(BLANK)), messages.text("lsp.action.reason"));
    }

    /**
     * Offers an action that can be done, and changes something.
     *
     * @param hint what is to be typed for {@link #BLANK}
     */
    private void add(String title, Action action, String hint) {
        try {
            List<Change> changes = action.on(list, task, context).changes();
            if (!changes.isEmpty()) {
                fixes.add(
                        fix(title, ListEdit.of(document.parsed(), list, changes).edits(), hint));
            }
        } catch (Refusal | WriteRefused e) {
            // What the command would refuse is not offered.
        }
    }

    /** With nothing where the blank is: a text that only asks for one would be forgotten there, and reported. */
    private Fix fix(String title, List<TextEdit> edits, String hint) {
        for (int i = 0; i < edits.size(); i++) {
            int offset = edits.get(i).text().indexOf(BLANK);
            if (offset >= 0) {
                TextEdit edit = edits.get(i);
                String rest = edit.text().substring(offset + BLANK.length());
                edit = new TextEdit(edit.start(), edit.end(), edit.text().substring(0, offset) + rest);
                TextEdit lines = wholeLines(edit);
                List<TextEdit> blank = new ArrayList<>(edits);
                blank.set(i, lines);
                return new Fix(
                        title,
                        Optional.empty(),
                        blank,
                        Optional.of(new Fix.Blank(i, offset - (lines.start() - edit.start()), hint)));
            }
        }
        return new Fix(title, Optional.empty(), edits);
    }

    /**
     * An insertion of lines behind a line as one before the next, where there is one: what goes in behind a line, with a
     * place to type at, Visual Studio Code indents once more, as that line is.
     */
    private TextEdit wholeLines(TextEdit edit) {
        String text = document.text().text();
        String lineBreak = YamlSource.breakAt(text, edit.start());
        boolean lines = !lineBreak.isEmpty()
                && edit.start() == edit.end()
                && edit.text().startsWith(lineBreak)
                && text.startsWith(lineBreak, edit.start());
        return lines
                ? TextEdit.insertion(
                        edit.start() + lineBreak.length(), edit.text().substring(lineBreak.length()) + lineBreak)
                : edit;
    }
}
