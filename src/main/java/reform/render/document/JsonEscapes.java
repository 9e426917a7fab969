package reform.render.document;

import reform.render.text.TerminalText;
import tools.jackson.core.SerializableString;
import tools.jackson.core.io.CharacterEscapes;
import tools.jackson.core.io.SerializedString;

/**
 * JSON's own escapes, and the same for what else a terminal would act on ({@link TerminalText#isHidden}) or a reader of
 * JSON Lines might take for the end of a line.
 */
final class JsonEscapes extends CharacterEscapes {
    private static final long serialVersionUID = 1;
    private static final char DELETE = '\u007f';

    @Override
    public int[] getEscapeCodesForAscii() {
        int[] escapes = standardAsciiEscapesForJSON();
        escapes[DELETE] = ESCAPE_STANDARD;
        return escapes;
    }

    @Override
    public SerializableString getEscapeSequence(int c) {
        // Null is how Jackson is told "as it is".
        if (c > Character.MAX_VALUE || !isEscaped((char) c)) {
            return null;
        }
        StringBuilder escape = new StringBuilder(6);
        TerminalText.appendEscape(escape, (char) c);
        return new SerializedString(escape.toString());
    }

    private static boolean isEscaped(char c) {
        return !TerminalText.isOrdinary(c) && (TerminalText.isHidden(c) || TerminalText.isLineEnd(c));
    }
}
