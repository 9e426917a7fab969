package reform.shell;

import static reform.cli.Keystroke.Kind;

import java.io.IOException;
import org.jline.utils.NonBlockingReader;
import reform.cli.Keystroke;

/**
 * Reads keys from the characters that a terminal sends. Sequences are taken whole, known or not, as ECMA-48 forms them:
 * the rest of an unknown one is never mistaken for letters that were typed.
 */
final class Keys {
    private static final int END = -1;
    private static final int ESC = 0x1b;
    private static final int DEL = 0x7f;

    /** How long after Escape the rest of an arrow key may take, in milliseconds. */
    static final long ESCAPE_WAIT = 60;

    private Keys() {}

    /** Has the terminal mark what is pasted (xterm's bracketed paste). */
    static final String MARK_PASTES = "\u001b[?2004h";

    static final String LEAVE_PASTES = "\u001b[?2004l";
    private static final String END_OF_PASTE = "\u001b[201~";
    private static final int LONGEST_PASTE = 1 << 16;

    /** The next key; waits for it. */
    static Keystroke read(NonBlockingReader in) throws IOException {
        int c = in.read();
        Kind kind =
                switch (c) {
                    case END, 'D' - '@' -> Kind.END_OF_INPUT;
                    case 'C' - '@' -> Kind.INTERRUPT;
                    case '\r', '\n' -> Kind.ENTER;
                    case '\t' -> Kind.TAB;
                    case 'A' - '@' -> Kind.HOME;
                    case 'E' - '@' -> Kind.END;
                    case 'U' - '@' -> Kind.CLEAR;
                    case 'L' - '@' -> Kind.REDRAW;
                    case DEL, '\b' -> Kind.BACKSPACE;
                    case ESC -> afterEscape(in);
                    default -> c < ' ' || Character.isISOControl(c) ? Kind.OTHER : Kind.CHARACTER;
                };
        if (kind == Kind.PASTE) {
            return new Keystroke(kind, pasted(in));
        }
        if (kind != Kind.CHARACTER) {
            return Keystroke.of(kind);
        }
        if (!Character.isHighSurrogate((char) c)) {
            return Keystroke.character(String.valueOf((char) c));
        }
        int low = in.read();
        return low >= 0 && Character.isLowSurrogate((char) low)
                ? Keystroke.character(new String(new char[] {(char) c, (char) low}))
                : Keystroke.of(Kind.OTHER);
    }

    private static Kind afterEscape(NonBlockingReader in) throws IOException {
        int c = in.peek(ESCAPE_WAIT);
        if (c < 0 || c == ESC) {
            return Kind.ESCAPE;
        }
        in.read();
        if (c != '[' && c != 'O') {
            return Kind.OTHER;
        }
        int number = 0;
        boolean first = true;
        while (true) {
            int next = in.read(ESCAPE_WAIT);
            if (next < 0) {
                return Kind.OTHER;
            }
            if (next >= '@' && next <= '~') {
                return next == '~' ? numbered(number) : lettered(next);
            }
            // 5;2~ is Page Up with Shift: what comes after the first number says which keys were held.
            first &= next >= '0' && next <= '9';
            if (first && number < 1000) {
                number = number * 10 + next - '0';
            }
        }
    }

    /** What follows up to the end of the paste; of a very long one the beginning. */
    private static String pasted(NonBlockingReader in) throws IOException {
        StringBuilder text = new StringBuilder();
        int matched = 0;
        for (int c = in.read(); c >= 0; c = in.read()) {
            text.append((char) c);
            matched = c == END_OF_PASTE.charAt(matched) ? matched + 1 : c == ESC ? 1 : 0;
            if (matched == END_OF_PASTE.length()) {
                text.setLength(text.length() - matched);
                break;
            }
        }
        text.setLength(Math.min(text.length(), LONGEST_PASTE));
        return text.toString();
    }

    private static Kind lettered(int letter) {
        return switch (letter) {
            case 'A' -> Kind.UP;
            case 'B' -> Kind.DOWN;
            case 'C' -> Kind.RIGHT;
            case 'D' -> Kind.LEFT;
            case 'H' -> Kind.HOME;
            case 'F' -> Kind.END;
            case 'M' -> Kind.ENTER;
            default -> Kind.OTHER;
        };
    }

    private static Kind numbered(int number) {
        return switch (number) {
            case 1, 7 -> Kind.HOME;
            case 3 -> Kind.DELETE;
            case 4, 8 -> Kind.END;
            case 5 -> Kind.PAGE_UP;
            case 6 -> Kind.PAGE_DOWN;
            case 200 -> Kind.PASTE;
            default -> Kind.OTHER;
        };
    }
}
