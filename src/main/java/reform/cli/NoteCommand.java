package reform.cli;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import reform.model.Change;
import reform.model.Task;
import reform.model.TaskList;
import reform.model.Update;

/** {@code note}: something worth remembering, without a change of status. */
final class NoteCommand extends ChangeCommand {
    private String text = "";

    @Override
    void define(Syntax syntax) {
        options.define(syntax);
        selection.define(syntax, "ID... TEXT");
    }

    @Override
    void prepare() {
        text = selection
                .takeLastWord()
                .filter(word -> !word.isBlank())
                .orElseThrow(() -> Failure.usage("change.which-note"));
    }

    @Override
    Step step(TaskList list, Task task, Context context) {
        Update update = new Update(
                context.on(),
                Optional.empty(),
                OptionalInt.empty(),
                Optional.empty(),
                OptionalInt.empty(),
                context.by(),
                Optional.of(text),
                Optional.empty());
        return new Step(
                List.of(new Change.AppendUpdate(task.id(), update)),
                context.messages().text("change.noted", context.name(list, task)));
    }
}
