package reform.model;

import java.util.Locale;
import java.util.Optional;

/** A field of a task that is a text. */
public enum TextField {
    SECTION,
    TITLE,
    DESCRIPTION;

    private final String key = name().toLowerCase(Locale.ROOT);

    /** The key of the file format. */
    public String key() {
        return key;
    }

    public Optional<String> of(Task task) {
        return switch (this) {
            case SECTION -> task.section();
            case TITLE -> Optional.of(task.title());
            case DESCRIPTION -> task.description();
        };
    }
}
