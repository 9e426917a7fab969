package reform.store.read;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import reform.model.Finding;
import reform.model.NearestWord;
import reform.model.OwnValues;
import reform.model.Rule;
import reform.policy.DayParser;
import reform.yaml.Problems;
import reform.yaml.YamlNode;
import reform.yaml.YamlNode.Entry;
import reform.yaml.YamlNode.Mapping;
import reform.yaml.YamlNode.Scalar;
import reform.yaml.YamlNode.Sequence;
import reform.yaml.YamlParser;

/**
 * A mapping of the file seen as fields with names: its own entries, then those merged with {@code <<}. Aliases are
 * followed; a value of null counts as absent. What is not of the type asked for is reported, and then absent.
 */
final class MappingReader {
    static final String MERGE = "<<";

    private final Mapping mapping;
    private final FieldNames keys;
    private final Problems problems;
    /** What gives each key its value, by its place; null where nothing does. */
    private final Entry[] entries;
    /** The entries under keys of the office's own. */
    private List<Entry> own = List.of();

    private MappingReader(Mapping mapping, FieldNames keys, Problems problems) {
        this.mapping = mapping;
        this.keys = keys;
        this.problems = problems;
        this.entries = new Entry[keys.inOrder().size()];
    }

    /** The fields of a mapping; keys that are not among those known are reported. */
    static MappingReader of(Mapping mapping, FieldNames known, Problems problems) {
        MappingReader fields = new MappingReader(mapping, known, problems);
        fields.read(mapping, true);
        return fields;
    }

    /** The fields of a mapping whose keys are checked another time. */
    static MappingReader unchecked(Mapping mapping, FieldNames known, Problems problems) {
        MappingReader fields = new MappingReader(mapping, known, problems);
        fields.read(mapping, false);
        return fields;
    }

    Mapping mapping() {
        return mapping;
    }

    /**
     * Takes what a mapping says, then what is merged into it, each before what it merges itself: the first to speak of a
     * key gives its value. Without recursion, since a chain of merges can be as long as the file.
     */
    private void read(Mapping source, boolean check) {
        Optional<YamlNode> merge = readEntries(source, check);
        if (merge.isEmpty()) {
            return;
        }
        Deque<Merge> waiting = new ArrayDeque<>();
        waiting.push(new Merge(merge.get(), 0));
        while (!waiting.isEmpty()) {
            Merge next = waiting.pop();
            YamlNode merged = next.value.resolved();
            if (next.depth == YamlParser.DEEPEST) {
                report(check, next.value, Rule.TOO_DEEP, next.depth);
            } else if (merged instanceof Mapping mapping) {
                readEntries(mapping, check).ifPresent(value -> waiting.push(new Merge(value, next.depth + 1)));
            } else if (merged instanceof Sequence list
                    && list.items().stream().allMatch(item -> item.resolved() instanceof Mapping)) {
                for (int i = list.items().size() - 1; i >= 0; i--) {
                    waiting.push(new Merge(list.items().get(i), next.depth));
                }
            } else {
                report(check, next.value, Rule.WRONG_TYPE, "merge", MERGE);
            }
        }
    }

    /** What stands behind {@code <<}, and by how many others it was merged. */
    private record Merge(YamlNode value, int depth) {}

    /** Takes the entries whose keys have no value yet; what the mapping merges. */
    private Optional<YamlNode> readEntries(Mapping source, boolean check) {
        List<Entry> all = source.entries();
        Optional<YamlNode> merge = Optional.empty();
        for (int i = 0; i < all.size(); i++) {
            Entry entry = all.get(i);
            String key = entry.key().text();
            int place = keys.place(key);
            if (place >= 0) {
                entries[place] = entries[place] == null ? entry : entries[place];
            } else if (key.equals(MERGE)) {
                merge = Optional.of(entry.value());
            } else if (key.startsWith(OwnValues.PREFIX)) {
                own = own.isEmpty() ? new ArrayList<>() : own;
                own.add(entry);
            } else if (check) {
                problems.add(
                        entry.key(),
                        Rule.UNKNOWN_KEY,
                        key,
                        NearestWord.of(key, keys.inOrder()).orElse(""));
            }
        }
        return merge;
    }

    private void report(boolean check, YamlNode at, Rule rule, Object... arguments) {
        if (check) {
            problems.add(at, rule, arguments);
        }
    }

    /** The entries under keys of the office's own: those of this mapping, then those merged into it. */
    List<Entry> own() {
        return own;
    }

    /** Whether the key is there, be it with nothing behind it. */
    boolean has(String key) {
        return entries[keys.place(key)] != null;
    }

    /** The entry that gives a key its value, in this mapping or one merged into it; a value of null is no value. */
    Optional<Entry> entry(String key) {
        Entry entry = entries[keys.place(key)];
        return entry == null || isNull(entry.value()) ? Optional.empty() : Optional.of(entry);
    }

    /** Whether a key is absent or has nothing in it: null, a blank text, an empty list. */
    boolean isBlank(String key) {
        Optional<YamlNode> node = node(key);
        return node.isEmpty()
                || (node.get() instanceof Scalar scalar && scalar.text().isBlank())
                || (node.get() instanceof Sequence sequence && sequence.items().isEmpty());
    }

    /** The value of a key as it stands, aliases followed. */
    Optional<YamlNode> node(String key) {
        Optional<Entry> entry = entry(key);
        return entry.isPresent() ? Optional.of(entry.get().value().resolved()) : Optional.empty();
    }

    /** The value of a key that is a text, a number or any other scalar, as written in the file. */
    Optional<Scalar> scalar(String key) {
        Optional<Entry> entry = entry(key);
        if (entry.isEmpty()) {
            return Optional.empty();
        }
        YamlNode node = entry.get().value().resolved();
        if (node instanceof Scalar scalar) {
            return Optional.of(scalar);
        }
        wrongType(node, "text", key);
        return Optional.empty();
    }

    /** A text without the blanks around it; empty where it is blank. */
    Optional<String> text(String key) {
        Optional<Scalar> scalar = scalar(key);
        String text = scalar.isPresent() ? scalar.get().text().strip() : "";
        return text.isEmpty() ? Optional.empty() : Optional.of(text);
    }

    /** A text that has to be there. */
    Optional<String> requiredText(String key) {
        Optional<String> text = text(key);
        if (text.isEmpty() && (node(key).isEmpty() || node(key).get() instanceof Scalar)) {
            missing(key);
        }
        return text;
    }

    /** A day. */
    Optional<LocalDate> day(String key) {
        Optional<Scalar> scalar = scalar(key);
        return scalar.isEmpty() ? Optional.empty() : day(scalar.get(), problems);
    }

    /** The day that a scalar writes; a problem where it writes none. */
    static Optional<LocalDate> day(Scalar scalar, Problems problems) {
        DayParser.Reading reading = DayParser.parse(scalar.text());
        if (reading.finding().isPresent()) {
            problems.add(scalar, reading.finding().get());
        }
        return reading.day();
    }

    /** Says that a key is missing, at the start of the mapping. */
    void missing(String key) {
        problems.add(mapping.contentStart(), mapping.contentStart(), Finding.of(Rule.MISSING_KEY, key));
    }

    /** The scalars of a value that is one of them or a list of them. */
    List<Scalar> scalars(String key) {
        Optional<YamlNode> node = node(key);
        if (node.isEmpty()) {
            return List.of();
        }
        if (node.get() instanceof Scalar scalar) {
            return List.of(scalar);
        }
        if (!(node.get() instanceof Sequence sequence)) {
            wrongType(node.get(), "texts", key);
            return List.of();
        }
        List<Scalar> scalars = new ArrayList<>(sequence.items().size());
        for (YamlNode item : sequence.items()) {
            if (!(item.resolved() instanceof Scalar scalar)) {
                wrongType(item, "texts", key);
            } else if (!scalar.isNull() && !scalar.text().isBlank()) {
                scalars.add(scalar);
            }
        }
        return scalars;
    }

    /** The mappings of a list of mappings. */
    List<Mapping> mappings(String key) {
        List<Mapping> mappings = new ArrayList<>();
        for (YamlNode item : items(key)) {
            mappings.add((Mapping) item.resolved());
        }
        return mappings;
    }

    /** The items of a list of mappings as they stand in the file: mappings, or aliases of one. */
    List<YamlNode> items(String key) {
        Optional<YamlNode> node = node(key);
        if (node.isEmpty()) {
            return List.of();
        }
        if (!(node.get() instanceof Sequence sequence)) {
            wrongType(node.get(), "mappings", key);
            return List.of();
        }
        List<YamlNode> items = new ArrayList<>(sequence.items().size());
        for (YamlNode item : sequence.items()) {
            if (item.resolved() instanceof Mapping) {
                items.add(item);
            } else {
                wrongType(item, "mappings", key);
            }
        }
        return items;
    }

    Optional<Mapping> mapping(String key) {
        Optional<YamlNode> node = node(key);
        if (node.isEmpty()) {
            return Optional.empty();
        }
        if (node.get() instanceof Mapping value) {
            return Optional.of(value);
        }
        wrongType(node.get(), "mapping", key);
        return Optional.empty();
    }

    /** {@code true} or {@code false}; false where absent. */
    boolean flag(String key) {
        Optional<Scalar> scalar = scalar(key);
        if (scalar.isEmpty()) {
            return false;
        }
        String word = scalar.get().text();
        if (word.equalsIgnoreCase("true")) {
            return true;
        }
        if (!word.equalsIgnoreCase("false")) {
            wrongType(scalar.get(), "boolean", key);
        }
        return false;
    }

    /** A whole number within bounds; anything else is reported under the rule. */
    OptionalInt integer(String key, int least, int most, Rule rule) {
        Optional<Scalar> scalar = scalar(key);
        if (scalar.isEmpty()) {
            return OptionalInt.empty();
        }
        OptionalInt number = integer(scalar.get().text(), least, most);
        if (number.isEmpty()) {
            problems.add(scalar.get(), rule, scalar.get().text());
        }
        return number;
    }

    /** The whole number that a text writes, with ASCII or full-width digits, if it lies within bounds of up to 9 digits. */
    static OptionalInt integer(String text, int least, int most) {
        String digits = text.strip();
        if (digits.isEmpty() || digits.length() > 9) {
            return OptionalInt.empty();
        }
        int number = 0;
        for (int i = 0; i < digits.length(); i++) {
            char c = digits.charAt(i);
            int digit = c >= '\uff10' && c <= '\uff19' ? c - '\uff10' : c - '0';
            if (digit < 0 || digit > 9) {
                return OptionalInt.empty();
            }
            number = 10 * number + digit;
        }
        return number >= least && number <= most ? OptionalInt.of(number) : OptionalInt.empty();
    }

    private void wrongType(YamlNode at, String expected, String key) {
        problems.add(at, Rule.WRONG_TYPE, expected, key);
    }

    static boolean isNull(YamlNode node) {
        return node.resolved() instanceof Scalar scalar && scalar.isNull();
    }
}
