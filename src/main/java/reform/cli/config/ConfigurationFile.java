package reform.cli.config;

import java.io.File;
import java.nio.file.Path;
import java.util.Optional;
import reform.cli.syntax.Arguments;
import reform.terminal.Host;

/** Finds the configuration file. Without one, a start costs a question to the file system and reads nothing. */
public final class ConfigurationFile {
    private ConfigurationFile() {}

    /** The configuration for a command line. Without a file it costs a question to the file system. */
    public static Configuration load(Host host, Arguments arguments) {
        if (arguments.has("--no-config")) {
            return Configuration.NONE;
        }
        Optional<String> given = arguments.value("--config");
        Optional<String> path = given.isPresent() ? given : usualFile(host);
        if (path.isEmpty() || (given.isEmpty() && !new File(path.get()).isFile())) {
            return Configuration.NONE;
        }
        return ConfigurationReader.read(host, path.get());
    }

    /** Where the file is looked for; empty where the environment names no home. */
    public static Optional<String> usualFile(Host host) {
        Optional<String> folder = host.variable("XDG_CONFIG_HOME");
        if (folder.isEmpty() || !Path.of(folder.get()).isAbsolute()) {
            Optional<String> home = host.variable("HOME");
            folder = home.isPresent() ? Optional.of(home.get() + "/.config") : host.variable("APPDATA");
        }
        return folder.isPresent() ? Optional.of(folder.get() + "/reform/config.yaml") : Optional.empty();
    }
}
