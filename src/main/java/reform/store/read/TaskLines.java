package reform.store.read;

import java.util.List;
import java.util.OptionalInt;
import reform.model.TaskId;
import reform.yaml.YamlNode;
import reform.yaml.YamlNode.Mapping;
import reform.yaml.YamlNode.Scalar;
import reform.yaml.YamlNode.Sequence;
import reform.yaml.YamlSource;

/** Where tasks stand in a file. */
public final class TaskLines {
    private TaskLines() {}

    /** The line of a task, from 1; empty where there is none, or no telling because the file has errors. */
    public static OptionalInt line(byte[] content, TaskId id) {
        YamlSource source = YamlSource.of("", content);
        if (source.problem().isPresent()) {
            return OptionalInt.empty();
        }
        ParsedList parsed = TaskListReader.parse(source, "");
        for (YamlNode tasks : values(parsed.root().stream().toList(), "tasks")) {
            for (YamlNode item : tasks instanceof Sequence sequence ? sequence.items() : List.<YamlNode>of()) {
                for (YamlNode found : values(List.of(item), "id")) {
                    if (found instanceof Scalar scalar && scalar.text().strip().equals(id.text())) {
                        return OptionalInt.of(source.line(item.start()));
                    }
                }
            }
        }
        return OptionalInt.empty();
    }

    /** The values that mappings have for a key, aliases resolved. */
    static List<YamlNode> values(List<? extends YamlNode> nodes, String key) {
        return nodes.stream()
                .filter(node -> node.resolved() instanceof Mapping)
                .flatMap(node -> ((Mapping) node.resolved()).entries().stream())
                .filter(entry -> entry.key().text().equals(key))
                .map(entry -> entry.value().resolved())
                .toList();
    }
}
