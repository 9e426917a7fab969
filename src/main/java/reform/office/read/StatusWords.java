package reform.office.read;

import java.util.Locale;
import java.util.Optional;
import reform.model.Status;

/** Knows words for statuses: those of lists, and those of office programs, which lists do not have. */
final class StatusWords {
    private StatusWords() {}

    static Optional<Status> find(String text) {
        return switch (text.strip().toLowerCase(Locale.ROOT)) {
            case "to do", "todo", "open", "new" -> Optional.of(Status.NOT_STARTED);
            case "completed", "complete", "finished" -> Optional.of(Status.DONE);
            default -> Status.ofWord(text);
        };
    }
}
