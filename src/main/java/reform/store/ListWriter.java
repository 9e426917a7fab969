package reform.store;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import reform.model.Change;
import reform.model.TaskList;
import reform.store.YamlNode.Mapping;

/**
 * Changes a list's file: locks it, reads it, edits its text, checks that the edited text says what was meant, and
 * replaces the file as one act. Whatever goes wrong, the file is as it was, and {@link WriteRefused} says why.
 */
public final class ListWriter {
    /** What Java puts where bytes make no character. */
    private static final char REPLACEMENT = '\ufffd';

    private final Duration patience;
    private final Optional<Readings> readings;
    private final Optional<Memory> memory;
    private final Runnable whileWaiting;

    /**
     * A writer.
     *
     * @param patience how long to wait for another writer to finish
     * @param readings where this process remembers what it has read
     */
    public ListWriter(Duration patience, Optional<Readings> readings) {
        this(patience, readings, Optional.empty(), () -> {});
    }

    private ListWriter(Duration patience, Optional<Readings> readings, Optional<Memory> memory, Runnable whileWaiting) {
        this.patience = patience;
        this.readings = readings;
        this.memory = memory;
        this.whileWaiting = whileWaiting;
    }

    /** This writer, where what it writes is remembered. */
    public ListWriter remembering(Memory other) {
        return new ListWriter(patience, readings, Optional.of(other), whileWaiting);
    }

    /** This writer, doing something now and then while it waits; what that throws ends the waiting. */
    public ListWriter whileWaiting(Runnable other) {
        return new ListWriter(patience, readings, memory, other);
    }

    /** Decides what to change, with the list as it is once no other writer can change it any more. */
    @FunctionalInterface
    public interface Plan {
        /** The changes; none leaves the file alone. */
        List<Change> changes(TaskList list);
    }

    /**
     * What was written, or would be.
     *
     * @param edits in the order of the file; none where nothing changed
     */
    public record Written(YamlSource before, YamlSource after, TaskList list, List<TextEdit> edits) {
        public Written {
            edits = List.copyOf(edits);
        }
    }

    /** Remembers what is written, under the lock of the file: in the order in which it is written. */
    public interface Memory {
        /** Before the file is written; that can't be prevented here. */
        void before(byte[] old, byte[] content);

        /** Afterwards; {@code written} tells whether the file has the new content now. */
        void after(boolean written);
    }

    /** Changes the list. A file that does not change is not written. */
    public Written write(ListFile file, Plan plan) throws WriteRefused {
        AtomicFile target = target(file);
        target.checkWritable();
        try (FileLock lock = FileLock.take(target.path(), file.shown(), patience, whileWaiting)) {
            assert lock != null;
            target.begin();
            byte[] old = target.read();
            Written written = edit(file, old, plan);
            if (!written.edits().isEmpty()) {
                replace(target, old, written.after().bytes());
                readings.ifPresent(known -> known.wrote(file, written));
            }
            return written;
        }
    }

    private void replace(AtomicFile target, byte[] old, byte[] content) throws WriteRefused {
        memory.ifPresent(each -> each.before(old, content));
        boolean written = false;
        try {
            target.replace(old, content);
            written = true;
        } finally {
            if (memory.isPresent()) {
                memory.get().after(written);
            }
        }
    }

    /** What {@link #write} would do; takes no lock and writes nothing. */
    public Written preview(ListFile file, Plan plan) throws WriteRefused {
        return edit(file, target(file).read(), plan);
    }

    /**
     * Finds out what would refuse {@link #write} now; takes no lock and writes nothing.
     *
     * @throws WriteRefused why
     */
    public void rehearse(ListFile file, Plan plan) throws WriteRefused {
        AtomicFile target = target(file);
        target.checkWritable();
        edit(file, target.read(), plan);
    }

    /**
     * Puts other bytes in a file's place, as undo and an editor's result do.
     *
     * @param expected what the file must hold
     */
    public void replace(ListFile file, byte[] expected, byte[] content) throws WriteRefused {
        AtomicFile target = target(file);
        target.checkWritable();
        try (FileLock lock = FileLock.take(target.path(), file.shown(), patience, whileWaiting)) {
            assert lock != null;
            target.begin();
            if (!Arrays.equals(expected, target.read())) {
                throw WriteRefused.of(WriteRefused.Reason.CHANGED_MEANWHILE, file.shown());
            }
            if (!Arrays.equals(expected, content)) {
                replace(target, expected, content);
            }
        }
    }

    private static AtomicFile target(ListFile file) throws WriteRefused {
        Optional<Path> path = file.path();
        if (path.isEmpty()) {
            throw WriteRefused.of(WriteRefused.Reason.STANDARD_INPUT, file.shown());
        }
        return AtomicFile.existing(path.get(), file.shown());
    }

    private Written edit(ListFile file, byte[] bytes, Plan plan) throws WriteRefused {
        ParsedList before = readings.isPresent()
                ? readings.get().parse(file, bytes)
                : TaskListReader.parse(YamlSource.of(file.shown(), bytes), file.name());
        Optional<TaskList> list = before.result().list();
        if (list.isEmpty()) {
            throw WriteRefused.notAList(before.result());
        }
        Written written = edit(before, list.get(), plan.changes(list.get()));
        if (written.edits().isEmpty() && !written.list().equals(list.get())) {
            throw WriteRefused.of(WriteRefused.Reason.NOT_EDITABLE, file.shown());
        }
        return written;
    }

    /** The edit of one text. */
    static Written edit(ParsedList before, TaskList list, List<Change> changes) throws WriteRefused {
        YamlSource source = before.source();
        Mapping root = before.root().orElseThrow();
        TaskList intended = Change.applyAll(changes, list);
        List<TextEdit> edits = TaskListEditor.edits(source, root, list, changes).stream()
                .filter(edit ->
                        !source.text().substring(edit.start(), edit.end()).equals(edit.text()))
                .toList();
        if (edits.isEmpty()) {
            return new Written(source, source, intended, edits);
        }
        if (edits.stream().anyMatch(edit -> bringsRubbish(source, edit))) {
            throw WriteRefused.of(WriteRefused.Reason.NOT_UTF8, source.file());
        }
        YamlSource edited;
        try {
            edited = source.edited(edits);
        } catch (IllegalArgumentException e) {
            throw WriteRefused.of(WriteRefused.Reason.NOT_EDITABLE, source.file());
        }
        if (!TaskCheck.passes(before, edits, intended) && !passes(before, edited, edits, intended)) {
            throw WriteRefused.of(WriteRefused.Reason.NOT_EDITABLE, source.file());
        }
        return new Written(source, edited, intended, edits);
    }

    /** Whether a text was read in another encoding than its own; what the file has of that kind already, it may keep. */
    private static boolean bringsRubbish(YamlSource source, TextEdit edit) {
        return edit.text().indexOf(REPLACEMENT) >= 0
                && source.text().substring(edit.start(), edit.end()).indexOf(REPLACEMENT) < 0;
    }

    /** Reads the edited text again as a whole, from its bytes. */
    private static boolean passes(ParsedList before, YamlSource edited, List<TextEdit> edits, TaskList intended) {
        YamlSource source = YamlSource.of(edited.file(), edited.bytes());
        return EditCheck.passes(before, TaskListReader.parse(source, intended.name()), edits, intended);
    }
}
