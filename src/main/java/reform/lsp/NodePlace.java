package reform.lsp;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import reform.yaml.YamlNode;
import reform.yaml.YamlNode.Entry;
import reform.yaml.YamlNode.Mapping;
import reform.yaml.YamlNode.Scalar;
import reform.yaml.YamlNode.Sequence;

/**
 * The innermost scalar at an offset of a list that is a tree.
 *
 * @param path the keys from the root to it, or to the value of which it is the key; the items of lists add nothing
 * @param mapping what it stands in
 * @param isKey whether it is the last key of the path itself
 * @param inFlow whether it stands in brackets or braces
 * @param inList whether it is an item of a list
 */
record NodePlace(
        List<String> path, Optional<Mapping> mapping, Scalar scalar, boolean isKey, boolean inFlow, boolean inList) {

    static Optional<NodePlace> at(ListDocument document, int offset) {
        Optional<Mapping> root = document.parsed().root();
        return root.isPresent()
                ? at(root.get(), offset, new ArrayList<>(), Optional.empty(), false, false)
                : Optional.empty();
    }

    private static Optional<NodePlace> at(
            YamlNode node, int offset, List<String> path, Optional<Mapping> parent, boolean flow, boolean listed) {
        if (node instanceof Scalar scalar) {
            return Optional.of(new NodePlace(List.copyOf(path), parent, scalar, false, flow, listed));
        }
        if (node instanceof Sequence sequence) {
            for (YamlNode item : sequence.items()) {
                if (isIn(item, offset)) {
                    return at(item, offset, path, parent, flow || sequence.flow(), true);
                }
            }
        }
        if (node instanceof Mapping mapping) {
            boolean inBraces = flow || mapping.flow();
            for (Entry entry : mapping.entries()) {
                boolean key = isIn(entry.key(), offset);
                if (key || isIn(entry.value(), offset)) {
                    path.add(entry.key().text());
                    return key
                            ? Optional.of(new NodePlace(
                                    List.copyOf(path), Optional.of(mapping), entry.key(), true, inBraces, false))
                            : at(entry.value(), offset, path, Optional.of(mapping), inBraces, false);
                }
            }
        }
        return Optional.empty();
    }

    private static boolean isIn(YamlNode node, int offset) {
        return node.start() <= offset && offset <= node.end();
    }

    /** The path as one word: {@code tasks/lead}. */
    String where() {
        return String.join("/", path);
    }
}
