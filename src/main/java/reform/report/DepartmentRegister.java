package reform.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import reform.model.Department;
import reform.model.TaskList;
import reform.policy.AssessedTask;

/**
 * The departments of the lists and what they answer for. Leading and supporting stand apart and are never added up:
 * a task counts once, under its first lead.
 *
 * @param entries in the order of the registry, then those that only tasks name
 */
public record DepartmentRegister(List<TaskList> lists, LocalDate asOf, List<Entry> entries) {

    /**
     * One department and its tasks.
     *
     * @param registered whether the department is in a registry
     * @param leads tasks it answers for, as first lead
     * @param overdue how many of these are overdue
     * @param coLeads tasks it leads with another department that answers for them
     * @param responsible tasks that name it as responsible, also those it leads, as the document has them
     */
    public record Entry(
            Department department, boolean registered, int leads, int overdue, int coLeads, int responsible) {}

    public DepartmentRegister {
        lists = List.copyOf(lists);
        entries = List.copyOf(entries);
    }

    /** The register of the lists, counted over all their tasks. */
    public static DepartmentRegister of(List<TaskList> lists, LocalDate asOf, List<AssessedTask> tasks) {
        Map<String, Counts> counts = new LinkedHashMap<>();
        for (TaskList list : lists) {
            for (Department department : list.departments().all()) {
                counts.computeIfAbsent(department.name(), name -> new Counts(Optional.of(department)));
            }
        }
        for (AssessedTask task : tasks) {
            List<String> lead = task.task().lead();
            for (String name : new LinkedHashSet<>(lead)) {
                Counts count = counts.computeIfAbsent(name, any -> new Counts(Optional.empty()));
                if (name.equals(lead.get(0))) {
                    count.leads++;
                    count.overdue += task.assessment().overdue() ? 1 : 0;
                } else {
                    count.coLeads++;
                }
            }
            for (String name : new LinkedHashSet<>(task.task().responsible())) {
                counts.computeIfAbsent(name, any -> new Counts(Optional.empty())).responsible++;
            }
        }
        List<Entry> entries = new ArrayList<>();
        counts.forEach((name, count) -> entries.add(count.entry(name)));
        return new DepartmentRegister(lists, asOf, entries);
    }

    /** Counting. */
    private static final class Counts {
        private final Optional<Department> registered;
        private int leads;
        private int overdue;
        private int coLeads;
        private int responsible;

        Counts(Optional<Department> registered) {
            this.registered = registered;
        }

        Entry entry(String name) {
            Department department = registered.orElseGet(
                    () -> new Department(name, Optional.empty(), List.of(), Optional.empty(), false));
            return new Entry(department, registered.isPresent(), leads, overdue, coLeads, responsible);
        }
    }
}
