package reform.terminal;

/**
 * One key, as a {@link FullScreen} reads it.
 *
 * @param text the character of {@link Kind#CHARACTER}: one code point; the text of {@link Kind#PASTE}; else empty
 */
public record Keystroke(Kind kind, String text) {

    /** What kind of key. */
    public enum Kind {
        /** A letter, digit, sign, blank, or a character of an input method. */
        CHARACTER,
        ENTER,
        ESCAPE,
        BACKSPACE,
        DELETE,
        TAB,
        UP,
        DOWN,
        LEFT,
        RIGHT,
        PAGE_UP,
        PAGE_DOWN,
        HOME,
        END,
        /** Ctrl-U: what stands before the cursor goes. */
        CLEAR,
        /** Ctrl-L: what stands on the screen may be wrong, and is painted anew. */
        REDRAW,
        /** Text that was pasted, as one: what is in it is not mistaken for keys. */
        PASTE,
        /** Ctrl-C: nothing is interrupted, the reader of keys decides. */
        INTERRUPT,
        /** No more keys will come: Ctrl-D, or the terminal is gone. */
        END_OF_INPUT,
        /** No key: the window has changed its size. It comes the same way, so that a loop waits in one place. */
        RESIZE,
        /** A key without a meaning here. */
        OTHER
    }

    /** A key that is no character. */
    public static Keystroke of(Kind kind) {
        return new Keystroke(kind, "");
    }

    /** A key that is a character. */
    public static Keystroke character(String text) {
        return new Keystroke(Kind.CHARACTER, text);
    }
}
