package reform.action;

import java.time.LocalDate;
import java.util.Optional;
import reform.message.Messages;
import reform.model.Task;
import reform.render.DisplayWidth;
import reform.render.TerminalText;
import reform.render.Wording;

/**
 * What every action needs to know.
 *
 * @param on the day of the update
 * @param by who reports
 * @param wording the language of what is said about it
 * @param titleColumns how wide a title may be in what is said; longer ones are cut
 */
public record Context(LocalDate on, Optional<String> by, Wording wording, int titleColumns) {
    /** For titles in full. */
    public static final int UNCUT = Integer.MAX_VALUE;

    /** How a line names a task: its id and title, on one line whatever the file holds. */
    String name(Task task) {
        return task.id() + "  " + DisplayWidth.cut(TerminalText.clean(task.title()), titleColumns);
    }

    Messages messages() {
        return wording.messages();
    }
}
