package reform.cli;

import java.io.IOException;
import java.util.List;
import java.util.Optional;

/**
 * The whole screen of a terminal, and each key as it is pressed. What stood on the screen before is there again when it
 * is closed, and also when the process is ended by a signal; use it in {@code try (…)}.
 *
 * <p>For one thread. A loop over it paints, waits for a keystroke, and paints again:
 *
 * <pre>{@code
 * try (FullScreen screen = session.host().interactive().fullScreen()) {
 *     for (Keystroke key = …; key.kind() != END; key = screen.read()) {
 *         screen.paint(lines(screen.columns(), screen.rows()));
 *     }
 * }
 * }</pre>
 */
public interface FullScreen extends AutoCloseable {

    /** The width now, in columns; after a {@link Keystroke.Kind#RESIZE} it may be another. */
    int columns();

    /** The height now, in lines. */
    int rows();

    /**
     * Shows these lines from the top, and nothing below them; only what differs from the last time is sent.
     *
     * @param lines without line ends; may hold colours as the renderers make them (SGR sequences), no other control
     *     character. What does not fit, in width or number, is cut off.
     */
    void paint(List<String> lines) throws IOException;

    /** Waits for the next key, or for the window to change its size. */
    Keystroke read() throws IOException;

    /**
     * Asks for a line of text in the last line of the screen, with the usual editing keys; paint again afterwards.
     *
     * @param prompt what stands in front of it
     * @param initial the text to start from, may be empty
     * @return the text, stripped, may be empty; nothing when it was given up with Escape, Ctrl-C or Ctrl-D
     */
    Optional<String> ask(String prompt, String initial) throws IOException;

    @Override
    void close() throws IOException;
}
