package reform.store.read;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import reform.model.OwnColumn;
import reform.model.OwnValue;
import reform.model.OwnValues;
import reform.model.Rule;
import reform.yaml.Merged;
import reform.yaml.Problems;
import reform.yaml.YamlNode;
import reform.yaml.YamlNode.Entry;
import reform.yaml.YamlNode.Mapping;
import reform.yaml.YamlNode.Scalar;
import reform.yaml.YamlNode.Sequence;
import reform.yaml.YamlNode.Style;

/** Reads the office's own columns: {@code columns:} of the head, and what tasks have in them. */
final class OwnColumnReader {
    static final FieldNames KEYS = FieldNames.of("title", "english");

    private OwnColumnReader() {}

    /** The values of entries, each key once; one that holds anything else than texts is kept in the file and not read. */
    static OwnValues values(List<Entry> entries) {
        Map<String, OwnValue> values = new LinkedHashMap<>();
        Set<String> seen = new HashSet<>();
        for (Entry entry : entries) {
            String key = entry.key().text();
            if (OwnValues.isKey(key) && seen.add(key)) {
                value(entry.value().resolved()).ifPresent(value -> values.put(key, value));
            }
        }
        return OwnValues.of(values);
    }

    /** Whether an entry of a task is one of a column of the office's own, as lists have it; a cell may be empty. */
    static boolean isRead(Entry entry) {
        YamlNode value = entry.value().resolved();
        return OwnValues.isKey(entry.key().text())
                && (value instanceof Scalar || value(value).isPresent());
    }

    private static Optional<OwnValue> value(YamlNode node) {
        if (node instanceof Scalar scalar) {
            String text = scalar.text().strip();
            boolean plain =
                    scalar.style() == Style.PLAIN && scalar.properties().tag().isEmpty();
            return scalar.isNull() || text.isEmpty()
                    ? Optional.empty()
                    : Optional.of(plain ? OwnValue.of(text) : new OwnValue(text, false));
        }
        List<String> texts = new ArrayList<>();
        for (YamlNode item : node instanceof Sequence sequence ? sequence.items() : List.<YamlNode>of()) {
            if (!(item.resolved() instanceof Scalar scalar)) {
                return Optional.empty();
            }
            texts.add(scalar.text().strip());
        }
        return texts.isEmpty() ? Optional.empty() : Optional.of(new OwnValue(String.join("\u3001", texts), false));
    }

    /** {@code columns:} of the head: for each key its title, or the title and the English one. */
    static List<OwnColumn> columns(MappingReader head, Problems problems) {
        List<OwnColumn> columns = new ArrayList<>();
        Optional<Mapping> mapping = head.has("columns") ? head.mapping("columns") : Optional.empty();
        for (Entry entry : mapping.map(Merged::entries).orElse(List.of())) {
            String key = entry.key().text();
            if (!OwnValues.isKey(key)) {
                problems.add(entry.key(), Rule.UNKNOWN_KEY, key, key.isEmpty() ? "" : OwnValues.PREFIX + key);
            } else if (entry.value().resolved() instanceof Mapping names) {
                MappingReader fields = MappingReader.of(names, KEYS, problems);
                columns.add(new OwnColumn(key, fields.text("title"), fields.text("english")));
            } else if (entry.value().resolved() instanceof Scalar title) {
                String text = title.text().strip();
                columns.add(new OwnColumn(
                        key,
                        text.isEmpty() || title.isNull() ? Optional.empty() : Optional.of(text),
                        Optional.empty()));
            } else {
                problems.add(entry.value(), Rule.WRONG_TYPE, "mapping", key);
            }
        }
        return columns;
    }
}
