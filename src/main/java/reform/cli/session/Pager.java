package reform.cli.session;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import reform.terminal.Host;

/** Shows output that is longer than the terminal through a pager. */
final class Pager {
    private Pager() {}

    /**
     * Returns whether the text was shown; if not, it is to be written as it is.
     *
     * @param command of the pager; empty for none
     */
    static boolean show(Host host, String command, CharSequence text) throws IOException {
        if (!host.screen().out()
                || host.variable("TERM").orElse("dumb").equals("dumb")
                || lines(text) < host.screen().rows().orElse(24)) {
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
        try (OutputStream in = process.getOutputStream()) {
            in.write(text.toString().getBytes(StandardCharsets.UTF_8));
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

    /** The pager is a command line of the person's own, as git and man take it. */
    private static List<String> shell(String command) {
        return System.getProperty("os.name").startsWith("Windows")
                ? List.of("cmd", "/c", command)
                : List.of("sh", "-c", command);
    }

    private static int lines(CharSequence text) {
        int lines = 0;
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) == '\n') {
                lines++;
            }
        }
        return lines;
    }
}
