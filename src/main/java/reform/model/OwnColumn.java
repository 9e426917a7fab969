package reform.model;

import java.util.Optional;

/**
 * A column of the office's own, as the head of a list names it.
 *
 * @param key that tasks have it under: {@code x-得分}
 */
public record OwnColumn(String key, Optional<String> title, Optional<String> english) {}
