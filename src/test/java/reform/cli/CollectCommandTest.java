package reform.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import reform.office.source.Grid;
import reform.office.source.Source;
import reform.office.source.SourceReader;

class CollectCommandTest {
    private static final String LIST = """
            format: 1
            title: 某市改革任务清单
            document: 某政发〔2022〕3号
            departments:
              - {name: 市教育局, key: edu}
              - {name: 市财政局, key: fin}
            tasks:
              - id: 1
                title: 建设实训基地
                due: 2022年
                lead: 市教育局
                responsible: [市财政局]
                status: in-progress
                progress: 30
                updates:
                  - {date: 2022-03-01, status: in-progress, progress: 30, by: 市教育局, note: 已开工}
              - id: 2
                title: 培养师资
                due: 2022年6月底前
                lead: 市教育局
              - id: 3
                title: 落实经费
                due: 2022年
                lead: 市财政局
              - id: 4
                title: 已经办完
                due: 2021年
                lead: 市教育局
                status: done
                updates:
                  - {date: 2021-12-01, status: done}
              - id: 5
                title: 无人牵头
                due: 2022年
            """;

    @TempDir
    Path folder;

    @BeforeEach
    void write() throws IOException {
        Files.writeString(folder.resolve("reform.yaml"), LIST);
    }

    private CommandRun run(String... words) {
        return CommandRun.in(folder)
                .with("REFORM_LANG", "zh")
                .with("XDG_STATE_HOME", folder.resolve("state").toString())
                .run(words);
    }

    private Path form(String department) {
        return folder.resolve("forms").resolve(department + ".xlsx");
    }

    /** Writes texts into cells of a form, as a program would. */
    private static void fillIn(Path form, Map<String, String> texts) throws IOException {
        Path filled = form.resolveSibling("filled.tmp");
        try (ZipFile zip = new ZipFile(form.toFile());
                ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(filled))) {
            for (ZipEntry entry : zip.stream().toList()) {
                String content = new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8);
                if (entry.getName().equals("xl/worksheets/sheet1.xml")) {
                    for (Map.Entry<String, String> text : texts.entrySet()) {
                        String blank =
                                "<c r=\"" + text.getKey() + "\" s=\"(\\d+)\"(?: t=\"s\")?(?:/>|>(?:<v>\\d+</v>)?</c>)";
                        String cell = "<c r=\"" + text.getKey() + "\" s=\"$1\" t=\"inlineStr\"><is><t>"
                                + text.getValue() + "</t></is></c>";
                        String after = content.replaceFirst(blank, cell);
                        assertThat(after).as(text.getKey() + " in " + content).isNotEqualTo(content);
                        content = after;
                    }
                }
                out.putNextEntry(new ZipEntry(entry.getName()));
                out.write(content.getBytes(StandardCharsets.UTF_8));
            }
        }
        Files.move(filled, form, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
    }

    @Test
    void makesAFormForEachDepartmentThatLeads() {
        CommandRun run = run("collect", "-o", "forms", "--reply-by", "2022-07-07", "--contact", "王敏");
        assertThat(run.code()).as(run.err()).isZero();
        assertThat(run.out()).isEqualTo("forms/市教育局.xlsx\nforms/市财政局.xlsx\n");
        assertThat(run.err()).isEqualTo("1 项任务没有牵头部门，未列入任何填报表：5\n2 份填报表，3 项任务\n");
        CommandRun again = run("collect", "-o", "forms");
        assertThat(again.code()).isEqualTo(4);
        assertThat(again.err()).contains("可能是已填好的表");
        assertThat(run("collect", "-o", "forms", "--yes").code()).isZero();
    }

    @Test
    void whatWasFilledInBecomesUpdates() throws IOException {
        run("collect", "-o", "forms");
        fillIn(
                form("市教育局"),
                Map.of(
                        "C4", "李雷 23456789",
                        "F6", "受阻",
                        "G6", "60%",
                        "H6", "完成主体工程",
                        "I6", "设备资金缺口200万元",
                        "J6", "7月底前协调到位"));
        CommandRun look = run("collect", "--in", "forms", "--dry-run");
        assertThat(look.code()).as(look.err()).isZero();
        assertThat(look.err())
                .contains(
                        "forms/市教育局.xlsx  市教育局：1 项有进展，1 项无变化",
                        "forms/市财政局.xlsx  市财政局：0 项有进展，1 项无变化",
                        "将写入：",
                        "1  建设实训基地：进行中 -> 受阻");
        assertThat(Files.readString(folder.resolve("reform.yaml"))).isEqualTo(LIST);
        CommandRun piped = run("collect", "--in", "forms");
        assertThat(piped.code()).isEqualTo(2);
        assertThat(piped.err()).contains("--yes");
        assertThat(Files.readString(folder.resolve("reform.yaml"))).isEqualTo(LIST);

        CommandRun written = run("collect", "--in", "forms", "--yes");
        assertThat(written.code()).as(written.err()).isZero();
        String list = Files.readString(folder.resolve("reform.yaml"));
        assertThat(list)
                .contains(
                        "status: blocked\n    progress: 60\n",
                        "市教育局（李雷 23456789）",
                        "note: 完成主体工程",
                        "problem: 设备资金缺口200万元",
                        "next: 7月底前协调到位");
        assertThat(run("check").code()).isZero();

        CommandRun twice = run("collect", "--in", "forms", "--yes");
        assertThat(twice.err()).contains("0 项有进展，1 项无变化，1 项已在清单中", "没有新的进展");
        assertThat(Files.readString(folder.resolve("reform.yaml"))).isEqualTo(list);
        assertThat(run("undo").code()).isZero();
        assertThat(Files.readString(folder.resolve("reform.yaml"))).isEqualTo(LIST);
    }

    @ParameterizedTest
    @ValueSource(strings = {"xlsx", "docx"})
    void aFormShowsAllThatWasReportedLast(String ending) throws Exception {
        run(
                "mark",
                "1",
                "受阻",
                "--note",
                "停工",
                "--problem",
                "缺资金",
                "--next",
                "报市政府",
                "--on",
                "2022-04-01",
                "--by",
                "市教育局");
        run("progress", "1", "35", "--on", "2022-05-01", "--by", "市教育局");
        run("mark", "2", "进行中", "--on", "2022-05-02", "--by", "市教育局");
        run("collect", "-o", "forms", "--format", ending);
        Source form = SourceReader.read(folder.resolve("forms/市教育局." + ending), Optional.empty());
        List<String> texts = new ArrayList<>();
        form.blocks().stream()
                .filter(Grid.class::isInstance)
                .map(Grid.class::cast)
                .forEach(grid -> grid.rows().forEach(row -> row.filled().forEach(cell -> texts.add(cell.text()))));
        assertThat(texts).contains("2022-05-01：35%\n2022-04-01：停工\n存在问题：缺资金\n下一步：报市政府", "2022-05-02：进行中");
    }

    /** A cell that shows 1 where a sheet means the whole. */
    @Test
    void oneOfOneIsDone() throws IOException {
        run("collect", "-o", "forms");
        fillIn(form("市教育局"), Map.of("F6", "已完成", "G6", "1", "H6", "竣工验收"));
        CommandRun written = run("collect", "--in", "forms", "--yes");
        assertThat(written.code()).as(written.err()).isZero();
        assertThat(Files.readString(folder.resolve("reform.yaml"))).contains("status: done\n    progress: 100\n");
    }

    @Test
    void asksAtATerminal() throws IOException {
        run("collect", "-o", "forms");
        fillIn(form("市财政局"), Map.of("H6", "已列入预算"));
        CommandRun no = CommandRun.in(folder)
                .with("REFORM_LANG", "zh")
                .terminal(100)
                .input("n\n")
                .run("collect", "--in", "forms/市财政局.xlsx");
        assertThat(no.err()).contains("写入 1 条进展？", "没有写入任何内容", "没有收到：市教育局");
        assertThat(Files.readString(folder.resolve("reform.yaml"))).isEqualTo(LIST);
        CommandRun yes = CommandRun.in(folder)
                .with("REFORM_LANG", "zh")
                .terminal(100)
                .input("y\n")
                .run("collect", "--in", "forms/市财政局.xlsx");
        assertThat(yes.code()).as(yes.err()).isZero();
        assertThat(Files.readString(folder.resolve("reform.yaml"))).contains("note: 已列入预算");
    }

    @Test
    void whatCannotBeTakenIsAQuestion() throws IOException {
        run("collect", "-o", "forms");
        fillIn(form("市教育局"), Map.of("F6", "差不多了", "G7", "150"));
        fillIn(form("市财政局"), Map.of("H6", "已列入预算"));
        run("set", "3", "lead=edu");
        CommandRun run = run("collect", "--in", "forms", "--yes");
        assertThat(run.err())
                .contains("状态“差不多了”无法识别", "完成比例“150”不是 0—100 的百分比", "任务 3 落实经费 由市教育局牵头，市财政局填报了进展")
                .contains("没有可写入的内容；上列 3 项待确认")
                .doesNotContain("没有新的进展");
        assertThat(run.code())
                .as("nothing was written, and somebody has to decide")
                .isEqualTo(4);
        CommandRun look = run("collect", "--in", "forms", "--dry-run");
        assertThat(look.code()).isZero();
        assertThat(look.err()).contains("上列 3 项待确认");
        run("undo");
        run("close", "3", "--evidence", "某财〔2022〕1号");
        assertThat(run("collect", "--in", "forms/市财政局.xlsx", "--yes").err()).contains("任务 3 落实经费 已办结");
    }

    @Test
    void refusesFormsOfAnotherListOrANewerState() throws IOException {
        run("collect", "-o", "forms");
        fillIn(form("市教育局"), Map.of("H6", "完成主体工程"));
        String other = LIST.replace("title: 某市改革任务清单", "title: 另一份清单");
        Files.writeString(folder.resolve("reform.yaml"), other);
        CommandRun run = run("collect", "--in", "forms", "--yes");
        assertThat(run.code()).isEqualTo(4);
        assertThat(run.err()).contains("这是另一份清单“某市改革任务清单”的填报表");
        String older = LIST.replaceAll("      updates:\n          - \\{date: 2022-03-01.*\n", "")
                .replaceAll("    updates:\n      - \\{date: 2022-03-01.*\n", "");
        assertThat(older).isNotEqualTo(LIST);
        Files.writeString(folder.resolve("reform.yaml"), older);
        CommandRun newer = run("collect", "--in", "forms", "--yes");
        assertThat(newer.code()).isEqualTo(4);
        assertThat(newer.err()).contains("任务 1 有 1 条进展，当前清单只有 0 条");
        assertThat(Files.readString(folder.resolve("reform.yaml"))).isEqualTo(older);
    }

    @Test
    void aFormInWordIsReadAsWell() {
        run("collect", "-o", "forms", "--format", "docx");
        CommandRun run = run("collect", "--in", "forms", "--dry-run");
        assertThat(run.err()).contains("市教育局.docx  市教育局：0 项有进展，2 项无变化", "没有新的进展");
    }

    @Test
    void saysWhatIsWrong() throws IOException {
        Files.writeString(folder.resolve("a.csv"), "序号,工作任务\n1,甲\n");
        assertThat(run("collect").err()).contains("-o 文件夹", "--in 文件");
        assertThat(run("collect", "-o", "forms", "--in", "x.xlsx").code()).isEqualTo(2);
        assertThat(run("collect", "--in", "nosuch.xlsx").code()).isEqualTo(3);
        assertThat(run("collect", "--in", "a.csv").err()).contains("不是 reform 生成的填报表");
        assertThat(run("collect", "-o", "forms", "--format", "csv").code()).isEqualTo(2);
        assertThat(run("collect", "-o", "forms", "--reply-by", "2020-01-01").code())
                .isEqualTo(2);
    }

    @Test
    void nothingThatWasWrittenIntoAFormIsLost() throws IOException {
        run("collect", "-o", "forms");
        // The number of one task was deleted, the other row is of no task any more.
        fillIn(form("市教育局"), Map.of("A6", "", "H6", "完成主体工程", "A7", "", "B7", "培养校长", "H7", "办班3期", "C7", "2024年"));
        fillIn(form("市财政局"), Map.of("C6", "2024年底", "H6", "已列入预算", "C4", "韩梅梅"));
        Path form = form("市财政局");
        addRow(form, "<row r=\"9\"><c r=\"B9\" t=\"inlineStr\"><is><t>数据截至6月25日</t></is></c></row>");
        CommandRun run = run("collect", "--in", "forms", "--yes");
        assertThat(run.code()).as(run.err()).isZero();
        assertThat(run.err())
                .contains(
                        "市教育局：1 项有进展，0 项无变化，缺 1 项（2），1 项待确认",
                        "有一行没有编号（培养校长），填写的是：办班3期",
                        "任务 3 落实经费：表中完成时限是“2024年底”，清单中是“2022年”",
                        "forms/市财政局.xlsx 中写在填报格以外、没有读入：数据截至6月25日");
        assertThat(Files.readString(folder.resolve("reform.yaml"))).contains("note: 完成主体工程", "note: 已列入预算");
    }

    private static void addRow(Path form, String row) throws IOException {
        Path changed = form.resolveSibling("changed.tmp");
        try (ZipFile zip = new ZipFile(form.toFile());
                ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(changed))) {
            for (ZipEntry entry : zip.stream().toList()) {
                String content = new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8);
                boolean sheet = entry.getName().equals("xl/worksheets/sheet1.xml");
                out.putNextEntry(new ZipEntry(entry.getName()));
                String written = sheet ? content.replace("</sheetData>", row + "</sheetData>") : content;
                out.write(written.getBytes(StandardCharsets.UTF_8));
            }
        }
        Files.move(changed, form, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
    }

    @Test
    void whereThereIsNothingToSayNothingIsReported() throws IOException {
        run("collect", "-o", "forms");
        fillIn(form("市教育局"), Map.of("H6", "完成主体工程", "I6", "无", "J6", "/", "H7", "无"));
        CommandRun run = run("collect", "--in", "forms", "--yes");
        assertThat(run.err()).contains("1 项有进展，1 项无变化");
        assertThat(Files.readString(folder.resolve("reform.yaml"))).doesNotContain("problem", "next");
    }

    @Test
    void doneInPartIsAQuestion() throws IOException {
        run("collect", "-o", "forms");
        fillIn(form("市财政局"), Map.of("F6", "已完成", "G6", "90%"));
        CommandRun run = run("collect", "--in", "forms", "--yes");
        assertThat(run.code()).isEqualTo(4);
        assertThat(run.err()).contains("填报为“已完成”，完成比例却是 90%");
    }

    @Test
    void twoFormsOfATaskCountOnceIfTheySayTheSame() throws IOException {
        run("collect", "-o", "forms");
        fillIn(form("市财政局"), Map.of("H6", "已列入预算"));
        Files.copy(form("市财政局"), form("市财政局 副本"));
        CommandRun same = run("collect", "--in", "forms", "--dry-run");
        assertThat(same.err()).contains("1 项有进展", "1 项与另一份表相同").doesNotContain("待确认");
        fillIn(form("市财政局 副本"), Map.of("I6", "缺口100万元"));
        CommandRun other = run("collect", "--in", "forms", "--yes");
        assertThat(other.code()).as("nobody but a person knows which is right").isEqualTo(4);
        assertThat(other.err())
                .contains("forms/市财政局 副本.xlsx 填的是：已列入预算；缺口100万元", "forms/市财政局.xlsx 填的是：已列入预算")
                .contains("上列 2 项待确认");
        assertThat(Files.readString(folder.resolve("reform.yaml"))).isEqualTo(LIST);
    }

    @Test
    void anOldFormIsNotTakenForTheLatestState() throws IOException {
        run("collect", "-o", "forms", "--as-of", "2022-06-30");
        fillIn(form("市财政局"), Map.of("F6", "进行中", "H6", "已列入预算"));
        assertThat(run("collect", "--in", "forms", "--yes", "--as-of", "2022-07-05")
                        .code())
                .isZero();
        fillIn(form("市财政局"), Map.of("I6", "缺口100万元"));
        assertThat(run("collect", "--in", "forms", "--yes", "--as-of", "2022-07-07")
                        .code())
                .as("a department corrects its form")
                .isZero();
        CommandRun mark = run("mark", "3", "受阻", "--note", "暂停拨付", "--by", "审计局", "--as-of", "2022-07-20");
        assertThat(mark.code()).as(mark.err()).isZero();
        fillIn(form("市财政局"), Map.of("J6", "8月拨付"));
        CommandRun old = run("collect", "--in", "forms", "--yes", "--as-of", "2022-08-05");
        assertThat(old.code()).as(old.err()).isEqualTo(4);
        assertThat(old.err()).contains("表是 2022-06-30 的，清单中已有更新的进展（2022-07-20）", "--on 2022-06-30");
        CommandRun then = run("collect", "--in", "forms", "--yes", "--as-of", "2022-08-05", "--on", "2022-06-30");
        assertThat(then.code()).as(then.err()).isZero();
        assertThat(Files.readString(folder.resolve("reform.yaml")))
                .contains("next: 8月拨付", "status: blocked\n    updates:");
    }

    @Test
    void whoReportsForADepartmentIsKnownAgain() throws IOException {
        run("collect", "-o", "forms");
        fillIn(form("市财政局"), Map.of("H6", "已列入预算", "C4", "韩梅梅"));
        run("collect", "--in", "forms", "--yes", "--by", "督查室");
        String list = Files.readString(folder.resolve("reform.yaml"));
        assertThat(list).contains("by: 督查室");
        assertThat(run("collect", "--in", "forms", "--yes", "--by", "督查室").err())
                .contains("1 项已在清单中");
        assertThat(Files.readString(folder.resolve("reform.yaml"))).isEqualTo(list);
    }

    /** LibreOffice has saved it in its own format, and in that of Excel before 2007. */
    @ParameterizedTest
    @ValueSource(strings = {"ods", "xls"})
    void otherProgramsSaveFormsInOtherFormats(String ending) throws IOException {
        Files.createDirectory(folder.resolve("back"));
        Files.copy(Path.of("src/test/resources/office/form." + ending), folder.resolve("back/市教育局." + ending));
        CommandRun run = run("collect", "--in", "back", "--yes", "--as-of", "2022-04-02");
        assertThat(run.code()).as(run.err()).isZero();
        assertThat(Files.readString(folder.resolve("reform.yaml")))
                .contains("status: blocked\n    progress: 60\n", "by: 市教育局（李雷）", "note: 完成主体工程");
    }

    @Test
    void whatIsNoFormAmongFormsIsTold() throws IOException {
        run("collect", "-o", "forms");
        fillIn(form("市财政局"), Map.of("H6", "已列入预算"));
        Files.move(form("市财政局"), folder.resolve("forms/财政局.XLSX"));
        run("export", "-o", "forms/list.xlsx");
        CommandRun run = run("collect", "--in", "forms", "--dry-run");
        assertThat(run.code()).as(run.err()).isZero();
        assertThat(run.err()).contains("没有读入 forms/list.xlsx", "财政局.XLSX  市财政局：1 项有进展");
        assertThat(run("collect", "--in", "forms/list.xlsx").code()).isEqualTo(3);
        CommandRun wrong = run("import", "forms/市教育局.xlsx");
        assertThat(wrong.code()).isEqualTo(2);
        assertThat(wrong.err()).contains("reform collect --in forms/市教育局.xlsx");
    }
}
