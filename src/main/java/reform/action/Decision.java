package reform.action;

import java.util.Optional;
import reform.model.Update;

/**
 * What an action comes to for one task.
 *
 * @param update what is to be recorded; empty where the task is already as wanted
 * @param says what happens, or why nothing does
 */
record Decision(Optional<Update> update, String says) {

    static Decision record(Update update, String says) {
        return new Decision(Optional.of(update), says);
    }

    static Decision nothing(String says) {
        return new Decision(Optional.empty(), says);
    }
}
