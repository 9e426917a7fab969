package reform.query;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import reform.model.Department;
import reform.model.Departments;
import reform.model.NearestWord;
import reform.model.Task;
import reform.model.TaskList;

/**
 * What people call the departments of one or several lists. A word is a canonical name, a key, an alias or the English
 * name; else a fragment of one of these, if it fits one department only. Case and width do not matter. A list without
 * a registry knows the departments that its tasks name.
 */
public final class DepartmentNames {
    /** What the names of bodies end with. */
    private static final String ENDS = "局委办厅部院校府会署处科队社所站行团司心";
    /** What parts names that stand in one cell. */
    private static final String SEPARATORS = "、，,;；/| ";

    /** Canonical names by what they are called, folded; one name may be in use in several lists. */
    private final Map<String, Set<String>> byWord = new LinkedHashMap<>();

    public DepartmentNames(Collection<TaskList> lists) {
        for (TaskList list : lists) {
            for (Department department : list.departments().all()) {
                add(department.name(), department.name());
            }
            for (Department department : list.departments().all()) {
                department.key().ifPresent(key -> addOther(key, department.name()));
                department.shortName().ifPresent(shortName -> addOther(shortName, department.name()));
                department.aliases().forEach(alias -> addOther(alias, department.name()));
                department.english().ifPresent(english -> addOther(english, department.name()));
            }
            if (list.departments().isEmpty()) {
                for (Task task : list.tasks()) {
                    task.lead().forEach(name -> add(name, name));
                    task.responsible().forEach(name -> add(name, name));
                }
            }
        }
    }

    private void add(String word, String name) {
        byWord.computeIfAbsent(fold(word), key -> new LinkedHashSet<>()).add(name);
    }

    /** A canonical name stays its own department's, whoever else is called so. */
    private void addOther(String word, String name) {
        Set<String> taken = byWord.get(fold(word));
        if (taken == null || taken.stream().noneMatch(other -> fold(other).equals(fold(word)))) {
            add(word, name);
        }
    }

    /** The canonical name of the department that the word stands for. */
    public Resolution<String> resolve(String typed) {
        String word = fold(typed);
        Set<String> fitting = byWord.getOrDefault(word, Set.of());
        if (fitting.isEmpty() && !word.isEmpty()) {
            fitting = new LinkedHashSet<>();
            for (Map.Entry<String, Set<String>> entry : byWord.entrySet()) {
                if (isPart(word, entry.getKey())) {
                    fitting.addAll(entry.getValue());
                }
            }
        }
        if (fitting.size() == 1) {
            return new Resolution.Found<>(fitting.iterator().next());
        }
        return fitting.isEmpty()
                ? new Resolution.Unknown<>(nearest(word))
                : new Resolution.Ambiguous<>(new ArrayList<>(fitting));
    }

    /**
     * The canonical name of the department that the word stands for where it is to be written into a list. A word that is
     * a name itself does not stand for one that only holds it: 县财政局 is not 县财政局采购办, nor 县教育局、县财政局; but
     * 财政局 is 县财政局.
     */
    public Resolution<String> resolveToWrite(String typed) {
        Resolution<String> resolution = resolve(typed);
        String word = fold(typed);
        if (!(resolution instanceof Resolution.Found<String> found)
                || byWord.containsKey(word)
                || word.isEmpty()
                || ENDS.indexOf(word.charAt(word.length() - 1)) < 0) {
            return resolution;
        }
        for (Map.Entry<String, Set<String>> entry : byWord.entrySet()) {
            String name = entry.getKey();
            if (entry.getValue().contains(found.value()) && name.endsWith(word) && !holdsSeveral(name)) {
                return resolution;
            }
        }
        return new Resolution.Unknown<>(List.of(found.value()));
    }

    private static boolean holdsSeveral(String name) {
        for (int i = 0; i < name.length(); i++) {
            if (SEPARATORS.indexOf(name.charAt(i)) >= 0) {
                return true;
            }
        }
        return false;
    }

    /** Whether a word is a fragment of a name: in Latin letters the beginning of a word in it, for x does not mean tax. */
    private static boolean isPart(String word, String name) {
        int at = name.indexOf(word);
        while (at >= 0 && isLatin(word, 0) && !beginsWord(word, name, at)) {
            at = name.indexOf(word, at + 1);
        }
        return at >= 0;
    }

    /** A letter alone is a word, and no beginning of one. */
    private static boolean beginsWord(String word, String name, int at) {
        return !isLatin(name, at - 1) && (word.length() > 1 || !isLatin(name, at + 1));
    }

    private static boolean isLatin(String text, int at) {
        return at >= 0 && at < text.length() && text.charAt(at) < 0x80 && Character.isLetterOrDigit(text.charAt(at));
    }

    private List<String> nearest(String word) {
        return NearestWord.of(word, byWord.keySet())
                .map(near -> new ArrayList<>(byWord.get(near)))
                .orElseGet(ArrayList::new);
    }

    private static String fold(String name) {
        return Departments.fold(name).toLowerCase(Locale.ROOT);
    }
}
