package reform.query;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import reform.policy.AssessedTask;

/**
 * The order in which tasks are shown. What the keys leave equal stays in the order of the file, which is also the
 * order without keys.
 */
public record TaskOrder(List<Key> keys) {
    public static final TaskOrder AS_IN_FILE = new TaskOrder(List.of());
    public static final TaskOrder MOST_OVERDUE_FIRST =
            new TaskOrder(List.of(new Key(SortKey.OVERDUE, true), new Key(SortKey.ID, false)));

    /** Red, yellow, green, settled; inside, the longest overdue and then the nearest due first. */
    public static final TaskOrder MOST_URGENT_FIRST = new TaskOrder(List.of(
            new Key(SortKey.LIGHT, false),
            new Key(SortKey.OVERDUE, true),
            new Key(SortKey.DUE, false),
            new Key(SortKey.ID, false)));

    public static final TaskOrder NEAREST_DUE_FIRST =
            new TaskOrder(List.of(new Key(SortKey.DUE, false), new Key(SortKey.ID, false)));

    /** A key and its direction: {@code -due} is descending. */
    public record Key(SortKey key, boolean descending) {
        private Comparator<AssessedTask> comparator() {
            return descending ? key.descending() : key.ascending();
        }
    }

    public TaskOrder {
        keys = List.copyOf(keys);
    }

    /** What a key of {@code --sort} means: {@code due}, {@code -due}. */
    public static Resolution<Key> key(String typed) {
        String word = typed.strip();
        boolean descending = word.startsWith("-");
        Resolution<SortKey> key = Vocabulary.sortKeys().resolve(descending ? word.substring(1) : word);
        if (key instanceof Resolution.Found<SortKey> found) {
            return new Resolution.Found<>(new Key(found.value(), descending));
        }
        return key instanceof Resolution.Ambiguous<SortKey> ambiguous
                ? new Resolution.Ambiguous<>(ambiguous.candidates())
                : new Resolution.Unknown<>(((Resolution.Unknown<SortKey>) key).nearest());
    }

    public List<AssessedTask> sort(List<AssessedTask> tasks) {
        if (keys.isEmpty()) {
            return List.copyOf(tasks);
        }
        List<Comparator<AssessedTask>> comparators = new ArrayList<>();
        for (Key key : keys) {
            comparators.add(key.comparator());
        }
        List<AssessedTask> sorted = new ArrayList<>(tasks);
        // Not Comparator.thenComparing: what it returns is made anew at every start, at a cost of milliseconds.
        sorted.sort((one, other) -> {
            int order = 0;
            for (int i = 0; order == 0 && i < comparators.size(); i++) {
                order = comparators.get(i).compare(one, other);
            }
            return order;
        });
        return sorted;
    }
}
