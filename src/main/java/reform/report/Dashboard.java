package reform.report;

import java.util.List;
import reform.policy.AssessedTask;
import reform.query.TaskOrder;
import reform.report.Timeline.Scale;

/**
 * The whole programme on one page.
 *
 * @param statistics the figures, by department and by year
 * @param timeline the tasks on an axis of years
 * @param tasks all of the selection; red before yellow before green before settled
 */
public record Dashboard(Statistics statistics, Timeline timeline, List<AssessedTask> tasks) {

    /** @throws IllegalArgumentException when the figures are those of other tasks, which is a defect */
    public Dashboard {
        tasks = List.copyOf(tasks);
        if (statistics.figures().total() != tasks.size()) {
            throw new IllegalArgumentException("figures of other tasks: " + statistics.figures() + ", " + tasks.size());
        }
    }

    public static Dashboard of(ReportContext context, List<AssessedTask> selection) {
        return new Dashboard(
                Statistics.of(context, selection),
                Timeline.of(context, Scale.YEAR, selection),
                TaskOrder.MOST_URGENT_FIRST.sort(selection));
    }
}
