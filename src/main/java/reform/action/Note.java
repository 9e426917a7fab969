package reform.action;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import reform.model.Change;
import reform.model.Task;
import reform.model.TaskList;
import reform.model.Update;

/** Something worth remembering, without a change of status. */
public record Note(String text) implements Action {

    @Override
    public Step decided(TaskList list, Task task, Context context) {
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
