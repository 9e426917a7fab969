package reform.cli.syntax;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The options that hold for every command, accepted before and after its name. */
public final class CommonOptions {
    /** The section of the help that they stand in. */
    public static final String SECTION = "common";

    /** What {@code --color} takes. */
    public static final List<String> COLOURS = List.of("auto", "always", "never");

    /** Names a list for where {@code --file} names none. For the shell alone. */
    public static final String USUAL_FILE = "--usual-file";

    private final List<String> files = new ArrayList<>();
    private final List<String> usualFiles = new ArrayList<>();
    private Optional<String> asOf = Optional.empty();
    private Optional<String> language = Optional.empty();
    private Optional<String> colour = Optional.empty();
    private List<String> configuration = List.of();
    private boolean pager = true;
    private boolean debug;
    private boolean help;

    /** Nothing is given yet. */
    public CommonOptions() {}

    /** What holds before anything is parsed, as the parameters of these options say it. */
    public CommonOptions(
            List<String> usualFiles,
            Optional<String> asOf,
            Optional<String> language,
            Optional<String> colour,
            List<String> configuration,
            boolean pager,
            boolean debug) {
        this.usualFiles.addAll(usualFiles);
        this.asOf = asOf;
        this.language = language;
        this.colour = colour;
        this.configuration = List.copyOf(configuration);
        this.pager = pager;
        this.debug = debug;
    }

    /** Those with a value. */
    private enum Valued {
        FILE(ValueKind.FILE, "-f", "--file"),
        USUAL(ValueKind.FILE, USUAL_FILE),
        AS_OF(ValueKind.DAY_IN_FORCE, "--as-of"),
        LANGUAGE(ValueKind.LANG, "--lang"),
        COLOUR(ValueKind.COLOR, "--color"),
        /** Read before anything is parsed, as {@code --no-config} is: {@code ConfigurationFile.load}. */
        CONFIGURATION(ValueKind.FILE, "--config");

        private static final Valued[] ALL = values();

        private final ValueKind kind;
        private final String[] names;

        Valued(ValueKind kind, String... names) {
            this.kind = kind;
            this.names = names;
        }
    }

    public void define(Syntax syntax) {
        syntax.section(SECTION);
        define(syntax, Valued.FILE);
        syntax.hidden(Valued.USUAL.kind, value -> set(Valued.USUAL, value), Valued.USUAL.names);
        define(syntax, Valued.AS_OF);
        define(syntax, Valued.LANGUAGE);
        define(syntax, Valued.COLOUR);
        syntax.flag(() -> pager = false, "--no-pager");
        define(syntax, Valued.CONFIGURATION);
        syntax.flag(() -> configuration = List.of("--no-config"), "--no-config")
                .flag(() -> debug = true, "--debug")
                .flag(() -> help = true, "-h", "--help");
    }

    private void define(Syntax syntax, Valued option) {
        syntax.value(option.kind, value -> set(option, value), option.names);
    }

    private void set(Valued option, String value) {
        switch (option) {
            case FILE -> addFile(value);
            case USUAL -> usualFiles.add(value);
            case AS_OF -> asOf = Optional.of(value);
            case LANGUAGE -> language = Optional.of(value);
            case COLOUR -> colour = Optional.of(value);
            case CONFIGURATION -> configuration = List.of("--config", value);
        }
    }

    /** Whether a word is one of these options and takes the next word as its value. */
    static boolean takesValue(String word) {
        for (Valued option : Valued.ALL) {
            for (String name : option.names) {
                if (name.equals(word)) {
                    return true;
                }
            }
        }
        return false;
    }

    public void addFile(String file) {
        files.add(file);
    }

    public List<String> files() {
        return List.copyOf(files.isEmpty() ? usualFiles : files);
    }

    /** Whether the command line itself names lists. */
    public boolean namesFiles() {
        return !files.isEmpty();
    }

    public Optional<String> asOf() {
        return asOf;
    }

    public Optional<String> language() {
        return language;
    }

    public Optional<String> colour() {
        return colour;
    }

    /** The words that choose the configuration; none for the usual one. */
    public List<String> configuration() {
        return configuration;
    }

    public boolean pager() {
        return pager;
    }

    public boolean debug() {
        return debug;
    }

    public boolean help() {
        return help;
    }
}
