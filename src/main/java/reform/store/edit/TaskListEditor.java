package reform.store.edit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import reform.model.Change;
import reform.model.Task;
import reform.model.TaskId;
import reform.model.TaskList;
import reform.yaml.TextEdit;
import reform.yaml.YamlNode;
import reform.yaml.YamlNode.Entry;
import reform.yaml.YamlNode.Mapping;
import reform.yaml.YamlNode.Sequence;
import reform.yaml.YamlSource;

/**
 * Turns changes of a list into edits of its file's text, in the file's own style, and touches nothing else. Whether the
 * edited text says what was meant is for {@link EditCheck} to tell: here nothing is promised for files of a shape that
 * nobody thought of.
 *
 * <p>Here stands which task gets what, and how tasks come and go. {@link FieldEdits} sets fields, {@link ItemEdits} the
 * items of a list, {@link HistoryEdits} adds updates.
 */
final class TaskListEditor {
    private final SourceLayout layout;
    private final ScalarEdits scalars;
    private final List<TextEdit> edits;
    private final EditedList edited;
    private final ItemEdits itemEdits;
    private final FieldEdits fields;
    private final HistoryEdits histories;
    /** Where the lines of the tasks that stay end, if the last one does not. */
    private int end = -1;

    /** The place of the last task that stays, where some after it go. */
    private int lastStaying = -1;

    private TaskListEditor(EditedList edited) {
        this.edited = edited;
        this.layout = edited.layout();
        this.scalars = edited.scalars();
        this.edits = edited.edits();
        this.itemEdits = new ItemEdits(edited);
        this.fields = new FieldEdits(edited, itemEdits);
        this.histories = new HistoryEdits(edited);
    }

    /**
     * The edits that make the changes.
     *
     * @param root the tree of the source
     * @param list what the source says
     */
    static List<TextEdit> edits(YamlSource source, Mapping root, TaskList list, List<Change> changes) {
        EditedList edited = new EditedList(source, root, list);
        new TaskListEditor(edited).plan(changes);
        return edited.finished();
    }

    /** What comes to one task; its edits are made together, for they may meet at one place. */
    private static final class Plan {
        private final List<Change.OfTask> settings = new ArrayList<>();
        private final List<Change.AddUpdate> updates = new ArrayList<>();
    }

    private void plan(List<Change> changes) {
        Map<TaskId, Plan> plans = new LinkedHashMap<>();
        Map<TaskId, Task> added = new LinkedHashMap<>();
        Set<TaskId> removed = new HashSet<>();
        for (Change change : changes) {
            if (change instanceof Change.RemoveTask) {
                plans.remove(change.task());
                if (added.remove(change.task()) == null) {
                    removed.add(change.task());
                }
            } else if (change instanceof Change.AddTask add) {
                added.put(add.task(), add.added());
            } else if (change instanceof Change.OfTask of && added.containsKey(change.task())) {
                added.put(change.task(), of.applyTo(added.get(change.task())));
            } else if (change instanceof Change.AddUpdate add) {
                plans.computeIfAbsent(add.task(), id -> new Plan()).updates.add(add);
            } else if (change instanceof Change.OfTask setting) {
                plans.computeIfAbsent(setting.task(), id -> new Plan()).settings.add(setting);
            }
        }
        Map<TaskId, Integer> places = new HashMap<>();
        for (int i = 0; i < edited.list().tasks().size(); i++) {
            if (plans.containsKey(edited.list().tasks().get(i).id())) {
                places.put(edited.list().tasks().get(i).id(), i);
            }
        }
        plans.forEach((id, plan) -> {
            fields.set(places.get(id), plan.settings);
            if (!plan.updates.isEmpty()) {
                histories.add(places.get(id), plan.updates);
            }
        });
        if (!removed.isEmpty()) {
            remove(removed, !added.isEmpty());
        }
        // First: a value for a key without one goes before a line that is put behind it.
        edits.addAll(0, scalars.edits());
        if (!added.isEmpty()) {
            add(List.copyOf(added.values()));
        }
    }

    /** Takes tasks out, with the comments that are theirs. */
    private void remove(Set<TaskId> ids, boolean isAdding) {
        YamlNode node = ItemStyle.find(edited.root(), "tasks").map(Entry::value).orElseThrow();
        List<Integer> places = new ArrayList<>();
        for (int i = 0; i < edited.list().tasks().size(); i++) {
            if (ids.contains(edited.list().tasks().get(i).id())) {
                places.add(i);
                scalars.handOver(edited.tasks().get(i));
            }
        }
        if (!(node instanceof Sequence sequence)) {
            throw new IllegalArgumentException("tasks that stand elsewhere");
        }
        if (sequence.flow()) {
            itemEdits.removeFromBrackets(sequence, places);
            return;
        }
        int staying = -1;
        int before = -1;
        for (int place : places) {
            staying = place == before + 1 ? staying : place - 1;
            edits.add(layout.withoutItem(sequence, place, staying));
            before = place;
        }
        int last = sequence.items().size() - 1;
        while (last >= 0 && places.contains(last)) {
            end = layout.endOfLineBefore(
                    layout.withoutItem(sequence, last--, -1).start());
        }
        lastStaying = last;
        if (last < 0 && !isAdding) {
            empty(sequence);
        }
    }

    /** Says that there are no tasks. */
    private void empty(Sequence sequence) {
        int colon = layout.text()
                .indexOf(
                        ':',
                        ItemStyle.find(edited.root(), "tasks")
                                .orElseThrow()
                                .key()
                                .end());
        if (!sequence.properties().isEmpty() || colon < 0) {
            throw new IllegalArgumentException("a tag or an anchor of nothing");
        }
        edits.add(TextEdit.insertion(colon + 1, " []"));
    }

    private void add(List<Task> added) {
        YamlNode node = ItemStyle.find(edited.root(), "tasks").map(Entry::value).orElseThrow();
        int rootColumn = layout.column(edited.root().contentStart());
        boolean some = node instanceof Sequence sequence && !sequence.items().isEmpty();
        ItemStyle style = some
                ? ItemStyle.of((Sequence) node, rootColumn, layout)
                : new ItemStyle(
                        ItemStyle.STEP, 1, edited.root().flow(), ItemStyle.keysOf(edited.root()), Optional.empty());
        ItemStyle updates = edited.tasks().isEmpty()
                ? histories.plainStyle(ItemStyle.keysOf(edited.root()))
                : histories.style(edited.tasks().size() - 1);
        ItemWriter writer = new ItemWriter(edited, style);
        if (node instanceof Sequence sequence
                && sequence.flow()
                && (some || edited.root().flow() || layout.hasCommentInside(node))) {
            edits.addAll(layout.intoFlow(
                    sequence,
                    added.stream().map(task -> writer.inBraces(task, updates)).toList()));
            return;
        }
        int dash = some ? layout.column(node.contentStart()) : rootColumn + style.indent();
        String blank = some && blankBefore((Sequence) node) ? layout.lineBreak() : "";
        YamlNode above = some && lastStaying >= 0 ? ((Sequence) node).items().get(lastStaying) : node;
        StringBuilder items = new StringBuilder();
        for (Task task : added) {
            // Behind a block scalar that keeps blank lines, one more would be part of it.
            boolean kept = items.length() == 0 && layout.keepsBlankLines(above);
            items.append(kept ? "" : blank).append(writer.item(task, dash, updates));
        }
        int at = node.end();
        if (some) {
            at = ((Sequence) node)
                    .items()
                    .get(((Sequence) node).items().size() - 1)
                    .end();
        } else if (node.end() > node.start()) {
            edits.add(layout.withoutValue(node));
        }
        edits.add(TextEdit.insertion(end < 0 ? layout.lineEnd(at) : end, items.toString()));
    }

    /** Whether blank lines part the tasks: whether one stands before the last, above its comments. */
    private boolean blankBefore(Sequence sequence) {
        List<YamlNode> items = sequence.items();
        if (items.size() < 2) {
            return false;
        }
        int from = items.get(items.size() - 2).end();
        int to = layout.lineStart(layout.dashBefore(items.get(items.size() - 1).start()));
        for (int at = layout.nextLine(from); at < to; at = layout.nextLine(at)) {
            if (layout.isBlankLine(at)) {
                return true;
            }
        }
        return false;
    }
}
