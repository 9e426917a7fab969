package reform.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import reform.model.Status;
import reform.model.Task;
import reform.model.TaskId;
import reform.policy.AssessedTask;
import reform.policy.Assessor;
import reform.policy.TestLists;

class TaskOrderTest {
    private static final List<AssessedTask> TASKS = Assessor.of(
            TestLists.list(
                    task("10", "2021年", Status.IN_PROGRESS, "乙", "B", 40, "2022-03-01 note=x"),
                    task("9", "待定", Status.BLOCKED, "", "", -1, ""),
                    task("2", "2020年", Status.NOT_STARTED, "甲", "A", 0, "2022-01-01 note=x"),
                    task("1", "2021年", Status.DONE, "", "C", -1, "2021-05-01 done"),
                    task("3", "2025年", Status.NOT_STARTED, "乙", "A", 90, "")),
            LocalDate.of(2022, 6, 30));

    private static Task task(
            String id, String due, Status status, String section, String lead, int progress, String updates) {
        return new Task(
                new TaskId(id),
                TestLists.texts(Optional.of(section).filter(name -> !name.isEmpty()), "t" + id, Optional.empty()),
                TestLists.due(due),
                lead.isEmpty() ? List.of() : List.of(lead),
                List.of(),
                status,
                progress < 0 ? OptionalInt.empty() : OptionalInt.of(progress),
                List.of(TestLists.updates(updates)));
    }

    private static String sorted(TaskOrder order) {
        return String.join(
                " ",
                order.sort(TASKS).stream().map(task -> task.task().id().text()).toList());
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            '', 10 9 2 1 3
            id, 1 2 3 9 10
            -id, 10 9 3 2 1
            due, 2 10 1 3 9
            -due, 3 10 1 2 9
            overdue, 10 2 9 1 3
            -overdue, 2 10 9 1 3
            status, 2 3 10 9 1
            -status, 1 9 10 2 3
            light, 10 2 9 3 1
            -light, 3 9 10 2 1
            lead, 2 3 10 1 9
            -lead, 1 10 2 3 9
            title, 1 10 2 3 9
            progress, 2 10 3 9 1
            -progress, 3 10 2 9 1
            section, 10 3 2 9 1
            updated, 1 2 10 9 3
            -updated, 10 2 1 9 3
            'lead,-due', 3 2 10 1 9
            'section,-progress', 3 10 2 9 1
            'status,due,-id', 2 3 10 9 1
            """)
    void stableAndWithoutAValueLastInBothDirections(String keys, String ids) {
        List<TaskOrder.Key> parsed = keys.isEmpty()
                ? List.of()
                : Arrays.stream(keys.split(",")).map(TaskOrderTest::key).toList();
        assertThat(sorted(new TaskOrder(parsed))).isEqualTo(ids);
    }

    private static TaskOrder.Key key(String typed) {
        return ((Resolution.Found<TaskOrder.Key>) TaskOrder.key(typed)).value();
    }

    @Test
    void namedOrders() {
        assertThat(sorted(TaskOrder.AS_IN_FILE)).isEqualTo("10 9 2 1 3");
        assertThat(sorted(TaskOrder.MOST_OVERDUE_FIRST)).isEqualTo("2 10 1 3 9");
    }
}
