package reform.git;

import java.time.OffsetDateTime;

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
 */
public record Commit(
        String hash,
        String shortHash,
        String author,
        OffsetDateTime authored,
        OffsetDateTime committed,
        String subject,
        String path) {}
