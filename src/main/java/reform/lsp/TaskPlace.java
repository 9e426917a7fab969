package reform.lsp;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import reform.model.FreeIds;
import reform.model.Task;
import reform.model.TaskId;
import reform.yaml.YamlNode;
import reform.yaml.YamlNode.Entry;
import reform.yaml.YamlNode.Mapping;
import reform.yaml.YamlNode.Scalar;
import reform.yaml.YamlNode.Sequence;

/**
 * A task where it stands in a file.
 *
 * @param node its keys
 * @param task what it says; empty where it says nothing that can be read as one
 */
record TaskPlace(Mapping node, Optional<Task> task) {

    /** The tasks of a list that is a tree, in its order; those that are written elsewhere are left out. */
    static List<TaskPlace> in(ListDocument document) {
        List<YamlNode> items = items(document, "tasks");
        if (items.isEmpty()) {
            return List.of();
        }
        Map<String, Task> tasks = new HashMap<>();
        document.list().ifPresent(list -> list.tasks()
                .forEach(task -> tasks.putIfAbsent(task.id().text(), task)));
        List<TaskPlace> places = new ArrayList<>(items.size());
        for (YamlNode item : items) {
            if (item instanceof Mapping mapping) {
                String id = text(mapping, "id");
                places.add(new TaskPlace(mapping, Optional.ofNullable(tasks.get(id))));
            }
        }
        return places;
    }

    /** An id for a new task: of neither the list, which a text that is none just now was, nor the text. */
    static String nextId(ListDocument document) {
        Set<TaskId> used = new LinkedHashSet<>();
        document.latestList().ifPresent(list -> list.tasks().forEach(task -> used.add(task.id())));
        for (TaskPlace place : in(document)) {
            Optional.of(text(place.node, "id"))
                    .filter(TaskId::isValid)
                    .map(TaskId::new)
                    .ifPresent(used::add);
        }
        return new FreeIds(used).next().text();
    }

    /** The task at an offset. */
    static Optional<TaskPlace> at(ListDocument document, int offset) {
        int line = document.text().line(offset);
        for (TaskPlace place : in(document)) {
            int first = document.text().line(place.node.start());
            boolean flow = place.node.flow();
            if (flow
                    ? place.node.start() <= offset && offset <= place.node.end()
                    : first <= line && line <= document.text().line(place.node.end())) {
                return Optional.of(place);
            }
        }
        return Optional.empty();
    }

    /** The items of a list that a key of the root has, as they stand there. */
    static List<YamlNode> items(ListDocument document, String key) {
        Optional<Mapping> root = document.parsed().root();
        Optional<Entry> entry = root.flatMap(mapping -> entry(mapping, key));
        return entry.isPresent() && entry.get().value().resolved() instanceof Sequence sequence
                ? sequence.items()
                : List.of();
    }

    static Optional<Entry> entry(Mapping mapping, String key) {
        for (Entry entry : mapping.entries()) {
            if (entry.key().text().equals(key)) {
                return Optional.of(entry);
            }
        }
        return Optional.empty();
    }

    Optional<Entry> entry(String key) {
        return entry(node, key);
    }

    /** The text of a scalar under a key, or an empty one. */
    static String text(Mapping mapping, String key) {
        return entry(mapping, key)
                .map(entry -> entry.value().resolved())
                .filter(Scalar.class::isInstance)
                .map(value -> ((Scalar) value).text().strip())
                .orElse("");
    }

    /** The scalars of a value that is one or a list of them, as they stand there. */
    static List<Scalar> scalars(YamlNode value) {
        List<Scalar> scalars = new ArrayList<>();
        if (value instanceof Scalar scalar) {
            scalars.add(scalar);
        } else if (value instanceof Sequence sequence) {
            for (YamlNode item : sequence.items()) {
                if (item instanceof Scalar scalar) {
                    scalars.add(scalar);
                }
            }
        }
        return scalars;
    }
}
