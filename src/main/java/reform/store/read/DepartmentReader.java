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
    static final FieldNames KEYS = FieldNames.of("name", "key", "aliases", "english", "contact", "group");

    private static final FieldNames CONTACT_KEYS = FieldNames.of("name", "phone");

    private final Problems problems;
    private final List<Department> registry = new ArrayList<>();
    /** Every name, key and alias, folded, and where it stands. */
    private final Map<String, Claim> claims = new HashMap<>();

    /** The departments by spellings that there is nothing to say about. */
    private final Map<String, Optional<String>> canonical = new HashMap<>();

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

    List<Department> registry() {
        return List.copyOf(registry);
    }

    private void add(MappingReader fields) {
        Optional<String> name = fields.requiredText("name");
        Optional<String> key = fields.text("key");
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
        registry.add(new Department(Departments.join(name.get()), key, otherNames, english, contact, group));
        claim(fields.scalar("name").orElseThrow());
        if (key.isPresent()) {
            claim(fields.scalar("key").orElseThrow());
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
            Optional<String> name = name(scalars.get(0));
            return name.isPresent() ? List.of(name.get()) : List.of();
        }
        Set<String> names = new LinkedHashSet<>();
        for (Scalar scalar : scalars) {
            Optional<String> name = name(scalar);
            if (name.isPresent()) {
                names.add(name.get());
            }
        }
        return List.copyOf(names);
    }

    private Optional<String> name(Scalar scalar) {
        Optional<String> known = canonical.get(scalar.text());
        return known == null ? read(scalar) : known;
    }

    private Optional<String> read(Scalar scalar) {
        String folded = Departments.fold(scalar.text());
        if (folded.isEmpty()) {
            return Optional.empty();
        }
        if (registry.isEmpty()) {
            return resolved.computeIfAbsent(folded, first -> Optional.of(Departments.join(scalar.text())));
        }
        Claim claim = claims.get(anyCase(folded));
        if (claim == null) {
            problems.add(
                    scalar,
                    Rule.UNKNOWN_DEPARTMENT,
                    Departments.join(scalar.text()),
                    resolved.computeIfAbsent(folded, this::nearest).orElse(""));
            return Optional.of(Departments.join(scalar.text()));
        }
        Optional<String> name = Optional.of(registry.get(claim.department()).name());
        if (folded.equals(name.get()) || folded.equals(Departments.fold(name.get()))) {
            canonical.put(scalar.text(), name);
        } else {
            problems.add(scalar, Rule.DEPARTMENT_BY_OTHER_NAME, Departments.join(scalar.text()), name.get());
        }
        return name;
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
