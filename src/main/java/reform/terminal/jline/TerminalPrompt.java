package reform.terminal.jline;

import java.io.IOError;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jline.reader.EndOfFileException;
import org.jline.reader.LineReader;
import org.jline.reader.UserInterruptException;
import org.jline.terminal.Terminal;
import org.jline.terminal.Terminal.Signal;
import reform.terminal.Assistant;
import reform.terminal.Prompt;
import reform.terminal.Screen;

/** A prompt over a terminal and JLine's line reader. */
final class TerminalPrompt implements Prompt {
    private final Terminal terminal;
    private final TerminalSignals signals;
    private final Release release;
    private final Assistant assistant;
    private final Optional<LineHistory> history;
    private final AssistedReader reader;
    private final LineEditor questions;
    private final Terminal.SignalHandler interruptHandler;
    private final AtomicBoolean interrupted;
    private boolean closed;

    /** @param interrupted set by Ctrl-C while the command of a line runs, and until the next line is read */
    TerminalPrompt(
            Terminal terminal,
            TerminalSignals signals,
            Assistant assistant,
            Optional<Path> history,
            AtomicBoolean interrupted,
            Release release)
            throws IOException {
        this.terminal = terminal;
        this.signals = signals;
        this.release = release;
        this.interrupted = interrupted;
        this.reader = new AssistedReader(terminal, signals, assistant);
        this.assistant = assistant;
        this.history = history.map(LineHistory::new);
        this.history.ifPresent(lines -> {
            reader.setHistory(lines);
            lines.serve(reader);
        });
        this.questions = new LineEditor(terminal, signals);
        questions.setVariable(LineReader.DISABLE_HISTORY, true);
        questions.setVariable(LineReader.DISABLE_COMPLETION, true);
        // While a command runs. Its children get the signal as well: git ends, a pager or an editor does what it does.
        interruptHandler = terminal.handle(Signal.INT, signal -> interrupted.set(true));
    }

    @Override
    public Optional<String> read(String prompt) {
        tellTrouble();
        Optional<String> line = read(reader, prompt).map(text -> text.orElse(""));
        tellTrouble();
        return line;
    }

    private void tellTrouble() {
        history.flatMap(LineHistory::trouble).ifPresent(assistant::cannotRemember);
    }

    @Override
    public Optional<String> ask(String question) {
        return read(questions, question).flatMap(line -> line);
    }

    /** A line; inside nothing at Ctrl-C, nothing at all at Ctrl-D. */
    private Optional<Optional<String>> read(LineEditor reader, String prompt) {
        signals.use(reader);
        try {
            return Optional.of(Optional.of(reader.readLine(prompt)));
        } catch (UserInterruptException e) {
            return Optional.of(Optional.empty());
        } catch (EndOfFileException | IOError e) {
            // Ctrl-D, or the terminal is gone.
            return Optional.empty();
        } finally {
            signals.leave();
            // What was pressed up to here was for this line. A thread that JLine leaves interrupted would close the
            // next file that it reads.
            interrupted.set(false);
            Thread.interrupted();
        }
    }

    @Override
    public Screen screen() {
        return new Screen(
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
