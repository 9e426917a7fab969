package reform.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NearestWordTest {
    private static final List<String> WORDS =
            List.of("id", "title", "description", "responsible", "status", "市教育局", "市财政局", "市人力资源社会保障局", "👍👍");

    @ParameterizedTest
    @CsvSource({
        "responsable, responsible",
        "stauts, status",
        "Titel, title",
        "descripton, description",
        "市教育居, 市教育局",
        "教育局, 市教育局",
        "市人力资源与社会保障局, 市人力资源社会保障局",
        "di, id",
        "👍👎, 👍👍",
        "STATUS, status"
    })
    void near(String word, String nearest) {
        assertThat(NearestWord.of(word, WORDS)).contains(nearest);
    }

    @ParameterizedTest
    @CsvSource({"x", "''", "banana", "xy", "民政", "responsibilities-of-others"})
    void notNear(String word) {
        assertThat(NearestWord.of(word, WORDS)).isEmpty();
    }

    /** A slip away and the opposite, or by chance of the same letters. */
    @ParameterizedTest
    @CsvSource({
        "未完成, 已完成",
        "不完成, 已完成",
        "未完成, 完成",
        "已启动, 未启动",
        "未销号, 已销号",
        "待销号, 已销号",
        "未取消, 已取消",
        "undone, done",
        "not-done, done",
        "unblocked, blocked",
        "settled, unsettled",
        "import, report",
        "export, report",
        "lead, done",
    })
    void misleading(String word, String other) {
        assertThat(NearestWord.of(word, List.of(other))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "己完成, 已完成",
        "步动产登记中心, 不动产登记中心",
        "以完成, 已完成",
        "已完城, 已完成",
        "未启东, 未启动",
        "erport, report",
        "reprot, report",
        "xone, done",
        "沈阳市教育局, 市教育局",
        "unsetled, unsettled",
        "in-progres, in-progress",
    })
    void slipsThatMeanTheSame(String word, String other) {
        assertThat(NearestWord.of(word, List.of(other))).contains(other);
    }

    @Test
    void theFirstOfEquallyNearWords() {
        assertThat(NearestWord.of("市局", List.of("市甲局", "市乙局"))).contains("市甲局");
        assertThat(NearestWord.of("lead", List.of("lend", "read"))).contains("lend");
    }

    @Test
    void longTextsAreNoSlips() {
        String text = "x".repeat(1_000_000);
        assertThat(NearestWord.of(text, List.of(text + "y"))).isEqualTo(Optional.empty());
    }
}
