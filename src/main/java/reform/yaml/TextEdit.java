package reform.yaml;

import java.util.ArrayList;
import java.util.List;

/**
 * A piece of a text and what replaces it.
 *
 * @param start the first char replaced
 * @param end the char after the last; the start itself for an insertion
 */
public record TextEdit(int start, int end, String text) {

    /** @throws IllegalArgumentException when the end is before the start */
    public TextEdit {
        if (start < 0 || end < start) {
            throw new IllegalArgumentException(start + " to " + end);
        }
    }

    public static TextEdit insertion(int at, String text) {
        return new TextEdit(at, at, text);
    }

    /**
     * The text with all edits, which are places of the original text. Insertions at the same place keep their order.
     *
     * @throws IllegalArgumentException when two edits overlap
     */
    public static String apply(List<TextEdit> edits, String text) {
        StringBuilder result = new StringBuilder(text.length() + 256);
        int done = 0;
        for (TextEdit edit : inOrder(edits)) {
            if (edit.start < done) {
                throw new IllegalArgumentException("edits overlap at " + edit.start);
            }
            result.append(text, done, edit.start).append(edit.text);
            done = edit.end;
        }
        return result.append(text, done, text.length()).toString();
    }

    public static List<TextEdit> inOrder(List<TextEdit> edits) {
        List<TextEdit> sorted = new ArrayList<>(edits);
        // Java's own comparators would be made at run time, at two milliseconds of a start.
        sorted.sort((one, other) -> one.start == other.start
                // What is put in goes ahead of what is taken out from there on.
                ? Boolean.compare(one.end > one.start, other.end > other.start)
                : Integer.compare(one.start, other.start));
        return sorted;
    }
}
