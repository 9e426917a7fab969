package reform.git;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** A git process that is asked a line and answers, one question after the other, each within a time limit. */
final class Conversation implements Closeable {
    private static final int OFTEN = 20;

    private final Process process;
    private final InputStream answers;
    private final ByteArrayOutputStream errors = new ByteArrayOutputStream();
    private final Thread listener;
    private final Duration limit;
    private volatile long askedAt;
    private volatile boolean asking;
    private volatile boolean late;

    Conversation(Process process, Duration limit) {
        this.process = process;
        this.limit = limit;
        this.answers = new BufferedInputStream(process.getInputStream());
        this.listener = Programs.daemon(() -> Programs.copy(process.getErrorStream(), errors));
        Programs.daemon(this::watch);
    }

    /** Asks, and gives what is answered; who has read the answer says so. */
    InputStream ask(String question) throws IOException {
        askedAt = System.nanoTime();
        asking = true;
        process.getOutputStream().write((question + "\n").getBytes(StandardCharsets.UTF_8));
        process.getOutputStream().flush();
        return answers;
    }

    void answered() {
        asking = false;
    }

    private void watch() {
        try {
            while (process.isAlive()) {
                if (asking && System.nanoTime() - askedAt > limit.toNanos()) {
                    late = true;
                    process.destroyForcibly();
                }
                Thread.sleep(Math.max(1, limit.toMillis() / OFTEN));
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
        }
    }

    /** What became of a process that does not answer any more. */
    Answer end() throws GitFailure {
        try {
            process.getOutputStream().close();
        } catch (IOException e) {
            // It does not listen any more, either.
        }
        try {
            int code = process.waitFor();
            listener.join();
            if (late) {
                throw new GitFailure(GitFailure.Reason.TIMEOUT, String.valueOf(limit.toSeconds()));
            }
            if (code == Programs.INTERRUPTED) {
                throw new GitFailure(GitFailure.Reason.INTERRUPTED);
            }
            return new Answer(code, new byte[0], errors.toString(StandardCharsets.UTF_8));
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
            throw new GitFailure(GitFailure.Reason.INTERRUPTED);
        }
    }

    @Override
    public void close() {
        try {
            process.getOutputStream().close();
        } catch (IOException e) {
            process.destroyForcibly();
        }
    }
}
