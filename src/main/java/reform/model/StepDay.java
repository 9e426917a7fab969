package reform.model;

/**
 * A day within a period.
 *
 * @param month the month of the period, from 1; more than it has for those after it (每季度次月10日前: 4); 0 for weeks
 * @param day the day of that month, or its last where it has fewer; of a week 1 (Monday) to 7
 */
public record StepDay(int month, int day) implements Comparable<StepDay> {
    /** Stands for the last day of a month, whatever it is. */
    public static final int MONTH_END = 31;

    @Override
    public boolean equals(Object other) {
        return other instanceof StepDay that && month == that.month && day == that.day;
    }

    @Override
    public int hashCode() {
        return 32 * month + day;
    }

    @Override
    public int compareTo(StepDay other) {
        return hashCode() - other.hashCode();
    }
}
