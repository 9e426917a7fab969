package reform.store.read;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The keys that a kind of mapping has, in the order of the format. */
public final class FieldNames {
    private final List<String> inOrder;
    private final Map<String, Integer> places = new HashMap<>();

    private FieldNames(List<String> inOrder) {
        this.inOrder = inOrder;
        for (String key : inOrder) {
            places.put(key, places.size());
        }
    }

    static FieldNames of(String... keys) {
        return new FieldNames(List.of(keys));
    }

    public List<String> inOrder() {
        return inOrder;
    }

    /** The place of a key in the order, from 0; -1 for another key. */
    public int place(String key) {
        Integer place = places.get(key);
        return place == null ? -1 : place;
    }
}
