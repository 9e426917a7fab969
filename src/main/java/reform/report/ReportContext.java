package reform.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import reform.model.TaskList;
import reform.policy.AssessedTask;

/**
 * What a report is made from.
 *
 * @param files where the lists were read from, in their order; empty where nobody knows
 * @param asOf the day everything is computed for
 */
public record ReportContext(List<TaskList> lists, List<Provenance> files, LocalDate asOf) {

    public ReportContext {
        lists = List.copyOf(lists);
        files = List.copyOf(files);
    }

    /** The same of those lists alone that tasks are of; of all where there are none. */
    ReportContext of(List<AssessedTask> tasks) {
        List<TaskList> theirs = new ArrayList<>();
        List<Provenance> from = new ArrayList<>();
        for (int i = 0; i < lists.size(); i++) {
            TaskList list = lists.get(i);
            if (tasks.isEmpty()
                    || tasks.stream().anyMatch(task -> task.list().name().equals(list.name()))) {
                theirs.add(list);
                if (i < files.size()) {
                    from.add(files.get(i));
                }
            }
        }
        return new ReportContext(theirs, from, asOf);
    }

    /** Whether ids need the list's name to be unique. */
    public boolean severalLists() {
        return lists.size() > 1;
    }
}
