package reform.store.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import reform.model.Departments;
import reform.model.Finding;
import reform.model.Problem;
import reform.yaml.YamlNode;
import reform.yaml.YamlNode.Mapping;
import reform.yaml.YamlNode.Scalar;
import reform.yaml.YamlNode.Sequence;
import reform.yaml.YamlSource;

/** Where the departments of a list stand in its file, for what only shows beside other lists. */
public final class DepartmentPlaces {
    private final YamlSource source;
    private final List<Mapping> root;

    /** @param result of a list without errors */
    public DepartmentPlaces(ReadResult result) {
        this.source = result.source();
        this.root = TaskListReader.parse(source, "").root().stream().toList();
    }

    /**
     * A problem with a department.
     *
     * @param department its canonical name
     * @param field {@code name}, {@code key} or {@code english} of its entry in the registry; without an entry, it is
     *     where a task first names the department
     */
    public Problem problem(String department, String field, Finding finding) {
        Optional<YamlNode> place = registered(department, field).or(() -> named(department));
        return source.problem(
                place.map(YamlNode::start).orElse(0), place.map(YamlNode::end).orElse(0), finding);
    }

    private Optional<YamlNode> registered(String department, String field) {
        for (YamlNode entry : items(TaskLines.values(root, "departments"))) {
            if (TaskLines.values(List.of(entry), "name").stream().anyMatch(name -> isName(name, department))) {
                return TaskLines.values(List.of(entry), field).stream().findFirst();
            }
        }
        return Optional.empty();
    }

    private Optional<YamlNode> named(String department) {
        for (YamlNode task : items(TaskLines.values(root, "tasks"))) {
            for (String role : List.of("lead", "responsible")) {
                for (YamlNode name : items(TaskLines.values(List.of(task), role))) {
                    if (isName(name, department)) {
                        return Optional.of(name);
                    }
                }
            }
        }
        return Optional.empty();
    }

    private static boolean isName(YamlNode node, String department) {
        return node instanceof Scalar scalar && Departments.join(scalar.text()).equals(department);
    }

    /** The items of lists; a value that is no list stands for itself. */
    private static List<YamlNode> items(List<YamlNode> nodes) {
        List<YamlNode> items = new ArrayList<>();
        for (YamlNode node : nodes) {
            if (node instanceof Sequence sequence) {
                sequence.items().forEach(item -> items.add(item.resolved()));
            } else {
                items.add(node);
            }
        }
        return items;
    }
}
