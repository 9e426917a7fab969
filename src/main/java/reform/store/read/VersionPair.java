package reform.store.read;

import java.util.Optional;
import reform.model.TaskList;

/**
 * Two versions of a list, each with at least those tasks that are not written alike in both.
 *
 * @param before empty where the older version is not a valid list
 * @param after empty where the newer one is not
 */
public record VersionPair(Optional<TaskList> before, Optional<TaskList> after) {
    /** The same two, the newer one taken for the older. */
    VersionPair turned() {
        return new VersionPair(/* before= */ after, /* after= */ before);
    }
}
