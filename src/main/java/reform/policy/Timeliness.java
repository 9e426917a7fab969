package reform.policy;

/** How a task stands against its deadline on a day. */
public enum Timeliness {
    OVERDUE("overdue"),
    DUE_SOON("due-soon"),
    ON_TRACK("on-track"),
    NO_DATE("no-date"),
    DONE_ON_TIME("done-on-time"),
    DONE_LATE("done-late");

    private final String word;

    Timeliness(String word) {
        this.word = word;
    }

    /** The word in JSON. */
    public String word() {
        return word;
    }
}
