package reform.model;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The registry of departments. Names match after {@linkplain #fold folding}, by canonical name, key or alias.
 *
 * <p>A registry without entries knows no name, and then every name is good.
 */
public final class Departments {
    private final List<Department> all;
    private final Map<String, Department> byName = new HashMap<>();

    /** Where two departments share a name, the first keeps it; the reader reports the second. */
    public Departments(List<Department> all) {
        this.all = List.copyOf(all);
        for (Department department : all) {
            byName.putIfAbsent(fold(department.name()), department);
        }
        for (Department department : all) {
            if (department.key().isPresent()) {
                byName.putIfAbsent(fold(department.key().get()), department);
            }
            if (department.shortName().isPresent()) {
                byName.putIfAbsent(fold(department.shortName().get()), department);
            }
            for (String alias : department.aliases()) {
                byName.putIfAbsent(fold(alias), department);
            }
        }
    }

    public List<Department> all() {
        return all;
    }

    public boolean isEmpty() {
        return all.isEmpty();
    }

    /** The department with this canonical name, key or alias. */
    public Optional<Department> find(String name) {
        return Optional.ofNullable(byName.get(fold(name)));
    }

    /**
     * The form in which names are compared: {@linkplain #join joined}, with full-width parentheses, letters and digits
     * folded to half-width.
     */
    public static String fold(String name) {
        return isFolded(name) ? name : clean(name, true);
    }

    /**
     * The form in which names are shown: ends trimmed, line breaks (and blanks around them) and blanks between Chinese
     * characters, which a table's cells leave behind, taken out.
     */
    public static String join(String name) {
        return isFolded(name) ? name : clean(name, false);
    }

    private static String clean(String name, boolean toHalfWidth) {
        StringBuilder cleaned = new StringBuilder(name.length());
        boolean blank = false;
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            if (c <= ' ' || c == '\u3000' || c == '\u00a0') {
                blank = true;
                continue;
            }
            char shown = toHalfWidth && c >= '\uff01' && c <= '\uff5e' ? (char) (c - 0xfee0) : c;
            if (blank && cleaned.length() > 0 && shown < 0x80 && cleaned.charAt(cleaned.length() - 1) < 0x80) {
                cleaned.append(' ');
            }
            blank = false;
            cleaned.append(shown);
        }
        return cleaned.toString();
    }

    private static boolean isFolded(String name) {
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            if (c <= ' ' || c == '\u3000' || c == '\u00a0' || (c >= '\uff01' && c <= '\uff5e')) {
                return false;
            }
        }
        return true;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Departments that && all.equals(that.all);
    }

    @Override
    public int hashCode() {
        return all.hashCode();
    }

    @Override
    public String toString() {
        return all.toString();
    }
}
