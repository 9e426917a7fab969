package reform.store.edit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import reform.model.Change;
import reform.model.Task;
import reform.model.Update;
import reform.yaml.ScalarWriter;
import reform.yaml.TextEdit;
import reform.yaml.YamlNode;
import reform.yaml.YamlNode.Alias;
import reform.yaml.YamlNode.Entry;
import reform.yaml.YamlNode.Mapping;
import reform.yaml.YamlNode.Sequence;
import reform.yaml.YamlNode.Style;

/** Adds updates to the histories of tasks, in the style of those that are there. */
final class HistoryEdits {
    private final EditedList edited;
    private final SourceLayout layout;
    private final ScalarEdits scalars;
    private final List<TextEdit> edits;
    /**
     * The places of the tasks that have updates, by whether these may be in brackets: gathered once, since to look for the
     * nearest from each of 10,000 tasks that change together took 20 seconds.
     */
    private final Map<Boolean, NavigableSet<Integer>> withUpdates = new HashMap<>();

    HistoryEdits(EditedList edited) {
        this.edited = edited;
        this.layout = edited.layout();
        this.scalars = edited.scalars();
        this.edits = edited.edits();
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

    /** Adds updates to the history of a task, each at its place. */
    void add(int place, List<Change.AddUpdate> updates) {
        Mapping task = edited.task(place);
        Optional<Entry> entry = ItemStyle.find(task, "updates");
        Optional<YamlNode> own = entry.map(Entry::value);
        if (own.isPresent()
                && own.get() instanceof Sequence sequence
                && !sequence.items().isEmpty()) {
            addTo(sequence, task, Placed.among(edited.list().tasks().get(place).updates(), updates));
            return;
        }
        // Updates that come from an alias or a merged mapping are written out for this task alone.
        boolean elsewhere = own.filter(Alias.class::isInstance).isPresent() || own.isEmpty();
        List<Update> all =
                Placed.among(elsewhere ? edited.list().tasks().get(place).updates() : List.of(), updates).stream()
                        .map(Placed::update)
                        .toList();
        if (own.filter(layout::hasCommentInside).isPresent()) {
            ItemWriter inside = new ItemWriter(edited, style(place));
            edits.addAll(layout.intoFlow((Sequence) own.get(), inBraces(inside, all)));
            return;
        }
        ItemStyle style = style(place);
        ItemWriter writer = new ItemWriter(edited, style);
        if (task.flow()) {
            appendInBraces(task, entry, "[" + String.join(", ", inBraces(writer, all)) + "]");
            return;
        }
        int column = layout.column(task.contentStart());
        StringBuilder items = new StringBuilder();
        all.forEach(update -> items.append(writer.item(update, column + style.indent())));
        if (own.isEmpty()) {
            Entry last = task.entries()
                    .get(layout.unbroken(task.entries(), task.entries().size() - 1));
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

    private void appendInBraces(Mapping task, Optional<Entry> own, String updates) {
        if (own.isEmpty()) {
            edited.putBehind(task, ScalarWriter.value("updates", ItemStyle.keysOf(task), true) + ": " + updates);
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
        ItemWriter writer = new ItemWriter(edited, ItemStyle.of(sequence, layout.column(task.contentStart()), layout));
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
    ItemStyle style(int place) {
        Mapping task = edited.task(place);
        NavigableSet<Integer> places = withUpdates.computeIfAbsent(task.flow(), flow -> withUpdates());
        while (!places.isEmpty()) {
            int nearest = nearest(places, place);
            Optional<YamlNode> updates =
                    ItemStyle.find(edited.task(nearest), "updates").map(Entry::value);
            if (updates.isPresent()
                    && updates.get() instanceof Sequence sequence
                    && sequence.flow() == task.flow()
                    && !sequence.items().isEmpty()) {
                return ItemStyle.of(sequence, layout.column(edited.task(nearest).contentStart()), layout);
            }
            places.remove(nearest);
        }
        return plainStyle(ItemStyle.keysOf(task));
    }

    /** The places of all tasks that have updates, or may have some that can't be read. */
    private NavigableSet<Integer> withUpdates() {
        NavigableSet<Integer> places = new TreeSet<>();
        List<Task> tasks = edited.list().tasks();
        for (int i = 0; i < tasks.size(); i++) {
            if (!tasks.get(i).updates().isEmpty() || !tasks.get(i).judged()) {
                places.add(i);
            }
        }
        return places;
    }

    /** The place next to another, of two the one before it. */
    private static int nearest(NavigableSet<Integer> places, int place) {
        Integer before = places.floor(place);
        Integer after = places.ceiling(place);
        boolean isBefore = after == null || (before != null && place - before <= after - place);
        return isBefore ? before : after;
    }

    /** How updates are written where no task has any. */
    ItemStyle plainStyle(Style keys) {
        List<YamlNode> items = edited.tasks();
        Optional<YamlNode> tasksNode = ItemStyle.find(edited.root(), "tasks").map(Entry::value);
        if (items.isEmpty() || !(tasksNode.get() instanceof Sequence sequence) || sequence.flow()) {
            return new ItemStyle(ItemStyle.STEP, 1, false, keys, Optional.empty());
        }
        ItemStyle style = ItemStyle.of(sequence, layout.column(edited.root().contentStart()), layout);
        return new ItemStyle(style.indent(), style.gap(), false, keys, Optional.empty());
    }
}
