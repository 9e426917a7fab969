package reform.merge;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import reform.change.ListMerge;
import reform.change.Side;
import reform.model.TaskId;
import reform.model.TaskList;
import reform.yaml.YamlSource;

/**
 * Merges the texts of two lists that grew from a third. What is written has been read again: it says exactly what the
 * merged list says, and holds every comment and every entry of a person's own that either side has written. Where it
 * does not, there is no result, and git's merge by lines has to do.
 *
 * @param merge what was decided, and what could not be
 * @param bytes the merged file, in the encoding and with the line ends of ours
 * @param places how many places of the file hold conflict marks: for what the merge could not decide, and for entries
 *     that it knows nothing of
 */
public record TextMerge(ListMerge merge, Merged bytes, int places) {
    /** The content of a file. */
    public static final class Merged {
        private final byte[] content;

        private Merged(byte[] content) {
            this.content = content;
        }

        /** The bytes to write. */
        public byte[] content() {
            return content.clone();
        }
    }

    /** Merges three valid lists; empty where their texts can't be merged piece by piece. */
    public static Optional<TextMerge> of(OutlinedList base, OutlinedList ours, OutlinedList theirs, Markers markers) {
        Optional<List<SourceFragment>> old = base.pieces();
        Optional<List<SourceFragment>> mine = ours.pieces();
        Optional<List<SourceFragment>> yours = theirs.pieces();
        if (old.isEmpty() || mine.isEmpty() || yours.isEmpty()) {
            return Optional.empty();
        }
        ListMerge merge = ListMerge.of(
                base.result().list().orElseThrow(),
                ours.result().list().orElseThrow(),
                theirs.result().list().orElseThrow(),
                touched(base, ours, theirs));
        YamlSource source = ours.result().source();
        Shape shape = new Shape(source.lineBreak());
        Function<Optional<Side>, MergedText> write = preferred -> MergedText.of(
                merge, old.get(), mine.get(), yours.get(), new MergedText.Form(shape, markers, preferred));
        try {
            MergedText marked = write.apply(Optional.empty());
            // With marks in it the file is no list: what it says is checked with each side's part in their place.
            Optional<OutlinedList> ourResult = written(merge, write, marked, Side.OURS, source);
            Optional<OutlinedList> theirResult =
                    marked.conflicts() == 0 ? ourResult : written(merge, write, marked, Side.THEIRS, source);
            if (ourResult.isEmpty()
                    || theirResult.isEmpty()
                    || ours.remainder().isLostIn(ourResult.get().remainder(), base.remainder(), theirs.remainder())
                    || theirs.remainder().isLostIn(theirResult.get().remainder(), base.remainder(), ours.remainder())) {
                return Optional.empty();
            }
            String text = likeTheEndOf(source.text(), marked.text());
            return Optional.of(new TextMerge(merge, new Merged(source.encode(text)), marked.conflicts()));
        } catch (NotMergeable e) {
            return Optional.empty();
        }
    }

    /** What was written, with one side's part where there is a conflict, read again; empty where it says anything else. */
    private static Optional<OutlinedList> written(
            ListMerge merge,
            Function<Optional<Side>, MergedText> write,
            MergedText marked,
            Side side,
            YamlSource source) {
        TaskList intended = merge.merged(side);
        String text = (marked.conflicts() == 0 ? marked : write.apply(Optional.of(side))).text();
        OutlinedList read = OutlinedList.read(source.file(), intended.name(), source.encode(text));
        return Optional.of(read).filter(each -> each.result().list().equals(Optional.of(intended)));
    }

    /** The tasks that one side removed and in which the other changed something that the list says nothing of. */
    private static Set<TaskId> touched(OutlinedList base, OutlinedList ours, OutlinedList theirs) {
        Set<TaskId> mine = ids(ours);
        Set<TaskId> yours = ids(theirs);
        Set<TaskId> touched = ids(base);
        touched.removeIf(id -> mine.contains(id) == yours.contains(id));
        if (!touched.isEmpty()) {
            // Few lists get so far: to take them apart takes time.
            Map<String, SourceFragment> before = tasks(base);
            Map<String, SourceFragment> left = tasks(ours);
            left.putAll(tasks(theirs));
            touched.removeIf(id -> {
                SourceFragment old = before.get(id.text());
                SourceFragment now = left.get(id.text());
                return old == null || now == null || Shape.holdsAll(old, now);
            });
        }
        return touched;
    }

    private static Set<TaskId> ids(OutlinedList list) {
        Set<TaskId> ids = new HashSet<>();
        list.result().list().orElseThrow().tasks().forEach(task -> ids.add(task.id()));
        return ids;
    }

    private static Map<String, SourceFragment> tasks(OutlinedList list) {
        Map<String, SourceFragment> tasks = new HashMap<>();
        for (SourceFragment piece : list.pieces().orElseThrow()) {
            if (piece.key().equals("tasks")) {
                piece.children().forEach(task -> tasks.put(task.key(), task));
            }
        }
        return tasks;
    }

    /** A file without a line break at its end keeps that. */
    private static String likeTheEndOf(String ours, String text) {
        if (ours.endsWith("\n") || ours.endsWith("\r") || ours.isEmpty()) {
            return text;
        }
        return text.endsWith("\r\n")
                ? text.substring(0, text.length() - 2)
                : text.endsWith("\n") ? text.substring(0, text.length() - 1) : text;
    }
}
