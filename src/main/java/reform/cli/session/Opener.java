package reform.cli.session;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import reform.cli.syntax.Failure;
import reform.terminal.Host;

/** Opens a file that was written with the program that a person would open it with: a page in the browser. */
public final class Opener {
    /** What only hands the file on ends at once; a browser that it starts itself may run for hours. */
    private static final long PATIENCE_IN_SECONDS = 3;

    private static final String VARIABLE = "BROWSER";

    private Opener() {}

    /**
     * Opens a file.
     *
     * @param name of the file, as the person knows it
     * @throws Failure when no program takes it; the file is there all the same
     */
    public static void open(Session session, String name) {
        Host host = session.host();
        Path file = host.directory().resolve(name).toAbsolutePath().normalize();
        for (List<String> program : programs(host)) {
            if (opens(host, program, file)) {
                return;
            }
        }
        throw Failure.unwritten("cli.cannot-open", name);
    }

    /** A file of its own for a page that was given no name. */
    public static String newFile(String ending) {
        try {
            return Files.createTempFile("reform-", ending).toString();
        } catch (IOException e) {
            String folder = System.getProperty("java.io.tmpdir");
            throw OutputFile.failure(folder + "/reform", Path.of(folder, "reform"), e);
        }
    }

    /** The person's browser, which is a name and not a command line, else what the system opens files with. */
    private static List<List<String>> programs(Host host) {
        String system = System.getProperty("os.name");
        List<List<String>> programs = new ArrayList<>();
        host.variable(VARIABLE).ifPresent(browser -> programs.add(List.of(browser)));
        if (system.startsWith("Windows")) {
            programs.add(List.of("rundll32", "url.dll,FileProtocolHandler"));
        } else if (system.startsWith("Mac")) {
            programs.add(List.of("open"));
        } else {
            programs.add(List.of("xdg-open"));
            programs.add(List.of("gio", "open"));
            programs.add(List.of("wslview"));
        }
        return programs;
    }

    private static boolean opens(Host host, List<String> program, Path file) {
        List<String> command = new ArrayList<>(program);
        command.add(file.toString());
        try {
            ProcessBuilder builder = new ProcessBuilder(command)
                    .redirectInput(ProcessBuilder.Redirect.PIPE)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.DISCARD);
            host.restoreLocale(builder.environment());
            Process process = builder.start();
            process.getOutputStream().close();
            return !process.waitFor(PATIENCE_IN_SECONDS, TimeUnit.SECONDS) || process.exitValue() == 0;
        } catch (IOException e) {
            // No such program here.
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }
}
