package reform.shell;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jline.terminal.Attributes;
import org.jline.terminal.Attributes.LocalFlag;
import org.jline.terminal.Size;
import org.jline.terminal.Terminal;
import org.jline.terminal.Terminal.Signal;
import org.jline.utils.AttributedString;
import org.jline.utils.ClosedException;
import org.jline.utils.Curses;
import org.jline.utils.InfoCmp.Capability;
import org.jline.utils.NonBlockingReader;
import org.jline.utils.ShutdownHooks;
import reform.cli.FullScreen;
import reform.cli.Keystroke;

/** A terminal taken as a whole: its alternate screen, raw keys, no cursor. */
final class TerminalScreen implements FullScreen {
    /** How long a window that changed its size waits for a key, in milliseconds. */
    private static final long PATIENCE = 100;

    private final Terminal terminal;
    private final Release release;
    private final OutputStream output;
    private final byte[] farewell;
    private final Attributes attributes;
    private final Terminal.SignalHandler windowHandler;
    private final Terminal.SignalHandler interruptHandler;
    private final ShutdownHooks.Task atShutdown = this::leaveScreen;
    private final AtomicBoolean resized = new AtomicBoolean();
    private final AtomicBoolean interrupted = new AtomicBoolean();
    private final AtomicBoolean left = new AtomicBoolean();
    private final RowDisplay display;
    private boolean closed;

    TerminalScreen(Terminal terminal, Release release) throws IOException {
        this.terminal = terminal;
        this.release = release;
        this.output = terminal.output();
        this.farewell = sequences(
                Keys.LEAVE_PASTES,
                terminal,
                Capability.keypad_local,
                Capability.cursor_normal,
                Capability.exit_ca_mode);
        this.display = new RowDisplay(terminal, true);
        attributes = terminal.enterRawMode();
        // Ctrl-C is a key.
        Attributes raw = terminal.getAttributes();
        raw.setLocalFlag(LocalFlag.ISIG, false);
        terminal.setAttributes(raw);
        windowHandler = terminal.handle(Signal.WINCH, signal -> resized.set(true));
        interruptHandler = terminal.handle(Signal.INT, signal -> interrupted.set(true));
        ShutdownHooks.add(atShutdown);
        terminal.puts(Capability.enter_ca_mode);
        terminal.puts(Capability.keypad_xmit);
        terminal.puts(Capability.cursor_invisible);
        terminal.writer().write(Keys.MARK_PASTES);
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
        display.resize(Size.of(columns, rows));
        boolean cursorShown = cursor.isPresent() && lines.size() <= rows && cursor.getAsInt() < columns;
        terminal.puts(Capability.cursor_invisible);
        display.update(shown, cursorShown ? (lines.size() - 1) * (columns + 1) + cursor.getAsInt() : 0);
        if (cursorShown) {
            terminal.puts(Capability.cursor_normal);
            terminal.flush();
        }
    }

    @Override
    public Keystroke read() throws IOException {
        try {
            while (terminal.reader().peek(PATIENCE) == NonBlockingReader.READ_EXPIRED) {
                // JLine makes a signal of the key as well, just before it hands the key on: count them once.
                if (interrupted.get() && terminal.reader().peek(PATIENCE) == NonBlockingReader.READ_EXPIRED) {
                    interrupted.set(false);
                    return Keystroke.of(Keystroke.Kind.INTERRUPT);
                }
                if (resized.getAndSet(false)) {
                    display.clear();
                    return Keystroke.of(Keystroke.Kind.RESIZE);
                }
            }
            Keystroke key = Keys.read(terminal.reader());
            if (key.kind() == Keystroke.Kind.INTERRUPT) {
                interrupted.set(false);
            } else if (key.kind() == Keystroke.Kind.REDRAW) {
                display.clear();
            }
            return key;
        } catch (ClosedException e) {
            return Keystroke.of(Keystroke.Kind.END_OF_INPUT);
        }
    }

    @Override
    public void close() throws IOException {
        if (closed) {
            return;
        }
        closed = true;
        try {
            terminal.flush();
            leaveScreen();
            ShutdownHooks.remove(atShutdown);
            terminal.handle(Signal.WINCH, windowHandler);
            terminal.handle(Signal.INT, interruptHandler);
            terminal.setAttributes(attributes);
        } finally {
            release.run();
        }
    }

    /** Once, also when a signal ends the process: then the terminal may be closed already, and its stream is not. */
    private void leaveScreen() throws IOException {
        if (!left.getAndSet(true)) {
            output.write(farewell);
            output.flush();
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
