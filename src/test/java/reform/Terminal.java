package reform;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** A program in a real terminal of 100 columns, tmux's: keys go in, and what stands on the screen comes out. */
final class Terminal implements AutoCloseable {
    private static final Duration LIMIT = Duration.ofSeconds(20);

    private final Path socket;

    /** Starts a program in a folder that is its home, with {@code reform} on its path, and waits for its prompt. */
    Terminal(Path folder, String program) throws IOException, InterruptedException {
        socket = folder.resolve("tmux");
        String start = "cd '" + folder + "' && exec env -i HOME=\"$PWD\" ZDOTDIR=\"$PWD\" XDG_CONFIG_HOME=\"$PWD\""
                + " XDG_DATA_HOME=\"$PWD\" TERM=screen-256color LANG=C.UTF-8 LC_ALL=C.UTF-8 PATH='"
                + Shell.HOME.resolve("bin") + "':\"$PATH\" " + program;
        tmux("-f", "/dev/null", "new-session", "-d", "-x", "100", "-y", "30", start);
        waitFor("^\\$ ");
    }

    void type(String text) throws IOException, InterruptedException {
        tmux("send-keys", "-l", "--", text);
    }

    /** @param key as tmux names it: Tab, Enter, C-c */
    void press(String key) throws IOException, InterruptedException {
        tmux("send-keys", key);
    }

    /** Empties the line and the screen. */
    void clear() throws IOException, InterruptedException {
        press("C-u");
        press("C-l");
        long end = System.nanoTime() + LIMIT.toNanos();
        while (screen().strip().length() > 1 && System.nanoTime() < end) {
            Thread.sleep(20);
        }
    }

    /** The screen, as soon as it matches a pattern or holds a text, or when the time is up. */
    String waitFor(String expected) throws IOException, InterruptedException {
        long end = System.nanoTime() + LIMIT.toNanos();
        Pattern literal = Pattern.compile(expected, Pattern.LITERAL);
        Pattern pattern = expected.startsWith("$ ") ? literal : Pattern.compile(expected, Pattern.MULTILINE);
        String screen = screen();
        while (!literal.matcher(screen).find() && !pattern.matcher(screen).find() && System.nanoTime() < end) {
            Thread.sleep(20);
            screen = screen();
        }
        return screen;
    }

    private String screen() throws IOException, InterruptedException {
        return tmux("capture-pane", "-p", "-J");
    }

    private String tmux(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("tmux", "-u", "-S", socket.toString()));
        command.addAll(List.of(arguments));
        Path out = Files.createTempFile(socket.getParent(), "tmux", ".out");
        int code = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(out.toFile())
                .start()
                .waitFor();
        String text = Files.readString(out);
        Files.delete(out);
        if (code != 0) {
            throw new IOException(String.join(" ", command) + ": " + text);
        }
        return text;
    }

    @Override
    public void close() throws IOException {
        try {
            tmux("kill-server");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
