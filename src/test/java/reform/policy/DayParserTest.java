package reform.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import reform.model.Finding;
import reform.model.Rule;

class DayParserTest {
    @ParameterizedTest
    @ValueSource(
            strings = {"2021-03-05", "2021-3-5", "2021/3/5", "2021.03.05", "2021年3月5日", "２０２１年３月５日", "2021 年 3 月 5 日"})
    void aDay(String text) {
        assertThat(DayParser.parse(text).day()).contains(LocalDate.of(2021, 3, 5));
        assertThat(DayParser.parse(text).finding()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "2021",
                "2021-03",
                "3月5日",
                "2021-03-05T10:00:00Z",
                "2021-13-05",
                "yesterday",
                "20210305",
                "2021-03-05..06"
            })
    void notADay(String text) {
        assertThat(DayParser.parse(text).day()).isEmpty();
        assertThat(DayParser.parse(text).finding()).contains(new Finding(Rule.BAD_DATE, List.of(text)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2021-02-29", "2021年2月29日", "2021/2/30"})
    void noSuchDay(String text) {
        assertThat(DayParser.parse(text).day()).isEmpty();
        assertThat(DayParser.parse(text).finding())
                .contains(new Finding(Rule.NO_SUCH_DAY, List.of(text, "28", "2021-02")));
    }
}
