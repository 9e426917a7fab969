package reform.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The options that hold for every command, accepted before and after its name. */
final class CommonOptions {
    private final List<String> files = new ArrayList<>();
    private Optional<String> asOf = Optional.empty();
    private Optional<String> language = Optional.empty();
    private String colour = "auto";
    private boolean pager = true;
    private boolean debug;
    private boolean help;

    void define(Syntax syntax) {
        syntax.section("common")
                .value("FILE", this::addFile, "-f", "--file")
                .value("DATE", value -> asOf = Optional.of(value), "--as-of")
                .value("LANG", value -> language = Optional.of(value), "--lang")
                .value("WHEN-COLOR", value -> colour = value, "--color")
                .flag(() -> pager = false, "--no-pager")
                .flag(() -> debug = true, "--debug")
                .flag(() -> help = true, "-h", "--help");
    }

    /** Whether a word is one of these options and takes the next word as its value. */
    static boolean takesValue(String word) {
        return word.equals("-f")
                || word.equals("--file")
                || word.equals("--as-of")
                || word.equals("--lang")
                || word.equals("--color");
    }

    /** Takes what holds at a shell. */
    void take(ShellContext context) {
        files.addAll(context.files());
        asOf = context.asOf();
        language = context.language();
        colour = context.colour();
        pager = context.pager();
        debug = context.debug();
    }

    void addFile(String file) {
        files.add(file);
    }

    List<String> files() {
        return List.copyOf(files);
    }

    Optional<String> asOf() {
        return asOf;
    }

    Optional<String> language() {
        return language;
    }

    String colour() {
        return colour;
    }

    boolean pager() {
        return pager;
    }

    boolean debug() {
        return debug;
    }

    boolean help() {
        return help;
    }
}
