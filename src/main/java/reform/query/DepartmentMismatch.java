package reform.query;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import reform.model.Department;
import reform.model.Departments;
import reform.model.Finding;
import reform.model.Rule;
import reform.model.TaskList;

/**
 * A department that one list writes otherwise than a list before it, so that reports over both take it for two: by
 * another spelling, another key, another English name; or a key that stands for two departments.
 *
 * @param list the place of the list among all
 * @param department its canonical name in that list
 * @param field what differs, by its key in the file: {@code name}, {@code key} or {@code english}
 */
public record DepartmentMismatch(int list, String department, String field, Finding finding) {

    /** What does not fit together, by the order of the lists; of each field only the first that differs. */
    public static List<DepartmentMismatch> among(List<TaskList> lists) {
        List<DepartmentMismatch> found = new ArrayList<>();
        Map<String, Known> before = new LinkedHashMap<>();
        for (int i = 0; i < lists.size(); i++) {
            Map<String, Known> here = known(lists.get(i));
            for (Known department : here.values()) {
                for (Difference each : department.differences(before, here)) {
                    found.add(new DepartmentMismatch(i, department.name, each.field, each.finding));
                }
            }
            here.forEach((name, known) ->
                    before.merge(name, known, (first, other) -> first.registered.isPresent() ? first : other));
        }
        return found;
    }

    /** The departments of the registry, else those that tasks name. */
    private static Map<String, Known> known(TaskList list) {
        Map<String, Known> known = new LinkedHashMap<>();
        for (Department department : list.departments().all()) {
            known.put(department.name(), new Known(department.name(), Optional.of(department), list.name()));
        }
        if (known.isEmpty()) {
            list.tasks().forEach(task -> {
                task.lead().forEach(name -> known.put(name, new Known(name, Optional.empty(), list.name())));
                task.responsible().forEach(name -> known.put(name, new Known(name, Optional.empty(), list.name())));
            });
        }
        return known;
    }

    private record Difference(String field, Finding finding) {
        /** @param values of the message, the first being its kind */
        static Difference of(String field, Object... values) {
            return new Difference(field, Finding.of(Rule.DEPARTMENT_ACROSS_LISTS, values));
        }
    }

    /** A department of a list. */
    private record Known(String name, Optional<Department> registered, String list) {

        List<Difference> differences(Map<String, Known> before, Map<String, Known> here) {
            Known same = before.get(name);
            if (same != null) {
                List<Difference> differences = new ArrayList<>();
                compare("key", key(), same.key(), same.list, differences);
                compare("english", english(), same.english(), same.list, differences);
                return differences;
            }
            for (Known other : before.values()) {
                // Names that this list itself tells apart are different bodies.
                if (!here.containsKey(other.name) && isSpellingOf(other)) {
                    return List.of(Difference.of("name", "name", name, other.name, other.list));
                }
            }
            for (Known other : before.values()) {
                if (key().isPresent()
                        && other.key().isPresent()
                        && key().get().equalsIgnoreCase(other.key().get())) {
                    return List.of(Difference.of("key", "shared-key", key().get(), other.name, other.list));
                }
            }
            return List.of();
        }

        private void compare(
                String field, Optional<String> own, Optional<String> other, String list, List<Difference> differences) {
            if (own.isPresent() && other.isPresent() && !own.equals(other)) {
                differences.add(Difference.of(field, field, name, own.get(), other.get(), list));
            }
        }

        private boolean isSpellingOf(Known other) {
            return isCalled(other.name)
                    || other.isCalled(name)
                    || SimilarDepartments.similar(Departments.fold(name), Departments.fold(other.name));
        }

        /** Whether this is one of the department's names, width and blanks aside. */
        private boolean isCalled(String other) {
            String folded = Departments.fold(other);
            return folded.equals(Departments.fold(name))
                    || (registered.isPresent()
                            && registered.get().aliases().stream()
                                    .anyMatch(alias -> Departments.fold(alias).equals(folded)));
        }

        private Optional<String> key() {
            return registered.flatMap(Department::key);
        }

        private Optional<String> english() {
            return registered.flatMap(Department::english);
        }
    }
}
