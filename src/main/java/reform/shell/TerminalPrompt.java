package reform.shell;

import java.io.IOError;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jline.reader.EndOfFileException;
import org.jline.reader.LineReader;
import org.jline.reader.LineReaderBuilder;
import org.jline.reader.UserInterruptException;
import org.jline.terminal.Terminal;
import org.jline.terminal.Terminal.Signal;
import reform.cli.Assistant;
import reform.cli.Host;
import reform.cli.Prompt;

/** A prompt over a terminal and JLine's line reader. */
final class TerminalPrompt implements Prompt {
    private final Terminal terminal;
    private final Release release;
    private final AssistedReader reader;
    private final LineReader questions;
    private final Terminal.SignalHandler interruptHandler;
    private final AtomicBoolean interrupted;
    private boolean closed;

    /** @param interrupted set by Ctrl-C while the command of a line runs, and until the next line is read */
    TerminalPrompt(
            Terminal terminal, Assistant assistant, Optional<Path> history, AtomicBoolean interrupted, Release release)
            throws IOException {
        this.terminal = terminal;
        this.release = release;
        this.interrupted = interrupted;
        this.reader = new AssistedReader(terminal, assistant);
        history.filter(HistoryFile::prepare).ifPresent(file -> reader.setVariable(LineReader.HISTORY_FILE, file));
        this.questions = LineReaderBuilder.builder()
                .terminal(terminal)
                .option(LineReader.Option.DISABLE_EVENT_EXPANSION, true)
                .variable(LineReader.DISABLE_HISTORY, true)
                .variable(LineReader.DISABLE_COMPLETION, true)
                .build();
        // While a command runs. Its children get the signal as well: git ends, a pager or an editor does what it does.
        interruptHandler = terminal.handle(Signal.INT, signal -> interrupted.set(true));
    }

    @Override
    public Optional<String> read(String prompt) throws IOException {
        Optional<String> line = read(reader, prompt).map(text -> text.orElse(""));
        interrupted.set(false);
        return line;
    }

    @Override
    public Optional<String> ask(String question) throws IOException {
        return read(questions, question).flatMap(line -> line);
    }

    /** A line; inside nothing at Ctrl-C, nothing at all at Ctrl-D. */
    private static Optional<Optional<String>> read(LineReader reader, String prompt) throws IOException {
        try {
            return Optional.of(Optional.of(reader.readLine(prompt)));
        } catch (UserInterruptException e) {
            return Optional.of(Optional.empty());
        } catch (EndOfFileException e) {
            return Optional.empty();
        } catch (IOError e) {
            throw new IOException(e.getMessage(), e);
        }
    }

    @Override
    public Host.Screen screen() {
        return new Host.Screen(
                true,
                true,
                some(terminal.getSize().getColumns()),
                some(terminal.getSize().getRows()));
    }

    private static OptionalInt some(int number) {
        return number > 0 ? OptionalInt.of(number) : OptionalInt.empty();
    }

    @Override
    public void close() throws IOException {
        if (!closed) {
            closed = true;
            terminal.handle(Signal.INT, interruptHandler);
            release.run();
        }
    }
}
