package reform.report;

import java.util.Optional;

/**
 * Where a list was read from, so that a reader can find the very text that a report speaks of.
 *
 * @param file the file as the user would name it
 * @param commit the full hash of the commit that was checked out; empty outside git
 * @param modified whether the file differs from that commit, other than in its line ends
 */
public record Provenance(String file, Optional<String> commit, boolean modified) {

    /** A file that is not in git. */
    public static Provenance of(String file) {
        return new Provenance(file, Optional.empty(), false);
    }
}
