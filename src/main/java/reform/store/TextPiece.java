package reform.store;

import java.util.List;

/**
 * A part of a list's text that can be moved from one version of the file to another: an entry of a mapping or an item of
 * a sequence, with the comments that belong to it. The texts of the pieces, one after the other, are the text they were
 * cut from.
 *
 * @param key the entry's key; of an item, what names it: a task's id; empty where nothing does
 * @param lead the lines above it that belong to it: comments and blank lines
 * @param column how far its first character is indented
 * @param inline whether it begins on the line of its item's dash, so that no indentation stands before it
 * @param body from the first character to the end of the value; where there are children, to before the first of them
 * @param tail what follows the value on its line, with the line break, and comments indented below it; empty where there
 *     are children
 * @param form what the children are
 * @param children the pieces inside, where it is worth taking it apart
 */
public record TextPiece(
        String key,
        String lead,
        int column,
        boolean inline,
        String body,
        String tail,
        Form form,
        List<TextPiece> children) {

    /** How the value is written. */
    public enum Form {
        /** Not taken apart. */
        WHOLE,
        /** The children are entries or items on lines of their own. */
        BLOCK,
        /**
         * Written in brackets, on one line or more. The children say the same as lines of their own would, for where the
         * value is to be written anew; the piece's own text is in body and tail.
         */
        FLOW
    }

    public TextPiece {
        children = List.copyOf(children);
    }

    /** The whole text. */
    public String text() {
        StringBuilder text = new StringBuilder();
        appendTo(text);
        return text.toString();
    }

    private void appendTo(StringBuilder text) {
        text.append(lead);
        appendOwn(text);
    }

    /** The text without the lines above it. */
    public String own() {
        StringBuilder text = new StringBuilder();
        appendOwn(text);
        return text.toString();
    }

    private void appendOwn(StringBuilder text) {
        text.append(inline ? "" : " ".repeat(column)).append(body);
        if (form == Form.BLOCK) {
            for (TextPiece child : children) {
                child.appendTo(text);
            }
        }
        text.append(tail);
    }
}
