package reform.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import reform.model.Department;
import reform.model.TaskList;
import reform.policy.AssessedTask;
import reform.query.TaskOrder;

/**
 * Each department's load and standing. Leading and supporting stand apart and are never added up: a task counts once,
 * under its first lead.
 *
 * @param only the one department asked for
 * @param departments by the registry, then those that only tasks name, last the tasks without a lead; those without any
 *     task are left out, unless asked for
 * @param figures all tasks of the selection; of one department, those that it leads
 * @param byList the figures of each list; none where there is one only
 */
public record DepartmentReport(
        ReportContext context,
        Optional<String> only,
        List<Load> departments,
        TaskCounts figures,
        List<ListFigures> byList) {

    /**
     * What one department answers for.
     *
     * @param department empty for tasks without a lead department
     * @param leading the tasks that it answers for, as first lead
     * @param supporting those that it is responsible for or leads with another
     */
    public record Load(
            Optional<Department> department,
            TaskCounts lead,
            List<AssessedTask> leading,
            TaskCounts support,
            List<AssessedTask> supporting) {

        /** @throws IllegalArgumentException when the figures are not those of the tasks, which is a defect */
        public Load {
            leading = List.copyOf(leading);
            supporting = List.copyOf(supporting);
            if (lead.total() != leading.size() || support.total() != supporting.size()) {
                throw new IllegalArgumentException("figures of other tasks: " + lead + ", " + support);
            }
        }

        private static Load of(
                Optional<Department> department,
                List<AssessedTask> leading,
                List<AssessedTask> supporting,
                TaskOrder order) {
            return new Load(
                    department,
                    TaskCounts.of(leading),
                    order.sort(leading),
                    TaskCounts.of(supporting),
                    order.sort(supporting));
        }

        public Optional<String> name() {
            return department.map(Department::name);
        }
    }

    /** @throws IllegalArgumentException when the departments don't add up to the total, which is a defect */
    public DepartmentReport {
        departments = List.copyOf(departments);
        byList = List.copyOf(byList);
        ListFigures.check(byList, figures.total());
        int tasks = departments.stream().mapToInt(each -> each.lead().total()).sum();
        int overdue =
                departments.stream().mapToInt(each -> each.lead().overdue()).sum();
        if (tasks != figures.total() || overdue != figures.overdue()) {
            throw new IllegalArgumentException("departments don't add up: " + tasks + ", " + overdue + ", " + figures);
        }
    }

    /** All departments that the tasks of a selection name; their tasks red before yellow before green before settled. */
    public static DepartmentReport of(ReportContext context, List<AssessedTask> selection) {
        return new DepartmentReport(
                context,
                Optional.empty(),
                loads(context.lists(), selection, TaskOrder.MOST_URGENT_FIRST),
                TaskCounts.of(selection),
                ListFigures.of(context, selection));
    }

    /** One department, also where it has no tasks. */
    public static DepartmentReport of(ReportContext context, List<AssessedTask> selection, String name) {
        Load load = loads(context.lists(), selection, TaskOrder.MOST_URGENT_FIRST).stream()
                .filter(each -> each.name().equals(Optional.of(name)))
                .findFirst()
                .orElseGet(() -> Load.of(
                        Optional.of(department(context.lists(), name)), List.of(), List.of(), TaskOrder.AS_IN_FILE));
        return new DepartmentReport(
                context, Optional.of(name), List.of(load), load.lead(), ListFigures.of(context, load.leading()));
    }

    /** What each department answers for; the tasks without a lead department last. */
    static List<Load> loads(List<TaskList> lists, List<AssessedTask> tasks, TaskOrder order) {
        Map<String, List<AssessedTask>> leading = new LinkedHashMap<>();
        Map<String, List<AssessedTask>> supporting = new LinkedHashMap<>();
        List<AssessedTask> without = new ArrayList<>();
        for (TaskList list : lists) {
            list.departments().all().forEach(department -> leading.put(department.name(), new ArrayList<>()));
        }
        for (AssessedTask task : tasks) {
            Optional<String> first = task.task().firstLead();
            first.ifPresentOrElse(
                    name -> leading.computeIfAbsent(name, any -> new ArrayList<>())
                            .add(task),
                    () -> without.add(task));
            Set<String> others = new LinkedHashSet<>(task.task().lead());
            others.addAll(task.task().responsible());
            first.ifPresent(others::remove);
            others.forEach(name ->
                    supporting.computeIfAbsent(name, any -> new ArrayList<>()).add(task));
        }
        supporting.keySet().forEach(name -> leading.computeIfAbsent(name, any -> new ArrayList<>()));
        List<Load> loads = new ArrayList<>();
        leading.forEach((name, led) -> {
            List<AssessedTask> supported = supporting.getOrDefault(name, List.of());
            if (!led.isEmpty() || !supported.isEmpty()) {
                loads.add(Load.of(Optional.of(department(lists, name)), led, supported, order));
            }
        });
        if (!without.isEmpty()) {
            loads.add(Load.of(Optional.empty(), without, List.of(), order));
        }
        return loads;
    }

    /** The department of a registry, or one of which only the name is known. */
    static Department department(List<TaskList> lists, String name) {
        for (TaskList list : lists) {
            for (Department department : list.departments().all()) {
                if (department.name().equals(name)) {
                    return department;
                }
            }
        }
        return new Department(name, Optional.empty(), List.of(), Optional.empty(), false);
    }
}
