package reform.terminal;

import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TimeZone;
import java.util.function.Supplier;

/**
 * What the process gives to the program: the only place where streams, environment, working directory and clock come
 * from. Tests make their own.
 *
 * @param environment the environment variables
 * @param directory the working directory, absolute
 * @param home the folder of the distribution, as its launcher names it, from the working directory on; empty
 *     where no launcher started the program
 * @param zone the machine's time zone; asked for only where a list names none, since finding it costs milliseconds
 * @param interactive what needs a whole terminal
 */
public record Host(
        InputStream in,
        OutputStream out,
        OutputStream err,
        Map<String, String> environment,
        Path directory,
        Optional<String> home,
        Clock clock,
        Supplier<TimeZone> zone,
        Screen screen,
        Interactive interactive) {

    public Host {
        environment = Map.copyOf(environment);
    }

    /** An environment variable that is set and not empty. */
    public Optional<String> variable(String name) {
        String value = environment.get(name);
        return value == null || value.isEmpty() ? Optional.empty() : Optional.of(value);
    }

    /**
     * Gives a program of the person's own (an editor, a pager, a browser) the locale back that the launcher replaced for
     * Java's sake. One that is not for UTF-8 stays replaced: the texts that the program is to show are UTF-8.
     */
    public void restoreLocale(Map<String, String> variables) {
        Optional<String> replaced = variable("REFORM_LOCALE");
        variables.remove("REFORM_LOCALE");
        if (replaced.isEmpty()) {
            return;
        }
        String before = replaced.get().startsWith("LC_ALL=") ? replaced.get().substring("LC_ALL=".length()) : "";
        String locale = before.isEmpty()
                ? variable("LC_CTYPE").or(() -> variable("LANG")).orElse("")
                : before;
        if (locale.toLowerCase(Locale.ROOT).replace("-", "").contains("utf8")) {
            variables.remove("LC_ALL");
            if (!before.isEmpty()) {
                variables.put("LC_ALL", before);
            }
        }
    }
}
