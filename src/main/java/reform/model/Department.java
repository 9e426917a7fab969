package reform.model;

import java.util.List;
import java.util.Optional;

/**
 * A body that answers for tasks.
 *
 * @param name the canonical name, used everywhere else in the file
 * @param key a short ASCII name, for typing
 * @param contact whom to ask there: a name, a telephone number
 * @param group stands for many bodies, such as 各区、县（市）政府
 */
public record Department(
        String name,
        Optional<String> key,
        List<String> aliases,
        Optional<String> english,
        Optional<String> contact,
        boolean group) {

    public Department {
        aliases = List.copyOf(aliases);
    }

    /** A department of which nobody says whom to ask. */
    public Department(
            String name, Optional<String> key, List<String> aliases, Optional<String> english, boolean group) {
        this(name, key, aliases, english, Optional.empty(), group);
    }
}
