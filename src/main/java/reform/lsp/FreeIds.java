package reform.lsp;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import reform.model.Task;
import reform.model.TaskList;

/** Ids that no task has. */
final class FreeIds {
    private static final int LONGEST = 9;

    private FreeIds() {}

    /** The number behind the highest that a task has: in a list, and in a text that is none just now. */
    static String next(Optional<TaskList> list, List<TaskPlace> places) {
        List<String> ids = new ArrayList<>();
        for (Task task : list.map(TaskList::tasks).orElse(List.of())) {
            ids.add(task.id().text());
        }
        for (TaskPlace place : places) {
            ids.add(TaskPlace.text(place.node(), "id"));
        }
        int highest = 0;
        for (String id : ids) {
            boolean number =
                    !id.isEmpty() && id.length() <= LONGEST && id.chars().allMatch(c -> c >= '0' && c <= '9');
            highest = number ? Math.max(highest, Integer.parseInt(id)) : highest;
        }
        return Integer.toString(highest + 1);
    }
}
