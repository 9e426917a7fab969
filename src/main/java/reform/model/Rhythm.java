package reform.model;

import java.util.Locale;

/** How often a recurring task is due. */
public enum Rhythm {
    YEARLY(12),
    HALF_YEARLY(6),
    QUARTERLY(3),
    MONTHLY(1),
    /** Weeks of ISO 8601. */
    WEEKLY(0);

    private final int months;
    private final String word;

    Rhythm(int months) {
        this.months = months;
        this.word = name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The word in message keys: {@code half-yearly}. */
    public String word() {
        return word;
    }

    /** The months of a period; 0 for weeks. */
    public int months() {
        return months;
    }

    /** The day on which a period's step is due when the text names none: its last. */
    public StepDay lastDay() {
        return this == WEEKLY ? new StepDay(0, 7) : new StepDay(months, StepDay.MONTH_END);
    }
}
