package reform.yaml;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import reform.model.Finding;
import reform.model.Problem;
import reform.model.Rule;
import reform.model.Severity;

/**
 * Collects the problems of one file. The same finding at the same place counts once, however many aliases lead there;
 * after {@value #MOST} errors or warnings the rest is not kept, and a last problem says so.
 */
public final class Problems {
    public static final int MOST = 1000;

    private final YamlSource source;
    private final List<Problem> found = new ArrayList<>();
    private final Set<Problem> known = new HashSet<>();
    private final Map<Severity, Integer> counts = new HashMap<>();

    public Problems(YamlSource source) {
        this.source = source;
    }

    /** Notes a problem with the chars from start to end. */
    public void add(int start, int end, Finding finding) {
        Severity severity = finding.rule().severity();
        int count = counts.getOrDefault(severity, 0);
        if (count > MOST) {
            return;
        }
        Problem problem = source.problem(start, end, finding);
        if (known.add(problem)) {
            counts.put(severity, count + 1);
            found.add(
                    count < MOST
                            ? problem
                            : source.problem(start, end, Finding.of(Rule.TOO_MANY_PROBLEMS, severity.word(), MOST)));
        }
    }

    public void add(YamlNode at, Finding finding) {
        add(at.start(), at.end(), finding);
    }

    public void add(YamlNode at, Rule rule, Object... arguments) {
        add(at, Finding.of(rule, arguments));
    }

    /** The line that a node starts on. */
    public int line(YamlNode node) {
        return source.line(node.start());
    }

    public boolean hasErrors() {
        return counts.containsKey(Severity.ERROR);
    }

    /** What was found, in the order of the file. */
    public List<Problem> inOrder() {
        if (found.size() < 2) {
            // The usual case: a good list. Comparators are made at run time, at a cost that a start would feel.
            return List.copyOf(found);
        }
        List<Problem> sorted = new ArrayList<>(found);
        sorted.sort(Comparator.comparingInt(Problem::line).thenComparingInt(Problem::column));
        return List.copyOf(sorted);
    }
}
