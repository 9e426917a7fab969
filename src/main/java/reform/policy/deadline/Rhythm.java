package reform.policy.deadline;

/** How often a recurring task is due. */
public enum Rhythm {
    YEARLY(12),
    HALF_YEARLY(6),
    QUARTERLY(3),
    MONTHLY(1),
    /** Weeks of ISO 8601. */
    WEEKLY(0);

    private final int months;

    Rhythm(int months) {
        this.months = months;
    }

    /** The months of a period; 0 for weeks. */
    int months() {
        return months;
    }

    /** The day on which a period's step is due when the text names none: its last. */
    StepDay lastDay() {
        return this == WEEKLY ? new StepDay(0, 7) : new StepDay(months, StepDay.MONTH_END);
    }
}
