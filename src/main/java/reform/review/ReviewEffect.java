package reform.review;

import reform.action.Action;
import reform.model.Task;

/** What a walk wants of the world outside, after a key. */
public sealed interface ReviewEffect {
    /** The next key. */
    record Key() implements ReviewEffect {}

    /**
     * To write.
     *
     * @param shown the task as it was shown: if the file has another one by now, nothing is to be written
     */
    record Write(Stop stop, Task shown, Action action) implements ReviewEffect {}

    /** To take back what was written last. */
    record TakeBack(WrittenChange last) implements ReviewEffect {}

    /** To end the walk. */
    record Leave() implements ReviewEffect {}
}
