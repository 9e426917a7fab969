package reform.store.edit;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import reform.model.TaskList;
import reform.yaml.TextEdit;
import reform.yaml.YamlNode;
import reform.yaml.YamlNode.Entry;
import reform.yaml.YamlNode.Mapping;
import reform.yaml.YamlNode.Scalar;
import reform.yaml.YamlNode.Sequence;
import reform.yaml.YamlSource;

/** A list that is being edited: its text, its tree, what it says, and the edits gathered so far. */
final class EditedList {
    private final SourceLayout layout;
    private final Mapping root;
    private final TaskList list;
    private final List<YamlNode> tasks;
    private final ScalarEdits scalars;
    private final List<TextEdit> edits = new ArrayList<>();

    /** What is put into a task in braces, behind its last entry. */
    private final IdentityHashMap<Mapping, List<String>> behind = new IdentityHashMap<>();

    /**
     * @param root the tree of the source
     * @param list what the source says
     */
    EditedList(YamlSource source, Mapping root, TaskList list) {
        this.layout = new SourceLayout(source);
        this.root = root;
        this.list = list;
        this.tasks = items(root);
        this.scalars = new ScalarEdits(layout, root);
    }

    private static List<YamlNode> items(Mapping root) {
        return ItemStyle.find(root, "tasks")
                .map(entry -> entry.value().resolved())
                .filter(Sequence.class::isInstance)
                .map(node -> ((Sequence) node).items())
                .orElse(List.of());
    }

    SourceLayout layout() {
        return layout;
    }

    Mapping root() {
        return root;
    }

    TaskList list() {
        return list;
    }

    ScalarEdits scalars() {
        return scalars;
    }

    /** The edits so far; those of scalars come to them at the end. */
    List<TextEdit> edits() {
        return edits;
    }

    /** The tasks as they are written, in the order of the list: mappings, or aliases of one. */
    List<YamlNode> tasks() {
        return tasks;
    }

    /** A task as it is written, by its place in the list. */
    Mapping task(int place) {
        return (Mapping) tasks.get(place).resolved();
    }

    /** Some task's status, to speak its language. */
    Optional<Scalar> anyStatus() {
        for (int i = 0; i < tasks.size(); i++) {
            Optional<Entry> status = ItemStyle.find(task(i), "status");
            if (status.isPresent()
                    && status.get().value() instanceof Scalar scalar
                    && !scalar.text().isBlank()) {
                return Optional.of(scalar);
            }
        }
        return Optional.empty();
    }

    /** Puts an entry behind the last one of a task in braces. */
    void putBehind(Mapping task, String entry) {
        behind.computeIfAbsent(task, each -> new ArrayList<>()).add(entry);
    }

    /** The edits in the order of the file, fit for the place they come to. */
    List<TextEdit> finished() {
        behind.forEach((task, entries) -> edits.addAll(layout.intoFlow(task, entries)));
        List<TextEdit> inOrder = TextEdit.inOrder(edits);
        if (!inOrder.isEmpty() && layout.endsUnbroken(root)) {
            TextEdit last = inOrder.get(inOrder.size() - 1);
            if (last.start() == layout.text().length()) {
                // The value that ends the file must not get a line break with what comes behind it, if it stays.
                TextEdit stripping = layout.stripping(root);
                if (inOrder.stream()
                        .noneMatch(edit -> edit.start() <= stripping.start() && stripping.start() < edit.end())) {
                    inOrder.add(stripping);
                    inOrder = TextEdit.inOrder(inOrder);
                }
            }
        }
        return layout.withLocalBreaks(inOrder);
    }
}
