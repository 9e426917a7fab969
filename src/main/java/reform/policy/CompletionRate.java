package reform.policy;

import java.util.Collection;
import java.util.OptionalInt;
import reform.model.Status;
import reform.model.Task;

/**
 * 完成率: the done and closed tasks among all that are neither cancelled nor without an end.
 *
 * @param completed how many of those that count are done or closed
 * @param counted how many count: all but the cancelled, the ongoing, those that recur without an end, and those not judged
 */
public record CompletionRate(int completed, int counted) {

    public static CompletionRate of(Collection<AssessedTask> tasks) {
        int completed = 0;
        int counted = 0;
        for (AssessedTask assessed : tasks) {
            Task task = assessed.task();
            Status status = task.status();
            if (task.judged() && status != Status.CANCELLED && !task.deadline().endless()) {
                counted++;
                completed += status == Status.DONE || status == Status.CLOSED ? 1 : 0;
            }
        }
        return new CompletionRate(completed, counted);
    }

    /** Rounded half up, but 100 only when all are completed; empty when none counts. */
    public OptionalInt percent() {
        if (counted == 0) {
            return OptionalInt.empty();
        }
        int percent = (int) Math.round(100.0 * completed / counted);
        return OptionalInt.of(completed < counted ? Math.min(99, percent) : percent);
    }
}
