package reform.merge;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * A part of a list's text that can be moved from one version of the file to another: an entry of a mapping or an item of
 * a sequence, with the comments that belong to it. The texts of the pieces, one after the other, are the text they were
 * cut from. What is inside a piece is taken apart when it is asked for: in a merge, few tasks are.
 */
public final class SourceFragment {
    private final String key;
    private final String lead;
    private final int column;
    private final boolean inline;
    private final String own;
    private final int bodyLength;
    private final int commentAt;
    private final Form form;
    private final Supplier<List<SourceFragment>> inside;
    /** What was taken apart, once it was asked for. */
    private Optional<List<SourceFragment>> children = Optional.empty();

    /** How the value is written. */
    public enum Form {
        /** Not taken apart. */
        WHOLE,
        /** The children are entries or items on lines of their own. */
        BLOCK,
        /**
         * Written in brackets, on one line or more. The children say the same as lines of their own would, for where the
         * value is to be written anew; where it can't be taken apart so, there are none.
         */
        FLOW
    }

    /**
     * Makes a piece.
     *
     * @param own the text from its first character on
     * @param bodyLength how much of that is the body
     * @param commentAt where in it a comment may stand: behind the value, or behind the header of a block of text
     */
    SourceFragment(
            String key,
            String lead,
            int column,
            boolean inline,
            String own,
            int bodyLength,
            int commentAt,
            Form form,
            Supplier<List<SourceFragment>> inside) {
        this.key = key;
        this.lead = lead;
        this.column = column;
        this.inline = inline;
        this.own = own;
        this.bodyLength = bodyLength;
        this.commentAt = commentAt;
        this.form = form;
        this.inside = inside;
    }

    /** The entry's key; of an item, what names it: a task's id; empty where nothing does. */
    public String key() {
        return key;
    }

    /** The lines above it that belong to it: comments and blank lines. */
    public String lead() {
        return lead;
    }

    /** How far its first character is indented. */
    public int column() {
        return column;
    }

    /** Whether it begins on the line of its item's dash, so that no indentation stands before it. */
    public boolean inline() {
        return inline;
    }

    /** The text from its first character on, to before the lines that belong to the next piece. */
    public String own() {
        return own;
    }

    /** From the first character to the end of the value; of a block, to before the first child. */
    public String body() {
        return own.substring(0, bodyLength);
    }

    /** What stands behind the value, or behind the header of a block of text: a comment, and the line break. */
    public String comment() {
        return form == Form.BLOCK ? "" : own.substring(commentAt, lineEnd(commentAt));
    }

    /** The value with another comment in that place, line break included, up to the lines below that belong to it. */
    public String withComment(String comment) {
        int next = lineEnd(commentAt);
        String block = next < bodyLength ? own.substring(next, lineEnd(bodyLength)) : "";
        return own.substring(0, commentAt) + comment + block;
    }

    /** The lines below the line that the value ends on which belong to it: comments. */
    public String below() {
        return form == Form.BLOCK ? "" : own.substring(lineEnd(bodyLength));
    }

    /** Where the line of a place ends, its line break included. */
    private int lineEnd(int from) {
        int end = from;
        while (end < own.length() && own.charAt(end) != '\n' && own.charAt(end) != '\r') {
            end++;
        }
        return end == own.length() ? end : end + (own.startsWith("\r\n", end) ? 2 : 1);
    }

    public Form form() {
        return form;
    }

    /** The pieces inside, where it is worth taking it apart. */
    public List<SourceFragment> children() {
        if (children.isEmpty()) {
            children = Optional.of(inside.get());
        }
        return children.get();
    }

    /** The whole text. */
    public String text() {
        return lead + (inline ? "" : " ".repeat(column)) + own;
    }
}
