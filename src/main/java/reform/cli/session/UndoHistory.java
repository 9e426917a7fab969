package reform.cli.session;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import reform.cli.syntax.Failure;
import reform.message.Messages;
import reform.store.edit.WriteRefused;
import reform.store.file.ListFile;
import reform.store.file.ListWriter;
import reform.terminal.Host;
import reform.terminal.Interrupted;

/**
 * What files were before {@code reform} changed them, so that {@code undo} can take it back. Kept under
 * {@code $XDG_STATE_HOME/reform/undo}, a folder for each file, an entry for each change: the text before, and in its name
 * the checksum of the text after, by which it shows whether somebody else has changed the file since. The oldest entries
 * go.
 */
public final class UndoHistory {
    private final Path root;

    private UndoHistory(Path root) {
        this.root = root;
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
        private final Optional<UndoEntry> redone;

        private Optional<UndoEntry> entry = Optional.empty();
        private Optional<Failure> trouble = Optional.empty();
        private String checksumAfter = "";

        private Recording(Optional<UndoHistory> history, ListFile file, Optional<UndoEntry> redone) {
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
            checksumAfter = UndoFolder.checksum(content);
            if (old.length > UndoFolder.MOST_BYTES) {
                trouble = Optional.of(Failure.refused("change.not-remembered.large", file.shown()));
                return;
            }
            try {
                entry = Optional.of(history.get().folder(file).prepare(old, checksumAfter));
            } catch (IOException e) {
                trouble = Optional.of(history.get().trouble(file, e));
            }
        }

        @Override
        public void after(boolean written) {
            try {
                if (written && history.isPresent()) {
                    history.get().folder(file).forgetTakenBack(redone);
                }
                if (entry.isPresent() && written) {
                    entry = Optional.of(entry.get().renamed(UndoEntry.REMEMBERED));
                    history.get().folder(file).prune();
                } else if (entry.isPresent()) {
                    Files.deleteIfExists(entry.get().stored());
                    entry = Optional.empty();
                } else if (history.isPresent() && written) {
                    history.get().folder(file).mark(checksumAfter);
                }
            } catch (IOException e) {
                // A pending entry counts as it is, and what has no mark is told from the file.
                return;
            }
        }

        /** By what the change can be taken back, where it was remembered. */
        public Optional<UndoEntry> entry() {
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

    private Failure trouble(ListFile file, IOException e) {
        String message = String.valueOf(e.getMessage());
        return message.contains("No space left") || message.contains("quota")
                ? Failure.refused("change.not-remembered.full", file.shown(), root)
                : Failure.refused("change.not-remembered.denied", file.shown(), root);
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
            List<UndoEntry> entries = List.of();
            if (file.path().isPresent()) {
                entries = takenBack ? folder(file).takenBack() : folder(file).entries();
            }
            if (entries.stream().anyMatch(entry -> entry.is(UndoEntry.PENDING) || entry.is(UndoEntry.TAKING_BACK))) {
                String now = UndoFolder.checksum(Files.readAllBytes(file.path().orElseThrow()));
                entries = entries.stream().filter(entry -> entry.counts(now)).toList();
            }
            if (!entries.isEmpty()) {
                FileTime own = read(file, entries.get(entries.size() - 1), Files::getLastModifiedTime);
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
    public static TakenBack takeBack(Host host, ListFile file, Predicate<UndoEntry> ours) throws IOException {
        return takeBack(host, file, ours, false);
    }

    /** What {@link #takeBack} would take back; the file stays as it is. */
    public static TakenBack wouldTakeBack(Host host, ListFile file) throws IOException {
        return takeBack(host, file, last -> true, true);
    }

    private static TakenBack takeBack(Host host, ListFile file, Predicate<UndoEntry> ours, boolean dryRun)
            throws IOException {
        byte[] now = file.bytes(host.in());
        Optional<UndoHistory> history = of(host);
        if (history.isEmpty()) {
            throw Failure.refused("change.no-memory", file.shown());
        }
        UndoFolder folder = history.get().folder(file);
        Optional<UndoEntry> last = folder.last(UndoFolder.checksum(now));
        if (last.isEmpty()) {
            throw history.get().nothing(List.of(file));
        }
        if (!ours.test(last.get()) || !last.get().checksumAfter().equals(UndoFolder.checksum(now))) {
            throw changed(host, file, now, "change.changed-since");
        }
        if (last.get().is(UndoEntry.FORGOTTEN)) {
            throw forgotten(file);
        }
        byte[] before = read(file, last.get(), Files::readAllBytes);
        if (dryRun) {
            return new TakenBack(now, before, true);
        }
        Forgetting forgetting = new Forgetting(folder, last.get());
        replace(host, file, forgetting, now, before);
        return new TakenBack(now, before, forgetting.redoable());
    }

    /** What is read of an entry. */
    private interface Reading<T> {
        T of(Path stored) throws IOException;
    }

    /** Reads of an entry, which is gone when another reform has changed the file meanwhile. */
    private static <T> T read(ListFile file, UndoEntry entry, Reading<T> reading) throws IOException {
        try {
            return reading.of(entry.stored());
        } catch (NoSuchFileException e) {
            throw WriteRefused.of(WriteRefused.Reason.CHANGED_MEANWHILE, file.shown());
        }
    }

    /** Why the entries don't fit what the file held: another reform may have written just now, and they fit that. */
    private static Failure changed(Host host, ListFile file, byte[] now, String key) throws IOException {
        if (!Arrays.equals(file.bytes(host.in()), now)) {
            throw WriteRefused.of(WriteRefused.Reason.CHANGED_MEANWHILE, file.shown());
        }
        return Failure.refused(key, file.shown());
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
        String checksum = UndoFolder.checksum(now);
        List<UndoEntry> all = history.get().folder(file).takenBack().stream()
                .filter(entry -> entry.counts(checksum))
                .toList();
        Optional<UndoEntry> last = Optional.empty();
        for (UndoEntry entry : all) {
            last = entry.checksumAfter().equals(checksum) ? Optional.of(entry) : last;
        }
        if (last.isEmpty()) {
            throw changed(host, file, now, all.isEmpty() ? "change.nothing-to-redo" : "change.changed-since-undo");
        }
        byte[] content = read(file, last.get(), Files::readAllBytes);
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
        private final UndoFolder folder;
        private UndoEntry entry;
        private Optional<UndoEntry> kept = Optional.empty();

        Forgetting(UndoFolder folder, UndoEntry entry) {
            this.folder = folder;
            this.entry = entry;
        }

        @Override
        public void before(byte[] old, byte[] content) {
            kept = folder.keepTakenBack(old, UndoFolder.checksum(content));
            rename(UndoEntry.PENDING);
        }

        boolean redoable() {
            return kept.isPresent();
        }

        @Override
        public void after(boolean written) {
            if (!written) {
                rename(UndoEntry.REMEMBERED);
            }
            try {
                if (!written) {
                    if (kept.isPresent()) {
                        Files.deleteIfExists(kept.get().stored());
                    }
                    return;
                }
                if (kept.isPresent()) {
                    kept = Optional.of(kept.get().renamed(UndoEntry.TAKEN_BACK));
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

    private UndoFolder folder(ListFile file) throws IOException {
        return new UndoFolder(root, file.path().orElseThrow());
    }
}
