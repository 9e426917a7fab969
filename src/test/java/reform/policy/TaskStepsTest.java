package reform.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import reform.model.PlannedMilestone;
import reform.model.Status;
import reform.model.Task;
import reform.model.TaskList;

/** The steps of tasks with milestones, alone and beside a deadline that recurs; lists are of 2020-06-01. */
class TaskStepsTest {
    private static PlannedMilestone step(String key, String due, String title) {
        return new PlannedMilestone(
                Optional.of(key).filter(text -> !text.isEmpty()),
                TestLists.due(due),
                Optional.of(title).filter(text -> !text.isEmpty()));
    }

    private static Task task(String due, String updates, PlannedMilestone... steps) {
        return TestLists.task("1", due, Status.IN_PROGRESS, TestLists.updates(updates))
                .withMilestones(List.of(steps));
    }

    private static List<String> shown(Task task, String day) {
        TaskList list = TestLists.list(task);
        return TaskSteps.of(list, task, LocalDate.parse(day)).all().stream()
                .map(each -> each.key() + " " + each.start() + ".." + each.due() + (each.met() ? " met" : ""))
                .toList();
    }

    @Test
    void milestonesAreNamedByKeyOrPlaceAndComeByDate() {
        Task task = task(
                "2022年",
                "2021-02-01 done for=plan",
                step("", "2021年6月底前", "试点"),
                step("plan", "2021年1月底前", "方案"),
                step("", "2021年底前", ""));
        assertThat(shown(task, "2021-03-01"))
                .containsExactly(
                        "plan 2020-06-01..2021-01-31 met", "m1 2020-06-01..2021-06-30", "m3 2020-06-01..2021-12-31");
    }

    /** A day before the list was issued is that of a plan before it. */
    @Test
    void aMilestoneBeforeTheListIsNone() {
        Task task = task("2022年", "", step("", "2020年5月31日", "一"), step("", "2020年6月1日", "二"));
        assertThat(shown(task, "2021-03-01")).containsExactly("m2 2020-06-01..2020-06-01");
        assertThat(shown(task.withStart(Optional.of(LocalDate.of(2020, 8, 1))), "2021-03-01"))
                .containsExactly("m2 2020-06-01..2020-06-01");
    }

    @Test
    void aTaskThatRecursHasItsMilestonesBesideIt() {
        Task task = task("每年", "2020-12-01 done; 2021-02-01 done for=plan", step("plan", "2021年1月底前", "方案"));
        assertThat(shown(task, "2021-06-30"))
                .containsExactly(
                        "2020 2020-06-01..2020-12-31 met",
                        "plan 2020-06-01..2021-01-31 met",
                        "2021 2021-01-01..2021-12-31");
    }

    /** What is due on the same day as a year comes behind it, and a report without a name is about the year. */
    @Test
    void aMilestoneOfTheSameDayFollowsTheYear() {
        Task task = task("每年", "2020-12-01 done", step("", "2020年底前", "方案"));
        assertThat(shown(task, "2021-06-30"))
                .containsExactly(
                        "2020 2020-06-01..2020-12-31 met", "m1 2020-06-01..2020-12-31", "2021 2021-01-01..2021-12-31");
        TaskList list = TestLists.list(task);
        LocalDate day = LocalDate.of(2021, 6, 30);
        assertThat(TaskSteps.keyOn(list, task, day)).contains("2021");
        assertThat(TaskSteps.isStep(list, task, day, "m1")).isTrue();
        assertThat(TaskSteps.isStep(list, task, day, "2021")).isTrue();
        assertThat(TaskSteps.isStep(list, task, day, "m2")).isFalse();
    }

    @Test
    void aTaskThatRecursUntilAYearEndsWithItAndNotWithAMilestone() {
        Task task = task("2020—2021年，每年", "2020-12-01 done; 2021-12-01 done for=2021", step("", "2021年3月底前", "方案"));
        TaskList list = TestLists.list(task);
        LocalDate day = LocalDate.of(2022, 6, 30);
        assertThat(TaskSteps.finishedOn(list, task, day)).contains(LocalDate.of(2021, 12, 1));
        Iterator<DeadlineStep> missed = TaskSteps.of(list, task, day).missed().iterator();
        assertThat(missed.next().key()).isEqualTo("m1");
        assertThat(missed.hasNext()).isFalse();
    }

    @Test
    void aReportWithoutANameMeetsNoMilestone() {
        Task task = task("2022年", "2021-01-15 done", step("", "2021年1月底前", "方案"));
        TaskList list = TestLists.list(task);
        assertThat(TaskSteps.keyOn(list, task, LocalDate.of(2021, 1, 15))).isEmpty();
        assertThat(TaskSteps.of(list, task, LocalDate.of(2021, 3, 1)).met()).isZero();
    }

    /** A milestone stays the same one under another number, as long as its day and title do. */
    @Test
    void aNewDeadlineDropsTheMilestonesThatItNoLongerNames() {
        Task before = TestLists.task("1", "2021年3月底前完成方案；2021年6月底前完成试点；2022年底前完成", Status.IN_PROGRESS);
        TaskList list = TestLists.list(before);
        assertThat(TaskSteps.dropped(list, before, TestLists.due("2021年6月底前完成试点；2023年底前完成"), LocalDate.of(2021, 1, 1)))
                .extracting(step -> step.title().orElseThrow())
                .containsExactly("完成方案");
    }
}
