package reform.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Where equality is written out, each component counts, as in every other record. */
class EqualityTest {
    private static final LocalDate DAY = LocalDate.of(2022, 6, 30);

    static Stream<Record> records() {
        Due.Dated dated = new Due.Dated(Optional.of(DAY), DAY, false);
        Due.Recurring yearly = new Due.Recurring(
                Rhythm.YEARLY, List.of(Rhythm.YEARLY.lastDay()), Optional.of(DAY), Optional.of(DAY.plusYears(1)));
        Milestone milestone = new Milestone(DAY, "方案");
        Deadline deadline =
                new Deadline("2022年", dated, List.of(milestone), Optional.of("完工"), Optional.of(DAY), false);
        Deadline recurring = Deadline.of("每年", yearly);
        PlannedMilestone planned = new PlannedMilestone(Optional.of("plan"), deadline, Optional.of("方案"));
        UnreadCell unread = new UnreadCell("due", "汛期");
        Update update = new Update(
                DAY,
                Optional.of(Status.DONE),
                OptionalInt.of(1),
                Optional.of(new Extension(recurring, deadline)),
                Optional.of("2021"),
                Optional.of("by"),
                Optional.of("note"),
                Optional.of("evidence"));
        return Stream.of(
                new TaskId("1"),
                dated,
                yearly,
                new Due.Ongoing(Optional.of(DAY)),
                new Due.NotRead(Due.Reason.UNPLACED, 1, 2, List.of("28")),
                new StepDay(6, 30),
                milestone,
                deadline,
                planned,
                unread,
                new Extension(recurring, deadline),
                update,
                new Task(
                        new TaskId("1"),
                        Texts.of(Map.of(TaskField.TITLE, "title")),
                        deadline,
                        Optional.of(DAY),
                        List.of(planned),
                        List.of("lead"),
                        List.of("responsible"),
                        Status.BLOCKED,
                        OptionalInt.of(1),
                        OwnValues.of(Map.of("x-a", OwnValue.of("1"))),
                        List.of(update),
                        List.of(unread)));
    }

    @ParameterizedTest
    @MethodSource("records")
    void eachComponentCounts(Record one) throws ReflectiveOperationException {
        RecordComponent[] components = one.getClass().getRecordComponents();
        Object[] values = new Object[components.length];
        for (int i = 0; i < components.length; i++) {
            values[i] = components[i].getAccessor().invoke(one);
        }
        assertThat(copy(one, values)).isEqualTo(one).hasSameHashCodeAs(one).isNotEqualTo(null);
        for (int i = 0; i < components.length; i++) {
            if (one instanceof Update && components[i].getName().equals("own")) {
                // By the text of the file: merges and checks know of such keys there.
                continue;
            }
            if (components[i].getName().equals("statusWord")) {
                // Another word of the list for the same status is no change of the task.
                continue;
            }
            Object[] others = values.clone();
            others[i] = other(values[i]);
            assertThat(copy(one, others))
                    .as(one.getClass().getSimpleName() + "." + components[i].getName())
                    .isNotEqualTo(one);
        }
    }

    private static Object copy(Record record, Object[] values) throws ReflectiveOperationException {
        Class<?>[] types = Arrays.stream(record.getClass().getRecordComponents())
                .map(RecordComponent::getType)
                .toArray(Class<?>[]::new);
        Constructor<?> constructor = record.getClass().getDeclaredConstructor(types);
        return constructor.newInstance(values);
    }

    private static Object other(Object value) {
        if (value instanceof String text) {
            return text + "!";
        } else if (value instanceof Boolean flag) {
            return !flag;
        } else if (value instanceof LocalDate day) {
            return day.plusDays(1);
        } else if (value instanceof Rhythm) {
            return Rhythm.WEEKLY;
        } else if (value instanceof Due.Reason) {
            return Due.Reason.NO_RULE;
        } else if (value instanceof Due) {
            return new Due.Undated();
        } else if (value instanceof Integer number) {
            return number + 1;
        } else if (value instanceof Status) {
            return Status.CLOSED;
        } else if (value instanceof TaskId) {
            return new TaskId("2");
        } else if (value instanceof Deadline) {
            return Deadline.of("其他", new Due.Undated());
        } else if (value instanceof OptionalInt) {
            return OptionalInt.empty();
        } else if (value instanceof Texts) {
            return Texts.none();
        } else if (value instanceof OwnValues) {
            return OwnValues.NONE;
        } else if (value instanceof Optional) {
            return Optional.empty();
        }
        return value instanceof List<?> list && list.get(0) instanceof StepDay ? List.of(new StepDay(1, 1)) : List.of();
    }
}
