package reform.store;

import java.util.Optional;
import reform.store.YamlNode.Mapping;

/**
 * A list and the tree it was read from.
 *
 * @param root the document's keys, where it has some
 * @param simple whether {@link SimpleYaml} could read it
 */
record ParsedList(ReadResult result, Optional<Mapping> root, boolean simple) {
    YamlSource source() {
        return result.source();
    }
}
