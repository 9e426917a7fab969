import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TimeZone;
import reform.Main;
import reform.cli.CommandRunner;
import reform.terminal.Host;
import reform.terminal.Screen;
import reform.terminal.jline.LineTerminal;

/**
 * What the JVM watches in the build to know which classes a start needs: the usual commands on the shipped list, in both
 * languages, to a pipe and to a terminal, in a folder that git keeps. It is in the program's jar, because a class archive belongs to a whole class
 * path.
 */
public final class Training {
    /**
     * What people run all day, and no more: every class of the archive is loaded at every start, so a command that is
     * run once a week would cost milliseconds each time another is. For the same reason what changes lists has an
     * archive of its own, with what writes JSON, and so have the reports.
     */
    private static final Map<String, List<String>> COMMANDS = Map.of(
            "list",
            List.of(
                    "list",
                    "list --overdue --as-of 2022-06-30",
                    "list --overdue --count",
                    "list -d 教育局 --status open --due 2022 --sort due",
                    "show 10 --as-of 2022-06-30",
                    "next",
                    "check"),
            "change",
            List.of(
                    "list --format json --as-of 2022-06-30",
                    "mark 10 done --note 试点",
                    "mark 10 in-progress --by 市教育局 --dry-run",
                    "note 5-6 走访",
                    "progress 5 40 --by 市教育局",
                    "extend 5 2030 --note 同意",
                    "set 5 due=2029年底前 responsible+=市财政局",
                    "add --title 试点 --due 2030年底前 --lead 市教育局",
                    "mark --lead 教育 --overdue blocked --note 延后 --yes",
                    "undo"),
            "report",
            List.of(
                    "report overdue --as-of 2022-06-30",
                    "report overdue --as-of 2022-06-30 --format html",
                    "report weekly --as-of 2022-06-30",
                    "report weekly --as-of 2022-06-30 --format html",
                    "report department --as-of 2022-06-30",
                    "report department 教育局 --as-of 2022-06-30",
                    "report notice --all --as-of 2022-06-30 -o notices",
                    "report trend --as-of 2022-06-30",
                    "report dashboard --as-of 2022-06-30 --format html",
                    "stats --as-of 2022-06-30",
                    "timeline --as-of 2022-06-30",
                    "departments",
                    "git merge base.yaml ours.yaml reform.yaml reform.yaml 7"),
            "history",
            List.of("log", "log 10", "diff HEAD~1", "git diff reform.yaml base.yaml - - reform.yaml - -"));

    private Training() {}

    /** @param arguments the kind of commands: {@code list}, {@code change} or {@code report}; the folder to run them in */
    public static void main(String[] arguments) throws IOException {
        Path shipped = Path.of("data/reform.yaml").toAbsolutePath();
        Path folder = Path.of(arguments[1]);
        Screen terminal = new Screen(true, true, OptionalInt.of(100), OptionalInt.of(40));
        for (String language : new String[] {"en", "zh"}) {
            for (Screen screen : new Screen[] {Screen.NONE, terminal}) {
                Files.copy(shipped, folder.resolve("reform.yaml"), StandardCopyOption.REPLACE_EXISTING);
                List<String> commands = new ArrayList<>(COMMANDS.get(arguments[0]));
                if (arguments[0].equals("report") && Files.exists(folder.resolve(".git"))) {
                    commands.addAll(COMMANDS.get("history"));
                }
                for (String command : commands) {
                    run(folder, screen, command, language);
                }
            }
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
