package reform.terminal.jline;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.IntConsumer;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jline.terminal.Terminal;
import org.jline.terminal.TerminalBuilder;
import org.jline.utils.ShutdownHooks;
import reform.terminal.Assistant;
import reform.terminal.FullScreen;
import reform.terminal.Interactive;
import reform.terminal.Prompt;

/**
 * The terminal of this process. It is opened when it is first asked for and given back when its last user closes: there
 * can be only one at a time, and a full screen may be opened from a prompt. Until then no class of JLine is loaded, so
 * that commands without need of it start as fast as before.
 */
public final class LineTerminal implements Interactive {
    private final IntConsumer exit;
    private final AtomicBoolean interrupted = new AtomicBoolean();
    private Optional<Terminal> terminal = Optional.empty();
    private Optional<TerminalSignals> signals = Optional.empty();
    private Optional<TerminalScreen> screen = Optional.empty();
    private int users;

    /**
     * The terminal, not yet opened.
     *
     * @param exit ends the process with this code, whatever it is busy with
     */
    public LineTerminal(IntConsumer exit) {
        this.exit = exit;
    }

    @Override
    public FullScreen fullScreen() throws IOException {
        Terminal taken = take();
        try {
            screen = Optional.of(new TerminalScreen(taken, signals.orElseThrow(), () -> {
                screen = Optional.empty();
                giveBack();
            }));
            return screen.get();
        } catch (RuntimeException e) {
            giveBack();
            throw e;
        }
    }

    @Override
    public Prompt prompt(Assistant assistant, Optional<Path> history) throws IOException {
        Terminal taken = take();
        try {
            return new TerminalPrompt(taken, signals.orElseThrow(), assistant, history, interrupted, this::giveBack);
        } catch (IOException | RuntimeException e) {
            giveBack();
            throw e;
        }
    }

    @Override
    public boolean interrupted() {
        return interrupted.getAndSet(false)
                || (screen.isPresent() && screen.get().interrupted());
    }

    private Terminal take() throws IOException {
        if (terminal.isEmpty()) {
            terminal = Optional.of(open());
            signals = Optional.of(new TerminalSignals(terminal.get(), exit));
            signals.get().listen();
        }
        users++;
        return terminal.get();
    }

    private void giveBack() throws IOException {
        users--;
        if (users == 0) {
            signals.orElseThrow().close();
            Terminal done = terminal.orElseThrow();
            terminal = Optional.empty();
            done.close();
        }
    }

    private static Terminal open() throws IOException {
        // What it has to say would stand among what is typed, with traces of its own code.
        Log.JLINE.setLevel(Level.OFF);
        // It would close the terminal while others use it.
        System.setProperty(ShutdownHooks.PROP_DISABLE_SHUTDOWN_HOOK, "true");
        try {
            return TerminalBuilder.builder()
                    .name("reform")
                    .system(true)
                    .dumb(false)
                    // JLine's own handling leaves the default one for a moment between two handlers.
                    .nativeSignals(false)
                    .encoding(StandardCharsets.UTF_8)
                    // Else these are what the locale says.
                    .stdinEncoding(StandardCharsets.UTF_8)
                    .stdoutEncoding(StandardCharsets.UTF_8)
                    // Asking the terminal what it can do takes an answer, which some never give.
                    .graphemeCluster(false)
                    .build();
        } catch (IllegalStateException e) {
            throw new IOException(e.getMessage(), e);
        }
    }

    /**
     * JLine's log, kept here because a level is forgotten with the last reference to its log. It stands in a class of
     * its own since Java's logging, once asked for, opens every jar of the class path: 10 ms, which only a command that
     * opens the terminal pays.
     */
    private static final class Log {
        private static final Logger JLINE = Logger.getLogger("org.jline");
    }
}
