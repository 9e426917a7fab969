package reform.cli.syntax;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import reform.model.NearestWord;
import reform.render.text.ShellWord;

/**
 * What to say of a word that a command does not take: what it is called here, how the command takes it, which commands
 * have it, or what is spelled like it.
 *
 * @param command its name, empty where none was given
 * @param words what was typed after it
 */
public record UnknownOption(Definitions definitions, CommandSpec spec, String command, List<String> words) {
    /** {@code --not} is offered for a slip alone, which is one letter more, less or other. */
    private static final String NOT = "not";

    private static final String STATUS = "--status ";

    /**
     * What to say of a word.
     *
     * @param word as typed, with its value where that is attached
     */
    public Failure failure(String word) {
        boolean option = Syntax.isOption(word) || Syntax.isChineseOption(word);
        String help = command.isEmpty() ? "" : command + " ";
        if (!option) {
            Optional<String> name = Habits.read().name("word", key());
            return name.isPresent()
                    ? Failure.usage("cli.unexpected-word.suggest", word, name.get() + " " + ShellWord.of(word))
                    : Failure.usage("cli.unexpected-word", word, help);
        }
        Optional<String> meant = meant(word);
        if (meant.isPresent()) {
            return Failure.usage("cli.unknown-option.suggest", word, meant.get());
        }
        List<String> others = commandsWith(option(word));
        return others.isEmpty()
                ? Failure.usage("cli.unknown-option", word, help)
                : Failure.usage("cli.option-elsewhere", word, others, help);
    }

    private Optional<String> meant(String word) {
        String name = name(word);
        Habits habits = Habits.read();
        boolean ids = spec.positionalParameters().stream()
                .anyMatch(words -> words.paramLabel().startsWith("ID"));
        if (habits.isValueOption(key(), name)) {
            return Optional.of(withoutOption(word, true));
        }
        if (ids && habits.isValueOption("ids", name)) {
            return Optional.of(withoutOption(word, false));
        }
        if (command.isEmpty()) {
            return ofList(habits, word);
        }
        Optional<Habits.Habit> habit =
                habits.find("option." + key(), name, this::has).or(() -> habits.find("option", name, this::has));
        return habit.isPresent() ? habit.get().name().map(each -> asStatus(word, each)) : nearest(name);
    }

    /** {@code mark 5 --done}: the status is no filter there, but the last word. */
    private String asStatus(String word, String option) {
        boolean takesStatus = spec.positionalParameters().stream()
                .anyMatch(words -> words.paramLabel().endsWith("STATUS"));
        if (!takesStatus || !option.startsWith(STATUS)) {
            return option;
        }
        List<String> line = new ArrayList<>(words);
        line.remove(word);
        line.add(option.substring(STATUS.length()));
        return TypedLine.of(command, line);
    }

    /** An option where no command was named: {@code --overdue}. */
    private Optional<String> ofList(Habits habits, String word) {
        CommandSpec list = specOf(definitions, CommandName.LIST);
        Optional<String> meant = list.optionsMap().containsKey(option(word))
                ? Optional.of(word)
                : habits.find("option", name(word), each -> list.optionsMap().containsKey(each.split(" ")[0]))
                        .flatMap(Habits.Habit::name);
        return meant.map(each -> TypedLine.of("list", replaced(word, List.of(each.split(" ")))));
    }

    /** Whether {@code list} has an option of its own, which may be typed where its name was forgotten. */
    static boolean isOfList(Definitions definitions, String word) {
        return specOf(definitions, CommandName.LIST).optionsMap().containsKey(option(word));
    }

    private static CommandSpec specOf(Definitions definitions, CommandName command) {
        CommandSpec spec = CommandSpec.create();
        definitions.definition(command).define(new Syntax(spec));
        return spec;
    }

    /** The command as one word. */
    private String key() {
        return command.replace(' ', '-');
    }

    private boolean has(String option) {
        return spec.optionsMap().containsKey(option.split(" ")[0]);
    }

    private Optional<String> nearest(String name) {
        if (spec.optionsMap().containsKey("--" + name)) {
            return Optional.of("--" + name);
        }
        if (name.startsWith("-") || !commandsWith("--" + name).isEmpty()) {
            return Optional.empty();
        }
        List<String> names = spec.options().stream()
                .filter(option -> !option.hidden())
                .flatMap(option -> List.of(option.names()).stream())
                .filter(option -> option.startsWith("--"))
                .map(option -> option.substring(2))
                .filter(option -> !option.equals(NOT) || name.length() == NOT.length())
                .toList();
        return NearestWord.of(name, names).map(nearest -> "--" + nearest);
    }

    /** The commands that have an option of this name. */
    private List<String> commandsWith(String option) {
        List<String> commands = new ArrayList<>();
        for (CommandName name : CommandName.values()) {
            OptionSpec known = specOf(definitions, name).optionsMap().get(option);
            if (known != null && !known.hidden() && !name.has(CommandName.Trait.HIDDEN)) {
                commands.add(name.text());
            }
        }
        return commands;
    }

    /** The option without its value. */
    private static String option(String word) {
        int equals = word.indexOf('=');
        return equals < 0 ? word : word.substring(0, equals);
    }

    /** The name without hyphens; a short one keeps its own, and loses a value behind it. */
    private static String name(String word) {
        String option = option(word);
        if (option.startsWith("--")) {
            return option.substring(2);
        }
        return option.length() == 2 ? option : option.substring(1);
    }

    /** The command line with the value of an option as a word of its own, the last where it is what the command takes. */
    private String withoutOption(String word, boolean last) {
        List<String> line = new ArrayList<>(words);
        int at = line.indexOf(word);
        int equals = word.indexOf('=');
        line.remove(at);
        String value = equals >= 0 ? word.substring(equals + 1) : at < line.size() ? line.remove(at) : "...";
        line.add(last ? line.size() : at, value);
        return TypedLine.of(command, line);
    }

    private List<String> replaced(String word, List<String> others) {
        List<String> line = new ArrayList<>(words);
        int at = line.indexOf(word);
        line.remove(at);
        line.addAll(at, others);
        return line;
    }
}
