package reform.cli.session;

import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;

/** Work that goes on beside the rest of a command until its result is needed. */
public final class Meanwhile {
    private Meanwhile() {}

    /**
     * Starts to work something out, and gives what waits for it.
     *
     * @param work throws nothing
     */
    public static <T> Supplier<T> started(Supplier<T> work) {
        AtomicReference<T> result = new AtomicReference<>();
        Thread thread = new Thread(() -> result.set(work.get()), "meanwhile");
        thread.setDaemon(true);
        thread.start();
        return () -> {
            join(thread);
            return result.get();
        };
    }

    private static void join(Thread thread) {
        boolean interrupted = false;
        while (thread.isAlive()) {
            try {
                thread.join();
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
