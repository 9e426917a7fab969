package reform.cli.command.git;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.BiPredicate;
import reform.cli.command.Command;
import reform.cli.history.ListHistories;
import reform.cli.options.Numbers;
import reform.cli.options.OutputOptions;
import reform.cli.options.Selection;
import reform.cli.options.SelectionOptions;
import reform.cli.session.Session;
import reform.cli.syntax.ExitCode;
import reform.cli.syntax.Failure;
import reform.cli.syntax.Format;
import reform.cli.syntax.Syntax;
import reform.cli.syntax.ValueKind;
import reform.model.TaskId;
import reform.model.TaskList;
import reform.policy.AssessedTask;
import reform.policy.Assessor;
import reform.policy.DateRange;
import reform.policy.WhenParser;
import reform.query.Filter;
import reform.render.change.LogPages;
import reform.report.ListHistory;
import reform.report.TaskLog;

/** {@code log [ID…]}: what happened to tasks, by their updates and by commits, the newest first. */
public final class LogCommand extends Command {
    private final SelectionOptions selection = new SelectionOptions();
    private final OutputOptions output = new OutputOptions(Format.TEXT, Format.MARKDOWN, Format.JSON);
    private Optional<String> since = Optional.empty();
    private Optional<String> until = Optional.empty();
    private OptionalInt limit = OptionalInt.empty();

    @Override
    public void define(Syntax syntax) {
        syntax.value(ValueKind.DATE, value -> since = Optional.of(value), "--since")
                .value(ValueKind.DATE, value -> until = Optional.of(value), "--until");
        selection.define(syntax);
        output.define(syntax);
        syntax.section("output")
                .value(ValueKind.N, value -> limit = OptionalInt.of(Numbers.natural("--limit", value)), "--limit");
    }

    @Override
    public List<Format> formats() {
        return output.formats();
    }

    @Override
    public ExitCode run(Session session) throws IOException {
        Format format = output.format();
        List<TaskList> lists = Selection.lists(session, selection);
        LocalDate day = session.day(lists);
        LocalDate first = since.map(text -> range(text, day).first()).orElse(LocalDate.MIN);
        LocalDate last = until.map(text -> range(text, day).last()).orElse(day);
        if (first.isAfter(last)) {
            throw Failure.usage("cli.since-after-until", first, last);
        }
        ListHistories reading = new ListHistories(session, selection.revision());
        List<ListHistory> histories =
                reading.read(lists, enough(lists, day, first), !day.isBefore(session.today(lists)));
        BiPredicate<TaskList, TaskId> tasks = tasks(histories, day);
        TaskLog log = TaskLog.of(
                histories,
                day,
                new TaskLog.Scope(tasks, selection.isEmpty(), first, last.isAfter(day) ? day : last, limit));
        if (log.entries().isEmpty() && format != Format.JSON) {
            if (!reading.incomplete()) {
                session.say(session.messages().text("log.nothing"));
            }
        } else {
            ChangeOutput.write(session, output, format, new LogPages(log, session.messages()));
        }
        return ExitCode.SUCCESS;
    }

    private static DateRange range(String text, LocalDate day) {
        return WhenParser.range(text, day).orElseThrow(() -> Failure.usage("cli.bad-when", text));
    }

    /** The tasks asked for, those that are no longer in their list among them. */
    private BiPredicate<TaskList, TaskId> tasks(List<ListHistory> histories, LocalDate day) {
        if (selection.isEmpty()) {
            return (list, id) -> true;
        }
        Set<String> selected = new HashSet<>();
        for (AssessedTask task :
                select(histories.stream().map(ListHistory::withRemovedTasks).toList(), day)) {
            selected.add(key(task.list(), task.task().id()));
        }
        return (list, id) -> selected.contains(key(list, id));
    }

    private static String key(TaskList list, TaskId id) {
        return list.name() + ":" + id;
    }

    private List<AssessedTask> select(List<TaskList> lists, LocalDate day) {
        Filter filter = selection.filter(lists, day);
        List<AssessedTask> selected = new ArrayList<>();
        for (TaskList list : lists) {
            for (AssessedTask task : Assessor.of(list, day)) {
                if (filter.matches(task)) {
                    selected.add(task);
                }
            }
        }
        return selected;
    }

    /** A day before which nothing can be among the entries that a limit leaves, since more updates are later. */
    private LocalDate enough(List<TaskList> lists, LocalDate day, LocalDate first) {
        if (limit.isEmpty()) {
            return first;
        }
        List<LocalDate> dates;
        try {
            dates = select(lists, day).stream()
                    .flatMap(task -> task.task().updates().stream())
                    .map(update -> update.date())
                    .sorted()
                    .toList();
        } catch (Failure e) {
            // A task that only the history knows; if that does not either, it is told then.
            return first;
        }
        int earlier = dates.size() - limit.getAsInt();
        LocalDate enough = earlier <= 0 || earlier >= dates.size() ? first : dates.get(earlier);
        return enough.isAfter(first) ? enough : first;
    }
}
