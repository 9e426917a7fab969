package reform.report;

import java.time.OffsetDateTime;

/**
 * A commit, as a log names it.
 *
 * @param hash in full
 * @param shortHash as people write it
 * @param author who made the change
 * @param committed when it came into the history
 * @param subject what its message says in one line
 */
public record Revision(String hash, String shortHash, String author, OffsetDateTime committed, String subject) {}
