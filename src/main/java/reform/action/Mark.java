package reform.action;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import reform.model.Change;
import reform.model.Deadline;
import reform.model.Status;
import reform.model.Task;
import reform.model.TaskList;
import reform.model.Update;

/**
 * A new status, with an update that says when, by whom and why.
 *
 * @param progress percent, where it is reported as well
 * @param year the instance of a yearly task that is done; without it that of the update's day
 * @param evidence a path, URL or document number; a task that is closed needs it
 */
public record Mark(
        Status status, OptionalInt progress, OptionalInt year, Optional<String> note, Optional<String> evidence)
        implements Action {

    /** A status alone. */
    public static Mark as(Status status, Optional<String> note) {
        return new Mark(status, OptionalInt.empty(), OptionalInt.empty(), note, Optional.empty());
    }

    @Override
    public Step decided(TaskList list, Task task, Context context) {
        if (task.yearly() && status == Status.DONE) {
            return instance(list, task, context);
        }
        if (year.isPresent()) {
            throw new Refusal("change.not-yearly", context.id(list, task), task.title());
        }
        String name = context.name(list, task);
        String now = context.wording().status(status);
        boolean silent = note.isEmpty() && progress.isEmpty() && evidence.isEmpty();
        if (task.status() == status && (silent || (status.settled() && !addsEvidence(task)))) {
            String left = note.isPresent() ? context.messages().text("change.note-left") : "";
            return new Step(List.of(), context.messages().text("change.already", name, now) + left);
        }
        List<Change> changes = new ArrayList<>();
        if (task.status() != status) {
            changes.add(new Change.SetStatus(task.id(), status));
        }
        progress.ifPresent(percent -> changes.add(new Change.SetProgress(task.id(), percent)));
        changes.add(new Change.AppendUpdate(task.id(), update(context, OptionalInt.empty())));
        String before = context.wording().status(task.status());
        return new Step(changes, context.messages().text("change.marked", name, before, now) + late(task, context));
    }

    /** What a task was settled by may be told later; told again it is nothing new. */
    private boolean addsEvidence(Task task) {
        return evidence.isPresent()
                && task.updates().stream().noneMatch(update -> update.evidence().equals(evidence));
    }

    /** Done for a year: a yearly task goes on, so only the update says it. */
    private Step instance(TaskList list, Task task, Context context) {
        int done = year.orElse(context.on().getYear());
        String name = context.name(list, task);
        boolean met = task.updates().stream()
                .anyMatch(update -> update.status().equals(Optional.of(Status.DONE)) && update.year() == done);
        if (met && !addsEvidence(task)) {
            String left = note.isPresent() ? context.messages().text("change.note-left") : "";
            return new Step(List.of(), context.messages().text("change.already-year", name, done) + left);
        }
        List<Change> changes = new ArrayList<>();
        progress.ifPresent(percent -> changes.add(new Change.SetProgress(task.id(), percent)));
        changes.add(new Change.AppendUpdate(task.id(), update(context, OptionalInt.of(done))));
        return new Step(changes, context.messages().text("change.marked-year", name, done));
    }

    private Update update(Context context, OptionalInt forYear) {
        return new Update(
                context.on(), Optional.of(status), progress, Optional.empty(), forYear, context.by(), note, evidence);
    }

    /** By how much a task that is now done missed its deadline. */
    private String late(Task task, Context context) {
        if (status != Status.DONE || !(task.deadline() instanceof Deadline.Dated dated)) {
            return "";
        }
        LocalDate due = dated.last();
        long days = ChronoUnit.DAYS.between(due, context.on());
        return days > 0 ? context.messages().count("change.late", days) : "";
    }
}
