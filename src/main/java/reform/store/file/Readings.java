package reform.store.file;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import reform.model.Task;
import reform.model.TaskList;
import reform.store.edit.ListEdit;
import reform.store.read.ParsedList;
import reform.store.read.ReadResult;
import reform.store.read.TaskListReader;
import reform.yaml.YamlSource;

/**
 * What files held when they were last read or written, for a process that meets them again and again: bytes that are
 * known are not taken apart another time. For any thread.
 */
public final class Readings {
    private final Map<String, ParsedList> read = new ConcurrentHashMap<>();
    private final Map<String, ListEdit> written = new ConcurrentHashMap<>();

    /**
     * Reads a content of a file.
     *
     * @param bytes not to be changed any more
     */
    public ReadResult read(ListFile file, byte[] bytes) {
        return parse(file, bytes).result();
    }

    /** The list of a content. Where reform has written it itself, it need not be read, and no warnings are told. */
    public ReadResult readList(ListFile file, byte[] bytes) {
        ListEdit last = written.get(key(file));
        return last != null && Arrays.equals(last.after().bytes(), bytes) && isJudged(last.list())
                ? new ReadResult(last.after(), Optional.of(last.list()), List.of())
                : read(file, bytes);
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

    /** Who comes while the same file is being read waits, and has what was read. */
    ParsedList parse(ListFile file, byte[] bytes) {
        return read.compute(
                key(file),
                (key, known) -> known != null && Arrays.equals(known.source().bytes(), bytes)
                        ? known
                        : TaskListReader.parse(YamlSource.of(file.shown(), bytes), file.name()));
    }

    void wrote(ListFile file, ListEdit last) {
        written.put(key(file), last);
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
