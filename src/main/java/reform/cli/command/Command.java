package reform.cli.command;

import java.io.IOException;
import java.util.List;
import reform.cli.session.Session;
import reform.cli.syntax.Definition;
import reform.cli.syntax.ExitCode;
import reform.cli.syntax.Format;
import reform.cli.syntax.Syntax;

/** One command: what it accepts, and what it does. A new one is made for each run. */
public abstract class Command implements Definition {

    @Override
    public abstract void define(Syntax syntax);

    @Override
    public List<Format> formats() {
        return List.of();
    }

    /**
     * Does the work; the options have been set.
     *
     * @throws Failure when the command line, the file or the change is not good
     * @throws IOException when the output can't be written
     */
    public abstract ExitCode run(Session session) throws IOException;
}
