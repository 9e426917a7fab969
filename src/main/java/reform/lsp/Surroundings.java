package reform.lsp;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import reform.message.Messages;
import reform.model.TaskList;
import reform.render.wording.Wording;

/**
 * For whom, and as of which day, something is said of a list.
 *
 * @param clock the day that lists are looked at, where they are at home
 * @param reporter who reports on tasks
 */
public record Surroundings(
        Wording wording, Function<List<TaskList>, LocalDate> clock, Supplier<Optional<String>> reporter) {

    Messages messages() {
        return wording.messages();
    }

    LocalDate day(TaskList list) {
        return clock.apply(List.of(list));
    }
}
