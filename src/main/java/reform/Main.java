package reform;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TimeZone;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntConsumer;
import reform.cli.CommandRunner;
import reform.terminal.Host;
import reform.terminal.Screen;
import reform.terminal.jline.LineTerminal;

/** The program: hands the process to the command line, and the exit code back. The only exit. */
public final class Main {
    /** How long hooks may take when a signal ends the process, in milliseconds. */
    private static final long PATIENCE = 500;

    private Main() {}

    public static void main(String[] arguments) {
        int code = CommandRunner.run(host(), arguments);
        // To exit, Java first looks for a logger of exits; where there is nothing to tell, returning is faster.
        if (code != 0) {
            System.exit(code);
        }
    }

    /** The process's own streams, as bytes: what is written is UTF-8 whatever the locale says. */
    private static Host host() {
        return new Host(
                System.in,
                new BufferedOutputStream(new FileOutputStream(FileDescriptor.out), 1 << 16),
                new FileOutputStream(FileDescriptor.err),
                System.getenv(),
                Path.of("").toAbsolutePath(),
                Optional.ofNullable(System.getProperty("reform.home")),
                Clock.systemUTC(),
                TimeZone::getDefault,
                screen(),
                new LineTerminal(new Exit()));
    }

    /**
     * What the launcher found out about the terminal, since asking costs Java a process: {@code -Dreform.terminal=01}
     * names the descriptors that are terminals.
     */
    private static Screen screen() {
        String terminals = System.getProperty("reform.terminal", "");
        return new Screen(
                terminals.contains("0"),
                terminals.contains("1"),
                terminals.contains("2"),
                number("reform.columns"),
                number("reform.rows"));
    }

    private static OptionalInt number(String property) {
        Integer value = Integer.getInteger(property);
        return value == null || value <= 0 ? OptionalInt.empty() : OptionalInt.of(value);
    }

    /** Exits; a hook that is stuck, as with a terminal that takes no more output, does not prevent it. */
    private static void exitSoon(int code) {
        Thread late = new Thread(
                () -> {
                    LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(PATIENCE));
                    Runtime.getRuntime().halt(code);
                },
                "late exit");
        late.setDaemon(true);
        late.start();
        System.exit(code);
    }

    /** Not a lambda, which would take time at every start. */
    private static final class Exit implements IntConsumer {
        @Override
        public void accept(int code) {
            exitSoon(code);
        }
    }
}
