package reform.cli.session;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.zip.CRC32;
import java.util.zip.CRC32C;
import java.util.zip.Checksum;
import reform.store.file.AtomicFile;

/**
 * The changes of one file that can be taken back or brought again, in a folder of their own. A file is known by where it
 * really is, so that a symbolic link and its target share a history.
 */
final class UndoFolder {
    /** Larger files are not remembered. */
    static final long MOST_BYTES = 64L << 20;

    private static final int MOST_ENTRIES = 20;

    private final Path root;
    private final Path folder;

    /** @param root the folder of all files' folders */
    UndoFolder(Path root, Path file) throws IOException {
        this.root = root;
        this.folder = root.resolve(checksum(file.toRealPath().toString().getBytes(StandardCharsets.UTF_8)));
    }

    /** Keeps the text before a change that is about to be written; after that the entry is still pending. */
    UndoEntry prepare(byte[] old, String checksumAfter) throws IOException {
        createPrivately(root);
        createPrivately(folder);
        UndoEntry unfinished =
                UndoEntry.next(folder, nextNumber(settle(checksum(old))), checksumAfter, UndoEntry.UNFINISHED);
        try {
            AtomicFile.writePrivately(unfinished.stored(), old);
            return unfinished.renamed(UndoEntry.PENDING);
        } catch (IOException e) {
            Files.deleteIfExists(unfinished.stored());
            throw e;
        }
    }

    /** Marks a change that could not be remembered: an empty file takes no room on a full disk. */
    void mark(String checksumAfter) throws IOException {
        createPrivately(root);
        createPrivately(folder);
        AtomicFile.writePrivately(
                UndoEntry.next(folder, nextNumber(entries()), checksumAfter, UndoEntry.FORGOTTEN)
                        .stored(),
                new byte[0]);
    }

    private static long nextNumber(List<UndoEntry> entries) {
        return entries.isEmpty() ? 1 : entries.get(entries.size() - 1).number() + 1;
    }

    /** Puts in order what writers left who were killed; under the lock of the file. The entries, the oldest first. */
    private List<UndoEntry> settle(String checksumNow) throws IOException {
        deleteUnfinished();
        List<UndoEntry> settled = new ArrayList<>();
        for (UndoEntry entry : entries()) {
            if (!entry.is(UndoEntry.PENDING)) {
                settled.add(entry);
            } else if (entry.checksumAfter().equals(checksumNow)) {
                settled.add(entry.renamed(UndoEntry.REMEMBERED));
            } else {
                Files.deleteIfExists(entry.stored());
            }
        }
        return settled;
    }

    /** One of the same name may be wanted again. */
    private void deleteUnfinished() throws IOException {
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
            for (Path file : files) {
                if (file.getFileName().toString().endsWith(UndoEntry.UNFINISHED)) {
                    Files.deleteIfExists(file);
                }
            }
        }
    }

    /** Puts in order what an undo left that was killed, likewise. */
    private List<UndoEntry> settleTakenBack(String checksumNow) throws IOException {
        deleteUnfinished();
        List<UndoEntry> settled = new ArrayList<>();
        for (UndoEntry entry : takenBack()) {
            if (!entry.counts(checksumNow)) {
                Files.deleteIfExists(entry.stored());
            } else {
                settled.add(entry.is(UndoEntry.TAKING_BACK) ? entry.renamed(UndoEntry.TAKEN_BACK) : entry);
            }
        }
        return settled;
    }

    /** The last change of a file that is not taken back yet. */
    Optional<UndoEntry> last(String checksumNow) throws IOException {
        Optional<UndoEntry> last = Optional.empty();
        for (UndoEntry entry : entries()) {
            if (entry.counts(checksumNow)) {
                last = Optional.of(entry);
            }
        }
        return last;
    }

    /** Keeps the text that undo is about to take away, where there is room. */
    Optional<UndoEntry> keepTakenBack(byte[] old, String checksumAfter) {
        if (old.length > MOST_BYTES) {
            return Optional.empty();
        }
        try {
            List<UndoEntry> earlier = settleTakenBack(checksum(old));
            UndoEntry unfinished = UndoEntry.next(folder, nextNumber(earlier), checksumAfter, UndoEntry.UNFINISHED);
            try {
                AtomicFile.writePrivately(unfinished.stored(), old);
                return Optional.of(unfinished.renamed(UndoEntry.TAKING_BACK));
            } catch (IOException e) {
                Files.deleteIfExists(unfinished.stored());
                return Optional.empty();
            }
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** Deletes what was taken back: what has been brought again now, or all of it, which fits the file no more. */
    void forgetTakenBack(Optional<UndoEntry> redone) throws IOException {
        for (UndoEntry each : takenBack()) {
            if (redone.isEmpty() || redone.get().isSame(each)) {
                Files.deleteIfExists(each.stored());
            }
        }
    }

    /**
     * Tells a content from others: two checksums of 32 bits, which Java computes at the speed of memory, as 16
     * hexadecimal digits. Nobody is kept from anything by it, so that a digest proper would only take longer.
     */
    static String checksum(byte[] content) {
        return digits(new CRC32(), content) + digits(new CRC32C(), content);
    }

    private static String digits(Checksum checksum, byte[] content) {
        checksum.update(content);
        return HexFormat.of().toHexDigits((int) checksum.getValue());
    }

    /** A folder that others can't look into; one that is there may not be a link, which could lead anywhere. */
    private static void createPrivately(Path folder) throws IOException {
        FileAttribute<?>[] attributes =
                folder.getFileSystem().supportedFileAttributeViews().contains("posix")
                        ? new FileAttribute<?>[] {
                            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"))
                        }
                        : new FileAttribute<?>[0];
        Files.createDirectories(folder, attributes);
        if (Files.isSymbolicLink(folder)) {
            throw new NotDirectoryException(folder.toString());
        }
    }

    /** The changes that can be taken back, the oldest first; none where there is no such folder. */
    List<UndoEntry> entries() throws IOException {
        return entries(false);
    }

    /** What undo took back, the oldest first. */
    List<UndoEntry> takenBack() throws IOException {
        return entries(true);
    }

    /**
     * Entries, the oldest first.
     *
     * @param takenBack whether those that undo took back are wanted, or the others
     */
    private List<UndoEntry> entries(boolean takenBack) throws IOException {
        List<UndoEntry> entries = new ArrayList<>();
        if (Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
            try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
                for (Path file : files) {
                    UndoEntry.of(file)
                            .filter(entry -> !entry.is(UndoEntry.UNFINISHED) && entry.isTakenBack() == takenBack)
                            .ifPresent(entries::add);
                }
            }
        }
        entries.sort((a, b) -> Long.compare(a.number(), b.number()));
        return entries;
    }

    /** Deletes the oldest entries where there are too many of them, or of their bytes. */
    void prune() throws IOException {
        List<UndoEntry> entries = entries();
        long bytes = 0;
        for (int i = entries.size() - 1; i >= 0; i--) {
            Path stored = entries.get(i).stored();
            bytes += Files.size(stored);
            boolean kept = i == entries.size() - 1 || (entries.size() - i <= MOST_ENTRIES && bytes <= MOST_BYTES);
            if (!kept) {
                Files.deleteIfExists(stored);
            }
        }
    }
}
