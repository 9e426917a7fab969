package reform.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import reform.model.WorkCalendar;

class PostponementTest {
    /** 2022-06-30 is a Thursday and the last of its month; without a calendar of holidays, weeks have five working days. */
    @ParameterizedTest
    @CsvSource(textBlock = """
            +30d,           2022-06-30, 2022-07-30
            +0d,            2022-06-30, 2022-06-30
            +2w,            2022-06-30, 2022-07-14
            +1m,            2022-06-30, 2022-07-31
            +1m,            2022-06-29, 2022-07-29
            +8m,            2022-06-30, 2023-02-28
            延长两个月,     2022-06-30, 2022-08-31
            再延期30天,     2022-06-30, 2022-07-30
            +1wd,           2022-06-30, 2022-07-01
            +2wd,           2022-06-30, 2022-07-04
            顺延10个工作日, 2022-06-30, 2022-07-14
            +0wd,           2022-06-30, 2022-06-30
            """)
    void movesADay(String typed, LocalDate day, LocalDate moved) {
        assertThat(Postponement.parse(typed).orElseThrow().from(day, WorkCalendar.WEEKS))
                .isEqualTo(moved);
    }

    @ParameterizedTest
    @ValueSource(strings = {"30d", "", "+", "+x", "+10wdx", "+wd", "延长", "2022年", "顺延10个工作日内"})
    void isNotReadFromOtherTexts(String typed) {
        assertThat(Postponement.parse(typed)).isEmpty();
    }
}
