package reform.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the dashboard says before anybody scrolls: whether the programme is on time, what is worst, what is to be decided. */
class DashboardTest {
    private static final String LIST = """
            format: 1
            title: 清单
            issued: 2022-01-01
            timezone: Asia/Shanghai
            tasks:
              - {id: 1, title: 办完了的, due: 2022年3月底前, lead: 甲, status: done, updates: [{date: 2022-03-01, status: done}]}
              - {id: 2, title: 逾期没有话的, due: 2022年4月底前, lead: 甲, status: not-started}
              - id: 3
                title: 受阻的
                due: 2022年5月底前
                lead: 乙
                status: blocked
                updates:
                  - {date: 2022-02-01, status: blocked, note: 报告已交}
                  - {date: 2022-05-10, problem: "经费<未>落实"}
                  - {date: 2022-06-01, progress: 10}
              - id: 4
                title: 延过两次的
                due: 2022年12月底前
                lead: 乙
                status: in-progress
                progress: 80
                updates:
                  - {date: 2022-03-02, due: {from: 2022年3月底前, to: 2022年6月底前}, note: 一}
                  - {date: 2022-06-02, due: {from: 2022年6月底前, to: 2022年12月底前}, note: 二}
              - id: 5
                title: 阶段目标没有完成的
                due: 2022年12月底前
                lead: 甲
                status: in-progress
                progress: 80
                milestones: [{key: plan, due: 2022年5月底前, title: 出台方案}]
                updates:
                  - {date: 2022-06-25, status: in-progress, progress: 80}
              - {id: 6, title: 落后的, due: 2022年7月底前, lead: 丙, status: not-started}
            """;

    @TempDir
    private Path folder;

    private Document page(String list, String language) throws IOException {
        Files.writeString(folder.resolve("reform.yaml"), list);
        CommandRun run = CommandRun.in(folder)
                .run("report", "dashboard", "--as-of", "2022-06-30", "--lang", language, "--format", "html");
        assertThat(run.err()).isEmpty();
        return Jsoup.parse(run.out());
    }

    @Test
    void theFirstWordsAreAJudgementFromFigures() throws IOException {
        Document zh = page(LIST, "zh");
        assertThat(zh.select(".verdict").text()).isEqualTo("总体滞后：按时限应完成 3 项，实际完成 1 项；完成率 17%，应为 50%。");
        assertThat(zh.select(".details li").eachText())
                .startsWith(
                        "红灯 4 项：逾期 3 项（其中当期或阶段目标未完成 1 项），落后序时进度 1 项",
                        "与一周前相比：已办结持平，逾期持平，红灯持平",
                        "临期 0 项，受阻 1 项，久未更新 2 项");
        assertThat(page(LIST, "en").select(".verdict").text())
                .isEqualTo("Behind schedule: 3 due by now, 1 completed; completion rate 17%, 50% expected.");
    }

    @Test
    void whatIsToBeDecidedStandsOnceWithItsReason() throws IOException {
        List<String> items = page(LIST, "zh").select(".decide li").eachText();
        assertThat(items)
                .containsExactly(
                        "2 逾期没有话的 逾期 61 天 · 甲 尚无进展",
                        "5 阶段目标没有完成的 逾期 30 天 · 甲 2022-06-25 进行中，80%",
                        "3 受阻的 2022-02-01起受阻 · 逾期 30 天 · 乙 经费<未>落实",
                        "4 延过两次的 2 次延期：2022-03-31 → 2022-12-31 · 乙 2022-06-02 二");
    }

    @Test
    void allTasksStandInOneStripByLightAndStatus() throws IOException {
        Document page = page(LIST, "en");
        assertThat(page.select(".strip-keys li").eachText())
                .containsExactly(
                        "4 red not started 2 · blocked 1 · in progress 1",
                        "1 green in progress 1",
                        "1 completed done 1");
        assertThat(page.select("svg.strip rect")).hasSize(5);
        assertThat(page.select(".answer svg")).as("the trend").hasSize(1);
        assertThat(page.select("#chart-trend-desc").text()).endsWith("2022-06: due 3; overdue 3; completed 1");
    }

    @Test
    void aTimeLineShowsDelayOriginalDeadlinesAndSteps() throws IOException {
        Document page = page(LIST, "en");
        assertThat(page.select(".timeline tr.group").eachText()).containsExactly("red 4", "green 1");
        assertThat(page.select(".timeline text.late").eachText()).containsExactly("61 d", "30 d", "30 d");
        assertThat(page.select(".timeline .ring")).hasSize(1);
        assertThat(page.select(".timeline .step-missed")).hasSize(1);
    }

    @Test
    void noColumnShowsABareDate() throws IOException {
        for (String word : page(LIST, "zh").select("table.all td.small").eachText()) {
            assertThat(word).doesNotMatch("\\d{4}-\\d{2}-\\d{2}");
        }
    }

    @Test
    void whereAllIsWellItSaysSo() throws IOException {
        String list = LIST.substring(0, LIST.indexOf("  - {id: 2"));
        Document page = page(list, "zh");
        assertThat(page.select(".verdict").text()).isEqualTo("总体按期推进：按时限应完成 1 项，实际完成 1 项；完成率 100%，应为 100%。");
        assertThat(page.select(".details li").first().text()).isEqualTo("没有红灯任务");
        assertThat(page.select(".decide li")).isEmpty();
    }
}
