package reform.render.wording;

import reform.render.text.DisplayWidth;
import reform.render.text.TerminalText;

/**
 * Two states of a text on one line: each cut where it is long, and begun late where both begin alike for longer than that,
 * so that the difference is seen.
 */
public record ShownChange(String from, String to) {
    /** How much of what is alike is shown before the difference, in UTF-16 units. */
    private static final int BEFORE = 8;

    /**
     * Two states, each cut to some columns.
     *
     * @param columns how wide each of them may be
     */
    public static ShownChange of(String from, String to, int columns) {
        String old = TerminalText.clean(from);
        String fresh = TerminalText.clean(to);
        ShownChange shown = new ShownChange(DisplayWidth.cut(old, columns), DisplayWidth.cut(fresh, columns));
        if (!shown.from.equals(shown.to)) {
            return shown;
        }
        int start = Math.max(0, alike(old, fresh) - BEFORE);
        if (start > 0 && Character.isLowSurrogate(old.charAt(start))) {
            start--;
        }
        return new ShownChange(begun(old, start, columns), begun(fresh, start, columns));
    }

    private static String begun(String text, int start, int columns) {
        return DisplayWidth.cut((start > 0 ? DisplayWidth.ELLIPSIS : "") + text.substring(start), columns);
    }

    private static int alike(String one, String other) {
        int length = Math.min(one.length(), other.length());
        for (int i = 0; i < length; i++) {
            if (one.charAt(i) != other.charAt(i)) {
                return i;
            }
        }
        return length;
    }
}
