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
import reform.model.UnreadCell;

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
    /** The cells of the task that is being read which can't be read. */
    private final List<UnreadCell> unread = new ArrayList<>();
    /** The field of a task that is being read; empty where what is read is no cell of one. */
    private String field = "";

    /** Whether what is read is a name in the head, by which no task is judged. */
    private boolean names;

    private boolean badFile;

    public Problems(YamlSource source) {
        this.source = source;
    }

    /** What the problems are in. */
    public YamlSource source() {
        return source;
    }

    /** Notes a problem with the chars from start to end. */
    public void add(int start, int end, Finding finding) {
        Severity severity = finding.rule().severity();
        if (severity == Severity.ERROR && !names) {
            if (field.isEmpty()) {
                badFile = true;
            } else {
                unread.add(new UnreadCell(field, written(finding)));
            }
        }
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

    /** What a finding says that the cell holds. */
    private static String written(Finding finding) {
        boolean none = finding.rule() == Rule.MISSING_KEY || finding.rule() == Rule.WRONG_TYPE;
        return none || finding.arguments().isEmpty() ? "" : finding.arguments().get(0);
    }

    /** What comes is about a field of a task: an error leaves that cell unread, and nothing else. */
    public void inField(String key) {
        field = key;
    }

    /** What comes is about the list itself, of which nothing can be said where it has an error. */
    public void inFile() {
        field = "";
        names = false;
    }

    /** What comes is a name in the head: an error in it keeps nobody from judging the tasks. */
    public void inNames() {
        names = true;
    }

    /** The cells that could not be read since this was asked last. */
    public List<UnreadCell> takeUnread() {
        if (unread.isEmpty()) {
            return List.of();
        }
        List<UnreadCell> taken = List.copyOf(unread);
        unread.clear();
        return taken;
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

    /** Whether there is an error that leaves no list. */
    public boolean hasFileErrors() {
        return badFile;
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
