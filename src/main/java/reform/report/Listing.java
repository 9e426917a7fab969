package reform.report;

import java.time.LocalDate;
import java.util.List;
import reform.model.TaskList;
import reform.policy.AssessedTask;

/**
 * Tasks that match, in order.
 *
 * @param lists the lists that were read
 * @param asOf the day everything is computed for
 * @param matching the tasks that match
 * @param tasks those of them that are shown, in the order asked for
 * @param grouping by what they are grouped
 * @param total how many tasks the lists hold in all
 * @param overdueOnly whether overdue tasks were asked for, and nothing else
 */
public record Listing(
        List<TaskList> lists,
        LocalDate asOf,
        List<AssessedTask> matching,
        List<AssessedTask> tasks,
        Grouping grouping,
        int total,
        boolean overdueOnly) {

    public Listing {
        lists = List.copyOf(lists);
        matching = List.copyOf(matching);
        tasks = List.copyOf(tasks);
    }

    /** Whether ids need the list's name to be unique. */
    public boolean severalLists() {
        return lists.size() > 1;
    }

    /** The tasks by group, one group of all without a grouping. */
    public List<Group> groups() {
        return grouping.group(tasks);
    }

    /** How many of the tasks shown are overdue. */
    public int overdue() {
        int count = 0;
        for (AssessedTask task : tasks) {
            if (task.assessment().overdue()) {
                count++;
            }
        }
        return count;
    }

    /** Days overdue of the matching task that is overdue longest; 0 when none is. */
    public int longestOverdue() {
        int longest = 0;
        for (AssessedTask task : matching) {
            longest = Math.max(longest, task.assessment().daysOverdue());
        }
        return longest;
    }
}
