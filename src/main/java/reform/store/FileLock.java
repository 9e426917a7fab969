package reform.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Keeps other writers of a list away while one reads, changes and writes it: a lock of the operating system on a file
 * beside it, {@code .reform.yaml.lock}, which the system frees when its holder dies. The file says who holds it, and
 * goes away with the lock.
 */
final class FileLock implements AutoCloseable {
    private static final long PAUSE_MILLIS = 20;
    private static final int LONGEST_NOTE = 512;

    /**
     * The locks of this process. To the system they are all one holder's, so that it would let a second thread in, and
     * would free a lock when that thread closes its file.
     */
    private static final Set<Path> HELD = ConcurrentHashMap.newKeySet();

    private final Path path;
    private final FileChannel channel;

    private FileLock(Path path, FileChannel channel) {
        this.path = path;
        this.channel = channel;
    }

    /**
     * Waits for the lock.
     *
     * @param file the list's own path, links followed
     * @param shown the list's name for messages
     * @param patience how long to wait for another writer
     */
    static FileLock take(Path file, String shown, Duration patience) throws WriteRefused {
        Path path = file.resolveSibling("." + file.getFileName() + ".lock");
        long deadline = System.nanoTime() + patience.toNanos();
        while (true) {
            try {
                Optional<FileLock> lock = attempt(path);
                if (lock.isPresent()) {
                    return lock.get();
                }
            } catch (AccessDeniedException e) {
                throw WriteRefused.of(
                        WriteRefused.Reason.READ_ONLY_FOLDER,
                        shown,
                        path.getParent().toString());
            } catch (IOException e) {
                throw WriteRefused.of(
                        String.valueOf(e.getMessage()).contains("No space left")
                                ? WriteRefused.Reason.DISK_FULL
                                : WriteRefused.Reason.FAILED,
                        shown,
                        String.valueOf(e.getMessage()));
            }
            if (System.nanoTime() >= deadline) {
                throw WriteRefused.of(WriteRefused.Reason.LOCKED, shown, holder(path));
            }
            pause(shown);
        }
    }

    private static Optional<FileLock> attempt(Path path) throws IOException {
        if (!HELD.add(path)) {
            return Optional.empty();
        }
        Optional<FileLock> lock = Optional.empty();
        try {
            lock = open(path);
        } finally {
            if (lock.isEmpty()) {
                HELD.remove(path);
            }
        }
        return lock;
    }

    private static Optional<FileLock> open(Path path) throws IOException {
        FileChannel channel = FileChannel.open(path, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        boolean taken = false;
        try {
            if (channel.tryLock() != null) {
                channel.truncate(0);
                channel.write(ByteBuffer.wrap(note()));
                taken = isAt(path, channel);
            }
        } finally {
            if (!taken) {
                channel.close();
            }
        }
        return taken ? Optional.of(new FileLock(path, channel)) : Optional.empty();
    }

    /**
     * Whether the path still leads to the file that the channel has open: the holder before may have deleted that, and
     * a lock on a deleted file keeps nobody away. Told by the size, which grows with what the channel writes: to open
     * the path and look would free the lock, as closing any channel of a file does on POSIX systems.
     */
    private static boolean isAt(Path path, FileChannel channel) throws IOException {
        for (int round = 0; round < 2; round++) {
            channel.write(ByteBuffer.wrap(new byte[] {'\n'}));
            try {
                if (Files.size(path) != channel.size()) {
                    return false;
                }
            } catch (NoSuchFileException e) {
                return false;
            }
        }
        return true;
    }

    /** Who holds the lock, in a random length that tells this holding from others. */
    private static byte[] note() {
        String padding = " ".repeat(ThreadLocalRandom.current().nextInt(LONGEST_NOTE));
        return (self() + "\n" + padding).getBytes(StandardCharsets.UTF_8);
    }

    private static String self() {
        return System.getProperty("user.name", "?") + ", "
                + ProcessHandle.current().pid();
    }

    private static String holder(Path path) {
        if (HELD.contains(path)) {
            return self();
        }
        try {
            String note = Files.readString(path);
            int end = note.indexOf('\n');
            return end <= 0 || end > LONGEST_NOTE ? "?" : note.substring(0, end);
        } catch (IOException e) {
            return "?";
        }
    }

    private static void pause(String shown) throws WriteRefused {
        try {
            Thread.sleep(PAUSE_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw WriteRefused.of(WriteRefused.Reason.LOCKED, shown, "?");
        }
    }

    @Override
    public void close() {
        try {
            // While the lock is held: whoever opened this file in the meantime will see that it is gone.
            Files.deleteIfExists(path);
        } catch (IOException e) {
            // It is used again the next time.
        } finally {
            release();
            HELD.remove(path);
        }
    }

    private void release() {
        try {
            channel.close();
        } catch (IOException e) {
            // The system frees the lock with the process.
            return;
        }
    }
}
