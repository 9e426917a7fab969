package reform.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import reform.policy.AssessedTask;

/**
 * The overdue tasks by the department that answers for them.
 *
 * @param departments worst first: most overdue tasks, then the longest; inside, the longest overdue first
 * @param overdue how many tasks are overdue; the departments' counts add up to it
 * @param unsettled how many tasks of the selection are not settled
 * @param total how many tasks the selection holds
 * @param notJudged the ids of those of which a cell can't be read
 * @param byList the figures of each list; none where there is one only
 */
public record OverdueReport(
        ReportContext context,
        List<DepartmentOverdue> departments,
        int overdue,
        int unsettled,
        int total,
        List<String> notJudged,
        List<ListFigures> byList) {

    /**
     * One department's overdue tasks.
     *
     * @param name the lead department; empty for tasks without one
     * @param tasks the longest overdue first
     */
    public record DepartmentOverdue(Optional<String> name, List<AssessedTask> tasks) {
        public DepartmentOverdue {
            tasks = List.copyOf(tasks);
        }

        /** Days overdue of the first task, which is overdue longest. */
        public int longest() {
            return tasks.get(0).assessment().daysOverdue();
        }
    }

    /** @throws IllegalArgumentException when the departments' tasks don't add up, which is a defect */
    public OverdueReport {
        departments = List.copyOf(departments);
        byList = List.copyOf(byList);
        notJudged = List.copyOf(notJudged);
        ListFigures.check(byList, total);
        int sum = departments.stream().mapToInt(each -> each.tasks().size()).sum();
        if (sum != overdue || overdue > unsettled || unsettled > total) {
            throw new IllegalArgumentException(
                    "totals don't add up: " + sum + ", " + overdue + ", " + unsettled + ", " + total);
        }
    }

    /** The report over a selection of tasks. */
    public static OverdueReport of(ReportContext context, List<AssessedTask> selection) {
        List<AssessedTask> overdue = selection.stream()
                .filter(task -> task.assessment().overdue())
                .sorted(OverdueReport::longestFirst)
                .toList();
        List<DepartmentOverdue> departments = new ArrayList<>();
        for (Group group : Grouping.LEAD.group(overdue)) {
            if (!group.tasks().isEmpty()) {
                departments.add(new DepartmentOverdue(group.key(), group.tasks()));
            }
        }
        departments.sort(OverdueReport::mostFirst);
        int unsettled = (int) selection.stream()
                .filter(task -> task.assessment().light().isPresent())
                .count();
        return new OverdueReport(
                context,
                departments,
                overdue.size(),
                unsettled,
                selection.size(),
                TaskCounts.of(selection).notJudged(),
                ListFigures.of(context, selection));
    }

    private static int longestFirst(AssessedTask a, AssessedTask b) {
        int days = Integer.compare(b.assessment().daysOverdue(), a.assessment().daysOverdue());
        return days == 0 ? a.task().id().compareTo(b.task().id()) : days;
    }

    private static int mostFirst(DepartmentOverdue a, DepartmentOverdue b) {
        int tasks = Integer.compare(b.tasks().size(), a.tasks().size());
        return tasks == 0 ? Integer.compare(b.longest(), a.longest()) : tasks;
    }
}
