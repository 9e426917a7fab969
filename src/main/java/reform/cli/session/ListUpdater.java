package reform.cli.session;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import reform.action.Refusal;
import reform.cli.syntax.Failure;
import reform.message.Messages;
import reform.render.text.ShellWord;
import reform.store.edit.ListEdit;
import reform.store.edit.UnifiedDiff;
import reform.store.edit.WriteRefused;
import reform.store.file.ListFile;
import reform.store.file.ListWriter;
import reform.store.file.Readings;
import reform.terminal.Host;
import reform.terminal.Interrupted;

/** Writes changes to files and tells what was written; with {@code --dry-run}, shows what would be. */
public final class ListUpdater {
    private final Session session;
    private final boolean dryRun;
    private final List<String> lines = new ArrayList<>();

    public ListUpdater(Session session, boolean dryRun) {
        this.session = session;
        this.dryRun = dryRun;
    }

    /** What was written, and what is remembered of it. */
    public record Committed(ListEdit written, UndoHistory.Recording recording) {}

    /**
     * Has a file changed, and remembers the change for undo.
     *
     * @param readings where this process remembers what it has read
     * @param patience how long to wait for another writer
     * @throws WriteRefused when nothing was written
     * @throws Interrupted when Ctrl-C ended the waiting
     */
    public static Committed commit(
            Host host, Optional<Readings> readings, ListFile file, Duration patience, ListWriter.Plan plan)
            throws WriteRefused {
        UndoHistory.Recording recording = UndoHistory.recording(host, file);
        ListEdit written = new ListWriter(patience, readings)
                .whileWaiting(() -> Interrupted.check(host))
                .remembering(recording)
                .write(file, plan);
        return new Committed(written, recording);
    }

    /** What was written to a file, in lines: {@code reform.yaml: 1 line changed, 3 lines added.} */
    public static String summary(Messages messages, ListFile file, UnifiedDiff diff) {
        List<String> parts = new ArrayList<>();
        if (diff.changed() > 0) {
            parts.add(messages.count("change.lines-changed", diff.changed()));
        }
        if (diff.added() > 0) {
            parts.add(messages.count("change.lines-added", diff.added()));
        }
        if (diff.removed() > 0) {
            parts.add(messages.count("change.lines-removed", diff.removed()));
        }
        return messages.text("change.written", file.shown(), String.join(messages.text("change.and"), parts));
    }

    /**
     * By what a person takes a change back, behind what was written; nothing where nobody looks. A file that had to be
     * named has to be named again: {@code undo} alone is for the usual one.
     */
    public static String wayBack(Session session, ListFile file) {
        if (!session.profile().terminal()) {
            return "";
        }
        return "  reform undo" + (session.common().namesFiles() ? " -f " + ShellWord.of(file.shown()) : "");
    }

    /** A line about a task, told when its file has been written. */
    public void says(String line) {
        lines.add(line);
    }

    /**
     * Changes a file, and tells it.
     *
     * @throws WriteRefused when nothing was written
     */
    public void write(ListFile file, ListWriter.Plan plan) throws IOException {
        lines.clear();
        session.checkInterrupted();
        ListLoader.mustExist(file);
        if (dryRun) {
            session.print(new UnifiedDiff(new ListWriter(ListWriter.PATIENCE, session.readings()).preview(file, plan))
                    .text());
            lines.forEach(session::say);
            return;
        }
        Committed committed = committed(file, plan);
        ListEdit written = committed.written();
        StringBuilder text = new StringBuilder();
        lines.forEach(line -> text.append(line).append('\n'));
        if (written.edits().isEmpty()) {
            session.print(text.toString());
            return;
        }
        UndoHistory.Recording recording = committed.recording();
        text.append(summary(session.messages(), file, new UnifiedDiff(written)))
                .append(recording.entry().isPresent() ? wayBack(session, file) : "")
                .append('\n');
        session.printChange(text.toString());
        recording.complaint(session.messages()).ifPresent(session::say);
    }

    private Committed committed(ListFile file, ListWriter.Plan plan) throws WriteRefused {
        session.beginsFile("cli.progress.changing", file);
        try {
            return commit(session.host(), session.readings(), file, ListWriter.PATIENCE, plan);
        } finally {
            session.ends();
        }
    }

    /**
     * Changes several files, each in one act. All changes are tried out before the first is written, so that only what
     * happens to a file in between can leave some changed and others not; then it is said which are.
     */
    public void writeAll(Map<ListFile, ListWriter.Plan> plans) throws IOException {
        if (plans.size() > 1 && !dryRun) {
            for (Map.Entry<ListFile, ListWriter.Plan> each : plans.entrySet()) {
                new ListWriter(ListWriter.PATIENCE, session.readings()).rehearse(each.getKey(), each.getValue());
            }
        }
        List<String> done = new ArrayList<>();
        for (Map.Entry<ListFile, ListWriter.Plan> each : plans.entrySet()) {
            try {
                write(each.getKey(), each.getValue());
                done.add(each.getKey().shown());
            } catch (IOException | Failure | Refusal e) {
                if (!done.isEmpty() && !dryRun) {
                    session.say(session.messages().text("change.partly", done));
                }
                throw e;
            }
        }
    }
}
