package reform.review;

/**
 * Something that was written during the walk.
 *
 * @param stop at which task
 * @param says what was written: the task, old and new
 */
public record WrittenChange(Stop stop, String says) {}
