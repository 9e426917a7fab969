package reform.policy.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import reform.model.Due;
import reform.model.Rhythm;
import reform.model.WorkCalendar;

class StepsTest {
    private static Steps steps(String text, String issued) {
        LocalDate day = LocalDate.parse(issued);
        DeadlineReading reading = DeadlineReader.read(
                text,
                new DeadlineContext(
                        DeadlineContext.NONE.year(), Optional.of(day), Optional.empty(), WorkCalendar.WEEKS));
        return Steps.of((Due.Recurring) reading.deadline().due(), day);
    }

    private static String told(Step step) {
        return step.key() + "=" + step.due();
    }

    private static List<String> told(List<Step> steps) {
        List<String> told = new ArrayList<>();
        for (Step step : steps) {
            told.add(told(step));
        }
        return told;
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            每年                   | 2020-06-01 | 2023-01-01 | 2020=2020-12-31 2021=2021-12-31 2022=2022-12-31
            每年1月31日前          | 2020-06-01 | 2022-12-31 | 2021=2021-01-31 2022=2022-01-31
            每年2月底前            | 2022-01-01 | 2025-01-01 | 2022=2022-02-28 2023=2023-02-28 2024=2024-02-29
            每年2月28日前          | 2023-01-01 | 2025-01-01 | 2023=2023-02-28 2024=2024-02-28
            每年6月、12月          | 2025-07-01 | 2026-07-01 | 2025-12=2025-12-31 2026-06=2026-06-30
            每年6月1日、6月15日    | 2026-06-01 | 2026-07-01 | 2026-06-01=2026-06-01 2026-06-15=2026-06-15
            每年12月至次年3月      | 2026-01-05 | 2028-01-01 | 2025=2026-03-31 2026=2027-03-31
            每半年                 | 2025-07-01 | 2026-12-31 | 2025-H2=2025-12-31 2026-H1=2026-06-30
            每半年最后一个月25日前 | 2025-06-26 | 2026-01-01 | 2025-H2=2025-12-25
            每季度                 | 2026-03-31 | 2026-10-01 | 2026-Q1=2026-03-31 2026-Q2=2026-06-30 2026-Q3=2026-09-30
            每季度次月10日前       | 2026-01-11 | 2026-07-11 | 2026-Q1=2026-04-10 2026-Q2=2026-07-10
            每月31日前             | 2026-01-31 | 2026-04-01 | 2026-01=2026-01-31 2026-02=2026-02-28 2026-03=2026-03-31
            每月5日前              | 2026-01-06 | 2026-03-06 | 2026-02=2026-02-05 2026-03=2026-03-05
            每周五前               | 2026-12-26 | 2027-01-16 | 2026-W53=2027-01-01 2027-W01=2027-01-08 2027-W02=2027-01-15
            每周                   | 2025-12-29 | 2026-01-12 | 2026-W01=2026-01-04 2026-W02=2026-01-11
            2026—2027年每年6月底前 | 2020-01-01 | 2030-01-01 | 2026=2026-06-30 2027=2027-06-30
            2026年每季度           | 2026-05-01 | 2030-01-01 | 2026-Q2=2026-06-30 2026-Q3=2026-09-30 2026-Q4=2026-12-31
            2026年每季度次月10日前 | 2026-05-01 | 2030-01-01 | 2026-Q2=2026-07-10 2026-Q3=2026-10-10 2026-Q4=2027-01-10
            2021年9月起每年6月底前 | 2020-01-01 | 2024-01-01 | 2022=2022-06-30 2023=2023-06-30
            2018年起，每年         | 2020-06-01 | 2022-01-01 | 2020=2020-12-31 2021=2021-12-31
            """)
    void theStepsFromTheDayOfIssueToAnotherDay(String text, String issued, String day, String expected) {
        assertThat(String.join(" ", told(steps(text, issued).before(LocalDate.parse(day)))))
                .isEqualTo(expected);
    }

    @Test
    void noStepIsDueBeforeTheDayOfIssue() {
        String[] texts = {
            "每年", "每年2月底前", "每年1月31日前", "每半年", "每季度首月10日前", "每季度次月5日前", "每月", "每月1日", "每周一", "每年6月、12月", "2019年起，每年"
        };
        for (String text : texts) {
            for (LocalDate issued = LocalDate.of(2019, 12, 20); issued.getYear() < 2021; issued = issued.plusDays(1)) {
                Step first = steps(text, issued.toString()).first().orElseThrow();
                assertThat(first.due()).as(text + " " + issued).isAfterOrEqualTo(issued);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "每年, 2024, 2024-12-31",
        "每年, 2019, ",
        "每年, 2024-H1, ",
        "每半年, 2024-H2, 2024-12-31",
        "每季度, 2024-Q3, 2024-09-30",
        "每季度, 2024-Q5, ",
        "每月, 2024-02, 2024-02-29",
        "每周五前, 2026-W53, 2027-01-01",
        "每周五前, 2027-W53, ",
        "每年6月、12月, 2024-06, 2024-06-30",
        "每年6月、12月, 2024-07, ",
        "每年6月、12月, 2024, ",
        "每月10日、25日, 2024-03-25, 2024-03-25",
        "每年12月至次年3月, 2025, 2026-03-31",
        "2026—2027年每年, 2027, 2027-12-31",
        "2026—2027年每年, 2028, ",
        "每年, plan, ",
        "每年, 9999, 9999-12-31",
        "每年, 0000, ",
        "每年, 20240, ",
    })
    void aStepIsFoundByItsKey(String text, String key, LocalDate due) {
        assertThat(steps(text, "2020-06-01").named(key).map(Step::due)).isEqualTo(Optional.ofNullable(due));
    }

    @ParameterizedTest
    @CsvSource({
        "每年, 2020-06-01, 2020",
        "每年, 2024-12-31, 2024",
        "每年2月底前, 2020-07-01, ",
        "每季度, 2024-04-01, 2024-Q2",
        "每月5日前, 2024-03-20, 2024-03",
        "每周五前, 2024-03-10, 2024-W10",
        "每年6月、12月, 2024-03-01, 2024-06",
        "每年6月、12月, 2024-07-01, 2024-12",
        "每年6月、11月, 2024-12-05, 2024-11",
    })
    void aReportIsAboutTheStepOfItsTime(String text, LocalDate day, String key) {
        assertThat(steps(text, "2020-06-01").reportedOn(day).map(Step::key)).isEqualTo(Optional.ofNullable(key));
    }

    @Test
    void theNextStep() {
        Steps quarters = steps("每季度，至2026年底", "2026-01-05");
        assertThat(quarters.onOrAfter(LocalDate.of(2020, 1, 1)).map(StepsTest::told))
                .contains("2026-Q1=2026-03-31");
        assertThat(quarters.onOrAfter(LocalDate.of(2026, 6, 30)).map(StepsTest::told))
                .contains("2026-Q2=2026-06-30");
        assertThat(quarters.onOrAfter(LocalDate.of(2026, 7, 1)).map(StepsTest::told))
                .contains("2026-Q3=2026-09-30");
        assertThat(quarters.onOrAfter(LocalDate.of(2027, 1, 1))).isEmpty();
        assertThat(quarters.last().map(StepsTest::told)).contains("2026-Q4=2026-12-31");
        assertThat(steps("每季度", "2026-01-05").last()).isEmpty();
    }

    @Test
    void anEndBeforeTheFirstStepLeavesNone() {
        Steps none = steps("2026年每年12月31日前", "2027-01-01");
        assertThat(none.first()).isEmpty();
        assertThat(none.last()).isEmpty();
        assertThat(none.before(LocalDate.of(2030, 1, 1))).isEmpty();
        assertThat(none.named("2026")).isEmpty();
    }

    @Test
    void hostileRangesAreBounded() {
        Steps weeks = steps("每周", "0001-01-01");
        assertThat(weeks.before(LocalDate.of(9999, 12, 31))).hasSize(Steps.LIMIT);
        assertThat(weeks.onOrAfter(LocalDate.of(9999, 12, 31))).isEmpty();
        assertThat(weeks.onOrAfter(LocalDate.MAX)).isEmpty();
        assertThat(weeks.onOrAfter(LocalDate.MIN).map(Step::key)).contains("0001-W01");
        assertThat(weeks.reportedOn(LocalDate.MAX)).isEmpty();
        assertThat(weeks.reportedOn(LocalDate.MIN)).isEmpty();
        assertThat(Steps.of(yearly(), LocalDate.MAX).first()).isEmpty();
        assertThat(Steps.of(yearly(), LocalDate.MIN).first().map(Step::key)).contains("0001");
    }

    private static Due.Recurring yearly() {
        return new Due.Recurring(Rhythm.YEARLY, List.of(Rhythm.YEARLY.lastDay()), Optional.empty(), Optional.empty());
    }
}
