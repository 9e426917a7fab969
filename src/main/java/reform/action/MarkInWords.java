package reform.action;

import java.util.function.Function;
import reform.model.Task;
import reform.model.TaskList;

/**
 * A new status by the word that a person typed for it: what it means is for the list to say, whose head may have words of
 * its own.
 */
public record MarkInWords(Function<TaskList, Action> meaning) implements Action {
    @Override
    public Decision decided(TaskList list, Task task, Context context) {
        return meaning.apply(list).decided(list, task, context);
    }
}
