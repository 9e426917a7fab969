package reform.store.file;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;
import reform.store.edit.WriteRefused;

/**
 * Keeps other writers of a list away while one reads, changes and writes it: a lock of the operating system on a file
 * next to it, {@code .reform.yaml.lock}, which the system frees when its holder dies. The file says who holds it, and
 * goes away with the lock. All may read it, and those may take it who may write the list.
 */
final class FileLock implements AutoCloseable {
    private static final long PAUSE_MILLIS = 20;
    private static final int LONGEST_NOTE = 512;
    /** A longer file is not a lock but somebody's work, and is not touched. */
    private static final int LONGEST_LOCK = 4 * LONGEST_NOTE;

    private static final String FOR_ALL = "rw-rw-rw-";
    private static final int READ_AND_WRITE = 0666;
    private static final int READ = 0444;

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
     * @param whileWaiting done now and then meanwhile; what it throws ends the waiting
     */
    static FileLock take(Path file, String shown, Duration patience, Runnable whileWaiting) throws WriteRefused {
        Path path = file.resolveSibling("." + file.getFileName() + ".lock");
        long deadline = System.nanoTime() + patience.toNanos();
        while (true) {
            try {
                Optional<FileLock> lock = attempt(path, file);
                if (lock.isPresent()) {
                    return lock.get();
                }
                if (System.nanoTime() >= deadline) {
                    throw WriteRefused.of(WriteRefused.Reason.LOCKED, shown, holder(path));
                }
            } catch (AccessDeniedException e) {
                if (!Files.isWritable(path.getParent())) {
                    throw WriteRefused.of(
                            WriteRefused.Reason.READ_ONLY_FOLDER,
                            shown,
                            path.getParent().toString());
                }
                // The lock of another user, which may be gone in a moment.
                if (System.nanoTime() >= deadline) {
                    throw WriteRefused.of(
                            WriteRefused.Reason.LOCK_OF_ANOTHER, shown, path.toString(), SideFile.owner(path));
                }
            } catch (IOException e) {
                throw SideFile.refused(e, shown, path);
            }
            pause(shown);
            whileWaiting.run();
        }
    }

    private static Optional<FileLock> attempt(Path path, Path file) throws IOException {
        if (!HELD.add(path)) {
            return Optional.empty();
        }
        Optional<FileLock> lock = Optional.empty();
        Ending.beginStep();
        try {
            lock = open(path, file);
            lock.ifPresent(taken -> Ending.hold(taken, taken::free));
        } finally {
            Ending.endStep();
            if (lock.isEmpty()) {
                HELD.remove(path);
            }
        }
        return lock;
    }

    private static Optional<FileLock> open(Path path, Path file) throws IOException {
        Optional<FileChannel> channel = SideFile.create(path, FOR_ALL);
        if (channel.isPresent()) {
            shareWithWriters(path, file);
        } else {
            try {
                channel = SideFile.open(path);
            } catch (AccessDeniedException e) {
                deleteIfDead(path, file);
            }
        }
        return channel.isPresent() ? lock(path, channel.get()) : Optional.empty();
    }

    private static Optional<FileLock> lock(Path path, FileChannel channel) throws IOException {
        boolean taken = false;
        try {
            if (channel.size() > LONGEST_LOCK) {
                throw new SideFile.InTheWay(path);
            }
            if (channel.tryLock() != null) {
                channel.truncate(0);
                taken = isMarked(path, channel);
            }
        } finally {
            if (!taken) {
                channel.close();
            }
        }
        return taken ? Optional.of(new FileLock(path, channel)) : Optional.empty();
    }

    /** Writes who holds the lock, and whether it is one still. */
    private static boolean isMarked(Path path, FileChannel channel) throws IOException {
        try {
            channel.write(ByteBuffer.wrap(note()));
            return isAt(path, channel);
        } catch (IOException e) {
            // On a full disk. Whoever made another file there meanwhile will see that it is gone.
            if (Files.size(path) == channel.size()) {
                Files.delete(path);
            }
            throw e;
        }
    }

    /** Whoever may write the list can take a lock that a writer left who was killed. */
    private static void shareWithWriters(Path path, Path file) {
        try {
            Optional<FileRights> list = FileRights.of(file);
            Optional<FileRights> lock = FileRights.of(path);
            if (list.isEmpty() || lock.isEmpty()) {
                return;
            }
            int mode = (list.get().mode() & READ_AND_WRITE) | READ;
            if (lock.get().group() != list.get().group() || (lock.get().mode() & mode) != mode) {
                Path pinned = SideFile.pinned(path);
                FileRights.setGroup(pinned, list.get().group());
                FileRights.setMode(pinned, mode);
            }
        } catch (IOException e) {
            // Then others delete it.
            return;
        }
    }

    /**
     * Deletes a lock that one may only read, where nobody holds it. Two who find that at the same time could each delete
     * what a third has made since; so one looks after the other, under a lock of the list itself.
     */
    private static void deleteIfDead(Path path, Path file) throws IOException {
        try (FileChannel guard =
                FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS)) {
            if (guard.tryLock() == null) {
                return;
            }
            Optional<FileChannel> lock = SideFile.openToRead(path);
            if (lock.isPresent()) {
                try (FileChannel dead = lock.get()) {
                    if (dead.tryLock(0, Long.MAX_VALUE, true) != null && Files.size(path) == dead.size()) {
                        delete(path);
                    }
                }
            }
        } catch (OverlappingFileLockException | NoSuchFileException e) {
            return; // Somebody was quicker.
        }
    }

    private static void delete(Path path) throws IOException {
        try {
            Files.delete(path);
        } catch (NoSuchFileException e) {
            throw e;
        } catch (FileSystemException e) {
            // In a folder where each deletes only what is his, the system has another word for it.
            throw new AccessDeniedException(path.toString());
        }
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
        if (!HELD.add(path)) {
            return self();
        }
        try {
            Optional<FileChannel> channel = SideFile.openToRead(path);
            if (channel.isEmpty()) {
                return "?";
            }
            try (FileChannel lock = channel.get()) {
                String note = new String(SideFile.read(lock), StandardCharsets.UTF_8);
                int end = note.indexOf('\n');
                String holder = end <= 0 || end > LONGEST_NOTE ? "?" : note.substring(0, end);
                // Java does not know the names of all users; and what others wrote is not for the terminal as it is.
                return holder.startsWith("?") ? SideFile.owner(path) + holder.substring(1) : withoutControls(holder);
            }
        } catch (IOException e) {
            return SideFile.owner(path);
        } finally {
            HELD.remove(path);
        }
    }

    private static String withoutControls(String text) {
        StringBuilder clean = new StringBuilder();
        text.codePoints().filter(c -> !Character.isISOControl(c)).forEach(clean::appendCodePoint);
        return clean.toString();
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
        Ending.beginStep();
        try {
            Ending.leave(this);
            free();
        } finally {
            Ending.endStep();
        }
    }

    private void free() {
        try {
            // While the lock is held: whoever opened this file in the meantime will see that it is gone.
            Files.deleteIfExists(path);
        } catch (IOException e) {
            // Of another user, in a folder where each deletes only what is his: it is used again the next time.
            forget();
        } finally {
            release();
            HELD.remove(path);
        }
    }

    private void forget() {
        try {
            channel.truncate(0);
        } catch (IOException e) {
            return; // It names one who holds it no more.
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
