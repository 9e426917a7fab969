package reform.cli.session;

import java.util.Optional;
import reform.cli.syntax.Definitions;
import reform.cli.syntax.ExitCode;
import reform.terminal.Host;

/** The program as a command sees it that runs others or tells of them. */
public interface Program extends Definitions {
    /**
     * Runs a command line; never throws.
     *
     * @param cache lists that are kept from one command to the next
     */
    ExitCode run(Host host, Optional<ListCache> cache, String... arguments);
}
