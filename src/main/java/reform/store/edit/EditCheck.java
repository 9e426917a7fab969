package reform.store.edit;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import reform.model.OwnValues;
import reform.model.PlannedMilestone;
import reform.model.Task;
import reform.model.TaskField;
import reform.model.TaskId;
import reform.model.TaskList;
import reform.store.read.DeadlineCells;
import reform.store.read.FieldNames;
import reform.store.read.ParsedList;
import reform.store.read.Remainder;
import reform.store.read.TaskReader;
import reform.store.read.UpdateReader;
import reform.yaml.ItemsOnDemand;
import reform.yaml.TextEdit;
import reform.yaml.YamlNode;
import reform.yaml.YamlNode.Entry;
import reform.yaml.YamlNode.Mapping;
import reform.yaml.YamlNode.Scalar;
import reform.yaml.YamlNode.Sequence;
import reform.yaml.YamlSource;

/**
 * Whether an edited file says what was meant, and nothing else. The edited text is read again from its bytes: the list
 * must be the intended one; every value of the file, known to reform or not, must be as before, but for the fields and
 * updates that the changes are about; every char outside the edits must be as it was, every line's end, and every
 * comment.
 */
final class EditCheck {
    /** Pairs of collections that are the same: aliases lead to them again and again. */
    private final IdentityHashMap<YamlNode, YamlNode> compared = new IdentityHashMap<>();

    private final Optional<Map<String, String>> columns;

    EditCheck() {
        this(Optional.empty());
    }

    /** @param columns what the head is to say of the document's columns, where that changes */
    private EditCheck(Optional<Map<String, String>> columns) {
        this.columns = columns;
    }

    /**
     * Whether the edit is right.
     *
     * @param before the file as it was
     * @param after the file as it is to be
     * @param edits in the order of the file
     * @param intended the list it is to hold
     */
    static boolean passes(ParsedList before, ParsedList after, List<TextEdit> edits, TaskList intended) {
        return passes(before, after, edits, intended, Optional.empty());
    }

    /**
     * The same, where the head changes as well.
     *
     * @param columns what it is to say of the document's columns
     */
    static boolean passes(
            ParsedList before,
            ParsedList after,
            List<TextEdit> edits,
            TaskList intended,
            Optional<Map<String, String>> columns) {
        Optional<TaskList> list = after.result().list();
        return list.isPresent()
                && list.get().equals(intended)
                && sameOutside(edits, before.source().text(), after.source().text())
                && (!takesComments(edits, before.source().text())
                        || Remainder.of(after).holds(Remainder.of(before, removed(before, intended))))
                && new EditCheck(columns)
                        .sameRoot(
                                before.root().orElseThrow(),
                                after.root().orElseThrow(),
                                before.result().list().orElseThrow().tasks(),
                                intended.tasks());
    }

    /** The lines of the tasks that are not to be there any more: their comments go with them. */
    private static List<TextEdit> removed(ParsedList before, TaskList intended) {
        List<Task> tasks = before.result().list().orElseThrow().tasks();
        Optional<Entry> entry = ItemStyle.find(before.root().orElseThrow(), "tasks");
        if (entry.isEmpty() || !(entry.get().value() instanceof Sequence sequence)) {
            return List.of();
        }
        Set<TaskId> left = ids(intended.tasks());
        SourceLayout layout = new SourceLayout(before.source());
        List<TextEdit> removed = new ArrayList<>();
        for (int i = 0; i < tasks.size(); i++) {
            if (!left.contains(tasks.get(i).id())) {
                YamlNode item = sequence.items().get(i);
                removed.add(
                        sequence.flow()
                                ? new TextEdit(item.start(), item.end(), "")
                                : layout.withoutItem(sequence, i, -1));
            }
        }
        return removed;
    }

    private static Set<TaskId> ids(List<Task> tasks) {
        Set<TaskId> ids = new HashSet<>(2 * tasks.size());
        tasks.forEach(task -> ids.add(task.id()));
        return ids;
    }

    /** Whether the texts are the same but for what edits replace, and no line ends in another way than before. */
    static boolean sameOutside(List<TextEdit> edits, String before, String after) {
        int from = 0;
        int shift = 0;
        for (TextEdit edit : edits) {
            if (!before.regionMatches(from, after, from + shift, edit.start() - from) || !keepsLineEnds(edit, before)) {
                return false;
            }
            from = edit.end();
            shift += edit.text().length() - (edit.end() - edit.start());
        }
        return before.length() + shift == after.length()
                && before.regionMatches(from, after, from + shift, before.length() - from);
    }

    /**
     * Whether the lines that an edit brings end like the one it starts in. Then it does not matter that it may stand
     * between a line and its end: the line before it gets an end of the same kind.
     */
    static boolean keepsLineEnds(TextEdit edit, String before) {
        String text = edit.text();
        String usual = YamlSource.breakAt(before, edit.start());
        for (int i = 0; i < text.length(); i++) {
            if (YamlSource.isBreak(text.charAt(i))) {
                String found = text.startsWith("\r\n", i) ? "\r\n" : text.substring(i, i + 1);
                if (!usual.isEmpty() && !found.equals(usual)) {
                    return false;
                }
                i += found.length() - 1;
            }
        }
        return !joins(before, edit.start(), before, edit.start())
                && !joins(before, edit.end(), before, edit.end())
                && (text.isEmpty()
                        ? !joins(before, edit.start(), before, edit.end())
                        : !joins(before, edit.start(), text, 0) && !joins(text, text.length(), before, edit.end()));
    }

    /** Whether CR and LF meet where the text before a place is followed by another from a place on. */
    private static boolean joins(String before, int end, String after, int start) {
        return end > 0 && start < after.length() && before.charAt(end - 1) == '\r' && after.charAt(start) == '\n';
    }

    /** Whether edits replace something that may be a comment. */
    static boolean takesComments(List<TextEdit> edits, String before) {
        for (TextEdit edit : edits) {
            // Not indexOf from the start on: where no comment follows, each edit would have the whole file searched.
            if (before.substring(edit.start(), edit.end()).indexOf('#') >= 0) {
                return true;
            }
        }
        return false;
    }

    private boolean sameRoot(Mapping before, Mapping after, List<Task> old, List<Task> intended) {
        if (before.entries().size() != after.entries().size()) {
            return false;
        }
        for (int i = 0; i < before.entries().size(); i++) {
            Entry one = before.entries().get(i);
            Entry other = after.entries().get(i);
            boolean tasks = one.key().text().equals("tasks");
            boolean head = columns.isPresent() && one.key().text().equals(ImportColumns.KEY);
            if (!one.key().text().equals(other.key().text())
                    || !(tasks
                            ? sameTasks(items(one.value()), items(other.value()), old, intended)
                            : head
                                    ? ImportColumns.isSaid(one.value(), other.value(), columns.get())
                                    : same(one.value(), other.value()))) {
                return false;
            }
        }
        return true;
    }

    /** The old tasks in their order, without those that are to go; new ones may follow. */
    private boolean sameTasks(List<YamlNode> before, List<YamlNode> after, List<Task> old, List<Task> intended) {
        Set<TaskId> left = ids(intended);
        int kept = 0;
        for (int i = 0; i < before.size(); i++) {
            if (!left.contains(old.get(i).id())) {
                continue;
            }
            if (kept < after.size()
                    && old.get(i).equals(intended.get(kept))
                    && ItemsOnDemand.sameLines(before, i, after, kept)) {
                kept++;
                continue;
            }
            if (kept >= after.size()
                    || !(before.get(i).resolved() instanceof Mapping one)
                    || !(after.get(kept).resolved() instanceof Mapping other)
                    || !sameTask(one, other, old.get(i), intended.get(kept))) {
                return false;
            }
            kept++;
        }
        for (int i = kept; i < after.size(); i++) {
            if (!knows(TaskReader.KEYS, after.get(i))) {
                return false;
            }
        }
        return true;
    }

    /** Whether an item that was not there has only keys of the format, or of the office's own. */
    private static boolean knows(FieldNames keys, YamlNode item) {
        if (!(item instanceof Mapping mapping)) {
            return false;
        }
        for (Entry entry : mapping.entries()) {
            String key = entry.key().text();
            if (keys.place(key) < 0 && !(keys == TaskReader.KEYS && OwnValues.isKey(key))) {
                return false;
            }
        }
        return true;
    }

    /** The same keys and values, but for the fields in which the tasks differ. */
    boolean sameTask(Mapping before, Mapping after, Task old, Task intended) {
        for (Entry entry : before.entries()) {
            String key = entry.key().text();
            Optional<Entry> now = ItemStyle.find(after, key);
            if (now.isEmpty()
                    ? !(changes(key, old, intended) && isEmpty(key, intended))
                    : !sameField(key, entry.value(), now.get().value(), old, intended)) {
                return false;
            }
        }
        for (Entry entry : after.entries()) {
            String key = entry.key().text();
            if (ItemStyle.find(before, key).isEmpty() && !changes(key, old, intended)) {
                return false;
            }
        }
        return true;
    }

    /** Whether a field is to hold something else, or what could not be read is to go. */
    private static boolean changes(String key, Task old, Task intended) {
        return !held(key, old).equals(held(key, intended)) || !old.written(key).equals(intended.written(key));
    }

    /** Whether a field that may be taken out says nothing any more. */
    private static boolean isEmpty(String key, Task intended) {
        Object held = held(key, intended);
        return TaskField.ofKey(key).filter(TaskField::mayBeEmpty).isPresent()
                && (held.equals(Optional.empty()) || held.equals(List.of()));
    }

    /** What a task holds under a key; always the same under one that the format does not have. */
    private static Object held(String key, Task task) {
        Optional<TaskField> field = TaskField.ofKey(key);
        if (field.isEmpty()) {
            return "";
        }
        return switch (field.get()) {
            case OWN -> task.own().get(key);
            case STATUS -> List.of(task.status(), task.statusWord());
            default -> task.value(field.get());
        };
    }

    private boolean sameField(String key, YamlNode before, YamlNode after, Task old, Task intended) {
        if (key.equals("milestones")) {
            return sameSteps(items(before), items(after), old, intended);
        }
        if (!changes(key, old, intended)) {
            return same(before, after);
        }
        if (key.equals("due")
                && before.resolved() instanceof Mapping
                && !knows(DeadlineCells.KEYS, before.resolved())) {
            return false;
        }
        if (OwnValues.isKey(key)
                && old.own().get(key).isEmpty()
                && (before.resolved() instanceof Mapping || !items(before).isEmpty())) {
            return false; // More than a text, which nobody has seen.
        }
        // What a changed field says was compared with the list; of the updates, only new ones may be among the old.
        return !key.equals("updates") || holdsAll(items(after), items(before));
    }

    /**
     * Whether steps are written as before, but for the words that change: what the same words mean may depend on the start.
     * New steps may follow.
     */
    private boolean sameSteps(List<YamlNode> before, List<YamlNode> after, Task old, Task intended) {
        int known = old.milestones().size();
        if (before.size() != known || after.size() != intended.milestones().size() || after.size() < known) {
            return sameItems(before, after);
        }
        for (int i = 0; i < known; i++) {
            PlannedMilestone one = old.milestones().get(i);
            PlannedMilestone other = intended.milestones().get(i);
            boolean due = !one.deadline().text().equals(other.deadline().text())
                    || one.deadline().given() != other.deadline().given()
                    || (one.deadline().given()
                            && !one.deadline().last().equals(other.deadline().last()));
            boolean title = !one.title().equals(other.title());
            if (!sameStep(before.get(i), after.get(i), due, title)) {
                return false;
            }
        }
        return true;
    }

    private boolean sameStep(YamlNode before, YamlNode after, boolean due, boolean title) {
        if (!(before.resolved() instanceof Mapping one) || !(after.resolved() instanceof Mapping other)) {
            return same(before, after);
        }
        int added = 0;
        for (Entry entry : other.entries()) {
            String key = entry.key().text();
            Optional<Entry> old = ItemStyle.find(one, key);
            boolean changes = (key.equals("due") && due) || (key.equals("title") && title);
            if (old.isEmpty() ? !changes : !changes && !same(old.get().value(), entry.value())) {
                return false;
            }
            added += old.isEmpty() ? 1 : 0;
        }
        return other.entries().size() == one.entries().size() + added;
    }

    /** Whether a list of updates has all those of an older one, in their order. */
    private boolean holdsAll(List<YamlNode> updates, List<YamlNode> older) {
        int found = 0;
        for (YamlNode update : updates) {
            if (found < older.size() && same(older.get(found), update)) {
                found++;
            } else if (!knows(UpdateReader.KEYS, update)) {
                return false;
            }
        }
        return found == older.size();
    }

    private static List<YamlNode> items(YamlNode node) {
        return node.resolved() instanceof Sequence sequence ? sequence.items() : List.of();
    }

    private boolean same(YamlNode before, YamlNode after) {
        YamlNode one = before.resolved();
        YamlNode other = after.resolved();
        if (one instanceof Scalar text && other instanceof Scalar same) {
            return text.text().equals(same.text())
                    && text.isNull() == same.isNull()
                    && text.properties().tag().equals(same.properties().tag());
        }
        if (compared.get(one) == other) {
            return true;
        }
        boolean equal = sameContent(one, other);
        if (equal) {
            compared.put(one, other);
        }
        return equal;
    }

    private boolean sameContent(YamlNode one, YamlNode other) {
        if (one instanceof Sequence list && other instanceof Sequence same) {
            return sameItems(list.items(), same.items());
        }
        return one instanceof Mapping mapping
                && other instanceof Mapping same
                && sameEntries(mapping.entries(), same.entries());
    }

    private boolean sameItems(List<YamlNode> before, List<YamlNode> after) {
        if (before.size() != after.size()) {
            return false;
        }
        for (int i = 0; i < before.size(); i++) {
            if (!same(before.get(i), after.get(i))) {
                return false;
            }
        }
        return true;
    }

    private boolean sameEntries(List<Entry> before, List<Entry> after) {
        if (before.size() != after.size()) {
            return false;
        }
        for (int i = 0; i < before.size(); i++) {
            if (!before.get(i).key().text().equals(after.get(i).key().text())
                    || !same(before.get(i).value(), after.get(i).value())) {
                return false;
            }
        }
        return true;
    }
}
