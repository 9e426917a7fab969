package reform.cli;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import reform.model.Change;
import reform.model.Task;
import reform.model.TaskList;
import reform.model.Update;

/** {@code progress}: how far a task has come, in percent. */
final class ProgressCommand extends ChangeCommand {
    private int percent;

    @Override
    void define(Syntax syntax) {
        options.defineNote(syntax);
        options.define(syntax);
        selection.define(syntax, "ID... N");
    }

    @Override
    void prepare() {
        String word = selection.takeLastWord().orElseThrow(() -> Failure.usage("change.which-progress"));
        percent = Numbers.percent("progress", word);
    }

    @Override
    Step step(TaskList list, Task task, Context context) {
        String name = context.name(list, task);
        if (task.progress().equals(OptionalInt.of(percent)) && options.note().isEmpty()) {
            return new Step(List.of(), context.messages().text("change.already", name, percent + "%"));
        }
        Update update = new Update(
                context.on(),
                Optional.empty(),
                OptionalInt.of(percent),
                Optional.empty(),
                OptionalInt.empty(),
                context.by(),
                options.note(),
                Optional.empty());
        String says = task.progress().isPresent()
                ? context.messages().text("change.marked", name, task.progress().getAsInt() + "%", percent + "%")
                : context.messages().text("change.progress", name, percent);
        return new Step(
                List.of(new Change.SetProgress(task.id(), percent), new Change.AppendUpdate(task.id(), update)), says);
    }
}
