package reform.policy.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import reform.model.Deadline;

class TypedDeadlineTest {
    /** What a person types on a day, and how it is written: 2022-06-30 is a Thursday, 2022-12-31 a Saturday. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2022-06-30 | 今年底       | 2022年底
            2022-06-30 | 本年度内     | 2022年内
            2022-06-30 | 明年3月底前  | 2023年3月底前
            2022-06-30 | 来年6月      | 2023年6月
            2022-06-30 | 下一年度     | 2023年
            2022-06-30 | 后年         | 2024年
            2022-06-30 | 本月底前     | 2022年6月底前
            2022-12-31 | 下月底前     | 2023年1月底前
            2022-06-30 | 本季度末     | 2022年第二季度末
            2022-12-31 | 下季度末     | 2023年第一季度末
            2022-06-30 | 本周五       | 2022年7月1日
            2022-06-30 | 下周五       | 2022年7月8日
            2022-06-30 | 下周一       | 2022年7月4日
            2022-06-30 | 本周日       | 2022年7月3日
            2022-06-30 | 本周天       | 2022年7月3日
            2022-06-30 | 本周内       | 2022年7月3日内
            2022-12-31 | 下周三       | 2023年1月4日
            2022-06-30 | 2022年底     | 2022年底
            2022-06-30 | 持续推进     | 持续推进
            2022-06-30 | 每年12月报下年度计划 | 每年12月报下年度计划
            """)
    void namesThePeriodThatWordsMean(LocalDate today, String typed, String written) {
        Deadline deadline =
                TypedDeadline.read(typed, DeadlineContext.NONE, today).deadline();
        assertThat(deadline.text()).isEqualTo(written);
        // No day stands beside it.
        assertThat(deadline.cell()).isEqualTo(written);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            主汛期前（2023-06-15） | 主汛期前 | 2023-06-15
            ' 主汛期前 (2023-06-15) ' | 主汛期前 | 2023-06-15
            """)
    void takesTheDayBesideWords(String typed, String text, LocalDate day) {
        Deadline deadline = TypedDeadline.read(typed, DeadlineContext.NONE, LocalDate.of(2022, 6, 30))
                .deadline();
        assertThat(deadline.text()).isEqualTo(text);
        assertThat(deadline.last()).contains(day);
    }
}
