package reform.report;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import reform.model.Status;
import reform.model.Task;
import reform.policy.AssessedTask;
import reform.policy.CompletionRate;
import reform.policy.Light;
import reform.policy.TaskSteps;
import reform.policy.Timeliness;

/**
 * How many tasks of a kind there are.
 *
 * @param total all of them
 * @param byStatus how many have each status; every status has an entry
 * @param byLight how many unsettled ones show each light; every light has an entry
 * @param overdue unsettled and past the deadline in force; each of them is red
 * @param dueSoon unsettled and due within the policy's time
 * @param stale unsettled and not updated within the policy's time
 * @param ongoing going on without an end (持续推进), and not cancelled: left out of the rate
 * @param recurring those that recur without an end (每年), and are not cancelled: left out of the rate as well
 * @param milestones those of the unsettled ones that do not recur
 * @param notJudged the ids of those of which a cell can't be read: they count in the total, and nowhere else
 * @param rate the completed ones among those that count
 */
public record TaskCounts(
        int total,
        Map<Status, Integer> byStatus,
        Map<Light, Integer> byLight,
        int overdue,
        int dueSoon,
        int stale,
        int ongoing,
        Recurring recurring,
        Milestones milestones,
        List<String> notJudged,
        CompletionRate rate) {

    /**
     * How tasks stand that recur without an end.
     *
     * @param tasks how many there are
     * @param stepsMet how many of their steps are met
     * @param stepsSoFar how many are met or missed
     */
    public record Recurring(int tasks, int stepsMet, int stepsSoFar) {}

    /**
     * How the milestones of tasks stand.
     *
     * @param tasks how many tasks have any
     * @param ahead how many are neither met nor missed
     */
    public record Milestones(int tasks, int met, int missed, int ahead) {}

    private static final Optional<Timeliness> SOON = Optional.of(Timeliness.DUE_SOON);

    /** @throws IllegalArgumentException when the parts don't add up, which is a defect */
    public TaskCounts {
        byStatus = Map.copyOf(byStatus);
        byLight = Map.copyOf(byLight);
        notJudged = List.copyOf(notJudged);
        int judged = total - notJudged.size();
        if (sum(byStatus) != judged
                || rate.counted() + byStatus.get(Status.CANCELLED) + ongoing + recurring.tasks() != judged
                || overdue > byLight.get(Light.RED)
                || sum(byLight)
                                + byStatus.get(Status.DONE)
                                + byStatus.get(Status.CLOSED)
                                + byStatus.get(Status.CANCELLED)
                        != judged
                || recurring.stepsMet() > recurring.stepsSoFar()) {
            throw new IllegalArgumentException("figures don't add up: " + total + ", " + byStatus + ", " + byLight
                    + ", " + overdue + " overdue, " + ongoing + " ongoing, " + recurring + ", " + rate);
        }
    }

    public static TaskCounts of(Collection<AssessedTask> tasks) {
        Map<Status, Integer> byStatus = new EnumMap<>(Status.class);
        for (Status status : Status.values()) {
            byStatus.put(status, 0);
        }
        Map<Light, Integer> byLight = new EnumMap<>(Light.class);
        for (Light light : Light.values()) {
            byLight.put(light, 0);
        }
        int overdue = 0;
        int dueSoon = 0;
        int stale = 0;
        int ongoing = 0;
        int recurring = 0;
        int stepsMet = 0;
        int stepsSoFar = 0;
        int withMilestones = 0;
        int met = 0;
        int missed = 0;
        int milestones = 0;
        List<String> notJudged = new ArrayList<>();
        for (AssessedTask each : tasks) {
            Task task = each.task();
            Status status = task.status();
            if (!task.judged()) {
                notJudged.add(id(each, tasks));
                continue;
            }
            byStatus.merge(status, 1, Integer::sum);
            each.assessment().light().ifPresent(light -> byLight.merge(light, 1, Integer::sum));
            overdue += each.assessment().overdue() ? 1 : 0;
            dueSoon += each.assessment().timeliness().equals(SOON) ? 1 : 0;
            stale += each.assessment().stale() ? 1 : 0;
            TaskSteps steps = each.assessment().steps();
            if (!task.settled() && !task.deadline().recurring() && !steps.isEmpty()) {
                withMilestones++;
                met += steps.met();
                missed += steps.missed().size();
                milestones += steps.all().size();
            }
            if (status != Status.CANCELLED && task.deadline().endless()) {
                boolean recurs = task.deadline().recurring();
                ongoing += recurs ? 0 : 1;
                recurring += recurs ? 1 : 0;
                // Milestones on the way of what goes on without an end are no steps that recur.
                stepsMet += recurs ? steps.met() : 0;
                stepsSoFar += recurs ? steps.soFar() : 0;
            }
        }
        return new TaskCounts(
                tasks.size(),
                byStatus,
                byLight,
                overdue,
                dueSoon,
                stale,
                ongoing,
                new Recurring(recurring, stepsMet, stepsSoFar),
                new Milestones(withMilestones, met, missed, milestones - met - missed),
                notJudged,
                CompletionRate.of(tasks));
    }

    /** The id as it is typed: with that of its list, where the tasks are of several. */
    private static String id(AssessedTask task, Collection<AssessedTask> all) {
        String list = task.list().name();
        for (AssessedTask other : all) {
            if (!other.list().name().equals(list)) {
                return list + ":" + task.task().id().text();
            }
        }
        return task.task().id().text();
    }

    public int count(Status status) {
        return byStatus.get(status);
    }

    public int count(Light light) {
        return byLight.get(light);
    }

    /** The done and closed ones, whether or not they count in the rate. */
    public int completed() {
        return count(Status.DONE) + count(Status.CLOSED);
    }

    /** The tasks of which something is still expected: each shows a light. */
    public int unsettled() {
        return sum(byLight);
    }

    private static int sum(Map<?, Integer> counts) {
        int sum = 0;
        for (int count : counts.values()) {
            sum += count;
        }
        return sum;
    }
}
