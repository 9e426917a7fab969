package reform.office.source;

import java.util.Locale;

/**
 * Something of a document that is not what it looks like, or that was left out.
 *
 * @param block the name of the grid; empty for text outside of grids
 * @param row 0 where it is about the whole
 * @param column as people name it; empty where it is about the whole
 * @param text what the document holds there
 */
public record Remark(Kind kind, String block, int row, String column, String text) {
    /** What is to be said. */
    public enum Kind {
        /** The cell holds a formula and no result of it; formulas are never evaluated. */
        FORMULA_WITHOUT_VALUE,
        /** The cell shows an error such as #REF!. */
        ERROR_VALUE,
        /** Tracked as deleted, and left out. */
        DELETED_TEXT,
        /** Not to be seen in the document, and left out. */
        HIDDEN_TEXT,
        /** A footnote or a comment on the text, and left out. */
        ASIDE,
        /** Not to be seen in the document, and read all the same. */
        HIDDEN_ROW,
        HIDDEN_COLUMN,
        /** Not to be seen in the document, and left out. */
        HIDDEN_SHEET,
        /** The decoder that reads the text was found by trying. */
        GUESSED_ENCODING;

        /** The word in JSON and in keys of messages. */
        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
