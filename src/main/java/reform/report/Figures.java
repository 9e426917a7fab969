package reform.report;

import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import reform.model.Deadline;
import reform.model.Status;
import reform.policy.AssessedTask;
import reform.policy.CompletionRate;
import reform.policy.Light;
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
 * @param ongoing without an end (持续推进), and not cancelled: left out of the rate
 * @param rate the completed ones among those that count
 */
public record Figures(
        int total,
        Map<Status, Integer> byStatus,
        Map<Light, Integer> byLight,
        int overdue,
        int dueSoon,
        int stale,
        int ongoing,
        CompletionRate rate) {

    private static final Optional<Timeliness> SOON = Optional.of(Timeliness.DUE_SOON);

    /** @throws IllegalArgumentException when the parts don't add up, which is a defect */
    public Figures {
        byStatus = Map.copyOf(byStatus);
        byLight = Map.copyOf(byLight);
        if (sum(byStatus) != total
                || rate.counted() + byStatus.get(Status.CANCELLED) + ongoing != total
                || overdue > byLight.get(Light.RED)
                || sum(byLight) > total) {
            throw new IllegalArgumentException("figures don't add up: " + total + ", " + byStatus + ", " + byLight
                    + ", " + overdue + " overdue, " + ongoing + " ongoing, " + rate);
        }
    }

    public static Figures of(Collection<AssessedTask> tasks) {
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
        for (AssessedTask each : tasks) {
            Status status = each.task().status();
            byStatus.merge(status, 1, Integer::sum);
            each.standing().light().ifPresent(light -> byLight.merge(light, 1, Integer::sum));
            overdue += each.standing().overdue() ? 1 : 0;
            dueSoon += each.standing().timeliness().equals(SOON) ? 1 : 0;
            stale += each.standing().stale() ? 1 : 0;
            ongoing += status != Status.CANCELLED && each.task().deadline() instanceof Deadline.Ongoing ? 1 : 0;
        }
        return new Figures(tasks.size(), byStatus, byLight, overdue, dueSoon, stale, ongoing, CompletionRate.of(tasks));
    }

    public int count(Status status) {
        return byStatus.get(status);
    }

    public int count(Light light) {
        return byLight.get(light);
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
