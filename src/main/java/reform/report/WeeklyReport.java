package reform.report;

import java.util.List;
import java.util.Optional;
import reform.model.Update;
import reform.policy.AssessedTask;
import reform.policy.DateRange;
import reform.policy.Week;

/**
 * What a week, or any span of days, brought. States are those at its end.
 *
 * @param origin the lists at the end of the span
 * @param days the span, both days inclusive
 * @param week the week that the span is, if it is one
 * @param fromGit whether commits were compared; else the changes come from the updates in the files alone
 * @param changes by the order of the lists; each stands under one {@link TaskChange.Kind} and maybe extensions as well
 * @param newlyOverdue overdue at the end and not before, or with one more year missed; the longest overdue first
 * @param dueNext unsettled and due within the policy's time from the end on; the nearest first
 * @param stale unsettled and without word for the policy's time
 * @param blocked 受阻 at the end
 * @param before the figures on the eve of the span
 * @param figures the figures at its end
 * @param departments by the register, then those that only tasks name; those without any task are left out
 */
public record WeeklyReport(
        Origin origin,
        DateRange days,
        Optional<Week> week,
        boolean fromGit,
        List<TaskChange> changes,
        List<AssessedTask> newlyOverdue,
        List<AssessedTask> dueNext,
        List<AssessedTask> stale,
        List<Blocked> blocked,
        Figures before,
        Figures figures,
        List<DepartmentWeek> departments) {

    /**
     * A task that is blocked, and why.
     *
     * @param since the update that reported it blocked first, of the unbroken run
     * @param word the latest update with a note
     */
    public record Blocked(AssessedTask task, Optional<Update> since, Optional<Update> word) {}

    /**
     * One department's week. Leading and supporting stand apart and are never added up.
     *
     * @param name empty for tasks without a lead department
     * @param lead the tasks that it answers for, as first lead
     * @param completed of these, how many were done or struck off in the span
     * @param newlyOverdue of these, how many became overdue
     * @param supporting the tasks that it is responsible for or leads with another
     */
    public record DepartmentWeek(
            Optional<String> name, Figures lead, int completed, int newlyOverdue, Figures supporting) {}

    /** @throws IllegalArgumentException when the departments don't add up to the totals, which is a defect */
    public WeeklyReport {
        changes = List.copyOf(changes);
        newlyOverdue = List.copyOf(newlyOverdue);
        dueNext = List.copyOf(dueNext);
        stale = List.copyOf(stale);
        blocked = List.copyOf(blocked);
        departments = List.copyOf(departments);
        int tasks = departments.stream().mapToInt(each -> each.lead().total()).sum();
        int overdue =
                departments.stream().mapToInt(DepartmentWeek::newlyOverdue).sum();
        if (tasks != figures.total()
                || overdue != newlyOverdue.size()
                || stale.size() != figures.stale()
                || dueNext.size() != figures.dueSoon()) {
            throw new IllegalArgumentException("the week doesn't add up: " + tasks + " of " + figures + ", " + overdue
                    + " of " + newlyOverdue.size() + ", " + stale.size() + ", " + dueNext.size());
        }
    }

    /** The changes of a kind. */
    public List<TaskChange> changes(TaskChange.Kind kind) {
        return changes.stream().filter(change -> change.is(kind)).toList();
    }
}
