package reform.store.file;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import reform.model.Task;
import reform.model.TaskList;
import reform.store.read.ListVersions;
import reform.store.read.ParsedList;
import reform.store.read.ReadResult;
import reform.store.read.TaskListReader;
import reform.yaml.YamlSource;

/**
 * What files held when they were last read or written, for a process that meets them again and again: bytes that are
 * known are not taken apart another time. For any thread.
 */
public final class Readings {
    private final Map<String, Reading> known = new ConcurrentHashMap<>();

    /** @param whole whether everything is told that is wrong; else reform wrote the content and need not read it */
    private record Reading(ParsedList list, boolean whole) {
        boolean serves(byte[] bytes, boolean wholly) {
            return (whole || !wholly) && Arrays.equals(list.source().bytes(), bytes);
        }
    }

    /**
     * Reads a content of a file.
     *
     * @param bytes not to be changed any more
     */
    public ReadResult read(ListFile file, byte[] bytes) {
        return reading(file, bytes, true).result();
    }

    /** The list of a content. Where reform has written it itself, it is not read, and no warnings are told. */
    public ReadResult readList(ListFile file, byte[] bytes) {
        ReadResult result = parse(file, bytes).result();
        return result.list().filter(list -> !isJudged(list)).isPresent() ? read(file, bytes) : result;
    }

    /** Whether every cell could be read; else there is something to tell, which the reading knows. */
    private static boolean isJudged(TaskList list) {
        for (Task task : list.tasks()) {
            if (!task.judged()) {
                return false;
            }
        }
        return true;
    }

    /** The list and its tree. */
    ParsedList parse(ListFile file, byte[] bytes) {
        return reading(file, bytes, false);
    }

    /** Who comes while the same file is being read waits, and has what was read. */
    private ParsedList reading(ListFile file, byte[] bytes, boolean whole) {
        String key = key(file);
        // What was known before goes first: two lists of 100,000 tasks would take twice the room.
        known.computeIfPresent(key, (same, last) -> last.serves(bytes, whole) ? last : null);
        return known.compute(
                        key,
                        (same, last) -> last != null && last.serves(bytes, whole)
                                ? last
                                : new Reading(parsed(file, bytes), true))
                .list();
    }

    private static ParsedList parsed(ListFile file, byte[] bytes) {
        ParsedList parsed = TaskListReader.parseOnDemand(YamlSource.of(file.shown(), bytes), file.name());
        parsed.source().forgetChars();
        return parsed;
    }

    /** Versions of a file's list, of which that which was read last is known. */
    public ListVersions versions(ListFile file) {
        Reading last = known.get(key(file));
        return last == null ? new ListVersions(file.name()) : ListVersions.of(file.name(), last.list());
    }

    /**
     * Takes what a file holds now that it was written.
     *
     * @param list empty where it has to be read
     * @param whole whether its problems are all that is wrong with it
     */
    void wrote(ListFile file, Optional<ParsedList> list, boolean whole) {
        if (list.isPresent()) {
            known.put(key(file), new Reading(list.get(), whole));
        } else {
            known.remove(key(file));
        }
    }

    /** By all that a reading depends on but the bytes. */
    private static String key(ListFile file) {
        return file.name()
                + '\n'
                + file.shown()
                + '\n'
                + file.path().map(Object::toString).orElse("");
    }
}
