package reform.terminal.jline;

import static reform.terminal.Keystroke.Kind;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import org.jline.utils.NonBlockingReader;
import reform.terminal.Keystroke;

/**
 * Reads keys from the characters that a terminal sends. Sequences are taken whole, known or not, as ECMA-48 forms them:
 * the rest of an unknown one is never mistaken for letters that were typed, nor is anything that was pasted. No read
 * waits without a limit, and Ctrl-C is a key in the middle of everything. For one thread.
 */
final class KeyDecoder {
    /** How long after Escape the rest of an arrow key may take, in milliseconds. */
    static final long ESCAPE_WAIT = 60;

    /** How long the rest of what can only be a sequence may take: nobody types that, but a network may be slow. */
    private static final long REST_WAIT = 500;

    /** After so long a silence, what has come of a paste is handed on. */
    private static final long PASTE_PAUSE = 100;

    /** What has come of a long paste is handed on in parts. */
    private static final int PART_OF_PASTE = 1 << 14;

    static final int CTRL_C = 'C' - '@';

    private static final int END = NonBlockingReader.EOF;
    private static final int NOTHING = NonBlockingReader.READ_EXPIRED;
    /** What begins a sequence, after Escape: keys, and what the terminal tells of itself. */
    static final String BEGINNINGS = "[O]PX^_";

    private static final int CTRL_X = 'X' - '@';
    private static final int CTRL_Z = 'Z' - '@';
    private static final int BELL = 'G' - '@';
    private static final int ESC = 0x1b;
    private static final int DEL = 0x7f;

    private final NonBlockingReader in;
    /** What was read and belongs to the next keys. */
    private final Deque<Integer> ahead = new ArrayDeque<>();

    private Optional<Paste> paste = Optional.empty();

    KeyDecoder(NonBlockingReader in) {
        this.in = in;
    }

    /** The next key; none when none was pressed within this time, in milliseconds. */
    Optional<Keystroke> read(long patience) throws IOException {
        if (paste.isPresent()) {
            return pasted(paste.get(), patience);
        }
        int c = next(patience);
        return c == NOTHING ? Optional.empty() : Optional.of(key(c));
    }

    /** Whether Ctrl-C was pressed already, behind whatever else; what comes up to it is given up then. */
    boolean interruptAhead() throws IOException {
        for (int c = in.read(1); c >= 0; c = in.read(1)) {
            if (c == CTRL_C) {
                ahead.clear();
                paste = Optional.empty();
                return true;
            }
            ahead.add(c);
        }
        return false;
    }

    /** The next character; {@link #NOTHING} when none comes within this time. */
    private int next(long patience) throws IOException {
        return ahead.isEmpty() ? in.read(patience) : ahead.remove();
    }

    private Keystroke key(int c) throws IOException {
        Kind kind =
                switch (c) {
                    case END, 'D' - '@' -> Kind.END_OF_INPUT;
                    case CTRL_C -> Kind.INTERRUPT;
                    case '\r', '\n' -> Kind.ENTER;
                    case '\t' -> Kind.TAB;
                    case 'A' - '@' -> Kind.HOME;
                    case 'E' - '@' -> Kind.END;
                    case 'U' - '@' -> Kind.CLEAR;
                    case 'L' - '@' -> Kind.REDRAW;
                    case DEL, '\b' -> Kind.BACKSPACE;
                    case ESC -> afterEscape();
                    default -> c < ' ' || Character.isISOControl(c) ? Kind.OTHER : Kind.CHARACTER;
                };
        if (kind == Kind.PASTE) {
            paste = Optional.of(new Paste());
            return pasted(paste.get(), PASTE_PAUSE).orElse(new Keystroke(Kind.PASTE, ""));
        }
        return kind == Kind.CHARACTER ? character(c) : Keystroke.of(kind);
    }

    private Keystroke character(int c) throws IOException {
        if (!Character.isSurrogate((char) c)) {
            return Keystroke.character(String.valueOf((char) c));
        }
        int low = Character.isHighSurrogate((char) c) ? next(REST_WAIT) : NOTHING;
        return low >= 0 && Character.isLowSurrogate((char) low)
                ? Keystroke.character(new String(new char[] {(char) c, (char) low}))
                : Keystroke.of(Kind.OTHER);
    }

    private Kind afterEscape() throws IOException {
        int c = next(ESCAPE_WAIT);
        if (c < 0) {
            return Kind.ESCAPE;
        }
        if (c == ESC || c == CTRL_C) {
            // Escape, and then another key.
            ahead.addFirst(c);
            return Kind.ESCAPE;
        }
        if (BEGINNINGS.indexOf(c) >= 0) {
            return sequence(c);
        }
        if (Character.isHighSurrogate((char) c)) {
            next(REST_WAIT);
        }
        return Kind.OTHER;
    }

    private Kind sequence(int beginning) throws IOException {
        return switch (beginning) {
            case '[' -> controlSequence();
            case 'O' -> functionKey();
            default -> controlString();
        };
    }

    /**
     * Leaves out the rest of a sequence.
     *
     * @param begun what there is of it: Escape, one of {@link #BEGINNINGS}, and perhaps more
     * @return what was read of other keys
     */
    String rest(String begun) throws IOException {
        begun.chars().skip(2).forEach(ahead::add);
        sequence(begun.charAt(1));
        StringBuilder others = new StringBuilder();
        ahead.forEach(others::appendCodePoint);
        return others.toString();
    }

    /** The rest after {@code ESC [}: parameters, and a letter that tells what it is. */
    private Kind controlSequence() throws IOException {
        int number = 0;
        boolean first = true;
        boolean known = true;
        for (int length = 0; ; length++) {
            int c = next(REST_WAIT);
            if (c >= '@' && c <= '~') {
                if (length == 0 && (c == 'M' || c == '[')) {
                    // The mouse as xterm first told it: button, column and line; a function key of Linux's console.
                    skip(c == 'M' ? 3 : 1);
                    return Kind.OTHER;
                }
                return !known ? Kind.OTHER : c == '~' ? numbered(number) : lettered(c);
            }
            if (!isMiddle(c)) {
                return brokenOff(c);
            }
            // 5;2~ is Page Up with Shift: what comes after the first number says which keys were held.
            first &= c >= '0' && c <= '9';
            known &= c >= '0' && c <= ';';
            if (first && number < 1000) {
                number = number * 10 + c - '0';
            }
        }
    }

    /** The rest after {@code ESC O}: a letter, for some terminals behind a digit that tells which keys were held. */
    private Kind functionKey() throws IOException {
        int c = next(REST_WAIT);
        while (isMiddle(c)) {
            c = next(REST_WAIT);
        }
        if (c < '@' || c > '~') {
            return brokenOff(c);
        }
        return c == 'M' ? Kind.ENTER : lettered(c);
    }

    private static boolean isMiddle(int c) {
        return c >= ' ' && c < '@';
    }

    /** What the terminal tells about itself, unasked: up to its end, which is a bell or {@code ESC \}. */
    private Kind controlString() throws IOException {
        int before = 0;
        for (int c = next(REST_WAIT); ; c = next(REST_WAIT)) {
            if (c < 0 || c == BELL || (before == ESC && c == '\\')) {
                return Kind.OTHER;
            }
            if (c == CTRL_C) {
                return brokenOff(c);
            }
            before = c;
        }
    }

    /** A sequence that is not finished: what came instead of its rest is a key of its own. */
    private Kind brokenOff(int c) {
        if (c >= 0 && c != CTRL_X && c != CTRL_Z) {
            ahead.addFirst(c);
        }
        return Kind.OTHER;
    }

    private void skip(int number) throws IOException {
        for (int i = 0; i < number; i++) {
            int c = next(REST_WAIT);
            if (c == CTRL_C) {
                ahead.addFirst(c);
                return;
            }
        }
    }

    private Optional<Keystroke> pasted(Paste running, long patience) throws IOException {
        while (running.length() < PART_OF_PASTE) {
            long wait = running.atEscape() ? REST_WAIT : running.length() > 0 ? PASTE_PAUSE : patience;
            int c = next(wait);
            if (c == NOTHING && running.atEscape()) {
                paste = Optional.empty();
                return Optional.of(Keystroke.of(Kind.ESCAPE));
            }
            if (c == NOTHING) {
                break;
            }
            if (c == END || c == CTRL_C) {
                paste = Optional.empty();
                return Optional.of(Keystroke.of(c == END ? Kind.END_OF_INPUT : Kind.INTERRUPT));
            }
            if (running.add(c)) {
                paste = Optional.empty();
                break;
            }
        }
        String text = running.take();
        return text.isEmpty() && paste.isPresent() ? Optional.empty() : Optional.of(new Keystroke(Kind.PASTE, text));
    }

    private static Kind lettered(int letter) {
        return switch (letter) {
            case 'A' -> Kind.UP;
            case 'B' -> Kind.DOWN;
            case 'C' -> Kind.RIGHT;
            case 'D' -> Kind.LEFT;
            case 'H' -> Kind.HOME;
            case 'F' -> Kind.END;
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
