package reform.cli.options;

import java.io.Writer;
import java.util.List;
import reform.cli.syntax.Failure;
import reform.model.TaskId;
import reform.policy.AssessedTask;
import reform.store.read.ListExtract;
import reform.store.read.ReadResult;

/** {@code --format yaml}: tasks as a list that can be read again. */
public final class YamlExtract {
    private YamlExtract() {}

    /**
     * Writes the list of the tasks with these tasks alone.
     *
     * @param lists all that the tasks were chosen from
     * @throws Failure when the tasks are of several lists, whose ids and departments may clash
     */
    public static void write(List<ReadResult> lists, List<AssessedTask> tasks, Writer out) {
        List<String> names =
                tasks.stream().map(task -> task.list().name()).distinct().toList();
        List<ReadResult> chosen = lists.stream()
                .filter(list -> names.isEmpty() || names.contains(name(list)))
                .toList();
        List<TaskId> ids = tasks.stream().map(task -> task.task().id()).toList();
        of(chosen).write(ids, out);
    }

    /**
     * What can be taken from the one list there is.
     *
     * @throws Failure when there are several lists
     */
    public static ListExtract of(List<ReadResult> lists) {
        if (lists.size() > 1) {
            throw Failure.usage(
                    "cli.yaml-one-list", lists.stream().map(YamlExtract::name).toList());
        }
        return ListExtract.of(lists.get(0));
    }

    private static String name(ReadResult read) {
        return read.list().orElseThrow().name();
    }
}
