package reform.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code import --merge}: a later state of a document, or an edited workbook, brought into a list. */
class MergeSourceTest {
    private static final String FIRST = """
            序号,工作任务,主要内容,完成时限,牵头单位,备注
            1,修建大桥,桥长一公里,2026年,市交通局,重点
            2,铺设道路,,2026年6月底前,市城管局,
            3,种植树木,,2027年,市园林局,
            """;

    @TempDir
    Path folder;

    @BeforeEach
    void importTheFirst() throws IOException {
        write("first.csv", FIRST);
        assertThat(run("import", "first.csv", "-o", "reform.yaml").code()).isZero();
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text);
    }

    private String list() throws IOException {
        return Files.readString(folder.resolve("reform.yaml"));
    }

    private CommandRun run(String... words) {
        return CommandRun.in(folder)
                .with("REFORM_LANG", "zh")
                .with("XDG_STATE_HOME", folder.resolve("state").toString())
                .run(words);
    }

    private CommandRun merge(String source, String... more) throws IOException {
        write("next.csv", source);
        String[] words = new String[more.length + 4];
        System.arraycopy(new String[] {"import", "next.csv", "--merge", "reform.yaml"}, 0, words, 0, 4);
        System.arraycopy(more, 0, words, 4, more.length);
        return run(words);
    }

    @Test
    void aTableThatWasExportedComesBackThoughItsHeadersAreNotTheDocuments() throws IOException {
        assertThat(run("export", "-o", "own.csv").code()).isZero();
        String table = Files.readString(folder.resolve("own.csv"));
        assertThat(table).contains("牵头部门").doesNotContain("牵头单位");
        String before = list();
        CommandRun same = run("import", "own.csv", "--merge", "reform.yaml", "-y");
        assertThat(same.code()).as(same.err()).isZero();
        assertThat(list()).isEqualTo(before);

        Files.writeString(folder.resolve("own.csv"), table.replace("桥长一公里", "桥长两公里"));
        CommandRun changed = run("import", "own.csv", "--merge", "reform.yaml", "-y");
        assertThat(changed.code()).as(changed.err()).isZero();
        assertThat(list()).isEqualTo(before.replace("桥长一公里", "桥长两公里"));
    }

    /** In documents 责任部门 alone leads; in exports it supports, beside 牵头部门. */
    @ParameterizedTest
    @ValueSource(strings = {"csv", "docx", "html", "md"})
    void anExportComesBackThoughTheDocumentCalledOtherColumnsByItsNames(String ending) throws IOException {
        write("first.csv", "序号,工作内容,责任部门,协作部门,完成时间,完成情况\n1,召开党代会,党委办公室,宣传部、各党总支,2026年,甲\n2,轮训干部,组织部,,2026年,乙\n");
        assertThat(run("import", "first.csv", "--map", "完成情况=own", "-o", "reform.yaml", "-y")
                        .code())
                .isZero();
        run("export", "-o", "own." + ending);
        String before = list();
        CommandRun same = run("import", "own." + ending, "--merge", "reform.yaml", "-y");
        assertThat(same.code()).as(same.err()).isZero();
        assertThat(list()).isEqualTo(before);
    }

    /** An export has the columns that the list needs at the time. */
    @ParameterizedTest
    @ValueSource(strings = {"csv", "docx", "html", "md"})
    void anExportComesBackThoughTheListWasMadeFromOneWithFewerColumns(String ending) throws IOException {
        run("export", "-o", "first." + ending);
        run("import", "first." + ending, "-o", "reform.yaml", "-y");
        run("note", "1", "桥墩完工", "--problem", "缺水泥", "--on", "2026-03-01");
        run("export", "-o", "own." + ending);
        String before = list();
        CommandRun same = run("import", "own." + ending, "--merge", "reform.yaml", "-y");
        assertThat(same.code()).as(same.err()).isZero();
        assertThat(list()).isEqualTo(before);
    }

    @Test
    void showsWhatIsNewChangedTheSameAndGone() throws IOException {
        run("progress", "1", "40", "--by", "市交通局");
        String before = list();
        String next = """
                序号,工作任务,主要内容,完成时限,牵头单位,备注
                1,修建大桥,桥长两公里,2027年6月底前,市交通局,重点
                2,铺设道路,,2026年6月底前,市城管局,
                4,治理河道,,2026年底前,市城管局,新增
                """;
        CommandRun look = merge(next, "--dry-run");
        assertThat(look.code()).as(look.err()).isZero();
        assertThat(look.err())
                .contains(
                        "新增 1 项，有变化 1 项，相同 1 项，来源中没有 1 项",
                        "1  修建大桥：主要内容 桥长一公里 -> 桥长两公里",
                        "1  修建大桥：完成时限 2026年 -> 2027年6月底前",
                        "新增：\n  4  治理河道",
                        "3  种植树木");
        assertThat(list()).isEqualTo(before);
        assertThat(merge(next).code()).isEqualTo(2);
        assertThat(merge(next, "--yes").code()).isZero();
        String after = list();
        // A new deadline is an extension; status, progress and what was reported stay.
        assertThat(after)
                .contains("due: {from: 2026年, to: 2027年6月底前}", "note: 据 next.csv", "progress: 40", "by: 市交通局")
                .contains("桥长两公里", "title: 治理河道", "x-备注: 新增", "title: 种植树木");
        assertThat(run("check").code()).isZero();
        assertThat(merge(next, "--yes").err()).contains("新增 0 项，有变化 0 项，相同 3 项", "没有需要改动的内容");
        assertThat(list()).isEqualTo(after);
        run("undo");
        assertThat(list()).isEqualTo(before);
    }

    @Test
    void aSourceThatWasNotToldOfAnExtensionChangesNothing() throws IOException {
        run("extend", "1", "2027年", "--note", "批准");
        String before = list();
        assertThat(merge(FIRST, "--yes").err()).contains("没有需要改动的内容");
        assertThat(list()).isEqualTo(before);
    }

    @Test
    void titlesGoBeforeNumbersThatBeganAnew() throws IOException {
        CommandRun run = merge("""
                序号,工作任务,主要内容,完成时限,牵头单位,备注
                1,种植树木,,2028年,市园林局,
                2,修建大桥,桥长一公里,2026年,市交通局,重点
                """, "--dry-run");
        assertThat(run.err()).contains("3  种植树木：完成时限 2027年 -> 2028年", "新增 0 项，有变化 1 项，相同 1 项");
    }

    @Test
    void whatOnlyLooksLikeATaskIsAQuestion() throws IOException {
        String before = list();
        CommandRun run = merge("""
                序号,工作任务,主要内容,完成时限,牵头单位,备注
                9,种植绿化树木,,2027年,市园林局,
                8,全新任务,,2027年,市水利局,
                """, "--yes");
        assertThat(run.err()).contains("“种植绿化树木”与任务 3“种植树木”相近", "“全新任务”为新增，其部门 市水利局 不在部门名录中");
        assertThat(list()).isEqualTo(before);
    }

    @Test
    void aHeaderThatChangedIsAnErrorThatShowsHow() throws IOException {
        String before = list();
        String next = FIRST.replace("备注", "说明");
        CommandRun run = merge(next, "--yes");
        assertThat(run.code()).isEqualTo(4);
        assertThat(run.err()).contains("少了 备注，多了 说明", "--map");
        assertThat(list()).isEqualTo(before);
        CommandRun explained = merge(next, "--yes", "--map", "说明=skip,备注=skip");
        assertThat(explained.code()).as(explained.err()).isZero();
    }

    /** What was explained once is in the head, and undo takes it back with the rest. */
    @Test
    void anExplainedHeaderIsKnownNextTime() throws IOException {
        String before = list();
        String next = """
                序号,工作任务,主要内容,办结期限,牵头单位,说明
                1,修建大桥,桥长两公里,2026年,市交通局,甲
                2,铺设道路,,2026年6月底前,市城管局,乙
                """;
        assertThat(merge(next).code()).isEqualTo(4);
        String map = "完成时限=skip,备注=skip,办结期限=due,说明=own";
        CommandRun explained = merge(next, "--yes", "--map", map);
        assertThat(explained.code()).as(explained.err()).isZero();
        assertThat(explained.err()).contains("清单头部（import:）将记下");
        assertThat(list()).contains("    办结期限: due\n").doesNotContain("    完成时限: due\n", "    备注: x-备注\n");
        CommandRun again = merge(next, "--dry-run");
        assertThat(again.code()).as(again.err()).isZero();
        assertThat(again.err()).contains("没有需要改动的内容");
        assertThat(run("undo").code()).isZero();
        assertThat(list()).isEqualTo(before);
    }

    @Test
    void whatCantBeEditedInTheHeadIsSaid() throws IOException {
        write("reform.yaml", list().replace("    备注: x-备注\n", "    备注: x-备注\n    # 我的说明\n    无: \"\"\n"));
        String before = list();
        CommandRun run = merge(
                "序号,工作任务,主要内容,办结期限,牵头单位\n1,修建大桥,桥长一公里,2026年,市交通局\n",
                "--yes",
                "--map",
                "完成时限=skip,备注=skip,无=skip,办结期限=due");
        assertThat(run.code()).as(run.err()).isZero();
        assertThat(run.err()).contains("无法安全改动");
        assertThat(list()).isEqualTo(before);
    }

    @Test
    void aNumberThatIsThereTwiceIsAnError() throws IOException {
        CommandRun run = merge(FIRST.replace("3,种植树木", "2,种植树木"), "--yes");
        assertThat(run.code()).isEqualTo(4);
        assertThat(run.err()).contains("序号有重复");
    }

    @Test
    void anEditedWorkbookComesBackAsWhatWasEdited() throws IOException {
        run("export", "-o", "list.xlsx");
        edit("list.xlsx", Map.of("桥长一公里", "桥长三公里", "2026年6月底前", "2026年9月底前", "重点", "特别重点"));
        // Meanwhile the list goes on.
        run("mark", "3", "in-progress", "--note", "已栽两千棵");
        run("set", "2", "title=铺设城区道路");
        CommandRun run = run("import", "list.xlsx", "--merge", "reform.yaml", "--yes");
        assertThat(run.code()).as(run.err()).isZero();
        assertThat(list()).contains("桥长三公里", "to: 2026年9月底前", "x-备注: 特别重点", "title: 铺设城区道路", "note: 已栽两千棵");
    }

    @Test
    void whatBothChangedIsAQuestion() throws IOException {
        run("export", "-o", "list.xlsx");
        edit("list.xlsx", Map.of("桥长一公里", "桥长三公里"));
        run("set", "1", "description=桥长四公里");
        String before = list();
        CommandRun run = run("import", "list.xlsx", "--merge", "reform.yaml", "--yes");
        assertThat(run.err()).contains("任务 1 修建大桥：主要内容在清单中已改为 桥长四公里，在来源中改为 桥长三公里");
        assertThat(list()).isEqualTo(before);
    }

    @Test
    void aNewListOfAnExportedWorkbookHasTheHistoryToo() throws IOException {
        run("progress", "1", "40");
        run("export", "-o", "list.xlsx");
        edit("list.xlsx", Map.of("桥长一公里", "桥长三公里"));
        CommandRun run = run("import", "list.xlsx", "-o", "back.yaml");
        assertThat(run.code()).as(run.err()).isZero();
        assertThat(Files.readString(folder.resolve("back.yaml"))).contains("桥长三公里", "progress: 40", "updates:");
    }

    /** Changes texts of a workbook's cells. */
    private void edit(String name, Map<String, String> texts) throws IOException {
        Path file = folder.resolve(name);
        Path edited = folder.resolve("edited.tmp");
        try (ZipFile zip = new ZipFile(file.toFile());
                ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(edited))) {
            for (ZipEntry entry : zip.stream().toList()) {
                String content = new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8);
                if (entry.getName().equals("xl/sharedStrings.xml")) {
                    for (Map.Entry<String, String> text : texts.entrySet()) {
                        assertThat(content).contains(">" + encoded(text.getKey()) + "<");
                        content = content.replace(">" + encoded(text.getKey()) + "<", ">" + text.getValue() + "<");
                    }
                }
                out.putNextEntry(new ZipEntry(entry.getName()));
                out.write(content.getBytes(StandardCharsets.UTF_8));
            }
        }
        Files.move(edited, file, StandardCopyOption.REPLACE_EXISTING);
    }

    private static String encoded(String text) {
        StringBuilder encoded = new StringBuilder();
        text.codePoints()
                .forEach(c -> encoded.append(c < 128 ? Character.toString(c) : "&#x" + Integer.toHexString(c) + ";"));
        return encoded.toString();
    }

    /** Dates and titles of steps come in their place; the other keys, comments and steps of the list stay. */
    @Test
    void stepsOfAKnownTaskAreMerged() throws IOException {
        String steps = """
                title: 清单
                issued: 2026-01-01
                tasks:
                  - id: 1
                    title: 修建大桥
                    due: 2026年
                    lead: 市交通局
                    milestones:
                      - {key: plan, due: 2026年3月底前, title: 完成方案}   # 已报市政府
                      - due: 2026年6月底前
                        title: 完成招标
                        x-负责: 张三
                      - {due: {text: 2026年5月, date: 2026-05-15}, title: 完成备汛}
                  - {id: 2, title: 铺设道路, due: 2026年, lead: 市城管局}
                """;
        write("reform.yaml", steps);
        String next = """
                序号,工作任务,阶段目标,完成时限,牵头单位
                1,修建大桥,"2026年4月底前：完成方案
                2026年6月底前：完成招标和签约
                2026年5月：完成备汛
                2026年9月底前：主体完工",2026年,市交通局
                2,铺设道路,"2026年5月底前：开工；2026年10月底前：完工",2026年,市城管局
                """;
        CommandRun look = merge(next, "--dry-run");
        assertThat(look.code()).as(look.err()).isZero();
        assertThat(look.err())
                .contains(
                        "1  修建大桥：阶段节点 2026年3月底前：完成方案 -> 2026年4月底前：完成方案",
                        "1  修建大桥：阶段节点 2026年6月底前：完成招标 -> 2026年6月底前：完成招标和签约",
                        "1  修建大桥：阶段节点 （空） -> 2026年9月底前：主体完工",
                        "2  铺设道路：阶段节点 （空） -> 2026年5月底前：开工")
                .doesNotContain("备汛");
        assertThat(merge(next, "--yes").code()).isZero();
        assertThat(list())
                .contains(
                        "      - {key: plan, due: 2026年4月底前, title: 完成方案}   # 已报市政府\n",
                        "      - due: 2026年6月底前\n        title: 完成招标和签约\n        x-负责: 张三\n",
                        "      - {due: {text: 2026年5月, date: 2026-05-15}, title: 完成备汛}\n      - {due: 2026年9月底前, title: 主体完工}\n",
                        "note: 阶段目标的时限有变化：“完成方案”由 2026年3月底前 改为 2026年4月底前（据 next.csv）")
                .contains("milestones: [{due: 2026年5月底前, title: 开工}, {due: 2026年10月底前, title: 完工}]");
        assertThat(run("check").code()).isZero();
        String after = list();
        assertThat(merge(next, "--yes").err()).contains("相同 2 项", "没有需要改动的内容");
        assertThat(list()).isEqualTo(after);
        run("undo");
        assertThat(list()).isEqualTo(steps);
    }

    /** A day beside the words of a deadline is one, and stays where a source does not have it. */
    @Test
    void aDayBesideADeadlineIsMerged() throws IOException {
        String given = """
                title: 清单
                tasks:
                  - {id: 1, title: 备汛, due: {text: 主汛期前, date: 2026-06-15}, lead: 市水利局}
                """;
        write("reform.yaml", given);
        assertThat(merge("序号,工作任务,完成时限,牵头单位\n1,备汛,主汛期前,市水利局\n", "--yes").err()).contains("没有需要改动的内容");
        CommandRun later = merge("序号,工作任务,完成时限,牵头单位\n1,备汛,主汛期前（2026-06-30）,市水利局\n", "--yes");
        assertThat(later.code()).as(later.err()).isZero();
        assertThat(list())
                .contains(
                        "due: {text: 主汛期前, date: 2026-06-30}, lead",
                        "due: {from: {text: 主汛期前, date: 2026-06-15}, to: {text: 主汛期前, date: 2026-06-30}}");
        assertThat(run("check").code()).isZero();
        String after = list();
        assertThat(merge("序号,工作任务,完成时限,牵头单位\n1,备汛,主汛期前,市水利局\n", "--yes").err()).contains("没有需要改动的内容");
        assertThat(merge("序号,工作任务,完成时限,牵头单位\n1,备汛,主汛期前（2026-06-15）,市水利局\n", "--yes")
                        .err())
                .contains("没有需要改动的内容");
        assertThat(list()).isEqualTo(after);
    }

    /** What a later state of the document reports is an update more; what was reported before is not repeated. */
    @Test
    void reportsOfTheNextMonthAreUpdates() throws IOException {
        String june = "序号,工作任务,完成时限,牵头单位,2022年5月底进展,存在问题\n1,修建大桥,2026年,市交通局,完成招标,缺资金\n";
        write("june.csv", june);
        assertThat(run("import", "june.csv", "-o", "reform.yaml", "--yes").code())
                .isZero();
        assertThat(list()).contains("      - date: 2022-05-31\n        note: 完成招标\n        problem: 缺资金\n");
        write("next.csv", june);
        assertThat(run("import", "next.csv", "--merge", "reform.yaml", "--yes").err())
                .contains("没有需要改动的内容");
        String july = june.replace("5月底", "6月底").replace("完成招标", "主体开工") + "2,治理河道,2026年,市交通局,已完成。已验收,\n";
        write("next.csv", july);
        CommandRun run = run(
                "import", "next.csv", "--merge", "reform.yaml", "--yes", "--map", "2022年5月底进展=skip,2026年7月底进展=note");
        assertThat(run.code()).as(run.err()).isZero();
        assertThat(run.err()).contains("1  修建大桥：进展 2022-06-30 主体开工 / 缺资金");
        assertThat(list())
                .contains(
                        "      - date: 2022-05-31\n        note: 完成招标\n        problem: 缺资金\n      - date: 2022-06-30\n        note: 主体开工\n        problem: 缺资金\n")
                .contains("status: done\n    updates:\n      - date: 2022-06-30\n        note: 已完成。已验收\n");
        assertThat(run("check").code()).isZero();
    }
}
