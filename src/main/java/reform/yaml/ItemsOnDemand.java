package reform.yaml;

import java.util.AbstractList;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import reform.yaml.YamlNode.Entry;
import reform.yaml.YamlNode.Mapping;
import reform.yaml.YamlNode.Properties;
import reform.yaml.YamlNode.Sequence;

/**
 * The items of the list that a text ends with, once the parser has read it: each is read from its lines again
 * when somebody asks for it. Of a list of 10,000 tasks, a change needs a few.
 */
public final class ItemsOnDemand extends AbstractList<YamlNode> {
    private final YamlSource source;
    private final List<Integer> starts;
    private final Reader reader;
    /** The items that were asked for; one has to be the same each time. */
    private final Mapping[] known;

    /** Reads an item from its lines. */
    @FunctionalInterface
    interface Reader {
        /**
         * The item.
         *
         * @param text that was read as a whole before
         * @param start of the item
         * @param end of its lines
         */
        Mapping item(String text, int start, int end);
    }

    private ItemsOnDemand(YamlSource source, List<Integer> starts, Reader reader) {
        this.source = source;
        this.starts = starts;
        this.reader = reader;
        this.known = new Mapping[starts.size()];
    }

    /**
     * The list.
     *
     * @param place where it stands
     * @param starts of its items
     */
    static Sequence sequence(YamlNode place, YamlSource source, List<Integer> starts, Reader reader) {
        ItemsOnDemand items = new ItemsOnDemand(source, starts, reader);
        return new Sequence(place.start(), place.end(), Properties.NONE, false, items);
    }

    @Override
    public int size() {
        return known.length;
    }

    @Override
    public YamlNode get(int place) {
        if (known[place] == null) {
            known[place] = reader.item(source.text(), starts.get(place), end(place));
        }
        return known[place];
    }

    /** Where the line begins that an item begins on. */
    private int line(int place) {
        return source.text().lastIndexOf('\n', starts.get(place)) + 1;
    }

    /** Where the lines of an item end. */
    private int end(int place) {
        return place + 1 < known.length ? line(place + 1) : source.text().length();
    }

    /** Whether items of two lists are read on demand, and from the same lines. */
    public static boolean sameLines(List<YamlNode> list, int place, List<YamlNode> other, int otherPlace) {
        return list instanceof ItemsOnDemand one
                && other instanceof ItemsOnDemand two
                && one.end(place) - one.line(place) == two.end(otherPlace) - two.line(otherPlace)
                && one.source
                        .text()
                        .regionMatches(
                                one.line(place),
                                two.source.text(),
                                two.line(otherPlace),
                                one.end(place) - one.line(place));
    }

    /**
     * The tree of a text that was edited inside of items, each of which is still one.
     *
     * @param root that of the text before
     * @param edits in the order of the file
     * @return empty where items are not read on demand, or an edit is none inside of one
     */
    public static Optional<Mapping> edited(Mapping root, YamlSource after, List<TextEdit> edits) {
        List<Entry> entries = new ArrayList<>(root.entries());
        Entry last = entries.remove(entries.size() - 1);
        if (!(last.value() instanceof Sequence list) || !(list.items() instanceof ItemsOnDemand before)) {
            return Optional.empty();
        }
        Optional<List<Integer>> starts = before.startsAfter(edits);
        if (starts.isEmpty()) {
            return Optional.empty();
        }
        ItemsOnDemand items = new ItemsOnDemand(after, starts.get(), before.reader);
        int end = items.get(items.size() - 1).end();
        entries.add(new Entry(last.key(), new Sequence(list.start(), end, Properties.NONE, false, items)));
        return Optional.of(new Mapping(root.start(), end, Properties.NONE, false, List.copyOf(entries)));
    }

    private Optional<List<Integer>> startsAfter(List<TextEdit> edits) {
        List<Integer> moved = new ArrayList<>(known.length);
        int shift = 0;
        int next = 0;
        for (int place = 0; place < known.length; place++) {
            while (next < edits.size() && edits.get(next).start() <= starts.get(place)) {
                TextEdit edit = edits.get(next++);
                if (place == 0 || edit.end() > line(place) || edit.start() == line(place)) {
                    return Optional.empty();
                }
                shift += edit.text().length() - (edit.end() - edit.start());
            }
            moved.add(starts.get(place) + shift);
        }
        return Optional.of(moved);
    }
}
