package reform.cli;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TimeZone;
import reform.terminal.Assistant;
import reform.terminal.FullScreen;
import reform.terminal.Host;
import reform.terminal.Interactive;
import reform.terminal.Prompt;
import reform.terminal.Screen;

/** A command line run in this process, with a host of its own: what it printed, said and returned. */
public record CommandRun(int code, String out, String err) {

    /** A run in the making. */
    public static final class Builder {
        private final Path directory;
        private final Map<String, String> environment = new HashMap<>(Map.of("TERM", "xterm-256color"));
        private Instant now = Instant.parse("2022-06-30T12:00:00Z");
        private OptionalInt columns = OptionalInt.empty();
        private boolean errors;
        private String input = "";
        private Interactive interactive = new OneScreen(Optional.empty());

        private Builder(Path directory) {
            this.directory = directory;
        }

        /** Standard output is a terminal so wide. */
        public Builder terminal(int width) {
            columns = OptionalInt.of(width);
            return this;
        }

        /** Standard error is the same terminal. */
        public Builder errorsToo() {
            errors = true;
            return this;
        }

        public Builder with(String variable, String value) {
            environment.put(variable, value);
            return this;
        }

        public Builder today(LocalDate day) {
            return now(day.atTime(12, 0).toInstant(ZoneOffset.UTC));
        }

        public Builder now(Instant instant) {
            now = instant;
            return this;
        }

        public Builder input(String text) {
            input = text;
            return this;
        }

        /** What a command gets that asks for the whole screen. */
        public Builder screen(FullScreen screen) {
            interactive = new OneScreen(Optional.of(screen));
            return this;
        }

        /** What a command gets that asks for a terminal. */
        public Builder interactive(Interactive terminal) {
            interactive = terminal;
            return this;
        }

        public CommandRun run(String... arguments) {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            ByteArrayOutputStream err = new ByteArrayOutputStream();
            int code = CommandRunner.run(host(out, err), arguments);
            return new CommandRun(code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
        }

        /** What a command gets of the system. */
        public Host host(OutputStream out, OutputStream err) {
            boolean terminal = columns.isPresent();
            return new Host(
                    new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)),
                    out,
                    err,
                    environment,
                    directory.toAbsolutePath(),
                    Optional.empty(),
                    Clock.fixed(now, ZoneOffset.UTC),
                    () -> TimeZone.getTimeZone("UTC"),
                    new Screen(terminal, terminal, columns, OptionalInt.of(10_000)).withErr(errors),
                    interactive);
        }
    }

    /** A place that has a screen or not, and no prompt. */
    private record OneScreen(Optional<FullScreen> screen) implements Interactive {
        @Override
        public FullScreen fullScreen() throws IOException {
            return screen.orElseThrow(() -> new IOException("no terminal in this test"));
        }

        @Override
        public Prompt prompt(Assistant assistant, Optional<Path> history) throws IOException {
            throw new IOException("no terminal in this test");
        }

        @Override
        public boolean interrupted() {
            return false;
        }
    }

    /** A run in a folder, through a pipe. */
    public static Builder in(Path directory) {
        return new Builder(directory);
    }
}
