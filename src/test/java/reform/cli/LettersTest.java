package reform.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Letters as an office can send them: number, letterhead, grade, attachment, signature, contact, and what is noted. */
class LettersTest {
    @TempDir
    Path folder;

    @BeforeEach
    void threeDepartments() throws IOException {
        Files.writeString(folder.resolve("reform.yaml"), """
                title: 海州市改革任务清单
                document: 海政发〔2022〕3号
                issued: 2022-01-01
                letters:
                  letterhead: 海州市委改革办
                  from: 市委改革办
                  number: 海改督〔2022〕N号
                  contact: 王敏，联系电话：2345 6789
                tasks:
                  - {id: 1, title: 甲, lead: 市教育局, due: 2022年3月底前, status: in-progress}
                  - {id: 2, title: 乙, lead: 市教育局, due: 2022年7月15日前, status: done}
                  - {id: 3, title: 丙, lead: 市财政局, due: 2022年6月20日前}
                  - {id: 4, title: 丁, lead: 市税务局, due: 2022年7月10日前}
                """);
    }

    private CommandRun.Builder here() {
        return CommandRun.in(folder)
                .with("XDG_STATE_HOME", folder.resolve("state").toString());
    }

    private CommandRun notice(String... words) {
        return here().run(Stream.concat(Stream.of("report", "notice", "--lang", "zh"), Stream.of(words))
                .toArray(String[]::new));
    }

    @Test
    void theHeadOfTheListSaysWhatLettersHaveInCommon() {
        CommandRun run = notice("市教育局", "--number", "12");
        assertThat(run.err()).isEmpty();
        List<String> lines = run.out().lines().map(String::strip).toList();
        assertThat(lines.get(0)).isEqualTo("海州市委改革办");
        assertThat(lines.get(2)).startsWith("红色督办").endsWith("海改督〔2022〕12号");
        assertThat(lines).contains("市委改革办关于抓紧办结逾期任务的督办通知", "市教育局：");
        // The contact is a note below the date, and nothing of files or git follows.
        assertThat(lines.subList(lines.size() - 3, lines.size()))
                .containsExactly("市委改革办", "2022年6月30日", "（联系人：王敏，联系电话：2345 6789）");
        assertThat(run.out()).contains("书面反馈市委改革办", "请及时报送佐证材料").doesNotContain("特此通知", "数据来源", "reform.yaml");
    }

    @Test
    void optionsComeBeforeTheHead() {
        String out = notice("市教育局", "--from", "市政府督查室", "--letterhead", "海州市人民政府", "--number", "海政督〔2022〕9号")
                .out();
        assertThat(out).contains("海州市人民政府", "海政督〔2022〕9号", "市政府督查室关于").doesNotContain("改革办");
    }

    @Test
    void theGradeGoesByTheDaysOfThePolicy() throws IOException {
        assertThat(notice("市财政局").out()).contains("黄色催办", "逾期任务的催办通知", "尽快办结");
        assertThat(notice("市税务局").out()).contains("蓝色提醒", "临期任务的提醒通知").doesNotContain("请及时报送佐证材料");
        String text = Files.readString(folder.resolve("reform.yaml"));
        Files.writeString(
                folder.resolve("reform.yaml"), text.replace("letters:", "policy: {supervise: 10 days}\nletters:"));
        assertThat(notice("市财政局").out()).contains("红色督办", "限期办结");
        Files.writeString(
                folder.resolve("reform.yaml"), text.replace("letters:", "policy: {supervise: 11 days}\nletters:"));
        assertThat(notice("市财政局").out()).contains("黄色催办");
        assertThat(notice("市财政局", "--format", "json").out()).contains("\"grade\": \"urge\"");
    }

    @Test
    void lettersOfOneRunAreNumberedOneAfterTheOther() throws IOException {
        assertThat(notice("--all", "-o", "out", "--format", "markdown", "--number", "9")
                        .code())
                .isZero();
        assertThat(Files.readString(folder.resolve("out/市教育局.md"))).contains("海改督〔2022〕9号");
        assertThat(Files.readString(folder.resolve("out/市财政局.md"))).contains("海改督〔2022〕10号");
        assertThat(Files.readString(folder.resolve("out/市税务局.md"))).contains("海改督〔2022〕11号");
        // Without a number there is a blank for it.
        assertThat(notice("市教育局").out()).contains("海改督〔2022〕\u3000号");
    }

    @Test
    void moreThanFiveTasksStandInAnAttachment() throws IOException {
        StringBuilder tasks = new StringBuilder();
        for (int i = 10; i < 14; i++) {
            tasks.append("  - {id: " + i + ", title: 任务" + i + ", lead: 市财政局, due: 2022年5月底前}\n");
        }
        Path list = folder.resolve("reform.yaml");
        Files.writeString(list, Files.readString(list) + tasks);
        assertThat(notice("市财政局").out()).contains("　　1.任务10（清单编号10）").doesNotContain("附件");
        Files.writeString(list, Files.readString(list) + "  - {id: 14, title: 任务14, lead: 市财政局, due: 2022年5月底前}\n");
        String out = notice("市财政局").out();
        assertThat(out).contains("逾期未办结任务共6项，最长已逾期30天，详见附件。", "　　附件：逾期任务清单");
        assertThat(out.substring(out.indexOf("2022年6月30日\n"))).contains("附件\n", "任务14", "已逾期10天");
        assertThat(notice("市财政局", "--format", "html").out())
                .contains("<section class=\"attachment\">", "<td>任务14</td>", "class=\"letterhead\"");
        assertThat(notice("市财政局", "--format", "markdown").out()).contains("| 14 | 任务14 | 2022年5月31日 |");
        // The days overdue are those of the milestone, which is named beside the last day.
        Files.writeString(
                list, Files.readString(list) + "  - {id: 15, title: 任务15, lead: 市财政局, due: 2022年5月底前开工，年底前建成}\n");
        assertThat(notice("市财政局", "--format", "markdown").out()).contains("| 15 | 任务15 | 2022年12月31日；开工未完成 |");
    }

    @Test
    void aLetterWithoutASenderIsTold() throws IOException {
        Path list = folder.resolve("reform.yaml");
        String text = Files.readString(list);
        Files.writeString(list, text.substring(0, text.indexOf("letters:")) + text.substring(text.indexOf("tasks:")));
        CommandRun run = notice("市财政局");
        assertThat(run.err()).contains("未指定发文单位");
        assertThat(run.out()).startsWith("黄色催办\n");
        assertThat(notice("市财政局", "--number", "3").out()).contains("督办〔2022〕3号");
    }

    @Test
    void whatWasSentIsNotedAndIsNoWordOfTheDepartment() throws IOException {
        assertThat(notice("市教育局", "--record").err()).contains("-o");
        CommandRun run = notice("--all", "-o", "out", "--number", "9", "--record");
        assertThat(run.code()).isZero();
        String list = Files.readString(folder.resolve("reform.yaml"));
        assertThat(list).contains("letter: 督办通知（海改督〔2022〕9号）", "letter: 催办通知（海改督〔2022〕10号）", "by: 市委改革办");
        assertThat(CommandRun.in(folder).run("check").code()).isZero();
        assertThat(CommandRun.in(folder).run("show", "1", "--lang", "zh").out()).contains("已发：督办通知（海改督〔2022〕9号）");
        // The next letter says as before that nothing was reported.
        assertThat(notice("市教育局").out()).contains("尚未报送进展。");
        assertThat(here().run("undo").code()).isZero();
        assertThat(Files.readString(folder.resolve("reform.yaml"))).doesNotContain("letter: 督办通知");
    }

    @Test
    void aYearlyTaskSaysWhichYearsWereMissed() throws IOException {
        Path list = folder.resolve("reform.yaml");
        Files.writeString(
                list,
                Files.readString(list).replace("issued: 2022-01-01", "issued: 2020-01-01")
                        + "  - {id: 20, title: 戊, lead: 市民政局, due: 每年}\n");
        assertThat(notice("市民政局").out().replace("\n", ""))
                .contains("完成时限：每年；2020、2021年度未完成；最早一期已逾期546天")
                .doesNotContain("每年（");
    }
}
