package reform.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Where equality is written out, each component counts, as in every other record. */
class EqualityTest {
    private static final LocalDate DAY = LocalDate.of(2022, 6, 30);

    static Stream<Record> records() {
        Deadline.Dated dated = new Deadline.Dated("2022年", Optional.of(DAY), DAY, false);
        Deadline.Yearly yearly = new Deadline.Yearly("每年", MonthDay.of(12, 31), OptionalInt.of(2020));
        Update update = new Update(
                DAY,
                Optional.of(Status.DONE),
                OptionalInt.of(1),
                Optional.of(new Extension(yearly, dated)),
                OptionalInt.of(2021),
                Optional.of("by"),
                Optional.of("note"),
                Optional.of("evidence"));
        return Stream.of(
                new TaskId("1"),
                dated,
                yearly,
                new Deadline.Ongoing("长期"),
                new Deadline.Undated("待定"),
                new Extension(yearly, dated),
                update,
                new Task(
                        new TaskId("1"),
                        Optional.of("section"),
                        "title",
                        Optional.of("description"),
                        dated,
                        List.of("lead"),
                        List.of("responsible"),
                        Status.BLOCKED,
                        OptionalInt.of(1),
                        List.of(update)));
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
        } else if (value instanceof MonthDay day) {
            return day.withMonth(1);
        } else if (value instanceof Status) {
            return Status.CLOSED;
        } else if (value instanceof TaskId) {
            return new TaskId("2");
        } else if (value instanceof Deadline) {
            return new Deadline.Undated("其他");
        } else if (value instanceof OptionalInt) {
            return OptionalInt.empty();
        } else if (value instanceof Optional) {
            return Optional.empty();
        }
        return List.of();
    }
}
