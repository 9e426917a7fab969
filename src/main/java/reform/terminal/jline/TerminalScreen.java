package reform.terminal.jline;

import java.io.IOError;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import org.jline.terminal.Attributes;
import org.jline.terminal.Size;
import org.jline.terminal.Terminal;
import org.jline.terminal.Terminal.Signal;
import org.jline.terminal.Terminal.SignalHandler;
import org.jline.utils.AttributedString;
import org.jline.utils.Curses;
import org.jline.utils.InfoCmp.Capability;
import reform.terminal.FullScreen;
import reform.terminal.Keystroke;

/** A terminal taken as a whole: its alternate screen, raw keys, no cursor. */
final class TerminalScreen implements FullScreen, TerminalUser {
    /** How long a window that changed its size waits for a key, in milliseconds. */
    private static final long PATIENCE = 100;

    private final Terminal terminal;
    private final TerminalSignals signals;
    private final Release release;
    private final OutputStream output;
    private final byte[] farewell;
    private final Attributes attributes;
    private final SignalHandler windowHandler;
    private final SignalHandler interruptHandler;
    private final AtomicBoolean resized = new AtomicBoolean();
    private final AtomicBoolean resumed = new AtomicBoolean();
    private final AtomicBoolean interrupted = new AtomicBoolean();
    private final ReentrantLock lock = new ReentrantLock();
    private final RowDisplay display;
    private final KeyDecoder keys;
    private boolean taken;
    private boolean gone;
    private boolean closed;

    TerminalScreen(Terminal terminal, TerminalSignals signals, Release release) {
        this.terminal = terminal;
        this.signals = signals;
        this.release = release;
        this.output = terminal.output();
        this.keys = new KeyDecoder(terminal.reader());
        this.farewell = sequences(
                Paste.LEAVE, terminal, Capability.keypad_local, Capability.cursor_normal, Capability.exit_ca_mode);
        this.display = new RowDisplay(terminal, true);
        attributes = terminal.getAttributes();
        windowHandler = terminal.handle(Signal.WINCH, signal -> resized.set(true));
        interruptHandler = terminal.handle(Signal.INT, signal -> interrupted.set(true));
        signals.use(this);
        lock.lock();
        try {
            take();
        } finally {
            lock.unlock();
        }
    }

    private void take() {
        terminal.enterRawMode();
        TerminalSignals.readKeys(terminal);
        if (!taken) {
            taken = true;
            terminal.puts(Capability.enter_ca_mode);
        }
        terminal.puts(Capability.keypad_xmit);
        terminal.puts(Capability.cursor_invisible);
        terminal.writer().write(Paste.MARK);
        terminal.flush();
        display.clear();
    }

    @Override
    public int columns() {
        int columns = terminal.getSize().getColumns();
        return columns > 0 ? columns : 80;
    }

    @Override
    public int rows() {
        int rows = terminal.getSize().getRows();
        return rows > 0 ? rows : 24;
    }

    @Override
    public void paint(List<String> lines, OptionalInt cursor) {
        int columns = columns();
        int rows = rows();
        List<AttributedString> shown = new ArrayList<>(rows);
        for (int i = 0; i < rows; i++) {
            String line = i < lines.size() ? lines.get(i) : "";
            shown.add(AttributedString.fromAnsi(line).columnSubSequence(0, columns));
        }
        boolean cursorShown = cursor.isPresent() && lines.size() <= rows && cursor.getAsInt() < columns;
        lock.lock();
        try {
            display.resize(Size.of(columns, rows));
            terminal.puts(Capability.cursor_invisible);
            display.update(shown, cursorShown ? (lines.size() - 1) * (columns + 1) + cursor.getAsInt() : 0);
            if (cursorShown) {
                terminal.puts(Capability.cursor_normal);
                terminal.flush();
            }
        } catch (IOError e) {
            gone = true;
        } finally {
            lock.unlock();
        }
    }

    @Override
    public Keystroke read() {
        while (!gone) {
            Optional<Keystroke> key;
            try {
                key = keys.read(PATIENCE);
            } catch (IOException e) {
                gone = true;
                break;
            }
            if (key.isPresent()) {
                if (key.get().kind() == Keystroke.Kind.REDRAW) {
                    clear();
                }
                return key.get();
            }
            if (interrupted.getAndSet(false)) {
                return Keystroke.of(Keystroke.Kind.INTERRUPT);
            }
            if (resumed.getAndSet(false)) {
                return Keystroke.of(Keystroke.Kind.REDRAW);
            }
            if (resized.getAndSet(false)) {
                clear();
                return Keystroke.of(Keystroke.Kind.RESIZE);
            }
        }
        return Keystroke.of(Keystroke.Kind.END_OF_INPUT);
    }

    private void clear() {
        lock.lock();
        try {
            display.clear();
        } finally {
            lock.unlock();
        }
    }

    /** Whether Ctrl-C was pressed while something else was done than reading keys. */
    boolean interrupted() {
        try {
            return interrupted.getAndSet(false) || keys.interruptAhead();
        } catch (IOException e) {
            return true;
        }
    }

    @Override
    public Lock lock() {
        return lock;
    }

    @Override
    public void leave() {
        if (taken) {
            taken = false;
            try {
                output.write(farewell);
                output.flush();
            } catch (IOException e) {
                // The terminal is gone: there is nothing to put right.
                return;
            }
        }
    }

    @Override
    public void resume() {
        if (!closed) {
            take();
            resumed.set(true);
        }
    }

    @Override
    public void close() throws IOException {
        if (closed) {
            return;
        }
        closed = true;
        try {
            lock.lock();
            try {
                terminal.flush();
                leave();
                terminal.setAttributes(attributes);
            } finally {
                lock.unlock();
            }
            signals.leave();
            terminal.handle(Signal.WINCH, windowHandler);
            terminal.handle(Signal.INT, interruptHandler);
        } finally {
            release.run();
        }
    }

    private static byte[] sequences(String first, Terminal terminal, Capability... capabilities) {
        StringBuilder text = new StringBuilder(first);
        for (Capability capability : capabilities) {
            String sequence = terminal.getStringCapability(capability);
            if (sequence != null) {
                text.append(Curses.tputs(sequence));
            }
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }
}
