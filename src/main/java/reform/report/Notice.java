package reform.report;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import reform.model.Department;
import reform.policy.AssessedTask;

/**
 * 督办通知: a letter that presses one lead department to finish what is overdue and what is due soon. Its date is the day
 * of the origin.
 *
 * @param to 主送: the department addressed
 * @param overdue what it leads and is overdue, the longest overdue first
 * @param dueSoon what it leads and is due within the policy's time, the nearest first
 * @param leads how many tasks of the selection it leads
 * @param replyBy the last day for an answer
 * @param contact whom to answer
 * @param from 落款: who sends it
 */
public record Notice(
        Origin origin,
        Department to,
        List<AssessedTask> overdue,
        List<AssessedTask> dueSoon,
        int leads,
        LocalDate replyBy,
        Optional<String> contact,
        Optional<String> from) {

    /** @throws IllegalArgumentException when a task stands under the wrong heading, which is a defect */
    public Notice {
        overdue = List.copyOf(overdue);
        dueSoon = List.copyOf(dueSoon);
        if (!overdue.stream().allMatch(task -> task.standing().overdue())
                || dueSoon.stream().anyMatch(task -> task.standing().overdue())
                || overdue.size() + dueSoon.size() > leads) {
            throw new IllegalArgumentException("not the tasks of a notice: " + overdue + ", " + dueSoon);
        }
    }
}
