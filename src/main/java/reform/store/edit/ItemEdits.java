package reform.store.edit;

import java.util.ArrayList;
import java.util.List;
import reform.yaml.ScalarWriter;
import reform.yaml.TextEdit;
import reform.yaml.YamlNode;
import reform.yaml.YamlNode.Scalar;
import reform.yaml.YamlNode.Sequence;
import reform.yaml.YamlNode.Style;

/** Puts names into a list that is written out, item by item, and takes items out; what stays is left as it is written. */
final class ItemEdits {
    private final SourceLayout layout;
    private final ScalarEdits scalars;
    private final List<TextEdit> edits;

    ItemEdits(EditedList edited) {
        this.layout = edited.layout();
        this.scalars = edited.scalars();
        this.edits = edited.edits();
    }

    void set(Sequence sequence, List<String> old, List<String> names) {
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
    void remove(Sequence sequence, YamlNode item) {
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
            edits.add(layout.withoutLines(dash, item.end()));
        }
    }

    /** Whether names are some of others, in their order. */
    private static boolean isPart(List<String> names, List<String> others) {
        return others.stream().filter(names::contains).toList().equals(names);
    }
}
