package reform.cli.command.change;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import reform.action.Action;
import reform.action.SetFields;
import reform.action.SetFields.Assignment;
import reform.action.SetFields.Operator;
import reform.action.SetFields.Target;
import reform.cli.options.FilterParser;
import reform.cli.syntax.Failure;
import reform.cli.syntax.Habits;
import reform.cli.syntax.SpokenNames;
import reform.cli.syntax.Syntax;
import reform.cli.syntax.WordLists;
import reform.model.Departments;
import reform.model.OwnValues;
import reform.model.TaskField;

/** {@code set}: other fields of tasks than those that mark, progress and extend change. */
public final class SetCommand extends ChangeCommand {
    private static final Pattern ASSIGNMENT = Pattern.compile("([^=＝]+?)([+-]?)[=＝](.*)", Pattern.DOTALL);

    @Override
    public void define(Syntax syntax) {
        options.defineNote(syntax);
        options.define(syntax);
        selection.define(syntax, "ID... FIELD=VALUE...");
    }

    @Override
    String name() {
        return "set";
    }

    @Override
    boolean takesWord() {
        return false;
    }

    @Override
    boolean isValue(String word) {
        return ASSIGNMENT.matcher(word).matches();
    }

    @Override
    Action action() {
        List<Assignment> assignments = new ArrayList<>();
        for (String word : selection.takeWords(this::isValue)) {
            assignments.add(assignment(word));
        }
        if (assignments.isEmpty() || selection.isEmpty()) {
            throw Failure.usage("change.which-field");
        }
        return new SetFields(assignments, FilterParser::departmentOf, options.note());
    }

    /** What a word assigns to a field that there is; empty for any other word, such as one of a title. */
    static Optional<Assignment> read(String word) {
        Matcher parts = ASSIGNMENT.matcher(word);
        if (!parts.matches()) {
            return Optional.empty();
        }
        String name = parts.group(1).strip();
        boolean field = known(name).isPresent() || elsewhere(meant(name)).isPresent();
        return field ? Optional.of(assignment(word)) : Optional.empty();
    }

    private static Assignment assignment(String word) {
        Matcher parts = ASSIGNMENT.matcher(word);
        if (!parts.matches()) {
            throw new IllegalArgumentException(word);
        }
        Target target = target(parts.group(1).strip());
        boolean names = target.field().hasNames();
        Operator operator =
                switch (parts.group(2)) {
                    case "+" -> Operator.ADD;
                    case "-" -> Operator.REMOVE;
                    default -> Operator.SET;
                };
        if (operator != Operator.SET && !names) {
            throw Failure.usage("change.no-names", target.key(), parts.group(3));
        }
        List<String> values = new ArrayList<>();
        for (String value : names ? parts.group(3).split(WordLists.SEPARATORS, -1) : new String[] {parts.group(3)}) {
            String tidy = names ? Departments.join(value) : value.strip();
            if (!tidy.isEmpty()) {
                values.add(tidy);
            }
        }
        return new Assignment(target, operator, values);
    }

    /** The field of a name: its key, what it is called, what it is called elsewhere, or a column of the office's own. */
    private static Optional<Target> known(String typed) {
        String name = typed.toLowerCase(Locale.ROOT);
        return OwnValues.isKey(name)
                ? Target.of(OwnValues.PREFIX + typed.substring(OwnValues.PREFIX.length()))
                : Target.of(meant(typed));
    }

    private static String meant(String typed) {
        String name = typed.toLowerCase(Locale.ROOT);
        return Habits.read()
                .name("field", name)
                .or(() -> SpokenNames.field(typed).map(TaskField::key))
                .orElse(name);
    }

    private static Target target(String typed) {
        Optional<Target> target = known(typed);
        if (target.isPresent()) {
            return target.get();
        }
        Optional<String> elsewhere = elsewhere(meant(typed));
        if (elsewhere.isPresent()) {
            throw Failure.usage("change.field-elsewhere", typed, elsewhere.get());
        }
        List<String> words = new ArrayList<>();
        for (TaskField field : TaskField.values()) {
            if (field.isSettable()) {
                words.add(field.key());
            }
        }
        words.add(OwnValues.PREFIX + "...");
        throw Failure.unknownWord("change.bad-field", typed, words);
    }

    /** The command that changes what set does not. */
    private static Optional<String> elsewhere(String field) {
        return switch (field) {
            case "status" -> Optional.of("reform mark ID STATUS");
            case "progress" -> Optional.of("reform progress ID N");
            case "updates", "note" -> Optional.of("reform note ID TEXT");
            case "id", "milestones" -> Optional.of("reform edit ID");
            default -> Optional.empty();
        };
    }
}
