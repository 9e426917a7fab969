package reform.action;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import reform.model.Deadline;
import reform.model.Extension;
import reform.model.PlannedMilestone;
import reform.model.Task;
import reform.model.TaskList;
import reform.model.UnreadCell;
import reform.model.Update;
import reform.policy.deadline.DeadlineContext;
import reform.policy.deadline.DeadlineReader;
import reform.policy.deadline.DeadlineReading;

/** Reads the deadlines of a task from the words they have, counted from another start. */
final class Recount {
    private final Task task;
    private final DeadlineContext before;
    private final DeadlineContext after;
    private final String id;
    /** Texts that can be read from now on. */
    private final Set<String> mended = new HashSet<>();

    /**
     * @param old the task with the start that it had
     * @param task the same with another start, or none
     */
    Recount(TaskList list, Task old, Task task, Context context) {
        this.task = task;
        this.before = DeadlineContext.of(list).startingOn(old.start());
        this.after = DeadlineContext.of(list).startingOn(task.start());
        this.id = context.id(list, task);
    }

    /**
     * The task with them.
     *
     * @throws Refusal when a deadline that can be read now could not be any more
     */
    Task counted() {
        Deadline deadline = read(task.deadline());
        List<PlannedMilestone> milestones = new ArrayList<>();
        for (PlannedMilestone each : task.milestones()) {
            milestones.add(new PlannedMilestone(each.key(), read(each.deadline()), each.title()));
        }
        List<Update> updates = new ArrayList<>();
        for (Update each : task.updates()) {
            updates.add(new Update(
                    each.date(),
                    each.status(),
                    each.statusWord(),
                    each.progress(),
                    each.extension().map(this::read),
                    each.step(),
                    each.texts(),
                    each.own()));
        }
        List<UnreadCell> unread = new ArrayList<>(task.unread());
        unread.removeIf(cell -> mended.contains(cell.text()));
        return new Task(
                task.id(),
                task.texts(),
                deadline,
                task.start(),
                milestones,
                task.lead(),
                task.responsible(),
                task.status(),
                task.statusWord(),
                task.progress(),
                task.own(),
                updates,
                unread);
    }

    private Extension read(Extension extension) {
        return new Extension(read(extension.from()), read(extension.to()));
    }

    private Deadline read(Deadline old) {
        if (old.text().isBlank()) {
            return old;
        }
        DeadlineReading reading = DeadlineReader.read(old.text(), after);
        if (old.given()) {
            return reading.deadline().on(old.last().orElseThrow());
        }
        boolean wasRead = DeadlineReader.read(old.text(), before).isRead();
        if (wasRead && !reading.isRead()) {
            throw new Refusal("change.counted-from-start", id, task.title(), old.text());
        }
        if (!wasRead && reading.isRead()) {
            mended.add(old.text());
        }
        return reading.deadline();
    }
}
