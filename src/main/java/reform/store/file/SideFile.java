package reform.store.file;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import reform.store.edit.WriteRefused;

/**
 * Opens files that stand next to a list under a name that anybody can foresee. Somebody may have put a link there, to
 * have reform write to another file, or a pipe, to have it wait for ever: such files are not opened. A new file is made
 * only where there is none.
 */
final class SideFile {
    /** Until it has the rights that it is to have. */
    static final String OWNER_ONLY = "rw-------";

    private static final Set<StandardOpenOption> NEW =
            Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.READ, StandardOpenOption.WRITE);

    private static final Path OPEN_FILES = Path.of("/proc/self/fd");

    private SideFile() {}

    /** What stands at the name is not an ordinary file with one name. */
    static final class InTheWay extends IOException {
        private static final long serialVersionUID = 1L;

        InTheWay(Path path) {
            super(path.toString());
        }
    }

    /** A new file; empty where there is something of that name, be it a link that leads nowhere. */
    static Optional<FileChannel> create(Path path, String permissions) throws IOException {
        FileAttribute<?>[] attributes = UnixRights.areKnown(path)
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
                }
                : new FileAttribute<?>[0];
        try {
            return Optional.of(FileChannel.open(path, NEW, attributes));
        } catch (FileAlreadyExistsException e) {
            return Optional.empty();
        }
    }

    /** A file that is there, to be read and written; empty where there is none any more. */
    static Optional<FileChannel> open(Path path) throws IOException {
        // Both ways at once: this does not wait even for a pipe that was put there this very moment.
        return open(path, StandardOpenOption.READ, StandardOpenOption.WRITE);
    }

    /** A file that is there, to be read; empty where there is none any more. */
    static Optional<FileChannel> openToRead(Path path) throws IOException {
        return open(path, StandardOpenOption.READ);
    }

    private static Optional<FileChannel> open(Path path, StandardOpenOption... ways) throws IOException {
        try {
            Optional<Object> file = ordinary(path);
            Set<OpenOption> options = new HashSet<>(Set.of(ways));
            options.add(LinkOption.NOFOLLOW_LINKS);
            FileChannel channel = FileChannel.open(path, options);
            boolean same = false;
            try {
                same = file.equals(ordinary(path));
            } finally {
                if (!same) {
                    channel.close();
                }
            }
            return same ? Optional.of(channel) : Optional.empty();
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
    }

    /** Whose a file is, by name. */
    static String owner(Path path) {
        try {
            return Files.getOwner(path, LinkOption.NOFOLLOW_LINKS).getName();
        } catch (IOException | UnsupportedOperationException e) {
            return "?";
        }
    }

    /** Makes sure that a path leads to an ordinary file with one name; returns what tells that file from others. */
    private static Optional<Object> ordinary(Path path) throws IOException {
        BasicFileAttributes found = Files.readAttributes(path, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
        Optional<FileRights> rights = FileRights.of(path);
        if (!found.isRegularFile() || (rights.isPresent() && rights.get().hasOtherNames())) {
            throw new InTheWay(path);
        }
        return Optional.ofNullable(found.fileKey());
    }

    /** What tells the file at a path from others that may be there later. */
    static Optional<Object> key(Path path) throws IOException {
        return Optional.ofNullable(Files.readAttributes(path, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS)
                .fileKey());
    }

    /**
     * A path to a file that this process has just made and has open. Where the system can do that, it leads to the very
     * file, whatever somebody puts at its name meanwhile: what changes a file's rights follows links, on Java 25 even where
     * it was told not to.
     *
     * @throws IOException when there is another file at the name already
     */
    static Path pinned(Path path) throws IOException {
        if (!Files.isDirectory(OPEN_FILES)) {
            return path;
        }
        Object key = ordinary(path);
        // By number, not "self": other programs are told of it too.
        try (DirectoryStream<Path> files = Files.newDirectoryStream(OPEN_FILES.toRealPath())) {
            for (Path file : files) {
                if (isFile(file, key)) {
                    return file;
                }
            }
        } catch (AccessDeniedException e) {
            return path; // A process that may not profile at itself.
        }
        throw new InTheWay(path);
    }

    private static boolean isFile(Path open, Object key) {
        try {
            return Optional.ofNullable(Files.readAttributes(open, BasicFileAttributes.class)
                            .fileKey())
                    .equals(key);
        } catch (IOException e) {
            return false; // Closed by now, as the one is that the listing itself needs.
        }
    }

    /**
     * Puts a content in the place of what a file holds.
     *
     * @param content one piece after the other
     */
    static void write(FileChannel channel, byte[]... content) throws IOException {
        long length = 0;
        channel.position(0);
        for (byte[] piece : content) {
            ByteBuffer buffer = ByteBuffer.wrap(piece);
            while (buffer.hasRemaining()) {
                channel.write(buffer);
            }
            length += piece.length;
        }
        channel.truncate(length);
    }

    /** Pieces as one. */
    static byte[] joined(byte[]... pieces) {
        if (pieces.length == 1) {
            return pieces[0];
        }
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        for (byte[] piece : pieces) {
            whole.writeBytes(piece);
        }
        return whole.toByteArray();
    }

    static byte[] read(FileChannel channel) throws IOException {
        ByteBuffer buffer = ByteBuffer.allocate(Math.toIntExact(channel.size()));
        int read = 0;
        while (read >= 0 && buffer.hasRemaining()) {
            read = channel.read(buffer, buffer.position());
        }
        return Arrays.copyOf(buffer.array(), buffer.position());
    }

    /**
     * The system refused it.
     *
     * @param path what was to be read or written
     */
    static WriteRefused refused(IOException e, String shown, Path path) {
        if (e instanceof WriteRefused known) {
            return known;
        }
        if (e instanceof InTheWay) {
            return WriteRefused.of(WriteRefused.Reason.IN_THE_WAY, shown, String.valueOf(e.getMessage()));
        }
        String message = String.valueOf(e.getMessage());
        String lower = message.toLowerCase(Locale.ROOT);
        if (lower.contains("no space left") || lower.contains("quota") || lower.contains("not enough space")) {
            return WriteRefused.of(WriteRefused.Reason.DISK_FULL, shown);
        }
        // A folder of the system (/proc) says of a new file that there is none.
        boolean refused = e instanceof AccessDeniedException || e instanceof NoSuchFileException;
        if (refused || lower.contains("read-only file system")) {
            return WriteRefused.of(
                    WriteRefused.Reason.READ_ONLY_FOLDER,
                    shown,
                    path.getParent().toString());
        }
        return WriteRefused.of(WriteRefused.Reason.FAILED, shown, message);
    }
}
