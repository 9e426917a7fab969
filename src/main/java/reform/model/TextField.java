package reform.model;

import java.util.Locale;

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
}
