package reform.cli.config;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import reform.cli.syntax.Arguments;
import reform.cli.syntax.InvalidList;
import reform.render.wording.ShownProblem;
import reform.store.file.FileFault;

/**
 * The person's own defaults and aliases: those of {@code --config}, else of {@code config.yaml} in
 * {@code $XDG_CONFIG_HOME/reform}, if it is there. What is wrong with the file is kept until a command is to run by it,
 * so that help and what other programs call works all the same.
 */
public final class Configuration {
    /** Nothing is configured. */
    static final Configuration NONE =
            new Configuration(Optional.empty(), Map.of(), Map.of(), List.of(), Optional.empty());

    private final Optional<String> file;
    private final Map<String, Chosen> values;
    private final Map<String, Alias> aliases;
    private final List<ShownProblem> problems;
    private final Optional<FileFault> fault;

    /** A value, good and as an option would take it, and where it stands: {@code config.yaml:3}. */
    public record Chosen(String value, String from) {}

    /**
     * A command line of one's own name.
     *
     * @param text as written
     * @param words what it stands for
     */
    public record Alias(String text, List<String> words, String from) {
        public Alias {
            words = List.copyOf(words);
        }
    }

    Configuration(
            Optional<String> file,
            Map<String, Chosen> values,
            Map<String, Alias> aliases,
            List<ShownProblem> problems,
            Optional<FileFault> fault) {
        this.file = file;
        this.values = values;
        this.aliases = aliases;
        this.problems = List.copyOf(problems);
        this.fault = fault;
    }

    /** The file that was read. */
    public Optional<String> file() {
        return file;
    }

    /** The value of a key. */
    public Optional<Chosen> value(String key) {
        return Optional.ofNullable(values.get(key));
    }

    /** The aliases by name, in the order of the file. */
    public Map<String, Alias> aliases() {
        return aliases;
    }

    /** The arguments with the words of an alias in its place, where the command is one. */
    public Arguments expand(Arguments arguments) {
        int at = aliases.isEmpty() ? -1 : arguments.firstWord();
        Alias alias = at < 0 ? null : aliases.get(arguments.get(at));
        return alias == null ? arguments : arguments.replaced(at, alias.words());
    }

    /**
     * Makes sure that the file is good.
     *
     * @throws FileFault when it can't be read
     * @throws InvalidList when it has errors; all of them are told
     */
    public void check() throws FileFault {
        if (fault.isPresent()) {
            throw fault.get();
        }
        if (!problems.isEmpty()) {
            throw new InvalidList(problems);
        }
    }
}
