package reform.cli.syntax;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import reform.model.NearestWord;
import reform.model.Status;
import reform.query.Resolution;
import reform.query.Vocabulary;

/**
 * The command that arguments name, one or two words; the group alone where its help is asked for; empty when there is
 * none.
 *
 * <p>It is looked for before picocli parses anything, so that only this command need be built.
 */
public record CommandPath(String text) {

    /** The command that arguments name in full; empty where they name none. */
    public static Optional<CommandPath> in(Arguments arguments) {
        Scan scan = scan(arguments);
        return scan.unknown() < 0 && CommandName.exists(scan.name())
                ? Optional.of(new CommandPath(scan.name()))
                : Optional.empty();
    }

    /**
     * The command that arguments name.
     *
     * @param definitions of all commands, for what is said of a word that is none
     * @param others first words that are good as well, and may have been meant by one that is none
     * @throws Failure when the first word is no command
     */
    public static CommandPath find(Definitions definitions, Collection<String> others, Arguments arguments) {
        Scan scan = scan(arguments);
        String name = scan.name();
        if (scan.unknown() >= 0) {
            if (UnknownOption.isOfList(definitions, arguments.get(0))) {
                throw Failure.usage("cli.no-command", commandFirst(arguments));
            }
            throw unknown(name, others, arguments.words().subList(scan.unknown() + 1, arguments.size()));
        }
        if (!name.isEmpty() && !CommandName.exists(name) && !asksForHelp(arguments)) {
            throw Failure.usage("cli.incomplete-command", name, CommandName.words(name));
        }
        return new CommandPath(name);
    }

    /**
     * What arguments name.
     *
     * @param name a command, a group, or the words up to the first that is neither
     * @param unknown the place of that one; -1 where there is none
     */
    private record Scan(String name, int unknown) {}

    private static Scan scan(Arguments arguments) {
        String name = "";
        for (int i = 0; i < arguments.size(); i++) {
            if (arguments.isWord(i)) {
                String word = arguments.get(i);
                name = name.isEmpty() ? word : name + " " + word;
                if (isStatus(i, arguments)) {
                    return new Scan(name, i);
                }
                if (CommandName.exists(name)) {
                    break;
                }
                if (!CommandName.isGroup(name)) {
                    return new Scan(name, i);
                }
            } else if (arguments.isOption(i) && !name.isEmpty()) {
                break;
            }
        }
        return new Scan(name, -1);
    }

    /** Whether a word is the value of {@code -s}, although a command has the same name: {@code -s done}. */
    private static boolean isStatus(int place, Arguments arguments) {
        String before = place == 0 ? "" : arguments.get(place - 1);
        return (before.equals("-s") || before.equals("--status"))
                && Status.ofWord(arguments.get(place)).isPresent();
    }

    public boolean isGroup() {
        return CommandName.isGroup(text);
    }

    private static boolean asksForHelp(Arguments arguments) {
        return arguments.has("--help") || arguments.has("-h");
    }

    /** {@code -d edu stats}, with the command first; that of {@code list} where none is named at all. */
    private static String commandFirst(Arguments arguments) {
        List<String> words = new ArrayList<>(arguments.words());
        for (int i = 0; i < arguments.size(); i++) {
            if (CommandName.exists(arguments.get(i)) && !isStatus(i, arguments)) {
                return TypedLine.of(words.remove(i), words);
            }
        }
        return TypedLine.of("list", words);
    }

    /** @param rest what was typed after the name */
    private static Failure unknown(String name, Collection<String> others, List<String> rest) {
        int space = name.lastIndexOf(' ');
        String group = space < 0 ? "" : name.substring(0, space);
        List<String> words = new ArrayList<>(CommandName.words(group));
        if (group.isEmpty()) {
            words.addAll(others);
        }
        Optional<Habits.Habit> habit = group.isEmpty() ? meant(name, rest) : Optional.empty();
        Optional<String> nearest =
                habit.isPresent() ? habit.get().name() : nearest(name.substring(space + 1), words, group.isEmpty());
        if (!group.isEmpty() && nearest.isEmpty()) {
            return Failure.usage("cli.unknown-subcommand", name, group, words);
        }
        String key = nearest.isPresent() ? "cli.unknown-command.suggest" : "cli.unknown-command";
        return Failure.usage(key, name, (group.isEmpty() ? "" : group + " ") + nearest.orElse(""));
    }

    /** What people who come from other tools mean. */
    private static Optional<Habits.Habit> meant(String name, List<String> rest) {
        Optional<String> idFirst = idFirst(name, rest);
        return idFirst.isPresent()
                ? Optional.of(new Habits.Habit(idFirst))
                : Habits.read()
                        .find("command", name)
                        .map(habit -> new Habits.Habit(habit.name().map(line -> filled(line, rest))));
    }

    /** {@code 5 done}, as Taskwarrior has it: the id first, then what to do. */
    private static Optional<String> idFirst(String name, List<String> rest) {
        if (name.chars().noneMatch(c -> c >= '0' && c <= '9')) {
            return Optional.empty();
        }
        List<String> words = new ArrayList<>(List.of(name));
        if (rest.isEmpty()) {
            return Optional.of(words("show", words));
        }
        String second = rest.get(0);
        List<String> others = rest.subList(1, rest.size());
        words.addAll(others);
        if (CommandName.exists(second)) {
            return Optional.of(words(second, words));
        }
        Optional<String> habit = Habits.read().name("command", second);
        if (habit.isPresent()) {
            return habit.map(line -> filled(line, words));
        }
        return Vocabulary.statuses().resolve(second) instanceof Resolution.Found
                ? Optional.of(words("mark", List.of(name, second)))
                : Optional.empty();
    }

    /** A command line with the words that were typed in place of its dots. */
    private static String filled(String line, List<String> typed) {
        List<String> words = new ArrayList<>();
        for (String word : line.split(" ")) {
            if (!word.equals("...")) {
                words.add(word);
            } else if (typed.isEmpty()) {
                words.addAll(line.equals("...") ? List.of("list") : line.endsWith(" ...") ? List.of() : List.of("ID"));
            } else {
                words.addAll(typed);
            }
        }
        return words("", words).strip();
    }

    private static String words(String command, List<String> words) {
        return TypedLine.of(command, words).substring("reform ".length());
    }

    /**
     * What a word that is no command was meant to be: the second word of one, as {@code weekly}; the beginning of only
     * one; a slip.
     *
     * @param words those that could stand in its place
     * @param first whether it stands in the first place
     */
    public static Optional<String> nearest(String word, Collection<String> words, boolean first) {
        Optional<String> second = CommandName.shown().stream()
                .filter(name -> first && name.endsWith(" " + word))
                .findFirst();
        List<String> begun =
                words.stream().filter(each -> each.startsWith(word)).toList();
        return second.or(() -> begun.size() == 1 ? Optional.of(begun.get(0)) : NearestWord.of(word, words));
    }
}
