import java.io.ByteArrayInputStream;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TimeZone;
import java.util.stream.Stream;
import reform.Main;
import reform.cli.CommandRunner;
import reform.terminal.Host;
import reform.terminal.Screen;
import reform.terminal.jline.LineTerminal;

/**
 * What the JVM watches in the build to know which classes a start needs: the usual commands on the shipped list, in both
 * languages, to a pipe and to a terminal. It is in the program's jar, because a class archive belongs to a whole class
 * path.
 */
public final class Training {
    /**
     * What people run all day, and no more: on JDK 25 every class of the archive is loaded at every start, so a command
     * that is run once a week would cost milliseconds each time another is. For the same reason what changes lists has
     * an archive of its own, with what writes JSON, which without one costs 90 ms of the processor more.
     */
    private static final String[] READING = {
        "list",
        "list --overdue --as-of 2022-06-30",
        "list --overdue --count",
        "list -d 教育局 --status open --due 2022 --sort due",
        "show 10 --as-of 2022-06-30",
        "check",
        "report overdue --as-of 2022-06-30",
    };

    private static final String[] CHANGING = {
        "list --format json --as-of 2022-06-30",
        "mark 10 done --note 试点",
        "mark 10 in-progress --by 市教育局 --dry-run",
        "note 5-6 走访",
        "progress 5 40 --by 市教育局",
        "extend 5 2030 --note 同意",
        "mark --lead 教育 --overdue blocked --note 延后 --yes",
        "undo",
    };

    private Training() {}

    /** @param arguments {@code reading} or {@code changing} */
    public static void main(String[] arguments) throws IOException {
        Path shipped = Path.of("data/reform.yaml").toAbsolutePath();
        Path folder = Files.createTempDirectory("reform");
        Screen terminal = new Screen(true, true, OptionalInt.of(100), OptionalInt.of(40));
        for (String language : new String[] {"en", "zh"}) {
            for (Screen screen : new Screen[] {Screen.NONE, terminal}) {
                Files.copy(shipped, folder.resolve("reform.yaml"), StandardCopyOption.REPLACE_EXISTING);
                for (String command : arguments[0].equals("changing") ? CHANGING : READING) {
                    run(folder, screen, command, language);
                }
            }
        }
        try (Stream<Path> files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(File::delete);
        }
        // The way of a real start; it exits.
        Main.main("list --overdue --no-pager".split(" "));
    }

    private static void run(Path folder, Screen screen, String command, String language) {
        Map<String, String> environment = Map.of(
                "TERM",
                "xterm-256color",
                "PATH",
                Optional.ofNullable(System.getenv("PATH")).orElse(""),
                "HOME",
                folder.toString());
        Host host = new Host(
                new ByteArrayInputStream(new byte[0]),
                OutputStream.nullOutputStream(),
                OutputStream.nullOutputStream(),
                environment,
                folder,
                Optional.empty(),
                Clock.systemUTC(),
                TimeZone::getDefault,
                screen,
                new LineTerminal(code -> {}));
        int code = CommandRunner.run(host, (command + " --no-pager --lang " + language).split(" "));
        if (code != 0) {
            throw new IllegalStateException("exit code " + code + ": reform " + command);
        }
    }
}
