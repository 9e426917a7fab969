package reform.action;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import reform.model.Status;
import reform.model.Task;
import reform.model.TaskList;
import reform.model.Texts;
import reform.model.Update;
import reform.model.UpdateText;
import reform.policy.DeadlineStep;
import reform.policy.Replay;
import reform.policy.TaskSteps;

/**
 * A new status, with an update that says when, by whom and why.
 *
 * @param word the list's own word for the status, if it was typed: it is written as it is
 * @param progress percent, where it is reported as well
 * @param step the key of the step that is done; without it that of the update's day, where the task recurs
 * @param said what is reported in words; a task that is closed needs evidence
 */
public record Mark(
        Status status, Optional<String> word, OptionalInt progress, Optional<String> step, Texts<UpdateText> said)
        implements Action {
    private static final int MOST_NAMED = 8;

    /** A status in a word of the format. */
    public Mark(Status status, OptionalInt progress, Optional<String> step, Texts<UpdateText> said) {
        this(status, Optional.empty(), progress, step, said);
    }

    /** A status, and a text of one kind, if any. */
    public static Mark as(Status status, UpdateText field, Optional<String> text) {
        return new Mark(
                status,
                OptionalInt.empty(),
                Optional.empty(),
                Texts.<UpdateText>none().with(field, text));
    }

    @Override
    public Decision decided(TaskList list, Task task, Context context) {
        if (status == Status.DONE && (step.isPresent() || task.deadline().recurring())) {
            return stepDone(list, task, context);
        }
        Optional<String> reported = step.map(key ->
                step(key, steps(list, task, context), list, task, context).key());
        String name = context.name(list, task);
        String now = word.orElseGet(() -> context.wording().status(status));
        boolean silent = said.isEmpty() && progress.isEmpty() && task.saysStatusIn(word);
        Task then = Replay.of(task).on(context.on());
        Status before = then.status();
        if (before == status && (silent || (status.settled() && !addsEvidence(task)))) {
            String left = isSaid() ? context.messages().text("change.note-left") : "";
            return Decision.nothing(context.messages().text("change.already", name, now) + left);
        }
        return Decision.record(
                update(context, reported),
                context.messages().text("change.marked", name, context.wording().status(then), now)
                        + consequence(before, task, context));
    }

    /** How late a task is completed, and that done takes its closing back. */
    private String consequence(Status before, Task task, Context context) {
        if (before == Status.CLOSED && status == Status.DONE) {
            return context.messages().text("change.not-closed-any-more");
        }
        boolean completed = completed(status) && !completed(before);
        return completed && task.deadline().last().isPresent()
                ? late(task.deadline().last().get(), context)
                : "";
    }

    private static boolean completed(Status status) {
        return status == Status.DONE || status == Status.CLOSED;
    }

    /** Whether something was said that is not recorded where nothing changes. */
    private boolean isSaid() {
        return !said.with(UpdateText.EVIDENCE, Optional.empty()).isEmpty();
    }

    /** What a task was settled by may be told later; told again it is nothing new. */
    private boolean addsEvidence(Task task) {
        Optional<String> evidence = said.get(UpdateText.EVIDENCE);
        return evidence.isPresent()
                && task.updates().stream().noneMatch(update -> update.evidence().equals(evidence));
    }

    /** The steps that may be reported on. */
    private static List<DeadlineStep> steps(TaskList list, Task task, Context context) {
        List<DeadlineStep> steps = TaskSteps.reportable(list, task, context.on());
        if (steps.isEmpty()) {
            throw new Refusal("change.without-steps", context.id(list, task), task.title());
        }
        return steps;
    }

    private static DeadlineStep step(String key, List<DeadlineStep> steps, TaskList list, Task task, Context context) {
        List<DeadlineStep> titled = new ArrayList<>();
        for (DeadlineStep step : steps) {
            if (step.key().equals(key)) {
                return step;
            }
            if (step.title().filter(key::equals).isPresent()) {
                titled.add(step);
            }
        }
        if (titled.size() == 1) {
            return titled.get(0);
        }
        throw new Refusal("change.no-step", context.id(list, task), task.title(), key, choice(steps, context));
    }

    /** The steps to choose from, the first and the last where there are many. */
    private static String choice(List<DeadlineStep> steps, Context context) {
        List<String> keys = new ArrayList<>();
        for (int i = 0; i < steps.size(); i++) {
            if (i == steps.size() - 1 || i < MOST_NAMED) {
                keys.add(named(steps.get(i), context));
            } else if (i == MOST_NAMED) {
                keys.add("...");
            }
        }
        return context.wording().names(keys);
    }

    /** A step by its key, and the title by which it is known. */
    private static String named(DeadlineStep step, Context context) {
        return step.title()
                .filter(title -> !title.equals(step.key()))
                .map(title -> context.messages().text("change.step-named", step.key(), context.shown(title)))
                .orElse(step.key());
    }

    /** A task goes on behind its steps, so only the update says that one is done: the one named, or that of the day. */
    private Decision stepDone(TaskList list, Task task, Context context) {
        List<DeadlineStep> steps = steps(list, task, context);
        String key = step.isPresent()
                ? step.get()
                : TaskSteps.keyOn(list, task, context.on())
                        .orElseThrow(() -> new Refusal(
                                "change.no-step-then",
                                context.id(list, task),
                                task.title(),
                                context.on(),
                                choice(steps, context)));
        DeadlineStep done = step(key, steps, list, task, context);
        String name = context.name(list, task);
        if (done.met() && !addsEvidence(task)) {
            String left = isSaid() ? context.messages().text("change.note-left") : "";
            return Decision.nothing(context.messages()
                            .text("change.already-step", name, context.wording().step(done))
                    + left);
        }
        List<DeadlineStep> open = steps.stream()
                .filter(step -> !step.met() && step.due().isBefore(done.due()))
                .toList();
        String older = open.isEmpty()
                ? ""
                : context.messages()
                        .text(
                                "change.still-open",
                                context.wording().steps(open),
                                context.id(list, task),
                                open.get(0).key());
        return Decision.record(
                update(context, Optional.of(done.key())),
                context.messages()
                                .text(
                                        "change.marked-step",
                                        name,
                                        context.wording().step(done))
                        + late(done.due(), context)
                        + older);
    }

    private Update update(Context context, Optional<String> reported) {
        return context.update(Optional.of(status), progress, reported, said).withStatusWord(word);
    }

    /** By how much what is now done missed its deadline. */
    private static String late(LocalDate due, Context context) {
        long days = ChronoUnit.DAYS.between(due, context.on());
        return days > 0 ? context.messages().count("change.late", days) : "";
    }
}
