package reform.cli.command.change;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import reform.action.ActionResult;
import reform.action.Context;
import reform.action.Refusal;
import reform.cli.session.ListLoader;
import reform.cli.session.ListUpdater;
import reform.cli.session.Session;
import reform.cli.session.UndoEntry;
import reform.cli.session.UndoHistory;
import reform.model.Task;
import reform.model.TaskList;
import reform.review.ReviewEffect;
import reform.review.WrittenChange;
import reform.store.edit.ListEdit;
import reform.store.edit.UnifiedDiff;
import reform.store.file.FileStamp;
import reform.store.file.ListFile;
import reform.store.file.Readings;

/** The files of a review: written, taken back, and read again when somebody else changed them. */
final class ReviewFiles {
    /** A person waits: who holds the lock is told soon, and the key can be pressed again. */
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    /**
     * What came of writing.
     *
     * @param list with the change
     * @param says the task, old and new
     * @param where what was written to which file
     */
    record Result(TaskList list, String says, String where) {}

    private final Session session;
    private final Context context;
    private final Readings readings;
    private final Map<String, ListFile> files = new LinkedHashMap<>();
    private final Map<String, Optional<FileStamp>> stamps = new LinkedHashMap<>();
    /** By what each deed can be taken back, the last one first. */
    private final Deque<Optional<UndoEntry>> entries = new ArrayDeque<>();
    /** What undo can take back something of. */
    private final Set<ListFile> remembered = new HashSet<>();

    ReviewFiles(Session session, List<ListFile> files, Context context) {
        this.session = session;
        this.context = context;
        this.readings = session.readings().orElseGet(Readings::new);
        for (ListFile file : files) {
            this.files.put(file.name(), file);
            stamp(file);
        }
    }

    private void stamp(ListFile file) {
        stamps.put(file.name(), FileStamp.of(file.path().orElseThrow()));
    }

    /**
     * The lists that somebody else changed, read again; each is told once.
     *
     * @throws IOException when one can't be read
     * @throws InvalidList when one is not valid now
     */
    List<TaskList> changed() throws IOException {
        List<TaskList> changed = new ArrayList<>();
        for (ListFile file : files.values()) {
            if (!FileStamp.of(file.path().orElseThrow()).equals(stamps.get(file.name()))) {
                stamp(file);
                changed.add(ListLoader.valid(
                        readings.read(file, file.bytes(session.host().in()))));
            }
        }
        return changed;
    }

    /**
     * Writes what is wished.
     *
     * @throws IOException when nothing was written
     * @throws Refusal when the file has another task by now than the one shown
     */
    Result write(ReviewEffect.Write wish) throws IOException {
        ListFile file = files.get(wish.stop().list());
        List<String> says = new ArrayList<>();
        ListUpdater.Committed committed =
                ListUpdater.commit(session.host(), Optional.of(readings), file, PATIENCE, list -> {
                    ActionResult step = wish.action().on(list, task(list, wish), context);
                    says.add(step.says());
                    return step.changes();
                });
        stamp(file);
        ListEdit written = committed.written();
        String where = ListUpdater.summary(session.messages(), file, new UnifiedDiff(written));
        UndoHistory.Recording recording = committed.recording();
        entries.push(recording.entry());
        if (recording.entry().isPresent()) {
            remembered.add(file);
        }
        return new Result(
                written.list(),
                says.get(0),
                recording
                        .complaint(session.messages())
                        .map(complaint -> where + "\n" + complaint)
                        .orElse(where));
    }

    private static Task task(TaskList list, ReviewEffect.Write wish) {
        Task task = list.task(wish.stop().task()).orElseThrow(() -> new Refusal("review.gone"));
        if (!task.equals(wish.shown())) {
            throw new Refusal("review.task-changed", list.name());
        }
        return task;
    }

    /**
     * Takes back what was written last.
     *
     * @return the list as it is now
     * @throws IOException when nothing was taken back
     */
    TaskList takeBack(WrittenChange last) throws IOException {
        ListFile file = files.get(last.stop().list());
        Optional<UndoEntry> ours = entries.element();
        UndoEntry entry = ours.orElseThrow(() -> UndoHistory.forgotten(file));
        byte[] now = UndoHistory.takeBack(session.host(), file, entry::isSame).after();
        entries.pop();
        stamp(file);
        return ListLoader.valid(readings.read(file, now));
    }

    /** What was written to which file: the lines of the deeds, and a line for the file. */
    String summary(List<WrittenChange> deeds) {
        StringBuilder text = new StringBuilder();
        for (ListFile file : files.values()) {
            int count = 0;
            for (WrittenChange deed : deeds) {
                if (deed.stop().list().equals(file.name())) {
                    text.append(deed.says()).append('\n');
                    count++;
                }
            }
            if (count > 0) {
                text.append(session.messages().count("review.summary.written", count, file.shown()))
                        .append(remembered.contains(file) ? ListUpdater.wayBack(session, file) : "")
                        .append('\n');
            }
        }
        return text.length() == 0 ? session.messages().text("review.summary.nothing") + "\n" : text.toString();
    }
}
