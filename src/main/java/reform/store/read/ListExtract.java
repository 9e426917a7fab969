package reform.store.read;

import java.io.Writer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import reform.model.TaskId;
import reform.yaml.Merged;
import reform.yaml.YamlNode;
import reform.yaml.YamlNode.Entry;
import reform.yaml.YamlNode.Mapping;
import reform.yaml.YamlNode.Properties;
import reform.yaml.YamlNode.Scalar;
import reform.yaml.YamlNode.Sequence;
import reform.yaml.YamlNode.Style;
import reform.yaml.YamlWriter;

/**
 * Part of a list as a list of its own: the head, the registry, and some of the tasks, with every key they have in the
 * file, be it known or not. Aliases and merged mappings are written out, since what they point at may be left behind.
 * Comments and layout are not kept.
 */
public final class ListExtract {
    private final Mapping root;

    private ListExtract(Mapping root) {
        this.root = root;
    }

    /**
     * The parts of a list.
     *
     * @param list as it was read, without errors
     */
    public static ListExtract of(ReadResult list) {
        ParsedList parsed =
                TaskListReader.parse(list.source(), list.list().orElseThrow().name());
        return new ListExtract(parsed.root().orElseThrow());
    }

    /** Writes the list with these tasks, in this order. */
    public void write(List<TaskId> tasks, Writer out) {
        write(tasks, List.of(), out);
    }

    /** Writes the list without tasks; where it has no registry, with one of these names. */
    public void writeRegistry(List<String> names, Writer out) {
        write(List.of(), names, out);
    }

    private void write(List<TaskId> tasks, List<String> names, Writer out) {
        try (YamlWriter writer = new YamlWriter(out)) {
            writer.write(mapping(entries(tasks, names)));
        }
    }

    private List<Entry> entries(List<TaskId> tasks, List<String> names) {
        List<Entry> all = new ArrayList<>();
        boolean registered = names.isEmpty();
        for (Entry entry : Merged.entries(root)) {
            String key = entry.key().text();
            if (key.equals("departments")) {
                boolean empty = !(entry.value().resolved() instanceof Sequence some)
                        || some.items().isEmpty();
                all.add(registered || !empty ? entry : new Entry(entry.key(), registry(names)));
                registered = true;
            } else if (key.equals("tasks")) {
                if (!registered) {
                    all.add(new Entry(text("departments"), registry(names)));
                }
                all.add(new Entry(entry.key(), sequence(chosen(entry.value().resolved(), tasks))));
            } else {
                all.add(entry);
            }
        }
        return all;
    }

    private static List<YamlNode> chosen(YamlNode all, List<TaskId> tasks) {
        Map<String, YamlNode> byId = new HashMap<>();
        if (all instanceof Sequence items && !tasks.isEmpty()) {
            items.items().forEach(item -> id(item).ifPresent(id -> byId.put(id, item)));
        }
        List<YamlNode> chosen = new ArrayList<>(tasks.size());
        tasks.forEach(id -> chosen.add(byId.get(id.text())));
        return chosen;
    }

    private static Optional<String> id(YamlNode task) {
        for (Entry entry : Merged.entries((Mapping) task.resolved())) {
            if (entry.key().text().equals("id") && entry.value().resolved() instanceof Scalar id) {
                return Optional.of(id.text().strip());
            }
        }
        return Optional.empty();
    }

    private static YamlNode registry(List<String> names) {
        List<YamlNode> departments = new ArrayList<>(names.size());
        names.forEach(name -> departments.add(mapping(List.of(new Entry(text("name"), text(name))))));
        return sequence(departments);
    }

    private static Mapping mapping(List<Entry> entries) {
        return new Mapping(0, 0, Properties.NONE, false, entries);
    }

    private static Sequence sequence(List<YamlNode> items) {
        return new Sequence(0, 0, Properties.NONE, false, items);
    }

    private static Scalar text(String text) {
        return new Scalar(0, 0, Properties.NONE, Style.DOUBLE_QUOTED, text);
    }
}
