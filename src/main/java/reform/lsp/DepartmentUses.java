package reform.lsp;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import reform.model.Department;
import reform.model.Departments;
import reform.yaml.YamlNode;
import reform.yaml.YamlNode.Entry;
import reform.yaml.YamlNode.Mapping;
import reform.yaml.YamlNode.Scalar;

/** Where a department is registered, and where tasks name it. */
public final class DepartmentUses {
    private static final Set<String> IN_REGISTRY =
            Set.of("departments/name", "departments/key", "departments/aliases", "departments/english");
    private static final Set<String> IN_TASKS = Set.of("tasks/lead", "tasks/responsible");

    /** A piece of the text. */
    public record Place(int start, int end) {}

    private DepartmentUses() {}

    /** Where the department at an offset is registered; of a step in {@code for:}, where its milestone is. */
    public static Optional<Place> definition(ListDocument document, int offset) {
        Optional<NodePlace> place = NodePlace.at(document, offset).filter(each -> !each.isKey());
        if (place.isPresent() && place.get().where().equals("tasks/updates/for")) {
            return milestone(document, offset, place.get().scalar().text().strip());
        }
        return name(document, place).flatMap(name -> registered(document, name));
    }

    /**
     * Where tasks name the department at an offset.
     *
     * @param declaration whether also where it is registered
     */
    public static List<Place> references(ListDocument document, int offset, boolean declaration) {
        Optional<NodePlace> place = NodePlace.at(document, offset).filter(each -> !each.isKey());
        Optional<String> name = name(document, place);
        List<Place> places = new ArrayList<>();
        if (name.isPresent()) {
            if (declaration) {
                registered(document, name.get()).ifPresent(places::add);
            }
            for (TaskPlace task : TaskPlace.in(document)) {
                for (Entry entry : task.node().entries()) {
                    if (IN_TASKS.contains("tasks/" + entry.key().text())) {
                        for (Scalar scalar : TaskPlace.scalars(entry.value())) {
                            if (canonical(document, scalar.text()).equals(name.get())) {
                                places.add(new Place(scalar.contentStart(), scalar.end()));
                            }
                        }
                    }
                }
            }
        }
        return places;
    }

    /** The canonical name of the department that is named at a place. */
    private static Optional<String> name(ListDocument document, Optional<NodePlace> place) {
        if (place.isEmpty()) {
            return Optional.empty();
        }
        if (IN_REGISTRY.contains(place.get().where())) {
            return place.get().mapping().map(entry -> Departments.join(TaskPlace.text(entry, "name")));
        }
        return IN_TASKS.contains(place.get().where())
                ? Optional.of(canonical(document, place.get().scalar().text()))
                : Optional.empty();
    }

    private static String canonical(ListDocument document, String name) {
        return document.list()
                .flatMap(list -> list.departments().find(name))
                .map(Department::name)
                .orElse(Departments.join(name));
    }

    private static Optional<Place> registered(ListDocument document, String name) {
        for (YamlNode item : TaskPlace.items(document, "departments")) {
            if (item instanceof Mapping mapping
                    && Departments.join(TaskPlace.text(mapping, "name")).equals(name)) {
                YamlNode place = TaskPlace.entry(mapping, "name").orElseThrow().value();
                return Optional.of(new Place(place.contentStart(), place.end()));
            }
        }
        return Optional.empty();
    }

    private static Optional<Place> milestone(ListDocument document, int offset, String key) {
        Optional<Entry> milestones = TaskPlace.at(document, offset).flatMap(task -> task.entry("milestones"));
        if (milestones.isPresent() && milestones.get().value() instanceof YamlNode.Sequence sequence) {
            for (YamlNode item : sequence.items()) {
                if (item instanceof Mapping mapping
                        && TaskPlace.text(mapping, "key").equals(key)) {
                    YamlNode place =
                            TaskPlace.entry(mapping, "key").orElseThrow().value();
                    return Optional.of(new Place(place.contentStart(), place.end()));
                }
            }
        }
        return Optional.empty();
    }
}
