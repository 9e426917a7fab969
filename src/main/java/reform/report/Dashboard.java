package reform.report;

import java.util.List;
import reform.policy.AssessedTask;
import reform.query.TaskOrder;
import reform.report.Timeline.Scale;

/**
 * The whole programme on one page.
 *
 * @param judgement whether the programme is on time
 * @param decisions what needs the word of a leader
 * @param statistics the figures, by department and by year
 * @param trend what was done against what the deadlines asked for, by month
 * @param timeline the tasks on an axis of years
 * @param tasks all of the selection; red before yellow before green before settled
 */
public record Dashboard(
        Judgement judgement,
        Decisions decisions,
        Statistics statistics,
        Trend trend,
        Timeline timeline,
        List<AssessedTask> tasks) {

    /** @throws IllegalArgumentException when the figures are those of other tasks, which is a defect */
    public Dashboard {
        tasks = List.copyOf(tasks);
        if (statistics.figures().total() != tasks.size()) {
            throw new IllegalArgumentException("figures of other tasks: " + statistics.figures() + ", " + tasks.size());
        }
    }

    /** The dashboard of the tasks of a selection, and how they came to stand as they do. */
    public static Dashboard of(ReportContext context, List<AssessedTask> selection, Trend trend) {
        Statistics statistics = Statistics.of(context, selection);
        return new Dashboard(
                Judgement.of(selection, statistics.figures(), context.asOf(), trend.weekAgo()),
                Decisions.of(selection),
                statistics,
                trend,
                Timeline.of(context, Scale.YEAR, selection),
                TaskOrder.MOST_URGENT_FIRST.sort(selection));
    }
}
