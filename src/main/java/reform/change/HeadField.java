package reform.change;

/** What a list says of itself, beside its tasks. */
public enum HeadField {
    TITLE,
    DOCUMENT,
    ISSUED,
    SOURCE,
    TIMEZONE,
    YEAR,
    POLICY,
    DEPARTMENTS
}
