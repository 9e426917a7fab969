package reform.action;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import reform.model.Change;
import reform.model.Task;
import reform.model.TaskList;
import reform.model.Update;

/**
 * How far a task has come.
 *
 * @param percent 0 to 100
 */
public record Progress(int percent, Optional<String> note) implements Action {

    /** The percent that a text names, with or without the sign; empty where it is no whole number from 0 to 100. */
    public static OptionalInt parse(String text) {
        String number = text.strip();
        if (number.endsWith("%") || number.endsWith("％")) {
            number = number.substring(0, number.length() - 1);
        }
        try {
            int percent = Integer.parseInt(number.strip());
            return percent >= 0 && percent <= 100 ? OptionalInt.of(percent) : OptionalInt.empty();
        } catch (NumberFormatException e) {
            return OptionalInt.empty();
        }
    }

    @Override
    public Step decided(TaskList list, Task task, Context context) {
        String name = context.name(list, task);
        if (task.progress().equals(OptionalInt.of(percent)) && note.isEmpty()) {
            return new Step(List.of(), context.messages().text("change.already", name, percent + "%"));
        }
        Update update = new Update(
                context.on(),
                Optional.empty(),
                OptionalInt.of(percent),
                Optional.empty(),
                OptionalInt.empty(),
                context.by(),
                note,
                Optional.empty());
        String says = task.progress().isPresent()
                ? context.messages().text("change.marked", name, task.progress().getAsInt() + "%", percent + "%")
                : context.messages().text("change.progress", name, percent);
        return new Step(
                List.of(new Change.SetProgress(task.id(), percent), new Change.AppendUpdate(task.id(), update)), says);
    }
}
