package reform.action;

import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalInt;
import reform.message.Messages;
import reform.model.Status;
import reform.model.Task;
import reform.model.TaskList;
import reform.model.Texts;
import reform.model.Update;
import reform.model.UpdateText;
import reform.render.text.DisplayWidth;
import reform.render.text.TerminalText;
import reform.render.wording.ShownChange;
import reform.render.wording.Wording;

/**
 * What every action needs to know.
 *
 * @param on the day of the update
 * @param today where the update is of another day that nobody gave for it: one looks at that day, and may have forgotten
 * @param by who reports
 * @param wording the language of what is said about it
 * @param severalLists whether ids are told with their list's name
 * @param titleColumns how wide a title may be in what is said; longer ones are cut
 */
public record Context(
        LocalDate on,
        Optional<LocalDate> today,
        Optional<String> by,
        Wording wording,
        boolean severalLists,
        int titleColumns) {
    /** For titles in full. */
    public static final int UNCUT = Integer.MAX_VALUE;

    private static final int LONGEST_TEXT = 60;

    /** What is recorded of a report: the day, who reports, and what. */
    Update update(Optional<Status> status, OptionalInt progress, Optional<String> step, Texts<UpdateText> said) {
        return new Update(on, status, progress, Optional.empty(), step, said.with(UpdateText.BY, by));
    }

    /** The id, as it is typed. */
    String id(TaskList list, Task task) {
        return severalLists ? list.name() + ":" + task.id() : task.id().text();
    }

    /** How a line names a task: its id and title, on one line whatever the file holds. */
    String name(TaskList list, Task task) {
        return id(list, task) + "  " + DisplayWidth.cut(TerminalText.clean(task.title()), titleColumns);
    }

    /** A text of the file on one line, cut where it is long. */
    String shown(String text) {
        return DisplayWidth.cut(TerminalText.clean(text), LONGEST_TEXT);
    }

    /** Two states of a text, each on one line. */
    ShownChange shown(String from, String to) {
        return ShownChange.of(from, to, LONGEST_TEXT);
    }

    Messages messages() {
        return wording.messages();
    }
}
