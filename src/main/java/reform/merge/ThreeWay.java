package reform.merge;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import reform.change.SequenceMerge;
import reform.change.SequenceMerge.Row;
import reform.change.Side;

/** The pieces of one thing in the base and on both sides. */
record ThreeWay(Optional<SourceFragment> base, Optional<SourceFragment> ours, Optional<SourceFragment> theirs) {

    /** The pieces of a thing, null where there is none. */
    static ThreeWay of(SourceFragment base, SourceFragment ours, SourceFragment theirs) {
        return new ThreeWay(Optional.ofNullable(base), Optional.ofNullable(ours), Optional.ofNullable(theirs));
    }

    /** The pieces of an element of a merged sequence. */
    static ThreeWay of(Row<?> row, List<SourceFragment> base, List<SourceFragment> ours, List<SourceFragment> theirs) {
        return new ThreeWay(at(base, row.base()), at(ours, row.ours()), at(theirs, row.theirs()));
    }

    private static Optional<SourceFragment> at(List<SourceFragment> pieces, OptionalInt index) {
        if (index.isEmpty()) {
            return Optional.empty();
        }
        if (index.getAsInt() >= pieces.size()) {
            throw new NotMergeable();
        }
        return Optional.of(pieces.get(index.getAsInt()));
    }

    Optional<SourceFragment> of(Side side) {
        return side == Side.OURS ? ours : theirs;
    }

    /** Whether one of the sides, or both, have none. */
    boolean isOneSided() {
        return ours.isEmpty() || theirs.isEmpty();
    }

    static boolean is(Optional<SourceFragment> piece, SourceFragment.Form form) {
        return piece.isPresent() && piece.get().form() == form;
    }

    static List<SourceFragment> children(Optional<SourceFragment> piece) {
        return piece.map(SourceFragment::children).orElse(List.of());
    }

    /** Ours, or theirs where there is none. */
    SourceFragment either() {
        return ours.or(() -> theirs).orElseThrow(NotMergeable::new);
    }

    /** Whole lines that two sides made of others; how they are indented makes no difference between them. */
    static String lines(String base, String ours, String theirs) {
        List<String> mine = lines(ours);
        List<String> yours = lines(theirs);
        StringBuilder merged = new StringBuilder();
        for (Row<String> row : SequenceMerge.merge(stripped(lines(base)), stripped(mine), stripped(yours))) {
            OptionalInt at = row.ours();
            merged.append(
                    at.isPresent()
                            ? mine.get(at.getAsInt())
                            : yours.get(row.theirs().getAsInt()));
        }
        return merged.toString();
    }

    private static List<String> lines(String text) {
        return text.isEmpty() ? List.of() : List.of(text.split("(?<=\n)|(?<=\r)(?!\n)"));
    }

    private static List<String> stripped(List<String> lines) {
        return lines.stream().map(String::strip).toList();
    }
}
