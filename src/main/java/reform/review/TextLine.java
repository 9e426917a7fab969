package reform.review;

import reform.render.DisplayWidth;
import reform.render.Graphemes;
import reform.render.TerminalText;

/** A line of text being typed, with the cursor in it. What a reader takes for one character is deleted as one. */
public record TextLine(String before, String after) {
    static final TextLine EMPTY = new TextLine("", "");

    /** A text with the cursor behind it. */
    static TextLine of(String text) {
        return new TextLine(text, "");
    }

    String text() {
        return before + after;
    }

    /** Line ends and other control characters don't belong in a line. */
    public TextLine insert(String typed) {
        return new TextLine(before + TerminalText.clean(typed), after);
    }

    public TextLine left() {
        int at = lastStart();
        return new TextLine(before.substring(0, at), before.substring(at) + after);
    }

    public TextLine right() {
        int at = after.isEmpty() ? 0 : Graphemes.end(after, 0);
        return new TextLine(before + after.substring(0, at), after.substring(at));
    }

    public TextLine home() {
        return new TextLine("", text());
    }

    public TextLine end() {
        return new TextLine(text(), "");
    }

    /** Without the character before the cursor. */
    public TextLine backspace() {
        return new TextLine(before.substring(0, lastStart()), after);
    }

    /** Without the character at the cursor. */
    public TextLine delete() {
        return new TextLine(before, right().after);
    }

    /** Without all that stands before the cursor. */
    public TextLine clear() {
        return new TextLine("", after);
    }

    /** The start of the last character before the cursor. */
    private int lastStart() {
        int start = 0;
        for (int end = 0; end < before.length(); end = Graphemes.end(before, end)) {
            start = end;
        }
        return start;
    }

    /**
     * The part of the text that is shown in so many columns: as much as there is room for before the cursor, and what
     * follows.
     */
    TextLine within(int columns) {
        String shown = before;
        // The cursor takes a column of its own.
        while (!shown.isEmpty() && DisplayWidth.of(shown) > columns - 1) {
            shown = shown.substring(Graphemes.end(shown, 0));
        }
        int room = Math.max(0, columns - DisplayWidth.of(shown));
        String rest = after;
        int end = 0;
        while (end < rest.length() && DisplayWidth.of(rest.substring(0, Graphemes.end(rest, end))) <= room) {
            end = Graphemes.end(rest, end);
        }
        return new TextLine(shown, rest.substring(0, end));
    }
}
