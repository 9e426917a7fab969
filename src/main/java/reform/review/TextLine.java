package reform.review;

import reform.render.text.DisplayWidth;
import reform.render.text.Graphemes;
import reform.render.text.TerminalText;

/** A line of text being typed, with the cursor in it. What a reader takes for one character is deleted as one. */
public record TextLine(String before, String after) {
    static final TextLine EMPTY = new TextLine("", "");

    /** The longest answer, in chars. */
    static final int LONGEST = 20_000;

    /** A text with the cursor behind it. */
    static TextLine of(String text) {
        return new TextLine(text, "");
    }

    String text() {
        return before + after;
    }

    int length() {
        return before.length() + after.length();
    }

    /** Text as it stands in a line: line ends and other control characters don't belong there. */
    static String asLine(String typed) {
        return TerminalText.clean(typed);
    }

    /** As much of what is typed as there is room for. */
    TextLine insert(String typed) {
        String line = asLine(typed);
        int room = LONGEST - length();
        return new TextLine(before + (line.length() <= room ? line : Graphemes.start(line, room)), after);
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
        // The cursor takes a column of its own.
        String shown = DisplayWidth.end(before, columns - 1);
        String rest = DisplayWidth.start(after, Math.max(0, columns - DisplayWidth.of(shown)));
        return new TextLine(shown, rest);
    }
}
