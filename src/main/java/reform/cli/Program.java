package reform.cli;

import java.util.Optional;

/** The program as a command sees it that runs others or tells of them. */
interface Program extends Definitions {
    /**
     * Runs a command line; never throws.
     *
     * @param cache lists that are kept from one command to the next
     */
    ExitCode run(Host host, Optional<ListCache> cache, String... arguments);
}
