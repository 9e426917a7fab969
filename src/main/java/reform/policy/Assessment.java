package reform.policy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What a day makes of a task: everything that is computed and never stored. Of a task that is not judged, because one of
 * its cells can't be read, little is known, and nothing is said.
 *
 * @param timeliness empty for a cancelled task, and for one with a date of which no update says when it was settled
 * @param startDate the day from which the pace counts: that of a range, else of the list's issue; for a recurring task
 *     that of its step; empty where nothing says when the task began
 * @param dueDate the last day in time; for a task with steps that of the earliest unmet one; empty without a date
 * @param originalDueDate the due date before the first extension, empty if that had none; equal to {@code dueDate}
 *     without extensions
 * @param extensions how often the deadline was moved
 * @param daysOverdue whole days since the due date; 0 unless overdue
 * @param steps those of a recurring task, and milestones; none of them is missed once it is cancelled, and they are those of the day it
 *     was closed once it is closed
 * @param settledOn the day of the update that settled the task: of done and later closed, the former
 * @param pace 序时进度: percent of the time from start to due that has passed, 0 to 100; empty without a start or date,
 *     and where a task goes on without a figure
 * @param behind points of progress below the pace, never negative; one that is not started counts as 0 percent unless the
 *     policy says otherwise; empty where progress or pace is unknown
 * @param light empty for settled tasks
 * @param lastUpdate the day of the latest update
 * @param stale unsettled, and no update within the policy's time; without updates counted from the list's issue
 */
public record Assessment(
        Optional<Timeliness> timeliness,
        Optional<LocalDate> startDate,
        Optional<LocalDate> dueDate,
        Optional<LocalDate> originalDueDate,
        int extensions,
        int daysOverdue,
        TaskSteps steps,
        Optional<LocalDate> settledOn,
        OptionalInt pace,
        OptionalInt behind,
        Optional<Light> light,
        Optional<LocalDate> lastUpdate,
        boolean stale) {

    public boolean overdue() {
        return daysOverdue > 0;
    }

    public boolean dueSoon() {
        return timeliness.isPresent() && timeliness.get() == Timeliness.DUE_SOON;
    }

    public boolean is(Light color) {
        return light.isPresent() && light.get() == color;
    }

    /** The years of a yearly task that are missed, ascending. */
    public List<Integer> missedYears() {
        List<Integer> years = new ArrayList<>();
        for (DeadlineStep step : steps.missed()) {
            if (isYear(step.key())) {
                years.add(Integer.valueOf(step.key()));
            }
        }
        return years;
    }

    private static boolean isYear(String key) {
        boolean year = key.length() == 4;
        for (int i = 0; i < key.length(); i++) {
            year &= key.charAt(i) >= '0' && key.charAt(i) <= '9';
        }
        return year;
    }

    /** Whether the task goes on and nobody said how far it has come, so that it can't be compared with the time. */
    public boolean withoutFigure() {
        return light.isPresent() && pace.isEmpty() && startDate.isPresent() && dueDate.isPresent();
    }
}
