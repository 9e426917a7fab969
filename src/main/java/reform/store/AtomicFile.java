package reform.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Replaces a file's content as one act: at every moment, and after a crash, the file is the old one or the new one. The
 * new content goes to a temporary file beside it, to the disk, and takes the old one's place; permissions and owner
 * stay, and a symbolic link goes on pointing at the file.
 */
final class AtomicFile {
    private static final String TEMPORARY = ".reform-tmp";

    private final Path path;
    private final String shown;

    /**
     * A file to replace.
     *
     * @param path links are followed
     * @param shown the name for messages
     */
    AtomicFile(Path path, String shown) throws WriteRefused {
        this.shown = shown;
        try {
            this.path = path.toRealPath();
        } catch (NoSuchFileException e) {
            throw WriteRefused.of(WriteRefused.Reason.VANISHED, shown);
        } catch (IOException e) {
            throw failed(e);
        }
    }

    /** Where the file really is. */
    Path path() {
        return path;
    }

    /** Refuses a file or folder that is marked as not to be written, also for the superuser. */
    void checkWritable() throws WriteRefused {
        if (!isWritable(path)) {
            throw WriteRefused.of(WriteRefused.Reason.READ_ONLY_FILE, shown);
        }
        if (!isWritable(path.getParent())) {
            throw WriteRefused.of(
                    WriteRefused.Reason.READ_ONLY_FOLDER,
                    shown,
                    path.getParent().toString());
        }
    }

    private static boolean isWritable(Path path) {
        if (!Files.isWritable(path)) {
            return false;
        }
        try {
            Set<PosixFilePermission> permissions = Files.getPosixFilePermissions(path);
            return permissions.contains(PosixFilePermission.OWNER_WRITE)
                    || permissions.contains(PosixFilePermission.GROUP_WRITE)
                    || permissions.contains(PosixFilePermission.OTHERS_WRITE);
        } catch (IOException | UnsupportedOperationException e) {
            return true;
        }
    }

    byte[] read() throws WriteRefused {
        try {
            return Files.readAllBytes(path);
        } catch (NoSuchFileException e) {
            throw WriteRefused.of(WriteRefused.Reason.VANISHED, shown);
        } catch (IOException e) {
            throw failed(e);
        }
    }

    /**
     * Replaces the content.
     *
     * @param expected what the file is to hold until the last moment; otherwise it is left alone
     */
    void replace(byte[] expected, byte[] content) throws WriteRefused {
        Path temporary = path.resolveSibling(
                temporaryPrefix() + Long.toHexString(ThreadLocalRandom.current().nextLong()) + TEMPORARY);
        try {
            write(temporary, content);
            copyAttributes(temporary);
            if (!Arrays.equals(expected, read())) {
                throw WriteRefused.of(WriteRefused.Reason.CHANGED_MEANWHILE, shown);
            }
            move(temporary);
        } catch (WriteRefused e) {
            throw e;
        } catch (IOException e) {
            throw failed(e);
        } finally {
            delete(temporary);
        }
        syncFolder();
    }

    /** Deletes what writers that were killed left behind. Only for the holder of the lock. */
    void deleteLeftovers() {
        try (DirectoryStream<Path> files = Files.newDirectoryStream(
                path.getParent(),
                file -> file.getFileName().toString().startsWith(temporaryPrefix())
                        && file.getFileName().toString().endsWith(TEMPORARY))) {
            files.forEach(AtomicFile::delete);
        } catch (IOException e) {
            // Litter is no reason to refuse a change.
            return;
        }
    }

    private String temporaryPrefix() {
        return "." + path.getFileName() + ".";
    }

    private static void write(Path temporary, byte[] content) throws IOException {
        try (FileChannel channel =
                FileChannel.open(temporary, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            ByteBuffer buffer = ByteBuffer.wrap(content);
            while (buffer.hasRemaining()) {
                channel.write(buffer);
            }
            channel.force(true);
        }
    }

    private void copyAttributes(Path temporary) throws IOException {
        PosixFileAttributeView from = Files.getFileAttributeView(path, PosixFileAttributeView.class);
        PosixFileAttributeView to =
                Files.getFileAttributeView(temporary, PosixFileAttributeView.class, LinkOption.NOFOLLOW_LINKS);
        if (from == null || to == null) {
            return; // Not a system of this kind.
        }
        PosixFileAttributes old = from.readAttributes();
        PosixFileAttributes now = to.readAttributes();
        try {
            if (!old.group().equals(now.group())) {
                to.setGroup(old.group());
            }
            if (!old.owner().equals(now.owner())) {
                to.setOwner(old.owner());
            }
        } catch (IOException e) {
            // Only the superuser gives files away. Who may write the file may write it as one's own.
            now = to.readAttributes();
        }
        to.setPermissions(old.permissions());
    }

    private void move(Path temporary) throws IOException {
        try {
            Files.move(temporary, path, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException e) {
            throw failed(e);
        }
    }

    private void syncFolder() {
        try (FileChannel folder = FileChannel.open(path.getParent(), StandardOpenOption.READ)) {
            folder.force(true);
        } catch (IOException e) {
            // Not every system opens folders; the file itself is on the disk.
            return;
        }
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            // Nothing depends on it.
            return;
        }
    }

    private WriteRefused failed(IOException e) {
        String message = String.valueOf(e.getMessage());
        if (message.toLowerCase(Locale.ROOT).contains("no space left")
                || message.toLowerCase(Locale.ROOT).contains("disk quota")
                || message.contains("not enough space")) {
            return WriteRefused.of(WriteRefused.Reason.DISK_FULL, shown);
        }
        if (e instanceof java.nio.file.AccessDeniedException || message.contains("Read-only file system")) {
            return WriteRefused.of(
                    WriteRefused.Reason.READ_ONLY_FOLDER,
                    shown,
                    path.getParent().toString());
        }
        return WriteRefused.of(WriteRefused.Reason.FAILED, shown, message);
    }
}
