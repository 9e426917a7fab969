package reform.cli.history;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import reform.cli.session.Session;
import reform.model.TaskList;
import reform.policy.AssessedTask;
import reform.policy.DateRange;
import reform.report.ReportContext;
import reform.report.Trend;

/** The months of lists as git has them, where it has them. */
public final class CommittedTrend {
    private final CommittedLists committed;

    public CommittedTrend(Session session, List<TaskList> lists, Optional<String> revision) throws IOException {
        this.committed = new CommittedLists(session, lists, revision);
    }

    /**
     * The trend of the tasks of a selection.
     *
     * @param wanted the months; without any the last twelve
     * @param matches whether a task that is gone belongs to the selection
     */
    public Trend of(
            LocalDate day,
            List<AssessedTask> selection,
            Optional<List<DateRange>> wanted,
            Predicate<AssessedTask> matches) {
        ReportContext context = committed.context(day);
        List<DateRange> months = wanted.orElseGet(() -> Trend.lastMonths(context));
        return Trend.of(context, months, selection, committed.states(Trend.days(months, day)), matches);
    }
}
