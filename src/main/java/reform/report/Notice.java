package reform.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import reform.model.Department;
import reform.model.Status;
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
 * @param toClose how many of them are done and not closed yet
 */
public record Notice(
        ReportContext context,
        Department to,
        List<AssessedTask> overdue,
        List<AssessedTask> dueSoon,
        int leads,
        int toClose,
        Terms terms) {

    /** More tasks than these stand in a table that is attached. */
    private static final int MOST_IN_TEXT = 5;

    /** How grave a letter is, each with a colour of its own. */
    public enum Grade {
        /** 提醒, blue: nothing is overdue yet. */
        REMIND,
        /** 催办, yellow: something is overdue. */
        URGE,
        /** 督办, red: something is overdue for as long as the policy puts up with. */
        SUPERVISE;

        private final String word = name().toLowerCase(Locale.ROOT);

        /** The name in JSON. */
        public String word() {
            return word;
        }
    }

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
     * @param letterhead 发文机关标志: the name in red at the top
     * @param number 发文字号
     */
    public record Terms(
            LocalDate replyBy,
            Optional<String> contact,
            Optional<String> from,
            Optional<String> letterhead,
            Optional<String> number) {

        /** These terms with the number of one letter. */
        public Terms numbered(Optional<String> own) {
            return new Terms(replyBy, contact, from, letterhead, own);
        }
    }

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
                (int) leads.stream()
                        .filter(task -> task.task().status() == Status.DONE)
                        .count(),
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

    /** A letter to each lead department that has overdue or due-soon tasks, in the order of the tasks, numbered. */
    public static List<Notice> all(
            ReportContext context, List<AssessedTask> selection, Terms terms, LetterNumbers numbers) {
        List<Notice> notices = new ArrayList<>();
        for (Group group : Grouping.LEAD.group(selection)) {
            group.key()
                    .filter(name -> !isIndefinite(name))
                    .map(name -> of(context, group.tasks(), name, terms.numbered(numbers.of(notices.size()))))
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

    /** By what is overdue longest. */
    public Grade grade() {
        if (overdue.isEmpty()) {
            return Grade.REMIND;
        }
        LocalDate day = context.asOf();
        return overdue.stream()
                        .anyMatch(task -> !day.minusDays(task.assessment().daysOverdue())
                                .isAfter(day.minus(task.list().policy().supervise())))
                ? Grade.SUPERVISE
                : Grade.URGE;
    }

    /** Whether the tasks are too many for the text, and stand in a table that is attached. */
    public boolean attaches() {
        return overdue.size() + dueSoon.size() > MOST_IN_TEXT;
    }

    /** Whether no task is overdue or due soon. */
    public boolean isEmpty() {
        return overdue.isEmpty() && dueSoon.isEmpty();
    }
}
