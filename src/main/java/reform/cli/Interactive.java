package reform.cli;

import java.io.IOException;

/**
 * What needs a whole terminal and not only streams. The process provides it, since only there a library for terminals is
 * known; commands ask {@link Session#isInteractive()} first.
 */
public interface Interactive {

    /**
     * Takes the whole screen until it is closed.
     *
     * @throws IOException when there is no terminal that could be taken
     */
    FullScreen fullScreen() throws IOException;
}
