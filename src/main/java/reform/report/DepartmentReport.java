package reform.report;

import java.util.List;
import java.util.Optional;
import reform.model.Department;
import reform.policy.AssessedTask;

/**
 * Each department's load and standing. Leading and supporting stand apart and are never added up: a task counts once,
 * under its first lead.
 *
 * @param only the one department asked for
 * @param departments by the registry, then those that only tasks name, last the tasks without a lead; those without any
 *     task are left out, unless asked for
 * @param figures all tasks of the selection; of one department, those that it leads
 */
public record DepartmentReport(Origin origin, Optional<String> only, List<Load> departments, Figures figures) {

    /**
     * What one department answers for.
     *
     * @param department empty for tasks without a lead department
     * @param leading the tasks that it answers for, as first lead; red before yellow before green before settled
     * @param supporting those that it is responsible for or leads with another, in the same order
     */
    public record Load(
            Optional<Department> department,
            Figures lead,
            List<AssessedTask> leading,
            Figures support,
            List<AssessedTask> supporting) {

        /** @throws IllegalArgumentException when the figures are not those of the tasks, which is a defect */
        public Load {
            leading = List.copyOf(leading);
            supporting = List.copyOf(supporting);
            if (lead.total() != leading.size() || support.total() != supporting.size()) {
                throw new IllegalArgumentException("figures of other tasks: " + lead + ", " + support);
            }
        }

        public Optional<String> name() {
            return department.map(Department::name);
        }
    }

    /** @throws IllegalArgumentException when the departments don't add up to the total, which is a defect */
    public DepartmentReport {
        departments = List.copyOf(departments);
        int tasks = departments.stream().mapToInt(each -> each.lead().total()).sum();
        int overdue =
                departments.stream().mapToInt(each -> each.lead().overdue()).sum();
        if (tasks != figures.total() || overdue != figures.overdue()) {
            throw new IllegalArgumentException("departments don't add up: " + tasks + ", " + overdue + ", " + figures);
        }
    }
}
