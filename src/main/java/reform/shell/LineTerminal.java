package reform.shell;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jline.terminal.Terminal;
import org.jline.terminal.TerminalBuilder;
import reform.cli.Assistant;
import reform.cli.FullScreen;
import reform.cli.Interactive;
import reform.cli.Prompt;

/**
 * The terminal of this process. It is opened when it is first asked for and given back when its last user closes: there
 * can be only one at a time, and a full screen may be opened from a prompt. Until then no class of JLine is loaded, so
 * that commands without need of it start as fast as before.
 */
public final class LineTerminal implements Interactive {
    private final AtomicBoolean interrupted = new AtomicBoolean();
    private Optional<Terminal> terminal = Optional.empty();
    private int users;

    @Override
    public FullScreen fullScreen() throws IOException {
        Terminal taken = take();
        try {
            return new TerminalScreen(taken, this::giveBack);
        } catch (IOException | RuntimeException e) {
            giveBack();
            throw e;
        }
    }

    @Override
    public Prompt prompt(Assistant assistant, Optional<Path> history) throws IOException {
        Terminal taken = take();
        try {
            return new TerminalPrompt(taken, assistant, history, interrupted, this::giveBack);
        } catch (IOException | RuntimeException e) {
            giveBack();
            throw e;
        }
    }

    @Override
    public boolean interrupted() {
        return interrupted.getAndSet(false);
    }

    private Terminal take() throws IOException {
        if (terminal.isEmpty()) {
            terminal = Optional.of(open());
        }
        users++;
        return terminal.get();
    }

    private void giveBack() throws IOException {
        users--;
        if (users == 0) {
            Terminal done = terminal.orElseThrow();
            terminal = Optional.empty();
            done.close();
        }
    }

    private static Terminal open() throws IOException {
        try {
            return TerminalBuilder.builder()
                    .name("reform")
                    .system(true)
                    .dumb(false)
                    .encoding(StandardCharsets.UTF_8)
                    // Asking the terminal what it can do takes an answer, which some never give.
                    .graphemeCluster(false)
                    .build();
        } catch (IllegalStateException e) {
            throw new IOException(e.getMessage(), e);
        }
    }
}
