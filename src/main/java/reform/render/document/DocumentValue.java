package reform.render.document;

import java.time.temporal.Temporal;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import reform.model.TaskId;

/** What {@link Json} and templates make of a value of a document. */
public final class DocumentValue {
    private DocumentValue() {}

    /**
     * The value inside an {@code Optional} or {@code OptionalInt}, the text of a {@code TaskId}, any other value itself.
     *
     * @return a {@code Map}, {@code Collection}, {@code String}, {@code Temporal}, {@code Integer}, {@code Long}, finite
     *     {@code Double} or {@code Boolean}, or null
     * @throws IllegalArgumentException for a value that documents do not have, which is a defect
     */
    public static Object of(Object value) {
        if (value instanceof String) {
            return value;
        }
        if (value instanceof Optional<?> optional) {
            return optional.isPresent() ? of(optional.get()) : null;
        }
        if (value instanceof OptionalInt optional) {
            return optional.isPresent() ? optional.getAsInt() : null;
        }
        if (value instanceof TaskId id) {
            return id.text();
        }
        // Classes before interfaces, for which Java has to search.
        boolean known = value == null
                || value instanceof Boolean
                || value instanceof Integer
                || value instanceof Long
                || (value instanceof Double number && Double.isFinite(number))
                || value instanceof Map
                || value instanceof Collection
                || value instanceof Temporal;
        if (!known) {
            throw new IllegalArgumentException("not a value of a document: " + value + " (" + value.getClass() + ")");
        }
        return value;
    }
}
