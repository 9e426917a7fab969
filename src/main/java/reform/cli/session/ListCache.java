package reform.cli.session;

import java.io.InputStream;
import java.lang.ref.SoftReference;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import reform.store.file.FileFault;
import reform.store.file.FileStamp;
import reform.store.file.ListFile;
import reform.store.file.Readings;
import reform.store.read.ReadResult;

/**
 * Lists that have been read, for a process that runs many commands: a file is read again only when it has changed. That
 * it has is told by its size, time and identity; a file that was written a moment before it was read is not trusted to
 * tell, as git's index does it. For any thread.
 */
public final class ListCache {
    /** Clocks of file systems tick every few milliseconds, some every two seconds. */
    private static final long TICK = 50;

    private static final long SLOW_TICK = 2_100;

    private final Clock clock;
    private final Readings readings = new Readings();
    private final Map<ListFile, Kept> kept = new ConcurrentHashMap<>();
    private final Map<Note, SoftReference<Object>> notes = new ConcurrentHashMap<>();

    /** Something that is known of a file. */
    private record Note(ListFile file, Class<?> kind) {}

    /** @param whole whether the warnings are in it */
    private record Kept(FileStamp stamp, ReadResult result, boolean whole) {}

    public ListCache(Clock clock) {
        this.clock = clock;
    }

    Readings readings() {
        return readings;
    }

    /** What is known of a file beside its list, until the memory is needed otherwise. */
    <T> T note(ListFile file, Class<T> kind, Supplier<T> fresh) {
        Note note = new Note(file, kind);
        SoftReference<Object> known = notes.get(note);
        Object found = known == null ? null : known.get();
        if (found == null) {
            found = fresh.get();
            notes.put(note, new SoftReference<>(found));
        }
        return kind.cast(found);
    }

    /** A list with all that is wrong with it. */
    ReadResult read(ListFile file, InputStream standardInput) throws FileFault {
        return read(file, standardInput, true);
    }

    /** A list; where there is one, without its warnings. */
    ReadResult readList(ListFile file, InputStream standardInput) throws FileFault {
        return read(file, standardInput, false);
    }

    private ReadResult read(ListFile file, InputStream standardInput, boolean whole) throws FileFault {
        // Before the file is read: what changes while it is read is then seen the next time.
        Optional<FileStamp> stamp = file.path().flatMap(FileStamp::of);
        Kept known = kept.get(file);
        if (known != null
                && (known.whole || !whole)
                && Optional.of(known.stamp()).equals(stamp)) {
            return known.result();
        }
        kept.remove(file);
        long now = clock.millis();
        byte[] bytes = file.bytes(standardInput);
        ReadResult result = whole ? readings.read(file, bytes) : readings.readList(file, bytes);
        stamp.filter(each -> isOld(each.modified(), now))
                .ifPresent(each -> kept.put(file, new Kept(each, result, whole)));
        return result;
    }

    private static boolean isOld(FileTime modified, long now) {
        boolean wholeSeconds = modified.toMillis() % 1_000 == 0;
        return Math.abs(now - modified.toMillis()) > (wholeSeconds ? SLOW_TICK : TICK);
    }
}
