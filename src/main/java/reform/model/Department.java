package reform.model;

import java.util.List;
import java.util.Optional;

/**
 * A body that answers for tasks.
 *
 * @param name the canonical name, used everywhere else in the file
 * @param key a short ASCII name, for typing
 * @param shortName a short name, where there is no room for the whole one
 * @param contact whom to ask there: a name, a telephone number
 * @param group stands for many bodies, such as 各区、县（市）政府
 */
public record Department(
        String name,
        Optional<String> key,
        Optional<String> shortName,
        List<String> aliases,
        Optional<String> english,
        Optional<String> contact,
        boolean group) {

    public Department {
        aliases = List.copyOf(aliases);
    }

    /** A department of which nobody says whom to ask, nor how it is called in short. */
    public Department(
            String name, Optional<String> key, List<String> aliases, Optional<String> english, boolean group) {
        this(name, key, Optional.empty(), aliases, english, Optional.empty(), group);
    }

    /** The name for a place with little room: the short one, else the key, else all of it. */
    public String brief() {
        return shortName.or(() -> key).orElse(name);
    }
}
