package reform.office.merge;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import reform.store.read.ParsedList;
import reform.yaml.Merged;
import reform.yaml.YamlNode;
import reform.yaml.YamlNode.Entry;
import reform.yaml.YamlNode.Mapping;
import reform.yaml.YamlNode.Scalar;

/**
 * {@code import:} in the head of a list: how its document was read, so that the next one needs no words.
 *
 * @param columns keys of the file by the headers of the document's columns; an empty key is a column that is left out
 */
public record ImportHead(Map<String, String> columns) {
    public ImportHead {
        columns = new LinkedHashMap<>(columns);
    }

    /** That of a list; empty where it has none. */
    public static Optional<ImportHead> of(ParsedList list) {
        if (list.root().isEmpty()) {
            return Optional.empty();
        }
        return value(list.root().get(), "import")
                .filter(Mapping.class::isInstance)
                .flatMap(head -> value((Mapping) head, "columns"))
                .filter(Mapping.class::isInstance)
                .map(columns -> new ImportHead(texts((Mapping) columns)));
    }

    private static Optional<YamlNode> value(Mapping mapping, String key) {
        for (Entry entry : Merged.entries(mapping)) {
            if (entry.key().text().equals(key)) {
                return Optional.of(entry.value().resolved());
            }
        }
        return Optional.empty();
    }

    private static Map<String, String> texts(Mapping mapping) {
        Map<String, String> texts = new LinkedHashMap<>();
        for (Entry entry : Merged.entries(mapping)) {
            if (entry.value().resolved() instanceof Scalar scalar) {
                texts.put(entry.key().text(), scalar.isNull() ? "" : scalar.text());
            }
        }
        return texts;
    }
}
