package reform.terminal;

import java.io.IOException;
import java.util.Optional;

/** A place in the terminal where lines are typed, with editing, history, completion and hints. For one thread. */
public interface Prompt extends AutoCloseable {

    /**
     * Reads a command line; an open quote continues on the next line.
     *
     * @param prompt what stands in front of it; may hold colours as the renderers make them (SGR sequences)
     * @return the line as typed; empty text when it was given up with Ctrl-C; nothing at Ctrl-D
     */
    Optional<String> read(String prompt) throws IOException;

    /**
     * Asks a question and reads the answer, which is not remembered and not completed.
     *
     * @return nothing when it was given up with Ctrl-C or Ctrl-D
     */
    Optional<String> ask(String question) throws IOException;

    /** The terminal as it is now. */
    Screen screen();

    @Override
    void close() throws IOException;
}
