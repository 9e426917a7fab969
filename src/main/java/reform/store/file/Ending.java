package reform.store.file;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * Lets a signal end the process before a file is written or after that, and not amid it, and frees the locks then: neither
 * these nor temporary files stay behind. Only a kill that no program hears of leaves them, to the next writer.
 */
final class Ending {
    /** A disk that hangs does not hold a signal up for longer. */
    private static final long PATIENCE_SECONDS = 2;

    /** Of whoever writes something; by the end of the process taken for good. */
    private static final Semaphore STEP = new Semaphore(1);

    /** What is held, and what frees it. */
    private static final Map<Object, Runnable> HELD = new ConcurrentHashMap<>();

    static {
        watch();
    }

    private Ending() {}

    /**
     * Begins a step that is done whole, up to {@link #endStep}; while the process ends, none is begun any more. Not inside
     * of another.
     */
    static void beginStep() {
        STEP.acquireUninterruptibly();
    }

    static void endStep() {
        STEP.release();
    }

    /** Frees what is held when the process ends, between steps. */
    static void hold(Object held, Runnable freeing) {
        HELD.put(held, freeing);
    }

    static void leave(Object held) {
        HELD.remove(held);
    }

    private static void watch() {
        try {
            Runtime.getRuntime().addShutdownHook(new Thread(Ending::end, "end of writing"));
        } catch (IllegalStateException e) {
            STEP.drainPermits(); // The process is ending already.
        }
    }

    private static void end() {
        try {
            if (STEP.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                HELD.values().forEach(Runnable::run);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
