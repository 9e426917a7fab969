package reform.cli.options;

import java.util.Optional;
import reform.cli.syntax.ValueKind;
import reform.model.TaskField;
import reform.query.Filter;

/** The options that choose tasks, in the order of the help. */
public enum FilterOption {
    DEPARTMENT(ValueKind.DEPARTMENT, "-d", "--department"),
    LEAD(ValueKind.DEPARTMENT, "--lead"),
    RESPONSIBLE(ValueKind.DEPARTMENT, "--responsible"),
    DUE(ValueKind.WHEN, "--due"),
    DUE_BEFORE(ValueKind.WHEN_BEFORE, "--due-before"),
    DUE_AFTER(ValueKind.WHEN_AFTER, "--due-after"),
    WITHIN(ValueKind.DAYS, "--within"),
    OVERDUE("--overdue"),
    STATUS(ValueKind.STATUS, "-s", "--status"),
    LIGHT(ValueKind.LIGHT, "--light"),
    YEARLY("--yearly"),
    STALE("--stale"),
    SECTION(ValueKind.SECTION, "--section"),
    LEADER(ValueKind.LEADER, "--leader"),
    OWNER(ValueKind.OWNER, "--owner"),
    GREP(ValueKind.REGEX, "-g", "--grep");

    private final Optional<ValueKind> kind;
    private final String[] names;

    FilterOption(ValueKind kind, String... names) {
        this.kind = Optional.of(kind);
        this.names = names;
    }

    FilterOption(String name) {
        this.kind = Optional.empty();
        this.names = new String[] {name};
    }

    /** What its value is; empty for a flag. */
    Optional<ValueKind> kind() {
        return kind;
    }

    String[] names() {
        return names.clone();
    }

    /** As it is typed in full: {@code --department}. */
    public String longName() {
        return names[names.length - 1];
    }

    /** The tasks that it means with a value; a flag has none. */
    Filter filter(FilterParser parser, String value) {
        return switch (this) {
            case DEPARTMENT -> parser.department(value);
            case LEAD -> parser.lead(value);
            case RESPONSIBLE -> parser.responsible(value);
            case DUE -> parser.due(value);
            case DUE_BEFORE -> parser.dueBefore(value);
            case DUE_AFTER -> parser.dueAfter(value);
            case WITHIN -> parser.within(value);
            case OVERDUE -> new Filter.Overdue();
            case STATUS -> parser.status(value);
            case LIGHT -> parser.light(value);
            case YEARLY -> new Filter.Yearly();
            case STALE -> new Filter.Stale();
            case SECTION -> new Filter.Holds(TaskField.SECTION, value);
            case LEADER -> new Filter.Holds(TaskField.LEADER, value);
            case OWNER -> new Filter.Holds(TaskField.OWNER, value);
            case GREP -> parser.grep(value);
        };
    }
}
