package reform.cli;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.ToIntFunction;
import reform.model.Change;
import reform.model.Deadline;
import reform.model.Status;
import reform.model.Task;
import reform.model.TaskList;
import reform.model.Update;
import reform.query.Vocabulary;

/** {@code mark}: a new status, with an update that says when, by whom and why. */
final class MarkCommand extends ChangeCommand {
    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2999;

    private Optional<String> evidence = Optional.empty();
    private Optional<String> progressText = Optional.empty();
    private Optional<String> yearText = Optional.empty();
    private Status status = Status.NOT_STARTED;
    private OptionalInt progress = OptionalInt.empty();
    private OptionalInt year = OptionalInt.empty();

    @Override
    void define(Syntax syntax) {
        options.defineNote(syntax);
        syntax.value("N", value -> progressText = Optional.of(value), "--progress")
                .value("REF", value -> evidence = Optional.of(value), "--evidence")
                .value("YEAR", value -> yearText = Optional.of(value), "--year");
        options.define(syntax);
        selection.define(syntax, "ID... STATUS");
    }

    @Override
    void prepare() {
        String word = selection.takeLastWord().orElseThrow(() -> Failure.usage("change.which-status"));
        status = Criteria.found(Vocabulary.statuses().resolve(word), "status", word, () -> "");
        progress = optional(progressText, text -> Numbers.percent("--progress", text));
        year = optional(yearText, text -> Numbers.between("--year", text, FIRST_YEAR, LAST_YEAR));
        if (status == Status.CLOSED && evidence.filter(text -> !text.isBlank()).isEmpty()) {
            throw Failure.usage("change.needs-evidence");
        }
    }

    private static OptionalInt optional(Optional<String> text, ToIntFunction<String> number) {
        return text.isPresent() ? OptionalInt.of(number.applyAsInt(text.get())) : OptionalInt.empty();
    }

    @Override
    Step step(TaskList list, Task task, Context context) {
        if (task.yearly() && status == Status.DONE) {
            return instance(list, task, context);
        }
        if (year.isPresent()) {
            throw Failure.usage("change.not-yearly", context.id(list, task), task.title());
        }
        String name = context.name(list, task);
        String now = context.wording().status(status);
        boolean silent = options.note().isEmpty() && progress.isEmpty() && evidence.isEmpty();
        if (task.status() == status && (status.settled() || silent)) {
            return new Step(List.of(), context.messages().text("change.already", name, now));
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

    /** Done for a year: a yearly task goes on, so only the update says it. */
    private Step instance(TaskList list, Task task, Context context) {
        int done = year.orElse(context.on().getYear());
        String name = context.name(list, task);
        boolean met = task.updates().stream()
                .anyMatch(update -> update.status().equals(Optional.of(Status.DONE))
                        && update.forYear().orElse(update.date().getYear()) == done);
        if (met) {
            return new Step(List.of(), context.messages().text("change.already-year", name, done));
        }
        List<Change> changes = new ArrayList<>();
        progress.ifPresent(percent -> changes.add(new Change.SetProgress(task.id(), percent)));
        changes.add(new Change.AppendUpdate(task.id(), update(context, OptionalInt.of(done))));
        return new Step(changes, context.messages().text("change.marked-year", name, done));
    }

    private Update update(Context context, OptionalInt forYear) {
        return new Update(
                context.on(),
                Optional.of(status),
                progress,
                Optional.empty(),
                forYear,
                context.by(),
                options.note(),
                evidence);
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
