package reform.model;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What a task has in the office's own columns, whose keys begin with {@code x-}, in the order of the file. */
public final class OwnValues {
    /** The beginning of the keys. */
    public static final String PREFIX = "x-";

    /** Of a task without any. */
    public static final OwnValues NONE = new OwnValues(Map.of());

    private final Map<String, OwnValue> values;

    private OwnValues(Map<String, OwnValue> values) {
        this.values = values;
    }

    /** Values by their keys. */
    public static OwnValues of(Map<String, OwnValue> values) {
        return values.isEmpty() ? NONE : new OwnValues(new LinkedHashMap<>(values));
    }

    /** Whether a key is one of the office's own. */
    public static boolean isKey(String key) {
        return key.length() > PREFIX.length() && key.startsWith(PREFIX);
    }

    public boolean isEmpty() {
        return values.isEmpty();
    }

    /** The keys, in the order of the file. */
    public Set<String> keys() {
        return Collections.unmodifiableSet(values.keySet());
    }

    /** The value of a key; empty where there is none. */
    public Optional<OwnValue> get(String key) {
        return Optional.ofNullable(values.get(key));
    }

    /** Whether all of another's values are here as well. */
    public boolean holds(OwnValues other) {
        return values.entrySet().containsAll(other.values.entrySet());
    }

    /** These values with another one under a key, or none there. */
    public OwnValues with(String key, Optional<OwnValue> value) {
        Map<String, OwnValue> others = new LinkedHashMap<>(values);
        if (value.isPresent()) {
            others.put(key, value.get());
        } else {
            others.remove(key);
        }
        return of(others);
    }

    @Override
    public boolean equals(Object other) {
        return this == other || (other instanceof OwnValues that && values.equals(that.values));
    }

    @Override
    public int hashCode() {
        return values.hashCode();
    }

    @Override
    public String toString() {
        return values.toString();
    }
}
