package reform.yaml;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import reform.yaml.YamlNode.Entry;
import reform.yaml.YamlNode.Mapping;
import reform.yaml.YamlNode.Sequence;

/** What a mapping says together with those merged into it by {@code <<}, as {@code MappingReader} reads it. */
public final class Merged {
    private static final String MERGE = "<<";

    private Merged() {}

    /** The entries of a mapping, then those of the merged ones whose keys it has not. */
    public static List<Entry> entries(Mapping mapping) {
        if (mapping.entries().stream().noneMatch(Merged::merges)) {
            return mapping.entries();
        }
        Map<String, Entry> all = new LinkedHashMap<>();
        collect(mapping, all);
        return new ArrayList<>(all.values());
    }

    private static void collect(Mapping mapping, Map<String, Entry> all) {
        for (Entry entry : mapping.entries()) {
            if (!merges(entry)) {
                all.putIfAbsent(entry.key().text(), entry);
            }
        }
        for (Entry entry : mapping.entries()) {
            if (merges(entry)) {
                YamlNode value = entry.value().resolved();
                List<YamlNode> sources = value instanceof Sequence several ? several.items() : List.of(value);
                sources.forEach(source -> collect((Mapping) source.resolved(), all));
            }
        }
    }

    /** A value that is no mapping is merged nowhere; in a key of the office's own it is what it is. */
    private static boolean merges(Entry entry) {
        if (!entry.key().text().equals(MERGE)) {
            return false;
        }
        YamlNode value = entry.value().resolved();
        return value instanceof Mapping
                || (value instanceof Sequence several
                        && several.items().stream().allMatch(item -> item.resolved() instanceof Mapping));
    }
}
