package reform.office;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import reform.model.Rule;
import reform.model.Task;
import reform.office.read.Field;
import reform.office.read.Plan;
import reform.office.read.WorkList;
import reform.office.write.ListText;
import reform.store.read.ReadResult;
import reform.store.read.TaskListReader;

/** One list in every format, written by LibreOffice and part by part as Word and Excel do. */
class ImportFormatsTest {
    private static final Path OFFICE = Path.of("src/test/resources/office");
    private static final ListText.Comments COMMENTS = new ListText.Comments("清单", "", "部门", "任务", "issued: 2026-01-01");

    @TempDir
    Path folder;

    private static final List<String> CITY = List.of(
            "1|一、政务服务（共3项）|推进一网通办|梳理事项清单。⏎统一受理平台。|6月底前|市政务服务局|市大数据局 市财政局 各县（市、区）人民政府",
            "2.1|一、政务服务（共3项）|压缩开办时间|企业开办一日办结|2026年9月30日|市市场监管局|市税务局",
            "2.2|一、政务服务（共3项）|压缩开办时间|注销便利化|年底前|市税务局|市市场监管局 市人力资源社会保障局",
            "3|一、政务服务（共3项）|推行证照分离|分类改革|持续推进|市市场监管局|",
            "4|二、要素保障|降低用电成本|执行电价政策|立行立改|市发展改革委|国网海州供电公司 市财政局",
            "5|二、要素保障|缓解融资难|建立白名单|每季度|市政府金融办 人民银行海州支行|市工业和信息化局");

    @ParameterizedTest
    @ValueSource(strings = {"html", "docx", "xlsx", "doc", "xls", "odt", "ods"})
    void readsTheSameTasksInEveryFormat(String format) throws Exception {
        Path file = OFFICE.resolve("city." + format);
        byte[] before = Files.readAllBytes(file);
        WorkList list = Imported.file(file);
        assertThat(Imported.lines(list)).isEqualTo(CITY);
        assertThat(list.title()).isEqualTo("海州市2026年优化营商环境重点任务分工表");
        assertThat(list.document()).contains("海政发〔2026〕3号");
        assertThat(list.year()).hasValue(2026);
        assertThat(list.plan().source().format()).isEqualTo(format);
        assertThat(Imported.skipped(list)).contains("note: 注：各牵头单位每月5日前报送进展情况。");
        assertThat(list.plan().cells().read())
                .isEqualTo(list.plan().cells().placed() + list.plan().cells().listed());
        // What became the head of the list is not said to be left out.
        assertThat(Imported.skipped(list)).noneMatch(each -> each.contains("分工表") || each.contains("3号"));
        assertThat(Files.readAllBytes(file)).isEqualTo(before);
    }

    /** The document that the project began with gives the tasks of the list that it ships. */
    @Test
    void theWorklistGivesTheShippedList() throws Exception {
        WorkList list = Imported.file(Path.of("src/test/resources/data/worklist.txt"));
        String text = ListText.of(list, COMMENTS);
        ReadResult written = ListText.check(text, "list.yaml", list);
        ReadResult shipped =
                TaskListReader.read("reform.yaml", "imported", Files.readAllBytes(Path.of("data/reform.yaml")));
        List<Task> tasks = shipped.list().orElseThrow().tasks();
        // The document does not say when it was issued, so nobody knows when what is due every year begins.
        assertThat(written.problems()).allMatch(problem -> problem.finding().rule() == Rule.DUE_WITHOUT_START);
        assertThat(written.list().orElseThrow().tasks()).hasSize(29).isEqualTo(tasks);
        assertThat(list.title()).isEqualTo(shipped.list().orElseThrow().title());
        assertThat(list.departments().stream().map(each -> each.name()))
                .containsExactlyElementsOf(shipped.list().orElseThrow().departments().all().stream()
                        .map(each -> each.name())
                        .toList());
        assertThat(list.plan().doubts()).isEmpty();
        assertThat(list.plan().cells()).isEqualTo(new Plan.Sum(181, 175, 6));
    }

    @Test
    void csvAndTsvAndBarsAndPastedCellsAreTheSame() throws Exception {
        List<String> expected = List.of("1||修桥|加固⏎两座|2026年|市交通局|", "2||铺路||2026-06|市城管局|市财政局");
        String quoted = "序号,工作任务,主要内容,完成时限,牵头单位,配合单位\n1,修桥,\"加固\n两座\",2026年,市交通局,\n2,铺路,,2026-06,市城管局,市财政局\n";
        assertThat(Imported.lines(Imported.text(quoted))).isEqualTo(expected);
        assertThat(Imported.lines(Imported.text(
                        quoted.replace(',', '\t').replace("\n", "\r\n").replace("加固\r\n", "加固\n"))))
                .isEqualTo(expected);
        String bars = """
            | 序号 | 工作任务 | 主要内容 | 完成时限 | 牵头单位 | 配合单位 |
            |---|---|---|---|---|---|
            | 1 | 修桥 | 加固<br>两座 | 2026年 | 市交通局 | |
            | 2 | 铺路 | | 2026-06 | 市城管局 | 市财政局 |
            """;
        assertThat(Imported.lines(Imported.text(bars))).isEqualTo(expected);
        String cells = "序号\n工作任务\n完成时限\n牵头单位\n\n1\n修桥\n2026年\n市发展\n改革委\n\n2\n铺路\n2026-06\n市城管局\n";
        assertThat(Imported.lines(Imported.text(cells)))
                .containsExactly("1||修桥||2026年|市发展改革委|", "2||铺路||2026-06|市城管局|");
    }

    @Test
    void encodingsAreFoundOut() throws Exception {
        String text = "序号,工作任务,完成时限,牵头单位\n1,修桥,2026年,市交通局\n";
        for (String name : List.of("UTF-8", "GB18030", "UTF-16LE", "UTF-16BE", "UTF-16")) {
            Path file = Files.write(folder.resolve(name + ".csv"), text.getBytes(name));
            assertThat(Imported.lines(Imported.file(file))).as(name).containsExactly("1||修桥||2026年|市交通局|");
        }
        // What begins like a formula was masked when it was written.
        assertThat(Imported.lines(Imported.text(text.replace("修桥", "'=修桥"))).get(0))
                .contains("|=修桥|");
    }

    /** Automatic numbers, tracked changes, content controls, hidden text, merged cells. */
    @Test
    void readsWhatWordShows() throws Exception {
        String numbered = "<w:p><w:pPr><w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"7\"/></w:numPr></w:pPr></w:p>";
        String header = "<w:tr>%s%s%s%s</w:tr>".formatted(cell("序号"), cell("工作任务"), cell("完成时限"), cell("责任单位"));
        String first = "<w:tr><w:tc>" + numbered
                + "</w:tc><w:tc><w:p><w:r><w:t>安排债券</w:t></w:r><w:ins><w:r><w:t>4000亿元</w:t></w:r></w:ins>"
                + "<w:del><w:r><w:delText>300亿元</w:delText></w:r></w:del><w:r><w:rPr><w:vanish/></w:rPr><w:t>内部</w:t></w:r></w:p></w:tc>"
                + "<w:sdt><w:sdtPr/><w:sdtContent>" + cell("2026年") + "</w:sdtContent></w:sdt>"
                + "<w:tc><w:tcPr><w:vMerge w:val=\"restart\"/></w:tcPr>" + OfficeFile.paragraph("县文体广新局")
                + OfficeFile.paragraph("县代建中心")
                + "</w:tc></w:tr>";
        String second = "<w:tr><w:tc>" + numbered + "</w:tc>" + cell("修路") + cell("2027年")
                + "<w:tc><w:tcPr><w:vMerge/></w:tcPr><w:p/></w:tc></w:tr>";
        String deleted =
                "<w:tr><w:trPr><w:del/></w:trPr>" + cell("9") + cell("不做了") + cell("2028年") + cell("县政府办") + "</w:tr>";
        Path file = OfficeFile.docx(
                        OfficeFile.paragraph("某县重点工作清单") + "<w:tbl>" + header + first + second + deleted + "</w:tbl>")
                .with(
                        "word/numbering.xml",
                        "<n><abstractNum abstractNumId=\"3\"><lvl ilvl=\"0\"><start val=\"1\"/><numFmt"
                                + " val=\"decimal\"/><lvlText val=\"%1.\"/></lvl></abstractNum><num"
                                + " numId=\"7\"><abstractNumId val=\"3\"/></num></n>")
                .writeTo(folder.resolve("word.docx"));
        WorkList list = Imported.file(file);
        assertThat(Imported.lines(list))
                .containsExactly("1||安排债券4000亿元||2026年|县文体广新局 县代建中心|", "2||修路||2027年|县文体广新局 县代建中心|");
        assertThat(Imported.doubts(list)).contains("deleted-text", "hidden-text");
    }

    private static String cell(String text) {
        return "<w:tc>" + OfficeFile.paragraph(text) + "</w:tc>";
    }

    /** A cell that shows a month means the month; a formula without its result is told and not evaluated. */
    @Test
    void readsWhatExcelShows() throws Exception {
        String styles = "<s><numFmts><numFmt numFmtId=\"170\""
                + " formatCode=\"yyyy&quot;年&quot;m&quot;月&quot;;@\"/><numFmt numFmtId=\"171\""
                + " formatCode=\"[$-804]yyyy/m/d\"/></numFmts><cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/><xf"
                + " numFmtId=\"170\"/><xf numFmtId=\"171\"/><xf numFmtId=\"9\"/></cellXfs></s>";
        String data = OfficeFile.rows(
                "序号|工作任务|完成时限|牵头单位|完成率|投资（万元）",
                "<c><v>1</v></c>|甲|<c s=\"1\"><v>46203</v></c>|市教育局|<c"
                        + " s=\"4\"><v>0.35</v></c>|<c><v>0.30000000000000004</v></c>",
                "<c><v>2</v></c>|乙|<c s=\"2\"><v>46174</v></c>|财政局|<c s=\"4\"><v>1</v></c>|<c><f>SUM(F1:F2)</f></c>",
                "<c><v>3</v></c>|丙|<c s=\"3\"><v>46203</v></c>|市教育局||<c t=\"e\"><v>#REF!</v></c>");
        Path file = OfficeFile.xlsx(
                        "Sheet1",
                        "<cols><col min=\"6\" max=\"6\" hidden=\"1\"/></cols>" + data,
                        "填表说明",
                        OfficeFile.rows("请按时填报"))
                .with("xl/styles.xml", styles)
                .writeTo(folder.resolve("某市任务台账.xlsx"));
        WorkList list = Imported.file(file);
        assertThat(Imported.lines(list))
                .containsExactly("1||甲||2026-06-30|市教育局|", "2||乙||2026年6月|财政局|", "3||丙||2026-06-30|市教育局|");
        assertThat(list.tasks().get(0).progress()).hasValue(35);
        assertThat(list.tasks().get(0).more()).containsEntry("x-投资-万元", "0.3");
        assertThat(list.title()).isEqualTo("某市任务台账");
        assertThat(Imported.doubts(list)).contains("formula-without-value", "error-value", "hidden-column");
        assertThat(Imported.skipped(list)).containsExactly("other: 请按时填报");
    }

    @Test
    void aPersonSaysWhatColumnsAre() throws Exception {
        Path file = OfficeFile.xlsx(
                        "甲", OfficeFile.rows("编码|做什么|什么时候|谁来做|杂", "a|修桥|2026年|市交通局|x"),
                        "乙", OfficeFile.rows("序号|工作任务|完成时限|牵头单位", "1|铺路|2026年|市城管局"))
                .writeTo(folder.resolve("map.xlsx"));
        Map<String, Field> columns = Map.of("做什么", Field.TITLE, "C", Field.DUE, "谁来做", Field.LEAD, "杂", Field.SKIP);
        WorkList list = Imported.file(file, columns, "甲");
        assertThat(Imported.lines(list)).containsExactly("a||修桥||2026年|市交通局|");
        assertThat(Imported.skipped(list)).contains("left-out: x");
        assertThat(new ArrayList<>(list.plan().parts()).get(1).used()).isFalse();
    }

    @Test
    void markdownIsReadAsItIsShown() throws Exception {
        WorkList table = Imported.text("""
            # 镇江市城市更新任务清单

            | 序号 | 任务 | 主要内容 | 牵头单位 | 配合单位 | 完成时限 |
            |:--:|---|---|---|---|---:|
            | 1 | 建设**口袋公园** | （1）改造40个<br>（2）提升60个 | 市住建局 | 市财政局<br/>市城管局 | 2026年 |
            | 2 | [停车泊位](http://x.cn/a_b) | 新建 \\| 提升&nbsp;3个 `a*b` | 市公安局 | &nbsp; | 2026年 |
            | 3 | 标记\\<br\\>不换行 | 2 \\* 3 \\\\ | 市公安局 | | 2026年 |
            """);
        assertThat(Imported.lines(table))
                .containsExactly(
                        "1||建设口袋公园|（1）改造40个⏎（2）提升60个|2026年|市住建局|市财政局 市城管局",
                        "2||停车泊位|新建 | 提升 3个 a*b|2026年|市公安局|",
                        "3||标记<br>不换行|2 * 3 \\|2026年|市公安局|");
        WorkList paragraphs = Imported.text("""
            # 南通市数字政府建设任务

            ## 一、基础设施

            1. **建成政务云二期**。新增算力200P。（责任单位：市数据局；完成时限：2026年6月）

            ## 二、应用 ##

            2. **升级平台**。月活超过100万。（责任单位：市通信管理局；完成时限：2026年9月）
            """);
        assertThat(paragraphs.title()).isEqualTo("南通市数字政府建设任务");
        assertThat(Imported.lines(paragraphs))
                .containsExactly("1|一、基础设施|建成政务云二期|新增算力200P。|2026年6月|市数据局|", "2|二、应用|升级平台|月活超过100万。|2026年9月|市通信管理局|");
    }
}
