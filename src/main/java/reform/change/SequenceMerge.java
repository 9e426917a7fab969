package reform.change;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * The union of two sequences that grew from a third: what either side added is in it once, what either side removed is
 * not. Which side is ours makes no difference to the order.
 */
public final class SequenceMerge<T> {
    /**
     * An element of the union.
     *
     * @param base its index in the base, if it was there
     * @param ours its index in ours
     * @param theirs its index in theirs
     */
    public record Row<T>(T value, OptionalInt base, OptionalInt ours, OptionalInt theirs) {}

    /** An element that may stand more than once. */
    private record Occurrence<T>(T value, int number) {}

    private final Map<Occurrence<T>, Integer> base;
    private final Map<Occurrence<T>, Integer> ours;
    private final Map<Occurrence<T>, Integer> theirs;
    private final Optional<Comparator<T>> order;
    private boolean bothReordered;

    private SequenceMerge(List<T> base, List<T> ours, List<T> theirs, Optional<Comparator<T>> order) {
        this.base = occurrences(base);
        this.ours = occurrences(ours);
        this.theirs = occurrences(theirs);
        this.order = order;
    }

    /**
     * Merges.
     *
     * @param order the order of elements that both sides add at one place; those it holds for equal stay together by
     *     side
     */
    public static <T> List<Row<T>> merge(List<T> base, List<T> ours, List<T> theirs, Comparator<T> order) {
        return new SequenceMerge<>(base, ours, theirs, Optional.of(order)).rows();
    }

    /** Merges; elements that both sides add at one place stay together by side. */
    public static <T> List<Row<T>> merge(List<T> base, List<T> ours, List<T> theirs) {
        return new SequenceMerge<>(base, ours, theirs, Optional.empty()).rows();
    }

    /** Whether both sides put what they share into different new orders, of which one had to be taken. */
    static <T> boolean contradicts(List<T> base, List<T> ours, List<T> theirs) {
        SequenceMerge<T> merge = new SequenceMerge<>(base, ours, theirs, Optional.empty());
        merge.shared();
        return merge.bothReordered;
    }

    private static <T> Map<Occurrence<T>, Integer> occurrences(List<T> values) {
        Map<Occurrence<T>, Integer> places = new LinkedHashMap<>(2 * values.size());
        Map<T, Integer> counts = new HashMap<>(2 * values.size());
        for (int i = 0; i < values.size(); i++) {
            places.put(new Occurrence<>(values.get(i), counts.merge(values.get(i), 1, Integer::sum)), i);
        }
        return places;
    }

    private List<Row<T>> rows() {
        List<Occurrence<T>> shared = shared();
        Map<Occurrence<T>, Integer> ourAnchors = anchors(ours, shared);
        Map<Occurrence<T>, Integer> theirAnchors = anchors(theirs, shared);
        List<List<Occurrence<T>>> ourAdditions = additions(ourAnchors, theirAnchors, shared.size());
        List<List<Occurrence<T>>> theirAdditions = additions(theirAnchors, ourAnchors, shared.size());
        List<Row<T>> rows = new ArrayList<>();
        for (int i = 0; i <= shared.size(); i++) {
            if (i > 0) {
                rows.add(row(shared.get(i - 1)));
            }
            for (Occurrence<T> added : together(ourAdditions.get(i), theirAdditions.get(i))) {
                rows.add(row(added));
            }
        }
        return rows;
    }

    private Row<T> row(Occurrence<T> key) {
        return new Row<>(key.value(), index(base, key), index(ours, key), index(theirs, key));
    }

    private static <T> OptionalInt index(Map<Occurrence<T>, Integer> places, Occurrence<T> key) {
        Integer at = places.get(key);
        return at == null ? OptionalInt.empty() : OptionalInt.of(at);
    }

    /** What all three have, in the order of the side that changed the order. */
    private List<Occurrence<T>> shared() {
        List<Occurrence<T>> inBase = common(base, ours, theirs);
        List<Occurrence<T>> inOurs = common(ours, base, theirs);
        List<Occurrence<T>> inTheirs = common(theirs, base, ours);
        if (inOurs.equals(inTheirs) || inTheirs.equals(inBase)) {
            return inOurs;
        }
        if (inOurs.equals(inBase)) {
            return inTheirs;
        }
        bothReordered = true;
        return inOurs.toString().compareTo(inTheirs.toString()) < 0 ? inOurs : inTheirs;
    }

    private static <T> List<Occurrence<T>> common(
            Map<Occurrence<T>, Integer> order, Map<Occurrence<T>, Integer> second, Map<Occurrence<T>, Integer> third) {
        List<Occurrence<T>> common = new ArrayList<>();
        for (Occurrence<T> key : order.keySet()) {
            if (second.containsKey(key) && third.containsKey(key)) {
                common.add(key);
            }
        }
        return common;
    }

    /** For each element that a side added, the number of the shared one that it stands behind; 0 is the start. */
    private Map<Occurrence<T>, Integer> anchors(Map<Occurrence<T>, Integer> side, List<Occurrence<T>> shared) {
        Map<Occurrence<T>, Integer> numbers = new HashMap<>(2 * shared.size());
        for (Occurrence<T> each : shared) {
            numbers.put(each, numbers.size() + 1);
        }
        Map<Occurrence<T>, Integer> anchors = new LinkedHashMap<>();
        int anchor = 0;
        for (Occurrence<T> key : side.keySet()) {
            Integer number = numbers.get(key);
            if (number != null) {
                anchor = number;
            } else if (!base.containsKey(key)) {
                anchors.put(key, anchor);
            }
        }
        return anchors;
    }

    /** The additions of a side by anchor; one that the other side has at an earlier place is left to it. */
    private List<List<Occurrence<T>>> additions(
            Map<Occurrence<T>, Integer> side, Map<Occurrence<T>, Integer> other, int shared) {
        List<List<Occurrence<T>>> additions = new ArrayList<>(shared + 1);
        for (int i = 0; i <= shared; i++) {
            additions.add(new ArrayList<>(0));
        }
        side.forEach((key, anchor) -> {
            if (other.getOrDefault(key, anchor) >= anchor) {
                additions.get(anchor).add(key);
            }
        });
        return additions;
    }

    private List<Occurrence<T>> together(List<Occurrence<T>> mine, List<Occurrence<T>> yours) {
        if (yours.isEmpty() || mine.equals(yours)) {
            return mine;
        }
        if (mine.isEmpty()) {
            return yours;
        }
        boolean mineFirst = mine.toString().compareTo(yours.toString()) < 0;
        Set<Occurrence<T>> all = new LinkedHashSet<>(mineFirst ? mine : yours);
        all.addAll(mineFirst ? yours : mine);
        List<Occurrence<T>> sorted = new ArrayList<>(all);
        order.ifPresent(by -> sorted.sort((a, b) -> by.compare(a.value(), b.value())));
        return sorted;
    }
}
