import java.io.ByteArrayInputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Map;
import java.util.OptionalInt;
import reform.Main;
import reform.cli.Host;
import reform.cli.Reform;
import reform.shell.LineTerminal;

/**
 * What the JVM watches in the build to know which classes a start needs: the usual commands on the shipped list, in both
 * languages, to a pipe and to a terminal. It is in the program's jar, because a class archive belongs to a whole class
 * path.
 */
public final class Training {
    /**
     * What people run all day, and no more: on JDK 25 every class of the archive is loaded at every start, so a command
     * that is run once a week would cost milliseconds each time another is.
     */
    private static final String[] COMMANDS = {
        "list",
        "list --overdue --as-of 2022-06-30",
        "list --overdue --count",
        "list -d 教育局 --status open --due 2022 --sort due",
        "show 10 --as-of 2022-06-30",
        "mark 10 done --note 试点 --dry-run",
        "check",
        "report overdue --as-of 2022-06-30",
    };

    private Training() {}

    public static void main(String[] arguments) {
        Host.Screen terminal = new Host.Screen(true, true, OptionalInt.of(100), OptionalInt.of(40));
        for (String language : new String[] {"en", "zh"}) {
            for (String command : COMMANDS) {
                run(Host.Screen.NONE, command, language);
                run(terminal, command, language);
            }
        }
        // The way of a real start; it exits.
        Main.main("list --overdue --no-pager".split(" "));
    }

    private static void run(Host.Screen screen, String command, String language) {
        Host host = new Host(
                new ByteArrayInputStream(new byte[0]),
                OutputStream.nullOutputStream(),
                System.err,
                Map.of("TERM", "xterm-256color"),
                Path.of("").toAbsolutePath(),
                Clock.systemUTC(),
                ZoneId::systemDefault,
                screen,
                new LineTerminal());
        int code = Reform.run(host, (command + " --no-pager --lang " + language).split(" "));
        if (code != 0) {
            throw new IllegalStateException("exit code " + code + ": reform " + command);
        }
    }
}
