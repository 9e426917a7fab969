package reform.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import reform.model.Deadline;
import reform.model.Department;
import reform.model.Departments;
import reform.model.Due;
import reform.model.LetterForm;
import reform.model.Policy;
import reform.model.Status;
import reform.model.Task;
import reform.model.TaskId;
import reform.model.TaskList;
import reform.model.WorkCalendar;
import reform.policy.TestLists;

class DepartmentMismatchTest {

    /** Departments are written {@code name/key/english/alias}, what is missing at the end left out; lists end in ;. */
    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            the same name and key          | 市教育局/edu; 市教育局/edu                   | ''
            a key on one side only         | 市教育局; 市教育局/edu                       | ''
            another key                    | 市教育局/edu; 市教育局/school                | 1 key: key 市教育局 school edu a
            another English name           | 市教育局/edu/Bureau; 市教育局/edu/Office     | 1 english: english 市教育局 Office Bureau a
            both                           | 市教育局/edu/Bureau; 市教育局/x/Office       | 1 key: key 市教育局 x edu a, 1 english: english 市教育局 Office Bureau a
            without the level              | 市教育局; 教育局                             | 1 name: name 教育局 市教育局 a
            full-width parentheses         | 各区（县）政府; 各区(县)政府                 | 1 name: name 各区(县)政府 各区（县）政府 a
            an alias there                 | 市人社局///人社部门; 人社部门                | 1 name: name 人社部门 市人社局 a
            an alias here                  | 人社部门; 市人社局///人社部门                | 1 name: name 市人社局 人社部门 a
            a slip in a long name          | 市人力资源社会保障局; 市人力资源社会保险局   | 1 name: name 市人力资源社会保险局 市人力资源社会保障局 a
            another level                  | 市教育局; 区教育局                           | ''
            other bodies                   | 市教育局; 市体育局                           | ''
            a list that tells them apart   | 市教育局; 教育局 市教育局                    | ''
            a key for two                  | 市医保局/hr; 市人社局/hr                     | 1 key: shared-key hr 市医保局 a
            a spelling is told, not its key | 市教育局/edu; 教育局/edu                    | 1 name: name 教育局 市教育局 a
            three lists, against the first | 市教育局/edu; 市教育局/x; 市教育局/edu       | 1 key: key 市教育局 x edu a
            names of tasks                 | -市教育局; 教育局                            | 1 name: name 教育局 市教育局 a
            a registry beats what tasks say | -市教育局; 市教育局/edu; 市教育局/x         | 2 key: key 市教育局 x edu b
            """)
    void findsWhatReportsWouldTakeForTwo(String what, String lists, String expected) {
        List<TaskList> read = new ArrayList<>();
        for (String list : lists.split(";")) {
            read.add(list(String.valueOf((char) ('a' + read.size())), list.strip()));
        }

        List<String> found = DepartmentMismatch.among(read).stream()
                .map(each -> each.list() + " " + each.field() + ": "
                        + String.join(" ", each.finding().arguments()))
                .toList();

        assertThat(String.join(", ", found)).as(what).isEqualTo(expected);
    }

    private static TaskList list(String name, String text) {
        List<Department> departments = new ArrayList<>();
        List<Task> tasks = new ArrayList<>();
        for (String each : text.split(" ")) {
            if (each.startsWith("-")) {
                tasks.add(task(each.substring(1)));
            } else {
                departments.add(department(each.split("/")));
            }
        }
        return new TaskList(
                name,
                name,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                OptionalInt.empty(),
                List.of(),
                Map.of(),
                WorkCalendar.WEEKS,
                Policy.DEFAULT,
                LetterForm.NONE,
                new Departments(departments),
                tasks);
    }

    private static Department department(String... parts) {
        return new Department(parts[0], part(parts, 1), part(parts, 3).stream().toList(), part(parts, 2), false);
    }

    private static Optional<String> part(String[] parts, int i) {
        return i < parts.length && !parts[i].isEmpty() ? Optional.of(parts[i]) : Optional.empty();
    }

    private static Task task(String lead) {
        return new Task(
                new TaskId("1"),
                TestLists.texts(Optional.empty(), "t", Optional.empty()),
                Deadline.of("待定", new Due.Undated()),
                List.of(lead),
                List.of(),
                Status.NOT_STARTED,
                OptionalInt.empty(),
                List.of());
    }
}
