package reform.action;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import reform.model.Deadline;
import reform.model.Status;
import reform.model.Task;
import reform.model.TaskList;
import reform.model.Update;
import reform.policy.DeadlineStep;
import reform.policy.Replay;
import reform.policy.TaskSteps;

/**
 * A new status, with an update that says when, by whom and why.
 *
 * @param progress percent, where it is reported as well
 * @param year the step of a yearly task that is done; without it that of the update's day
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
    public Decision decided(TaskList list, Task task, Context context) {
        if (task.deadline().recurring() && status == Status.DONE) {
            return step(list, task, context);
        }
        if (year.isPresent()) {
            throw new Refusal("change.not-yearly", context.id(list, task), task.title());
        }
        String name = context.name(list, task);
        String now = context.wording().status(status);
        boolean silent = note.isEmpty() && progress.isEmpty() && evidence.isEmpty();
        Status before = Replay.of(task).on(context.on()).status();
        if (before == status && (silent || (status.settled() && !addsEvidence(task)))) {
            String left = note.isPresent() ? context.messages().text("change.note-left") : "";
            return Decision.nothing(context.messages().text("change.already", name, now) + left);
        }
        String late = status == Status.DONE && task.deadline() instanceof Deadline.Dated dated
                ? late(dated.last(), context)
                : "";
        return Decision.record(
                update(context, OptionalInt.empty()),
                context.messages().text("change.marked", name, context.wording().status(before), now) + late);
    }

    /** What a task was settled by may be told later; told again it is nothing new. */
    private boolean addsEvidence(Task task) {
        return evidence.isPresent()
                && task.updates().stream().noneMatch(update -> update.evidence().equals(evidence));
    }

    /** A recurring task goes on, so only the update says that a step of it is done: the one named, or that of the day. */
    private Decision step(TaskList list, Task task, Context context) {
        List<DeadlineStep> steps = TaskSteps.reportable(list, task, context.on());
        String key = year.isPresent()
                ? Integer.toString(year.getAsInt())
                : TaskSteps.keyOn(list, task, context.on()).orElseThrow();
        DeadlineStep done = steps.stream()
                .filter(step -> step.key().equals(key))
                .findFirst()
                .orElseThrow(() -> new Refusal(
                        "change.no-step",
                        context.id(list, task),
                        task.title(),
                        key,
                        steps.get(0).key(),
                        steps.get(steps.size() - 1).key()));
        String name = context.name(list, task);
        if (done.met() && !addsEvidence(task)) {
            String left = note.isPresent() ? context.messages().text("change.note-left") : "";
            return Decision.nothing(context.messages().text("change.already-year", name, key) + left);
        }
        List<String> open = steps.stream()
                .filter(step -> !step.met() && step.due().isBefore(done.due()))
                .map(DeadlineStep::key)
                .toList();
        String older = open.isEmpty()
                ? ""
                : context.messages()
                        .text("change.still-open", context.wording().names(open), context.id(list, task), open.get(0));
        return Decision.record(
                update(context, OptionalInt.of(Integer.parseInt(key))),
                context.messages().text("change.marked-year", name, key) + late(done.due(), context) + older);
    }

    private Update update(Context context, OptionalInt forYear) {
        return new Update(
                context.on(), Optional.of(status), progress, Optional.empty(), forYear, context.by(), note, evidence);
    }

    /** By how much what is now done missed its deadline. */
    private static String late(LocalDate due, Context context) {
        long days = ChronoUnit.DAYS.between(due, context.on());
        return days > 0 ? context.messages().count("change.late", days) : "";
    }
}
