package reform.store.file;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import reform.model.Change;
import reform.model.TaskList;
import reform.store.edit.ListEdit;
import reform.store.edit.WriteRefused;
import reform.store.read.ParsedList;
import reform.store.read.TaskListReader;
import reform.yaml.YamlSource;

/**
 * Changes a list's file: locks it, reads it, edits its text, checks that the edited text says what was meant, and
 * replaces the file as one act. Whatever goes wrong, the file is as it was, and {@link WriteRefused} says why.
 */
public final class ListWriter {
    /**
     * How long one waits for another writer. One is done in no time, but where many write at once on a busy machine each
     * has to wait for all the others, and Ctrl-C ends the waiting.
     */
    public static final Duration PATIENCE = Duration.ofSeconds(30);

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

        /** What the head is to say of the columns of the document behind the list; empty where that stays. */
        default Optional<Map<String, String>> columns() {
            return Optional.empty();
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
    public ListEdit write(ListFile file, Plan plan) throws WriteRefused {
        AtomicFile target = target(file);
        target.checkWritable();
        try (FileLock lock = FileLock.take(target.path(), file.shown(), patience, whileWaiting)) {
            assert lock != null;
            target.begin();
            byte[] old = target.read();
            ListEdit written = edit(file, old, plan);
            if (!written.edits().isEmpty()) {
                // What takes memory comes before the file changes: nothing may fail behind that.
                Optional<ParsedList> list = readings.isPresent() ? written.parsed() : Optional.empty();
                replace(target, old, written.after().bytes());
                readings.ifPresent(
                        known -> known.wrote(file, list, written.reread().isPresent()));
            }
            return written;
        }
    }

    private void replace(AtomicFile target, byte[] old, byte[] content) throws WriteRefused {
        Ending.beginStep();
        try {
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
        } finally {
            Ending.endStep();
        }
    }

    /** What {@link #write} would do; takes no lock and writes nothing. */
    public ListEdit preview(ListFile file, Plan plan) throws WriteRefused {
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

    private ListEdit edit(ListFile file, byte[] bytes, Plan plan) throws WriteRefused {
        ParsedList before = readings.isPresent()
                ? readings.get().parse(file, bytes)
                : TaskListReader.parseOnDemand(YamlSource.of(file.shown(), bytes), file.name());
        Optional<TaskList> list = before.result().list();
        if (list.isEmpty()) {
            throw WriteRefused.notAList(before.result());
        }
        ListEdit written = ListEdit.of(before, list.get(), plan.changes(list.get()), plan.columns());
        if (written.edits().isEmpty() && !written.list().equals(list.get())) {
            throw WriteRefused.of(WriteRefused.Reason.NOT_EDITABLE, file.shown());
        }
        return written;
    }
}
