package reform.render.wording;

import reform.policy.AssessedTask;

/** How a task is named on the command line: its id, with its list's name where several lists are read. */
public final class TaskName {
    private TaskName() {}

    /** {@code 10}, or {@code reform:10}. */
    public static String of(AssessedTask assessed, boolean severalLists) {
        String id = assessed.task().id().text();
        return severalLists ? assessed.list().name() + ":" + id : id;
    }
}
