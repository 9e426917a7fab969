package reform.model;

/**
 * A cell of a task that can't be read. The task is shown as it is written, and not judged.
 *
 * @param field the key of the file format; {@code updates} where it is in one of them
 * @param text as written; empty where something is missing
 */
public record UnreadCell(String field, String text) {
    // Written out, as in TaskId.

    @Override
    public boolean equals(Object other) {
        return other instanceof UnreadCell that && field.equals(that.field) && text.equals(that.text);
    }

    @Override
    public int hashCode() {
        return 31 * field.hashCode() + text.hashCode();
    }
}
