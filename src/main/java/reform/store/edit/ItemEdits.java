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
        if (sequence.flow() && text.lines().count() == 1 && text.indexOf('#') < 0 && !isBegun(names, known)) {
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

    /**
     * Leaves alone what stays, with the comments on it. Between two names that stay, new ones take the places of those
     * that go; what is left of either is put in or taken out.
     */
    private void setEach(Sequence sequence, List<String> known, List<String> names) {
        List<Integer> gone = new ArrayList<>();
        int place = 0;
        int next = 0;
        for (int[] stays : CommonSequence.of(known, names)) {
            setBetween(sequence, place, stays[0], names.subList(next, stays[1]), gone);
            place = stays[0] + 1;
            next = stays[1] + 1;
        }
        setBetween(sequence, place, sequence.items().size(), names.subList(next, names.size()), gone);
        if (sequence.flow()) {
            removeFromBrackets(sequence, gone);
        } else {
            gone.forEach(each -> remove(sequence, sequence.items().get(each)));
        }
    }

    private void setBetween(Sequence sequence, int from, int to, List<String> names, List<Integer> gone) {
        int place = from;
        int next = 0;
        while (place < to && next < names.size()) {
            String name = names.get(next++);
            scalars.replace(sequence.items().get(place++), style -> ScalarWriter.text(name, style, sequence.flow()));
        }
        while (place < to) {
            gone.add(place++);
        }
        if (next < names.size()) {
            insert(
                    sequence,
                    to,
                    names.subList(next, names.size()).stream()
                            .map(name -> ScalarWriter.text(name, quotes(sequence), sequence.flow()))
                            .toList());
        }
    }

    /** Puts names ahead of the item at a place, or behind the last one. */
    private void insert(Sequence sequence, int place, List<String> names) {
        if (sequence.flow()) {
            edits.addAll(layout.intoFlow(sequence, place, names));
            return;
        }
        String dash = layout.newLine(layout.column(sequence.contentStart())) + "- ";
        String lines = dash + String.join(dash, names);
        if (place > 0) {
            int end = sequence.items().get(place - 1).end();
            edits.add(TextEdit.insertion(layout.lineEnd(end), lines));
        } else {
            int line =
                    layout.lineStart(layout.dashBefore(sequence.items().get(0).start()));
            edits.add(
                    TextEdit.insertion(line, lines.substring(layout.lineBreak().length()) + layout.lineBreak()));
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
            removeFromBrackets(item);
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

    /** Takes an item out with the comma behind it, and its lines where nothing else stands on them. */
    private void removeFromBrackets(YamlNode item) {
        String text = layout.text();
        int comma = layout.skipComments(item.end());
        boolean parted = text.charAt(comma) == ',';
        int end = parted ? comma + 1 : item.end();
        String line = text.substring(layout.lineStart(item.start()), item.start())
                + text.substring(item.end(), parted ? comma : end)
                + text.substring(end, layout.lineEnd(end));
        if (line.isBlank()) {
            edits.add(layout.withoutLines(item.start(), end));
            return;
        }
        edits.add(new TextEdit(item.start(), item.end(), ""));
        if (parted) {
            edits.add(new TextEdit(comma, comma + 1, ""));
        }
    }

    /** Takes items out of brackets with the commas that part them, and leaves comments between them where they are. */
    void removeFromBrackets(Sequence sequence, List<Integer> places) {
        List<YamlNode> items = sequence.items();
        int last = items.size() - 1;
        while (last >= 0 && places.contains(last)) {
            last--;
        }
        if (layout.text().substring(sequence.contentStart(), sequence.end()).indexOf('#') >= 0) {
            places.forEach(place -> remove(sequence, items.get(place)));
        } else if (last < 0) {
            edits.add(new TextEdit(sequence.contentStart() + 1, sequence.end() - 1, ""));
        } else {
            for (int place : places) {
                edits.add(
                        place < last
                                ? new TextEdit(
                                        items.get(place).start(),
                                        items.get(place + 1).start(),
                                        "")
                                : new TextEdit(
                                        items.get(place - 1).end(),
                                        items.get(place).end(),
                                        ""));
            }
        }
    }
}
