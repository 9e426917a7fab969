package reform.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FreeIdsTest {
    private static FreeIds behind(String ids) {
        List<TaskId> used = ids == null
                ? List.of()
                : Stream.of(ids.split(" ")).map(TaskId::new).toList();
        return new FreeIds(used);
    }

    @ParameterizedTest
    @CsvSource({
        ",                   1",
        "1 2 11 7,           12",
        "1.1 1.2 4.4 4.5,    4.6",
        "4.9 4.10 4.2,       4.11",
        "A-1 A-2 B-7,        B-8",
        "A-007 A-009,        A-010",
        "099,                100",
        "1.1 1.2 3,          4",
        "甲 乙,              1",
        "甲1 甲2 备注,       甲3",
        "2026001234567,      1",
        "1 2026001234567,    2",
    })
    void aNewTaskIsNumberedAsTheOthersAre(String used, String next) {
        assertThat(behind(used).next()).hasToString(next);
    }

    @Test
    void noIdIsGivenTwice() {
        FreeIds free = behind("4.5 9");
        assertThat(Stream.generate(free::next).limit(3))
                .extracting(TaskId::text)
                .containsExactly("10", "11", "12");
        TaskId part = new TaskId("4.2");
        assertThat(List.of(free.like(part), free.like(part)))
                .extracting(TaskId::text)
                .containsExactly("4.6", "4.7");
        assertThat(free.like(new TaskId("甲"))).hasToString("甲-1");
    }
}
