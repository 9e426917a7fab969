package reform.change;

import java.util.Locale;

/** What a list says of itself, beside its tasks. */
public enum HeadField {
    TITLE,
    DOCUMENT,
    ISSUED,
    SOURCE,
    TIMEZONE,
    YEAR,
    COLUMNS,
    STATUSES,
    HOLIDAYS,
    WORKDAYS,
    POLICY,
    LETTERS,
    DEPARTMENTS;

    private final String word = name().toLowerCase(Locale.ROOT);

    /** The key of the file format. */
    public String word() {
        return word;
    }
}
