package reform.action;

import java.util.Optional;
import java.util.OptionalInt;
import reform.model.Task;
import reform.model.TaskList;
import reform.model.Update;

/** Something worth remembering, without a change of status. */
public record Note(String text) implements Action {

    @Override
    public Decision decided(TaskList list, Task task, Context context) {
        Update update = new Update(
                context.on(),
                Optional.empty(),
                OptionalInt.empty(),
                Optional.empty(),
                Optional.empty(),
                context.by(),
                Optional.of(text),
                Optional.empty());
        return Decision.record(update, context.messages().text("change.noted", context.name(list, task)));
    }
}
