package reform.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import reform.model.Status;
import reform.model.Task;
import reform.model.TaskField;
import reform.model.TaskId;
import reform.policy.AssessedTask;
import reform.policy.Assessor;
import reform.policy.DateRange;
import reform.policy.Light;
import reform.policy.TestLists;

class FilterTest {
    private static final LocalDate DAY = LocalDate.of(2022, 6, 30);
    private static final List<AssessedTask> TASKS = Assessor.of(
            TestLists.list(
                    of("1", "2022年6月", Status.IN_PROGRESS, "办学体系", List.of("市教育局"), List.of("市财政局"), ""),
                    of("2", "2021年", Status.NOT_STARTED, "办学体系", List.of("市财政局"), List.of("市教育局"), ""),
                    of(
                            "3",
                            "2025年",
                            Status.BLOCKED,
                            "Schools",
                            List.of("市教育局", "团市委"),
                            List.of(),
                            "2022-06-01 note=用地Quota"),
                    of(
                            "4",
                            "2022年7月30日",
                            Status.IN_PROGRESS,
                            "Schools",
                            List.of("市 发展\n改革委"),
                            List.of(),
                            "2022-06-01 in-progress"),
                    of("5", "2021年", Status.DONE, "", List.of("市教育局"), List.of(), "2021-03-01 done"),
                    of(
                            "6",
                            "每年",
                            Status.DONE,
                            "",
                            List.of("市教育局"),
                            List.of(),
                            "2020-12-01 done; 2021-12-01 done; 2022-06-02 note=x"),
                    of("7", "2022年7月31日", Status.CANCELLED, "", List.of("市教育局"), List.of(), ""),
                    of("8", "长期", Status.NOT_STARTED, "", List.of("市教育局"), List.of(), "2022-06-01 note=x")),
            DAY);

    private static Task of(
            String id,
            String due,
            Status status,
            String section,
            List<String> lead,
            List<String> responsible,
            String updates) {
        return new Task(
                new TaskId(id),
                TestLists.texts(
                        Optional.of(section).filter(name -> !name.isEmpty()), "推进Title" + id, Optional.of("描述" + id)),
                TestLists.due(due),
                lead,
                responsible,
                status,
                OptionalInt.empty(),
                List.of(TestLists.updates(updates)));
    }

    private static final List<AssessedTask> YEARLY = Assessor.of(
            TestLists.list(
                    TestLists.task("1", "每年", Status.NOT_STARTED),
                    TestLists.task(
                            "2", "每年", Status.IN_PROGRESS, TestLists.updates("2020-12-01 done; 2021-12-01 done")),
                    TestLists.task("3", "每年", Status.CLOSED, TestLists.updates("2021-06-01 closed"))),
            DAY);

    private static String matching(Filter filter) {
        return ids(TASKS, filter);
    }

    private static String ids(List<AssessedTask> tasks, Filter filter) {
        return String.join(
                " ",
                tasks.stream()
                        .filter(filter::matches)
                        .map(task -> task.task().id().text())
                        .toList());
    }

    @ParameterizedTest
    @CsvSource({
        "市教育局, 1 2 3 5 6 7 8, 1 3 5 6 7 8, 2",
        "市财政局, 1 2, 2, 1",
        "团市委, 3, 3, ''",
        "市发展改革委, 4, 4, ''",
        "市民政局, '', '', ''"
    })
    void department(String name, String involved, String lead, String responsible) {
        assertThat(matching(new Filter.Involves(name))).isEqualTo(involved);
        assertThat(matching(new Filter.Lead(name))).isEqualTo(lead);
        assertThat(matching(new Filter.Responsible(name))).isEqualTo(responsible);
    }

    @Test
    void due() {
        LocalDate first = LocalDate.of(2022, 6, 30);
        LocalDate last = LocalDate.of(2022, 12, 31);
        assertThat(matching(new Filter.Due(new DateRange(first, last)))).isEqualTo("1 4 6 7");
        assertThat(matching(new Filter.Due(new DateRange(first.plusDays(1), last.minusDays(1)))))
                .isEqualTo("4 7");
        assertThat(matching(new Filter.Due(new DateRange(LocalDate.MIN, first))))
                .isEqualTo("1 2 5");
        assertThat(matching(new Filter.DueBefore(first))).isEqualTo("2 5");
        assertThat(matching(new Filter.DueBefore(first.plusDays(1)))).isEqualTo("1 2 5");
        assertThat(matching(new Filter.DueAfter(last))).isEqualTo("3");
        assertThat(matching(new Filter.DueAfter(last.minusDays(1)))).isEqualTo("3 6");
    }

    @ParameterizedTest
    @CsvSource({"P0D, 1", "P29D, 1", "P30D, 1 4", "P1M, 1 4", "P31D, 1 4", "P1Y, 1 4 6"})
    void withinIsUnsettledAndFromTheDayOn(Period time, String ids) {
        assertThat(matching(new Filter.DueWithin(DAY, time))).isEqualTo(ids);
    }

    /** On the day, task 1 has missed 2020 and 2021 and its 2022 runs; 3 was closed when its 2021 ran. */
    @ParameterizedTest
    @CsvSource(textBlock = """
            2020, 1 3
            2021, ''
            2022, 1 2
            2023, ''
            """)
    void theEarliestOpenStepAndTheRunningOneAreFoundByTheirDays(int year, String ids) {
        DateRange days = new DateRange(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
        assertThat(ids(YEARLY, new Filter.Due(days))).isEqualTo(ids);
    }

    @ParameterizedTest
    @CsvSource({"P183D, ''", "P184D, 1 2"})
    void theRunningStepIsFoundAlsoWhileOlderOnesAreMissed(Period time, String ids) {
        assertThat(ids(YEARLY, new Filter.DueWithin(DAY, time))).isEqualTo(ids);
    }

    @Test
    void dueBeforeAndAfterOfSteps() {
        assertThat(ids(YEARLY, new Filter.DueBefore(LocalDate.of(2021, 1, 1)))).isEqualTo("1 3");
        assertThat(ids(YEARLY, new Filter.DueAfter(LocalDate.of(2021, 12, 31)))).isEqualTo("1 2");
        assertThat(ids(YEARLY, new Filter.DueBefore(LocalDate.MIN))).isEmpty();
        assertThat(ids(YEARLY, new Filter.DueAfter(LocalDate.MAX))).isEmpty();
    }

    @Test
    void assessment() {
        assertThat(matching(new Filter.Overdue())).isEqualTo("2");
        assertThat(matching(new Filter.HasStatus(Status.DONE))).isEqualTo("5");
        assertThat(matching(new Filter.Settled())).isEqualTo("5 7");
        assertThat(matching(new Filter.Not(new Filter.Settled()))).isEqualTo("1 2 3 4 6 8");
        assertThat(matching(new Filter.HasLight(Light.RED))).isEqualTo("2");
        assertThat(matching(new Filter.HasLight(Light.YELLOW))).isEqualTo("1 3 4");
        assertThat(matching(new Filter.HasLight(Light.GREEN))).isEqualTo("6 8");
        assertThat(matching(new Filter.Yearly())).isEqualTo("6");
        assertThat(matching(new Filter.Stale())).isEqualTo("1 2");
    }

    @ParameterizedTest
    @CsvSource({"体系, 1 2", "school, 3 4", "SCHOOLS, 3 4", "none, ''"})
    void section(String text, String ids) {
        assertThat(matching(new Filter.Holds(TaskField.SECTION, text))).isEqualTo(ids);
    }

    @ParameterizedTest
    @CsvSource({"title3, 3", "描述[45], 4 5", "quota, 3", "^推进, 1 2 3 4 5 6 7 8", "nothing, ''"})
    void grepLooksIntoTitleDescriptionAndNotes(String regex, String ids) {
        Pattern pattern = Pattern.compile(regex, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
        assertThat(matching(new Filter.Grep(pattern))).isEqualTo(ids);
    }

    @Test
    void id() {
        TaskId two = new TaskId("2");
        assertThat(matching(new Filter.HasId(Optional.empty(), two))).isEqualTo("2");
        assertThat(matching(new Filter.HasId(Optional.of("reform"), two))).isEqualTo("2");
        assertThat(matching(new Filter.HasId(Optional.of("other"), two))).isEmpty();
        assertThat(matching(new Filter.IdRange(Optional.empty(), two, new TaskId("4"))))
                .isEqualTo("2 3 4");
        assertThat(matching(new Filter.IdRange(Optional.of("other"), two, two))).isEmpty();
    }

    @Test
    void combinations() {
        Filter yearly = new Filter.Yearly();
        Filter going = new Filter.HasStatus(Status.IN_PROGRESS);
        Filter done = new Filter.HasStatus(Status.DONE);
        Filter overdue = new Filter.Overdue();
        assertThat(matching(new Filter.And(List.of(yearly, going)))).isEqualTo("6");
        assertThat(matching(new Filter.And(List.of(overdue, done)))).isEmpty();
        assertThat(matching(new Filter.And(List.of()))).isEqualTo("1 2 3 4 5 6 7 8");
        assertThat(matching(new Filter.Or(List.of(overdue, done)))).isEqualTo("2 5");
        assertThat(matching(new Filter.Or(List.of()))).isEmpty();
        assertThat(matching(new Filter.Not(new Filter.Or(List.of(overdue, done)))))
                .isEqualTo("1 3 4 6 7 8");
    }
}
