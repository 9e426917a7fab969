package reform.query;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
    public record Key(SortKey key, boolean descending) {}

    /** A task with the values it is sorted by, asked for once and not with every comparison. */
    private record Sorted(AssessedTask task, List<Optional<Comparable<Object>>> values) {}

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
        List<Sorted> sorted = new ArrayList<>(tasks.size());
        for (AssessedTask task : tasks) {
            List<Optional<Comparable<Object>>> values = new ArrayList<>(keys.size());
            for (Key key : keys) {
                values.add(key.key().value(task));
            }
            sorted.add(new Sorted(task, values));
        }
        sorted.sort(this::compare);
        List<AssessedTask> inOrder = new ArrayList<>(tasks.size());
        for (Sorted each : sorted) {
            inOrder.add(each.task());
        }
        return inOrder;
    }

    /** Not {@code Comparator.thenComparing}: what it returns is made anew at every start, at a cost of milliseconds. */
    private int compare(Sorted a, Sorted b) {
        for (int i = 0; i < keys.size(); i++) {
            Optional<Comparable<Object>> one = a.values().get(i);
            Optional<Comparable<Object>> other = b.values().get(i);
            int order;
            if (one.isEmpty() || other.isEmpty()) {
                order = Boolean.compare(one.isEmpty(), other.isEmpty());
            } else if (keys.get(i).descending()) {
                order = other.get().compareTo(one.get());
            } else {
                order = one.get().compareTo(other.get());
            }
            if (order != 0) {
                return order;
            }
        }
        return 0;
    }
}
