package reform.cli.options;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import reform.cli.session.ListLoader;
import reform.cli.session.Session;
import reform.message.Messages;
import reform.model.Task;
import reform.model.TaskList;
import reform.policy.AssessedTask;
import reform.policy.Assessor;
import reform.query.Filter;
import reform.store.read.ReadResult;

/**
 * The lists, the day, and the tasks that the filters select.
 *
 * @param all how many tasks the lists have
 * @param tasks those that match, in the order of the files
 */
public record Selection(List<TaskList> lists, LocalDate day, int all, List<AssessedTask> tasks) {

    /** What to say where no task is selected: of a list without any, how to add one. */
    public String nothing(Messages messages) {
        return messages.text(all == 0 ? "list.empty" : "list.nothing");
    }

    public static Selection of(Session session, SelectionOptions selection) throws IOException {
        return of(session, selection, lists(session, selection));
    }

    /** The lists of the session, or those of the revision that the options name. */
    public static List<TaskList> lists(Session session, SelectionOptions selection) throws IOException {
        return ListLoader.shown(session, results(session, selection), selection.strict());
    }

    /** The same as they were read, with the files they stand in. */
    public static List<ReadResult> results(Session session, SelectionOptions selection) throws IOException {
        Optional<String> revision = selection.revision();
        return revision.isPresent() ? ListLoader.results(session, revision.get()) : ListLoader.results(session);
    }

    /** The selection from lists that have been read. */
    public static Selection of(Session session, SelectionOptions selection, List<TaskList> lists) {
        LocalDate day = session.day(lists);
        Filter filter = selection.filter(lists, day);
        int all = 0;
        List<AssessedTask> tasks = new ArrayList<>();
        session.begins("cli.progress.assessing");
        for (TaskList list : lists) {
            all += list.tasks().size();
            for (Task task : list.tasks()) {
                if (filter.mayMatch(list, task.id())) {
                    AssessedTask assessed = Assessor.of(list, task, day);
                    if (filter.matches(assessed)) {
                        tasks.add(assessed);
                    }
                }
            }
        }
        session.ends();
        return new Selection(lists, day, all, tasks);
    }
}
