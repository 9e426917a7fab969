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

/** What a person may report on the task at a place: the changes that the commands of the same names make. */
public final class TaskActions {
    private static final List<Status> STATUSES = List.of(Status.DONE, Status.IN_PROGRESS, Status.BLOCKED);
    private static final List<String> LATER = List.of("+1m", "+3m");

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
            add(title, Mark.as(status, UpdateText.NOTE, Optional.empty()));
        }
        add(messages.text("lsp.action.note", task.id()), Note.of(messages.text("lsp.action.note-text")));
        for (String later : LATER) {
            add(messages.text("lsp.action.extend." + later.substring(1), task.id()), extension(later));
        }
        String end = day.getYear() + "年底前";
        add(messages.text("lsp.action.extend.to", task.id(), end), extension(end));
    }

    private Extend extension(String until) {
        return new Extend(until, false, Optional.of(messages.text("lsp.action.reason")));
    }

    /** Offers an action that can be done, and changes something. */
    private void add(String title, Action action) {
        try {
            List<Change> changes = action.on(list, task, context).changes();
            if (!changes.isEmpty()) {
                fixes.add(new Fix(
                        title,
                        Optional.empty(),
                        ListEdit.of(document.parsed(), list, changes).edits()));
            }
        } catch (Refusal | WriteRefused e) {
            // What the command would refuse is not offered.
        }
    }
}
