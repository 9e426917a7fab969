package reform.model;

import static reform.model.Severity.ERROR;
import static reform.model.Severity.WARNING;

import java.util.Locale;

/**
 * What can be wrong with a list. The name in kebab case is the stable rule name in JSON; the message of a rule is
 * {@code problem.<rule name>} in the resource bundles.
 */
public enum Rule {
    // The file as text and as YAML.
    ENCODING(ERROR),
    SYNTAX(ERROR),
    /** {0} how many: {@code one}, {@code several}, either {@code -with-base}, or {@code left}; {1} the number, {2} the last line. */
    CONFLICT_MARKS(ERROR),
    EMPTY_FILE(ERROR),
    SECOND_DOCUMENT(ERROR),
    TOO_DEEP(ERROR),
    TOO_MANY_ALIASES(ERROR),
    DUPLICATE_KEY(ERROR),
    // Shape.
    UNSUPPORTED_FORMAT(ERROR),
    WRONG_TYPE(ERROR),
    MISSING_KEY(ERROR),
    UNKNOWN_KEY(WARNING),
    // Values.
    BAD_ID(ERROR),
    DUPLICATE_ID(ERROR),
    /** {0} the text. */
    BAD_DATE(ERROR),
    /** {0} the text, {1} how many days the month has, {2} the month: {@code 2022-02}, or {@code 02} in any year. */
    NO_SUCH_DAY(ERROR),
    BAD_STATUS(ERROR),
    BAD_PROGRESS(ERROR),
    BAD_YEAR(ERROR),
    BAD_TIMEZONE(ERROR),
    BAD_DURATION(ERROR),
    BAD_POINTS(ERROR),
    // Deadlines: {0} is the text.
    /** {1} the words that nobody can place. */
    BAD_DUE(ERROR),
    /** {1} the month that there is not. */
    NO_SUCH_MONTH(ERROR),
    DUE_NEEDS_YEAR(ERROR),
    /** It counts from a day that neither the task nor the list gives. */
    DUE_NEEDS_START(ERROR),
    /** {1} words of which nobody can tell the times: 每两年. */
    DUE_WITHOUT_RULE(ERROR),
    /** Its end is before its start. */
    DUE_CONTRADICTS(ERROR),
    /** {1} the day it was taken for: {@code 2024-12-31}, {@code 05-31} of each year, or {@code 10} of each month. */
    DUE_AMBIGUOUS(WARNING),
    /** Words without a sharp end, such as 年中; {1} as of {@link #DUE_AMBIGUOUS}. */
    DUE_VAGUE(WARNING),
    /** {1} the day of the week that it is, 1 (Monday) to 7. */
    DUE_WEEKDAY(WARNING),
    /** A date before the one that precedes it; {1} the day it was taken for. */
    DUE_OUT_OF_ORDER(WARNING),
    /** {1} the words that count from an event, and were left out. */
    DUE_AFTER_EVENT(WARNING),
    DUE_WITHOUT_DATE(WARNING),
    /** It recurs in a list that doesn't say from when. */
    DUE_WITHOUT_START(WARNING),
    /** A deadline that was moved, and of which nobody can tell the day. */
    FORMER_NOT_READ(WARNING),
    MISSING_DUE(WARNING),
    /** {0} the key, {1} where it stands first. */
    DUPLICATE_MILESTONE(WARNING),
    /** {0} the key in {@code for:}, {1} the nearest of those there are. */
    UNKNOWN_STEP(WARNING),
    // Departments.
    UNKNOWN_DEPARTMENT(ERROR),
    DUPLICATE_DEPARTMENT(ERROR),
    DEPARTMENT_BY_OTHER_NAME(WARNING),
    /** {0} the cell, {1} the list it should be, {2} the list of those that only support; empty where there are none. */
    SEVERAL_DEPARTMENTS(WARNING),
    /** {0} what differs: {@code name}, {@code key}, {@code english}, {@code shared-key}. Needs several lists. */
    DEPARTMENT_ACROSS_LISTS(WARNING),
    MISSING_LEAD(WARNING),
    // History.
    MISSING_EVIDENCE(WARNING),
    UPDATES_OUT_OF_ORDER(WARNING),
    /** {0} the deadline in force, {1} what the last extension says. */
    EXTENSION_MISMATCH(WARNING),
    /** {0} what the last update that states a status says, {1} its day, {2} the task's own. */
    STATUS_MISMATCH(WARNING),
    /** {0} what the last update that states a progress says, {1} its day, {2} the task's own, empty where it has none. */
    PROGRESS_MISMATCH(WARNING),
    /** {0} the deadline: it recurs without an end. */
    DONE_WITHOUT_END(WARNING),
    // Configuration.
    /** {0} the key, {1} those there are, {2} the nearest. */
    UNKNOWN_SETTING(ERROR),
    /** {0} the key, {1} the value, {2} those there are, {3} the nearest. */
    BAD_SETTING(ERROR),
    /** {0} what is wrong: {@code name}, {@code hides}, {@code quote}, {@code no-command}, {@code of-alias}, {@code command}. */
    BAD_ALIAS(ERROR),
    /** There are more errors, or more warnings ({0}), than the {1} shown. */
    TOO_MANY_PROBLEMS(WARNING);

    private final Severity severity;
    private final String word;

    Rule(Severity severity) {
        this.severity = severity;
        this.word = name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public Severity severity() {
        return severity;
    }

    /** The stable name in kebab case: {@code unknown-key}. */
    public String word() {
        return word;
    }
}
