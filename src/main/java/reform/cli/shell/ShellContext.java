package reform.cli.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import reform.cli.syntax.Arguments;
import reform.cli.syntax.CommonOptions;

/**
 * What holds for every command at the shell unless its own options say otherwise: the lists, the day, the language, the
 * look.
 *
 * @param files empty where the lists are those that are found
 * @param asOf a day as {@code --as-of} takes it
 * @param configuration the words that choose it; none for the usual one
 */
record ShellContext(
        List<String> files,
        Optional<String> asOf,
        Optional<String> language,
        Optional<String> colour,
        List<String> configuration,
        boolean pager,
        boolean debug) {

    ShellContext {
        files = List.copyOf(files);
        configuration = List.copyOf(configuration);
    }

    static ShellContext of(CommonOptions common) {
        return new ShellContext(
                common.files(),
                common.asOf(),
                common.language(),
                common.colour(),
                common.configuration(),
                common.pager(),
                common.debug());
    }

    /** The options with which a session is in this context. */
    CommonOptions options() {
        return new CommonOptions(files, asOf, language, colour, configuration, pager, debug);
    }

    ShellContext withFiles(List<String> others) {
        return new ShellContext(others, asOf, language, colour, configuration, pager, debug);
    }

    ShellContext withAsOf(String day) {
        return new ShellContext(files, Optional.of(day), language, colour, configuration, pager, debug);
    }

    /** The words with these options in front of them; what the words say themselves comes later, and counts. */
    List<String> before(List<String> words) {
        List<String> all = new ArrayList<>();
        files.forEach(file -> add(all, CommonOptions.USUAL_FILE, file));
        asOf.ifPresent(day -> add(all, "--as-of", day));
        language.ifPresent(code -> add(all, "--lang", code));
        colour.ifPresent(when -> add(all, "--color", when));
        Arguments own = Arguments.of(words);
        if (own.value("--config").isEmpty() && !own.has("--no-config")) {
            all.addAll(configuration);
        }
        if (!pager) {
            all.add("--no-pager");
        }
        if (debug) {
            all.add("--debug");
        }
        all.addAll(words);
        return all;
    }

    private static void add(List<String> all, String option, String value) {
        all.add(option);
        all.add(value);
    }
}
