package reform.store.edit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import reform.yaml.YamlNode;
import reform.yaml.YamlNode.Entry;
import reform.yaml.YamlNode.Mapping;
import reform.yaml.YamlNode.Scalar;
import reform.yaml.YamlNode.Sequence;
import reform.yaml.YamlNode.Style;

/**
 * How the items of a list of mappings are written, taken from one that is there: what a new item copies.
 *
 * @param indent the columns of the dash right of the key of the list: 0 or more
 * @param gap the blanks between the dash and the item
 * @param flow whether an item is written in braces
 * @param keys the quotes of the keys, and of values without an example: JSON has double ones
 * @param example an item whose order of keys, quotes and words the new one follows
 */
record ItemStyle(int indent, int gap, boolean flow, Style keys, Optional<Mapping> example) {
    /** By how many columns things are indented where nothing shows it. */
    static final int STEP = 2;

    /** The style of a block sequence's last item. */
    static ItemStyle of(Sequence sequence, int keyColumn, SourceLayout layout) {
        YamlNode last = sequence.items().get(sequence.items().size() - 1);
        int dash = layout.column(sequence.contentStart());
        boolean sameLine = layout.lineStart(last.contentStart()) == layout.lineStart(layout.dashBefore(last.start()));
        int gap = sameLine ? last.start() - layout.dashBefore(last.start()) - 1 : 1;
        Optional<Mapping> example = last instanceof Mapping mapping ? Optional.of(mapping) : Optional.empty();
        Style keys = example.map(ItemStyle::keysOf).orElse(Style.PLAIN);
        boolean flow = example.filter(Mapping::flow).isPresent();
        return new ItemStyle(Math.max(0, dash - keyColumn), gap, flow, keys, example);
    }

    /** The keys of a new item, of those given, in the order of the example; what it lacks follows its forerunner. */
    List<String> inOrder(List<String> keys) {
        List<String> ordered = new ArrayList<>();
        for (Entry entry : example.map(Mapping::entries).orElse(List.of())) {
            if (keys.contains(entry.key().text())) {
                ordered.add(entry.key().text());
            }
        }
        for (int i = 0; i < keys.size(); i++) {
            if (!ordered.contains(keys.get(i))) {
                ordered.add(i == 0 ? 0 : ordered.indexOf(keys.get(i - 1)) + 1, keys.get(i));
            }
        }
        return ordered;
    }

    /** The example's value of a key, where it is a scalar. */
    Optional<Scalar> exampleOf(String key) {
        return example.flatMap(mapping -> find(mapping, key))
                .map(Entry::value)
                .filter(Scalar.class::isInstance)
                .map(Scalar.class::cast);
    }

    /** The style of the example's value, as far as it is one of quotes. */
    Style quotesOf(String key) {
        return exampleOf(key).map(Scalar::style).map(ItemStyle::quotes).orElse(keys);
    }

    static Style keysOf(Mapping mapping) {
        return quotes(mapping.entries().get(0).key().style());
    }

    static Style quotes(Style style) {
        return style == Style.LITERAL || style == Style.FOLDED ? Style.PLAIN : style;
    }

    static Optional<Entry> find(Mapping mapping, String key) {
        for (Entry entry : mapping.entries()) {
            if (entry.key().text().equals(key)) {
                return Optional.of(entry);
            }
        }
        return Optional.empty();
    }
}
