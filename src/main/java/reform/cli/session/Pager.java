package reform.cli.session;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.concurrent.TimeUnit;
import reform.terminal.Host;

/** Shows output that is longer than the terminal through a pager. */
final class Pager {
    private static final long LONGEST_FAREWELL = 2000;

    /**
     * Runs the pager, and puts the terminal back as it was: less leaves it raw now and then when Ctrl-C and the end of
     * reform come together. The shell itself waits for the pager whatever comes.
     */
    private static final String RESTORING =
            "was=$(stty -g </dev/tty 2>/dev/null); trap : INT TERM HUP; (eval \"$1\"); code=$?; "
                    + "[ -z \"$was\" ] || stty \"$was\" </dev/tty 2>/dev/null; exit $code";

    private Pager() {}

    /**
     * Returns whether the text was shown; if not, it is to be written as it is.
     *
     * @param command of the pager; empty for none
     */
    static boolean show(Host host, String command, OutputText text) throws IOException {
        if (!host.screen().out()
                || host.variable("TERM").orElse("dumb").equals("dumb")
                || text.lines() < host.screen().rows().orElse(24)) {
            return false;
        }
        if (command.isBlank() || command.strip().equals("cat")) {
            return false;
        }
        Process process;
        try {
            ProcessBuilder builder = new ProcessBuilder(shell(command))
                    .redirectOutput(ProcessBuilder.Redirect.INHERIT)
                    .redirectError(ProcessBuilder.Redirect.INHERIT);
            host.restoreLocale(builder.environment());
            builder.environment().putIfAbsent("LESSCHARSET", "utf-8");
            // As git does it: a short text stays on the screen, colours are shown.
            builder.environment().putIfAbsent("LESS", "FRX");
            process = builder.start();
        } catch (IOException e) {
            return false;
        }
        // A signal may end this process while the pager has the terminal; it puts that back as it was.
        Thread farewell = new Thread(() -> end(process));
        Runtime.getRuntime().addShutdownHook(farewell);
        try {
            return shown(process, text);
        } finally {
            stay(farewell);
        }
    }

    private static boolean shown(Process process, OutputText text) {
        try (OutputStream in = process.getOutputStream()) {
            for (byte[] piece : text.pieces()) {
                in.write(piece);
            }
        } catch (IOException e) {
            // The reader left before the end.
        }
        try {
            // 127: the shell has not found the pager.
            return process.waitFor() != 127;
        } catch (InterruptedException e) {
            process.destroy();
            Thread.currentThread().interrupt();
            return true;
        }
    }

    private static void end(Process process) {
        process.descendants().forEach(ProcessHandle::destroy);
        process.destroy();
        try {
            process.waitFor(LONGEST_FAREWELL, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void stay(Thread farewell) {
        try {
            Runtime.getRuntime().removeShutdownHook(farewell);
        } catch (IllegalStateException e) {
            return; // The process is ending.
        }
    }

    /** The pager is a command line of the person's own, as git and man take it. */
    private static List<String> shell(String command) {
        return System.getProperty("os.name").startsWith("Windows")
                ? List.of("cmd", "/c", command)
                : List.of("sh", "-c", RESTORING, "sh", command);
    }
}
