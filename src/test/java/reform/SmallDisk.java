package reform;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;

/** A disk in memory that is soon full. Only root can mount one: elsewhere the test is skipped. */
public final class SmallDisk implements AutoCloseable {
    private static final int MOST_TRIES = 100;

    private final Path folder;

    private SmallDisk(Path folder) {
        this.folder = folder;
    }

    /**
     * Mounts one.
     *
     * @param size such as {@code 64k}
     */
    public static SmallDisk at(Path folder, String size) throws InterruptedException {
        Assumptions.assumeTrue(
                run("mount", "-t", "tmpfs", "-o", "size=" + size, "tmpfs", folder.toString()),
                "can't mount a small disk here");
        return new SmallDisk(folder);
    }

    public Path folder() {
        return folder;
    }

    /** A process that just begins holds the files of this one for a moment: then the disk is busy. */
    @Override
    public void close() throws IOException {
        try {
            for (int i = 0; !run("umount", folder.toString()); i++) {
                if (i == MOST_TRIES) {
                    throw new IOException(folder + " is still in use");
                }
                Thread.sleep(100);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static boolean run(String... command) throws InterruptedException {
        try {
            return new ProcessBuilder(command).start().waitFor() == 0;
        } catch (IOException e) {
            return false;
        }
    }
}
