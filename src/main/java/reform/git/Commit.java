package reform.git;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;

/**
 * A commit that concerns a file: one that changed it, or a merge of branches that did.
 *
 * @param hash in full
 * @param shortHash as git shortens it here
 * @param author the author's name
 * @param committed when it was committed here: the time that windows and days go by
 * @param subject the first paragraph of the message in one line
 * @param path the file's path in the repository as of this commit
 * @param parents the hashes of the commits that concerned the file last before this one; several for a merge, none where
 *     the file begins
 * @param content the name of the file's content in this commit; empty where it is not there
 * @param cutOff whether the file may have been there before, but a shallow or partial clone can't tell
 */
public record Commit(
        String hash,
        String shortHash,
        String author,
        OffsetDateTime committed,
        String subject,
        String path,
        List<String> parents,
        Optional<String> content,
        boolean cutOff) {
    public Commit {
        parents = List.copyOf(parents);
    }

    /** Whether it joins branches. */
    public boolean isMerge() {
        return parents.size() > 1;
    }
}
