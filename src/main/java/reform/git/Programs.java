package reform.git;

import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/** Finds programs by name. */
public final class Programs {
    /** The exit code that Java tells of a process that the signal of Ctrl-C ended. */
    static final int INTERRUPTED = 128 + 2;

    private Programs() {}

    /**
     * The first of these on the path. By hand: a search that includes the working directory (Windows, an empty entry)
     * could find what a hostile repository has put there.
     *
     * @param environment with {@code PATH}, whose relative entries don't count
     */
    public static Optional<Path> find(Map<String, String> environment, String... names) {
        for (String folder : environment.getOrDefault("PATH", "").split(File.pathSeparator)) {
            for (String name : names) {
                try {
                    Path program = Path.of(folder, name);
                    if (program.isAbsolute() && Files.isRegularFile(program) && Files.isExecutable(program)) {
                        return Optional.of(program);
                    }
                } catch (InvalidPathException e) {
                    // Not a folder: as if it were not on the path.
                }
            }
        }
        return Optional.empty();
    }

    /** Starts work that ends with the process that it waits for. */
    static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "git");
        thread.setDaemon(true);
        thread.start();
        return thread;
    }

    /** Reads all that a process says. */
    static void copy(InputStream in, ByteArrayOutputStream out) {
        try (in) {
            in.transferTo(out);
        } catch (IOException e) {
            // The program ended; its exit code tells.
        }
    }
}
