package reform.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import reform.model.Departments;
import reform.model.Policy;
import reform.model.Status;
import reform.model.Task;
import reform.model.TaskList;

class AssessmentTest {
    private static Assessment assessment(Task task, LocalDate day) {
        return Assessor.of(TestLists.list(task), task, day).assessment();
    }

    private static Assessment assessment(String due, String status, String updates, LocalDate day) {
        return assessment(
                TestLists.task("1", due, Status.ofWord(status).orElseThrow(), TestLists.updates(updates)), day);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            2022年6月, 2022-05-30, on-track, 0, green
            2022年6月, 2022-05-31, due-soon, 0, yellow
            2022年6月, 2022-06-30, due-soon, 0, yellow
            2022年6月, 2022-07-01, overdue, 1, red
            2022年, 2023-01-01, overdue, 1, red
            2024年2月, 2024-02-29, due-soon, 0, yellow
            2024年2月, 2024-03-01, overdue, 1, red
            2020年, 2022-06-30, overdue, 546, red
            2021年, 2022-06-30, overdue, 181, red
            持续推进, 2099-01-01, no-date, 0, green
            待定, 2099-01-01, no-date, 0, green
            """)
    void overdueFromTheDayAfter(String due, LocalDate day, String timeliness, int daysOverdue, String light) {
        Assessment assessment = assessment(due, "in-progress", "", day);
        assertThat(assessment.timeliness().map(Timeliness::word)).contains(timeliness);
        assertThat(assessment.daysOverdue()).isEqualTo(daysOverdue);
        assertThat(assessment.overdue()).isEqualTo(daysOverdue > 0);
        assertThat(assessment.light().map(Light::word)).contains(light);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            2022年6月, done, 2022-06-30 done, done-on-time, 2022-06-30
            2022年6月, done, 2022-07-01 done, done-late, 2022-07-01
            2022年6月, closed, 2022-06-30 done; 2022-08-01 closed, done-on-time, 2022-06-30
            2022年6月, done, 2022-05-01 done; 2022-05-20 in-progress; 2022-07-02 done, done-late, 2022-07-02
            2022年6月, done, 2022-07-02 done; 2022-05-01 in-progress, done-late, 2022-07-02
            2022年6月, done, 2022-07-02 done; 2022-08-01 note=x, done-late, 2022-07-02
            2022年6月, done, '', , ,
            2022年6月, done, 2022-05-01 in-progress, , ,
            持续推进, done, 2022-05-01 done, no-date, 2022-05-01
            2022年6月, cancelled, 2022-05-01 cancelled, , 2022-05-01
            2021年, done, 2021-08-01 cancelled; 2022-04-01 done, done-late, 2022-04-01
            2021年, cancelled, 2021-08-01 done; 2022-04-01 cancelled, , 2022-04-01
            2021年, done, 2022-04-01 done; 2022-05-01 in-progress, done-late, 2022-04-01
            """)
    void settledOn(String due, String status, String updates, String timeliness, LocalDate settledOn) {
        Assessment assessment = assessment(due, status, updates, LocalDate.of(2023, 1, 1));
        assertThat(assessment.timeliness().map(Timeliness::word)).isEqualTo(Optional.ofNullable(timeliness));
        assertThat(assessment.settledOn()).isEqualTo(Optional.ofNullable(settledOn));
        assertThat(assessment.daysOverdue()).isZero();
        assertThat(assessment.light()).isEmpty();
        assertThat(assessment.stale()).isFalse();
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            每年, not-started, '', 2020-12-31, 2020-12-31, '', 0
            每年, not-started, '', 2021-01-01, 2020-12-31, 2020, 1
            每年, not-started, '', 2022-06-30, 2020-12-31, 2020 2021, 546
            每年, done, 2020-12-01 done, 2021-06-30, 2021-12-31, '', 0
            每年, done, 2020-12-01 done, 2022-01-01, 2021-12-31, 2021, 1
            每年, done, 2021-02-01 done for=2020, 2021-06-30, 2021-12-31, '', 0
            每年, done, 2021-02-01 done for=2020; 2021-11-01 done, 2022-06-30, 2022-12-31, '', 0
            每年, done, 2021-11-01 done, 2022-06-30, 2020-12-31, 2020, 546
            每年, in-progress, 2021-11-01 in-progress for=2020, 2022-06-30, 2020-12-31, 2020 2021, 546
            每年6月底前, not-started, '', 2020-06-30, 2020-06-30, '', 0
            每年6月底前, not-started, '', 2021-07-01, 2020-06-30, 2020 2021, 366
            每年2月底, done, 2020-02-01 done, 2021-02-28, 2021-02-28, '', 0
            每年2月底, done, 2020-02-01 done, 2021-03-01, 2021-02-28, 2021, 1
            每年2月底, done, 2023-02-01 done; 2022-02-01 done; 2021-02-01 done; 2020-02-01 done, 2024-02-29, 2024-02-29, '', 0
            2022年起，每年, not-started, '', 2022-06-30, 2022-12-31, '', 0
            2022年起，每年, not-started, '', 2023-01-01, 2022-12-31, 2022, 1
            每年, cancelled, 2021-06-01 cancelled, 2023-01-01, 2020-12-31, '', 0
            每年, closed, 2020-12-01 done; 2021-06-01 closed, 2025-01-01, 2021-12-31, '', 0
            每年, closed, 2021-06-01 closed, 2025-01-01, 2020-12-31, 2020, 0
            每年2月底前, not-started, '', 2020-06-01, 2021-02-28, '', 0
            每年2月底前, not-started, '', 2021-03-01, 2021-02-28, 2021, 1
            每年2月底前, not-started, 2020-07-01 done, 2021-03-01, 2021-02-28, 2021, 1
            每年1月31日前, not-started, '', 2020-12-31, 2021-01-31, '', 0
            每年5月底前, not-started, '', 2020-12-31, 2021-05-31, '', 0
            每年6月1日前, not-started, '', 2020-12-31, 2020-06-01, 2020, 213
            2018年起，每年, not-started, '', 2022-01-01, 2020-12-31, 2020 2021, 366
            每年, done, '', 2022-06-30, 2020-12-31, 2020 2021, 546
            每年, in-progress, 2022-03-01 done for=2035, 2022-06-30, 2020-12-31, 2020 2021, 546
            """)
    void steps(
            String due, String status, String updates, LocalDate day, LocalDate dueDate, String missed, int overdue) {
        Assessment assessment = assessment(due, status, updates, day);
        assertThat(assessment.dueDate()).contains(dueDate);
        assertThat(assessment.missedYears().stream().map(String::valueOf).toList())
                .isEqualTo(missed.isEmpty() ? List.of() : List.of(missed.split(" ")));
        assertThat(assessment.daysOverdue()).isEqualTo(overdue);
    }

    @ParameterizedTest
    @CsvSource({
        "2020-12-01 done; 2021-06-01 closed, done-on-time, 2021-06-01",
        "2021-06-01 closed, done-late, 2021-06-01"
    })
    void aClosedYearlyTaskWasOnTimeWhenNoYearWasMissed(String updates, String timeliness, LocalDate settledOn) {
        Assessment assessment = assessment("每年", "closed", updates, LocalDate.of(2025, 1, 1));
        assertThat(assessment.timeliness().map(Timeliness::word)).contains(timeliness);
        assertThat(assessment.settledOn()).contains(settledOn);
        assertThat(assessment.light()).isEmpty();
    }

    @Test
    void aYearlyTaskThatIsDoneIsNotSettled() {
        Assessment assessment = assessment("每年", "done", "2020-12-01 done", LocalDate.of(2021, 6, 30));
        assertThat(assessment.settledOn()).isEmpty();
        assertThat(assessment.timeliness()).contains(Timeliness.ON_TRACK);
        assertThat(assessment.light()).contains(Light.GREEN);
    }

    @Test
    void theFirstYearIsThatOfTheIssueElseOfTheFileElseOfTheDay() {
        Task task = TestLists.task("1", "每年", Status.NOT_STARTED);
        Departments none = new Departments(List.of());
        LocalDate day = LocalDate.of(2022, 3, 1);
        TaskList issued = TestLists.list("a", Optional.of(LocalDate.of(2020, 6, 1)), OptionalInt.of(2021), none, task);
        TaskList dated = TestLists.list("a", Optional.empty(), OptionalInt.of(2021), none, task);
        TaskList bare = TestLists.list("a", Optional.empty(), OptionalInt.empty(), none, task);
        assertThat(Assessor.of(issued, task, day).assessment().missedYears()).containsExactly(2020, 2021);
        assertThat(Assessor.of(dated, task, day).assessment().missedYears()).containsExactly(2021);
        assertThat(Assessor.of(bare, task, day).assessment().missedYears()).isEmpty();
        assertThat(Assessor.of(bare, task, day).assessment().dueDate()).contains(LocalDate.of(2022, 12, 31));
    }

    /** As after a merge, where two people recorded one decision. */
    @Test
    void anExtensionThatTwoUpdatesReportIsOne() {
        String first = "2021-06-20 from=2021年6月 to=2021年; 2021-06-21 from=2021年6月 to=2021年";
        assertThat(assessment("2021年", "in-progress", first, LocalDate.of(2022, 1, 1))
                        .extensions())
                .isEqualTo(1);
        String both = first + "; 2021-12-20 from=2021年 to=2022年6月底前; 2022-01-01 from=2021年 to=2022年6月底前";
        assertThat(assessment("2022年6月底前", "in-progress", both, LocalDate.of(2022, 2, 1))
                        .extensions())
                .isEqualTo(2);
    }

    @Test
    void extensionsCountAgainstTheOriginalDeadline() {
        String updates = "2021-06-20 from=2021年6月 to=2021年; 2021-12-20 from=2021年 to=2022年6月底前";
        Assessment after = assessment("2022年6月底前", "in-progress", updates, LocalDate.of(2022, 1, 1));
        assertThat(after.originalDueDate()).contains(LocalDate.of(2021, 6, 30));
        assertThat(after.dueDate()).contains(LocalDate.of(2022, 6, 30));
        assertThat(after.extensions()).isEqualTo(2);
        Assessment between = assessment("2022年6月底前", "in-progress", updates, LocalDate.of(2021, 7, 1));
        assertThat(between.extensions()).isEqualTo(1);
        assertThat(between.dueDate()).contains(LocalDate.of(2021, 12, 31));
        Assessment before = assessment("2022年6月底前", "in-progress", updates, LocalDate.of(2021, 6, 1));
        assertThat(before.extensions()).isZero();
        assertThat(before.originalDueDate()).isEqualTo(before.dueDate()).contains(LocalDate.of(2021, 6, 30));
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            2020—2022年, 2020-01-01, 0
            2020—2022年, 2021-07-01, 50
            2020—2022年, 2022-12-31, 100
            2020—2022年, 2019-01-01, 0
            2021年, 2020-06-01, 0
            2021年, 2021-03-17, 50
            2021年, 2022-06-30, 100
            2019年, 2020-06-01, 100
            每年, 2020-06-01, 0
            每年, 2020-12-31, 100
            2022年起，每年, 2022-07-02, 50
            """)
    void paceIsTheShareOfTheTimeThatHasPassed(String due, LocalDate day, int percent) {
        assertThat(assessment(due, "not-started", "", day).pace()).hasValue(percent);
        assertThat(assessment(due, "in-progress", "", day).pace()).isEmpty();
        assertThat(assessment(due, "in-progress", "", day).withoutFigure()).isTrue();
        Task begun = TestLists.task("1", due, Status.IN_PROGRESS, OptionalInt.of(0));
        assertThat(assessment(begun, day).pace()).hasValue(percent);
    }

    /** Half of the time has passed. */
    @ParameterizedTest
    @CsvSource(textBlock = """
            not-started, , true, 50, 50, red, false
            not-started, , false, 50, , green, false
            not-started, 45, true, 50, 5, green, false
            not-started, 45, false, 50, 5, green, false
            in-progress, , true, , , green, true
            in-progress, , false, , , green, true
            in-progress, 35, true, 50, 15, yellow, false
            blocked, , true, , , yellow, true
            blocked, 10, false, 50, 40, red, false
            done, , true, 50, , , false
            cancelled, , true, 50, , , false
            """)
    void silenceIsNotGreen(
            String status,
            Integer progress,
            boolean silentBehind,
            Integer pace,
            Integer behind,
            String light,
            boolean withoutFigure) {
        Task task = TestLists.task(
                "1",
                "2020—2022年",
                Status.ofWord(status).orElseThrow(),
                progress == null ? OptionalInt.empty() : OptionalInt.of(progress));
        TaskList list = TestLists.list(
                new Policy(Period.ofDays(30), Period.ofDays(90), 10, 30, Period.ofDays(30), silentBehind), task);
        Assessment assessment =
                Assessor.of(list, task, LocalDate.of(2021, 7, 1)).assessment();
        assertThat(assessment.pace().stream().boxed().findFirst()).isEqualTo(Optional.ofNullable(pace));
        assertThat(assessment.behind().stream().boxed().findFirst()).isEqualTo(Optional.ofNullable(behind));
        assertThat(assessment.light().map(Light::word)).isEqualTo(Optional.ofNullable(light));
        assertThat(assessment.withoutFigure()).isEqualTo(withoutFigure);
    }

    @ParameterizedTest
    @CsvSource({"持续推进, 2022-01-01", "待定, 2022-01-01"})
    void withoutADateNoFigureIsMissed(String due, LocalDate day) {
        assertThat(assessment(due, "in-progress", "", day).withoutFigure()).isFalse();
        assertThat(assessment(due, "not-started", "", day).light()).contains(Light.GREEN);
    }

    @Test
    void noPaceWithoutAStartOrADate() {
        Task task = TestLists.task("1", "2022年", Status.IN_PROGRESS, OptionalInt.of(0));
        TaskList bare = TestLists.list("a", Optional.empty(), OptionalInt.empty(), new Departments(List.of()), task);
        Assessment assessment =
                Assessor.of(bare, task, LocalDate.of(2022, 1, 1)).assessment();
        assertThat(assessment.pace()).isEmpty();
        assertThat(assessment.behind()).isEmpty();
        assertThat(assessment.stale()).isTrue();
        assertThat(assessment("持续推进", "in-progress", "", LocalDate.of(2022, 1, 1))
                        .pace())
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "60, 0, green",
        "50, 0, green",
        "41, 9, green",
        "40, 10, yellow",
        "21, 29, yellow",
        "20, 30, red",
        "0, 50, red"
    })
    void behindIsPaceMinusProgress(int progress, int behind, String light) {
        Task task = TestLists.task("1", "2020—2022年", Status.IN_PROGRESS, OptionalInt.of(progress));
        Assessment assessment = assessment(task, LocalDate.of(2021, 7, 1));
        assertThat(assessment.behind()).hasValue(behind);
        assertThat(assessment.light().map(Light::word)).contains(light);
    }

    @Test
    void aThresholdOfZeroPointsMeansBehindAtAll() {
        Policy strict = new Policy(Period.ofDays(30), Period.ofDays(90), 0, 0, Period.ofDays(30), true);
        Task task = TestLists.task("1", "2020—2022年", Status.IN_PROGRESS, OptionalInt.of(50));
        TaskList strictList = TestLists.list(strict, task);
        assertThat(Assessor.of(strictList, task, LocalDate.of(2021, 7, 1))
                        .assessment()
                        .light())
                .contains(Light.GREEN);
        assertThat(Assessor.of(strictList, task, LocalDate.of(2021, 7, 20))
                        .assessment()
                        .light())
                .contains(Light.RED);
    }

    @ParameterizedTest
    @CsvSource({"2025年, yellow", "持续推进, yellow", "2020年, red"})
    void blockedIsYellowUnlessRed(String due, String light) {
        assertThat(assessment(due, "blocked", "", LocalDate.of(2021, 1, 1))
                        .light()
                        .map(Light::word))
                .contains(light);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            '', 2020-08-30, false
            '', 2020-08-31, true
            2021-01-01 note=x, 2021-04-01, false
            2021-01-01 note=x, 2021-04-02, true
            2021-01-01 note=x; 2020-07-01 note=y, 2021-04-01, false
            """)
    void staleAfterTheTimeOfThePolicy(String updates, LocalDate day, boolean stale) {
        assertThat(assessment("2025年", "in-progress", updates, day).stale()).isEqualTo(stale);
    }

    @Test
    void aTaskOfAListStandsAsItDidOnTheDay() {
        Task task =
                TestLists.task("1", "2021年", Status.DONE, TestLists.updates("2021-03-01 in-progress; 2022-03-01 done"));
        List<AssessedTask> then = Assessor.of(TestLists.list(task), LocalDate.of(2022, 2, 1));
        assertThat(then).hasSize(1);
        assertThat(then.get(0).task().status()).isEqualTo(Status.IN_PROGRESS);
        assertThat(then.get(0).assessment().daysOverdue()).isEqualTo(32);
        assertThat(then.get(0).assessment().lastUpdate()).contains(LocalDate.of(2021, 3, 1));
        assertThat(Assessor.of(TestLists.list(task), LocalDate.of(2022, 3, 1))
                        .get(0)
                        .assessment()
                        .timeliness())
                .contains(Timeliness.DONE_LATE);
    }

    @Test
    void theCompletionRateIsOfDoneAndClosedTasksAmongAllThatEndAndAreNotCancelled() {
        TaskList list = TestLists.list(
                TestLists.task("1", "2021年", Status.DONE),
                TestLists.task("2", "2021年", Status.CLOSED),
                TestLists.task("3", "2021年", Status.CANCELLED),
                TestLists.task("4", "持续推进", Status.DONE),
                TestLists.task("5", "2021年持续推进", Status.IN_PROGRESS),
                TestLists.task("6", "每年", Status.DONE),
                TestLists.task("7", "待定", Status.BLOCKED),
                TestLists.task("8", "每年", Status.CLOSED),
                TestLists.task("9", "每年", Status.CANCELLED));
        CompletionRate rate = CompletionRate.of(Assessor.of(list, LocalDate.of(2022, 1, 1)));
        assertThat(rate).isEqualTo(new CompletionRate(2, 4));
        assertThat(rate.percent()).hasValue(50);
    }

    @ParameterizedTest
    @CsvSource({"10, 29, 34", "2, 3, 67", "999, 1000, 99", "5, 5, 100", "0, 7, 0", "1, 400, 0"})
    void percent(int completed, int counted, int percent) {
        assertThat(new CompletionRate(completed, counted).percent()).hasValue(percent);
        assertThat(new CompletionRate(0, 0).percent()).isEmpty();
    }
}
