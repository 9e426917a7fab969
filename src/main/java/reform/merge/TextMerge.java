package reform.merge;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import reform.change.ListMerge;
import reform.change.Side;
import reform.model.TaskId;
import reform.model.TaskList;

/**
 * Merges the texts of two lists that grew from a third. What is written has been read again: it says exactly what the
 * merged list says, and holds every comment and every entry of a person's own that either side has written. Where it
 * does not, there is no result, and git's merge by lines has to do.
 *
 * @param merge what was decided, and what could not be
 * @param bytes the merged file, indented and encoded, and with the line ends, as the side has it that changed that
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

    /**
     * Merges three valid lists; empty where their texts can't be merged piece by piece. Merging either way round gives
     * the same text, with the sides of its conflicts exchanged.
     */
    public static Optional<TextMerge> of(
            OutlinedList base, OutlinedList ours, OutlinedList theirs, ConflictMarkers markers) {
        if (base.pieces().isEmpty()
                || ours.pieces().isEmpty()
                || theirs.pieces().isEmpty()) {
            return Optional.empty();
        }
        // One side's text is written and the other's pieces put in: which one, does not depend on who merges.
        boolean exchanged = new MergedFormat(base, ours, theirs).isTheirs();
        Set<TaskId> touched = touched(base, ours, theirs);
        ListMerge merge = merge(base, ours, theirs, touched);
        return exchanged
                ? of(merge, merge(base, theirs, ours, touched), base, theirs, ours, markers, true)
                : of(merge, merge, base, ours, theirs, markers, false);
    }

    private static ListMerge merge(OutlinedList base, OutlinedList ours, OutlinedList theirs, Set<TaskId> touched) {
        return ListMerge.of(
                base.result().list().orElseThrow(),
                ours.result().list().orElseThrow(),
                theirs.result().list().orElseThrow(),
                touched);
    }

    /**
     * Merges.
     *
     * @param told the merge as it is told
     * @param merge the merge of these sides
     * @param exchanged whether ours here is the one that git calls theirs
     */
    private static Optional<TextMerge> of(
            ListMerge told,
            ListMerge merge,
            OutlinedList base,
            OutlinedList ours,
            OutlinedList theirs,
            ConflictMarkers markers,
            boolean exchanged) {
        MergedFormat layout = new MergedFormat(base, ours, theirs);
        Shape shape = layout.shape();
        Function<Optional<Side>, MergePrinter> write = preferred -> MergePrinter.of(
                merge,
                base.pieces().orElseThrow(),
                ours.pieces().orElseThrow(),
                theirs.pieces().orElseThrow(),
                new MergePrinter.Form(shape, markers, exchanged, preferred));
        try {
            MergePrinter marked = write.apply(Optional.empty());
            // With marks in it the file is no list: what it says is checked with each side's part in their place.
            Optional<OutlinedList> ourResult = written(merge, write, marked, Side.OURS, layout);
            Optional<OutlinedList> theirResult =
                    marked.conflicts() == 0 ? ourResult : written(merge, write, marked, Side.THEIRS, layout);
            if (ourResult.isEmpty()
                    || theirResult.isEmpty()
                    || ours.remainder().isLostIn(ourResult.get().remainder(), base.remainder(), theirs.remainder())
                    || theirs.remainder().isLostIn(theirResult.get().remainder(), base.remainder(), ours.remainder())
                    || (marked.conflicts() == 0
                            && base.remainder()
                                    .isBackIn(ourResult.get().remainder(), ours.remainder(), theirs.remainder()))) {
                return Optional.empty();
            }
            String text = markers.ends(marked.text()) ? marked.text() : layout.ended(marked.text());
            return Optional.of(new TextMerge(told, new Merged(layout.encode(text)), marked.conflicts()));
        } catch (NotMergeable e) {
            return Optional.empty();
        }
    }

    /** What was written, with one side's part where there is a conflict, read again; empty where it says anything else. */
    private static Optional<OutlinedList> written(
            ListMerge merge,
            Function<Optional<Side>, MergePrinter> write,
            MergePrinter marked,
            Side side,
            MergedFormat layout) {
        TaskList intended = merge.merged(side);
        String text = (marked.conflicts() == 0 ? marked : write.apply(Optional.of(side))).text();
        OutlinedList read = OutlinedList.read("", intended.name(), layout.encode(text));
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
}
