package reform.cli.session;

import java.nio.file.Path;
import java.util.Optional;
import reform.terminal.Host;

/** Where {@code reform} keeps what it remembers between runs: {@code $XDG_STATE_HOME/reform}. */
public final class StateFolder {
    private StateFolder() {}

    /** Empty where the environment names no home; it may not exist yet. */
    public static Optional<Path> of(Host host) {
        return host.variable("XDG_STATE_HOME")
                .filter(state -> Path.of(state).isAbsolute())
                .or(() -> host.variable("HOME").map(home -> home + "/.local/state"))
                .or(() -> host.variable("LOCALAPPDATA"))
                .map(state -> Path.of(state).resolve("reform"));
    }
}
