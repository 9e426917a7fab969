package reform.report;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import reform.model.TaskList;
import reform.policy.AssessedTask;

/** The figures of one list's tasks, where a report is about several lists. */
public record ListFigures(TaskList list, TaskCounts figures) {

    /** For each list in their order, also for those without a task; none where there is one list only. */
    static List<ListFigures> of(ReportContext context, List<AssessedTask> tasks) {
        if (!context.severalLists()) {
            return List.of();
        }
        // By identity: a list as a key would be compared with all its tasks.
        IdentityHashMap<TaskList, List<AssessedTask>> byList = new IdentityHashMap<>();
        context.lists().forEach(list -> byList.put(list, new ArrayList<>()));
        tasks.forEach(task -> byList.get(task.list()).add(task));
        return context.lists().stream()
                .map(list -> new ListFigures(list, TaskCounts.of(byList.get(list))))
                .toList();
    }

    /** @throws IllegalArgumentException when the lists don't add up to the total, which is a defect */
    static void check(List<ListFigures> lists, int total) {
        int sum = lists.stream().mapToInt(each -> each.figures().total()).sum();
        if (!lists.isEmpty() && sum != total) {
            throw new IllegalArgumentException("lists don't add up: " + sum + " of " + total);
        }
    }
}
