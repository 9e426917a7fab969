package reform.query;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import reform.model.Departments;
import reform.model.NearestWord;
import reform.model.Status;
import reform.policy.Light;

/**
 * A fixed set of words, each standing for a value: a word is known in any case and width, with blanks or underscores
 * for hyphens, and by a beginning that fits one value only.
 */
public final class Vocabulary<T> {
    private final Map<String, T> values = new LinkedHashMap<>();

    private Vocabulary() {}

    /** The words of statuses, English and Chinese, and what else people type for them. */
    public static Vocabulary<Status> statuses() {
        Vocabulary<Status> statuses = new Vocabulary<>();
        for (Status status : Status.values()) {
            statuses.add(status, status.word());
            statuses.add(status, status.chineseWords().toArray(String[]::new));
        }
        statuses.add(Status.IN_PROGRESS, "progress");
        statuses.add(Status.CANCELLED, "canceled");
        return statuses;
    }

    /**
     * The words of statuses, and those of lists.
     *
     * @param own words that lists explain in their heads, which mean what is said there
     */
    public static Vocabulary<Status> statuses(Map<String, Status> own) {
        Vocabulary<Status> statuses = statuses();
        own.forEach((word, status) -> statuses.add(status, word));
        return statuses;
    }

    /**
     * What {@code --status} takes: the words of statuses, open and settled.
     *
     * @param own words that lists explain in their heads
     */
    public static Vocabulary<Filter> statusFilters(Map<String, Status> own) {
        Vocabulary<Filter> filters = new Vocabulary<>();
        statuses(own).values.forEach((word, status) -> filters.add(new Filter.HasStatus(status), word));
        filters.add(new Filter.Not(new Filter.Settled()), "open", "unsettled", "未结", "未办结", "未完成");
        filters.add(new Filter.Settled(), "settled", "已结", "已办结", "办结");
        return filters;
    }

    /** What {@code --light} takes. */
    public static Vocabulary<Light> lights() {
        Vocabulary<Light> lights = new Vocabulary<>();
        lights.add(Light.RED, Light.RED.word(), "红", "红灯");
        lights.add(Light.YELLOW, Light.YELLOW.word(), "黄", "黄灯");
        lights.add(Light.GREEN, Light.GREEN.word(), "绿", "绿灯");
        return lights;
    }

    /** What {@code --sort} takes, without the sign of direction. */
    public static Vocabulary<SortKey> sortKeys() {
        Vocabulary<SortKey> keys = new Vocabulary<>();
        for (SortKey key : SortKey.values()) {
            keys.add(key, key.word());
        }
        return keys;
    }

    private void add(T value, String... words) {
        for (String word : words) {
            values.put(word, value);
        }
    }

    /** Every word, in order: the first of a value is its own, the others are read as well. */
    public List<String> words() {
        return List.copyOf(values.keySet());
    }

    public Resolution<T> resolve(String typed) {
        String word = Departments.fold(typed)
                .toLowerCase(Locale.ROOT)
                .replace(' ', '-')
                .replace('_', '-');
        T exact = values.get(word);
        if (exact != null) {
            return new Resolution.Found<>(exact);
        }
        List<String> candidates = new ArrayList<>();
        Set<T> fitting = new LinkedHashSet<>();
        for (Map.Entry<String, T> entry : values.entrySet()) {
            if (!word.isEmpty() && entry.getKey().startsWith(word) && fitting.add(entry.getValue())) {
                candidates.add(entry.getKey());
            }
        }
        if (fitting.size() == 1) {
            return new Resolution.Found<>(fitting.iterator().next());
        }
        return fitting.isEmpty()
                ? new Resolution.Unknown<>(
                        NearestWord.of(word, values.keySet()).stream().toList())
                : new Resolution.Ambiguous<>(candidates);
    }
}
