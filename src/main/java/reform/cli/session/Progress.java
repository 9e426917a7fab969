package reform.cli.session;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.LongSupplier;
import reform.render.text.DisplayWidth;

/**
 * A line on the terminal that says what takes so long: a second after the start, while something is being done, gone when
 * there is anything else to see. For any thread.
 */
final class Progress {
    /** In milliseconds; nobody wonders sooner. */
    private static final long SILENCE = 1_000;

    private static final long BETWEEN = 200;
    private static final String ERASE = "\r\u001b[K";
    private static final long MEGABYTE = 1_000_000;

    private final OutputStream terminal;
    private final Clock clock;
    private final int width;
    private final long started;
    /** What is being done, the last begun first: one may be a part of another. */
    private final Deque<Work> running = new ArrayDeque<>();

    private String shown = "";
    private boolean ended;

    private record Work(String what, LongSupplier bytes) {}

    Progress(OutputStream terminal, Clock clock, int width) {
        this.terminal = terminal;
        this.clock = clock;
        this.width = width;
        this.started = clock.millis();
    }

    /** Looks at it from time to time, in a thread of its own that keeps nobody waiting. */
    void watch() {
        Thread watch = new Thread(
                () -> {
                    while (!isEnded()) {
                        tick();
                        try {
                            Thread.sleep(BETWEEN);
                        } catch (InterruptedException e) {
                            return;
                        }
                    }
                },
                "progress");
        watch.setDaemon(true);
        watch.start();
    }

    private synchronized boolean isEnded() {
        return ended;
    }

    /**
     * Something begins.
     *
     * @param what said of it, with {@code #} for megabytes
     * @param done how many bytes it is about, or are done by now
     */
    synchronized void begin(String what, LongSupplier done) {
        running.push(new Work(what, done));
    }

    /** What began last ends. */
    synchronized void end() {
        running.poll();
        if (running.isEmpty()) {
            hide();
        }
    }

    /** Says what is being done, if it is time to. */
    synchronized void tick() {
        Work now = running.peek();
        if (now == null || ended || clock.millis() - started < SILENCE) {
            return;
        }
        // The last one: a file's name may have others.
        int number = now.what.lastIndexOf('#');
        String said = number < 0
                ? now.what
                : now.what.substring(0, number) + now.bytes.getAsLong() / MEGABYTE + now.what.substring(number + 1);
        String text = DisplayWidth.cut(said, width - 1);
        if (!text.equals(shown)) {
            write(ERASE + text);
            shown = text;
        }
    }

    /** Makes room for what is written there now. */
    synchronized void hide() {
        if (!shown.isEmpty()) {
            write(ERASE);
            shown = "";
        }
    }

    /** Says nothing any more. */
    synchronized void close() {
        ended = true;
        hide();
    }

    private void write(String text) {
        try {
            terminal.write(text.getBytes(StandardCharsets.UTF_8));
            terminal.flush();
        } catch (IOException e) {
            // Nobody looks.
            ended = true;
        }
    }
}
