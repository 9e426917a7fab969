package reform.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import reform.model.Deadline;
import reform.model.Finding;
import reform.model.Rule;

class DeadlineParserTest {
    private static final OptionalInt NO_YEAR = OptionalInt.empty();

    /** Written as {@code [start..]due[ then ongoing]}, {@code yearly [from year] MM-DD}, {@code ongoing}, {@code none}. */
    private static String meaning(DeadlineParser.Reading reading) {
        String found =
                reading.finding().map(finding -> " " + finding.rule().word()).orElse("");
        return reading.deadline().map(DeadlineParserTest::meaning).orElse("") + found;
    }

    private static String meaning(Deadline deadline) {
        if (deadline instanceof Deadline.Dated dated) {
            String start = dated.start().map(day -> day + "..").orElse("");
            return start + dated.last() + (dated.thenOngoing() ? " then ongoing" : "");
        }
        if (deadline instanceof Deadline.Yearly yearly) {
            String from = yearly.firstYear().isPresent()
                    ? "from " + yearly.firstYear().getAsInt() + " "
                    : "";
            return "yearly " + from + yearly.lastDay().toString().substring(2);
        }
        return deadline instanceof Deadline.Ongoing ? "ongoing" : "none";
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            2022年                | 2022-12-31
            2022                  | 2022-12-31
            2022年度              | 2022-12-31
            2022年底              | 2022-12-31
            2022年底前            | 2022-12-31
            2022年年底前          | 2022-12-31
            2022年末              | 2022-12-31
            2022年年末以前        | 2022-12-31
            2022年内              | 2022-12-31
            到2022年              | 2022-12-31
            到2022年底前          | 2022-12-31
            力争到2022年          | 2022-12-31
            确保在2022年底之前完成 | 2022-12-31
            于2022年12月底前      | 2022-12-31
            截至2022年6月         | 2022-06-30
            by 2022-06            | 2022-06-30
            By the end of 2022    | 2022-12-31
            2022年6月             | 2022-06-30
            2022年6月份           | 2022-06-30
            2022年06月            | 2022-06-30
            2022-06               | 2022-06-30
            2022-6                | 2022-06-30
            2022.06               | 2022-06-30
            2022.6月底前          | 2022-06-30
            2022-06底前           | 2022-06-30
            2022底前              | 2022-12-31
            2022/6                | 2022-06-30
            2022年6月底前         | 2022-06-30
            2022年6月末           | 2022-06-30
            2022年6月月底         | 2022-06-30
            2022年12月底前完成    | 2022-12-31
            2022年2月底           | 2022-02-28
            2024年2月底           | 2024-02-29
            2100年2月             | 2100-02-28
            2000-02               | 2000-02-29
            2022年6月15日         | 2022-06-15
            2022年6月15号         | 2022-06-15
            2022年6月15日前       | 2022-06-15
            2022年6月15日之前完成 | 2022-06-15
            2022-06-15            | 2022-06-15
            2022/6/15             | 2022-06-15
            2022.6.15             | 2022-06-15
            2022.06.15前          | 2022-06-15
            2024-02-29            | 2024-02-29
            2022年6月上旬         | 2022-06-10
            2022年6月中旬         | 2022-06-20
            2022年2月下旬         | 2022-02-28
            2021年第二季度        | 2021-06-30
            2021年二季度          | 2021-06-30
            2021年2季度末         | 2021-06-30
            2021年第二季度底前    | 2021-06-30
            2021-Q2               | 2021-06-30
            2021Q2                | 2021-06-30
            2021年Q3              | 2021-09-30
            2022年前三季度        | 2022-09-30
            2022年前3个季度       | 2022-09-30
            2022年前6个月         | 2022-06-30
            2021年上半年          | 2021-06-30
            2021年下半年          | 2021-12-31
            2021年上半年底前      | 2021-06-30
            2021-H1               | 2021-06-30
            2021-H2               | 2021-12-31
            二〇二二年六月底前    | 2022-06-30
            二○二二年十二月三十一日 | 2022-12-31
            二零二二年            | 2022-12-31
            2022年二十月          | bad
            2022年底前基本建成    | 2022-12-31
            2022年底前取得阶段性成效 | 2022-12-31
            """)
    void aPeriodIsDueOnItsLastDay(String text, String due) {
        String expected = due.equals("bad") ? " bad-due" : due;
        assertThat(meaning(DeadlineParser.parse(text, NO_YEAR))).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            2020—2022年             | 2020-01-01..2022-12-31
            2020-2022年             | 2020-01-01..2022-12-31
            2020–2022年             | 2020-01-01..2022-12-31
            2020～2022年            | 2020-01-01..2022-12-31
            2020~2022               | 2020-01-01..2022-12-31
            2020——2022年            | 2020-01-01..2022-12-31
            2020－2022年            | 2020-01-01..2022-12-31
            2020至2022年            | 2020-01-01..2022-12-31
            2020年到2022年底前      | 2020-01-01..2022-12-31
            2020..2022              | 2020-01-01..2022-12-31
            自2020年至2022年        | 2020-01-01..2022-12-31
            从2020年起至2022年6月底 | 2020-01-01..2022-06-30
            2021年启动，2023年底前完成 | 2021-01-01..2023-12-31
            2021年3月—2022年6月     | 2021-03-01..2022-06-30
            2021-03..2022-06        | 2021-03-01..2022-06-30
            2021.03-2022.06         | 2021-03-01..2022-06-30
            2021/3-2022/6           | 2021-03-01..2022-06-30
            2021-03—2022-06         | 2021-03-01..2022-06-30
            2021年3-6月             | 2021-03-01..2021-06-30
            2021年3月-6月底前       | 2021-03-01..2021-06-30
            2021年十月至十二月      | 2021-10-01..2021-12-31
            2021年一至三季度        | 2021-01-01..2021-09-30
            2021年第一季度至第三季度 | 2021-01-01..2021-09-30
            2021年上半年-2022年上半年 | 2021-01-01..2022-06-30
            2021年3月1日-6月15日    | 2021-03-01..2021-06-15
            2021年6月1-15日         | 2021-06-01..2021-06-15
            2021年6月1日至15日      | 2021-06-01..2021-06-15
            2021年3月1日-2022年2月29日 | no-such-day
            2022年底-2023年6月      | 2022-12-31..2023-06-30
            2022年底-2022年6月      | bad-due
            2022—2020年             | bad-due
            2021年9月-3月           | bad-due
            """)
    void aRangeStartsAndEnds(String text, String meaning) {
        String expected = meaning.startsWith("2") ? meaning : " " + meaning;
        assertThat(meaning(DeadlineParser.parse(text, NO_YEAR))).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            "十四五"期间         | 2021-01-01..2025-12-31
            “十四五”期间         | 2021-01-01..2025-12-31
            “十五五”期间         | 2026-01-01..2030-12-31
            ‘十四五’末           | 2021-01-01..2025-12-31
            「十四五」时期       | 2021-01-01..2025-12-31
            ＂十四五＂期间       | 2021-01-01..2025-12-31
            十三五               | 2016-01-01..2020-12-31
            十二五期间           | 2011-01-01..2015-12-31
            第十四个五年规划期间 | 2021-01-01..2025-12-31
            十四五规划期末前     | 2021-01-01..2025-12-31
            到“十四五”末         | 2021-01-01..2025-12-31
            “十四五”-“十五五”    | 2021-01-01..2030-12-31
            """)
    void aFiveYearPlanStartsAndEnds(String text, String meaning) {
        assertThat(meaning(DeadlineParser.parse(text, NO_YEAR))).isEqualTo(meaning);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            12月          | 2021-12-31
            6月底         | 2021-06-30
            12月底前      | 2021-12-31
            年底前        | 2021-12-31
            年底          | 2021-12-31
            年末前        | 2021-12-31
            年内          | 2021-12-31
            全年          | 2021-12-31
            今年底前      | 2021-12-31
            今年6月底     | 2021-06-30
            本年度        | 2021-12-31
            二季度        | 2021-06-30
            第四季度末    | 2021-12-31
            前三季度      | 2021-09-30
            上半年        | 2021-06-30
            Q3            | 2021-09-30
            2月           | 2021-02-28
            6月15日前     | 2021-06-15
            3—6月         | 2021-03-01..2021-06-30
            六月底前完成  | 2021-06-30
            """)
    void aTextWithoutAYearBelongsToTheFilesYear(String text, String meaning) {
        assertThat(meaning(DeadlineParser.parse(text, OptionalInt.of(2021)))).isEqualTo(meaning);
        assertThat(DeadlineParser.parse(text, NO_YEAR).finding())
                .contains(new Finding(Rule.DUE_NEEDS_YEAR, List.of(text)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            每年                       | yearly 12-31
            每年度                     | yearly 12-31
            yearly                     | yearly 12-31
            Annually                   | yearly 12-31
            every year                 | yearly 12-31
            yearly 06-30               | yearly 06-30
            每年12月31日前             | yearly 12-31
            每年6月底前                | yearly 06-30
            每年6月                    | yearly 06-30
            每年2月底前                | yearly 02-29
            每年2月29日                | yearly 02-29
            每年第一季度               | yearly 03-31
            每年上半年                 | yearly 06-30
            每年底                     | yearly 12-31
            每年底前完成               | yearly 12-31
            每年年底前                 | yearly 12-31
            每年3-6月                  | yearly 06-30
            每年一次                   | yearly 12-31
            每年定期开展               | yearly 12-31
            每年12月底前，长期坚持     | yearly 12-31
            2026年起，每年             | yearly from 2026 12-31
            2026年起每年               | yearly from 2026 12-31
            自2021年起每年12月底前     | yearly from 2021 12-31
            从2021年开始，每年6月底前  | yearly from 2021 06-30
            每年（自2021年起）         | yearly from 2021 12-31
            每年2月底前（2021年起）    | bad-due
            2021年9月起每年6月底前     | yearly from 2022 06-30
            2021年起每年2月底          | yearly from 2021 02-29
            每年6月前                  | yearly 05-31 due-ambiguous
            每年1月前                  | bad-due
            每年13月                   | bad-due
            每年2月30日                | no-such-day
            每年2022年6月              | bad-due
            2020—2022年每年            | bad-due
            9月起每年                  | due-needs-year
            """)
    void yearly(String text, String meaning) {
        String expected = meaning.startsWith("yearly") ? meaning : " " + meaning;
        assertThat(meaning(DeadlineParser.parse(text, NO_YEAR))).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            持续推进                        | ongoing
            长期坚持                        | ongoing
            长期                            | ongoing
            ongoing                         | ongoing
            Ongoing                         | ongoing
            常态化推进                      | ongoing
            立行立改，长期坚持              | ongoing
            2021年起持续推进                | ongoing
            2021年—长期                     | ongoing
            2026年3月持续跟踪               | 2026-03-31 then ongoing
            2026年3月底前完成，并持续推进   | 2026-03-31 then ongoing
            2022年底前取得成效，长期坚持    | 2022-12-31 then ongoing
            2022年（持续推进）              | 2022-12-31 then ongoing
            2020—2022年，并持续推进         | 2020-01-01..2022-12-31 then ongoing
            2022-06, then ongoing           | 2022-06-30 then ongoing
            """)
    void ongoing(String text, String meaning) {
        assertThat(meaning(DeadlineParser.parse(text, NO_YEAR))).isEqualTo(meaning);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            2025年前        | 2024-12-31
            2025年之前      | 2024-12-31
            2022年6月前     | 2022-05-31
            2024年3月前完成 | 2024-02-29
            2022年1月以前   | 2021-12-31
            2022年二季度前  | 2022-03-31
            2022年上半年前  | 2021-12-31
            2022年6月中旬前 | 2022-06-10
            十四五前        | 2020-12-31
            2020—2022年前   | 2020-01-01..2021-12-31
            """)
    void beforeAWholePeriodIsTheDayBeforeItWithAWarning(String text, String meaning) {
        String due = meaning.substring(meaning.length() - 10);
        DeadlineParser.Reading reading = DeadlineParser.parse(text, NO_YEAR);
        assertThat(meaning(reading)).isEqualTo(meaning + " due-ambiguous");
        assertThat(reading.finding()).contains(new Finding(Rule.DUE_AMBIGUOUS, List.of(text, due)));
    }

    @Test
    void beforeAMonthOfTheFilesYear() {
        assertThat(meaning(DeadlineParser.parse("6月前", OptionalInt.of(2022)))).isEqualTo("2022-05-31 due-ambiguous");
        assertThat(meaning(DeadlineParser.parse("6月前", NO_YEAR))).isEqualTo(" due-needs-year");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "近期", "适时", "立即", "秋季开学", "待定", "无", "/", "-", "——", "已完成", "按时间节点", "三年内", "一个月内", "每月", "每季度", "五一节前",
                "tbd", "月底前"
            })
    void wordsWithoutADate(String text) {
        DeadlineParser.Reading reading = DeadlineParser.parse(text, NO_YEAR);
        assertThat(reading.deadline()).contains(new Deadline.Undated(text));
        assertThat(reading.finding()).contains(new Finding(Rule.DUE_WITHOUT_DATE, List.of(text)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\n"})
    void aBlankTextIsNoDeadline(String text) {
        assertThat(DeadlineParser.parse(text, NO_YEAR))
                .extracting(reading -> meaning(reading))
                .isEqualTo("none");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "20222年",
                "2022年13月",
                "2022-13",
                "2022年0月",
                "2022-00-10",
                "222年",
                "202206",
                "20220615",
                "2022年5季度",
                "2022-Q5",
                "2022-H3",
                "2022年6月31",
                "2022年6",
                "2022年6月、12月",
                "2020年、2021年",
                "2022年春季学期",
                "2022年初",
                "自2021年",
                "2021年起",
                "2022年到",
                "2022-",
                "2022年6月15日后",
                "2022年6月15日前后",
                "十四五中期",
                "十四五期间前三年",
                "二〇二二年春",
                "十三月",
                "每月10日前",
                "每3年",
                "3年左右",
                "2022年前三年",
                "2022-06-15-20",
                "2022-06-15T10:00",
                "2022-06.15",
                "2022年6-2022年8月",
                "1899年",
                "3000年",
                "２０２２２年",
                "2022年 2023年",
                "2022年6月底前报2份",
                "2022年持续推进至十五五",
                "2022年长期坚持六月"
            })
    void aDateThatIsNotUnderstoodIsAnError(String text) {
        DeadlineParser.Reading reading = DeadlineParser.parse(text, OptionalInt.of(2022));
        assertThat(reading.deadline()).isEmpty();
        assertThat(reading.finding()).contains(new Finding(Rule.BAD_DUE, List.of(text)));
    }

    @ParameterizedTest
    @CsvSource({
        "2022-02-30, 28, 2022-02",
        "2024年2月30日, 29, 2024-02",
        "2100-02-29, 28, 2100-02",
        "2022年6月31日前, 30, 2022-06",
        "2022-06-00, 30, 2022-06",
        "每年2月30日, 29, 02",
        "2022/4/31, 30, 2022-04"
    })
    void noSuchDay(String text, String days, String month) {
        DeadlineParser.Reading reading = DeadlineParser.parse(text, NO_YEAR);
        assertThat(reading.deadline()).isEmpty();
        assertThat(reading.finding()).contains(new Finding(Rule.NO_SUCH_DAY, List.of(text, days, month)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "２０２６年８月底前",
                "2026 年 8 月 底前",
                "2026年\n8月底前",
                "2026年8月\r\n 底前",
                " 2026年8月底前 ",
                "2026年8月底前。",
                "2026年8⽉底前",
                "2026\u3000年\u00a08月底前",
                "\ufeff2026年8月底前",
                "“2026年8月底前”"
            })
    void widthBlanksAndLineBreaksChangeNothing(String text) {
        DeadlineParser.Reading reading = DeadlineParser.parse(text, NO_YEAR);
        assertThat(meaning(reading)).isEqualTo("2026-08-31");
        assertThat(reading.deadline().orElseThrow().text()).isEqualTo(text);
    }

    @Test
    void everyDayOfEveryMonthIsItself() {
        for (LocalDate day = LocalDate.of(2023, 1, 1); day.getYear() < 2025; day = day.plusDays(1)) {
            String chinese = day.getYear() + "年" + day.getMonthValue() + "月" + day.getDayOfMonth() + "日前";
            assertThat(meaning(DeadlineParser.parse(day.toString(), NO_YEAR))).isEqualTo(day.toString());
            assertThat(meaning(DeadlineParser.parse(chinese, NO_YEAR))).isEqualTo(day.toString());
        }
    }
}
