package reform.model;

import java.util.List;
import java.util.Optional;

/**
 * A body that answers for tasks.
 *
 * @param name the canonical name, used everywhere else in the file
 * @param key a short ASCII name, for typing
 * @param group stands for many bodies, such as 各区、县（市）政府
 */
public record Department(
        String name, Optional<String> key, List<String> aliases, Optional<String> english, boolean group) {

    public Department {
        aliases = List.copyOf(aliases);
    }
}
