package reform.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import reform.model.Department;
import reform.policy.AssessedTask;
import reform.query.TaskOrder;

/**
 * 督办通知: a letter that presses one lead department to finish what is overdue and what is due soon. Its date is the day
 * of the origin.
 *
 * @param to 主送: the department addressed
 * @param overdue what it leads and is overdue, the longest overdue first
 * @param dueSoon what it leads and is due within the policy's time, the nearest first
 * @param leads how many tasks of the selection it leads
 */
public record Notice(
        ReportContext context,
        Department to,
        List<AssessedTask> overdue,
        List<AssessedTask> dueSoon,
        int leads,
        Terms terms) {

    private static final Pattern INDEFINITE = Pattern.compile("(?:各|有关|相关|责任|成员)(?:责任|有关|相关|成员|牵头|配合)?(?:单位|部门|方面|专班)");

    /** @throws IllegalArgumentException when a task stands under the wrong heading, which is a defect */
    public Notice {
        overdue = List.copyOf(overdue);
        dueSoon = List.copyOf(dueSoon);
        if (!overdue.stream().allMatch(task -> task.assessment().overdue())
                || dueSoon.stream().anyMatch(task -> task.assessment().overdue())
                || overdue.size() + dueSoon.size() > leads) {
            throw new IllegalArgumentException("not the tasks of a notice: " + overdue + ", " + dueSoon);
        }
    }

    /**
     * What a letter says beside its tasks.
     *
     * @param replyBy the last day for an answer
     * @param contact whom to answer
     * @param from 落款: who sends it
     */
    public record Terms(LocalDate replyBy, Optional<String> contact, Optional<String> from) {}

    /** The letter to a department; {@link #isEmpty} where there is nothing to press for. */
    public static Notice of(ReportContext context, List<AssessedTask> selection, String department, Terms terms) {
        List<AssessedTask> leads = selection.stream()
                .filter(task -> task.task().firstLead().equals(Optional.of(department)))
                .toList();
        return new Notice(
                context.of(leads),
                DepartmentReport.department(context.lists(), department),
                TaskOrder.MOST_OVERDUE_FIRST.sort(leads.stream()
                        .filter(task -> task.assessment().overdue())
                        .toList()),
                TaskOrder.NEAREST_DUE_FIRST.sort(leads.stream()
                        .filter(task -> task.assessment().dueSoon())
                        .toList()),
                leads.size(),
                terms);
    }

    /** Whether a name stands for bodies that it does not name: 各责任单位, 省直有关部门. Nobody can be addressed by it. */
    public static boolean isIndefinite(String department) {
        return INDEFINITE.matcher(department).find();
    }

    /** The names that lead overdue or due-soon tasks and that no letter can be addressed to. */
    public static List<String> unaddressed(List<AssessedTask> selection) {
        return selection.stream()
                .filter(task -> task.assessment().overdue() || task.assessment().dueSoon())
                .flatMap(task -> task.task().firstLead().stream())
                .filter(Notice::isIndefinite)
                .distinct()
                .toList();
    }

    /** A letter to each lead department that has overdue or due-soon tasks, in the order of the tasks. */
    public static List<Notice> all(ReportContext context, List<AssessedTask> selection, Terms terms) {
        List<Notice> notices = new ArrayList<>();
        for (Group group : Grouping.LEAD.group(selection)) {
            group.key()
                    .filter(name -> !isIndefinite(name))
                    .map(name -> of(context, group.tasks(), name, terms))
                    .filter(notice -> !notice.isEmpty())
                    .ifPresent(notices::add);
        }
        return notices;
    }

    /** Whom to answer: as the terms have it, else as the registry has it of the department that sends the letter. */
    public Optional<String> contact() {
        return terms.contact().or(() -> terms.from().flatMap(name -> DepartmentReport.department(context.lists(), name)
                .contact()));
    }

    /** Whether no task is overdue or due soon. */
    public boolean isEmpty() {
        return overdue.isEmpty() && dueSoon.isEmpty();
    }
}
