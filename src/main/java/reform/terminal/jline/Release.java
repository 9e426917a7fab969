package reform.terminal.jline;

import java.io.IOException;

/** Gives a terminal back to whoever holds it. */
interface Release {
    void run() throws IOException;
}
