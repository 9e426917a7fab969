package reform.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Steps from the command line: milestones, and the times of what recurs. */
class MilestonesTest {
    private static final String LIST = """
            title: 清单
            issued: 2020-06-01
            tasks:
              - id: 7
                title: 三个阶段
                due: 2023年底前
                lead: 市教育局
                status: in-progress
                milestones:
                  - {key: plan, due: 2021年6月底前, title: 出台方案}
                  - {key: pilot, due: 2022年12月底前, title: 完成试点}
                  - {due: 2023年6月底前, title: 推开}
              - {id: 8, title: 两期, due: 2021年底前完成招标，2023年底前完工, lead: 市教育局, status: in-progress}
              - {id: 9, title: 季报, due: 每季度, lead: 市教育局, status: in-progress}
              - {id: 10, title: 三年, due: "2020—2021年，每年", lead: 市教育局, status: in-progress}
              - {id: 11, title: 汛期, due: {text: 主汛期前, date: 2022-06-15}, lead: 市教育局}
            """;

    @TempDir
    Path folder;

    private Path list;

    @BeforeEach
    void write() throws IOException {
        list = folder.resolve("reform.yaml");
        Files.writeString(list, LIST);
    }

    private CommandRun reform(String... words) {
        return CommandRun.in(folder)
                .with("REFORM_TODAY", "2022-06-30")
                .with("REFORM_BY", "市教育局")
                .with("XDG_STATE_HOME", folder.resolve("state").toString())
                .run(words);
    }

    @Test
    void aTaskIsRedWhileAMilestoneIsMissedAndGreenAgainOnceItIsMet() throws IOException {
        assertThat(reform("list", "7").out())
                .contains("red")
                .contains("2021-06-30")
                .contains("missed 出台方案");
        assertThat(reform("show", "7").out())
                .contains("missed  2021-06-30  365 d  plan   出台方案")
                .contains("ahead   2023-06-30         m3     推开");
        assertThat(reform("mark", "7", "done", "--for", "plan").out()).contains("done for 出台方案, 365 days late");
        assertThat(Files.readString(list))
                .contains("title: 推开}\n    updates:\n      - date: 2022-06-30\n        status: done\n"
                        + "        for: plan\n        by: 市教育局\n  - {id: 8");
        assertThat(reform("list", "7").out()).contains("green").doesNotContain("missed");
        assertThat(reform("check", "--strict").code()).isZero();
        assertThat(reform("list", "7", "--format", "json").out())
                .contains("\"nextStep\": \"pilot\"")
                .contains("\"missedSteps\": []");
    }

    /** The step that comes next is due first, and the task has time until its own deadline. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            7  | used 2020-06-01 2021-06-30, overdue 2021-07-01 2022-06-30, left 2022-07-01 2023-12-31
            8  | used 2020-06-01 2021-12-31, overdue 2022-01-01 2022-06-30, left 2022-07-01 2023-12-31
            11 | used 2020-06-01 2022-06-15, overdue 2022-06-16 2022-06-30
            """)
    void aTimelineGoesOnToTheDeadlineOfATaskWithSteps(String id, String segments) {
        String json = reform("timeline", id, "--format", "json").out();
        Matcher segment = Pattern.compile("\"phase\": \"(\\w+)\",\\s+\"first\": \"(.+)\",\\s+\"last\": \"(.+)\"")
                .matcher(json);
        String found = segment.results()
                .map(each -> each.group(1) + " " + each.group(2) + " " + each.group(3))
                .collect(Collectors.joining(", "));
        assertThat(found).isEqualTo(segments);
    }

    /** Whatever was missed before: what is due in a month is all that is. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            --due 2021-06    | 7
            --due 2022-12    | 7
            --due 2023-05    |
            --due 2023-06    | 7
            --due 2023-12    | 7 8
            --within 1y      | 7 9
            --due-after 2023 |
            """)
    void everyStepAheadAndTheLastDayAreFound(String filter, String ids) {
        String words = "list " + filter + " --format ids";
        assertThat(reform(words.split(" ")).out().strip().replace('\n', ' ')).isEqualTo(ids == null ? "" : ids);
    }

    @Test
    void reportsCountMilestones() {
        assertThat(reform("mark", "7", "done", "--for", "plan", "--on", "2022-06-20")
                        .code())
                .isZero();
        assertThat(reform("report", "weekly", "--as-of", "2022-07-03").out())
                .contains("2 open tasks with milestones: 1 met, 1 missed, 2 ahead");
        assertThat(reform("report", "weekly", "--as-of", "2022-07-03", "--format", "json")
                        .out())
                .containsPattern("\"milestones\": \\{\\s+\"met\": 1,\\s+\"missed\": 1,\\s+\"ahead\": 2");
    }

    /** A step is named that nobody typed where none is due about the day. */
    @Test
    void aReportOfADayWithoutAStepAsksWhichOneIsMeant() throws IOException {
        Files.writeString(list, LIST + "  - {id: 12, title: 年报, due: 每年1月31日前, lead: 市教育局}\n");
        assertThat(reform("done", "12", "--on", "2020-06-30").err())
                .contains("has no step for 2020-06-30; name one with --for: 2021, 2022")
                .doesNotContain("\"2020-06-30\"");
    }

    /** What was told of a step stays told when the deadline that made it gives way to another. */
    @ParameterizedTest
    @CsvSource({"8, m1", "9, 2022-Q2"})
    void anExtendedTaskKeepsWhatItWasToldOfItsSteps(String id, String step) throws IOException {
        assertThat(reform("done", id, "--for", step).code()).isZero();
        assertThat(reform("extend", id, "2024年", "--note", "同意延期").code()).isZero();
        assertThat(reform("check", "--strict").code()).isZero();
        assertThat(reform("extend", id, "每月", "--note", "改为按月").code()).isZero();
        assertThat(reform("check", "--strict").code()).isZero();
        Files.writeString(list, Files.readString(list).replace("for: " + step, "for: none"));
        assertThat(reform("check").out()).contains("the task has no step \"none\"");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            7  | m3      | 0 | still open: 出台方案, 完成试点
            7  | pilot   | 0 | still open: 出台方案
            7  | plam    | 2 | use one of: plan (出台方案), pilot (完成试点), m3 (推开)
            7  | 出台方案 | 0 | done for 出台方案
            8  | m1      | 0 | done for 完成招标
            8  | m2      | 2 | use one of: m1 (完成招标)
            9  | 2022-Q1 | 0 | done for 2022-Q1
            9  | 2022-Q2 | 0 | still open: 2020-Q2 to 2022-Q1, 8 steps
            9  | 2022-Q4 | 2 | no step "2022-Q4"
            9  | 2020-Q1 | 2 | no step "2020-Q1"
            11 | plan    | 2 | neither recurs nor has milestones
            """)
    void aStepIsNamed(String id, String step, int code, String said) {
        CommandRun run = reform("mark", id, "done", "--for", step);
        assertThat(run.code()).isEqualTo(code);
        assertThat(run.out() + run.err()).contains(said);
    }

    /** Who reported the work is not who marked the step, and a report names a step as the list does. */
    @Test
    void aWeekTellsWhoSaidWhatOfWhichStep() throws IOException {
        reform("progress", "7", "+10", "--note", "外业完成", "--by", "市林业局", "--on", "2022-06-27");
        assertThat(reform("mark", "7", "done", "--for", "出台方案", "--by", "小李", "--on", "2022-06-28")
                        .code())
                .isZero();
        assertThat(Files.readString(list)).contains("for: plan\n");
        assertThat(reform("report", "weekly", "--week", "2022-W26", "--lang", "zh")
                        .out())
                .contains("出台方案已完成", "市林业局：外业完成")
                .doesNotContain("plan已完成", "小李：");
    }

    @Test
    void doneWithoutANameSettlesATaskWithMilestones() {
        assertThat(reform("mark", "7", "done").code()).isZero();
        assertThat(reform("list", "7", "--status", "done", "--count").out()).isEqualTo("1\n");
        assertThat(reform("list", "7", "--format", "json").out()).contains("\"timeliness\": \"done-on-time\"");
    }

    @Test
    void aRecurringTaskWithAnEndIsDoneWithItsLastStep() {
        assertThat(reform("mark", "10", "done", "--for", "2020").code()).isZero();
        assertThat(reform("list", "10", "--overdue", "--count").out()).isEqualTo("1\n");
        assertThat(reform("mark", "10", "done", "--for", "2021").code()).isZero();
        assertThat(reform("list", "10", "--status", "done", "--count").out()).isEqualTo("1\n");
    }

    @Test
    void theDayBesideAWordingHoldsAndGoesWithIt() throws IOException {
        assertThat(reform("list", "11").out()).contains("2022-06-15").contains("red");
        assertThat(reform("extend", "11", "2022年底", "--note", "x").code()).isZero();
        assertThat(Files.readString(list))
                .contains("due: 2022年底, lead: 市教育局")
                .contains("due: {from: {text: 主汛期前, date: 2022-06-15}, to: 2022年底}");
        assertThat(reform("list", "11", "--format", "json").out())
                .contains("\"originalDueDate\": \"2022-06-15\"")
                .contains("\"dueDate\": \"2022-12-31\"");
        assertThat(reform("undo").code()).isZero();
        assertThat(Files.readString(list)).isEqualTo(LIST);
    }

    @Test
    void noStepIsDueBeforeTheListWasIssued() throws IOException {
        Files.writeString(list, """
                title: t
                issued: 2020-06-01
                tasks:
                  - {id: 1, title: a, lead: b, due: 每年1月31日前}
                  - {id: 2, title: a, lead: b, due: 2019年12月、2023年12月}
                """);
        assertThat(reform("list", "1", "--format", "json").out())
                .contains("\"missedYears\": [\n        2021,\n        2022\n");
        assertThat(reform("list", "2", "--format", "json").out()).contains("\"steps\": []");
    }
}
