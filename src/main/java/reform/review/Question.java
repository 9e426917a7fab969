package reform.review;

import java.util.Locale;

/** A line of text that an order needs. */
enum Question {
    /** Which step is done, of a task with several open ones; none for the task as a whole. */
    STEP(false),
    NOTE(true),
    /** A word to go with a new status, where there is one to say. */
    REMARK(false),
    REASON(false),
    UNTIL(true),
    PERCENT(true),
    EVIDENCE(true);

    private final boolean required;
    private final String key = name().toLowerCase(Locale.ROOT);

    Question(boolean required) {
        this.required = required;
    }

    /** Whether nothing can be written without an answer. */
    boolean required() {
        return required;
    }

    /** The key of what stands before the text; with {@code .hint} after it, of what to write there. */
    String key() {
        return "review.ask." + key;
    }
}
