package reform.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import reform.model.Status;
import reform.model.Task;

class ReplayTest {
    private static final String HISTORY =
            "2021-03-05 in-progress progress=60; 2021-06-20 from=2021年6月 to=2021年; 2021-06-20 note=x;"
                    + "2021-12-20 blocked; 2021-12-20 from=2021年 to=2022年6月底前; 2022-05-01 done progress=100";

    @ParameterizedTest
    @CsvSource(textBlock = """
            2021-03-04, not-started, -1, 2021年6月, 0
            2021-03-05, in-progress, 60, 2021年6月, 1
            2021-06-19, in-progress, 60, 2021年6月, 1
            2021-06-20, in-progress, 60, 2021年, 3
            2021-12-19, in-progress, 60, 2021年, 3
            2021-12-20, blocked, 60, 2022年6月底前, 5
            2022-04-30, blocked, 60, 2022年6月底前, 5
            2022-05-01, done, 100, 2022年6月底前, 6
            2030-01-01, done, 100, 2022年6月底前, 6
            """)
    void everyDayOfAHistory(LocalDate day, String status, int progress, String due, int updates) {
        Task task = TestLists.task("10", "2022年6月底前", Status.DONE, OptionalInt.of(100), TestLists.updates(HISTORY));
        Task then = Replay.asOf(task, day);
        assertThat(then.status().word()).isEqualTo(status);
        assertThat(then.progress().orElse(-1)).isEqualTo(progress);
        assertThat(then.deadline().text()).isEqualTo(due);
        assertThat(then.updates()).isEqualTo(task.updates().subList(0, updates));
    }

    @Test
    void theOrderOfUpdatesInTheFileDoesNotMatterExceptOnOneDay() {
        Task task = TestLists.task(
                "1",
                "2022年",
                Status.DONE,
                TestLists.updates("2022-03-01 done; 2021-02-01 blocked; 2021-02-01 in-progress"));
        assertThat(Replay.asOf(task, LocalDate.of(2021, 2, 1)).status()).isEqualTo(Status.IN_PROGRESS);
        assertThat(Replay.asOf(task, LocalDate.of(2021, 1, 31)).status()).isEqualTo(Status.NOT_STARTED);
    }

    /** What comes later changes nothing about a past day. */
    @ParameterizedTest
    @CsvSource({"''", "; 2021-10-01 note=x", "; 2022-08-01 done"})
    void aYearlyTaskThatWasDoneForAYearGoesOnAsBefore(String later) {
        Task task = TestLists.task(
                "3",
                "每年9月底前",
                Status.IN_PROGRESS,
                TestLists.updates("2021-02-01 in-progress; 2021-08-01 done" + later));
        assertThat(Replay.asOf(task, LocalDate.of(2021, 8, 2)).status()).isEqualTo(Status.IN_PROGRESS);
    }

    @Test
    void aTaskThatWasAYearlyOneIsNotDoneByAYearOfIt() {
        Task task = TestLists.task(
                "3", "2023年", Status.IN_PROGRESS, TestLists.updates("2021-11-01 done for=2021; 2022-06-01 note=x"));
        assertThat(Replay.asOf(task, LocalDate.of(2022, 3, 1)).status()).isEqualTo(Status.IN_PROGRESS);
    }

    @Test
    void withoutUpdatesTheFileStands() {
        Task task = TestLists.task("1", "2022年", Status.DONE, OptionalInt.of(40));
        assertThat(Replay.asOf(task, LocalDate.of(1990, 1, 1))).isEqualTo(task);
    }

    /** The task itself says blocked, 20 %, 2022年; only updates that state a field speak of its past. */
    @ParameterizedTest
    @CsvSource(textBlock = """
            '', 1990-01-01, blocked, 20, 2022年
            2021-01-01 note=x, 2020-12-31, blocked, 20, 2022年
            2021-01-01 note=x; 2021-02-01 note=y, 2021-01-15, blocked, 20, 2022年
            2021-01-01 in-progress; 2021-02-01 note=x, 2021-02-01, blocked, 20, 2022年
            2021-01-01 in-progress; 2021-02-01 note=x, 2021-01-31, blocked, 20, 2022年
            2021-01-01 in-progress; 2021-02-01 note=x, 2021-01-01, blocked, 20, 2022年
            2021-01-01 in-progress; 2021-02-01 note=x, 2020-12-31, not-started, 20, 2022年
            2021-01-01 note=x; 2021-02-01 blocked progress=20, 2021-01-15, not-started, , 2022年
            2021-01-01 progress=5; 2021-02-01 blocked, 2021-01-15, not-started, 20, 2022年
            2021-01-01 progress=5; 2021-02-01 progress=9, 2021-01-15, blocked, 5, 2022年
            2021-01-01 in-progress; 2021-02-01 done; 2021-03-01 progress=9, 2021-02-15, blocked, , 2022年
            2021-01-01 in-progress; 2021-02-01 done; 2021-03-01 progress=9, 2021-01-15, in-progress, , 2022年
            2021-02-01 done; 2021-01-01 in-progress, 2021-01-15, in-progress, 20, 2022年
            2021-03-01 from=2020年 to=2021年; 2021-06-01 note=x, 2021-03-01, blocked, 20, 2022年
            2021-03-01 from=2020年 to=2021年; 2021-06-01 note=x, 2021-02-28, blocked, 20, 2020年
            2021-03-01 from=2020年 to=2021年; 2021-06-01 from=2021年 to=2022年, 2021-05-31, blocked, 20, 2021年
            2021-06-01 from=2021年 to=2022年; 2021-03-01 from=2020年 to=2021年, 2021-02-28, blocked, 20, 2020年
            """)
    void eachFieldIsReplayedForItself(String updates, LocalDate day, String status, Integer progress, String due) {
        Task task = TestLists.task("1", "2022年", Status.BLOCKED, OptionalInt.of(20), TestLists.updates(updates));
        Task then = Replay.asOf(task, day);
        assertThat(then.status().word()).isEqualTo(status);
        assertThat(then.progress()).isEqualTo(progress == null ? OptionalInt.empty() : OptionalInt.of(progress));
        assertThat(then.deadline().text()).isEqualTo(due);
    }

    /** What the status of a task is, whose own is the first word, with a deadline that may change its kind. */
    @ParameterizedTest
    @CsvSource(textBlock = """
            done, 每年, '', 2022-01-01, in-progress
            done, 每年, 2021-05-17 done for=2020, 2022-01-01, in-progress
            done, 每年, 2021-05-17 done for=2020, 2021-01-01, in-progress
            done, 每年, 2021-02-01 blocked, 2022-01-01, in-progress
            blocked, 每年, 2021-02-01 blocked; 2021-11-01 done, 2021-02-01, blocked
            not-started, 每年, 2021-11-01 done, 2022-01-01, not-started
            closed, 每年, 2021-11-01 done; 2022-01-01 closed, 2021-12-01, not-started
            closed, 每年, 2021-11-01 done; 2022-01-01 closed, 2022-01-01, closed
            done, 持续推进, '', 2022-01-01, done
            in-progress, 每年, 2020-12-01 done; 2021-06-01 from=2020年 to=每年; 2021-06-01 in-progress, 2021-01-01, done
            in-progress, 2023年, 2021-11-01 done; 2022-01-01 from=每年 to=2023年; 2022-03-01 blocked, 2021-12-01, not-started
            """)
    void aStepThatIsDoneIsNoStatus(String own, String due, String updates, LocalDate day, String status) {
        Task task = TestLists.task("1", due, Status.ofWord(own).orElseThrow(), TestLists.updates(updates));
        assertThat(Replay.asOf(task, day).status().word()).isEqualTo(status);
    }
}
