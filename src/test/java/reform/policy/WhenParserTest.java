package reform.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.Period;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WhenParserTest {
    /** A Thursday. */
    private static final LocalDate TODAY = LocalDate.of(2022, 6, 30);

    @ParameterizedTest
    @CsvSource(textBlock = """
            2022, 2022-01-01, 2022-12-31
            2022年, 2022-01-01, 2022-12-31
            2022-06, 2022-06-01, 2022-06-30
            2022年6月, 2022-06-01, 2022-06-30
            6月, 2022-06-01, 2022-06-30
            2022-Q2, 2022-04-01, 2022-06-30
            2022q2, 2022-04-01, 2022-06-30
            2022-H1, 2022-01-01, 2022-06-30
            2022年第二季度, 2022-04-01, 2022-06-30
            2022-W10, 2022-03-07, 2022-03-13
            2020-W53, 2020-12-28, 2021-01-03
            2024-02, 2024-02-01, 2024-02-29
            2022-06-15, 2022-06-15, 2022-06-15
            2021..2023, 2021-01-01, 2023-12-31
            2021-03..2022-Q2, 2021-03-01, 2022-06-30
            2021年3月-6月, 2021-03-01, 2021-06-30
            2022-W10..2022-W11, 2022-03-07, 2022-03-20
            -7d..today, 2022-06-23, 2022-06-30
            today..+2w, 2022-06-30, 2022-07-14
            十四五, 2021-01-01, 2025-12-31
            去年..年底, 2021-01-01, 2022-12-31
            去年至今年6月, 2021-01-01, 2022-06-30
            去年6月..9月, 2021-06-01, 2021-09-30
            明年..后年, 2023-01-01, 2024-12-31
            today, 2022-06-30, 2022-06-30
            this-week, 2022-06-27, 2022-07-03
            last-week, 2022-06-20, 2022-06-26
            Last Week, 2022-06-20, 2022-06-26
            next-week, 2022-07-04, 2022-07-10
            本周, 2022-06-27, 2022-07-03
            上周, 2022-06-20, 2022-06-26
            上个星期, 2022-06-20, 2022-06-26
            下周, 2022-07-04, 2022-07-10
            上周五, 2022-06-24, 2022-06-24
            下星期天, 2022-07-10, 2022-07-10
            this-month, 2022-06-01, 2022-06-30
            last-month, 2022-05-01, 2022-05-31
            next-month, 2022-07-01, 2022-07-31
            本月, 2022-06-01, 2022-06-30
            上月, 2022-05-01, 2022-05-31
            上个月, 2022-05-01, 2022-05-31
            下月15日, 2022-07-15, 2022-07-15
            下月底, 2022-07-01, 2022-07-31
            this-quarter, 2022-04-01, 2022-06-30
            last-quarter, 2022-01-01, 2022-03-31
            本季度, 2022-04-01, 2022-06-30
            下季度, 2022-07-01, 2022-09-30
            上半年, 2022-01-01, 2022-06-30
            this-year, 2022-01-01, 2022-12-31
            last-year, 2021-01-01, 2021-12-31
            今年, 2022-01-01, 2022-12-31
            明年, 2023-01-01, 2023-12-31
            去年, 2021-01-01, 2021-12-31
            后年, 2024-01-01, 2024-12-31
            明年6月, 2023-06-01, 2023-06-30
            去年底, 2021-01-01, 2021-12-31
            明年第一季度, 2023-01-01, 2023-03-31
            月底, 2022-06-01, 2022-06-30
            本月底, 2022-06-01, 2022-06-30
            月初, 2022-06-01, 2022-06-10
            月中, 2022-06-11, 2022-06-20
            上月下旬, 2022-05-21, 2022-05-31
            年初, 2022-01-01, 2022-03-31
            年中, 2022-06-01, 2022-06-30
            年底, 2022-01-01, 2022-12-31
            岁末, 2022-01-01, 2022-12-31
            2023年岁末, 2023-01-01, 2023-12-31
            季度末, 2022-04-01, 2022-06-30
            周末, 2022-07-02, 2022-07-03
            上周末, 2022-06-25, 2022-06-26
            今年6月底前, 2022-06-01, 2022-06-30
            2022年6月15日前, 2022-06-15, 2022-06-15
            明年底前, 2023-01-01, 2023-12-31
            近30天, 2022-05-31, 2022-06-30
            最近一周, 2022-06-23, 2022-06-30
            过去三个月, 2022-03-30, 2022-06-30
            近半年, 2021-12-30, 2022-06-30
            未来两周, 2022-06-30, 2022-07-14
            今后十天, 2022-06-30, 2022-07-10
            30天内, 2022-06-30, 2022-07-30
            一个月之内, 2022-06-30, 2022-07-30
            三天前..今天, 2022-06-27, 2022-06-30
            上月..本月, 2022-05-01, 2022-06-30
            last-week..today, 2022-06-20, 2022-06-30
            2022年第10周, 2022-03-07, 2022-03-13
            2022年9周, 2022-02-28, 2022-03-06
            """)
    void range(String text, LocalDate first, LocalDate last) {
        assertThat(WhenParser.range(text, TODAY)).contains(new DateRange(first, last));
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            2022-01-01, last-month, 2021-12-01, 2021-12-31
            2022-01-01, last-week, 2021-12-20, 2021-12-26
            2022-01-01, last-quarter, 2021-10-01, 2021-12-31
            2024-03-31, last-month, 2024-02-01, 2024-02-29
            2021-12-31, next-month, 2022-01-01, 2022-01-31
            2021-12-31, 下季度, 2022-01-01, 2022-03-31
            """)
    void periodsCrossTheEndOfAYear(LocalDate today, String text, LocalDate first, LocalDate last) {
        assertThat(WhenParser.range(text, today)).contains(new DateRange(first, last));
    }

    @ParameterizedTest
    @CsvSource({"..2022, -999999999-01-01, 2022-12-31", "2022.., 2022-01-01, +999999999-12-31"})
    void openRange(String text, LocalDate first, LocalDate last) {
        assertThat(WhenParser.range(text, TODAY)).contains(new DateRange(first, last));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "..",
                "2023..2021",
                "2022-13",
                "2022-02-30",
                "soon",
                "20222",
                "2022-W54",
                "2021-W53",
                "2022-W0",
                "2022-W1",
                "2022年底前完成",
                "2021...2023",
                "2021..x",
                "2022-06-30 x",
                "-",
                "+",
                "-7x",
                "周",
                "周八",
                "上周八",
                "last",
                "last-",
                "next-day",
                "本",
                "上",
                "明年13月",
                "上月32日",
                "2022年第53周",
                "2022年第周",
                "2023年前",
                "近期",
                "近",
                "30前",
                "天前",
                "三前",
                "月",
                "末",
                "mo"
            })
    void neitherARangeNorADay(String text) {
        assertThat(WhenParser.range(text, TODAY)).isEmpty();
        assertThat(WhenParser.day(text, TODAY)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            2022-06-30, 2022-06-30
            2022年6月30日, 2022-06-30
            2022-02, 2022-02-28
            2021, 2021-12-31
            2021-Q3, 2021-09-30
            today, 2022-06-30
            Today, 2022-06-30
            今天, 2022-06-30
            yesterday, 2022-06-29
            昨天, 2022-06-29
            tomorrow, 2022-07-01
            -7d, 2022-06-23
            -7, 2022-06-23
            +2w, 2022-07-14
            -1m, 2022-05-30
            -4m, 2022-02-28
            -1y, 2021-06-30
            monday, 2022-06-27
            mon, 2022-06-27
            thursday, 2022-06-30
            friday, 2022-06-24
            sunday, 2022-06-26
            周一, 2022-06-27
            星期四, 2022-06-30
            周日, 2022-06-26
            星期天, 2022-06-26
            礼拜五, 2022-06-24
            上周, 2022-06-26
            本月, 2022-06-30
            last-year, 2021-12-31
            前天, 2022-06-28
            后天, 2022-07-02
            三天前, 2022-06-27
            10天以前, 2022-06-20
            两周后, 2022-07-14
            一个月前, 2022-05-30
            半年前, 2021-12-30
            3 days ago, 2022-06-27
            月底, 2022-06-30
            上月底, 2022-05-31
            周末, 2022-07-03
            6月底前, 2022-06-30
            """)
    void day(String text, LocalDate day) {
        assertThat(WhenParser.day(text, TODAY)).contains(day);
    }

    @ParameterizedTest
    @CsvSource({
        "30, P30D",
        "30d, P30D",
        "30 days, P30D",
        "1 day, P1D",
        "90 天, P90D",
        "６０天, P60D",
        "6w, P42D",
        "2 weeks, P14D",
        "2周, P14D",
        "3m, P3M",
        "3个月, P3M",
        "1 Month, P1M",
        "1y, P1Y",
        "0, P0D",
        "两个月, P2M",
        "二个月, P2M",
        "三十天, P30D",
        "十五日, P15D",
        "一周, P7D",
        "两个星期, P14D",
        "半年, P6M",
        "半个月, P15D",
        "一年半, P18M",
        "一年, P1Y"
    })
    void duration(String text, Period time) {
        assertThat(DurationParser.parse(text)).contains(time);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "d",
                "-3d",
                "3x",
                "three",
                "1.5m",
                "123456",
                "3d2w",
                "30 days ago",
                "两",
                "半",
                "百天",
                "天",
                "十五个"
            })
    void noDuration(String text) {
        assertThat(DurationParser.parse(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"2022-01-01, 2021-W52", "2020-12-31, 2020-W53", "2024-12-30, 2025-W01", "2022-03-07, 2022-W10"})
    void week(LocalDate day, String name) {
        Week week = Week.of(day);
        assertThat(week).hasToString(name);
        assertThat(Week.parse(name)).contains(week);
        assertThat(week.days().contains(day)).isTrue();
        assertThat(week.days().contains(week.first().minusDays(1))).isFalse();
        assertThat(week.days().contains(week.last().plusDays(1))).isFalse();
    }
}
