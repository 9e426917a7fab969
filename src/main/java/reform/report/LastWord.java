package reform.report;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import reform.model.Task;
import reform.model.Update;
import reform.model.UpdateText;
import reform.policy.Replay;

/**
 * What was said last of a task, and when: the note of the latest update that has one. Later updates may say nothing but a
 * figure; the note is not of their day.
 */
public record LastWord(LocalDate date, String note) {

    public static Optional<LastWord> of(Task task) {
        List<Update> updates = Replay.inOrder(task.updates());
        for (int i = updates.size() - 1; i >= 0; i--) {
            Update update = updates.get(i);
            if (update.note().isPresent()) {
                return Optional.of(new LastWord(update.date(), update.note().get()));
            }
        }
        return Optional.empty();
    }

    /** The latest update that says anything in words: a note, a problem or a next step. */
    public static Optional<Update> report(Task task) {
        List<Update> updates = Replay.inOrder(task.updates());
        for (int i = updates.size() - 1; i >= 0; i--) {
            Update update = updates.get(i);
            if (update.note().isPresent()
                    || update.problem().isPresent()
                    || update.next().isPresent()) {
                return Optional.of(update);
            }
        }
        return Optional.empty();
    }

    /** What was last said to stand in the way. */
    public static Optional<String> problem(Task task) {
        return latest(task, UpdateText.PROBLEM);
    }

    /** What was last said to come next. */
    public static Optional<String> next(Task task) {
        return latest(task, UpdateText.NEXT);
    }

    private static Optional<String> latest(Task task, UpdateText text) {
        List<Update> updates = Replay.inOrder(task.updates());
        for (int i = updates.size() - 1; i >= 0; i--) {
            Optional<String> said = updates.get(i).texts().get(text);
            if (said.isPresent()) {
                return said;
            }
        }
        return Optional.empty();
    }
}
