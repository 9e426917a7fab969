package reform.git;

import java.time.OffsetDateTime;
import java.util.Optional;

/**
 * A commit that touched a file.
 *
 * @param hash in full
 * @param shortHash as git shortens it here
 * @param author the author's name
 * @param authored when the change was made, in the author's zone
 * @param committed when it was committed here: the time that windows and days go by
 * @param subject the first paragraph of the message in one line
 * @param path the file's path in the repository as of this commit
 * @param before the name of the file's content in the commit's parent; empty where it was not there
 * @param after the name of its content in this commit; empty where it was removed
 * @param root whether nothing is known of a commit before it: it has none, or a shallow clone ends here
 */
public record Commit(
        String hash,
        String shortHash,
        String author,
        OffsetDateTime authored,
        OffsetDateTime committed,
        String subject,
        String path,
        Optional<String> before,
        Optional<String> after,
        boolean root) {

    /** The same commit as one in which the file begins. */
    Commit begun() {
        return new Commit(hash, shortHash, author, authored, committed, subject, path, Optional.empty(), after, root);
    }
}
