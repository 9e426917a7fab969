package reform.store.edit;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import reform.model.Change;
import reform.model.Deadline;
import reform.model.OwnValue;
import reform.model.OwnValues;
import reform.model.PlannedMilestone;
import reform.model.Task;
import reform.model.TaskField;
import reform.store.read.TaskReader;
import reform.yaml.ScalarWriter;
import reform.yaml.TextEdit;
import reform.yaml.YamlNode;
import reform.yaml.YamlNode.Entry;
import reform.yaml.YamlNode.Mapping;
import reform.yaml.YamlNode.Scalar;
import reform.yaml.YamlNode.Sequence;
import reform.yaml.YamlNode.Style;

/** Sets, adds and takes out the fields of tasks: where a key stands already in its place, else where the format has it. */
final class FieldEdits {
    private final EditedList edited;
    private final SourceLayout layout;
    private final ScalarEdits scalars;
    private final List<TextEdit> edits;
    private final ItemEdits items;

    FieldEdits(EditedList edited, ItemEdits items) {
        this.edited = edited;
        this.layout = edited.layout();
        this.scalars = edited.scalars();
        this.edits = edited.edits();
        this.items = items;
    }

    /** Sets the fields of a task, each once: to what the last of the settings says. */
    void set(int place, List<Change.OfTask> settings) {
        Mapping task = edited.task(place);
        Task before = edited.list().tasks().get(place);
        Map<String, Change.OfTask> last = new LinkedHashMap<>();
        for (Change.OfTask setting : settings) {
            last.put(key(setting), setting);
        }
        List<String> keys = new ArrayList<>(last.keySet());
        keys.sort((a, b) -> Integer.compare(rank(a), rank(b)));
        for (String key : keys) {
            Change.OfTask setting = last.get(key);
            Task intended = setting.applyTo(before);
            boolean otherWord = setting instanceof Change.SetStatus status && !before.saysStatusIn(status.word());
            if ((intended.equals(before) && !otherWord) || setting instanceof Change.Recount) {
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
            if (setting instanceof Change.SetMilestones steps) {
                setMilestones(task, own, before.milestones(), steps.milestones());
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
                setDeadline(task, own, change.deadline());
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
    }

    /** Whether a day stands beside the text of a deadline, or is to. */
    private static boolean isWithDay(Change.SetDeadline change, Optional<Entry> own) {
        return change.deadline().given() || (own.isPresent() && own.get().value() instanceof Mapping);
    }

    private void setDeadline(Mapping task, Optional<Entry> own, Deadline deadline) {
        Style keys = ItemStyle.keysOf(task);
        String value = ItemWriter.deadline(deadline, keys, keys, task.flow());
        if (own.isPresent() && own.get().value() instanceof Mapping old) {
            edits.add(ScalarEdits.inPlaceOf(old, own.get(), value, layout));
        } else {
            put(task, TaskField.DUE.key(), own, style -> value);
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
        if (setting instanceof Change.Recount || setting instanceof Change.SetMilestones) {
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

    /** Edits the steps that are written out each in its place, and puts new ones behind them. */
    private void setMilestones(
            Mapping task, Optional<Entry> own, List<PlannedMilestone> old, List<PlannedMilestone> steps) {
        Style style = ItemStyle.keysOf(task);
        List<String> added = steps.subList(old.size(), steps.size()).stream()
                .map(step -> ItemWriter.inBraces(step, style))
                .toList();
        if (own.isEmpty()) {
            if (!old.isEmpty()) {
                throw new IllegalArgumentException("milestones from elsewhere");
            }
            String dash = layout.newLine(layout.column(task.contentStart()) + ItemStyle.STEP) + "- ";
            String value = task.flow() ? " [" + String.join(", ", added) + "]" : dash + String.join(dash, added);
            insert(task, "milestones", ScalarWriter.value("milestones", style, task.flow()) + ":" + value);
            return;
        }
        if (!(own.get().value() instanceof Sequence sequence)
                || sequence.items().size() != old.size()
                || old.isEmpty()) {
            throw new IllegalArgumentException("milestones of another shape");
        }
        for (int i = 0; i < old.size(); i++) {
            if (!old.get(i).equals(steps.get(i))) {
                if (!(sequence.items().get(i) instanceof Mapping step)) {
                    throw new IllegalArgumentException("milestone of another shape");
                }
                setStep(step, old.get(i), steps.get(i));
            }
        }
        if (!added.isEmpty() && sequence.flow()) {
            edits.addAll(layout.intoFlow(sequence, added));
        } else if (!added.isEmpty()) {
            String dash = layout.newLine(layout.column(sequence.contentStart())) + "- ";
            int end = sequence.items().get(old.size() - 1).end();
            edits.add(TextEdit.insertion(layout.lineEnd(end), dash + String.join(dash, added)));
        }
    }

    private void setStep(Mapping step, PlannedMilestone old, PlannedMilestone wanted) {
        if (!old.deadline().equals(wanted.deadline())) {
            setDeadline(step, ItemStyle.find(step, "due"), wanted.deadline());
        }
        if (!old.title().equals(wanted.title())) {
            setText(step, "title", ItemStyle.find(step, "title"), wanted.title().orElseThrow());
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
        Optional<String> kept = own.flatMap(entry -> TextBlock.of(entry.value(), text, layout));
        String indent = " ".repeat(layout.column(task.contentStart()) + ItemStyle.STEP);
        put(
                task,
                key,
                own,
                style -> kept.orElseGet(() -> block
                        ? ScalarWriter.block(text, indent, ItemStyle.STEP, layout.lineBreak())
                        : ScalarWriter.text(text, style, task.flow())));
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
            items.set(sequence, old, names);
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
        int start = layout.start(entry, task.flow());
        boolean dashLine =
                place == 0 && !text.substring(layout.lineStart(start), start).isBlank();
        int following = entries.size() > 1 && place == 0 ? layout.start(entries.get(1), task.flow()) : end;
        int next = dashLine && entries.size() > 1 ? following : layout.lineEnd(end);
        if (!task.flow() && text.substring(end, next).indexOf('#') >= 0) {
            edits.add(layout.withoutValue(entry.value()));
        } else if (place == 0 && (task.flow() || dashLine)) {
            edits.add(new TextEdit(start, following, ""));
        } else if (task.flow()) {
            Entry before = entries.get(place - 1);
            int from = Math.max(before.value().end(), before.key().end());
            if (text.substring(from, start).indexOf('#') >= 0) {
                // Comments between the two stay; only the comma goes.
                int comma = layout.skipComments(from);
                edits.add(new TextEdit(comma, comma + 1, ""));
                from = start;
            }
            edits.add(new TextEdit(from, end, ""));
        } else if (place > 0 && layout.keepsBlankLines(entries.get(place - 1).value())) {
            // Blank lines behind the entry would become part of the text before it.
            int lineEnd = layout.lineEnd(end);
            // So does the break before it, but where the line is the file's last.
            edits.add(
                    lineEnd == text.length()
                            ? new TextEdit(layout.lineStart(start), lineEnd, "")
                            : layout.withoutLines(start, end));
            // By itself, since something may be put in between.
            int blank = layout.endOfBlankLines(lineEnd);
            if (blank > lineEnd) {
                edits.add(new TextEdit(lineEnd, blank, ""));
            }
        } else {
            edits.add(layout.withoutLines(start, end));
        }
    }

    private String value(Change.OfTask setting, Optional<Scalar> old) {
        if (setting instanceof Change.SetStatus change) {
            return change.word().orElseGet(() -> ItemWriter.word(change.status(), old.or(edited::anyStatus)));
        }
        if (setting instanceof Change.SetProgress change) {
            return ItemWriter.percent(change.progress(), old);
        }
        return ((Change.SetDeadline) setting).deadline().text();
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
        int after = layout.unbroken(entries, placeFor(key, entries));
        int end = entries.get(after).value().end();
        if (!mapping.flow()) {
            int column = layout.column(mapping.contentStart());
            edits.add(TextEdit.insertion(layout.lineEnd(end), layout.newLine(column) + entry));
        } else if (after == entries.size() - 1) {
            edited.putBehind(mapping, entry);
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
}
