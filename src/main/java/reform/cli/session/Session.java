package reform.cli.session;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import reform.cli.config.Settings;
import reform.cli.syntax.CommonOptions;
import reform.cli.syntax.ExitCode;
import reform.cli.syntax.Failure;
import reform.git.GitFailure;
import reform.message.Explained;
import reform.message.Messages;
import reform.model.TaskList;
import reform.model.Zone;
import reform.policy.DayParser;
import reform.policy.WhenParser;
import reform.render.text.LineBreaker;
import reform.render.text.OutputProfile;
import reform.render.wording.ShownProblem;
import reform.store.file.FileFault;
import reform.store.file.ListFile;
import reform.store.file.Readings;
import reform.store.read.ListVersions;
import reform.store.read.ReadResult;
import reform.terminal.Host;
import reform.terminal.Interrupted;

/** One invocation: its streams, language, look, day and lists. The only place that asks for the time. */
public final class Session {
    private static final int DEFAULT_HELP_WIDTH = 80;
    private static final int WIDEST_HELP = 100;

    /** So many problems are told beside a result; {@code check} tells all. */
    private static final int PROBLEMS_SHOWN = 5;

    private static final String CHECK = "  reform check";
    /** A file of fewer bytes is done before anybody wonders: there is no thread to look at it. */
    private static final long LARGE = 1_000_000;

    private final Host host;
    private final CommonOptions common;
    private final Settings settings;
    private final Messages messages;
    private final Optional<ListCache> cache;
    private final Program program;
    private final OutputText output = new OutputText();
    /** What of the result tells of changes that were made. */
    private final StringBuilder changes = new StringBuilder();

    private Optional<Revisions> revisions = Optional.empty();
    /** Whether a part of the result went out before the end; and why it could not, where it could not. */
    private boolean underWay;

    private Optional<IOException> unwritten = Optional.empty();
    /** Where somebody may see it, and once there is something large. */
    private volatile Optional<Progress> progress = Optional.empty();

    /**
     * A session.
     *
     * @param cache where lists are kept from one invocation to the next
     * @param program runs other commands
     */
    public Session(
            Host host,
            CommonOptions common,
            Settings settings,
            Messages messages,
            Optional<ListCache> cache,
            Program program) {
        this.host = host;
        this.settings = settings;
        this.common = common;
        this.messages = messages;
        this.cache = cache;
        this.program = program;
    }

    public Host host() {
        return host;
    }

    public Messages messages() {
        return messages;
    }

    public CommonOptions common() {
        return common;
    }

    public Settings settings() {
        return settings;
    }

    /** The program, for a command that runs others or tells of them. */
    public Program program() {
        return program;
    }

    /** How standard output is to look. */
    public OutputProfile profile() {
        boolean terminal = host.screen().out();
        return new OutputProfile(terminal ? width() : OptionalInt.empty(), colour(terminal), terminal);
    }

    private OptionalInt width() {
        Optional<String> columns = host.variable("COLUMNS");
        if (columns.isPresent()) {
            try {
                int number = Integer.parseInt(columns.get().strip());
                if (number > 0) {
                    return OptionalInt.of(Math.max(20, number));
                }
            } catch (NumberFormatException e) {
                // No number of columns: as if it were not set.
            }
        }
        return OptionalInt.of(host.screen().columns().orElse(80));
    }

    /** As {@link Settings#colour} says; by itself, in a terminal that is not dumb. */
    private boolean colour(boolean terminal) {
        String colour = settings.colour().text();
        return switch (colour) {
            case "always" -> true;
            case "never" -> false;
            case "auto" -> terminal && !host.variable("TERM").orElse("").equals("dumb");
            default -> throw Failure.unknownWord("cli.bad-color", colour, CommonOptions.COLOURS);
        };
    }

    /** Whether a person sits at a terminal that can do more than print lines: keys are read and the screen is painted. */
    public boolean isInteractive() {
        return host.screen().in()
                && host.screen().out()
                && !host.variable("TERM").orElse("dumb").equals("dumb");
    }

    public int helpWidth() {
        return host.screen().out() ? Math.min(WIDEST_HELP, width().orElse(DEFAULT_HELP_WIDTH)) : DEFAULT_HELP_WIDTH;
    }

    /** Earlier versions of the lists, where git has them. */
    public Revisions revisions() throws GitFailure {
        if (revisions.isEmpty()) {
            revisions = Optional.of(new Revisions(host, common));
        }
        return revisions.get();
    }

    /** Lets go of what it asked. */
    void close() {
        if (revisions.isPresent()) {
            revisions.get().close();
            revisions = Optional.empty();
        }
    }

    /** A file's list with all that is wrong with it. For any thread. */
    ReadResult read(ListFile file) throws FileFault {
        beginsFile("cli.progress.reading", file);
        try {
            return cache.isPresent() ? cache.get().read(file, host.in()) : file.read(host.in());
        } finally {
            ends();
        }
    }

    /** A file's list, and what is wrong with it where that leaves none. For any thread. */
    public ReadResult readList(ListFile file) throws FileFault {
        beginsFile("cli.progress.reading", file);
        try {
            return cache.isPresent() ? cache.get().readList(file, host.in()) : file.read(host.in());
        } finally {
            ends();
        }
    }

    /** Something begins that takes long with a large file; {@link #ends} says that it is done. For any thread. */
    void beginsFile(String key, ListFile file) {
        checkInterrupted();
        if (host.screen().err()
                && file.path().isPresent()
                && !host.variable("TERM").orElse("dumb").equals("dumb")) {
            long length = file.path().get().toFile().length();
            if (length >= LARGE) {
                begins(key, () -> length, file.shown());
            }
        }
    }

    /** Something begins that takes long where a list is large. */
    public void begins(String key, Object... arguments) {
        if (progress.isPresent()) {
            begins(key, () -> 0, arguments);
        }
    }

    private synchronized void begins(String key, LongSupplier bytes, Object... arguments) {
        if (progress.isEmpty()) {
            progress = Optional.of(new Progress(host.err(), host.clock(), width().orElse(80)));
            progress.get().watch();
        }
        progress.get().begin(messages.text(key, arguments), bytes);
    }

    /** What began last has ended. */
    public void ends() {
        if (progress.isPresent()) {
            progress.get().end();
        }
    }

    /** Whether the command is one of many in this process. */
    public boolean isInShell() {
        return cache.isPresent();
    }

    /** What is known of a file by others, kept from one invocation to the next where the process goes on. */
    public <T> T note(ListFile file, Class<T> kind, Supplier<T> fresh) {
        return cache.isPresent() ? cache.get().note(file, kind, fresh) : fresh.get();
    }

    /** Versions of a file's list. Where the process goes on, the one that was read last is known. */
    public ListVersions versions(ListFile file) {
        return cache.isPresent() ? cache.get().readings().versions(file) : new ListVersions(file.name());
    }

    /** What a file holds. */
    public byte[] bytes(ListFile file) throws FileFault {
        return cache.isPresent()
                ? cache.get().readList(file, host.in()).source().bytes()
                : file.bytes(host.in());
    }

    /** Where what files held is remembered from one invocation to the next. */
    public Optional<Readings> readings() {
        return cache.map(ListCache::readings);
    }

    /**
     * The day that everything is computed for: {@code --as-of}, else today. Words such as {@code monday} are reckoned
     * from today.
     */
    public LocalDate day(List<TaskList> lists) {
        return day(zone(lists));
    }

    /** The same for what is at home in a time zone. */
    public LocalDate day(Zone zone) {
        Optional<String> given = common.asOf();
        if (given.isEmpty()) {
            return today(zone);
        }
        // A day by its date needs no today, be it one that the environment has wrong.
        Optional<LocalDate> dated = DayParser.parse(given.get()).day();
        return dated.isPresent() ? dated.get() : day(given.get(), today(zone), "cli.bad-date");
    }

    /** {@code REFORM_TODAY}, else today where the first list is at home. */
    public LocalDate today(List<TaskList> lists) {
        return today(zone(lists));
    }

    private LocalDate today(Zone zone) {
        LocalDate today = zone.day(host.clock().instant());
        Optional<String> given = host.variable("REFORM_TODAY");
        return given.isPresent() ? day(given.get(), today, "cli.bad-today") : today;
    }

    private static LocalDate day(String words, LocalDate today, String wrong) {
        return WhenParser.day(words, today).orElseThrow(() -> Failure.usage(wrong, words));
    }

    /** Where the first list that says so is at home, else this machine. */
    public Zone zone(List<TaskList> lists) {
        for (TaskList list : lists) {
            if (list.zone().isPresent()) {
                return list.zone().get();
            }
        }
        return Zone.of(host.zone().get());
    }

    /**
     * Asked now and then by what may take long, and before a change is written.
     *
     * @throws Interrupted when the person has pressed Ctrl-C
     */
    public void checkInterrupted() {
        Interrupted.check(host);
    }

    /** Adds to the result, which goes to standard output when the command ends. */
    public void print(String text) {
        output.append(text);
    }

    /** A text for {@link #print(OutputText)}; in a pipe a long one goes out while it is written. */
    public OutputText longText() {
        return new OutputText(host.screen().out() ? Optional.empty() : Optional.of(this::send));
    }

    /** Says how far a text is while it is written. */
    public OutputText showing(OutputText text) {
        if (progress.isPresent()) {
            begins("cli.progress.writing", text::length);
        }
        return text;
    }

    /** Adds a whole text to the result. */
    public void print(OutputText text) {
        output.append(text);
    }

    /** Writes a piece of a result that is not whole yet. Why it could not be written is told at the end. */
    private void send(byte[] piece) {
        checkInterrupted();
        underWay = true;
        if (unwritten.isEmpty()) {
            try {
                for (byte[] earlier : output.take()) {
                    host.out().write(earlier);
                }
                host.out().write(piece);
            } catch (IOException e) {
                unwritten = Optional.of(e);
            }
        }
    }

    /** Adds to the result what was changed: where the result can't be written, it is named on standard error. */
    public void printChange(String text) {
        changes.append(text);
        print(text);
    }

    /** A line on standard error; in a terminal as many as it takes. */
    public void say(String line) {
        OptionalInt width = widthOfErrors();
        write((width.isPresent() ? LineBreaker.message(line, width.getAsInt()) : line) + "\n");
    }

    /** Problems with the lines they stand in. */
    public void sayProblems(List<ShownProblem> problems) {
        OutputProfile profile = new OutputProfile(widthOfErrors(), colour(false), false);
        StringBuilder text = new StringBuilder();
        problems.forEach(problem -> text.append(problem.text(messages, profile)));
        write(text.toString());
    }

    /**
     * Problems beside a result that is shown all the same: a line each. A terminal shows as much of the first few as
     * fits, and which command says the rest; a pipe gets every sentence whole.
     */
    public void sayInBrief(List<ShownProblem> problems) {
        OptionalInt width = widthOfErrors();
        OutputProfile profile = new OutputProfile(width, colour(false), false);
        StringBuilder text = new StringBuilder();
        if (width.isEmpty()) {
            problems.forEach(problem -> text.append(problem.line(messages, profile, Integer.MAX_VALUE))
                    .append('\n'));
        } else {
            boolean all = problems.size() <= PROBLEMS_SHOWN;
            int room = width.getAsInt();
            int roomOfLast = Math.max(room / 2, room - CHECK.length());
            for (int i = 0; i < Math.min(problems.size(), PROBLEMS_SHOWN); i++) {
                boolean last = all && i == problems.size() - 1;
                text.append(problems.get(i).line(messages, profile, last ? roomOfLast : room))
                        .append(last ? CHECK : "")
                        .append('\n');
            }
            if (!all) {
                text.append(messages.text("cli.more-problems", problems.size() - PROBLEMS_SHOWN))
                        .append(CHECK)
                        .append('\n');
            }
        }
        write(text.toString());
    }

    /** The columns of the terminal that standard error leads to; empty for a pipe or a file. */
    private OptionalInt widthOfErrors() {
        return host.screen().err() ? width() : OptionalInt.empty();
    }

    /** Why something can't be done. */
    public void sayWhy(Explained why) {
        say(messages.text("cli.error", messages.text(why)));
    }

    /** Asks a question that is answered by y or n; anything but yes is no. */
    public boolean ask(String question) throws IOException {
        String answer = answer(question).orElse("").toLowerCase(Locale.ROOT);
        return answer.equals("y") || answer.equals("yes") || answer.equals("是");
    }

    /** Asks a question on standard error, and reads a line; none at the end of the input, where nobody answers. */
    public Optional<String> answer(String question) throws IOException {
        write(question);
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        int b = host.in().read();
        boolean end = b < 0;
        while (b >= 0 && b != '\n') {
            line.write(b);
            b = host.in().read();
        }
        return end
                ? Optional.empty()
                : Optional.of(line.toString(StandardCharsets.UTF_8).strip());
    }

    void sayTrace(Throwable e) {
        StringWriter trace = new StringWriter();
        e.printStackTrace(new PrintWriter(trace));
        say(trace.toString());
    }

    /**
     * Writes the result; the exit code of the command, unless the result could not be written. A change that was made
     * all the same is named then, so that a script does not make it twice.
     */
    ExitCode finish(ExitCode code) {
        if (progress.isPresent()) {
            progress.get().close();
        }
        if (output.isEmpty() && !underWay) {
            return code;
        }
        try {
            if (unwritten.isPresent()) {
                throw unwritten.get();
            }
            if (underWay || !Pager.show(host, settings.pager().text(), output)) {
                write(output.pieces());
            }
            return code;
        } catch (Interrupted e) {
            return ExitCode.INTERRUPTED;
        } catch (IOException e) {
            if (isClosedPipe(e)) {
                return code;
            }
            say(messages.text("cli.error", messages.text("cli.cannot-write-output", String.valueOf(e.getMessage()))));
            if (!changes.isEmpty()) {
                say(messages.text("cli.changed-before") + "\n"
                        + changes.toString().stripTrailing());
            }
            return ExitCode.UNWRITTEN;
        }
    }

    /** A part after the other, so that Ctrl-C stops a long list. */
    private void write(List<byte[]> result) throws IOException {
        for (byte[] piece : result) {
            checkInterrupted();
            host.out().write(piece);
        }
        host.out().flush();
    }

    /** A reader that closes the pipe early ({@code | head}) is no error. Java tells it only by the system's message. */
    private static boolean isClosedPipe(IOException e) {
        String message = String.valueOf(e.getMessage()).toLowerCase(Locale.ROOT);
        return message.contains("pipe") || message.contains("connection reset");
    }

    private void write(String text) {
        if (progress.isPresent()) {
            progress.get().hide();
        }
        try {
            host.err().write(text.getBytes(StandardCharsets.UTF_8));
            host.err().flush();
        } catch (IOException e) {
            // Nobody listens on standard error; there is nowhere left to say so.
        }
    }
}
