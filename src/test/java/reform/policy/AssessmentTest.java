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
    private static Standing standing(Task task, LocalDate day) {
        return Assessment.of(Lists.list(task), task, day).standing();
    }

    private static Standing standing(String due, String status, String updates, LocalDate day) {
        return standing(Lists.task("1", due, Status.ofWord(status).orElseThrow(), Lists.updates(updates)), day);
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
        Standing standing = standing(due, "in-progress", "", day);
        assertThat(standing.timeliness().map(Timeliness::word)).contains(timeliness);
        assertThat(standing.daysOverdue()).isEqualTo(daysOverdue);
        assertThat(standing.overdue()).isEqualTo(daysOverdue > 0);
        assertThat(standing.light().map(Light::word)).contains(light);
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
        Standing standing = standing(due, status, updates, LocalDate.of(2023, 1, 1));
        assertThat(standing.timeliness().map(Timeliness::word)).isEqualTo(Optional.ofNullable(timeliness));
        assertThat(standing.settledOn()).isEqualTo(Optional.ofNullable(settledOn));
        assertThat(standing.daysOverdue()).isZero();
        assertThat(standing.light()).isEmpty();
        assertThat(standing.stale()).isFalse();
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
        Standing standing = standing(due, status, updates, day);
        assertThat(standing.dueDate()).contains(dueDate);
        assertThat(standing.missedYears().stream().map(String::valueOf).toList())
                .isEqualTo(missed.isEmpty() ? List.of() : List.of(missed.split(" ")));
        assertThat(standing.daysOverdue()).isEqualTo(overdue);
    }

    @ParameterizedTest
    @CsvSource({
        "2020-12-01 done; 2021-06-01 closed, done-on-time, 2021-06-01",
        "2021-06-01 closed, done-late, 2021-06-01"
    })
    void aClosedYearlyTaskWasOnTimeWhenNoYearWasMissed(String updates, String timeliness, LocalDate settledOn) {
        Standing standing = standing("每年", "closed", updates, LocalDate.of(2025, 1, 1));
        assertThat(standing.timeliness().map(Timeliness::word)).contains(timeliness);
        assertThat(standing.settledOn()).contains(settledOn);
        assertThat(standing.light()).isEmpty();
    }

    @Test
    void aYearlyTaskThatIsDoneIsNotSettled() {
        Standing standing = standing("每年", "done", "2020-12-01 done", LocalDate.of(2021, 6, 30));
        assertThat(standing.settledOn()).isEmpty();
        assertThat(standing.timeliness()).contains(Timeliness.ON_TRACK);
        assertThat(standing.light()).contains(Light.GREEN);
    }

    @Test
    void theFirstYearIsThatOfTheIssueElseOfTheFileElseOfTheDay() {
        Task task = Lists.task("1", "每年", Status.NOT_STARTED);
        Departments none = new Departments(List.of());
        LocalDate day = LocalDate.of(2022, 3, 1);
        TaskList issued = Lists.list("a", Optional.of(LocalDate.of(2020, 6, 1)), OptionalInt.of(2021), none, task);
        TaskList dated = Lists.list("a", Optional.empty(), OptionalInt.of(2021), none, task);
        TaskList bare = Lists.list("a", Optional.empty(), OptionalInt.empty(), none, task);
        assertThat(Assessment.of(issued, task, day).standing().missedYears()).containsExactly(2020, 2021);
        assertThat(Assessment.of(dated, task, day).standing().missedYears()).containsExactly(2021);
        assertThat(Assessment.of(bare, task, day).standing().missedYears()).isEmpty();
        assertThat(Assessment.of(bare, task, day).standing().dueDate()).contains(LocalDate.of(2022, 12, 31));
    }

    @Test
    void extensionsCountAgainstTheOriginalDeadline() {
        String updates = "2021-06-20 from=2021年6月 to=2021年; 2021-12-20 from=2021年 to=2022年6月底前";
        Standing after = standing("2022年6月底前", "in-progress", updates, LocalDate.of(2022, 1, 1));
        assertThat(after.originalDueDate()).contains(LocalDate.of(2021, 6, 30));
        assertThat(after.dueDate()).contains(LocalDate.of(2022, 6, 30));
        assertThat(after.extensions()).isEqualTo(2);
        Standing between = standing("2022年6月底前", "in-progress", updates, LocalDate.of(2021, 7, 1));
        assertThat(between.extensions()).isEqualTo(1);
        assertThat(between.dueDate()).contains(LocalDate.of(2021, 12, 31));
        Standing before = standing("2022年6月底前", "in-progress", updates, LocalDate.of(2021, 6, 1));
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
        assertThat(standing(due, "not-started", "", day).pace()).hasValue(percent);
        assertThat(standing(due, "in-progress", "", day).pace()).isEmpty();
        assertThat(standing(due, "in-progress", "", day).withoutFigure()).isTrue();
        Task begun = Lists.task("1", due, Status.IN_PROGRESS, OptionalInt.of(0));
        assertThat(standing(begun, day).pace()).hasValue(percent);
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
        Task task = Lists.task(
                "1",
                "2020—2022年",
                Status.ofWord(status).orElseThrow(),
                progress == null ? OptionalInt.empty() : OptionalInt.of(progress));
        TaskList list = Lists.list(new Policy(Period.ofDays(30), Period.ofDays(90), 10, 30, silentBehind), task);
        Standing standing = Assessment.of(list, task, LocalDate.of(2021, 7, 1)).standing();
        assertThat(standing.pace().stream().boxed().findFirst()).isEqualTo(Optional.ofNullable(pace));
        assertThat(standing.behind().stream().boxed().findFirst()).isEqualTo(Optional.ofNullable(behind));
        assertThat(standing.light().map(Light::word)).isEqualTo(Optional.ofNullable(light));
        assertThat(standing.withoutFigure()).isEqualTo(withoutFigure);
    }

    @ParameterizedTest
    @CsvSource({"持续推进, 2022-01-01", "待定, 2022-01-01"})
    void withoutADateNoFigureIsMissed(String due, LocalDate day) {
        assertThat(standing(due, "in-progress", "", day).withoutFigure()).isFalse();
        assertThat(standing(due, "not-started", "", day).light()).contains(Light.GREEN);
    }

    @Test
    void noPaceWithoutAStartOrADate() {
        Task task = Lists.task("1", "2022年", Status.IN_PROGRESS, OptionalInt.of(0));
        TaskList bare = Lists.list("a", Optional.empty(), OptionalInt.empty(), new Departments(List.of()), task);
        Standing standing = Assessment.of(bare, task, LocalDate.of(2022, 1, 1)).standing();
        assertThat(standing.pace()).isEmpty();
        assertThat(standing.behind()).isEmpty();
        assertThat(standing.stale()).isTrue();
        assertThat(standing("持续推进", "in-progress", "", LocalDate.of(2022, 1, 1)).pace())
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
        Task task = Lists.task("1", "2020—2022年", Status.IN_PROGRESS, OptionalInt.of(progress));
        Standing standing = standing(task, LocalDate.of(2021, 7, 1));
        assertThat(standing.behind()).hasValue(behind);
        assertThat(standing.light().map(Light::word)).contains(light);
    }

    @Test
    void aThresholdOfZeroPointsMeansBehindAtAll() {
        Policy strict = new Policy(Period.ofDays(30), Period.ofDays(90), 0, 0, true);
        Task task = Lists.task("1", "2020—2022年", Status.IN_PROGRESS, OptionalInt.of(50));
        TaskList strictList = Lists.list(strict, task);
        assertThat(Assessment.of(strictList, task, LocalDate.of(2021, 7, 1))
                        .standing()
                        .light())
                .contains(Light.GREEN);
        assertThat(Assessment.of(strictList, task, LocalDate.of(2021, 7, 20))
                        .standing()
                        .light())
                .contains(Light.RED);
    }

    @ParameterizedTest
    @CsvSource({"2025年, yellow", "持续推进, yellow", "2020年, red"})
    void blockedIsYellowUnlessRed(String due, String light) {
        assertThat(standing(due, "blocked", "", LocalDate.of(2021, 1, 1))
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
        assertThat(standing("2025年", "in-progress", updates, day).stale()).isEqualTo(stale);
    }

    @Test
    void aTaskOfAListStandsAsItDidOnTheDay() {
        Task task = Lists.task("1", "2021年", Status.DONE, Lists.updates("2021-03-01 in-progress; 2022-03-01 done"));
        List<AssessedTask> then = Assessment.of(Lists.list(task), LocalDate.of(2022, 2, 1));
        assertThat(then).hasSize(1);
        assertThat(then.get(0).task().status()).isEqualTo(Status.IN_PROGRESS);
        assertThat(then.get(0).standing().daysOverdue()).isEqualTo(32);
        assertThat(then.get(0).standing().lastUpdate()).contains(LocalDate.of(2021, 3, 1));
        assertThat(Assessment.of(Lists.list(task), LocalDate.of(2022, 3, 1))
                        .get(0)
                        .standing()
                        .timeliness())
                .contains(Timeliness.DONE_LATE);
    }

    @Test
    void theCompletionRateIsOfDoneAndClosedTasksAmongAllThatEndAndAreNotCancelled() {
        TaskList list = Lists.list(
                Lists.task("1", "2021年", Status.DONE),
                Lists.task("2", "2021年", Status.CLOSED),
                Lists.task("3", "2021年", Status.CANCELLED),
                Lists.task("4", "持续推进", Status.DONE),
                Lists.task("5", "2021年持续推进", Status.IN_PROGRESS),
                Lists.task("6", "每年", Status.DONE),
                Lists.task("7", "待定", Status.BLOCKED),
                Lists.task("8", "每年", Status.CLOSED),
                Lists.task("9", "每年", Status.CANCELLED));
        CompletionRate rate = CompletionRate.of(Assessment.of(list, LocalDate.of(2022, 1, 1)));
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
