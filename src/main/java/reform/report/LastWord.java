package reform.report;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import reform.model.Task;
import reform.model.Update;
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
}
