package reform.terminal.jline;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.concurrent.locks.Lock;
import org.jline.keymap.KeyMap;
import org.jline.reader.Binding;
import org.jline.reader.EndOfFileException;
import org.jline.reader.LineReader;
import org.jline.reader.Reference;
import org.jline.reader.UserInterruptException;
import org.jline.reader.impl.LineReaderImpl;
import org.jline.terminal.Size;
import org.jline.terminal.Terminal;
import org.jline.terminal.Terminal.Signal;
import org.jline.utils.InfoCmp.Capability;
import org.jline.utils.NonBlockingReader;

/**
 * JLine's line reader, where it does not do what a terminal needs: Ctrl-C is a key that gives the line up, whatever is
 * being typed or pasted; a window that changes its size, and a process that was stopped and goes on, leave no ruins.
 */
class LineEditor extends LineReaderImpl implements TerminalUser {
    private static final String GIVE_UP = "give-up";
    private static final String LEAVE_OUT = "leave-out";

    /** How long a silence is waited for a key before something else is looked after, in milliseconds. */
    private static final long PATIENCE = 100;

    /** JLine's repetitions of a key by a number have no limit, and its editor is not here. */
    private static final List<String> NOT_HERE = List.of(
            LineReader.DIGIT_ARGUMENT,
            LineReader.NEG_ARGUMENT,
            LineReader.UNIVERSAL_ARGUMENT,
            LineReader.EDIT_AND_EXECUTE_COMMAND);

    /** What the terminal tells, of which JLine waits for more than may ever come. */
    private static final List<String> TOLD =
            List.of(LineReader.MOUSE, LineReader.FOCUS_IN, LineReader.FOCUS_OUT, LineReader.TERMINAL_RESIZE);

    /** The longest line that text is pasted into, in characters: each key paints it anew. */
    static final int LONGEST = 100_000;

    private final transient TerminalSignals signals;
    private int leftOut;
    private volatile boolean interrupted;

    LineEditor(Terminal terminal, TerminalSignals signals) throws IOException {
        super(terminal, "reform");
        this.signals = signals;
        setOpt(Option.DISABLE_EVENT_EXPANSION);
        setVariable(LineReader.AMBIGUOUS_BINDING, KeyDecoder.ESCAPE_WAIT);
        getWidgets().put(GIVE_UP, this::interrupt);
        getWidgets().put(LEAVE_OUT, this::leaveOut);
        for (KeyMap<Binding> keys : getKeyMaps().values()) {
            keys.getBoundKeys().forEach((key, binding) -> leaveOutWhatIsMissing(keys, key, binding));
            keys.bind(new Reference(GIVE_UP), KeyMap.ctrl('C'));
            leaveOutSequences(keys);
        }
        getWidgets().put(LineReader.CALLBACK_INIT, this::begin);
    }

    /** JLine binds keys also to widgets that it has not got. */
    private void leaveOutWhatIsMissing(KeyMap<Binding> keys, String key, Binding binding) {
        String name = binding instanceof Reference reference ? reference.name() : LineReader.BEEP;
        if (TOLD.contains(name)) {
            keys.unbind(key);
        } else if (NOT_HERE.contains(name) || !getWidgets().containsKey(name)) {
            keys.bind(new Reference(LineReader.BEEP), key);
        }
    }

    /**
     * Binds what begins like a sequence and is none that is bound. JLine looks for that at the longest beginning which it
     * has in common with one that is, so that each of these gets its own.
     */
    private static void leaveOutSequences(KeyMap<Binding> keys) {
        Reference leaveOut = new Reference(LEAVE_OUT);
        Set<String> bound = keys.getBoundKeys().keySet();
        for (char beginning : KeyDecoder.BEGINNINGS.toCharArray()) {
            String sequence = KeyMap.esc() + beginning;
            keys.bind(leaveOut, sequence);
            for (String key : bound) {
                for (int end = sequence.length(); key.startsWith(sequence) && end < key.length(); end++) {
                    if (!bound.contains(key.substring(0, end))) {
                        keys.bind(leaveOut, key.substring(0, end));
                    }
                }
            }
        }
    }

    /** Whether a key is the beginning of a sequence without a meaning, which is left out then. */
    boolean leftOut(Binding key) {
        return key instanceof Reference reference && reference.name().equals(LEAVE_OUT) && leaveOut();
    }

    /** When JLine has taken the terminal for a line. */
    private boolean begin() {
        interrupted = false;
        leftOut = 0;
        // In place of JLine's own, which interrupts the thread that reads, wherever that is by then.
        terminal.handle(Signal.INT, signal -> interrupted = true);
        terminal.handle(Signal.CONT, signal -> signals.goOn());
        TerminalSignals.readKeys(terminal);
        // What was typed while a command ran has been shown where the prompt is to be.
        terminal.puts(Capability.carriage_return);
        terminal.puts(Capability.clr_eos);
        return true;
    }

    @Override
    protected <T> T doReadBinding(KeyMap<T> keys, KeyMap<T> local) {
        while (peek() == NonBlockingReader.READ_EXPIRED) {
            if (interrupted) {
                throw new UserInterruptException(buf.toString());
            }
        }
        return super.doReadBinding(keys, local);
    }

    /** What comes next, within a while; meanwhile a signal may have the lock. */
    private int peek() {
        boolean locked = lock.isHeldByCurrentThread();
        if (locked) {
            lock.unlock();
        }
        try {
            return peekCharacter(PATIENCE);
        } finally {
            if (locked) {
                lock.lock();
            }
        }
    }

    @Override
    public int readCharacter() {
        int c = super.readCharacter();
        if (c < 0) {
            throw new EndOfFileException();
        }
        return c;
    }

    /** Sequences without a meaning here are left out as a whole: JLine would take all but the Escape for text. */
    private boolean leaveOut() {
        try {
            bindingReader.runMacro(new KeyDecoder(new Ahead()).rest(getLastBinding()));
        } catch (IOException e) {
            throw new EndOfFileException(e);
        }
        return true;
    }

    /** The characters that JLine has not made keys of yet. */
    private final class Ahead extends NonBlockingReader {
        @Override
        protected int read(long timeout, boolean isPeek) {
            int c = peekCharacter(timeout);
            return isPeek || c < 0 ? c : readCharacter();
        }

        @Override
        public int readBuffered(char[] chars, int offset, int length, long timeout) {
            int c = read(timeout, false);
            if (c < 0) {
                return c;
            }
            chars[offset] = (char) c;
            return 1;
        }
    }

    /** Pastes as {@link Paste} has it: what has come so far is shown, and Ctrl-C gives up what never ends. */
    @Override
    public boolean beginPaste() {
        Paste paste = new Paste();
        boolean ended = false;
        while (!ended) {
            int c = peek();
            if (c == KeyDecoder.CTRL_C || interrupted) {
                return interrupt();
            }
            if (c != NonBlockingReader.READ_EXPIRED) {
                ended = paste.add(readCharacter());
            } else if (paste.length() > 0) {
                insertPasted(paste.take());
                redisplay();
            }
        }
        insertPasted(paste.take());
        return true;
    }

    /** What becomes of text that was pasted. */
    void insertPasted(String text) {
        int number = text.codePointCount(0, text.length());
        int room = Math.min(number, Math.max(0, LONGEST - buf.length()));
        buf.write(text.substring(0, text.offsetByCodePoints(0, room)).replace('\r', '\n'));
        leftOut += number - room;
    }

    /** How many characters of what was pasted had no room in the line. */
    int leftOut() {
        if (buf.length() < LONGEST) {
            leftOut = 0;
        }
        return leftOut;
    }

    /** JLine makes a display of its own for each line; nothing is on it before this is first called. */
    @Override
    protected void redisplay(boolean flush) {
        if (!(display instanceof RowDisplay)) {
            display = new RowDisplay(terminal, false);
            display.resize(size);
        }
        super.redisplay(flush);
    }

    /**
     * JLine reckons how the terminal moves what stands there into a window of another width, and is mistaken where a wide
     * character did not fit at the end of a row: what is typed on would stand in the wrong place.
     */
    @Override
    protected void handleSignal(Signal signal) {
        lock.lock();
        try {
            Size before = size;
            super.handleSignal(signal);
            if (signal == Signal.WINCH && !size.equals(before)) {
                paintAnew();
            }
        } finally {
            lock.unlock();
        }
    }

    private void paintAnew() {
        if (display instanceof RowDisplay rows) {
            rows.startAgain();
            redisplay();
        }
    }

    /** Draws the line for the last time: without its hint, however it ended. */
    @Override
    protected void doCleanup(boolean newLine) {
        state = State.DONE;
        super.doCleanup(newLine);
    }

    @Override
    public Lock lock() {
        return lock;
    }

    @Override
    public void leave() {
        if (reading) {
            terminal.puts(Capability.clr_eos);
            terminal.writer().write("\r\n" + Paste.LEAVE);
            terminal.puts(Capability.keypad_local);
            terminal.puts(Capability.cursor_normal);
            terminal.flush();
            if (display instanceof RowDisplay rows) {
                rows.forget();
            }
        }
    }

    @Override
    public void resume() {
        if (reading) {
            terminal.enterRawMode();
            TerminalSignals.readKeys(terminal);
            size = terminal.getBufferSize();
            display.resize(size);
            terminal.puts(Capability.keypad_xmit);
            terminal.writer().write(Paste.MARK);
            paintAnew();
        }
    }
}
