package reform.store.edit;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import reform.model.Change;
import reform.model.Deadline;
import reform.model.OwnValue;
import reform.model.OwnValues;
import reform.model.Task;
import reform.model.TaskField;
import reform.model.TaskId;
import reform.model.TaskList;
import reform.model.Update;
import reform.store.read.TaskReader;
import reform.yaml.ScalarWriter;
import reform.yaml.TextEdit;
import reform.yaml.YamlNode;
import reform.yaml.YamlNode.Alias;
import reform.yaml.YamlNode.Entry;
import reform.yaml.YamlNode.Mapping;
import reform.yaml.YamlNode.Scalar;
import reform.yaml.YamlNode.Sequence;
import reform.yaml.YamlNode.Style;
import reform.yaml.YamlSource;

/**
 * Turns changes of a list into edits of its file's text, in the file's own style, and touches nothing else. Whether the
 * edited text says what was meant is for {@link EditCheck} to tell: here nothing is promised for files of a shape that
 * nobody thought of.
 */
final class TaskListEditor {
    private static final int STEP = 2;

    private final SourceLayout layout;
    private final Mapping root;
    private final TaskList list;
    private final ScalarEdits scalars;
    private final List<TextEdit> edits = new ArrayList<>();
    private final List<Mapping> tasks = new ArrayList<>();
    /** Where the lines of the tasks that stay end, if the last one does not. */
    private int end = -1;
    /** The place of the last task that stays, where some after it go. */
    private int lastStaying = -1;

    /** What is put into a task in braces, behind its last entry. */
    private final IdentityHashMap<Mapping, List<String>> behind = new IdentityHashMap<>();

    private TaskListEditor(YamlSource source, Mapping root, TaskList list) {
        this.layout = new SourceLayout(source);
        this.root = root;
        this.list = list;
        this.scalars = new ScalarEdits(layout, root);
        for (YamlNode item : taskItems()) {
            if (item.resolved() instanceof Mapping mapping) {
                tasks.add(mapping);
            }
        }
    }

    /**
     * The edits that make the changes.
     *
     * @param root the tree of the source
     * @param list what the source says
     */
    static List<TextEdit> edits(YamlSource source, Mapping root, TaskList list, List<Change> changes) {
        TaskListEditor editor = new TaskListEditor(source, root, list);
        editor.plan(changes);
        return editor.finished();
    }

    /** The edits in the order of the file, fit for the place they come to. */
    private List<TextEdit> finished() {
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

    /** What comes to one task; its edits are made together, for they may meet at one place. */
    private static final class Plan {
        private final List<Change.OfTask> settings = new ArrayList<>();
        private final List<Change.AddUpdate> updates = new ArrayList<>();
    }

    /**
     * An update of a history as it is to be.
     *
     * @param isNew whether it is to be added
     */
    private record Placed(Update update, boolean isNew) {

        /** New updates among the old ones, each at its place. */
        static List<Placed> among(List<Update> old, List<Change.AddUpdate> added) {
            List<Update> updates = new ArrayList<>(old);
            List<Placed> placed = new ArrayList<>();
            old.forEach(update -> placed.add(new Placed(update, false)));
            for (Change.AddUpdate each : added) {
                int place = each.placeIn(updates);
                updates.add(place, each.update());
                placed.add(place, new Placed(each.update(), true));
            }
            return placed;
        }
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
        for (int i = 0; i < list.tasks().size(); i++) {
            if (plans.containsKey(list.tasks().get(i).id())) {
                places.put(list.tasks().get(i).id(), i);
            }
        }
        plans.forEach((id, plan) -> edit(places.get(id), plan));
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
        YamlNode node = ItemStyle.find(root, "tasks").map(Entry::value).orElseThrow();
        List<Integer> places = new ArrayList<>();
        for (int i = 0; i < list.tasks().size(); i++) {
            if (ids.contains(list.tasks().get(i).id())) {
                places.add(i);
                scalars.handOver(taskItems().get(i));
            }
        }
        if (!(node instanceof Sequence sequence)) {
            throw new IllegalArgumentException("tasks that stand elsewhere");
        }
        if (sequence.flow()) {
            removeFromBrackets(sequence, places);
            return;
        }
        places.forEach(place -> edits.add(layout.withoutItem(sequence, place)));
        int last = sequence.items().size() - 1;
        while (last >= 0 && places.contains(last)) {
            end = layout.endOfLineBefore(layout.withoutItem(sequence, last--).start());
        }
        lastStaying = last;
        if (last < 0 && !isAdding) {
            empty(sequence);
        }
    }

    /** Says that there are no tasks. */
    private void empty(Sequence sequence) {
        int colon = layout.text()
                .indexOf(':', ItemStyle.find(root, "tasks").orElseThrow().key().end());
        if (!sequence.properties().isEmpty() || colon < 0) {
            throw new IllegalArgumentException("a tag or an anchor of nothing");
        }
        edits.add(TextEdit.insertion(colon + 1, " []"));
    }

    /** Takes items out with the commas that part them, and leaves comments between them where they are. */
    private void removeFromBrackets(Sequence sequence, List<Integer> places) {
        List<YamlNode> items = sequence.items();
        int last = items.size() - 1;
        while (last >= 0 && places.contains(last)) {
            last--;
        }
        boolean bare =
                layout.text().substring(sequence.contentStart(), sequence.end()).indexOf('#') < 0;
        for (int place : places) {
            if (!bare) {
                remove(sequence, items.get(place));
            } else if (place < last) {
                edits.add(new TextEdit(
                        items.get(place).start(), items.get(place + 1).start(), ""));
            } else {
                int start =
                        place == 0 ? items.get(0).start() : items.get(place - 1).end();
                edits.add(new TextEdit(start, items.get(place).end(), ""));
            }
        }
    }

    private void edit(int place, Plan plan) {
        Mapping task = tasks.get(place);
        Task before = list.tasks().get(place);
        Map<String, Change.OfTask> last = new LinkedHashMap<>();
        for (Change.OfTask setting : plan.settings) {
            last.put(key(setting), setting);
        }
        List<String> keys = new ArrayList<>(last.keySet());
        keys.sort(Comparator.comparingInt(TaskListEditor::rank));
        for (String key : keys) {
            Change.OfTask setting = last.get(key);
            Task intended = setting.applyTo(before);
            if (intended.equals(before) || setting instanceof Change.Recount) {
                continue; // What is so already stays as it is written.
            }
            Optional<Entry> own = ItemStyle.find(task, key);
            if (setting instanceof Change.SetText text) {
                setText(task, own, text);
                continue;
            }
            if (setting instanceof Change.SetOwn) {
                setOwn(task, key, own, intended.own().get(key));
                continue;
            }
            if (setting instanceof Change.SetStart start) {
                setStart(task, own, start);
                continue;
            }
            if (setting instanceof Change.SetLead lead) {
                setNames(task, "lead", own, before.lead(), lead.names());
                continue;
            }
            if (setting instanceof Change.SetResponsible responsible) {
                setNames(task, "responsible", own, before.responsible(), responsible.names());
                continue;
            }
            Optional<Scalar> old = own.map(Entry::value)
                    .map(YamlNode::resolved)
                    .filter(Scalar.class::isInstance)
                    .map(Scalar.class::cast);
            if (setting instanceof Change.SetDeadline change && isWithDay(change, own)) {
                edit(task, own, change.deadline());
                continue;
            }
            String value = value(setting, old);
            if (own.isPresent() && task.flow() && !layout.hasColon(own.get())) {
                edits.add(TextEdit.insertion(
                        own.get().key().end(), ": " + ScalarWriter.value(value, ItemStyle.keysOf(task), true)));
            } else if (own.isPresent()) {
                scalars.replace(own.get().value(), value, task.flow());
            } else {
                insert(task, key, keyed(task, key, value));
            }
        }
        if (!plan.updates.isEmpty()) {
            add(place, plan.updates);
        }
    }

    /** Whether a day stands beside the text of a deadline, or is to. */
    private static boolean isWithDay(Change.SetDeadline change, Optional<Entry> own) {
        return change.deadline().given() || (own.isPresent() && own.get().value() instanceof Mapping);
    }

    private void edit(Mapping task, Optional<Entry> own, Deadline deadline) {
        Style keys = ItemStyle.keysOf(task);
        String value = ItemWriter.deadline(deadline, keys, keys, task.flow());
        if (own.isEmpty()) {
            insert(task, "due", ScalarWriter.value("due", keys, task.flow()) + ": " + value);
        } else if (own.get().value() instanceof Mapping old) {
            edits.add(ScalarEdits.inPlaceOf(old, own.get(), value, layout));
        } else {
            YamlNode old = own.get().value();
            boolean touchesColon = old.start() == old.end();
            edits.add(new TextEdit(old.start(), old.end(), (touchesColon ? " " : "") + value));
        }
    }

    private static String key(Change.OfTask setting) {
        if (setting instanceof Change.SetStatus) {
            return TaskField.STATUS.key();
        }
        if (setting instanceof Change.SetText text) {
            return text.field().key();
        }
        if (setting instanceof Change.SetOwn own) {
            return own.key();
        }
        if (setting instanceof Change.SetStart) {
            return TaskField.START.key();
        }
        if (setting instanceof Change.Recount) {
            return TaskField.MILESTONES.key();
        }
        if (setting instanceof Change.SetLead) {
            return TaskField.LEAD.key();
        }
        if (setting instanceof Change.SetResponsible) {
            return TaskField.RESPONSIBLE.key();
        }
        return (setting instanceof Change.SetProgress ? TaskField.PROGRESS : TaskField.DUE).key();
    }

    private void setStart(Mapping task, Optional<Entry> own, Change.SetStart setting) {
        if (setting.start().isEmpty()) {
            empty(task, TaskField.START.key(), own);
        } else {
            String day = setting.start().get().toString();
            put(task, TaskField.START.key(), own, style -> ScalarWriter.value(day, style, task.flow()));
        }
    }

    /** A number goes without quotes, for with them it would be a text. */
    private void setOwn(Mapping task, String key, Optional<Entry> own, Optional<OwnValue> value) {
        if (value.isEmpty()) {
            empty(task, key, own);
        } else if (value.get().typed()) {
            put(task, key, own, style -> ScalarWriter.value(value.get().text(), Style.PLAIN, task.flow()));
        } else {
            setText(task, key, own, value.get().text());
        }
    }

    private void setText(Mapping task, Optional<Entry> own, Change.SetText setting) {
        if (setting.text().isEmpty()) {
            empty(task, setting.field().key(), own);
        } else {
            setText(task, setting.field().key(), own, setting.text().get());
        }
    }

    private void setText(Mapping task, String key, Optional<Entry> own, String text) {
        // Behind a block no comment could follow.
        boolean block = !task.flow()
                && ScalarWriter.isBlock(text)
                && own.filter(entry -> layout.hasTextBehind(entry.value())).isEmpty();
        String indent = " ".repeat(layout.column(task.contentStart()) + STEP);
        put(
                task,
                key,
                own,
                style -> block
                        ? ScalarWriter.block(text, indent, STEP, layout.lineBreak())
                        : ScalarWriter.text(text, style, task.flow()));
    }

    /** Puts a value in the place of the one of an entry, or the entry where there is none. */
    private void put(Mapping task, String key, Optional<Entry> own, Function<Style, String> written) {
        Style style = ItemStyle.keysOf(task);
        if (own.isEmpty()) {
            insert(task, key, ScalarWriter.value(key, style, task.flow()) + ": " + written.apply(style));
        } else if (task.flow() && !layout.hasColon(own.get())) {
            edits.add(TextEdit.insertion(own.get().key().end(), ": " + written.apply(style)));
        } else {
            scalars.replace(own.get().value(), written);
        }
    }

    /** One name as a text, several in brackets; in a list that is there, what stays is left as it is written. */
    private void setNames(Mapping task, String key, Optional<Entry> own, List<String> old, List<String> names) {
        if (names.isEmpty()) {
            empty(task, key, own);
        } else if (own.isPresent()
                && own.get().value() instanceof Sequence sequence
                && !sequence.items().isEmpty()) {
            setItems(sequence, old, names);
        } else {
            put(
                    task,
                    key,
                    own,
                    style -> names.size() == 1
                            ? ScalarWriter.text(names.get(0), style, task.flow())
                            : names.stream()
                                    .map(name -> ScalarWriter.text(name, style, true))
                                    .collect(Collectors.joining(", ", "[", "]")));
        }
    }

    private void setItems(Sequence sequence, List<String> old, List<String> names) {
        List<YamlNode> items = sequence.items();
        // A name that is there twice is read once: then nobody can tell which item is which.
        List<String> known = old.size() == items.size() ? old : List.of();
        int first = items.get(0).start();
        int last = items.get(items.size() - 1).end();
        String text = layout.text().substring(first, last);
        if (!known.isEmpty() && isPart(names, known) && (!sequence.flow() || text.indexOf('#') >= 0)) {
            for (int i = 0; i < items.size(); i++) {
                if (!names.contains(known.get(i))) {
                    remove(sequence, items.get(i));
                }
            }
        } else if (sequence.flow() && text.lines().count() == 1 && text.indexOf('#') < 0 && !isBegun(names, known)) {
            edits.add(new TextEdit(first, last, String.join(", ", written(sequence, known, names))));
        } else {
            setEach(sequence, known, names);
        }
    }

    /** Names for a line of brackets: those that are there as they are written. */
    private List<String> written(Sequence sequence, List<String> known, List<String> names) {
        List<YamlNode> items = sequence.items();
        List<String> written = new ArrayList<>();
        for (String name : names) {
            int place = known.indexOf(name);
            written.add(
                    place < 0
                            ? ScalarWriter.text(name, quotes(sequence), true)
                            : layout.text()
                                    .substring(
                                            items.get(place).start(),
                                            items.get(place).end()));
        }
        return written;
    }

    /** Whether names only add to others. */
    private static boolean isBegun(List<String> names, List<String> others) {
        return !others.isEmpty()
                && names.size() > others.size()
                && names.subList(0, others.size()).equals(others);
    }

    /** Replaces item by item, so that comments between them stay; then adds what is left, or takes it out. */
    private void setEach(Sequence sequence, List<String> known, List<String> names) {
        List<YamlNode> items = sequence.items();
        int common = Math.min(items.size(), names.size());
        for (int i = 0; i < common; i++) {
            String name = names.get(i);
            if (known.isEmpty() || !known.get(i).equals(name)) {
                scalars.replace(items.get(i), style -> ScalarWriter.text(name, style, sequence.flow()));
            }
        }
        items.subList(common, items.size()).forEach(item -> remove(sequence, item));
        if (names.size() == common) {
            return;
        }
        List<String> added = names.subList(common, names.size()).stream()
                .map(name -> ScalarWriter.text(name, quotes(sequence), sequence.flow()))
                .toList();
        if (sequence.flow()) {
            edits.addAll(layout.intoFlow(sequence, added));
        } else {
            String dash = layout.newLine(layout.column(sequence.contentStart())) + "- ";
            int end = items.get(items.size() - 1).end();
            edits.add(TextEdit.insertion(layout.lineEnd(end), dash + String.join(dash, added)));
        }
    }

    private static Style quotes(Sequence sequence) {
        return sequence.items().get(sequence.items().size() - 1) instanceof Scalar scalar
                ? ItemStyle.quotes(scalar.style())
                : Style.PLAIN;
    }

    /** Takes an item out of a list, and leaves the comments around it. */
    private void remove(Sequence sequence, YamlNode item) {
        if (sequence.flow()) {
            edits.add(new TextEdit(item.start(), item.end(), ""));
            int comma = layout.skipComments(item.end());
            if (layout.text().charAt(comma) == ',') {
                edits.add(new TextEdit(comma, comma + 1, ""));
            }
            return;
        }
        int dash = layout.dashBefore(item.start());
        int comment = layout.text().indexOf('#', item.end());
        boolean before = layout.text().substring(dash, item.start()).indexOf('#') >= 0;
        boolean behind = comment >= 0 && comment < layout.lineEnd(item.end());
        if (behind && !before) {
            edits.add(new TextEdit(dash, comment, ""));
        } else if (before) {
            edits.add(new TextEdit(dash, dash + 1, ""));
            edits.add(new TextEdit(item.start(), item.end(), ""));
        } else {
            edits.add(withoutLines(dash, item.end()));
        }
    }

    /** Whether names are some of others, in their order. */
    private static boolean isPart(List<String> names, List<String> others) {
        return others.stream().filter(names::contains).toList().equals(names);
    }

    /** The edit that takes out the lines of something, with the break before them. */
    private TextEdit withoutLines(int start, int end) {
        int line = layout.lineStart(start);
        int from = line;
        if (from > 0) {
            from--;
            if (from > 0 && layout.text().charAt(from) == '\n' && layout.text().charAt(from - 1) == '\r') {
                from--;
            }
        }
        return new TextEdit(from, layout.lineEnd(end), "");
    }

    /** Takes a field out of a task; over one that comes from a merged mapping, nothing is written. */
    private void empty(Mapping task, String key, Optional<Entry> own) {
        if (own.isPresent() && ItemStyle.find(task, "<<").isEmpty()) {
            remove(task, own.get());
        } else {
            put(task, key, own, style -> "null");
        }
    }

    /** Takes an entry out of a task; of one with a comment on its line, only the value. */
    private void remove(Mapping task, Entry entry) {
        List<Entry> entries = task.entries();
        int place = entries.indexOf(entry);
        int end = Math.max(entry.value().end(), entry.key().end());
        scalars.handOver(entry.value());
        String text = layout.text();
        Optional<String> header = layout.headerComment(entry.value());
        if (header.isPresent()) {
            edits.add(new TextEdit(entry.value().start(), end, header.get()));
            return;
        }
        boolean dashLine = place == 0
                && !text.substring(
                                layout.lineStart(entry.key().start()),
                                entry.key().start())
                        .isBlank();
        int next = dashLine && entries.size() > 1 ? entries.get(1).key().start() : layout.lineEnd(end);
        if (!task.flow() && text.substring(end, next).indexOf('#') >= 0) {
            edits.add(layout.withoutValue(entry.value()));
        } else if (place == 0 && (task.flow() || dashLine)) {
            edits.add(new TextEdit(entry.key().start(), entries.get(1).key().start(), ""));
        } else if (task.flow()) {
            Entry before = entries.get(place - 1);
            int from = Math.max(before.value().end(), before.key().end());
            if (text.substring(from, entry.key().start()).indexOf('#') >= 0) {
                // Comments between the two stay; only the comma goes.
                int comma = layout.skipComments(from);
                edits.add(new TextEdit(comma, comma + 1, ""));
                from = entry.key().start();
            }
            edits.add(new TextEdit(from, end, ""));
        } else {
            edits.add(withoutLines(entry.key().start(), end));
        }
    }

    private String value(Change.OfTask setting, Optional<Scalar> old) {
        if (setting instanceof Change.SetStatus change) {
            return ItemWriter.word(change.status(), old.or(this::anyStatus));
        }
        if (setting instanceof Change.SetProgress change) {
            return ItemWriter.percent(change.progress(), old);
        }
        return ((Change.SetDeadline) setting).deadline().text();
    }

    /** Some task's status, to speak its language. */
    private Optional<Scalar> anyStatus() {
        for (Mapping task : tasks) {
            Optional<Entry> status = ItemStyle.find(task, "status");
            if (status.isPresent()
                    && status.get().value() instanceof Scalar scalar
                    && !scalar.text().isBlank()) {
                return Optional.of(scalar);
            }
        }
        return Optional.empty();
    }

    /** A key and its value as this mapping writes them. */
    private static String keyed(Mapping mapping, String key, String value) {
        Style style = ItemStyle.keysOf(mapping);
        return ScalarWriter.value(key, style, mapping.flow()) + ": "
                + ScalarWriter.value(value, key.equals("progress") ? Style.PLAIN : style, mapping.flow());
    }

    /** Puts an entry where its key belongs in the order of the format, behind the keys that come before it. */
    private void insert(Mapping mapping, String key, String entry) {
        List<Entry> entries = mapping.entries();
        int after = unbroken(entries, placeFor(key, entries));
        int end = entries.get(after).value().end();
        if (!mapping.flow()) {
            int column = layout.column(mapping.contentStart());
            edits.add(TextEdit.insertion(layout.lineEnd(end), layout.newLine(column) + entry));
        } else if (after == entries.size() - 1) {
            behind.computeIfAbsent(mapping, each -> new ArrayList<>()).add(entry);
        } else {
            edits.add(TextEdit.insertion(end, ", " + entry));
        }
    }

    /** The last entry whose key comes before this one; where there is none, the last before the updates. */
    private static int placeFor(String key, List<Entry> entries) {
        int order = rank(key);
        int last = -1;
        int beforeUpdates = entries.size() - 1;
        for (int i = 0; i < entries.size(); i++) {
            String text = entries.get(i).key().text();
            boolean before = OwnValues.isKey(key) ? rank(text) <= order : rank(text) < order;
            if (before && (TaskReader.KEYS.place(text) >= 0 || OwnValues.isKey(text))) {
                last = i;
            }
            if (text.equals("updates") && i > 0) {
                beforeUpdates = i - 1;
            }
        }
        return last >= 0 ? last : beforeUpdates;
    }

    /** The order of keys in a task: those of the office's own stand before the updates. */
    private static int rank(String key) {
        return OwnValues.isKey(key)
                ? 2 * TaskReader.KEYS.place(TaskField.UPDATES.key()) - 1
                : 2 * TaskReader.KEYS.place(key);
    }

    /** An entry, or the one before it where that ends the file in such a way that nothing should come behind it. */
    private int unbroken(List<Entry> entries, int after) {
        return after > 0 && layout.endsUnbroken(entries.get(after).value()) ? after - 1 : after;
    }

    private void add(int place, List<Change.AddUpdate> updates) {
        Mapping task = tasks.get(place);
        Optional<Entry> entry = ItemStyle.find(task, "updates");
        Optional<YamlNode> own = entry.map(Entry::value);
        if (own.isPresent()
                && own.get() instanceof Sequence sequence
                && !sequence.items().isEmpty()) {
            addTo(sequence, task, Placed.among(list.tasks().get(place).updates(), updates));
            return;
        }
        // Updates that come from an alias or a merged mapping are written out for this task alone.
        boolean elsewhere = own.filter(Alias.class::isInstance).isPresent() || own.isEmpty();
        List<Update> all = Placed.among(elsewhere ? list.tasks().get(place).updates() : List.of(), updates).stream()
                .map(Placed::update)
                .toList();
        if (own.filter(this::hasCommentInside).isPresent()) {
            ItemWriter inside = new ItemWriter(layout, updateStyle(place));
            edits.addAll(layout.intoFlow((Sequence) own.get(), inBraces(inside, all)));
            return;
        }
        ItemStyle style = updateStyle(place);
        ItemWriter writer = new ItemWriter(layout, style);
        if (task.flow()) {
            appendInBraces(task, entry, "[" + String.join(", ", inBraces(writer, all)) + "]");
            return;
        }
        int column = layout.column(task.contentStart());
        StringBuilder items = new StringBuilder();
        all.forEach(update -> items.append(writer.item(update, column + style.indent())));
        if (own.isEmpty()) {
            Entry last =
                    task.entries().get(unbroken(task.entries(), task.entries().size() - 1));
            edits.add(TextEdit.insertion(
                    layout.lineEnd(last.value().end()),
                    layout.newLine(column) + ScalarWriter.value("updates", style.keys(), false) + ":" + items));
        } else {
            scalars.handOver(own.get());
            if (own.get().end() > own.get().start()) {
                edits.add(layout.withoutValue(own.get()));
            }
            edits.add(TextEdit.insertion(layout.lineEnd(own.get().end()), items.toString()));
        }
    }

    /** Whether empty brackets hold comments, which must not go with them. */
    private boolean hasCommentInside(YamlNode node) {
        return node instanceof Sequence sequence
                && sequence.flow()
                && sequence.items().isEmpty()
                && layout.text()
                                .substring(sequence.contentStart(), sequence.end())
                                .indexOf('#')
                        >= 0;
    }

    private void appendInBraces(Mapping task, Optional<Entry> own, String updates) {
        if (own.isEmpty()) {
            behind.computeIfAbsent(task, each -> new ArrayList<>())
                    .add(ScalarWriter.value("updates", ItemStyle.keysOf(task), true) + ": " + updates);
        } else if (!layout.hasColon(own.get())) {
            edits.add(TextEdit.insertion(own.get().key().end(), ": " + updates));
        } else {
            YamlNode value = own.get().value();
            boolean touchesColon = value.start() == value.end();
            edits.add(new TextEdit(value.start(), value.end(), (touchesColon ? " " : "") + updates));
        }
    }

    /** Puts new updates where they belong in a history that is written out: behind the old one before them, if any. */
    private void addTo(Sequence sequence, Mapping task, List<Placed> history) {
        ItemWriter writer = new ItemWriter(layout, ItemStyle.of(sequence, layout.column(task.contentStart()), layout));
        // What stands above the first update, a comment maybe, is about that one: a new one goes above it.
        int head = ItemStyle.find(task, "updates").orElseThrow().key().end();
        List<Update> together = new ArrayList<>();
        int old = 0;
        for (Placed each : history) {
            if (each.isNew()) {
                together.add(each.update());
                continue;
            }
            insert(sequence, old, head, together, writer);
            together.clear();
            head = sequence.items().get(old++).end();
        }
        insert(sequence, old, head, together, writer);
    }

    /**
     * Puts updates into a history.
     *
     * @param next the place of the old one that follows them
     * @param behind the end of what comes before them
     */
    private void insert(Sequence sequence, int next, int behind, List<Update> updates, ItemWriter writer) {
        if (updates.isEmpty()) {
            return;
        }
        if (sequence.flow()) {
            edits.addAll(layout.intoFlow(sequence, next, inBraces(writer, updates)));
            return;
        }
        int dash = layout.column(sequence.contentStart());
        StringBuilder text = new StringBuilder();
        updates.forEach(update -> text.append(writer.item(update, dash)));
        edits.add(TextEdit.insertion(layout.lineEnd(behind), text.toString()));
    }

    private static List<String> inBraces(ItemWriter writer, List<Update> updates) {
        return updates.stream().map(writer::inBraces).toList();
    }

    /** How the nearest task writes its updates; without any, indented as the tasks themselves are. */
    private ItemStyle updateStyle(int place) {
        boolean flow = tasks.get(place).flow();
        for (int distance = 0; distance < tasks.size(); distance++) {
            for (int near : new int[] {place - distance, place + distance}) {
                if (near >= 0 && near < tasks.size()) {
                    Optional<ItemStyle> style = updateStyleOf(tasks.get(near), flow);
                    if (style.isPresent()) {
                        return style.get();
                    }
                }
            }
        }
        return plainStyle(ItemStyle.keysOf(tasks.get(place)));
    }

    private Optional<ItemStyle> updateStyleOf(Mapping task, boolean flow) {
        return ItemStyle.find(task, "updates")
                .map(Entry::value)
                .filter(Sequence.class::isInstance)
                .map(Sequence.class::cast)
                .filter(updates -> !updates.items().isEmpty() && updates.flow() == flow)
                .map(updates -> ItemStyle.of(updates, layout.column(task.contentStart()), layout));
    }

    private ItemStyle plainStyle(Style keys) {
        List<YamlNode> items = taskItems();
        Optional<YamlNode> tasksNode = ItemStyle.find(root, "tasks").map(Entry::value);
        if (items.isEmpty() || !(tasksNode.get() instanceof Sequence sequence) || sequence.flow()) {
            return new ItemStyle(STEP, 1, false, keys, Optional.empty());
        }
        ItemStyle style = ItemStyle.of(sequence, layout.column(root.contentStart()), layout);
        return new ItemStyle(style.indent(), style.gap(), false, keys, Optional.empty());
    }

    private List<YamlNode> taskItems() {
        return ItemStyle.find(root, "tasks")
                .map(entry -> entry.value().resolved())
                .filter(Sequence.class::isInstance)
                .map(node -> ((Sequence) node).items())
                .orElse(List.of());
    }

    private void add(List<Task> added) {
        YamlNode node = ItemStyle.find(root, "tasks").map(Entry::value).orElseThrow();
        int rootColumn = layout.column(root.contentStart());
        boolean some = node instanceof Sequence sequence && !sequence.items().isEmpty();
        ItemStyle style = some
                ? ItemStyle.of((Sequence) node, rootColumn, layout)
                : new ItemStyle(STEP, 1, root.flow(), ItemStyle.keysOf(root), Optional.empty());
        ItemStyle updates = tasks.isEmpty() ? plainStyle(ItemStyle.keysOf(root)) : updateStyle(tasks.size() - 1);
        ItemWriter writer = new ItemWriter(layout, style);
        if (node instanceof Sequence sequence && sequence.flow() && (some || root.flow() || hasCommentInside(node))) {
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
        for (int at = layout.lineEnd(from) + 1; at < to; at = layout.lineEnd(at) + 1) {
            if (layout.text().substring(at, layout.lineEnd(at)).isBlank() && layout.lineStart(at) == at) {
                return true;
            }
        }
        return false;
    }
}
