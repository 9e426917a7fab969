package reform.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static reform.policy.TestLists.list;
import static reform.policy.TestLists.task;
import static reform.policy.TestLists.updates;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import reform.model.Status;
import reform.model.Task;
import reform.model.TaskList;
import reform.policy.AssessedTask;
import reform.policy.DateRange;
import reform.policy.Week;
import reform.report.ListSpan.Versions;

/** The week of Monday 2022-03-07 to Sunday 2022-03-13. */
class WeeklyReportTest {
    private static final DateRange WEEK = Week.parse("2022-W10").orElseThrow().days();

    private static WeeklyReport report(ListSpan... spans) {
        List<TaskList> lists = List.of(spans).stream().map(ListSpan::now).toList();
        return WeeklyReport.of(
                new ReportContext(lists, List.of(), WEEK.last()),
                List.of(spans),
                WEEK,
                Optional.of(new Week(2022, 10)),
                task -> true);
    }

    private static WeeklyReport report(Task... tasks) {
        return report(ListSpan.of(list(tasks)));
    }

    private static ListSpan committed(TaskList eve, TaskList end, TaskList now) {
        return new ListSpan(now, Optional.of(new Versions(eve, "1234567", end, "89abcde", Map.of())));
    }

    /** The only movement in short: kinds in order, what changed from what to what, by hand. */
    private static String only(WeeklyReport report) {
        if (report.changes().isEmpty()) {
            return "";
        }
        assertThat(report.changes()).hasSize(1);
        PeriodChange change = report.changes().get(0);
        StringBuilder text = new StringBuilder();
        for (PeriodChange.Kind kind : PeriodChange.Kind.values()) {
            text.append(change.is(kind) ? kind.word() + " " : "");
        }
        change.status()
                .ifPresent(field ->
                        text.append(field.from().word() + ">" + field.to().word() + " "));
        change.progress().ifPresent(field -> text.append(number(field.from()) + ">" + number(field.to()) + " "));
        change.due()
                .ifPresent(field ->
                        text.append(field.from().text() + ">" + field.to().text() + " "));
        change.steps().forEach(step -> text.append(step + " "));
        return text.append(change.byHand() ? "by-hand" : "").toString().strip();
    }

    private static String number(OptionalInt number) {
        return number.isPresent() ? Integer.toString(number.getAsInt()) : "";
    }

    @ParameterizedTest(name = "{0}: {3}")
    @CsvSource({
        "the Sunday before, 2022-03-06 done, done, ''",
        "Monday, 2022-03-07 done, done, completed not-started>done",
        "Sunday, 2022-03-13 done, done, completed not-started>done",
        "the Monday after, 2022-03-14 done, done, ''",
        "done and closed: struck off, 2022-03-08 done; 2022-03-09 closed, closed, completed struck-off not-started>closed",
        "closed after done, 2022-02-01 done; 2022-03-09 closed, closed, struck-off done>closed",
        "cancelled, 2022-03-09 cancelled, cancelled, cancelled not-started>cancelled",
        "blocked, 2022-03-09 blocked, blocked, newly-blocked not-started>blocked",
        "taken up again, 2022-02-01 done; 2022-03-09 in-progress, in-progress, reopened done>in-progress",
        "done and taken up again, 2022-03-08 done; 2022-03-09 blocked, blocked, "
                + "completed reopened newly-blocked not-started>blocked",
        "done and cancelled, 2022-03-08 done; 2022-03-09 cancelled, cancelled, "
                + "completed cancelled not-started>cancelled",
        "done before and again, 2022-02-01 done; 2022-03-08 in-progress; 2022-03-09 done, done, progressed",
        "closed before and done now, 2022-02-01 closed; 2022-03-09 done, done, progressed closed>done",
        "there and back, 2022-03-08 blocked; 2022-03-09 not-started, not-started, progressed",
        "a note, 2022-03-08 note=x, not-started, progressed",
        "twice progressed, 2022-02-01 progress=10; 2022-03-08 progress=20; 2022-03-09 progress=30, in-progress, "
                + "progressed 10>30",
        "extended, 2022-03-08 from=2022年 to=2023年 note=x, not-started, extended 2022年>2023年",
        "extended twice, 2022-03-08 from=2022年 to=2023年; 2022-03-09 from=2023年 to=2024年, not-started, "
                + "extended 2022年>2024年",
        "extended and blocked, 2022-03-08 blocked from=2022年 to=2023年, blocked, "
                + "newly-blocked extended not-started>blocked 2022年>2023年",
    })
    void whatUpdatesTell(String name, String updates, String status, String expected) {
        String due = updates.contains("to=2024年") ? "2024年" : updates.contains("to=2023年") ? "2023年" : "2022年";

        OptionalInt progress = updates.contains("progress=30") ? OptionalInt.of(30) : OptionalInt.empty();

        assertThat(only(report(task("1", due, Status.ofWord(status).orElseThrow(), progress, updates(updates)))))
                .isEqualTo(expected);
    }

    @Test
    void aTaskIsCompletedOnce() {
        assertThat(completed("2022-02-01 done; 2022-03-09 closed", Status.CLOSED))
                .isZero();
        assertThat(completed("2022-03-08 done; 2022-03-09 closed", Status.CLOSED))
                .isOne();
        assertThat(completed("2022-03-09 closed", Status.CLOSED)).isOne();
        assertThat(completed("2022-02-01 done; 2022-03-08 in-progress; 2022-03-09 done", Status.DONE))
                .isZero();
        assertThat(completed("2022-03-09 done", Status.DONE)).isOne();
    }

    private static int completed(String updates, Status status) {
        return report(task("1", "2022年", status, updates(updates))).departments().stream()
                .mapToInt(WeeklyReport.DepartmentWeek::completed)
                .sum();
    }

    @Test
    void aHandEditIsNotSeenWithoutGitAndNotBlamedOnAnotherUpdate() {
        // in-progress since January, made done by hand at some time; the week has only a note.
        Task task = task("1", "2022年", Status.DONE, updates("2022-01-05 in-progress; 2022-03-08 note=x"));

        assertThat(only(report(task))).isEqualTo("progressed");
    }

    @Test
    void anInstanceOfAYearlyTaskIsCompleted() {
        Task task = task("1", "每年", Status.DONE, updates("2020-12-01 done; 2022-03-08 done for=2021"));

        assertThat(only(report(task))).isEqualTo("completed 2021");
    }

    @Test
    void gitShowsWhatWasChangedByHand() {
        TaskList eve = list(task("1", "2022年", Status.IN_PROGRESS), task("2", "2022年", Status.NOT_STARTED));
        TaskList end = list(task("1", "2023年", Status.DONE), task("2", "2022年", Status.NOT_STARTED));

        WeeklyReport report = report(committed(eve, end, end));

        assertThat(only(report)).isEqualTo("completed extended in-progress>done 2022年>2023年 by-hand");
        assertThat(report.fromGit()).isTrue();
    }

    @Test
    void aChangeThatAnUpdateAndACommitTellOfIsNamedOnce() {
        TaskList eve = list(task("1", "2022年", Status.NOT_STARTED));
        TaskList end = list(task("1", "2022年", Status.DONE, updates("2022-03-09 done note=x")));

        assertThat(only(report(committed(eve, end, end)))).isEqualTo("completed not-started>done");
    }

    @Test
    void whatIsRecordedLaterCountsFromItsOwnDay() {
        // Friday's news, committed on Monday: of the week it happened in, and not of the next one.
        TaskList before = list(task("1", "2022年", Status.NOT_STARTED));
        TaskList after = list(task("1", "2022年", Status.DONE, updates("2022-03-11 done")));

        assertThat(only(report(committed(before, before, after)))).isEqualTo("completed not-started>done");

        DateRange next = Week.parse("2022-W11").orElseThrow().days();
        WeeklyReport later = WeeklyReport.of(
                new ReportContext(List.of(after), List.of(), next.last()),
                List.of(committed(before, after, after)),
                next,
                Optional.of(new Week(2022, 11)),
                task -> true);
        assertThat(later.changes()).isEmpty();
    }

    @Test
    void gitShowsNewAndRemovedTasks() {
        TaskList eve = list(task("1", "2022年", Status.NOT_STARTED), task("2", "2022年", Status.NOT_STARTED));
        TaskList end = list(task("1", "2022年", Status.NOT_STARTED), task("3", "2022年", Status.NOT_STARTED));

        WeeklyReport report = report(committed(eve, end, end));

        assertThat(ids(report.changes(PeriodChange.Kind.ADDED))).containsExactly("3");
        assertThat(ids(report.changes(PeriodChange.Kind.REMOVED))).containsExactly("2");
        assertThat(report.before().total()).isEqualTo(2);
        assertThat(report.figures().total()).isEqualTo(2);
    }

    private static List<String> ids(List<PeriodChange> changes) {
        return changes.stream().map(change -> change.task().task().id().text()).toList();
    }

    @Test
    void someListsFromGitIsNotFromGit() {
        TaskList list = list(task("1", "2022年", Status.NOT_STARTED));
        TaskList other = list(task("1", "2022年", Status.NOT_STARTED));

        assertThat(report(committed(list, list, list), ListSpan.of(other)).fromGit())
                .isFalse();
    }

    @ParameterizedTest(name = "due {0}: {2}")
    @CsvSource({
        "2022-03-05, not-started, ''", // overdue since the 6th, before the week
        "2022-03-06, not-started, 1", // overdue from Monday on
        "2022-03-12, not-started, 1",
        "2022-03-13, not-started, ''", // in time through Sunday
        "2022-03-12, done, ''",
    })
    void newlyOverdue(String due, String status, String expected) {
        List<AssessedTask> tasks =
                report(task("1", due, Status.ofWord(status).orElseThrow())).newlyOverdue();

        assertThat(String.join(
                        ",", tasks.stream().map(task -> task.task().id().text()).toList()))
                .isEqualTo(expected);
    }

    @Test
    void oneMoreMissedYearIsNoNewOverdueTask() {
        WeeklyReport report = report(task("1", "每年3月10日前", Status.IN_PROGRESS));

        assertThat(report.before().overdue()).isOne();
        assertThat(report.newlyOverdue()).isEmpty();
        assertThat(report.missedAgain()).hasSize(1);
        assertThat(report.figures().overdue()).isOne();
    }

    @Test
    void whatIsNoLongerOverdueIsToldSoThatTheSumsAddUp() {
        TaskList eve = list(
                task("1", "2022-03-05", Status.NOT_STARTED),
                task("2", "2022-03-05", Status.NOT_STARTED),
                task("3", "2022-03-05", Status.NOT_STARTED),
                task("4", "2022-03-08", Status.NOT_STARTED));
        TaskList end = list(
                task("1", "2022-03-05", Status.DONE, updates("2022-03-08 done")),
                task("2", "2023年", Status.NOT_STARTED),
                task("4", "2022-03-08", Status.NOT_STARTED),
                task("5", "2022-03-01", Status.NOT_STARTED));
        WeeklyReport report = report(committed(eve, end, end));

        assertThat(report.before().overdue()).isEqualTo(3);
        assertThat(report.newlyOverdue())
                .extracting(task -> task.task().id().text())
                .containsExactly("5", "4");
        assertThat(report.noLongerOverdue())
                .extracting(task -> task.task().id().text())
                .containsExactly("1", "2", "3");
        assertThat(report.figures().overdue()).isEqualTo(2);
    }

    @Test
    void blockedSaysSinceWhenAndWhy() {
        Task task = task(
                "1",
                "2022年",
                Status.BLOCKED,
                updates("2022-01-01 blocked note=a; 2022-01-05 in-progress; 2022-02-01 blocked note=b; "
                        + "2022-02-08 blocked; 2022-03-08 note=c"));

        WeeklyReport.Blocked blocked = report(task).blocked().get(0);

        assertThat(blocked.since().orElseThrow().date()).isEqualTo(LocalDate.of(2022, 2, 1));
        assertThat(blocked.word().orElseThrow().note()).contains("c");
    }

    @Test
    void refusesPartsThatDoNotAddUp() {
        WeeklyReport good = report(task("1", "2022年", Status.DONE, updates("2022-03-09 done")));

        assertThatThrownBy(() -> new WeeklyReport(
                        good.context(),
                        good.days(),
                        good.week(),
                        good.compared(),
                        List.of(),
                        good.newlyOverdue(),
                        good.noLongerOverdue(),
                        good.missedAgain(),
                        good.dueNext(),
                        good.stale(),
                        good.blocked(),
                        good.before(),
                        good.figures(),
                        good.departments(),
                        good.byList(),
                        good.judgement()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("add up");
    }
}
