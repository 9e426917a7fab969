package reform.store;

import java.util.Arrays;

/** What one pass over a text tells: at start-up, each pass over a file counts. */
final class TextScan {
    private final boolean replaced;
    private final int control;
    /** The places of the characters that take two chars, as code point offsets in ascending order. */
    private final int[] wide;

    TextScan(String text) {
        boolean anyReplaced = false;
        int firstControl = -1;
        int[] places = {};
        int count = 0;
        int length = text.length();
        for (int i = 0; i < length; i++) {
            char c = text.charAt(i);
            if ((c >= ' ' && c <= '~') || (c > '\u009f' && c < '\ud800')) {
                continue;
            }
            if (c >= '\ud800' && c <= '\udbff') {
                if (count == places.length) {
                    places = Arrays.copyOf(places, Math.max(16, 2 * count));
                }
                places[count] = i - count;
                count++;
                i++;
            } else if (c == '\ufffd') {
                anyReplaced = true;
            } else if (firstControl < 0 && isControl(c)) {
                firstControl = i;
            }
        }
        this.replaced = anyReplaced;
        this.control = firstControl;
        this.wide = Arrays.copyOf(places, count);
    }

    /** Whether U+FFFD occurs, which stands in for bytes that are no text. */
    boolean replaced() {
        return replaced;
    }

    /** The offset of the first character that YAML allows nowhere in a file, or -1. */
    int control() {
        return control;
    }

    /** The char offset of a code point offset, as the YAML parser counts. */
    int charOffset(int codePoints) {
        if (wide.length == 0) {
            return codePoints;
        }
        int at = Arrays.binarySearch(wide, codePoints);
        return codePoints + (at >= 0 ? at : -at - 1);
    }

    static boolean isControl(char c) {
        return (c < ' ' && c != '\n' && c != '\t' && c != '\r')
                || (c > '~' && c < '\u00a0' && c != '\u007f' && c != '\u0085')
                || c >= '\ufffe';
    }
}
