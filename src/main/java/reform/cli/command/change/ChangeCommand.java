package reform.cli.command.change;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import reform.action.Action;
import reform.action.ActionResult;
import reform.action.Context;
import reform.cli.command.Command;
import reform.cli.options.ChangeOptions;
import reform.cli.options.FilterOption;
import reform.cli.options.Selection;
import reform.cli.options.SelectionOptions;
import reform.cli.options.ValuePlace;
import reform.cli.session.ListLoader;
import reform.cli.session.ListUpdater;
import reform.cli.session.Session;
import reform.cli.syntax.ExitCode;
import reform.cli.syntax.Failure;
import reform.model.Change;
import reform.model.Task;
import reform.model.TaskId;
import reform.model.TaskList;
import reform.policy.AssessedTask;
import reform.render.wording.Wording;
import reform.store.file.ListFile;
import reform.store.file.ListWriter;

/**
 * A command that changes tasks: it selects them, says what will change and asks where filters chose them, and has each
 * file changed in one act. What is to change is decided under the lock, from the list as it is then.
 */
abstract class ChangeCommand extends Command {
    protected final SelectionOptions selection = new SelectionOptions();
    protected final ChangeOptions options = new ChangeOptions();

    /**
     * What is to be done to each task: takes the last word, which is not an id, and checks the options, before any file
     * is read.
     */
    abstract Action action();

    /** The command's name. */
    abstract String name();

    /** Whether the last word is no id, but what is to be done. */
    boolean takesWord() {
        return true;
    }

    /** Whether it is asked for each change, also where ids choose the tasks. */
    boolean isGrave() {
        return false;
    }

    /** The filter that people take for the command's value; empty where there is none. */
    Optional<FilterOption> filterLikeValue() {
        return Optional.empty();
    }

    /** Whether a word can be what the command takes as its last word. */
    abstract boolean isValue(String word);

    /** Whether the last two words are the one that the command takes. */
    boolean isValueOfTwoWords(String words) {
        return false;
    }

    /** Whether a word is one that a list has of its own for what the command takes as its last word. */
    boolean isOwnValue(List<TaskList> lists, String word) {
        return false;
    }

    /**
     * Looks at what is to be done again, now that the lists are known.
     *
     * @throws Failure when it is nothing that can be done in any of them
     */
    void check(List<TaskList> lists) {}

    @Override
    public final ExitCode run(Session session) throws IOException {
        if (!takesWord() && selection.isEmpty()) {
            throw Failure.usage("change.which-task", name());
        }
        selection.joinLastWords(this::isValueOfTwoWords);
        Optional<ValuePlace> place = takesWord() ? place() : Optional.empty();
        place.ifPresent(ValuePlace::check);
        Action action = action();
        Supplier<Optional<String>> by = options.by(session);
        ListUpdater writing = new ListUpdater(session, options.dryRun());
        List<ListFile> files = ListLoader.files(session);
        boolean asks = (isGrave() || selection.hasFilters()) && !options.yes() && !options.dryRun();
        if (files.size() == 1 && !asks) {
            // Nothing to ask and nowhere else to look: the list is read once, under the lock.
            writing.write(files.get(0), list -> {
                Selection selected = selected(session, place, List.of(list));
                if (selected.tasks().isEmpty()) {
                    session.say(session.messages().text("list.nothing"));
                }
                return changes(list, ids(selected, list.name()), action, context(session, selected, by), writing);
            });
            return ExitCode.SUCCESS;
        }
        Selection selected = selected(session, place, Selection.lists(session, selection));
        Context context = context(session, selected, by);
        if (selected.tasks().isEmpty()) {
            session.say(session.messages().text("list.nothing"));
            return ExitCode.SUCCESS;
        }
        if (asks && !agreed(session, selected, action, context)) {
            session.say(session.messages().text("change.not-done"));
            return ExitCode.REFUSED;
        }
        Map<ListFile, ListWriter.Plan> plans = new LinkedHashMap<>();
        for (ListFile file : files) {
            Set<TaskId> ids = ids(selected, file.name());
            if (!ids.isEmpty()) {
                plans.put(file, list -> changes(list, ids, action, context, writing));
            }
        }
        writing.writeAll(plans);
        return ExitCode.SUCCESS;
    }

    /** Where the value stands, before it is taken away from the ids; empty where there is none. */
    private Optional<ValuePlace> place() {
        List<String> words = selection.ids();
        int last = words.size() - 1;
        return last < (selection.hasFilters() ? 0 : 1)
                ? Optional.empty()
                : Optional.of(new ValuePlace(
                        name(), words.subList(0, last), words.get(last), selection, filterLikeValue(), this::isValue));
    }

    private Selection selected(Session session, Optional<ValuePlace> place, List<TaskList> lists) {
        place.ifPresent(each -> each.check(lists, word -> isOwnValue(lists, word)));
        check(lists);
        return Selection.of(session, selection, lists);
    }

    private Context context(Session session, Selection selected, Supplier<Optional<String>> by) {
        return new Context(
                options.day(selected.day()),
                options.notToday(session, selected),
                by.get(),
                new Wording(session.messages()),
                selected.lists().size() > 1,
                Context.UNCUT);
    }

    /** The tasks chosen from a list. */
    private static Set<TaskId> ids(Selection selected, String list) {
        Set<TaskId> ids = new LinkedHashSet<>();
        for (AssessedTask task : selected.tasks()) {
            if (task.list().name().equals(list)) {
                ids.add(task.task().id());
            }
        }
        return ids;
    }

    /** The changes of the chosen tasks in the list as it is now. */
    private static List<Change> changes(
            TaskList list, Set<TaskId> ids, Action action, Context context, ListUpdater writing) {
        List<Change> changes = new ArrayList<>();
        Set<TaskId> left = new LinkedHashSet<>(ids);
        for (Task task : list.tasks()) {
            if (left.remove(task.id())) {
                ActionResult step = action.on(list, task, context);
                changes.addAll(step.changes());
                writing.says(step.says());
            }
        }
        if (!left.isEmpty()) {
            throw Failure.refused("change.gone", left.iterator().next());
        }
        return changes;
    }

    /** Shows what will change and asks; without a terminal there is nobody to ask. */
    private boolean agreed(Session session, Selection selected, Action action, Context context) throws IOException {
        if (!session.host().screen().in()) {
            throw Failure.usage("change.needs-yes", selected.tasks().size());
        }
        for (AssessedTask task : selected.tasks()) {
            session.say(action.on(task.list(), fromFile(task), context).says());
        }
        return session.ask(session.messages()
                .count(
                        isGrave() ? "change.ask-" + name() : "change.ask",
                        selected.tasks().size()));
    }

    /** The task as the file states it, whatever the session's day. */
    private static Task fromFile(AssessedTask assessed) {
        return assessed.list().task(assessed.task().id()).orElse(assessed.task());
    }
}
