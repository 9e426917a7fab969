package reform.terminal;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * What needs a whole terminal and not only streams. The process provides it, since only there a library for terminals is
 * known; commands ask {@code Session.isInteractive()} first.
 */
public interface Interactive {

    /**
     * Takes the whole screen until it is closed.
     *
     * @throws IOException when there is no terminal that could be taken
     */
    FullScreen fullScreen() throws IOException;

    /**
     * Opens a prompt until it is closed; a full screen may be taken meanwhile.
     *
     * @param history the file that lines are remembered in; without one they are forgotten in the end
     * @throws IOException when there is no terminal to have it in
     */
    Prompt prompt(Assistant assistant, Optional<Path> history) throws IOException;

    /**
     * Whether Ctrl-C was pressed since the last line was read at a prompt, or since this was asked: the command that the
     * line runs is to end.
     */
    boolean interrupted();
}
