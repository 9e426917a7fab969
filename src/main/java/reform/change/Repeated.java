package reform.change;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/** What several items of a list have in common, so that it does not tell one from the others. */
final class Repeated {
    private Repeated() {}

    static <T, V> Set<V> of(List<T> items, Function<T, V> value) {
        Set<V> known = new HashSet<>(2 * items.size());
        Set<V> repeated = new HashSet<>();
        for (T item : items) {
            V each = value.apply(item);
            if (!known.add(each)) {
                repeated.add(each);
            }
        }
        return repeated;
    }
}
