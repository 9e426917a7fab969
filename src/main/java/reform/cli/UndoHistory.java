package reform.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.CRC32C;
import java.util.zip.Checksum;
import reform.store.ListFile;
import reform.store.ListWriter;

/**
 * What files were before {@code reform} changed them, so that {@code undo} can take it back. Kept under
 * {@code $XDG_STATE_HOME/reform/undo}, a folder for each file, an entry for each change: the text before, and the
 * checksum of the text after, by which it shows whether somebody else has changed the file since. The oldest entries go.
 */
final class UndoHistory {
    private static final int MOST_ENTRIES = 20;
    private static final long MOST_BYTES = 64L << 20;
    private static final String ENDING = ".before";

    private final Path root;

    private UndoHistory(Path root) {
        this.root = root;
    }

    /** One change that can be taken back. */
    record Entry(Path stored, String checksumAfter) {
        byte[] before() throws IOException {
            return Files.readAllBytes(stored);
        }
    }

    /** Empty where the environment names no home. */
    static Optional<UndoHistory> of(Host host) {
        return StateFolder.of(host).map(folder -> new UndoHistory(folder.resolve("undo")));
    }

    /** Remembers a change. A change is good also where it can't be remembered: nothing is thrown. */
    Optional<Entry> remember(ListFile file, byte[] before, byte[] after) {
        if (before.length > MOST_BYTES) {
            return Optional.empty();
        }
        try {
            Path folder = folder(file);
            createPrivately(folder);
            List<Path> entries = entries(folder);
            long next = entries.isEmpty() ? 1 : number(entries.get(entries.size() - 1)) + 1;
            String checksum = checksum(after);
            String name = String.valueOf(1_000_000_000L + next).substring(1) + "-" + checksum;
            Path temporary = folder.resolve(name + ".tmp");
            Files.write(temporary, before);
            Path stored = folder.resolve(name + ENDING);
            Files.move(temporary, stored, StandardCopyOption.ATOMIC_MOVE);
            prune(folder);
            return Optional.of(new Entry(stored, checksum));
        } catch (IOException e) {
            // The list is written; that it can't be taken back by command is no reason to say it failed.
            return Optional.empty();
        }
    }

    /** The last change of a file that is not taken back yet. */
    private Optional<Entry> last(ListFile file) throws IOException {
        Path folder = folder(file);
        if (!Files.isDirectory(folder)) {
            return Optional.empty();
        }
        List<Path> entries = entries(folder);
        if (entries.isEmpty()) {
            return Optional.empty();
        }
        Path newest = entries.get(entries.size() - 1);
        String name = newest.getFileName().toString();
        return Optional.of(new Entry(newest, name.substring(name.indexOf('-') + 1, name.length() - ENDING.length())));
    }

    /** The file whose last change is the latest of all; of equally late ones the last. */
    Optional<ListFile> lastChanged(List<ListFile> files) throws IOException {
        Optional<ListFile> latest = Optional.empty();
        Optional<FileTime> time = Optional.empty();
        for (ListFile file : files) {
            Optional<Entry> entry = file.path().isPresent() ? last(file) : Optional.empty();
            if (entry.isPresent()) {
                FileTime own = Files.getLastModifiedTime(entry.get().stored());
                if (time.isEmpty() || own.compareTo(time.get()) >= 0) {
                    latest = Optional.of(file);
                    time = Optional.of(own);
                }
            }
        }
        return latest;
    }

    /** A change that was taken back: what the file holds now, and what it held. */
    static final class TakenBack {
        private final byte[] now;
        private final byte[] undone;

        private TakenBack(byte[] now, byte[] undone) {
            this.now = now;
            this.undone = undone;
        }

        byte[] now() {
            return now;
        }

        byte[] undone() {
            return undone;
        }
    }

    /**
     * Takes back the last change of a file.
     *
     * @param ours whether it is the one that is meant; another one stays
     * @return the change
     * @throws Failure when there is none, or something changed the file since
     */
    static TakenBack takeBack(Host host, ListFile file, Predicate<Entry> ours) throws IOException {
        byte[] now = file.bytes(host.in());
        Optional<UndoHistory> history = of(host);
        Optional<Entry> last = history.isPresent() ? history.get().last(file) : Optional.empty();
        if (last.isEmpty()) {
            throw nothing(List.of(file));
        }
        if (!ours.test(last.get()) || !last.get().checksumAfter().equals(checksum(now))) {
            throw Failure.refused("change.changed-since", file.shown());
        }
        byte[] before = last.get().before();
        new ListWriter(Writing.PATIENCE, Optional.empty()).replace(file, now, before);
        Files.deleteIfExists(last.get().stored());
        return new TakenBack(before, now);
    }

    /** There is no change of these files to take back. */
    static Failure nothing(List<ListFile> files) {
        return Failure.refused(
                "change.nothing-to-undo", files.stream().map(ListFile::shown).toList());
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

    /** A file is known by where it really is, so that a symbolic link and its target share a history. */
    private Path folder(ListFile file) throws IOException {
        Path real = file.path().orElseThrow().toRealPath();
        return root.resolve(checksum(real.toString().getBytes(StandardCharsets.UTF_8)));
    }

    private static void createPrivately(Path folder) throws IOException {
        Files.createDirectories(folder);
        if (folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
        }
    }

    /** Entries, the oldest first. */
    private static List<Path> entries(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().endsWith(ENDING))
                    .sorted()
                    .toList();
        }
    }

    private static long number(Path entry) {
        String name = entry.getFileName().toString();
        return Long.parseLong(name.substring(0, name.indexOf('-')));
    }

    private static void prune(Path folder) throws IOException {
        List<Path> entries = entries(folder);
        long bytes = 0;
        for (int i = entries.size() - 1; i >= 0; i--) {
            bytes += Files.size(entries.get(i));
            boolean kept = i == entries.size() - 1 || (entries.size() - i <= MOST_ENTRIES && bytes <= MOST_BYTES);
            if (!kept) {
                Files.deleteIfExists(entries.get(i));
            }
        }
    }
}
