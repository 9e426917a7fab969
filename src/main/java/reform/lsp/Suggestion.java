package reform.lsp;

import java.util.List;

/**
 * What may be typed at a place.
 *
 * @param label as it is shown
 * @param insert what comes in the place of the word from {@code start} to {@code end}, offsets of the text
 * @param detail what stands beside the label
 * @param about what more there is to say; may be empty
 * @param names what else it is found by
 */
public record Suggestion(
        Kind kind, String label, String insert, int start, int end, String detail, String about, List<String> names) {

    /** What it is. */
    public enum Kind {
        KEY,
        DEPARTMENT,
        STATUS,
        /** A day, a period, a step. */
        DAY,
        /** A number, or a word of the format. */
        VALUE,
        /** Words that the list has elsewhere. */
        TEXT,
        /** Several lines, indented from the blanks of the first on, with places to fill: {@code ${1:…}} as snippets have them. */
        SNIPPET
    }

    public Suggestion {
        names = List.copyOf(names);
    }

    /** Whether a text that it is taken into stays as it is. */
    public boolean isIn(String text) {
        return insert.equals(text.substring(start, end));
    }
}
