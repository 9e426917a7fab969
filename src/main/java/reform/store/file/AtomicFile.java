package reform.store.file;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import reform.store.edit.WriteRefused;

/**
 * Replaces a file's content as one act: at every moment, and after a crash, the file is the old one or the new one. The
 * new content goes to a temporary file next to it, to the disk, and takes the old one's place, with its owner, group,
 * permissions, list of access, attributes and label.
 *
 * <p>Where a new file can't have all of these, or the old one has a second name, the old file stays and its content is
 * written in place; a {@link Recovery} then keeps both texts until it is done.
 */
public final class AtomicFile {
    private static final String TEMPORARY = ".reform-tmp";
    private static final String AS_USUAL = "rw-rw-rw-";
    /** A writer locks its temporary file sooner than this after it made it. */
    private static final long UNTIL_LOCKED_MS = 200;

    private final Path path;
    private final String shown;
    /** What the temporary file's name begins with. */
    private final String prefix;

    private Optional<HiddenRights> hidden = Optional.empty();

    private AtomicFile(Path path, String shown, String prefix) {
        this.path = path;
        this.shown = shown;
        this.prefix = prefix;
    }

    /**
     * A list to change. A link to it is followed and goes on pointing at it.
     *
     * @param shown the name for messages
     * @throws WriteRefused when there is no such file, or it is none with a content of its own
     */
    static AtomicFile existing(Path path, String shown) throws WriteRefused {
        try {
            Path real = path.toRealPath();
            if (!Files.isRegularFile(real, LinkOption.NOFOLLOW_LINKS)) {
                throw WriteRefused.of(WriteRefused.Reason.NOT_A_FILE, shown);
            }
            return new AtomicFile(real, shown, "." + real.getFileName() + ".");
        } catch (NoSuchFileException e) {
            throw WriteRefused.of(WriteRefused.Reason.VANISHED, shown);
        } catch (IOException e) {
            throw SideFile.refused(e, shown, path);
        }
    }

    /**
     * Puts a content into a file, new or old. A link is not followed. What is there stays where this can't be done.
     *
     * @param path absolute
     * @param shown the name for messages
     * @param content one piece after the other
     */
    public static void write(Path path, String shown, byte[]... content) throws WriteRefused {
        // The name may be as long as names can be.
        AtomicFile file = new AtomicFile(path, shown, ".");
        Ending.beginStep();
        try {
            if (Files.isSymbolicLink(path)) {
                throw WriteRefused.of(
                        WriteRefused.Reason.LINK,
                        shown,
                        Files.readSymbolicLink(path).toString());
            }
            if (Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS)) {
                file.hidden = Optional.of(HiddenRights.of(path));
                file.replace(Optional.empty(), content);
            } else if (Files.exists(path, LinkOption.NOFOLLOW_LINKS)) {
                throw WriteRefused.of(WriteRefused.Reason.NOT_A_FILE, shown);
            } else {
                file.create(content);
            }
            file.deleteAbandoned();
        } catch (IOException e) {
            throw SideFile.refused(e, shown, path);
        } finally {
            Ending.endStep();
        }
    }

    /**
     * A new file for its owner alone, on the disk. Not as one act: give it its name when it is whole.
     *
     * @throws IOException when it can't be written, or there is something of that name
     */
    public static void writePrivately(Path path, byte[] content) throws IOException {
        fill(path, SideFile.OWNER_ONLY, content);
    }

    /** Tells those who clear up that a temporary file has a writer. The lock goes with the channel, and with the process. */
    private static void hold(FileChannel temporary) {
        try {
            temporary.tryLock();
        } catch (IOException | OverlappingFileLockException e) {
            // Not every system knows locks: there nobody can take the file for abandoned either.
            return;
        }
    }

    /**
     * Deletes temporary files whose writers were killed. A result has no lock to be under, as a list has, so that others
     * may be writing in the same folder.
     */
    private void deleteAbandoned() {
        try (DirectoryStream<Path> files = Files.newDirectoryStream(path.getParent(), this::isLeftover)) {
            long now =
                    Files.getLastModifiedTime(path, LinkOption.NOFOLLOW_LINKS).toMillis();
            for (Path file : files) {
                if (isAbandoned(file, now)) {
                    delete(file);
                }
            }
        } catch (IOException | DirectoryIteratorException e) {
            // The result is there; litter takes nothing from it.
            return;
        }
    }

    private static boolean isAbandoned(Path file, long now) {
        try {
            long written =
                    Files.getLastModifiedTime(file, LinkOption.NOFOLLOW_LINKS).toMillis();
            Optional<FileChannel> opened = now - written < UNTIL_LOCKED_MS ? Optional.empty() : SideFile.open(file);
            if (opened.isEmpty()) {
                return false;
            }
            try (FileChannel channel = opened.get()) {
                return channel.tryLock() != null;
            }
        } catch (IOException | OverlappingFileLockException e) {
            return false;
        }
    }

    private static void fill(Path path, String permissions, byte[]... content) throws IOException {
        try (FileChannel channel = created(path, permissions)) {
            SideFile.write(channel, content);
            channel.force(true);
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

    /**
     * Puts in order what writers that were killed left behind, and prepares to replace the file. Only for the holder of
     * the lock.
     */
    void begin() throws WriteRefused {
        hidden = Optional.of(HiddenRights.of(path));
        Path left = Recovery.beside(path);
        if (Files.exists(left, LinkOption.NOFOLLOW_LINKS)) {
            recover(left);
        }
        deleteLeftovers();
    }

    private void recover(Path left) throws WriteRefused {
        try {
            Optional<Recovery> recovery = Recovery.read(left);
            if (recovery.isPresent()) {
                byte[] now = readAsItIs();
                if (recovery.get().isTorn(now)) {
                    try (FileChannel file = open()) {
                        SideFile.write(file, recovery.get().after());
                        file.force(true);
                    }
                } else if (!recovery.get().isOneOf(now)) {
                    throw WriteRefused.of(WriteRefused.Reason.INTERRUPTED, shown, left.toString());
                }
            }
            Recovery.delete(left);
        } catch (AccessDeniedException e) {
            throw WriteRefused.of(
                    WriteRefused.Reason.INTERRUPTED_BY_ANOTHER, shown, left.toString(), SideFile.owner(left));
        } catch (IOException e) {
            throw SideFile.refused(e, shown, left);
        }
    }

    private void deleteLeftovers() {
        try (DirectoryStream<Path> files = Files.newDirectoryStream(path.getParent(), this::isLeftover)) {
            files.forEach(AtomicFile::delete);
        } catch (IOException | DirectoryIteratorException e) {
            // Litter is no reason to refuse a change.
            return;
        }
    }

    /** Whether a file is one of {@link #temporary} of this list, and not of one whose name begins with this one's. */
    private boolean isLeftover(Path file) {
        String name = file.getFileName().toString();
        int end = name.length() - TEMPORARY.length();
        if (!name.startsWith(prefix) || !name.endsWith(TEMPORARY) || end <= prefix.length()) {
            return false;
        }
        for (int i = prefix.length(); i < end; i++) {
            if (Character.digit(name.charAt(i), 16) < 0) {
                return false;
            }
        }
        return true;
    }

    private Path temporary() {
        return path.resolveSibling(
                prefix + Long.toHexString(ThreadLocalRandom.current().nextLong()) + TEMPORARY);
    }

    byte[] read() throws WriteRefused {
        try {
            return Recovery.settled(path, readAsItIs());
        } catch (NoSuchFileException e) {
            throw WriteRefused.of(WriteRefused.Reason.VANISHED, shown);
        } catch (AccessDeniedException e) {
            throw WriteRefused.of(WriteRefused.Reason.NOT_READABLE, shown);
        } catch (IOException e) {
            throw SideFile.refused(e, shown, path);
        }
    }

    private byte[] readAsItIs() throws IOException {
        try (InputStream in = Files.newInputStream(path, LinkOption.NOFOLLOW_LINKS)) {
            return in.readAllBytes();
        }
    }

    private FileChannel open() throws IOException {
        return FileChannel.open(path, StandardOpenOption.READ, StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS);
    }

    /**
     * Replaces the content, after {@link #begin}.
     *
     * @param expected what the file is to hold until the last moment; otherwise it is left alone
     */
    void replace(byte[] expected, byte[] content) throws WriteRefused {
        try {
            replace(Optional.of(expected), content);
        } catch (IOException e) {
            throw SideFile.refused(e, shown, path);
        }
    }

    private void replace(Optional<byte[]> expected, byte[]... content) throws IOException {
        Optional<FileRights> rights = FileRights.of(path);
        boolean hasOtherNames = rights.isPresent() && rights.get().hasOtherNames();
        if (hasOtherNames || !replaceByNew(expected, content)) {
            writeInPlace(expected, SideFile.joined(content));
        }
    }

    private void create(byte[]... content) throws IOException {
        Path temporary = temporary();
        try (FileChannel channel = created(temporary, AS_USUAL)) {
            hold(channel);
            SideFile.write(channel, content);
            channel.force(true);
            Files.move(temporary, path, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            delete(temporary);
        }
        syncFolder();
    }

    private static FileChannel created(Path path, String permissions) throws IOException {
        return SideFile.create(path, permissions).orElseThrow(() -> new FileAlreadyExistsException(path.toString()));
    }

    /** Whether a new file with all that the old one has could take its place. Otherwise the old one is as it was. */
    private boolean replaceByNew(Optional<byte[]> expected, byte[]... content) throws IOException {
        Path temporary = temporary();
        try (FileChannel channel = created(temporary, SideFile.OWNER_ONLY)) {
            hold(channel);
            SideFile.write(channel, content);
            if (!FileRights.copy(path, SideFile.pinned(temporary), hidden.orElseThrow())) {
                return false;
            }
            channel.force(true);
            if (expected.isPresent()) {
                check(expected.get(), readAsItIs());
            }
            if (!move(temporary)) {
                return false;
            }
        } finally {
            delete(temporary);
        }
        syncFolder();
        return true;
    }

    /** A file that is mounted by itself, or another user's in a folder such as /tmp, can't be replaced by another. */
    private boolean move(Path temporary) {
        try {
            Files.move(temporary, path, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    private void writeInPlace(Optional<byte[]> expected, byte[] content) throws IOException {
        Path kept = Recovery.beside(path);
        Optional<Object> old = SideFile.key(path);
        boolean whole = true;
        try (FileChannel recovery = Recovery.create(path, hidden.orElseThrow());
                FileChannel file = open()) {
            // A list with two names has two locks: here its writers meet.
            if (file.tryLock() == null) {
                throw WriteRefused.of(WriteRefused.Reason.CHANGED_MEANWHILE, shown);
            }
            byte[] before = SideFile.read(file);
            if (expected.isPresent()) {
                check(expected.get(), before);
            }
            Recovery.write(recovery, before, content);
            syncFolder();
            whole = false;
            try {
                SideFile.write(file, content);
                file.force(true);
            } catch (IOException e) {
                putBack(file, before);
                whole = true;
                throw e;
            }
            whole = true;
            if (!old.equals(SideFile.key(path))) {
                // Another file has taken the name, and what was written is nowhere.
                throw WriteRefused.of(WriteRefused.Reason.CHANGED_MEANWHILE, shown);
            }
        } catch (OverlappingFileLockException e) {
            throw WriteRefused.of(WriteRefused.Reason.CHANGED_MEANWHILE, shown);
        } finally {
            if (whole) {
                forget(kept);
            }
        }
    }

    private void putBack(FileChannel file, byte[] before) throws WriteRefused {
        try {
            SideFile.write(file, before);
            file.force(true);
        } catch (IOException e) {
            throw WriteRefused.of(
                    WriteRefused.Reason.CUT_SHORT, shown, Recovery.beside(path).toString());
        }
    }

    private static void forget(Path recovery) {
        try {
            Recovery.delete(recovery);
        } catch (IOException e) {
            // The next writer finds that nothing is to be recovered.
            return;
        }
    }

    private void check(byte[] expected, byte[] now) throws WriteRefused {
        if (!Arrays.equals(expected, now)) {
            throw WriteRefused.of(WriteRefused.Reason.CHANGED_MEANWHILE, shown);
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
}
