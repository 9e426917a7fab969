package reform.store.read;

import java.util.Optional;
import reform.yaml.YamlNode.Mapping;
import reform.yaml.YamlSource;

/**
 * A list and the tree it was read from.
 *
 * @param root the document's keys, where it has some
 * @param simple whether {@code FastYamlParser} could read it
 */
public record ParsedList(ReadResult result, Optional<Mapping> root, boolean simple) {
    public YamlSource source() {
        return result.source();
    }
}
