package reform.query;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import reform.model.Departments;
import reform.model.NearestWord;
import reform.model.TaskList;

/**
 * Two names that may be one department: they differ by the prefix of their level being there or not (教育局, 市教育局), or
 * by a slip in a long name. Bodies of different levels (市教育局, 区教育局) are different bodies.
 */
public record SimilarDepartments(String one, String other) {
    private static final String LEVELS = "省市区县";
    /** Shorter names differ by one character and mean different bodies: 教育局, 体育局. */
    private static final int LONG_NAME = 4;

    /** Pairs among all names that registries and tasks use, in the order of their first use. */
    public static List<SimilarDepartments> among(List<TaskList> lists) {
        Set<String> used = new LinkedHashSet<>();
        for (TaskList list : lists) {
            list.departments().all().forEach(department -> used.add(department.name()));
            list.tasks().forEach(task -> {
                used.addAll(task.lead());
                used.addAll(task.responsible());
            });
        }
        List<String> names = List.copyOf(used);
        List<SimilarDepartments> pairs = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            for (int j = i + 1; j < names.size(); j++) {
                if (similar(Departments.fold(names.get(i)), Departments.fold(names.get(j)))) {
                    pairs.add(new SimilarDepartments(names.get(i), names.get(j)));
                }
            }
        }
        return pairs;
    }

    /** Whether two folded names are alike. */
    static boolean similar(String one, String other) {
        String level = level(one);
        String otherLevel = level(other);
        if (!level.isEmpty() && !otherLevel.isEmpty() && !level.equals(otherLevel)) {
            return false;
        }
        String rest = one.substring(level.length());
        String otherRest = other.substring(otherLevel.length());
        return rest.equals(otherRest)
                || (Math.min(rest.length(), otherRest.length()) >= LONG_NAME
                        && NearestWord.of(rest, List.of(otherRest)).isPresent());
    }

    /** The level a name begins with; empty where there is none. */
    private static String level(String name) {
        return name.length() > 2 && LEVELS.indexOf(name.charAt(0)) >= 0 ? name.substring(0, 1) : "";
    }
}
