package reform.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static reform.policy.TestLists.list;
import static reform.policy.TestLists.task;
import static reform.policy.TestLists.updates;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import reform.model.Status;
import reform.model.Task;
import reform.model.TaskList;
import reform.policy.AssessedTask;
import reform.policy.Assessor;
import reform.policy.CompletionRate;
import reform.policy.DateRange;
import reform.policy.Light;
import reform.report.Timeline.Phase;
import reform.report.Timeline.Scale;
import reform.store.read.TaskListReader;

/** Figures, departments, letters, statistics and timelines as of 2022-06-30. */
class ReportsTest {
    private static final LocalDate DAY = LocalDate.of(2022, 6, 30);

    private static final TaskList LIST = list(
            led(task("1", "2021年", Status.IN_PROGRESS), List.of("甲", "乙"), List.of("丙", "甲")),
            led(task("2", "2022年7月", Status.IN_PROGRESS), List.of("甲"), List.of()),
            led(task("3", "2021年", Status.DONE), List.of("乙"), List.of("甲", "丙")),
            led(task("4", "2025年", Status.CANCELLED), List.of("乙"), List.of()),
            led(task("5", "持续推进", Status.IN_PROGRESS), List.of(), List.of("丙")),
            led(task("6", "2025年", Status.CLOSED), List.of("乙"), List.of()));

    private static final ReportContext ORIGIN = new ReportContext(List.of(LIST), List.of(), DAY);
    private static final List<AssessedTask> TASKS = Assessor.of(LIST, DAY);

    private static Task led(Task task, List<String> lead, List<String> responsible) {
        return new Task(
                task.id(),
                task.texts(),
                task.deadline(),
                lead,
                responsible,
                task.status(),
                task.progress(),
                task.updates());
    }

    @Test
    void figuresCount() {
        TaskCounts figures = TaskCounts.of(TASKS);

        assertThat(figures.total()).isEqualTo(6);
        assertThat(figures.count(Status.IN_PROGRESS)).isEqualTo(3);
        assertThat(figures.count(Light.RED)).isEqualTo(1);
        assertThat(figures.count(Light.YELLOW)).isZero();
        assertThat(figures.unsettled()).isEqualTo(3);
        assertThat(figures.overdue()).isEqualTo(1);
        assertThat(figures.ongoing()).isEqualTo(1);
        assertThat(figures.rate()).isEqualTo(new CompletionRate(2, 4));
    }

    /** They are on the way of what goes on without an end; nothing of it recurs. */
    @Test
    void theMilestonesOfAnOngoingTaskAreNoRecurringSteps() {
        String text = """
                title: t
                issued: 2020-06-01
                tasks:
                  - {id: 1, title: a, due: 每年, lead: b}
                  - {id: 2, title: a, due: 持续推进, lead: b, milestones: [{key: p, due: 2021年, title: c}]}
                """;
        TaskList list = TaskListReader.read("l.yaml", "l", text.getBytes(StandardCharsets.UTF_8))
                .list()
                .orElseThrow();
        TaskCounts figures = TaskCounts.of(Assessor.of(list, DAY));
        assertThat(figures.recurring()).isEqualTo(new TaskCounts.Recurring(1, 0, 2));
        assertThat(figures.ongoing()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            not-started, '', 2020-12-31, 1, 0, 0
            not-started, '', 2022-06-30, 1, 0, 2
            done, '', 2022-06-30, 1, 0, 2
            in-progress, 2020-12-01 done; 2021-05-01 done; 2022-11-30 done, 2024-06-01, 1, 3, 4
            in-progress, 2020-12-01 done; 2021-05-01 done; 2022-11-30 done, 2022-12-01, 1, 3, 3
            closed, 2020-12-01 done; 2022-06-01 closed, 2030-01-01, 1, 1, 2
            cancelled, 2022-06-01 cancelled, 2030-01-01, 0, 0, 0
            """)
    void theStepsOfARecurringTaskAreCountedOnTheirOwn(
            String status, String updates, LocalDate day, int recurring, int met, int soFar) {
        Task task = task("1", "每年", Status.ofWord(status).orElseThrow(), updates(updates));
        TaskCounts figures = TaskCounts.of(Assessor.of(list(task), day));
        assertThat(figures.recurring()).isEqualTo(new TaskCounts.Recurring(recurring, met, soFar));
        assertThat(figures.rate()).isEqualTo(new CompletionRate(0, 0));
        assertThat(figures.count(Status.DONE)).isZero();
        assertThat(figures.completed()).isEqualTo(status.equals("closed") ? 1 : 0);
    }

    @Test
    void figuresThatDoNotAddUpAreRefused() {
        TaskCounts good = TaskCounts.of(TASKS);

        assertThatThrownBy(() -> new TaskCounts(
                        7,
                        good.byStatus(),
                        good.byLight(),
                        1,
                        0,
                        0,
                        1,
                        good.recurring(),
                        good.milestones(),
                        List.of(),
                        good.rate()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new TaskCounts(
                        6,
                        good.byStatus(),
                        good.byLight(),
                        2,
                        0,
                        0,
                        1,
                        good.recurring(),
                        good.milestones(),
                        List.of(),
                        good.rate()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new TaskCounts(
                        6,
                        good.byStatus(),
                        good.byLight(),
                        1,
                        0,
                        0,
                        2,
                        good.recurring(),
                        good.milestones(),
                        List.of(),
                        good.rate()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aTaskCountsOnceUnderItsFirstLeadAndSupportsStandApart() {
        DepartmentReport report = DepartmentReport.of(ORIGIN, TASKS);

        assertThat(report.departments())
                .extracting(load -> load.name().orElse("-") + " " + ids(load.leading()) + " " + ids(load.supporting()))
                .containsExactly("甲 [1, 2] [3]", "乙 [3, 4, 6] [1]", "丙 [] [1, 5, 3]", "- [5] []");
        assertThat(report.figures().total()).isEqualTo(6);
    }

    @Test
    void oneDepartmentAlsoWithoutTasks() {
        assertThat(DepartmentReport.of(ORIGIN, TASKS, "乙").figures().total()).isEqualTo(3);
        assertThat(DepartmentReport.of(ORIGIN, List.of(), "丁")
                        .departments()
                        .get(0)
                        .name())
                .contains("丁");
    }

    @Test
    void departmentsThatDoNotAddUpAreRefused() {
        DepartmentReport report = DepartmentReport.of(ORIGIN, TASKS);

        assertThatThrownBy(() -> new DepartmentReport(
                        ORIGIN, Optional.empty(), report.departments().subList(1, 4), report.figures(), List.of()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aLetterHasWhatTheDepartmentLeads() {
        Notice.Terms terms = new Notice.Terms(
                DAY.plusDays(7), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
        TaskList list = list(
                led(task("1", "2021年", Status.IN_PROGRESS), List.of("甲", "乙"), List.of()),
                led(task("2", "2022年7月20日", Status.IN_PROGRESS), List.of("甲"), List.of()),
                led(task("3", "2022年7月10日", Status.IN_PROGRESS), List.of("甲"), List.of()),
                led(task("4", "2020年", Status.IN_PROGRESS), List.of("甲"), List.of()),
                led(task("5", "2020年", Status.DONE), List.of("乙"), List.of()),
                led(task("6", "2020年", Status.IN_PROGRESS), List.of(), List.of()));
        ReportContext context = new ReportContext(List.of(list), List.of(), DAY);
        List<AssessedTask> tasks = Assessor.of(list, DAY);

        Notice notice = Notice.of(context, tasks, "甲", terms);

        assertThat(ids(notice.overdue())).containsExactly("4", "1");
        assertThat(ids(notice.dueSoon())).containsExactly("3", "2");
        assertThat(notice.leads()).isEqualTo(4);
        assertThat(Notice.of(context, tasks, "乙", terms).isEmpty()).isTrue();
        assertThat(Notice.all(context, tasks, terms, new LetterNumbers(Optional.empty(), Optional.empty())))
                .extracting(each -> each.to().name())
                .containsExactly("甲");
    }

    @Test
    void statisticsAddUp() {
        Statistics statistics = Statistics.of(ORIGIN, TASKS);

        assertThat(statistics.departments())
                .extracting(row -> row.key().orElse("-") + " " + row.figures().total())
                .containsExactly("乙 3", "甲 2", "- 1");
        assertThat(statistics.years())
                .extracting(row -> row.key().orElse("-") + " " + row.figures().total())
                .containsExactly("2021 2", "2022 1", "2025 2", "- 1");
        assertThatThrownBy(() -> new Statistics(
                        ORIGIN,
                        statistics.figures(),
                        statistics.departments().subList(1, 3),
                        statistics.years(),
                        List.of()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource({
        "2021年, in-progress, '', used 2020-06-01..2021-12-31 overdue 2022-01-01..2022-06-30",
        "2022-06-29, in-progress, '', used 2020-06-01..2022-06-29 overdue 2022-06-30..2022-06-30",
        "2022-06-30, in-progress, '', used 2020-06-01..2022-06-30",
        "2022-07-01, in-progress, '', used 2020-06-01..2022-06-30 left 2022-07-01..2022-07-01",
        "2023—2024年, in-progress, '', left 2023-01-01..2024-12-31",
        "2021年, done, 2021-03-04 done, used 2020-06-01..2021-03-04",
        "2021年, done, 2022-01-02 done, used 2020-06-01..2021-12-31 overdue 2022-01-01..2022-01-02",
        "2021年, done, '', used 2020-06-01..2021-12-31",
        "2025年, done, '', used 2020-06-01..2022-06-30",
        "2021年, done, 2020-01-01 done, used 2020-01-01..2020-01-01",
        "2019年, in-progress, '', used 2019-12-31..2019-12-31 overdue 2020-01-01..2022-06-30",
    })
    void timesOfATask(String due, String status, String updates, String expected) {
        TaskList list = list(task("1", due, Status.ofWord(status).orElseThrow(), updates(updates)));
        Timeline timeline =
                Timeline.of(new ReportContext(List.of(list), List.of(), DAY), Scale.YEAR, Assessor.of(list, DAY));

        StringBuilder segments = new StringBuilder();
        for (Timeline.Segment segment : timeline.bars().get(0).segments()) {
            DateRange days = segment.days();
            segments.append(segment.phase().word() + " " + days.first() + ".." + days.last() + " ");
            assertThat(timeline.days().contains(days.first())).isTrue();
            assertThat(timeline.days().contains(days.last())).isTrue();
        }
        assertThat(segments.toString().strip()).isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "YEAR, 2020-01-01..2022-12-31, 3, 2020, 2022",
        "QUARTER, 2020-04-01..2022-09-30, 10, 2020-Q2, 2022-Q3",
        "MONTH, 2020-06-01..2022-07-31, 26, 2020-06, 2022-07",
    })
    void theAxisHasWholePeriods(Scale scale, String days, int count, String first, String last) {
        Timeline timeline = Timeline.of(ORIGIN, scale, TASKS);
        List<String> labels = new ArrayList<>();
        timeline.periods().forEach(period -> labels.add(period.label()));

        assertThat(timeline.days().first() + ".." + timeline.days().last()).isEqualTo(days);
        assertThat(labels).hasSize(count).startsWith(first).endsWith(last);
        assertThat(ids(timeline.undated())).containsExactly("5");
        assertThat(timeline.bars())
                .extracting(bar -> bar.segments().get(0).phase())
                .containsOnly(Phase.USED);
    }

    private static List<String> ids(List<AssessedTask> tasks) {
        return tasks.stream().map(task -> task.task().id().text()).toList();
    }
}
