package reform.terminal;

import java.io.IOException;
import java.util.List;
import java.util.OptionalInt;

/**
 * The whole screen of a terminal, and each key as it is pressed. What stood on the screen before is there again when it
 * is closed, and also when the process is ended by a signal; use it in {@code try (…)}.
 *
 * <p>For one thread. A loop over it paints, waits for a keystroke, and paints again:
 *
 * <pre>{@code
 * try (FullScreen screen = session.host().interactive().fullScreen()) {
 *     for (Keystroke key = …; key.kind() != END; key = screen.read()) {
 *         screen.paint(lines(screen.columns(), screen.rows()), OptionalInt.empty());
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
     * @param cursor the column, from 0, of the cursor in the last of the lines; none, and it is not in sight
     */
    void paint(List<String> lines, OptionalInt cursor) throws IOException;

    /** Waits for the next key, or for the window to change its size. */
    Keystroke read() throws IOException;

    @Override
    void close() throws IOException;
}
