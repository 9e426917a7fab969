package reform.action;

import java.util.Optional;
import java.util.OptionalInt;
import reform.model.Task;
import reform.model.TaskList;
import reform.model.Texts;
import reform.model.UpdateText;

/**
 * Something worth remembering, without a change of status.
 *
 * @param said the note, and what else is reported in words
 */
public record Note(Texts<UpdateText> said) implements Action {

    /** A note alone. */
    public static Note of(String text) {
        return new Note(Texts.<UpdateText>none().with(UpdateText.NOTE, Optional.of(text)));
    }

    @Override
    public Decision decided(TaskList list, Task task, Context context) {
        return Decision.record(
                context.update(Optional.empty(), OptionalInt.empty(), Optional.empty(), said),
                context.messages().text("change.noted", context.name(list, task)));
    }
}
