package reform.action;

import java.time.LocalDate;
import java.util.Optional;
import reform.message.Messages;
import reform.render.Wording;

/**
 * What every action needs to know.
 *
 * @param on the day of the update
 * @param by who reports
 * @param wording the language of what is said about it
 */
public record Context(LocalDate on, Optional<String> by, Wording wording) {
    Messages messages() {
        return wording.messages();
    }
}
