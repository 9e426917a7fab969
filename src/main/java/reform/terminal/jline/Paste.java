package reform.terminal.jline;

/**
 * What a terminal marks as pasted, character by character, up to the mark of its end. A paste whose end never comes is no
 * trap: what has come so far can be taken at any time.
 */
final class Paste {
    /** Has the terminal mark what is pasted (xterm's bracketed paste). */
    static final String MARK = "\u001b[?2004h";

    static final String LEAVE = "\u001b[?2004l";
    private static final String END = "\u001b[201~";
    private static final int ESC = 0x1b;

    private final StringBuilder text = new StringBuilder();
    private int matched;

    /** Adds a character, or a half of one; whether it is the last one of the end mark. */
    boolean add(int c) {
        text.appendCodePoint(c);
        matched = c == END.charAt(matched) ? matched + 1 : c == ESC ? 1 : 0;
        if (matched < END.length()) {
            return false;
        }
        text.setLength(text.length() - matched);
        matched = 0;
        return true;
    }

    /** Whether an Escape came last, which begins the end mark, or was pressed by somebody who wants to get out. */
    boolean atEscape() {
        return matched == 1;
    }

    /** How much there is to take. */
    int length() {
        return text.length() - matched;
    }

    /** Takes what has come, but for the beginning of an end mark, or half a character. */
    String take() {
        int end = length();
        if (end > 0 && Character.isHighSurrogate(text.charAt(end - 1))) {
            end--;
        }
        String taken = text.substring(0, end);
        text.delete(0, end);
        return taken;
    }
}
