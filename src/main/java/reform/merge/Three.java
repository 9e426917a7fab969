package reform.merge;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import reform.change.SequenceMerge.Row;

/** The pieces of one thing in the base and on both sides. */
record Three(Optional<SourceFragment> base, Optional<SourceFragment> ours, Optional<SourceFragment> theirs) {

    /** The pieces of a thing, null where there is none. */
    static Three of(SourceFragment base, SourceFragment ours, SourceFragment theirs) {
        return new Three(Optional.ofNullable(base), Optional.ofNullable(ours), Optional.ofNullable(theirs));
    }

    /** The pieces of an element of a merged sequence. */
    static Three of(Row<?> row, List<SourceFragment> base, List<SourceFragment> ours, List<SourceFragment> theirs) {
        return new Three(at(base, row.base()), at(ours, row.ours()), at(theirs, row.theirs()));
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

    static List<SourceFragment> children(Optional<SourceFragment> piece) {
        return piece.map(SourceFragment::children).orElse(List.of());
    }

    /** Ours, or theirs where there is none. */
    SourceFragment either() {
        return ours.or(() -> theirs).orElseThrow(NotMergeable::new);
    }

    /** The lines of theirs that neither the base nor ours has; blank ones don't count. */
    static String newLines(String base, String ours, String theirs) {
        Set<String> known = new HashSet<>();
        (base + "\n" + ours).lines().forEach(line -> known.add(line.strip()));
        StringBuilder added = new StringBuilder();
        for (String line : theirs.split("(?<=\n)|(?<=\r)(?!\n)")) {
            if (!line.isBlank() && !known.contains(line.strip())) {
                added.append(line);
            }
        }
        return added.toString();
    }
}
