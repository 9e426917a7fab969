package reform.cli.shell;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import reform.cli.config.Configuration;
import reform.cli.config.Settings;
import reform.cli.help.HelpText;
import reform.cli.session.FailureReport;
import reform.cli.session.ListCache;
import reform.cli.session.ListLoader;
import reform.cli.session.Program;
import reform.cli.session.Session;
import reform.cli.session.StateFolder;
import reform.cli.syntax.CommonOptions;
import reform.cli.syntax.ExitCode;
import reform.cli.syntax.Failure;
import reform.cli.syntax.InvalidList;
import reform.cli.syntax.ShellBuiltins;
import reform.message.Messages;
import reform.model.TaskList;
import reform.policy.AssessedTask;
import reform.policy.Assessor;
import reform.render.text.Paint;
import reform.render.text.Style;
import reform.render.text.TerminalText;
import reform.render.wording.ListTitle;
import reform.terminal.Host;
import reform.terminal.Prompt;
import reform.terminal.Screen;
import reform.terminal.ShellLine;

/**
 * Many commands in one process: reads lines and runs each as the program would, in a context of lists and day that
 * words of the shell's own change. A command that fails does not end it.
 */
public final class Shell {
    private static final long SIGNAL_NANOS = 50_000_000;

    private final Host host;
    private final Messages messages;
    private final Configuration configuration;
    private final ListCache cache;
    private final Program program;
    private ShellContext context;
    private boolean left;

    public Shell(Session session) {
        this.host = session.host();
        this.messages = session.messages();
        this.configuration = session.settings().configuration();
        this.cache = new ListCache(host.clock());
        this.program = session.program();
        this.context = ShellContext.of(session.common());
    }

    /**
     * At a prompt, until the person leaves.
     *
     * @param privately nothing is remembered
     */
    public ExitCode converse(boolean privately) throws IOException {
        Optional<Path> history =
                privately ? Optional.empty() : StateFolder.of(host).map(folder -> folder.resolve("history"));
        Prompt opened;
        try {
            opened = host.interactive().prompt(new ShellAssistant(messages, program, this::session), history);
        } catch (IOException e) {
            // What looked like a terminal can't be edited on.
            return readLines();
        }
        try (Prompt prompt = opened) {
            FailureReport.guard(session(host), this::greet);
            while (!left) {
                Optional<String> typed = prompt.read(prompt());
                if (typed.isEmpty()) {
                    break;
                }
                runEach(ShellLine.parseAll(typed.get()), prompt);
            }
        }
        return ExitCode.SUCCESS;
    }

    /** Runs the line, or the several that were pasted at once, until one is interrupted or leaves. */
    private void runEach(List<ShellLine> lines, Prompt prompt) {
        for (ShellLine line : lines) {
            Questions questions = new Questions(prompt, host.err());
            ExitCode code = run(line, commandHost(questions, prompt.screen()));
            if (wasInterrupted(code)) {
                // Behind the ^C that the terminal shows.
                session(host).say("");
                return;
            }
            if (left) {
                return;
            }
        }
    }

    /**
     * Whether Ctrl-C was pressed during a command. It may have ended git, and reach this process only a moment later,
     * where it must not be taken for one that gives up the next line.
     */
    private boolean wasInterrupted(ExitCode code) {
        boolean pressed = host.interactive().interrupted();
        long end = System.nanoTime() + SIGNAL_NANOS;
        while (code == ExitCode.INTERRUPTED && !pressed && System.nanoTime() < end) {
            LockSupport.parkNanos(SIGNAL_NANOS / 50);
            pressed = host.interactive().interrupted();
        }
        return pressed || code == ExitCode.INTERRUPTED;
    }

    /** Line by line from standard input, without editing; the exit code is that of the last command that failed. */
    public ExitCode readLines() throws IOException {
        ExitCode code = ExitCode.SUCCESS;
        int read = 0;
        while (!left) {
            Optional<ShellLine> line = readLine();
            if (line.isEmpty()) {
                break;
            }
            int begun = read + 1;
            read += line.get().lines();
            ExitCode outcome = line.get().open() ? refuseUnfinished(begun) : run(line.get(), host);
            code = outcome == ExitCode.SUCCESS ? code : outcome;
        }
        return code;
    }

    /** What was meant to be commands must not end in a note. */
    private ExitCode refuseUnfinished(int line) {
        return FailureReport.guard(session(host), () -> {
            throw Failure.usage("shell.unfinished", line);
        });
    }

    /** The next line, open only where the input ended in it. */
    private Optional<ShellLine> readLine() throws IOException {
        Optional<ShellLine> line = Optional.empty();
        while (line.isEmpty() || line.get().open()) {
            if (host.screen().in() && host.screen().out()) {
                host.out().write((line.isPresent() ? "> " : prompt()).getBytes(StandardCharsets.UTF_8));
                host.out().flush();
            }
            Optional<String> next = rawLine(host.in());
            if (next.isEmpty()) {
                return line;
            }
            line = Optional.of(line.isPresent() ? line.get().continuedBy(next.get()) : ShellLine.parse(next.get()));
        }
        return line;
    }

    /** Byte by byte: what comes after the line is for the command that it runs, which may ask something. */
    private static Optional<String> rawLine(InputStream in) throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        int b = in.read();
        if (b < 0) {
            return Optional.empty();
        }
        for (; b >= 0 && b != '\n'; b = in.read()) {
            line.write(b);
        }
        String text = line.toString(StandardCharsets.UTF_8);
        // Editors of Windows put a byte order mark before the first line of a file.
        return Optional.of(text.startsWith("\ufeff") ? text.substring(1) : text);
    }

    /** Runs a line. Never throws. */
    ExitCode run(ShellLine line, Host commandHost) {
        List<String> words = new ArrayList<>(line.valuesFrom(host.variable("HOME")));
        if (!words.isEmpty() && words.get(0).equals(ShellBuiltins.PROGRAM)) {
            words.remove(0);
        }
        if (words.isEmpty()) {
            return ExitCode.SUCCESS;
        }
        Session own = session(commandHost);
        List<String> values = words.subList(1, words.size());
        if (ShellBuiltins.WORDS.contains(words.get(0)) && (values.contains("--help") || values.contains("-h"))) {
            return ownHelp(own);
        }
        return switch (words.get(0)) {
            case "use" -> FailureReport.guard(own, () -> use(values, commandHost));
            case "as-of" -> FailureReport.guard(own, () -> asOf(values));
            case "exit", "quit" -> {
                left = true;
                yield ExitCode.SUCCESS;
            }
            case "help" -> help(words, commandHost);
            default -> command(words, line, commandHost);
        };
    }

    /** The one pipe there is leads to the pager, where long output goes anyway. */
    private ExitCode command(List<String> words, ShellLine line, Host commandHost) {
        int bar = -1;
        for (int i = 0; i < line.words().size(); i++) {
            ShellLine.Word word = line.words().get(i);
            if (!word.quoted() && (word.value().equals("|") || word.value().equals(">"))) {
                bar = i - (line.words().size() - words.size());
                break;
            }
        }
        if (bar < 0) {
            return reform(words, commandHost);
        }
        List<String> rest = words.subList(bar, words.size());
        if (rest.equals(List.of("|", "less")) || rest.equals(List.of("|", "more"))) {
            return reform(words.subList(0, bar), commandHost);
        }
        return FailureReport.guard(session(commandHost), () -> {
            throw Failure.usage("shell.no-pipe", rest.get(0));
        });
    }

    private ExitCode reform(List<String> words, Host commandHost) {
        return program.run(
                commandHost, Optional.of(cache), context.before(words).toArray(new String[0]));
    }

    private ExitCode help(List<String> words, Host commandHost) {
        if (words.size() > 1 && ShellBuiltins.WORDS.contains(words.get(1))) {
            return ownHelp(session(commandHost));
        }
        ExitCode code = reform(words, commandHost);
        return words.size() == 1 ? ownHelp(session(commandHost)) : code;
    }

    private ExitCode ownHelp(Session session) {
        return FailureReport.guard(session, () -> {
            session.print(HelpText.of(session).shellWords());
            return ExitCode.SUCCESS;
        });
    }

    private ExitCode asOf(List<String> days) throws IOException {
        if (days.size() != 1) {
            throw Failure.usage("shell.which-day");
        }
        ShellContext wanted = context.withAsOf(days.get(0));
        LocalDate day = session(host, wanted).day(listsOrNone(session(host, wanted)));
        LocalDate today = session(host).today(listsOrNone(session(host)));
        context = context.withAsOf(day.equals(today) ? "today" : day.toString());
        return ExitCode.SUCCESS;
    }

    private ExitCode use(List<String> files, Host commandHost) throws IOException {
        if (files.isEmpty()) {
            throw Failure.usage("shell.which-file");
        }
        ShellContext wanted = context.withFiles(files);
        ListLoader.read(session(commandHost, wanted));
        context = wanted;
        Session session = session(commandHost);
        return FailureReport.guard(session, () -> tell(session));
    }

    /** Whom a person meets: the list and its state, and how to go on. */
    private ExitCode greet() throws IOException {
        Session session = session(host);
        ExitCode code = FailureReport.guard(session, () -> tell(session));
        session(host).say(paint().text(messages.text("shell.hello"), Style.DIM));
        return code;
    }

    private ExitCode tell(Session session) throws IOException {
        List<TaskList> lists = ListLoader.read(session);
        LocalDate day = session.day(lists);
        for (TaskList list : lists) {
            List<AssessedTask> tasks = Assessor.of(list, day);
            long overdue = tasks.stream()
                    .filter(task -> task.assessment().daysOverdue() > 0)
                    .count();
            session.say(messages.text(
                    "shell.list",
                    paint().text(TerminalText.clean(ListTitle.of(list, lists)), Style.BOLD),
                    messages.count("shell.tasks", tasks.size()),
                    overdue,
                    day));
        }
        return ExitCode.SUCCESS;
    }

    /** The list and the day; another day than today stands out. */
    private String prompt() {
        Session session = session(host);
        List<TaskList> lists = listsOrNone(session);
        String name =
                lists.isEmpty() ? messages.text("shell.no-list") : lists.get(0).name();
        if (lists.size() > 1) {
            name += "+" + (lists.size() - 1);
        }
        return paint().text(name, Style.BOLD) + " " + day(session, lists) + "> ";
    }

    private String day(Session session, List<TaskList> lists) {
        try {
            LocalDate day = session.day(lists);
            return paint().text(day.toString(), day.equals(session.today(lists)) ? Style.DIM : Style.YELLOW);
        } catch (Failure e) {
            // REFORM_TODAY or --as-of is no day; each command says so.
            return "?";
        }
    }

    private Paint paint() {
        return new Paint(session(host).profile());
    }

    private static List<TaskList> listsOrNone(Session session) {
        try {
            return ListLoader.read(session);
        } catch (Failure | InvalidList | IOException e) {
            return List.of();
        }
    }

    /** A session in the context, for what the shell itself does and for completion. */
    private Session session() {
        return session(host);
    }

    private Session session(Host commandHost) {
        return session(commandHost, context);
    }

    private Session session(Host commandHost, ShellContext wanted) {
        CommonOptions common = wanted.options();
        Settings settings = new Settings(commandHost, common, configuration);
        return new Session(commandHost, common, settings, messages, Optional.of(cache), program);
    }

    /** The window may have changed since the last command. */
    private Host commandHost(Questions questions, Screen screen) {
        Map<String, String> environment = new HashMap<>(host.environment());
        environment.remove("COLUMNS");
        OutputStream out = host.out();
        return new Host(
                questions.in(),
                out,
                questions.err(),
                environment,
                host.directory(),
                host.home(),
                host.clock(),
                host.zone(),
                screen.withErr(host.screen().err()),
                host.interactive());
    }
}
