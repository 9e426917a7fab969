package reform.cli.help;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import reform.cli.syntax.CommandName;
import reform.cli.syntax.CommonOptions;
import reform.cli.syntax.Definitions;
import reform.cli.syntax.Syntax;
import reform.message.Messages;

/**
 * What there is to say about a command: the one source of its help, its man page and its completion.
 *
 * @param name one or two words
 * @param summary one line
 * @param about paragraphs, and lines of samples
 * @param words the label of the words that are not options, if the command takes any
 */
public record CommandHelp(
        String name,
        String summary,
        List<String> about,
        Optional<String> words,
        List<Section> sections,
        List<Example> examples) {
    private static final Pattern KIND_OF_VALUE = Pattern.compile("[A-Z]+(?:-[A-Z]+)*");

    /** Options that belong together. */
    public record Section(String title, List<Option> options) {}

    /** An option: all its names with the label of its value, and what it does. */
    public record Option(List<String> names, Optional<String> label, String text) {
        /** {@code -d, --department NAME}. */
        public String synopsis() {
            return String.join(", ", names) + label.map(each -> " " + each).orElse("");
        }
    }

    /** A command line and what it is for. */
    record Example(String command, String purpose) {}

    /**
     * The help of a command.
     *
     * @param definitions of all commands
     */
    public static CommandHelp of(CommandName command, Messages messages, Definitions definitions) {
        String name = command.text();
        CommandSpec spec = CommandSpec.create();
        Syntax syntax = new Syntax(spec);
        definitions.definition(command).define(syntax);
        new CommonOptions().define(syntax);
        String key = "help." + name.replace(' ', '-');
        List<Section> sections = new ArrayList<>();
        for (Map.Entry<String, List<OptionSpec>> section : syntax.sections().entrySet()) {
            List<Option> options = new ArrayList<>();
            for (OptionSpec option : section.getValue()) {
                if (!option.hidden()) {
                    options.add(option(option, key, messages));
                }
            }
            sections.add(new Section(messages.text("help.section." + section.getKey()), options));
        }
        Optional<String> words = spec.positionalParameters().stream()
                .map(each -> label(each.paramLabel(), messages))
                .findFirst();
        return new CommandHelp(
                name,
                messages.text(key),
                lines(messages, key + ".about"),
                words,
                sections,
                examples(messages, key + ".examples"));
    }

    /** Whether a line about a command is one of a sample, which begins with four blanks. */
    static boolean isSample(String line) {
        return line.startsWith("    ");
    }

    private static Option option(OptionSpec option, String key, Messages messages) {
        String longest = option.longestName().substring(2);
        String text =
                messages.find(key + ".option." + longest).orElseGet(() -> messages.text("help.option." + longest));
        Optional<String> label =
                option.arity().max() == 0 ? Optional.empty() : Optional.of(label(option.paramLabel(), messages));
        return new Option(List.of(option.names()), label, text);
    }

    /** What values are, in the language of the reader: {@code ID... DEADLINE} is 编号... 时限. */
    private static String label(String synopsis, Messages messages) {
        return KIND_OF_VALUE.matcher(synopsis).replaceAll(kind -> messages.text("help.value." + kind.group()));
    }

    private static List<String> lines(Messages messages, String key) {
        return messages.find(key).map(text -> List.of(text.split("\n"))).orElse(List.of());
    }

    /** Examples are written {@code command | purpose}, one a line. */
    static List<Example> examples(Messages messages, String key) {
        return lines(messages, key).stream()
                .map(line -> {
                    int bar = line.lastIndexOf(" | ");
                    return bar < 0
                            ? new Example(line, "")
                            : new Example(line.substring(0, bar), line.substring(bar + 3));
                })
                .toList();
    }

    private static String synopsis(String label) {
        boolean oneWord = label.indexOf(' ') < 0 && label.indexOf('[') < 0 && label.indexOf('|') < 0;
        return oneWord ? " [" + label + "]..." : " " + label;
    }

    /** {@code reform list [OPTION]... [ID]...}; a label that is more than a word says itself which may be left out. */
    public String usage(Messages messages) {
        String option = messages.text("help.some-options");
        return "reform " + name + " " + option
                + words.map(CommandHelp::synopsis).orElse("");
    }
}
