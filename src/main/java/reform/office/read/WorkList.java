package reform.office.read;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import reform.model.Department;

/** What becomes of a document: a list that is not written yet, and the plan that explains it. */
public record WorkList(
        String title,
        Optional<String> document,
        Optional<String> issued,
        OptionalInt year,
        List<Department> departments,
        List<ImportedTask> tasks,
        Plan plan) {

    public WorkList {
        departments = List.copyOf(departments);
        tasks = List.copyOf(tasks);
    }

    /** The same list with other tasks. */
    public WorkList withTasks(List<ImportedTask> others) {
        return new WorkList(title, document, issued, year, departments, others, plan);
    }
}
