package reform.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import reform.model.Status;
import reform.model.Task;
import reform.model.TaskList;
import reform.model.Update;
import reform.policy.AssessedTask;
import reform.policy.Assessor;
import reform.policy.DateRange;
import reform.policy.Light;
import reform.policy.TestLists;
import reform.query.Filter;

/**
 * One truth: what filters find, what statistics, departments, a week and a dashboard count, of random lists on random
 * days. Repeat a run with {@code -Dreform.seed=}.
 */
class FiguresAgreeTest {
    private static final List<String> DUES =
            List.of("2020年", "2021年", "2022年6月", "2020—2022年", "2023年", "每年", "每年2月底前", "2021年起，每年", "持续推进", "待定");
    private static final List<String> DEPARTMENTS = List.of("甲", "乙", "丙");

    static Stream<Long> seeds() {
        Random random = new Random(Long.getLong("reform.seed", 20220630));
        return random.longs(300).boxed();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void everyCountIsThatOfTheFilter(long seed) {
        Random random = new Random(seed);
        TaskList list = list(random);
        for (int i = 0; i < 8; i++) {
            LocalDate day = day(random);
            check(list, day, Assessor.of(list, day));
        }
    }

    private static void check(TaskList list, LocalDate day, List<AssessedTask> tasks) {
        TaskCounts figures = TaskCounts.of(tasks);
        for (Status status : Status.values()) {
            assertThat(figures.count(status)).isEqualTo(found(tasks, new Filter.HasStatus(status)));
        }
        for (Light light : Light.values()) {
            assertThat(figures.count(light)).isEqualTo(found(tasks, new Filter.HasLight(light)));
        }
        assertThat(figures.unsettled()).isEqualTo(found(tasks, new Filter.Not(new Filter.Settled())));
        assertThat(figures.overdue()).isEqualTo(found(tasks, new Filter.Overdue()));
        assertThat(figures.stale()).isEqualTo(found(tasks, new Filter.Stale()));
        assertThat(figures.completed() + figures.count(Status.CANCELLED)).isEqualTo(found(tasks, new Filter.Settled()));
        int yearlyAndNotCancelled = found(
                tasks,
                new Filter.And(List.of(new Filter.Yearly(), new Filter.Not(new Filter.HasStatus(Status.CANCELLED)))));
        assertThat(figures.recurring().tasks()).isEqualTo(yearlyAndNotCancelled);
        int missed = tasks.stream()
                .mapToInt(task -> task.assessment().missedYears().size())
                .sum();
        assertThat(figures.recurring().stepsSoFar() - figures.recurring().stepsMet())
                .isEqualTo(missed);

        ReportContext context = new ReportContext(List.of(list), List.of(), day);
        List<DateRange> months = Trend.months(day, day);
        Trend trend = Trend.of(context, months, tasks, List.of(ListStates.of(list)), task -> true);
        Dashboard dashboard = Dashboard.of(context, tasks, trend);
        WeeklyReport week = WeeklyReport.of(
                context,
                List.of(new ListSpan(list, Optional.empty())),
                new DateRange(day.minusDays(6), day),
                Optional.empty(),
                task -> true);
        List<TaskCounts> leads = DepartmentReport.of(context, tasks).departments().stream()
                .map(DepartmentReport.Load::lead)
                .toList();
        assertThat(dashboard.statistics().figures()).isEqualTo(figures);
        assertThat(week.figures()).isEqualTo(figures);
        assertThat(trend.months().get(0).overdue()).isEqualTo(figures.overdue());
        assertThat(trend.months().get(0).rate()).isEqualTo(figures.rate());
        assertThat(trend.weekAgo().overdue()
                        + week.newlyOverdue().size()
                        - week.noLongerOverdue().size())
                .isEqualTo(figures.overdue());
        Decisions decisions = dashboard.decisions();
        assertThat(decisions.overdueInAll()).isEqualTo(figures.overdue());
        assertThat(decisions.blockedInAll()).isEqualTo(figures.count(Status.BLOCKED));
        Judgement judgement = dashboard.judgement();
        assertThat(judgement.behind() + figures.overdue()).isEqualTo(figures.count(Light.RED));
        assertThat(judgement.missedSteps()).isBetween(0, figures.overdue());
        assertThat(judgement.expected()).isBetween(0, figures.rate().counted());
        addUp(figures, leads);
        addUp(
                figures,
                week.departments().stream()
                        .map(WeeklyReport.DepartmentWeek::lead)
                        .toList());
        addUp(
                figures,
                dashboard.statistics().departments().stream()
                        .map(Statistics.Row::figures)
                        .toList());
        addUp(
                figures,
                dashboard.statistics().years().stream()
                        .map(Statistics.Row::figures)
                        .toList());
    }

    private static void addUp(TaskCounts all, List<TaskCounts> parts) {
        List<ToIntFunction<TaskCounts>> counts = new ArrayList<>(List.of(
                TaskCounts::total,
                TaskCounts::unsettled,
                TaskCounts::completed,
                TaskCounts::overdue,
                TaskCounts::dueSoon,
                TaskCounts::stale,
                TaskCounts::ongoing,
                each -> each.recurring().tasks(),
                each -> each.recurring().stepsMet(),
                each -> each.recurring().stepsSoFar(),
                each -> each.rate().completed(),
                each -> each.rate().counted()));
        for (Light light : Light.values()) {
            counts.add(each -> each.count(light));
        }
        for (ToIntFunction<TaskCounts> count : counts) {
            assertThat(parts.stream().mapToInt(count).sum()).isEqualTo(count.applyAsInt(all));
        }
    }

    private static int found(List<AssessedTask> tasks, Filter filter) {
        return (int) tasks.stream().filter(filter::matches).count();
    }

    private static TaskList list(Random random) {
        Task[] tasks = new Task[1 + random.nextInt(12)];
        for (int i = 0; i < tasks.length; i++) {
            tasks[i] = task(Integer.toString(i + 1), random);
        }
        return TestLists.list(tasks);
    }

    private static Task task(String id, Random random) {
        Update[] updates = new Update[random.nextInt(5)];
        for (int i = 0; i < updates.length; i++) {
            updates[i] = TestLists.update(day(random)
                    + (random.nextBoolean()
                            ? " " + pick(List.of(Status.values()), random).word()
                            : " note=x")
                    + (random.nextInt(4) == 0 ? " progress=" + random.nextInt(101) : "")
                    + (random.nextInt(4) == 0 ? " for=" + (2019 + random.nextInt(5)) : "")
                    + (random.nextInt(5) == 0 ? " from=" + pick(DUES, random) + " to=" + pick(DUES, random) : ""));
        }
        Task task = TestLists.task(
                id,
                pick(DUES, random),
                pick(List.of(Status.values()), random),
                random.nextBoolean() ? OptionalInt.of(random.nextInt(101)) : OptionalInt.empty(),
                updates);
        return new Task(
                task.id(),
                task.texts(),
                task.deadline(),
                random.nextInt(6) == 0 ? List.of() : List.of(pick(DEPARTMENTS, random)),
                List.of(pick(DEPARTMENTS, random)),
                task.status(),
                task.progress(),
                task.updates());
    }

    private static LocalDate day(Random random) {
        return LocalDate.of(2020, 6, 1).plusDays(random.nextInt(1300));
    }

    private static <T> T pick(List<T> choices, Random random) {
        return choices.get(random.nextInt(choices.size()));
    }
}
