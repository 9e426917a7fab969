package reform.action;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import reform.model.Change;
import reform.model.Deadline;
import reform.model.Status;
import reform.model.Task;
import reform.model.Update;
import reform.policy.Replay;

/**
 * What it takes to record an update: the update at its place by date, and the task's own fields that it speaks of. What a
 * later update says of a field stays in force.
 */
final class UpdateWriter {
    private final Task task;
    private final Update update;
    private final Replay replay;

    private UpdateWriter(Task task, Update update) {
        this.task = task;
        this.update = update;
        this.replay = Replay.of(task);
    }

    static UpdateWriter of(Task task, Update update) {
        return new UpdateWriter(task, update);
    }

    List<Change> changes() {
        List<Change> changes = new ArrayList<>();
        Optional<Status> status = status();
        if (status.isPresent() && !isStatusLater() && !isStated(status.get())) {
            changes.add(new Change.SetStatus(task.id(), status.get(), update.statusWord()));
        }
        if (update.progress().isPresent()
                && !isProgressLater()
                && !update.progress().equals(task.progress())) {
            changes.add(new Change.SetProgress(task.id(), update.progress().getAsInt()));
        }
        if (update.extension().isPresent() && !isDeadlineLater()) {
            changes.add(
                    new Change.SetDeadline(task.id(), update.extension().get().to()));
        }
        changes.add(new Change.AddUpdate(task.id(), update));
        return changes;
    }

    /** Whether the task has a status already, in the word that the update has for it, if that is the list's own. */
    private boolean isStated(Status status) {
        return status == task.status() && task.saysStatusIn(update.statusWord());
    }

    /** The task's own status, where it holds although the update states another one. */
    Optional<Status> statusInForce() {
        Optional<Status> status = status();
        return status.isPresent() && isStatusLater() && status.get() != task.status()
                ? Optional.of(task.status())
                : Optional.empty();
    }

    /** Whether the task's own progress holds although the update states another one. */
    boolean keepsProgress() {
        return update.progress().isPresent()
                && isProgressLater()
                && !update.progress().equals(task.progress());
    }

    /** The task's own deadline, where it holds although the update moves it elsewhere. */
    Optional<Deadline> deadlineInForce() {
        return update.extension().isPresent() && isDeadlineLater() ? Optional.of(task.deadline()) : Optional.empty();
    }

    private Optional<Status> status() {
        return replay.statusOf(update);
    }

    private boolean isStatusLater() {
        return task.updates().stream()
                .anyMatch(each -> isLater(each) && replay.statusOf(each).isPresent());
    }

    private boolean isProgressLater() {
        return task.updates().stream()
                .anyMatch(each -> isLater(each) && each.progress().isPresent());
    }

    private boolean isDeadlineLater() {
        return task.updates().stream()
                .anyMatch(each -> isLater(each) && each.extension().isPresent());
    }

    private boolean isLater(Update other) {
        return other.date().isAfter(update.date());
    }
}
