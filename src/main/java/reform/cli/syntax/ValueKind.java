package reform.cli.syntax;

import java.util.Optional;
import reform.model.TaskField;

/** What a value of the command line is: its label in the help, how several are parted, and what completion offers. */
public enum ValueKind {
    ID(Several.WORDS),
    NEW_ID(Several.NONE),
    DEPARTMENT(Several.NAMES),
    STATUS(Several.WORDS),
    LIGHT(Several.WORDS),
    COLUMNS(Several.WORDS),
    KEYS(Several.WORDS),
    /** A section that the list has. */
    SECTION(Several.NONE),
    REGEX(Several.NONE),
    WHEN(Several.WORDS),
    /** A time that tasks are due before. */
    WHEN_BEFORE("WHEN", Several.WORDS),
    /** A time that tasks are due after. */
    WHEN_AFTER("WHEN", Several.WORDS),
    DAYS(Several.NONE),
    DATE(Several.NONE),
    /** The day that everything is computed for, which is reckoned from today. */
    DAY_IN_FORCE("DATE", Several.NONE),
    /** A day that can't have passed. */
    DAY_TO_COME("DATE", Several.NONE),
    DEADLINE(Several.NONE),
    YEAR(Several.NONE),
    /** A step of a recurring deadline, or a milestone: 2026-Q1, plan. */
    STEP(Several.NONE),
    WEEK(Several.NONE),
    REV(Several.NONE),
    FILE(Several.NONE),
    FOLDER(Several.NONE),
    /** A document of an office. */
    SOURCE(Several.NONE),
    /** Which column of a document is which field. */
    COLUMN_OF_FIELD("COLUMN=FIELD", Several.NONE),
    /** One of the tables of a document. */
    TABLE(Several.NONE),
    ENCODING(Several.NONE),
    FORMAT(Several.NONE),
    GROUPING(Several.NONE),
    SCALE(Several.NONE),
    /** The one period that figures are told by. */
    MONTH(Several.NONE),
    LANG(Several.NONE),
    COLOR(Several.NONE),
    COMMAND(Several.NONE),
    SHELL(Several.NONE),
    NAME(Several.NONE),
    REF(Several.NONE),
    TEXT(Several.NONE),
    TITLE(Several.NONE),
    N(Several.NONE),
    /** A field and what it is to hold. */
    ASSIGNMENT("FIELD=VALUE", Several.NONE),
    /** A leading official. */
    LEADER("NAME", Several.NONE),
    /** A person or an office in charge. */
    OWNER("NAME", Several.NONE),
    /** Where a task comes from. */
    ORIGIN("TEXT", Several.NONE);

    /** Whether several may be given in one value, and what parts them. */
    private enum Several {
        NONE,
        WORDS,
        /** As words, but 、 is part of a name. */
        NAMES
    }

    private final String label;
    private final Several several;

    ValueKind(Several several) {
        this.label = name().replace('_', '-');
        this.several = several;
    }

    ValueKind(String label, Several several) {
        this.label = label;
        this.several = several;
    }

    /** As the help names it. */
    public String label() {
        return label;
    }

    /** Whether values of the kind may stand in a comma list. */
    public boolean takesSeveral() {
        return several != Several.NONE;
    }

    /** What parts the values of a comma list, as a regular expression. */
    public String separators() {
        return several == Several.NAMES ? WordLists.SEPARATORS : WordLists.WORD_SEPARATORS;
    }

    /** Whether a range may be given, from one value to another. */
    public boolean takesRange() {
        return this == ID || this == WHEN || this == WHEN_BEFORE || this == WHEN_AFTER;
    }

    /** The kind of the values of a text field: those that the list has are offered where they are few words. */
    public static ValueKind ofField(TaskField field) {
        return switch (field) {
            case SECTION -> SECTION;
            case LEADER -> LEADER;
            case OWNER -> OWNER;
            case SOURCE -> ORIGIN;
            default -> TEXT;
        };
    }

    /** The text field whose values are of this kind; empty for other kinds, and for long texts. */
    public Optional<TaskField> field() {
        for (TaskField field : TaskField.texts()) {
            if (this != TEXT && ofField(field) == this) {
                return Optional.of(field);
            }
        }
        return Optional.empty();
    }

    /** The kind that a word of a synopsis names; empty where it is a word of its own. */
    public static Optional<ValueKind> ofLabel(String label) {
        for (ValueKind kind : values()) {
            if (kind.label.equals(label)) {
                return Optional.of(kind);
            }
        }
        return Optional.empty();
    }
}
