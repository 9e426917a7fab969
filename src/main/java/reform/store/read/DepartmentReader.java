package reform.store.read;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import reform.model.Department;
import reform.model.Departments;
import reform.model.NearestWord;
import reform.model.Rule;
import reform.yaml.Problems;
import reform.yaml.YamlNode.Mapping;
import reform.yaml.YamlNode.Scalar;

/**
 * Reads the registry of departments, and then the names of departments in tasks. A name becomes the canonical one of
 * the registry; without a registry, the spelling that the file uses first.
 */
final class DepartmentReader {
    static final FieldNames KEYS = FieldNames.of("name", "key", "short", "aliases", "english", "contact", "group");

    static final FieldNames CONTACT_KEYS = FieldNames.of("name", "phone");

    private final Problems problems;
    private final List<Department> registry = new ArrayList<>();
    /** Every name, key and alias, folded, and where it stands. */
    private final Map<String, Claim> claims = new HashMap<>();

    /** The departments by spellings that there is nothing to say about. */
    private final Map<String, List<String>> canonical = new HashMap<>();

    /** What a name that stands in the file means; the same few names stand there thousands of times. */
    private final Map<String, Optional<String>> resolved = new HashMap<>();

    private DepartmentReader(Problems problems) {
        this.problems = problems;
    }

    /** @param department the place in the registry of the department that a name belongs to */
    private record Claim(int department, Scalar name) {}

    static DepartmentReader read(List<Mapping> mappings, Problems problems) {
        DepartmentReader reader = new DepartmentReader(problems);
        for (Mapping mapping : mappings) {
            reader.add(MappingReader.of(mapping, KEYS, problems));
        }
        return reader;
    }

    /** The same registry, for tasks of which problems are collected elsewhere. */
    DepartmentReader reportingTo(Problems other) {
        DepartmentReader reader = new DepartmentReader(other);
        reader.registry.addAll(registry);
        reader.claims.putAll(claims);
        return reader;
    }

    List<Department> registry() {
        return List.copyOf(registry);
    }

    private void add(MappingReader fields) {
        Optional<String> name = fields.requiredText("name");
        Optional<String> key = fields.text("key");
        Optional<String> shortName = fields.text("short").map(Departments::join);
        List<Scalar> aliases = fields.scalars("aliases");
        Optional<String> english = fields.text("english");
        Optional<String> contact = contact(fields);
        boolean group = fields.flag("group");
        if (name.isEmpty()) {
            return;
        }
        List<String> otherNames = new ArrayList<>(aliases.size());
        for (Scalar alias : aliases) {
            otherNames.add(Departments.join(alias.text()));
        }
        registry.add(new Department(Departments.join(name.get()), key, shortName, otherNames, english, contact, group));
        claim(fields.scalar("name").orElseThrow());
        if (key.isPresent()) {
            claim(fields.scalar("key").orElseThrow());
        }
        if (shortName.isPresent()) {
            claim(fields.scalar("short").orElseThrow());
        }
        for (Scalar alias : aliases) {
            claim(alias);
        }
    }

    /** A text, or a name and a telephone number. */
    private Optional<String> contact(MappingReader department) {
        if (department.node("contact").isPresent() && department.node("contact").get() instanceof Mapping person) {
            MappingReader fields = MappingReader.of(person, CONTACT_KEYS, problems);
            List<String> parts = new ArrayList<>();
            fields.text("name").ifPresent(parts::add);
            fields.text("phone").ifPresent(parts::add);
            return parts.isEmpty() ? Optional.empty() : Optional.of(String.join(" ", parts));
        }
        return department.text("contact");
    }

    private void claim(Scalar name) {
        int department = registry.size() - 1;
        Claim first = claims.putIfAbsent(anyCase(Departments.fold(name.text())), new Claim(department, name));
        if (first != null && first.department() != department) {
            problems.add(name, Rule.DUPLICATE_DEPARTMENT, Departments.join(name.text()), problems.line(first.name()));
        }
    }

    /** The departments of a role, each once, in the order of the file. */
    List<String> names(List<Scalar> scalars) {
        if (scalars.size() == 1) {
            return names(scalars.get(0));
        }
        Set<String> names = new LinkedHashSet<>();
        for (Scalar scalar : scalars) {
            names.addAll(names(scalar));
        }
        return List.copyOf(names);
    }

    private List<String> names(Scalar scalar) {
        List<String> known = canonical.get(scalar.text());
        return known == null ? read(scalar) : known;
    }

    private List<String> read(Scalar scalar) {
        String folded = Departments.fold(scalar.text());
        if (folded.isEmpty()) {
            return List.of();
        }
        Claim claim = claims.get(anyCase(folded));
        if (claim == null) {
            return unregistered(scalar, folded);
        }
        String name = registry.get(claim.department()).name();
        List<String> names = List.of(name);
        if (folded.equals(name) || folded.equals(Departments.fold(name))) {
            canonical.put(scalar.text(), names);
        } else {
            problems.add(scalar, Rule.DEPARTMENT_BY_OTHER_NAME, Departments.join(scalar.text()), name);
        }
        return names;
    }

    /** Several names in one cell, or one that the registry does not have; without a registry, every name is good. */
    private List<String> unregistered(Scalar scalar, String folded) {
        Optional<DepartmentCell> several =
                isParted(scalar.text()) ? DepartmentCell.of(scalar.text(), this::isKnown) : Optional.empty();
        String joined = Departments.join(scalar.text());
        if (registry.isEmpty()) {
            if (several.isEmpty()) {
                String first = resolved.computeIfAbsent(folded, name -> Optional.of(joined))
                        .orElseThrow();
                List<String> names = List.of(first);
                canonical.put(scalar.text(), names);
                return names;
            }
            propose(scalar, several.get());
            return several.get().apart() ? several.get().leading() : List.of(joined);
        }
        if (several.isPresent()
                && several.get().leading().stream().allMatch(this::isKnown)
                && several.get().supporting().stream().allMatch(this::isKnown)) {
            propose(scalar, several.get());
            return several.get().leading().stream()
                    .map(name -> registry.get(
                                    claims.get(anyCase(Departments.fold(name))).department())
                            .name())
                    .distinct()
                    .toList();
        }
        problems.add(
                scalar,
                Rule.UNKNOWN_DEPARTMENT,
                joined,
                resolved.computeIfAbsent(folded, this::nearest).orElse(""));
        return List.of(joined);
    }

    /** Whether a text has a sign that may part names. */
    private static boolean isParted(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c <= ' ' || c == '\u3000' || c == '\u00a0' || "、，,;；/／|".indexOf(c) >= 0) {
                return true;
            }
        }
        return false;
    }

    private boolean isKnown(String name) {
        return claims.containsKey(anyCase(Departments.fold(name)));
    }

    /** Says what a cell with several names should be written as. */
    private void propose(Scalar scalar, DepartmentCell several) {
        problems.add(
                scalar,
                Rule.SEVERAL_DEPARTMENTS,
                String.join(" ", scalar.text().strip().split("[\\s\u3000\u00a0]+")),
                "[" + String.join(", ", several.leading()) + "]",
                several.supporting().isEmpty() ? "" : "[" + String.join(", ", several.supporting()) + "]");
    }

    /** On the command line letters of either case name a department, so that two must not differ in that alone. */
    private static String anyCase(String folded) {
        return folded.toLowerCase(Locale.ROOT);
    }

    private Optional<String> nearest(String folded) {
        return NearestWord.of(anyCase(folded), claims.keySet())
                .map(near -> registry.get(claims.get(near).department()).name());
    }
}
