package reform.terminal.jline;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.regex.Pattern;
import org.jline.terminal.Size;
import org.jline.terminal.Terminal;
import org.jline.terminal.TerminalBuilder;

/** A terminal of JLine's own, whose keys and screen are streams. */
final class TestTerminal implements AutoCloseable {
    private final ByteArrayOutputStream shown = new ByteArrayOutputStream();
    private final Keyboard keys = new Keyboard();
    private final Terminal terminal;
    private final TerminalSignals signals;
    private final List<Integer> exits = new CopyOnWriteArrayList<>();
    private int released;

    TestTerminal(int columns, int rows) throws IOException {
        terminal = TerminalBuilder.builder()
                .name("test")
                .type("xterm-256color")
                .encoding(StandardCharsets.UTF_8)
                .streams(keys, shown)
                .provider("exec")
                .graphemeCluster(false)
                .build();
        terminal.setSize(Size.of(columns, rows));
        signals = new TerminalSignals(terminal, exits::add);
    }

    Terminal terminal() {
        return terminal;
    }

    TerminalSignals signals() {
        return signals;
    }

    /** The exit codes that signals wanted the process to end with. */
    List<Integer> exits() {
        return exits;
    }

    /** What a screen or prompt is to call when it is closed. */
    void release() {
        released++;
    }

    int released() {
        return released;
    }

    /** All that was sent to the screen. */
    String text() {
        return shown.toString(StandardCharsets.UTF_8);
    }

    /** Presses keys, written as {@code stty} shows them: ^M, ^[. */
    void press(String sent) {
        StringBuilder bytes = new StringBuilder();
        for (int i = 0; i < sent.length(); i++) {
            boolean control = sent.charAt(i) == '^' && i + 1 < sent.length();
            bytes.append(control ? (char) (sent.charAt(++i) ^ 0x40) : sent.charAt(i));
        }
        for (byte each : bytes.toString().getBytes(StandardCharsets.UTF_8)) {
            keys.pressed.add(each & 0xff);
        }
    }

    /**
     * Presses keys once the reader has taken the terminal: before, Ctrl-C would be a signal to whoever has it now. It
     * tells by asking for keys as the program wants them.
     */
    void pressWhenAsked(String sent) {
        whenShown("\u001b[?1h", 1, () -> press(sent));
    }

    /** Does something as soon as a text has been shown so many times. */
    Thread whenShown(String text, int times, Runnable then) {
        Thread hands = new Thread(() -> {
            try {
                while (text().split(Pattern.quote(text), -1).length <= times) {
                    Thread.sleep(5);
                }
                then.run();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        hands.setDaemon(true);
        hands.start();
        return hands;
    }

    @Override
    public void close() throws IOException {
        signals.close();
        terminal.close();
    }

    /** Keys from any thread; Java's pipes take the end of a writing thread for the end of all writing. */
    private static final class Keyboard extends InputStream {
        private final BlockingQueue<Integer> pressed = new LinkedBlockingQueue<>();

        @Override
        public int read() throws IOException {
            try {
                return pressed.take();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new InterruptedIOException();
            }
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            bytes[offset] = (byte) read();
            return 1;
        }

        @Override
        public int available() {
            return pressed.size();
        }
    }
}
