package reform.render.change;

import java.util.ArrayList;
import java.util.List;
import reform.change.HeadField;
import reform.change.ListMerge;
import reform.change.MergedTask;
import reform.change.Side;
import reform.change.TaskMerge;
import reform.message.Messages;
import reform.model.OwnValue;
import reform.model.Task;
import reform.model.TaskField;
import reform.render.text.DisplayWidth;
import reform.render.text.TerminalText;
import reform.render.wording.Wording;

/** What of a merge a person has to decide, in words of tasks. */
public final class MergeSummary {
    private static final int MOST_COLUMNS = 30;

    private final Messages messages;
    private final Wording wording;

    public MergeSummary(Messages messages) {
        this.messages = messages;
        this.wording = new Wording(messages);
    }

    /**
     * The lines of the summary.
     *
     * @param places how many places of the file are marked
     */
    public List<String> lines(String file, ListMerge merge, int places) {
        List<String> lines = new ArrayList<>();
        lines.add(messages.count("merge.conflicts", places, file));
        int named = 0;
        for (HeadField field : merge.headConflicts()) {
            lines.add("  " + messages.text("merge.head", messages.text("diff.head." + field.word())));
            named++;
        }
        for (MergedTask task : merge.conflicts()) {
            List<String> reasons = reasons(task);
            named += reasons.size();
            for (String reason : reasons) {
                lines.add("  "
                        + TerminalText.clean(
                                task.id() + "  " + task.shown().title() + messages.text("show.why", reason)));
            }
        }
        if (places > named) {
            lines.add("  " + messages.count("merge.other", places - named));
        }
        return lines;
    }

    private List<String> reasons(MergedTask task) {
        if (task instanceof MergedTask.TwoTasks two) {
            String ours = two.ours().title();
            String theirs = two.theirs().title();
            return List.of(two.proposed()
                    .map(id -> messages.text("merge.both-added", ours, theirs, id.text()))
                    .orElseGet(() -> messages.text("merge.renumbered", ours, theirs)));
        }
        if (task instanceof MergedTask.RemovedAndChanged removed) {
            return List.of(messages.text(
                    removed.changed() == Side.THEIRS ? "merge.removed-by-ours" : "merge.removed-by-theirs"));
        }
        return task instanceof MergedTask.ByField merged ? reasons(merged.fields()) : List.of();
    }

    private List<String> reasons(TaskMerge fields) {
        List<String> reasons = new ArrayList<>();
        for (TaskField field : fields.conflicts()) {
            if (field == TaskField.OWN) {
                for (String key : fields.ownConflicts()) {
                    reasons.add(reason(key, own(fields.ours(), key), own(fields.theirs(), key)));
                }
            } else {
                reasons.add(reason(wording.field(field), said(field, fields.ours()), said(field, fields.theirs())));
            }
        }
        return reasons;
    }

    /** What is written in a cell, be it read or not. */
    private String said(TaskField field, Task task) {
        return task.written(field.key()).orElseGet(() -> wording.field(field, task));
    }

    private String reason(String field, String ours, String theirs) {
        return messages.text("merge.field", field, value(ours), value(theirs));
    }

    private static String own(Task task, String key) {
        return task.own().get(key).map(OwnValue::text).orElse("");
    }

    private String value(String text) {
        return text.isEmpty() ? messages.text("diff.none") : DisplayWidth.cut(TerminalText.clean(text), MOST_COLUMNS);
    }
}
