package reform.office.read;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import reform.model.Department;
import reform.model.Departments;

/** The departments that tasks name, in the order in which they appear, with the aliases that are proposed. */
final class Registry {
    /** 各县（市、区）政府, 市直各部门, 有关单位. */
    private static final Pattern MANY = Pattern.compile("^(?:各|有关|相关)|(?:各|有关|相关)(?:部门|单位|成员单位|区|县|镇|乡|街道)");

    private static final Pattern CITY = Pattern.compile("^([\\u4e00-\\u9fff]{2,6}?)([市省县区州盟旗])");
    private static final String LEVELS = "市省区县州盟旗";
    /** 沈北新区, 自治区. */
    private static final int LONGEST_LEVEL = 5;

    private final Map<String, String> names = new LinkedHashMap<>();
    private final Map<String, int[]> counts = new HashMap<>();
    private final Map<String, Integer> inherited = new HashMap<>();

    /** Takes in the names of a cell. */
    void add(DepartmentNamesInText.Roles roles) {
        for (String name : roles.lead()) {
            names.putIfAbsent(Departments.fold(name), name);
        }
        for (String name : roles.responsible()) {
            names.putIfAbsent(Departments.fold(name), name);
        }
        for (String name : roles.inherited()) {
            inherited.merge(Departments.fold(name), 1, Integer::sum);
        }
    }

    /**
     * The name that a department has everywhere: one that came without its level, in a cell with nothing to take it from,
     * is the only one of that name with a level.
     */
    String canonical(String name) {
        String folded = Departments.fold(name);
        List<String> longer = new ArrayList<>();
        if (!folded.isEmpty() && LEVELS.indexOf(folded.charAt(0)) < 0) {
            for (int i = 0; i < LEVELS.length(); i++) {
                String full = LEVELS.charAt(i) + folded;
                if (names.containsKey(full)) {
                    longer.add(names.get(full));
                }
            }
        }
        return longer.size() == 1 ? longer.get(0) : names.getOrDefault(folded, name);
    }

    void count(String name, boolean leads) {
        counts.computeIfAbsent(name, key -> new int[2])[leads ? 0 : 1]++;
    }

    /** @param title of the list, which may name the city */
    List<Department> departments(String title) {
        Optional<String> city = Optional.empty();
        Matcher matcher = CITY.matcher(title);
        if (matcher.find()) {
            city = Optional.of(matcher.group(1) + matcher.group(2));
        }
        Set<String> used = new LinkedHashSet<>();
        for (String name : names.values()) {
            String canonical = canonical(name);
            if (counts.containsKey(canonical)) {
                used.add(canonical);
            }
        }
        Map<String, Integer> owners = new HashMap<>();
        for (String name : used) {
            owners.merge(Departments.fold(name), 2, Integer::sum);
            for (String alias : aliases(name, city)) {
                owners.merge(Departments.fold(alias), 1, Integer::sum);
            }
        }
        List<Department> departments = new ArrayList<>();
        for (String name : used) {
            List<String> aliases = new ArrayList<>();
            for (String alias : aliases(name, city)) {
                if (owners.get(Departments.fold(alias)) == 1) {
                    aliases.add(alias);
                }
            }
            departments.add(new Department(name, Optional.empty(), aliases, Optional.empty(), isGroup(name)));
        }
        return departments;
    }

    private static boolean isGroup(String name) {
        return MANY.matcher(name).find() || !DepartmentNamesInText.isOne(name);
    }

    private static Set<String> aliases(String name, Optional<String> city) {
        Set<String> aliases = new LinkedHashSet<>();
        boolean levelled = name.length() > 2 && LEVELS.indexOf(name.charAt(0)) >= 0 && !isGroup(name);
        boolean ofThePlace = name.startsWith("委", 1) || name.startsWith("政府", 1) || name.startsWith("政协", 1);
        if (levelled && !ofThePlace) {
            aliases.add(name.substring(1));
        }
        if (levelled && city.isPresent() && city.get().endsWith(name.substring(0, 1))) {
            aliases.add(city.get() + name.substring(1));
        }
        return aliases;
    }

    List<Plan.DepartmentPlan> plans(List<Department> departments) {
        List<Plan.DepartmentPlan> plans = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (Department department : departments) {
            int[] count = counts.getOrDefault(department.name(), new int[2]);
            String folded = Departments.fold(department.name());
            int times = 0;
            for (int level = 1; level <= LONGEST_LEVEL && level < folded.length(); level++) {
                times += inherited.getOrDefault(folded.substring(level), 0);
            }
            if (seen.add(department.name())) {
                plans.add(new Plan.DepartmentPlan(
                        department.name(), department.aliases(), department.group(), count[0], count[1], times));
            }
        }
        return plans;
    }
}
