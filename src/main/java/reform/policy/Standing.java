package reform.policy;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What a day makes of a task: everything that is computed and never stored.
 *
 * @param timeliness empty for a cancelled task, and for one with a date of which no update says when it was settled
 * @param startDate the day from which the pace counts: that of a range, else of the list's issue; for a yearly task that
 *     of its instance; empty where nothing says when the task began
 * @param dueDate the last day in time; for a yearly task that of the earliest unmet instance; empty without a date
 * @param originalDueDate the due date before the first extension, empty if that had none; equal to {@code dueDate}
 *     without extensions
 * @param extensions how often the deadline was moved
 * @param daysOverdue whole days since the due date; 0 unless overdue
 * @param missedYears past instances of a yearly task that are not met, ascending; none once it is cancelled, and those
 *     of the day it was closed once it is closed
 * @param settledOn the day of the update that settled the task: of done and later closed, the former
 * @param pace 序时进度: percent of the time from start to due that has passed, 0 to 100; empty without a start or date
 * @param behind points of progress below the pace, never negative; empty where progress or pace is unknown
 * @param light empty for settled tasks
 * @param lastUpdate the day of the latest update
 * @param stale unsettled, and no update within the policy's time; without updates counted from the list's issue
 */
public record Standing(
        Optional<Timeliness> timeliness,
        Optional<LocalDate> startDate,
        Optional<LocalDate> dueDate,
        Optional<LocalDate> originalDueDate,
        int extensions,
        int daysOverdue,
        List<Integer> missedYears,
        Optional<LocalDate> settledOn,
        OptionalInt pace,
        OptionalInt behind,
        Optional<Light> light,
        Optional<LocalDate> lastUpdate,
        boolean stale) {

    public Standing {
        missedYears = List.copyOf(missedYears);
    }

    public boolean overdue() {
        return daysOverdue > 0;
    }
}
