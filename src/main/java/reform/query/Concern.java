package reform.query;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import reform.model.Status;
import reform.policy.AssessedTask;
import reform.policy.Assessment;
import reform.policy.Light;

/** Why a task is to be asked about, the worst reason first; of several, the worst one counts. */
public enum Concern {
    OVERDUE,
    BLOCKED,
    DUE_SOON,
    /** Progress is below the pace by as much as the policy puts up with. */
    BEHIND,
    STALE;

    private final String word = name().toLowerCase(Locale.ROOT).replace('_', '-');

    /** The name in JSON. */
    public String word() {
        return word;
    }

    /** None where all is well, or nothing is left to do. */
    public static Optional<Concern> of(AssessedTask task) {
        Assessment assessment = task.assessment();
        if (assessment.light().isEmpty()) {
            return Optional.empty();
        }
        if (assessment.overdue()) {
            return Optional.of(OVERDUE);
        }
        if (task.task().status() == Status.BLOCKED) {
            return Optional.of(BLOCKED);
        }
        if (assessment.dueSoon()) {
            return Optional.of(DUE_SOON);
        }
        if (assessment.light().get() != Light.GREEN) {
            return Optional.of(BEHIND);
        }
        return assessment.stale() ? Optional.of(STALE) : Optional.empty();
    }

    /**
     * Tasks by their concern, those without one last; for the same, the worst first: the longest overdue, the longest not
     * heard of while blocked or stale, the nearest due, the farthest behind. Equals stay in the order of the file.
     */
    public static List<AssessedTask> worstFirst(List<AssessedTask> tasks) {
        List<AssessedTask> sorted = new ArrayList<>(tasks);
        sorted.sort(Concern::compare);
        return sorted;
    }

    private static int compare(AssessedTask a, AssessedTask b) {
        int rank = Integer.compare(rank(a), rank(b));
        return rank != 0 ? rank : Long.compare(mildness(a), mildness(b));
    }

    private static int rank(AssessedTask task) {
        return of(task).map(Enum::ordinal).orElse(values().length);
    }

    /** The smaller, the worse, among tasks of the same concern. */
    private static long mildness(AssessedTask task) {
        Assessment assessment = task.assessment();
        Optional<Concern> concern = of(task);
        if (concern.isEmpty()) {
            return dayNumber(assessment.dueDate(), Long.MAX_VALUE);
        }
        return switch (concern.get()) {
            case OVERDUE -> -assessment.daysOverdue();
            case BLOCKED, STALE -> dayNumber(assessment.lastUpdate(), Long.MIN_VALUE);
            case DUE_SOON -> dayNumber(assessment.dueDate(), Long.MAX_VALUE);
            case BEHIND -> -assessment.behind().orElse(0);
        };
    }

    private static long dayNumber(Optional<LocalDate> day, long otherwise) {
        return day.map(LocalDate::toEpochDay).orElse(otherwise);
    }
}
