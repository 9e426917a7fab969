package reform.terminal.jline;

import java.io.IOError;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.IntConsumer;
import org.jline.terminal.Attributes;
import org.jline.terminal.Attributes.ControlChar;
import org.jline.terminal.Attributes.LocalFlag;
import org.jline.terminal.Terminal;
import org.jline.terminal.Terminal.Signal;
import org.jline.utils.OSUtils;
import org.jline.utils.Signals;

/**
 * Gives the terminal back as it was when a signal ends the process or stops it, and takes it again when the process goes
 * on. Signals come in threads of their own, so that this works whatever the program is busy with, and also when it is
 * stuck: a process that is to end does so within a moment.
 */
final class TerminalSignals implements AutoCloseable {
    /** How long to wait for somebody who is writing to the terminal, in milliseconds: it may take no more output. */
    private static final long PATIENCE = 250;

    /** A process that goes on is not stopped by a signal of the same moment: which of the two came first is not known. */
    private static final long MOMENT_NANOS = 50_000_000;

    private static final int HANGUP = 1;
    private static final int TERMINATE = 15;

    /** The exit code that tells of a signal is its number and this. */
    private static final int ENDED_BY_SIGNAL = 128;

    private final Terminal terminal;
    private final Attributes before;
    private final IntConsumer exit;
    private final ReentrantLock lock = new ReentrantLock();
    /** What was done at a signal before, by its name. */
    private final Map<String, Object> others = new LinkedHashMap<>();

    private volatile Optional<TerminalUser> user = Optional.empty();
    private volatile long wentOn = System.nanoTime() - MOMENT_NANOS;

    /**
     * For a terminal that leaves the signals of the system to this one.
     *
     * @param exit ends the process with this code
     */
    TerminalSignals(Terminal terminal, IntConsumer exit) {
        this.terminal = terminal;
        this.exit = exit;
        before = terminal.getAttributes();
        terminal.handle(Signal.TSTP, signal -> stop());
        terminal.handle(Signal.CONT, signal -> goOn());
    }

    /**
     * Has the system's signals handled, once for as long as the terminal is open: between two handlers the process would
     * be ended by Ctrl-C. The terminal gets those that it knows; Ctrl-\\ would end the process without asking Java.
     */
    void listen() {
        for (Signal signal : Signal.values()) {
            listen(signal);
        }
        listen("TERM", () -> end(TERMINATE));
        listen("HUP", () -> end(HANGUP));
    }

    private void listen(Signal signal) {
        listen(signal.name(), () -> withTerminal(() -> terminal.raise(signal)));
    }

    private void listen(String signal, Runnable handler) {
        Object other = Signals.register(signal, handler);
        if (other != null) {
            others.putIfAbsent(signal, other);
        }
    }

    /** Somebody takes the terminal. Does not return when the process is about to end. */
    void use(TerminalUser now) {
        belongsTo(Optional.of(now));
    }

    /** Whoever had the terminal has left it. */
    void leave() {
        belongsTo(Optional.empty());
    }

    private void belongsTo(Optional<TerminalUser> now) {
        lock.lock();
        try {
            user = now;
        } finally {
            lock.unlock();
        }
    }

    /**
     * Has all keys be characters, in their order, also Ctrl-C: whoever reads them decides what it means. But Ctrl-Z is
     * for the terminal's driver, which stops the other processes of the command line too.
     */
    static void readKeys(Terminal terminal) {
        int none = OSUtils.IS_LINUX ? 0 : 0xff;
        Attributes raw = terminal.getAttributes();
        raw.setLocalFlag(LocalFlag.ISIG, true);
        raw.setControlChar(ControlChar.VINTR, none);
        raw.setControlChar(ControlChar.VQUIT, none);
        terminal.setAttributes(raw);
    }

    /** Ends the process. The locks stay taken: nobody writes to the terminal after this. */
    void end(int signal) {
        int code = ENDED_BY_SIGNAL + signal;
        Thread farewell = new Thread(
                () -> {
                    try {
                        take();
                        giveBack();
                    } finally {
                        exit.accept(code);
                    }
                },
                "farewell");
        farewell.setDaemon(true);
        farewell.start();
        try {
            farewell.join(4 * PATIENCE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        // It is stuck.
        withTerminal(() -> terminal.setAttributes(before));
        exit.accept(code);
    }

    private void stop() {
        long asked = System.nanoTime();
        List<Lock> taken = take();
        try {
            giveBack();
            if (wentOn - asked <= -MOMENT_NANOS) {
                stopProcess();
                listen(Signal.TSTP);
            }
            resume();
        } finally {
            taken.forEach(Lock::unlock);
        }
    }

    /** The process goes on after it was stopped, by whatever signal. */
    void goOn() {
        wentOn = System.nanoTime();
        List<Lock> taken = take();
        try {
            resume();
        } finally {
            taken.forEach(Lock::unlock);
        }
    }

    private void resume() {
        withTerminal(() -> user.ifPresent(TerminalUser::resume));
    }

    private void giveBack() {
        if (user.isPresent()) {
            withTerminal(user.get()::leave);
            // Now, and not before: where Ctrl-C is no mere character, it throws away what was written.
            withTerminal(() -> terminal.setAttributes(before));
        }
    }

    /** What to do with a terminal that may be gone, or closed by now. */
    private static void withTerminal(Runnable work) {
        try {
            work.run();
        } catch (IOError | IllegalStateException e) {
            // Whoever reads from it is told.
            return;
        }
    }

    /** Takes the locks, so that nothing is written to the terminal meanwhile; but for those that somebody is stuck with. */
    private List<Lock> take() {
        List<Lock> taken = new ArrayList<>();
        take(lock, taken);
        user.ifPresent(now -> take(now.lock(), taken));
        return taken;
    }

    private static void take(Lock lock, List<Lock> taken) {
        try {
            if (lock.tryLock(PATIENCE, TimeUnit.MILLISECONDS)) {
                taken.add(lock);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /**
     * Stops the process as the signal does that nobody handles, and returns when it goes on. Another process has to send
     * it: Java sends itself only those that it handles.
     */
    private static void stopProcess() {
        Signals.registerDefault(Signal.TSTP.name());
        try {
            String kill = "kill -s TSTP " + ProcessHandle.current().pid();
            new ProcessBuilder("sh", "-c", kill)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .waitFor();
        } catch (IOException e) {
            // It goes on without having been stopped.
            return;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        others.forEach(Signals::unregister);
    }
}
