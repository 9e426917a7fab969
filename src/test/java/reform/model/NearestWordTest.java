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
