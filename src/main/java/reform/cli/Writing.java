package reform.cli;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import reform.message.Messages;
import reform.store.ListFile;
import reform.store.ListWriter;
import reform.store.UnifiedDiff;
import reform.store.WriteRefused;

/** Writes changes to files and tells what was written; with {@code --dry-run}, shows what would be. */
final class Writing {
    static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Session session;
    private final boolean dryRun;
    private final List<String> lines = new ArrayList<>();

    Writing(Session session, boolean dryRun) {
        this.session = session;
        this.dryRun = dryRun;
    }

    /** A line about a task, told when its file has been written. */
    void says(String line) {
        lines.add(line);
    }

    /** @throws WriteRefused when nothing was written */
    void write(ListFile file, ListWriter.Plan plan) throws IOException {
        lines.clear();
        ListWriter writer = new ListWriter(PATIENCE);
        ListWriter.Written written = dryRun ? writer.preview(file, plan) : writer.write(file, plan);
        UnifiedDiff diff = new UnifiedDiff(written);
        if (dryRun) {
            session.print(diff.text());
            lines.forEach(session::say);
            return;
        }
        lines.forEach(line -> session.print(line + "\n"));
        if (!written.edits().isEmpty()) {
            UndoHistory.of(session.host())
                    .ifPresent(history -> history.remember(
                            file, written.before().bytes(), written.after().bytes()));
            session.print(summary(file, diff) + "\n");
        }
    }

    /**
     * Changes several files, each in one act. All changes are tried out before the first is written, so that only what
     * happens to a file in between can leave some changed and others not; then it is said which are.
     */
    void writeAll(Map<ListFile, ListWriter.Plan> plans) throws IOException {
        if (plans.size() > 1 && !dryRun) {
            for (Map.Entry<ListFile, ListWriter.Plan> each : plans.entrySet()) {
                new ListWriter(PATIENCE).rehearse(each.getKey(), each.getValue());
            }
        }
        List<String> done = new ArrayList<>();
        for (Map.Entry<ListFile, ListWriter.Plan> each : plans.entrySet()) {
            try {
                write(each.getKey(), each.getValue());
                done.add(each.getKey().shown());
            } catch (IOException | Failure e) {
                if (!done.isEmpty() && !dryRun) {
                    session.say(session.messages().text("change.partly", String.join(", ", done)));
                }
                throw e;
            }
        }
    }

    private String summary(ListFile file, UnifiedDiff diff) {
        Messages messages = session.messages();
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
        String line = messages.text("change.written", file.shown(), String.join(messages.text("change.and"), parts));
        return session.look().terminal() ? line + "  reform undo" : line;
    }
}
