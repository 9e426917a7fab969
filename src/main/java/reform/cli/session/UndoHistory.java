package reform.cli.session;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.zip.CRC32;
import java.util.zip.CRC32C;
import java.util.zip.Checksum;
import reform.cli.syntax.Failure;
import reform.message.Messages;
import reform.store.file.AtomicFile;
import reform.store.file.ListFile;
import reform.store.file.ListWriter;
import reform.terminal.Host;
import reform.terminal.Interrupted;

/**
 * What files were before {@code reform} changed them, so that {@code undo} can take it back. Kept under
 * {@code $XDG_STATE_HOME/reform/undo}, a folder for each file, an entry for each change: the text before, and in its name
 * the checksum of the text after, by which it shows whether somebody else has changed the file since. The oldest entries
 * go.
 *
 * <p>What undo takes back becomes a {@code .redo}: the text that was taken away, and in its name the checksum of the text
 * that came instead, to which it can be added again. The next other change ends that. It is {@code .taking} while the
 * file is written; one that is so still when its writer is gone counts if the file holds the text that came instead.
 *
 * <p>An entry is on the disk before the file is written, so that a writer that is killed leaves no change that nobody can
 * take back. It is {@code .tmp} until it is complete, {@code .pending} while the file is written, and {@code .before}
 * afterwards; one that is pending still when its writer is gone counts if the file holds the text after. A change that
 * could not be remembered leaves a mark, an empty {@code .forgotten}, where that is possible.
 */
public final class UndoHistory {
    private static final int MOST_ENTRIES = 20;
    private static final long MOST_BYTES = 64L << 20;
    private static final String UNFINISHED = ".tmp";
    private static final String PENDING = ".pending";
    private static final String REMEMBERED = ".before";
    private static final String FORGOTTEN = ".forgotten";
    private static final String TAKING_BACK = ".taking";
    private static final String TAKEN_BACK = ".redo";
    private static final int DIGITS = 9;
    private static final int CHECKSUM_DIGITS = 16;

    private final Path root;

    private UndoHistory(Path root) {
        this.root = root;
    }

    /** One change that can be taken back, unless it was forgotten. */
    public record Entry(Path stored, long number, String checksumAfter, String ending) {
        /** The entry of a file's name; empty where the file is something else. */
        private static Optional<Entry> of(Path file) {
            String name = file.getFileName().toString();
            int checksum = DIGITS + 1;
            int end = checksum + CHECKSUM_DIGITS;
            if (name.length() <= end || name.charAt(DIGITS) != '-') {
                return Optional.empty();
            }
            for (int i = 0; i < DIGITS; i++) {
                if (name.charAt(i) < '0' || name.charAt(i) > '9') {
                    return Optional.empty();
                }
            }
            return Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
                    ? Optional.of(new Entry(
                            file,
                            Long.parseLong(name, 0, DIGITS, 10),
                            name.substring(checksum, end),
                            name.substring(end)))
                    : Optional.empty();
        }

        private static Entry next(Path folder, long number, String checksum, String ending) {
            String digits = String.valueOf(1_000_000_000L + number).substring(1);
            return new Entry(folder.resolve(digits + "-" + checksum + ending), number, checksum, ending);
        }

        private boolean is(String other) {
            return ending.equals(other);
        }

        private boolean isTakenBack() {
            return is(TAKING_BACK) || is(TAKEN_BACK);
        }

        /** Whether its change was written: what is half done tells by the text that the file holds. */
        private boolean counts(String checksumNow) {
            return !(is(PENDING) || is(TAKING_BACK)) || checksumAfter.equals(checksumNow);
        }

        private Entry renamed(String other) throws IOException {
            String name = stored.getFileName().toString();
            Path to = stored.resolveSibling(name.substring(0, name.length() - ending.length()) + other);
            Files.move(stored, to, StandardCopyOption.ATOMIC_MOVE);
            return new Entry(to, number, checksumAfter, other);
        }

        /** Whether it is the same change, whatever has become of the entry since. */
        public boolean isSame(Entry other) {
            return number == other.number && checksumAfter.equals(other.checksumAfter);
        }

        private byte[] content() throws IOException {
            return Files.readAllBytes(stored);
        }
    }

    /** Empty where the environment names no home. */
    public static Optional<UndoHistory> of(Host host) {
        return StateFolder.of(host).map(folder -> new UndoHistory(folder.resolve("undo")));
    }

    /**
     * Remembers a change while it is written. The change is good also where it can't be remembered; {@link #complaint}
     * says so.
     */
    public static final class Recording implements ListWriter.Memory {
        private final Optional<UndoHistory> history;
        private final ListFile file;
        /** What undo took back and this change brings again; any other change ends what can be brought again. */
        private final Optional<Entry> redone;

        private Optional<Entry> entry = Optional.empty();
        private Optional<Failure> trouble = Optional.empty();
        private String checksumAfter = "";

        private Recording(Optional<UndoHistory> history, ListFile file, Optional<Entry> redone) {
            this.history = history;
            this.file = file;
            this.redone = redone;
        }

        @Override
        public void before(byte[] old, byte[] content) {
            if (history.isEmpty()) {
                trouble = Optional.of(Failure.refused("change.not-remembered.homeless", file.shown()));
                return;
            }
            checksumAfter = checksum(content);
            if (old.length > MOST_BYTES) {
                trouble = Optional.of(Failure.refused("change.not-remembered.large", file.shown()));
                return;
            }
            try {
                entry = Optional.of(history.get().prepare(file, old, checksumAfter));
            } catch (IOException e) {
                trouble = Optional.of(history.get().trouble(file, e));
            }
        }

        @Override
        public void after(boolean written) {
            try {
                if (written && history.isPresent()) {
                    history.get().forgetTakenBack(file, redone);
                }
                if (entry.isPresent() && written) {
                    entry = Optional.of(entry.get().renamed(REMEMBERED));
                    prune(entry.get().stored().getParent());
                } else if (entry.isPresent()) {
                    Files.deleteIfExists(entry.get().stored());
                    entry = Optional.empty();
                } else if (history.isPresent() && written) {
                    history.get().mark(file, checksumAfter);
                }
            } catch (IOException e) {
                // A pending entry counts as it is, and what has no mark is told from the file.
                return;
            }
        }

        /** By what the change can be taken back, where it was remembered. */
        public Optional<Entry> entry() {
            return entry;
        }

        /** Why undo can't take back what was written. */
        public Optional<String> complaint(Messages messages) {
            return trouble.map(messages::text);
        }
    }

    /** Remembers the change of a file that is about to be written. */
    public static Recording recording(Host host, ListFile file) {
        return new Recording(of(host), file, Optional.empty());
    }

    /** Deletes what was taken back: what has been brought again now, or all of it, which fits the file no more. */
    private void forgetTakenBack(ListFile file, Optional<Entry> redone) throws IOException {
        for (Entry each : entries(folder(file), true)) {
            if (redone.isEmpty() || redone.get().isSame(each)) {
                Files.deleteIfExists(each.stored());
            }
        }
    }

    private Failure trouble(ListFile file, IOException e) {
        String message = String.valueOf(e.getMessage());
        return message.contains("No space left") || message.contains("quota")
                ? Failure.refused("change.not-remembered.full", file.shown(), root)
                : Failure.refused("change.not-remembered.denied", file.shown(), root);
    }

    private Entry prepare(ListFile file, byte[] old, String checksumAfter) throws IOException {
        Path folder = folder(file);
        createPrivately(root);
        createPrivately(folder);
        Entry unfinished = Entry.next(folder, nextNumber(settle(folder, checksum(old))), checksumAfter, UNFINISHED);
        try {
            AtomicFile.writePrivately(unfinished.stored(), old);
            return unfinished.renamed(PENDING);
        } catch (IOException e) {
            Files.deleteIfExists(unfinished.stored());
            throw e;
        }
    }

    /** An empty file takes no room on a full disk. */
    private void mark(ListFile file, String checksumAfter) throws IOException {
        Path folder = folder(file);
        createPrivately(root);
        createPrivately(folder);
        AtomicFile.writePrivately(
                Entry.next(folder, nextNumber(entries(folder)), checksumAfter, FORGOTTEN)
                        .stored(),
                new byte[0]);
    }

    private static long nextNumber(List<Entry> entries) {
        return entries.isEmpty() ? 1 : entries.get(entries.size() - 1).number() + 1;
    }

    /** Puts in order what writers left who were killed; under the lock of the file. The entries, the oldest first. */
    private static List<Entry> settle(Path folder, String checksumNow) throws IOException {
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
            for (Path file : files) {
                if (file.getFileName().toString().endsWith(UNFINISHED)) {
                    Files.deleteIfExists(file);
                }
            }
        }
        List<Entry> settled = new ArrayList<>();
        for (Entry entry : entries(folder)) {
            if (!entry.is(PENDING)) {
                settled.add(entry);
            } else if (entry.checksumAfter().equals(checksumNow)) {
                settled.add(entry.renamed(REMEMBERED));
            } else {
                Files.deleteIfExists(entry.stored());
            }
        }
        return settled;
    }

    /** Puts in order what an undo left that was killed, likewise. */
    private static List<Entry> settleTakenBack(Path folder, String checksumNow) throws IOException {
        List<Entry> settled = new ArrayList<>();
        for (Entry entry : entries(folder, true)) {
            if (!entry.counts(checksumNow)) {
                Files.deleteIfExists(entry.stored());
            } else {
                settled.add(entry.is(TAKING_BACK) ? entry.renamed(TAKEN_BACK) : entry);
            }
        }
        return settled;
    }

    /** The last change of a file that is not taken back yet. */
    private Optional<Entry> last(ListFile file, String checksumNow) throws IOException {
        Optional<Entry> last = Optional.empty();
        for (Entry entry : entries(folder(file))) {
            if (entry.counts(checksumNow)) {
                last = Optional.of(entry);
            }
        }
        return last;
    }

    /** The file whose last change is the latest of all; of equally late ones the last. */
    public Optional<ListFile> lastChanged(List<ListFile> files) throws IOException {
        return latest(files, false);
    }

    /** The file of which undo took something back last. */
    public Optional<ListFile> lastTakenBack(List<ListFile> files) throws IOException {
        return latest(files, true);
    }

    private Optional<ListFile> latest(List<ListFile> files, boolean takenBack) throws IOException {
        Optional<ListFile> latest = Optional.empty();
        Optional<FileTime> time = Optional.empty();
        for (ListFile file : files) {
            List<Entry> entries = file.path().isPresent() ? entries(folder(file), takenBack) : List.of();
            if (entries.stream().anyMatch(entry -> entry.is(PENDING) || entry.is(TAKING_BACK))) {
                String now = checksum(Files.readAllBytes(file.path().orElseThrow()));
                entries = entries.stream().filter(entry -> entry.counts(now)).toList();
            }
            if (!entries.isEmpty()) {
                FileTime own = Files.getLastModifiedTime(
                        entries.get(entries.size() - 1).stored());
                if (time.isEmpty() || own.compareTo(time.get()) >= 0) {
                    latest = Optional.of(file);
                    time = Optional.of(own);
                }
            }
        }
        return latest;
    }

    /** A change that was taken back or brought again. */
    public static final class TakenBack {
        private final byte[] before;
        private final byte[] after;
        private final boolean redoable;

        private TakenBack(byte[] before, byte[] after, boolean redoable) {
            this.before = before;
            this.after = after;
            this.redoable = redoable;
        }

        /** What the file held when the change was taken back, or brought again. */
        public byte[] before() {
            return before;
        }

        /** What it holds since. */
        public byte[] after() {
            return after;
        }

        /** Whether what was taken back is kept, to be brought again. */
        public boolean redoable() {
            return redoable;
        }
    }

    /**
     * Takes back the last change of a file.
     *
     * @param ours whether it is the one that is meant; another one stays
     * @return the change
     * @throws Failure when there is none, or something changed the file since
     */
    public static TakenBack takeBack(Host host, ListFile file, Predicate<Entry> ours) throws IOException {
        return takeBack(host, file, ours, false);
    }

    /** What {@link #takeBack} would take back; the file stays as it is. */
    public static TakenBack wouldTakeBack(Host host, ListFile file) throws IOException {
        return takeBack(host, file, last -> true, true);
    }

    private static TakenBack takeBack(Host host, ListFile file, Predicate<Entry> ours, boolean dryRun)
            throws IOException {
        byte[] now = file.bytes(host.in());
        Optional<UndoHistory> history = of(host);
        if (history.isEmpty()) {
            throw Failure.refused("change.no-memory", file.shown());
        }
        Optional<Entry> last = history.get().last(file, checksum(now));
        if (last.isEmpty()) {
            throw history.get().nothing(List.of(file));
        }
        if (!ours.test(last.get()) || !last.get().checksumAfter().equals(checksum(now))) {
            throw Failure.refused("change.changed-since", file.shown());
        }
        if (last.get().is(FORGOTTEN)) {
            throw forgotten(file);
        }
        byte[] before = last.get().content();
        if (dryRun) {
            return new TakenBack(now, before, true);
        }
        Forgetting forgetting = new Forgetting(last.get());
        replace(host, file, forgetting, now, before);
        return new TakenBack(now, before, forgetting.redoable());
    }

    private static void replace(Host host, ListFile file, ListWriter.Memory memory, byte[] now, byte[] content)
            throws IOException {
        new ListWriter(ListWriter.PATIENCE, Optional.empty())
                .whileWaiting(() -> Interrupted.check(host))
                .remembering(memory)
                .replace(file, now, content);
    }

    /** A change that was brought again, and how it is remembered. */
    public record BroughtAgain(TakenBack change, Optional<Recording> recording) {}

    /**
     * Brings again what undo took back last.
     *
     * @param dryRun whether the file stays as it is
     * @throws Failure when undo took nothing back, or something changed the file since
     */
    public static BroughtAgain bringAgain(Host host, ListFile file, boolean dryRun) throws IOException {
        byte[] now = file.bytes(host.in());
        Optional<UndoHistory> history = of(host);
        if (history.isEmpty()) {
            throw Failure.refused("change.no-memory", file.shown());
        }
        String checksum = checksum(now);
        List<Entry> all = entries(history.get().folder(file), true).stream()
                .filter(entry -> entry.counts(checksum))
                .toList();
        Optional<Entry> last = Optional.empty();
        for (Entry entry : all) {
            last = entry.checksumAfter().equals(checksum) ? Optional.of(entry) : last;
        }
        if (last.isEmpty()) {
            throw Failure.refused(all.isEmpty() ? "change.nothing-to-redo" : "change.changed-since-undo", file.shown());
        }
        byte[] content = last.get().content();
        TakenBack change = new TakenBack(now, content, true);
        if (dryRun) {
            return new BroughtAgain(change, Optional.empty());
        }
        Recording recording = new Recording(history, file, last);
        replace(host, file, recording, now, content);
        return new BroughtAgain(change, Optional.of(recording));
    }

    /**
     * Deletes an entry while its change is taken back: until that is written, it is a pending one again. What is taken
     * back is kept before, where there is room.
     */
    private static final class Forgetting implements ListWriter.Memory {
        private Entry entry;
        private Optional<Entry> kept = Optional.empty();

        Forgetting(Entry entry) {
            this.entry = entry;
        }

        @Override
        public void before(byte[] old, byte[] content) {
            kept = keep(old, checksum(content));
            rename(PENDING);
        }

        boolean redoable() {
            return kept.isPresent();
        }

        private Optional<Entry> keep(byte[] old, String checksumAfter) {
            if (old.length > MOST_BYTES) {
                return Optional.empty();
            }
            Path folder = entry.stored().getParent();
            try {
                List<Entry> earlier = settleTakenBack(folder, checksum(old));
                Entry unfinished = Entry.next(folder, nextNumber(earlier), checksumAfter, UNFINISHED);
                try {
                    AtomicFile.writePrivately(unfinished.stored(), old);
                    return Optional.of(unfinished.renamed(TAKING_BACK));
                } catch (IOException e) {
                    Files.deleteIfExists(unfinished.stored());
                    return Optional.empty();
                }
            } catch (IOException e) {
                return Optional.empty();
            }
        }

        @Override
        public void after(boolean written) {
            if (!written) {
                rename(REMEMBERED);
            }
            try {
                if (!written) {
                    if (kept.isPresent()) {
                        Files.deleteIfExists(kept.get().stored());
                    }
                    return;
                }
                if (kept.isPresent()) {
                    kept = Optional.of(kept.get().renamed(TAKEN_BACK));
                }
                Files.deleteIfExists(entry.stored());
            } catch (IOException e) {
                return; // It does not fit the file any more.
            }
        }

        private void rename(String ending) {
            try {
                entry = entry.renamed(ending);
            } catch (IOException e) {
                return; // It stays what it is.
            }
        }
    }

    /** There is no change of these files to take back. */
    public Failure nothing(List<ListFile> files) {
        List<String> shown = files.stream().map(ListFile::shown).toList();
        Path there = root;
        while (Files.notExists(there) && there.getParent() != null) {
            there = there.getParent();
        }
        return Files.isDirectory(there) && Files.isWritable(there)
                ? Failure.refused("change.nothing-to-undo", shown)
                : Failure.refused("change.nothing-to-undo.denied", shown, root);
    }

    /** The change was made, but not remembered. */
    public static Failure forgotten(ListFile file) {
        return Failure.refused("change.forgotten", file.shown());
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
    private static List<Entry> entries(Path folder) throws IOException {
        return entries(folder, false);
    }

    /**
     * Entries, the oldest first.
     *
     * @param takenBack whether those that undo took back are wanted, or the others
     */
    private static List<Entry> entries(Path folder, boolean takenBack) throws IOException {
        List<Entry> entries = new ArrayList<>();
        if (Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
            try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
                for (Path file : files) {
                    Entry.of(file)
                            .filter(entry -> !entry.is(UNFINISHED) && entry.isTakenBack() == takenBack)
                            .ifPresent(entries::add);
                }
            }
        }
        entries.sort(Comparator.comparingLong(Entry::number));
        return entries;
    }

    private static void prune(Path folder) throws IOException {
        List<Entry> entries = entries(folder);
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
