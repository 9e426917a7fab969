package reform.policy;

import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import reform.model.Deadline;
import reform.model.Departments;
import reform.model.Extension;
import reform.model.LetterForm;
import reform.model.Policy;
import reform.model.Status;
import reform.model.Task;
import reform.model.TaskField;
import reform.model.TaskId;
import reform.model.TaskList;
import reform.model.Texts;
import reform.model.Update;
import reform.model.WorkCalendar;
import reform.policy.deadline.DeadlineContext;
import reform.policy.deadline.DeadlineReader;

/** Lists, tasks and updates for tests, from short texts. */
public final class TestLists {
    public static final Policy POLICY =
            new Policy(Period.ofDays(30), Period.ofDays(90), 10, 30, Period.ofDays(30), true);

    private TestLists() {}

    /** A list issued on 2020-06-01. */
    public static TaskList list(String name, Departments departments, Task... tasks) {
        return list(name, Optional.of(LocalDate.of(2020, 6, 1)), OptionalInt.empty(), departments, tasks);
    }

    /** A list with thresholds of its own. */
    public static TaskList list(Policy policy, Task... tasks) {
        TaskList list = list(tasks);
        return new TaskList(
                list.name(),
                list.title(),
                list.document(),
                list.issued(),
                list.source(),
                list.zone(),
                list.year(),
                list.columns(),
                list.statuses(),
                list.calendar(),
                policy,
                LetterForm.NONE,
                list.departments(),
                list.tasks());
    }

    public static TaskList list(Task... tasks) {
        return list("reform", new Departments(List.of()), tasks);
    }

    public static TaskList list(
            String name, Optional<LocalDate> issued, OptionalInt year, Departments departments, Task... tasks) {
        return new TaskList(
                name,
                "清单",
                Optional.empty(),
                issued,
                Optional.empty(),
                Optional.empty(),
                year,
                List.of(),
                Map.of(),
                WorkCalendar.WEEKS,
                POLICY,
                LetterForm.NONE,
                departments,
                Arrays.asList(tasks));
    }

    public static Deadline due(String text) {
        return DeadlineReader.read(text, DeadlineContext.NONE).deadline();
    }

    /** The texts that most tasks have. */
    public static Texts<TaskField> texts(Optional<String> section, String title, Optional<String> description) {
        return Texts.<TaskField>none()
                .with(TaskField.SECTION, section)
                .with(TaskField.TITLE, Optional.of(title))
                .with(TaskField.DESCRIPTION, description);
    }

    /** A task without progress. */
    public static Task task(String id, String due, Status status, Update... updates) {
        return task(id, due, status, OptionalInt.empty(), updates);
    }

    public static Task task(String id, String due, Status status, OptionalInt progress, Update... updates) {
        return new Task(
                new TaskId(id),
                texts(Optional.empty(), "任务" + id, Optional.empty()),
                due(due),
                List.of("市教育局"),
                List.of(),
                status,
                progress,
                Arrays.asList(updates));
    }

    /**
     * An update such as {@code 2021-03-05 done progress=60 for=2020 from=2021年 to=2022年}: a day, then any of these, in
     * any order.
     */
    public static Update update(String text) {
        List<String> words = new ArrayList<>(Arrays.asList(text.split(" ")));
        LocalDate date = LocalDate.parse(words.remove(0));
        Optional<Status> status = Optional.empty();
        OptionalInt progress = OptionalInt.empty();
        Optional<String> step = Optional.empty();
        Optional<Deadline> from = Optional.empty();
        Optional<Deadline> to = Optional.empty();
        Optional<String> note = Optional.empty();
        for (String word : words) {
            String value = word.substring(word.indexOf('=') + 1);
            if (word.startsWith("progress=")) {
                progress = OptionalInt.of(Integer.parseInt(value));
            } else if (word.startsWith("for=")) {
                step = Optional.of(value);
            } else if (word.startsWith("from=")) {
                from = Optional.of(due(value));
            } else if (word.startsWith("to=")) {
                to = Optional.of(due(value));
            } else if (word.startsWith("note=")) {
                note = Optional.of(value);
            } else {
                status = Optional.of(Status.ofWord(word).orElseThrow());
            }
        }
        Optional<Deadline> newDeadline = to;
        return new Update(
                date,
                status,
                progress,
                from.map(old -> new Extension(old, newDeadline.orElseThrow())),
                step,
                Optional.empty(),
                note,
                Optional.empty());
    }

    /** Updates parted by semicolons. */
    public static Update[] updates(String text) {
        return text.isBlank()
                ? new Update[0]
                : Arrays.stream(text.split(";"))
                        .map(String::strip)
                        .map(TestLists::update)
                        .toArray(Update[]::new);
    }
}
