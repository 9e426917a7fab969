package reform.merge;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import reform.change.ListMerge;
import reform.change.Side;
import reform.store.OutlinedList;
import reform.store.TextPiece;
import reform.store.YamlSource;

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
        Optional<List<TextPiece>> old = base.pieces();
        Optional<List<TextPiece>> mine = ours.pieces();
        Optional<List<TextPiece>> yours = theirs.pieces();
        if (old.isEmpty() || mine.isEmpty() || yours.isEmpty()) {
            return Optional.empty();
        }
        ListMerge merge = ListMerge.of(
                base.result().list().orElseThrow(),
                ours.result().list().orElseThrow(),
                theirs.result().list().orElseThrow(),
                Shape.touched(old.get(), mine.get(), yours.get()));
        YamlSource source = ours.result().source();
        Shape shape = new Shape(source.lineBreak());
        Function<Optional<Side>, MergedText> write = preferred -> MergedText.of(
                merge, old.get(), mine.get(), yours.get(), new MergedText.Form(shape, markers, preferred));
        try {
            MergedText marked = write.apply(Optional.empty());
            // With marks in it the file is no list: what it says is checked with each side's part in their place.
            for (Side side : Side.values()) {
                MergedText checked = marked.conflicts() == 0 ? marked : write.apply(Optional.of(side));
                OutlinedList result =
                        OutlinedList.read(source.file(), merge.merged(side).name(), source.encode(checked.text()));
                OutlinedList own = side == Side.OURS ? ours : theirs;
                OutlinedList other = side == Side.OURS ? theirs : ours;
                if (!result.result().list().equals(Optional.of(merge.merged(side)))
                        || own.remainder().isLostIn(result.remainder(), base.remainder(), other.remainder())) {
                    return Optional.empty();
                }
            }
            String text = likeTheEndOf(source.text(), marked.text());
            return Optional.of(new TextMerge(merge, new Merged(source.encode(text)), marked.conflicts()));
        } catch (NotMergeable e) {
            return Optional.empty();
        }
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
