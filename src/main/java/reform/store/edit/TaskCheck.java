package reform.store.edit;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import reform.model.Task;
import reform.model.TaskList;
import reform.store.read.ParsedList;
import reform.store.read.TaskListReader;
import reform.yaml.FastYamlParser;
import reform.yaml.TextEdit;
import reform.yaml.YamlNode;
import reform.yaml.YamlNode.Entry;
import reform.yaml.YamlNode.Mapping;
import reform.yaml.YamlNode.Sequence;
import reform.yaml.YamlSource;

/**
 * Whether an edit within single tasks says what was meant, told from the lines of these tasks alone: of a list of ten
 * thousand, the others need not be read again. It is for lists that {@link FastYamlParser} reads, where a task's lines say
 * the same by themselves as in their place. What does not pass here may still pass {@link EditCheck}.
 */
final class TaskCheck {
    private final ParsedList before;
    private final String text;
    private final List<YamlNode> items;
    /** Where the lines of all tasks end. */
    private final int end;

    private TaskCheck(ParsedList before, List<YamlNode> items, int end) {
        this.before = before;
        this.text = before.source().text();
        this.items = items;
        this.end = end;
    }

    /**
     * Whether the edit is certainly right.
     *
     * @param before the file as it was
     * @param edits in the order of the file
     * @param intended the list it is to hold
     */
    static boolean passes(ParsedList before, List<TextEdit> edits, TaskList intended) {
        if (!before.simple()) {
            return false;
        }
        int end = before.source().text().length();
        List<Entry> keys = before.root().orElseThrow().entries();
        for (int i = keys.size() - 1; i >= 0; end = keys.get(i).key().start(), i--) {
            if (keys.get(i).key().text().equals("tasks")) {
                return keys.get(i).value() instanceof Sequence tasks
                        && !tasks.flow()
                        && new TaskCheck(before, tasks.items(), end).passes(edits, intended);
            }
        }
        return false;
    }

    private boolean passes(List<TextEdit> edits, TaskList intended) {
        if (EditCheck.takesComments(edits, text) || intended.tasks().size() != items.size()) {
            return false;
        }
        Map<Integer, List<TextEdit>> touched = new TreeMap<>();
        for (TextEdit edit : edits) {
            int place = place(edit);
            if (place < 0 || edit.end() > endOf(place) || !EditCheck.keepsLineEnds(edit, text)) {
                return false;
            }
            touched.computeIfAbsent(place, first -> new ArrayList<>()).add(edit);
        }
        for (Map.Entry<Integer, List<TextEdit>> task : touched.entrySet()) {
            if (!passes(task.getKey(), task.getValue(), intended.tasks().get(task.getKey()))) {
                return false;
            }
        }
        return sameOthers(intended, touched);
    }

    /** Whether nothing else was meant to change: changes leave all but tasks alone. */
    private boolean sameOthers(TaskList intended, Map<Integer, List<TextEdit>> touched) {
        TaskList list = before.result().list().orElseThrow();
        if (list.tasks().size() != items.size()) {
            return false;
        }
        for (int i = 0; i < items.size(); i++) {
            if (!touched.containsKey(i)
                    && !intended.tasks().get(i).equals(list.tasks().get(i))) {
                return false;
            }
        }
        return true;
    }

    private boolean passes(int place, List<TextEdit> edits, Task intended) {
        int start = startOf(place);
        List<TextEdit> shifted = new ArrayList<>();
        for (TextEdit edit : edits) {
            shifted.add(new TextEdit(edit.start() - start, edit.end() - start, edit.text()));
        }
        String lines = TextEdit.apply(shifted, text.substring(start, endOf(place)));
        YamlSource source = YamlSource.of(before.source().file(), lines.getBytes(StandardCharsets.UTF_8));
        Optional<Mapping> item = source.problem().isEmpty() && source.text().equals(lines)
                ? FastYamlParser.item(source)
                : Optional.<Mapping>empty();
        Task old = before.result().list().orElseThrow().tasks().get(place);
        return item.isPresent()
                && items.get(place) instanceof Mapping mapping
                && new EditCheck().sameTask(mapping, item.get(), old, intended)
                && TaskListReader.readTask(before, source, item.get()).equals(Optional.of(intended));
    }

    /** The task in whose lines an edit starts, or -1. */
    private int place(TextEdit edit) {
        int low = -1;
        int high = items.size() - 1;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (startOf(middle) <= edit.start()) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return low;
    }

    /** Where the line of a task's dash starts. */
    private int startOf(int place) {
        return text.lastIndexOf('\n', items.get(place).start()) + 1;
    }

    private int endOf(int place) {
        return place + 1 < items.size() ? startOf(place + 1) : end;
    }
}
