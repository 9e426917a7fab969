package reform.store.edit;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import reform.yaml.ScalarWriter;
import reform.yaml.TextEdit;
import reform.yaml.YamlNode;
import reform.yaml.YamlNode.Alias;
import reform.yaml.YamlNode.Entry;
import reform.yaml.YamlNode.Mapping;
import reform.yaml.YamlNode.Scalar;
import reform.yaml.YamlNode.Sequence;
import reform.yaml.YamlNode.Style;
import reform.yaml.YamlSource;

/**
 * Replaces scalars where they stand. An alias is replaced for its place alone; where an anchor's own scalar is replaced
 * and aliases of it remain, the first of them takes the anchor and the old value over.
 */
final class ScalarEdits {
    private final SourceLayout layout;
    private final Mapping root;
    private final IdentityHashMap<YamlNode, Replacement> replacements = new IdentityHashMap<>();
    private final List<Replacement> inOrder = new ArrayList<>();
    /** Anchored scalars and aliases that are taken out. */
    private final Set<YamlNode> leaving = Collections.newSetFromMap(new IdentityHashMap<>());

    ScalarEdits(SourceLayout layout, Mapping root) {
        this.layout = layout;
        this.root = root;
    }

    /** Notes that a node is taken out: what aliases elsewhere refer to in it, the first of them takes over. */
    void handOver(YamlNode node) {
        if (node instanceof Scalar && isAnchored(node)) {
            leaving.add(node);
        } else if (node instanceof Alias) {
            leaving.add(node);
        } else if (node instanceof Mapping mapping) {
            mapping.entries().forEach(entry -> handOver(entry.value()));
        } else if (node instanceof Sequence sequence) {
            sequence.items().forEach(this::handOver);
        }
    }

    /** @param written the new value in a style */
    private record Replacement(YamlNode node, Function<Style, String> written) {}

    /** Puts a scalar in the place of keys and values: on the line of its key, where these have lines of their own. */
    static TextEdit inPlaceOf(Mapping old, Entry entry, String value, SourceLayout layout) {
        String text = layout.text();
        int colon = text.indexOf(':', entry.key().end());
        boolean between = old.flow()
                || colon < 0
                || !text.substring(colon + 1, old.start()).isBlank();
        return between ? new TextEdit(old.start(), old.end(), value) : new TextEdit(colon + 1, old.end(), " " + value);
    }

    void replace(YamlNode node, String value, boolean flow) {
        replace(node, style -> ScalarWriter.value(value, style, flow));
    }

    /** Puts a value in a node's place that is written in the node's style of quotes. */
    void replace(YamlNode node, Function<Style, String> written) {
        Replacement replacement = new Replacement(node, written);
        replacements.put(node, replacement);
        inOrder.add(replacement);
    }

    List<TextEdit> edits() {
        List<TextEdit> edits = new ArrayList<>();
        IdentityHashMap<YamlNode, Alias> heirs = new IdentityHashMap<>();
        if (!leaving.isEmpty() || inOrder.stream().anyMatch(replacement -> isAnchored(replacement.node()))) {
            findHeirs(root, heirs);
        }
        for (YamlNode node : leaving) {
            if (heirs.containsKey(node)) {
                Alias heir = heirs.get(node);
                edits.add(new TextEdit(heir.start(), heir.end(), inherited((Scalar) node)));
            }
        }
        for (Replacement replacement : inOrder) {
            if (replacement.node() instanceof Scalar scalar) {
                edits.add(edit(scalar, replacement, heirs.containsKey(scalar)));
                if (heirs.containsKey(scalar)) {
                    Alias heir = heirs.get(scalar);
                    edits.add(new TextEdit(heir.start(), heir.end(), inherited(scalar)));
                }
            } else {
                YamlNode node = replacement.node();
                edits.add(put(node.start(), node.end(), replacement.written().apply(Style.PLAIN)));
            }
        }
        return edits;
    }

    private static boolean isAnchored(YamlNode node) {
        return node.properties().anchor().isPresent();
    }

    private TextEdit edit(Scalar old, Replacement replacement, boolean inherited) {
        String value = replacement.written().apply(ItemStyle.quotes(old.style()));
        // A tag of a scalar does not fit names in brackets or keys in braces, and makes a text or a number of nothing.
        boolean drop = inherited
                || old.properties()
                        .tag()
                        .filter(tag -> tag.equals("!!null")
                                || value.startsWith("[")
                                || value.startsWith("{")
                                || value.equals("null"))
                        .isPresent();
        int start = drop ? old.start() : old.contentStart();
        if (start == old.end()) {
            // Nothing there: right behind the colon, or behind an anchor or tag.
            return put(start, start, " " + value);
        }
        if (old.isBlock()) {
            int header = layout.lineEnd(old.contentStart());
            int comment = layout.text().indexOf('#', old.contentStart());
            if (comment >= 0 && comment < header) {
                // Of several lines, the first is a header again.
                int first = firstLineEnd(value);
                int gap = comment;
                while (first < value.length() && layout.isBlankBefore(gap)) {
                    gap--;
                }
                return new TextEdit(
                        start,
                        old.end(),
                        value.substring(0, first)
                                + (gap < comment ? "" : " ")
                                + layout.text().substring(gap, header)
                                + value.substring(first));
            }
        }
        return put(start, old.end(), value);
    }

    /** Blanks behind a value of several lines would become part of its last one. */
    private TextEdit put(int start, int end, String value) {
        boolean block = firstLineEnd(value) < value.length();
        return new TextEdit(start, block ? layout.endOfBlanks(end) : end, value);
    }

    private static int firstLineEnd(String value) {
        int end = 0;
        while (end < value.length() && !YamlSource.isBreak(value.charAt(end))) {
            end++;
        }
        return end;
    }

    /** What an alias becomes that takes the anchor over: the anchor and the value as they stand, on one line. */
    private String inherited(Scalar scalar) {
        if (scalar.isBlock() || scalar.text().indexOf('\n') >= 0) {
            return layout.text()
                            .substring(scalar.start(), scalar.contentStart())
                            .strip() + " " + ScalarWriter.value(scalar.text(), Style.DOUBLE_QUOTED, true);
        }
        return layout.text().substring(scalar.start(), scalar.end());
    }

    /** For each anchored scalar that is replaced, the first alias of it that is not. */
    private void findHeirs(YamlNode node, IdentityHashMap<YamlNode, Alias> heirs) {
        if (node instanceof Alias alias) {
            YamlNode target = alias.target();
            boolean gone = replacements.containsKey(target) || leaving.contains(target);
            if (gone && !replacements.containsKey(alias) && !leaving.contains(alias)) {
                heirs.putIfAbsent(target, alias);
            }
        } else if (node instanceof Mapping mapping) {
            for (Entry entry : mapping.entries()) {
                findHeirs(entry.value(), heirs);
            }
        } else if (node instanceof Sequence sequence) {
            for (YamlNode item : sequence.items()) {
                findHeirs(item, heirs);
            }
        }
    }
}
