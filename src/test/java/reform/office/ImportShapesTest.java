package reform.office;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import reform.model.Status;
import reform.office.read.ImportedTask;
import reform.office.read.NoListFound;
import reform.office.read.Plan;
import reform.office.read.WorkList;
import reform.office.source.UnreadableSource;
import reform.office.write.ListText;

/** The shapes that lists of real offices have. */
class ImportShapesTest {
    @TempDir
    Path folder;

    private WorkList word(String body) throws Exception {
        return Imported.file(OfficeFile.docx(body).writeTo(folder.resolve("清单.docx")));
    }

    @Test
    void oneColumnNamesWhoLeadsAndWhoSupports() throws Exception {
        WorkList list = word(OfficeFile.table(
                "序号|重点工作|责任单位|时限要求",
                "1|甲|市教育局牵头，市财政局、人社局配合|2026年",
                "2|乙|市教育局、财政局按职责分工负责|2026年",
                "3|丙|牵头单位：市教育局；配合单位：市财政局、各区、县（市）政府|2026年",
                "4|丁|市教育局会同市财政局|2026年",
                "5|戊|市教育局（牵头）、市财政局|2026年",
                "6|己|市教育局、团市委|2026年"));
        assertThat(Imported.lines(list))
                .containsExactly(
                        "1||甲||2026年|市教育局|市财政局 市人社局",
                        "2||乙||2026年||市教育局 市财政局",
                        "3||丙||2026年|市教育局|市财政局 各区、县（市）政府",
                        "4||丁||2026年|市教育局|市财政局",
                        "5||戊||2026年|市教育局|市财政局",
                        "6||己||2026年|市教育局 团市委|");
    }

    @Test
    void levelsAreInheritedButNotByNamesOfTheirOwn() throws Exception {
        WorkList list = word(OfficeFile.table(
                "序号|工作任务|牵头单位|配合单位|时限",
                "1|甲|省教育厅|财政厅、各市人民政府、团省委、工业和信息化厅|2026年",
                "2|乙|市委宣传部|教育局、市场监管局、国网海州供电公司、城市管理局、海州海关、高新区管委会|2026年",
                "3|丙|和平区教育局|财政局、沈北新区管委会|2026年"));
        assertThat(Imported.lines(list))
                .containsExactly(
                        "1||甲||2026年|省教育厅|省财政厅 各市人民政府 团省委 省工业和信息化厅",
                        "2||乙||2026年|市委宣传部|市教育局 市市场监管局 国网海州供电公司 市城市管理局 海州海关 高新区管委会",
                        "3||丙||2026年|和平区教育局|和平区财政局 沈北新区管委会");
        WorkList names = word(OfficeFile.table(
                "序号|工作任务|牵头单位|配合单位|时限",
                "1|甲|市住建局|市政务服务局、市民营经济局、市政法委、市民防办、市政工程管理处、市民服务中心|2026年",
                "2|乙|市住建局|市政府办公室、市民政局|2026年"));
        assertThat(names.tasks().get(0).responsible())
                .containsExactly("市政务服务局", "市民营经济局", "市政法委", "市民防办", "市市政工程管理处", "市市民服务中心");
        assertThat(names.tasks().get(1).responsible()).containsExactly("市政府办公室", "市民政局");
        // The level came from another cell, which may be wrong.
        assertThat(Imported.doubts(list)).contains("department-level");
        WorkList inside = word(OfficeFile.table(
                "序号|工作任务|责任单位|时限",
                "1|甲|省教育厅、财政厅、各市人民政府、团省委|2026年",
                "2|乙|市委宣传部、教育局、市场监管局、国网海州供电公司、城市管理局、海州海关、高新区管委会|2026年"));
        assertThat(Imported.lines(inside))
                .containsExactly(
                        "1||甲||2026年|省教育厅 省财政厅 各市人民政府 团省委|",
                        "2||乙||2026年|市委宣传部 市教育局 市市场监管局 国网海州供电公司 市城市管理局 海州海关 高新区管委会|");
    }

    @Test
    void aWideTableHasColumnsOfTheOfficesOwn() throws Exception {
        WorkList list = Imported.text("序号,甲列,乙列,丙列,丁列,戊列,工作任务,己列,完成时限,庚列,责任单位\n1,a,b,c,d,e,修桥,f,2026年,g,市交通局\n");
        assertThat(Imported.lines(list)).containsExactly("1||修桥||2026年|市交通局|");
        assertThat(list.tasks().get(0).more())
                .containsEntry("x-甲列", "a")
                .containsEntry("x-庚列", "g")
                .hasSize(7);
    }

    @Test
    void groupsAreOneAndWordsStayApart() throws Exception {
        WorkList list = Imported.text("""
            Task Name,Description,Due date,Assigned To,Bucket Name
            Build portal,"Do it",2026-06-30,IT Department,Phase 1
            Train staff,,2026-07-31,"各乡镇（街道）、县医保局",Phase 2
            Report,,2026-07-31,"各区、县（市）人民政府、高新区管委会，县教育局等",Phase 2
            """);
        assertThat(Imported.lines(list))
                .containsExactly(
                        "1|Phase 1|Build portal|Do it|2026-06-30|IT Department|",
                        "2|Phase 2|Train staff||2026-07-31|各乡镇（街道） 县医保局|",
                        "3|Phase 2|Report||2026-07-31|各区、县（市）人民政府 高新区管委会 县教育局|");
        assertThat(Imported.doubts(list)).containsExactly("department");
    }

    /** The goal is the contents where nothing else is, and persons are no departments. */
    @Test
    void rowsBelowANumberHaveDepartmentsOfTheirOwn() throws Exception {
        Path file = OfficeFile.xlsx(
                        "Sheet1",
                        OfficeFile.rows(
                                        "2026年县政府重点工作任务分解表",
                                        "序号|项目名称|目标任务|责任领导|责任单位|责任人|完成时限",
                                        "潘某某市长负责事项(共2项)",
                                        "1|教育强县|新建学校2所|张三|县教育局|李四|2026年5月",
                                        "||改造校舍||县住建局|王五|2026年12月",
                                        "２|卫生健康|综合医院投用|赵六|县卫生健康局||2026年")
                                + "<mergeCells><mergeCell ref=\"A1:G1\"/><mergeCell ref=\"A3:G3\"/><mergeCell"
                                + " ref=\"A4:A5\"/><mergeCell ref=\"B4:B5\"/><mergeCell ref=\"D4:D5\"/></mergeCells>")
                .writeTo(folder.resolve("清单.xlsx"));
        WorkList list = Imported.file(file);
        assertThat(list.title()).isEqualTo("2026年县政府重点工作任务分解表");
        assertThat(Imported.lines(list))
                .containsExactly(
                        "1.1|潘某某市长负责事项(共2项)|教育强县|新建学校2所|2026年5月|县教育局|",
                        "1.2|潘某某市长负责事项(共2项)|教育强县|改造校舍|2026年12月|县住建局|",
                        "2|潘某某市长负责事项(共2项)|卫生健康|综合医院投用|2026年|县卫生健康局|");
        assertThat(list.tasks().get(1).more().values()).containsExactly("张三", "王五");
    }

    @Test
    void numbersThatBeginAgainAreToldApart() throws Exception {
        WorkList list = word(OfficeFile.paragraph("某市任务清单")
                + OfficeFile.paragraph("一、改革")
                + OfficeFile.table("序号|工作任务|牵头单位|时限", "1|甲|市教育局|2026年", "2|乙|市教育局|2026年")
                + OfficeFile.paragraph("二、发展")
                + OfficeFile.table("序号|工作任务|牵头单位|时限", "1|丙|市教育局|2026年"));
        assertThat(Imported.lines(list))
                .containsExactly("1.1|一、改革|甲||2026年|市教育局|", "1.2|一、改革|乙||2026年|市教育局|", "2.1|二、发展|丙||2026年|市教育局|");
        assertThat(Imported.doubts(list)).containsExactly("numbers-restart");
    }

    @Test
    void aTableGoesOnAfterAPageWithoutItsHeader() throws Exception {
        WorkList list = word(OfficeFile.table("序号|工作任务|主要内容|牵头单位|时限", "1|甲|内容|市教育局|2026年")
                + OfficeFile.table("|| 更多内容||", "2|乙|别的|市财政局|2026年", "合计|2项|||"));
        assertThat(Imported.lines(list)).contains("2||乙|别的|2026年|市财政局|");
        assertThat(Imported.skipped(list)).contains("total: 合计", "total: 2项");
    }

    @Test
    void sheetsGoOnInOneList() throws Exception {
        Path file = OfficeFile.xlsx(
                        "教育", OfficeFile.rows("序号|工作任务|牵头单位|时限", "1|甲|市教育局|2026年"),
                        "财政", OfficeFile.rows("序号|工作任务|牵头单位|时限", "2|乙|市财政局|2026年"))
                .writeTo(folder.resolve("清单.xlsx"));
        assertThat(Imported.lines(Imported.file(file))).containsExactly("1|教育|甲||2026年|市教育局|", "2|财政|乙||2026年|市财政局|");
    }

    @Test
    void sheetsThatOnlySayWhatTheyAreGroupNothing() throws Exception {
        Path file = OfficeFile.xlsx(
                        "任务", OfficeFile.rows("序号|名称|主要内容|牵头单位|时限", "1|甲|乙|市教育局|2026年"),
                        "续表1", OfficeFile.rows("序号|名称|主要内容|牵头单位|时限", "2|丙|丁|市财政局|2026年"))
                .writeTo(folder.resolve("清单.xlsx"));
        assertThat(Imported.lines(Imported.file(file))).containsExactly("1||甲|乙|2026年|市教育局|", "2||丙|丁|2026年|市财政局|");
    }

    @Test
    void aNameOverSeveralTasksIsTheirSection() throws Exception {
        Path file = OfficeFile.xlsx(
                        "Sheet1",
                        OfficeFile.rows(
                                        "序号|重点任务|具体任务|责任部门|完成时间",
                                        "1|办学体系|甲|市教育局|2026年",
                                        "2||乙|市教育局|2026年",
                                        "3|师资|丙|市教育局|2026年",
                                        "4||丁|市教育局|2026年")
                                + "<mergeCells><mergeCell ref=\"B2:B3\"/><mergeCell ref=\"B4:B5\"/></mergeCells>")
                .writeTo(folder.resolve("清单.xlsx"));
        assertThat(Imported.lines(Imported.file(file)))
                .containsExactly(
                        "1|办学体系|甲||2026年|市教育局|", "2|办学体系|乙||2026年|市教育局|", "3|师资|丙||2026年|市教育局|", "4|师资|丁||2026年|市教育局|");
    }

    @Test
    void numbersInTitlesBecomeIds() throws Exception {
        WorkList list = word(OfficeFile.table("工作任务|责任单位|完成时限", "1．甲|市教育局|2026年", "2．乙|市教育局|2026年", "4．丙|市教育局|2026年"));
        assertThat(Imported.lines(list)).containsExactly("1||甲||2026年|市教育局|", "2||乙||2026年|市教育局|", "4||丙||2026年|市教育局|");
    }

    @Test
    void withoutAHeaderContentsTell() throws Exception {
        WorkList list =
                word(OfficeFile.table("1|推进教育改革|2026年6月底前|市教育局", "2|完善财政投入|2026年底前|市财政局", "3|加强统筹协调|2027年|市政府办"));
        assertThat(Imported.lines(list).get(0)).isEqualTo("1||推进教育改革||2026年6月底前|市教育局|");
        assertThat(list.plan().parts().get(0).columns().get(1).why()).isEqualTo("contents");
    }

    @Test
    void numberedParagraphsWithParentheses() throws Exception {
        WorkList list = Imported.text("""
            某市2026年重点工作分工意见
            为做好今年工作，现提出如下分工意见：
            一、扩大内需
            1. 促进消费。开展汽车以旧换新。支持餐饮。（市商务局牵头，市财政局、工业和信息化局配合，2026年6月底前完成）
            2. 扩大投资。加快项目建设。（牵头单位：市发展改革委，配合单位：市财政局；完成时限：2026年底前）
            二、改革开放
            3. 深化国企改革。（市国资委、财政局按职责分工负责）
            联系人：李四
            """);
        assertThat(list.title()).isEqualTo("某市2026年重点工作分工意见");
        assertThat(Imported.lines(list).subList(0, 2))
                .containsExactly(
                        "1|一、扩大内需|促进消费|开展汽车以旧换新。支持餐饮。|2026年6月底前完成|市商务局|市财政局 市工业和信息化局",
                        "2|一、扩大内需|扩大投资|加快项目建设。|2026年底前|市发展改革委|市财政局");
        assertThat(Imported.lines(list).get(2)).startsWith("3|二、改革开放|深化国企改革|").endsWith("||市国资委 市财政局");
        assertThat(Imported.skipped(list)).contains("text: 为做好今年工作，现提出如下分工意见：");
    }

    @Test
    void numberedParagraphsWithLabelLines() throws Exception {
        WorkList list = Imported.text("""
            整改任务清单
            （一）思想认识不到位
            整改措施不够有力。
            牵头单位：市委组织部
            责任单位：市教育局、财政局
            完成时限：2026年9月
            （二）项目推进慢
            牵头单位：市发展改革委
            完成时限：立行立改
            """);
        assertThat(Imported.lines(list))
                .containsExactly("1||思想认识不到位|整改措施不够有力。|2026年9月|市委组织部|市教育局 市财政局", "2||项目推进慢||立行立改|市发展改革委|");
    }

    /** Everything is in the list or in the plan, and the file says what was read, whatever is in the cells. */
    @Test
    void nothingIsLostOrSpoilt() throws Exception {
        List<String> strange = List.of(
                "- a: b # c",
                "'单引号'",
                "\"双引号\\n\"",
                "yes",
                "1.10",
                "2022-01-01",
                "a\tb",
                "尾空格 ",
                "：冒号: 值",
                "@at",
                "%百分",
                "#井号",
                "{a: b}",
                "[x]",
                "&amp;x",
                "!tag",
                "> 折叠",
                "| 竖",
                "🙂表情");
        StringBuilder csv = new StringBuilder("序号\t工作任务\t主要内容\t完成时限\t牵头单位\t备注\n");
        for (int i = 0; i < strange.size(); i++) {
            String cell = '"' + strange.get(i).replace("\"", "\"\"") + '"';
            csv.append(i + 1)
                    .append('\t')
                    .append(cell)
                    .append('\t')
                    .append(cell)
                    .append("\t2026年\t市教育局\t")
                    .append(cell)
                    .append('\n');
        }
        WorkList list = Imported.text(csv.toString());
        assertThat(list.tasks()).hasSameSizeAs(strange);
        String text = ListText.of(list, new ListText.Comments("a\nb", "", "c", "d", "e"));
        assertThat(ListText.check(text, "x.yaml", list).list()).isPresent();
        assertThat(list.plan().cells().read())
                .isEqualTo(list.plan().cells().placed() + list.plan().cells().listed());
    }

    @Test
    void unreadableDocumentsSayWhy() {
        assertThat(reason(new byte[0])).isEqualTo("empty");
        assertThat(reason("%PDF-1.7".getBytes(StandardCharsets.UTF_8))).isEqualTo("unsupported");
        assertThat(reason("{\\rtf1 x}".getBytes(StandardCharsets.UTF_8))).isEqualTo("unsupported");
        assertThat(reason(new byte[] {(byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0, 1, 2, 3}))
                .isEqualTo("damaged");
    }

    private static String reason(byte[] bytes) {
        try {
            reform.office.source.SourceReader.read(bytes, java.util.Optional.empty());
            return "read";
        } catch (UnreadableSource e) {
            return e.reason().word();
        }
    }

    /** Rows below a number with dates of their own and shared departments are steps; those with departments are tasks. */
    @Test
    void datedRowsBelowATaskAreItsMilestones() throws Exception {
        WorkList list = Imported.text("""
                <html><body><p>某市2026年重点任务清单</p><table>
                <tr><th>序号</th><th>工作任务</th><th>主要内容</th><th>完成时限</th><th>牵头单位</th></tr>
                <tr><td rowspan=3>1</td><td rowspan=3>建设实训基地</td><td>出台方案</td><td>2026年3月底前</td><td rowspan=3>市教育局</td></tr>
                <tr><td>完成招标</td><td>2026年6月底前</td></tr><tr><td>投入使用</td><td>2026年12月底前</td></tr>
                <tr><td rowspan=2>2</td><td rowspan=2>修路</td><td>北段</td><td>2026年6月</td><td>市交通局</td></tr>
                <tr><td>南段</td><td>2026年9月</td><td>市城管局</td></tr></table></body></html>
                """);
        assertThat(Imported.lines(list))
                .containsExactly("1||建设实训基地||2026年12月底前|市教育局|", "2.1||修路|北段|2026年6月|市交通局|", "2.2||修路|南段|2026年9月|市城管局|");
        assertThat(list.tasks().get(0).milestones())
                .containsExactly(
                        new ImportedTask.Step("出台方案", "2026年3月底前"),
                        new ImportedTask.Step("完成招标", "2026年6月底前"),
                        new ImportedTask.Step("投入使用", "2026年12月底前"));
        assertThat(list.plan().cells().read())
                .isEqualTo(list.plan().cells().placed() + list.plan().cells().listed());
    }

    private static List<String> dues(WorkList list) {
        return list.tasks().stream().map(task -> task.due().orElse("")).toList();
    }

    /** A line end within a date is one of a narrow cell; between clauses it parts them, and so does a comma. */
    @Test
    void theClausesOfADeadlineStayApart() throws Exception {
        WorkList table = word(OfficeFile.table(
                        "序号|工作任务|责任单位|完成时限",
                        "1|甲|市教育局|3月底前：完成选址⏎6月底前：开工建设；⏎12月底前：投入使用",
                        "2|乙|市教育局|2026年⏎12月底前",
                        "3|丙|市教育局|2026年12⏎月31日前完成",
                        "4|丁|市教育局|2026年6月底前完成方案⏎2026年底前完成建设")
                .replace("⏎", "</w:t><w:br/><w:t>"));
        assertThat(dues(table))
                .containsExactly(
                        "3月底前：完成选址；6月底前：开工建设；12月底前：投入使用", "2026年12月底前", "2026年12月31日前完成", "2026年6月底前完成方案；2026年底前完成建设");
        WorkList paragraphs = Imported.text("""
                1.完善制度。（高校司、职成司按职责分工负责，2026年6月底前取得阶段性成果，2027年底前基本完成）
                2.建设联合体。（职成司牵头，2026年9月底前）
                """);
        assertThat(dues(paragraphs)).containsExactly("2026年6月底前取得阶段性成果，2027年底前基本完成", "2026年9月底前");
    }

    /** 双高任务书, 三年行动: what is to be reached in each year or quarter has a column of its own. */
    @Test
    void columnsOfPeriodsAreMilestones() throws Exception {
        WorkList years = word(OfficeFile.table(
                "序号|建设任务|2024年目标|2025年目标|2026年目标|责任部门|2024年投资|完成情况",
                "1|党建引领|建设支部2个|建设支部4个|建设支部6个|组织部|12|已建成",
                "2|改革培养|制定方案||全面推开|教务处|8|"));
        assertThat(Imported.lines(years)).containsExactly("1||党建引领||2026年|组织部|", "2||改革培养||2026年|教务处|");
        assertThat(years.tasks().get(0).milestones())
                .containsExactly(
                        new ImportedTask.Step("建设支部2个", "2024年"),
                        new ImportedTask.Step("建设支部4个", "2025年"),
                        new ImportedTask.Step("建设支部6个", "2026年"));
        assertThat(years.tasks().get(1).milestones()).hasSize(2);
        assertThat(years.tasks().get(0).more()).containsEntry("x-2024年投资", "12");
        assertThat(reports(years)).containsExactly("1 2026-07-10 已建成||");
        WorkList quarters = word("<w:p><w:r><w:t>2026年重点工作计划表</w:t></w:r></w:p>"
                + OfficeFile.table("序号|工作任务|一季度|二季度|上半年计划|完成时限|责任单位", "1|甲|完成方案编制|启动项目招标|项目开工建设|2026年12月底前|市教育局"));
        assertThat(Imported.lines(quarters)).containsExactly("1||甲||2026年12月底前|市教育局|");
        assertThat(quarters.tasks().get(0).milestones())
                .extracting(ImportedTask.Step::due)
                .containsExactly("一季度", "二季度", "上半年");
        // Sums of money are none.
        WorkList sums = word(OfficeFile.table("序号|项目名称|2025年|2026年|责任单位", "1|甲|500|600|市教育局", "2|乙|50|60|市教育局"));
        assertThat(sums.tasks().get(0).milestones()).isEmpty();
    }

    @Test
    void aColumnOfDaysIsTheStart() throws Exception {
        WorkList list = word(OfficeFile.table(
                "序号|工作任务|开始时间|完成时限|责任单位", "1|甲|2026年1月5日|2026年6月底前|市教育局", "2|乙|长期|持续推进|市教育局", "3|丙||2026年|市教育局"));
        assertThat(list.tasks().get(0).more()).containsEntry("start", "2026-01-05");
        assertThat(list.tasks().get(1).more()).containsEntry("x-开始时间", "长期");
        assertThat(list.tasks().get(2).more()).isEmpty();
        assertThat(ListText.of(list, new ListText.Comments("", "", "", "", ""))).contains("    start: 2026-01-05\n");
    }

    @Test
    void aDivisionOfWorkNamesWhoLeads() throws Exception {
        WorkList list =
                word(OfficeFile.table("编号|重点任务|时间节点|任务分工", "1|甲|2026年|市教育局牵头，市发展改革委、财政局配合", "2|乙|2026年|市人社局（牵头）、市总工会"));
        assertThat(Imported.lines(list)).containsExactly("1||甲||2026年|市教育局|市发展改革委 市财政局", "2||乙||2026年|市人社局|市总工会");
    }

    /** The offices of a bureau answer in its own list; beside departments they are who does the work. */
    @Test
    void officesLeadWhereNoDepartmentDoes() throws Exception {
        WorkList own = word(OfficeFile.table("序号|工作任务|完成时间|牵头处室|责任人", "1|甲|2026年|职成处、学生处|张三", "2|乙|2026年|财务处|李四"));
        assertThat(Imported.lines(own)).containsExactly("1||甲||2026年|职成处 学生处|", "2||乙||2026年|财务处|");
        WorkList city = word(OfficeFile.table("序号|工作任务|完成时间|牵头单位|责任处室", "1|甲|2026年|市教育局|职成处"));
        assertThat(Imported.lines(city)).containsExactly("1||甲||2026年|市教育局|");
        assertThat(city.tasks().get(0).more()).containsEntry("owner", "职成处");
    }

    @Test
    void buildersAreTheOfficesOwn() throws Exception {
        WorkList list = word(
                OfficeFile.table("序号|事项|建设单位|责任单位|完成时限|存在问题", "1|甲|市城建集团|市教育局|2026年|用地手续慢", "2|乙|市交投集团|市交通局|2026年|"));
        assertThat(Imported.lines(list)).containsExactly("1||甲||2026年|市教育局|", "2||乙||2026年|市交通局|");
        assertThat(list.tasks().get(0).more()).containsEntry("x-建设单位", "市城建集团");
        assertThat(reports(list)).containsExactly("1 2026-07-10 |用地手续慢|");
    }

    /** Planner calls the status progress. */
    @Test
    void wordsOfOfficeProgramsAreStatuses() throws Exception {
        WorkList list = Imported.text("""
                Task Name,Assigned To,Due Date,Progress
                Build,IT,2026-06-30,In progress
                Train,IT,2026-07-31,Not started
                Report,IT,2026-08-31,Completed
                """);
        assertThat(list.tasks().stream().map(task -> task.status().orElseThrow().word()))
                .containsExactly("in-progress", "not-started", "done");
    }

    @Test
    void aNoteBelowIsNoTask() throws Exception {
        WorkList list = Imported.text("序号,工作任务,完成时限,责任单位\n1,甲,2026年,市教育局\n备注：,进度按百分比填写,,\n");
        assertThat(Imported.lines(list)).containsExactly("1||甲||2026年|市教育局|");
    }

    @Test
    void labelsOfParagraphsAreNoTexts() throws Exception {
        WorkList list = Imported.text("""
                1. 一网通办
                主要内容：推动200个事项全程网办。
                工作目标：全部实现
                工作措施：一是梳理
                牵头单位：市政务服务局
                完成时限：2026年9月底前
                2. 数据共享
                牵头单位：市大数据局
                完成时限：2026年
                """);
        assertThat(list.tasks().get(0).description()).hasValue("推动200个事项全程网办。");
        assertThat(list.tasks().get(0).more()).containsEntry("goal", "全部实现").containsEntry("measures", "一是梳理");
    }

    /** Where each row has its section, a blank cell means none; where it is named once, that of the row above. */
    @Test
    void aBlankSectionIsNoneWhereOthersRepeat() throws Exception {
        WorkList each = Imported.text("类别,工作任务,完成时限,责任单位\n教育,甲,2026年,市教育局\n教育,乙,2026年,市教育局\n,丙,2026年,市教育局\n");
        assertThat(Imported.lines(each))
                .containsExactly("1|教育|甲||2026年|市教育局|", "2|教育|乙||2026年|市教育局|", "3||丙||2026年|市教育局|");
        WorkList once = Imported.text("类别,工作任务,完成时限,责任单位\n教育,甲,2026年,市教育局\n,乙,2026年,市教育局\n卫生,丙,2026年,市卫健委\n");
        assertThat(Imported.lines(once))
                .containsExactly("1|教育|甲||2026年|市教育局|", "2|教育|乙||2026年|市教育局|", "3|卫生|丙||2026年|市卫健委|");
    }

    private static List<String> reports(WorkList list) {
        List<String> lines = new ArrayList<>();
        for (ImportedTask task : list.tasks()) {
            for (ImportedTask.Report report : task.reports()) {
                lines.add(task.id() + " " + report.date() + " " + report.note().orElse("") + "|"
                        + report.problem().orElse("") + "|" + report.next().orElse(""));
            }
        }
        return lines;
    }

    private static void assertThatNothingIsLost(WorkList list) {
        assertThat(list.plan().cells().read())
                .isEqualTo(list.plan().cells().placed() + list.plan().cells().listed());
    }

    /** What was done, what stands in the way and what comes next are an update, of the day that the document names. */
    @Test
    void reportsAreUpdates() throws Exception {
        WorkList list = word(OfficeFile.paragraph("某市重点改革任务台账")
                + OfficeFile.paragraph("（截至2026年6月30日）")
                + OfficeFile.table(
                        "序号|重点任务|责任单位|完成时限|工作进展情况|存在的问题|下步工作安排|备注",
                        "1|甲|市教育局|2026年|已完成招标|用地手续慢|7月开工|重点",
                        "2|乙|市教育局|2026年|正在推进。方案已报市政府|无||",
                        "3|丙|市教育局|2026年|已完成||/|",
                        "4|丁|市教育局|2026年|60%|暂无问题|—|"));
        assertThat(reports(list)).containsExactly("1 2026-06-30 已完成招标|用地手续慢|7月开工", "2 2026-06-30 正在推进。方案已报市政府||");
        assertThat(list.tasks())
                .extracting(task -> task.status().map(Status::word).orElse(""))
                .containsExactly("in-progress", "in-progress", "done", "in-progress");
        assertThat(list.tasks().get(3).progress()).hasValue(60);
        assertThat(list.tasks().get(0).more()).containsOnlyKeys("x-备注");
        assertThat(Imported.doubts(list)).containsExactly("status-of-note", "begun");
        assertThat(Imported.skipped(list))
                .containsExactly("says-none: 无", "says-none: /", "says-none: 暂无问题", "says-none: —");
        assertThatNothingIsLost(list);
        assertThat(ListText.of(list, new ListText.Comments("", "", "", "", ""))).contains("""
                    updates:
                      - date: 2026-06-30
                        note: 已完成招标
                        problem: 用地手续慢
                        next: 7月开工
                """);
    }

    /** Each column of reports may have a period of its own; what is no day is told. */
    @Test
    void theDayOfReportsIsThatOfTheHeaderOrOfTheDocument() throws Exception {
        WorkList quarters = word(OfficeFile.paragraph("2026年工作台账")
                + OfficeFile.table("序号|工作任务|责任单位|一季度完成情况|1-6月进展情况|存在问题", "1|甲|市教育局|编制方案|完成招标|缺资金"));
        assertThat(reports(quarters)).containsExactly("1 2026-03-31 编制方案||", "1 2026-06-30 完成招标|缺资金|");
        assertThat(Imported.doubts(quarters)).contains("report-day");
        for (String title : List.of("2026年6月份重点工作进展情况表", "重点工作台账（截至6月底）", "重点工作落实情况表（填报时间：2026.6.30）")) {
            WorkList list = word(OfficeFile.paragraph(title)
                    + OfficeFile.paragraph("2026年市政府工作")
                    + OfficeFile.table("序号|工作任务|责任单位|进展情况", "1|甲|市教育局|完成招标"));
            assertThat(reports(list)).as(title).containsExactly("1 2026-06-30 完成招标||");
        }
        WorkList below = word(OfficeFile.paragraph("巡察整改任务清单")
                + OfficeFile.paragraph("（2026年5月）")
                + OfficeFile.table("序号|工作任务|责任单位|整改进展", "1|甲|县水利局|完成招标"));
        assertThat(reports(below)).containsExactly("1 2026-05-31 完成招标||");
        assertThat(Imported.doubts(below)).contains("report-day");
        // A deadline is no day of reports, nor is the year of the list, and nothing was reported tomorrow.
        for (String title : List.of("2026年重点工作台账", "重点工作台账（截至2026年12月31日前完成）", "2026年8月进展情况")) {
            WorkList list = word(OfficeFile.paragraph(title)
                    + OfficeFile.table("序号|工作任务|责任单位|进展情况", "1|甲|市教育局|完成招标", "2|乙|市教育局|开工"));
            assertThat(reports(list)).as(title).containsExactly("1 2026-07-10 完成招标||", "2 2026-07-10 开工||");
            assertThat(Imported.doubts(list)).as(title).containsExactly("report-day-unknown", "begun");
        }
        WorkList rows = word(OfficeFile.table("序号|工作任务|责任单位|进展情况|填报日期", "1|甲|市教育局|完成招标|2026年5月4日", "2|乙|市教育局|开工|"));
        assertThat(reports(rows)).containsExactly("1 2026-05-04 完成招标||", "2 2026-07-10 开工||");
    }

    @Test
    void sharesAndStatusesAreNoReports() throws Exception {
        WorkList shares = word(OfficeFile.table("序号|工作任务|责任单位|完成情况", "1|甲|市教育局|80%", "2|乙|市教育局|100%"));
        assertThat(reports(shares)).isEmpty();
        assertThat(shares.tasks())
                .extracting(task -> task.progress().orElse(-1))
                .containsExactly(80, 100);
        WorkList words = word(OfficeFile.table("序号|工作任务|责任单位|完成情况", "1|甲|市教育局|已完成", "2|乙|市教育局|正在推进"));
        assertThat(reports(words)).isEmpty();
        assertThat(words.tasks())
                .extracting(task -> task.status().orElseThrow().word())
                .containsExactly("done", "in-progress");
        WorkList texts = word(OfficeFile.table("序号|工作任务|责任单位|工作进度", "1|甲|市教育局|完成招标", "2|乙|市教育局|30%", "3|丙|市教育局|主体封顶"));
        assertThat(reports(texts)).containsExactly("1 2026-07-10 完成招标||", "3 2026-07-10 主体封顶||");
        assertThat(texts.tasks().get(1).progress()).hasValue(30);
    }

    /** What is to be put right is the task itself; 整改情况 is what was done about it. */
    @Test
    void theProblemOfARectificationIsTheTask() throws Exception {
        WorkList alone = word(OfficeFile.table("序号|存在问题|整改措施|整改时限|责任单位|整改情况", "1|台账不全|补齐台账|2026年6月底前|市教育局|已补齐3本"));
        assertThat(Imported.lines(alone)).containsExactly("1||台账不全|补齐台账|2026年6月底前|市教育局|");
        assertThat(reports(alone)).containsExactly("1 2026-07-10 已补齐3本||");
        WorkList beside = word(OfficeFile.table("序号|整改任务|存在问题|整改时限|责任单位", "1|完善台账|台账不全|2026年6月底前|市教育局"));
        assertThat(beside.tasks().get(0).more()).containsEntry("x-存在问题", "台账不全");
        assertThat(reports(beside)).isEmpty();
    }

    @Test
    void labelsOfParagraphsReportToo() throws Exception {
        WorkList list = Imported.text("""
                某市重点任务进展（截至2026年6月30日）
                1. 一网通办
                牵头单位：市政务服务局
                进展情况：已上线200项
                存在问题：数据不通
                下一步打算：打通数据
                2. 数据共享
                牵头单位：市大数据局
                """);
        assertThat(reports(list)).containsExactly("1 2026-06-30 已上线200项|数据不通|打通数据");
        assertThatNothingIsLost(list);
    }

    /** Dated lines in a column of goals or times are steps, where every line has a date. */
    @Test
    void datedLinesOfACellAreMilestones() throws Exception {
        for (String header : List.of("阶段目标", "阶段性目标", "里程碑", "时间节点", "年度安排")) {
            WorkList list = word(OfficeFile.table(
                            "序号|工作任务|主要内容|" + header + "|完成时限|责任单位",
                            "1|甲|略|2026年6月底前：完成方案；2026年12月底前：全面实施|2026年|市教育局",
                            "2|乙|略|1.2026年6月底前完成招标；⏎2.2026年9月底前完成主⏎体工程|2026年|市教育局",
                            "3|丙|略|出台文件（2026年3月底前）⏎一季度：启动|2026年|市教育局",
                            "4|丁|略|分步实施，按期完成|2026年|市教育局")
                    .replace("⏎", "</w:t><w:br/><w:t>"));
            assertThat(list.tasks().get(0).milestones())
                    .as(header)
                    .containsExactly(
                            new ImportedTask.Step("完成方案", "2026年6月底前"), new ImportedTask.Step("全面实施", "2026年12月底前"));
            assertThat(list.tasks().get(1).milestones())
                    .as(header)
                    .containsExactly(
                            new ImportedTask.Step("完成招标", "2026年6月底前"), new ImportedTask.Step("完成主体工程", "2026年9月底前"));
            assertThat(list.tasks().get(2).milestones())
                    .as(header)
                    .containsExactly(new ImportedTask.Step("出台文件", "2026年3月底前"), new ImportedTask.Step("启动", "一季度"));
            assertThat(list.tasks().get(3).milestones()).isEmpty();
            assertThat(list.tasks().get(3).more()).containsEntry("x-" + header, "分步实施，按期完成");
            assertThat(Imported.doubts(list)).contains("steps-not-dated");
            assertThat(list.tasks().get(0).due()).hasValue("2026年");
            assertThatNothingIsLost(list);
        }
        // The only column of deadlines says both.
        WorkList alone = word(OfficeFile.table("序号|工作任务|时间节点|责任单位", "1|甲|2026年6月底前：完成方案；2026年12月底前：全面实施|市教育局"));
        assertThat(dues(alone)).containsExactly("2026年6月底前：完成方案；2026年12月底前：全面实施");
        // Goals without dates stay goals.
        WorkList goals = word(OfficeFile.table("序号|工作任务|主要内容|阶段目标|责任单位", "1|甲|略|建成3所|市教育局"));
        assertThat(goals.tasks().get(0).more()).containsEntry("goal", "建成3所");
    }

    /** Sheets by department: a column in which one sheet has statuses alone is the same as in the others. */
    @Test
    void aColumnIsTheSameOnEachSheet() throws Exception {
        WorkList list = Imported.file(OfficeFile.xlsx(
                        "市教育局",
                        OfficeFile.rows(
                                "某市重点任务台账", "填报单位：市教育局    填报时间：2026年6月30日", "序号|工作任务|责任单位|工作进展", "1|甲|市教育局|主体封顶"),
                        "市人社局",
                        OfficeFile.rows("序号|工作任务|责任单位|工作进展", "1|乙|市人社局|已完成", "2|丙|市人社局|尚未开工"))
                .writeTo(folder.resolve("台账.xlsx")));
        assertThat(ListText.columns(list.plan())).containsEntry("工作进展", "note");
        assertThat(reports(list)).containsExactly("1.1 2026-06-30 主体封顶||", "2.2 2026-06-30 尚未开工||");
        assertThat(list.tasks())
                .extracting(task -> task.status().map(Status::word).orElse(""))
                .containsExactly("in-progress", "done", "");
        assertThat(list.plan().list().reported()).hasValue("2026-06-30");
        assertThatNothingIsLost(list);
    }

    @Test
    void aQuestionWhetherItIsDoneIsAnswered() throws Exception {
        WorkList list = word(OfficeFile.table(
                "序号|工作任务|责任单位|是否完成|联系人|联系电话", "1|甲|市教育局|是|张三|123", "2|乙|市教育局|否|李四|456", "3|丙|市教育局|√||"));
        assertThat(list.tasks())
                .extracting(task -> task.status().map(Status::word).orElse(""))
                .containsExactly("done", "", "done");
        assertThat(list.tasks().get(0).more()).containsEntry("owner", "张三").containsEntry("x-联系电话", "123");
        assertThat(Imported.doubts(list)).isEmpty();
        assertThatNothingIsLost(list);
    }

    /** （一） stands below 一、, and beside another （一）; a bare number of a group gets its sign. */
    @Test
    void groupsStandBelowThoseOfAHigherLevelOnly() throws Exception {
        WorkList flat = Imported.text("""
                <table><tr><th>序号</th><th>工作任务</th><th>责任单位</th></tr>
                <tr><td colspan=3>（一）市场准入</td></tr><tr><td>1</td><td>甲</td><td>市教育局</td></tr>
                <tr><td colspan=3>（二）获得信贷</td></tr><tr><td>2</td><td>乙</td><td>市教育局</td></tr></table>
                """);
        assertThat(Imported.lines(flat)).containsExactly("1|（一）市场准入|甲|||市教育局|", "2|（二）获得信贷|乙|||市教育局|");
        WorkList bare = Imported.text("""
                <table><tr><th>序号</th><th>项目名称</th><th>建设内容</th><th>责任单位</th></tr>
                <tr><td>一</td><td colspan=3>续建项目（1个）</td></tr><tr><td>1</td><td>甲</td><td>略</td><td>市教育局</td></tr></table>
                """);
        assertThat(Imported.lines(bare)).containsExactly("1|一、续建项目（1个）|甲|略||市教育局|");
    }

    /** A table that only puts the page in order is none; what stands in it is the text of the page. */
    @Test
    void aTableOfLayoutIsNoTable() throws Exception {
        WorkList list = Imported.text("""
                <html><body><table><tr><td><div>首页</div><h1>某市优化营商环境任务清单</h1><table>
                <tr><td>序号</td><td>工作任务</td><td>责任单位</td></tr><tr><td>1</td><td>甲</td><td>市教育局</td></tr>
                </table></td></tr></table></body></html>
                """);
        assertThat(list.title()).isEqualTo("某市优化营商环境任务清单");
        assertThat(list.plan().parts()).hasSize(1);
        assertThatNothingIsLost(list);
    }

    /** What a list is signed with below its last paragraph is no part of that task. */
    @Test
    void theSignatureIsOfNoTask() throws Exception {
        WorkList list = Imported.text("""
                关于2026年6月份重点任务进展情况的通报
                1. 一网通办。200个事项全程网办。（市政务服务局牵头，2026年9月底前）
                2. 数据共享。（市大数据局牵头，2026年底前）
                某市人民政府办公室
                2026年7月3日
                """);
        assertThat(list.title()).isEqualTo("关于2026年6月份重点任务进展情况的通报");
        assertThat(list.tasks().get(1).description()).isEmpty();
        assertThat(list.issued()).hasValue("2026-07-03");
        assertThat(Imported.skipped(list)).containsExactly("text: 某市人民政府办公室");
        assertThatNothingIsLost(list);
    }

    @Test
    void aTitleDoesNotRepeatTheNumberOfItsTask() throws Exception {
        WorkList list = Imported.text("""
                <table><tr><th>序号</th><th>重点工作</th><th>分项任务</th><th>责任单位</th></tr>
                <tr><td rowspan=2>1</td><td rowspan=2>壮大经济</td><td>1.1 新增企业50家</td><td>市教育局</td></tr>
                <tr><td>1.2 技改增长12%</td><td>市直各部门</td></tr>
                <tr><td>2</td><td>扩大投资</td><td>3.5亿元专项债</td><td>市财政局</td></tr></table>
                """);
        assertThat(Imported.lines(list))
                .containsExactly("1.1|壮大经济|新增企业50家|||市教育局|", "1.2|壮大经济|技改增长12%|||市直各部门|", "2|扩大投资|3.5亿元专项债|||市财政局|");
        assertThat(list.departments())
                .filteredOn(each -> each.group())
                .extracting(each -> each.name())
                .containsExactly("市直各部门");
    }

    /** Old Word and WPS write a text box once only, as a picture. */
    @Test
    void theTextOfABoxIsListed() throws Exception {
        WorkList list = word(OfficeFile.table("序号|工作任务|责任单位", "1|甲|市教育局")
                + "<w:p><w:r><w:pict><v:shape xmlns:v=\"v\"><v:textbox><w:txbxContent><w:p><w:r><w:t>每月5日前报送</w:t></w:r></w:p>"
                + "</w:txbxContent></v:textbox></v:shape></w:pict></w:r></w:p>");
        assertThat(Imported.skipped(list)).containsExactly("text: 每月5日前报送");
    }

    /** A list of many tasks is read again part by part, and what is wrong with it is counted over all. */
    @Test
    void manyTasksAreCheckedInParts() throws Exception {
        StringBuilder table = new StringBuilder("序号,工作任务,责任单位,完成时限\n");
        for (int i = 1; i <= 5_002; i++) {
            table.append(i)
                    .append(",任务")
                    .append(i)
                    .append(",市教育局,")
                    .append(i > 5_000 ? "6月底" : "2026年")
                    .append('\n');
        }
        WorkList list = Imported.text(table.toString());
        ListText.Comments comments = new ListText.Comments("a", "b", "c", "d", "e");
        String text = ListText.of(list, comments);
        assertThat(ListText.problems(text, "x.yaml", list, comments)).isEqualTo(2);
        assertThat(ListText.check(text, "x.yaml", list).problems()).hasSize(2);
        assertThatThrownBy(() -> ListText.problems(text.replace("任务5002", "任务5003"), "x.yaml", list, comments))
                .isInstanceOf(IllegalStateException.class);
    }

    /** What rows below a task share with it is no part of the step; nor is the status of a step that of the task. */
    @Test
    void stepsBelowATaskSayWhatTheirRowsSay() throws Exception {
        WorkList list = Imported.text("""
                <table><tr><td>报送单位（盖章）：</td><td></td><td></td><td>报送时间：</td><td>2026年7月2日</td></tr>
                <tr><th rowspan=2>序号</th><th rowspan=2>任务</th><th rowspan=2>目标任务</th><th colspan=2>节点任务及完成时限</th>
                <th rowspan=2>牵头单位</th><th rowspan=2>当月进展</th><th rowspan=2>完成情况(是/否)</th></tr>
                <tr><th>节点任务</th><th>完成时限</th></tr>
                <tr><td rowspan=2>1</td><td rowspan=2>数字化</td><td rowspan=2>建平台</td><td>招标</td><td>2026年3月</td>
                <td rowspan=2>市工信局</td><td></td><td>是</td></tr>
                <tr><td>上线</td><td>2026年9月</td><td>联调</td><td>否</td></tr></table>
                """);
        assertThat(Imported.lines(list)).containsExactly("1||数字化|建平台|2026年9月|市工信局|");
        assertThat(list.tasks().get(0).milestones())
                .containsExactly(new ImportedTask.Step("招标", "2026年3月"), new ImportedTask.Step("上线", "2026年9月"));
        assertThat(reports(list)).containsExactly("1 2026-07-02 联调||");
        assertThat(list.tasks().get(0).status().orElseThrow()).isEqualTo(Status.IN_PROGRESS);
        assertThat(Imported.doubts(list)).contains("status-of-step");
        assertThatNothingIsLost(list);
    }

    /** A part of a table after a page break may have a column that is blank in all of its rows. */
    @Test
    void aPartOfATableHasTheColumnsOfTheFirst() throws Exception {
        WorkList list = word(OfficeFile.paragraph("关于2026年上半年重点工作完成情况的报告")
                + OfficeFile.table("序号|重点工作|牵头部门|上半年完成情况|存在问题|下半年工作安排|完成时限", "1|甲|市商务局|签约12个|落地慢|加快落地|年底前")
                + OfficeFile.table("2|乙|市农业农村局|建成5万亩||建成8万亩|2026年11月"));
        assertThat(list.title()).isEqualTo("关于2026年上半年重点工作完成情况的报告");
        assertThat(Imported.lines(list)).containsExactly("1||甲||年底前|市商务局|", "2||乙||2026年11月|市农业农村局|");
        assertThat(reports(list)).containsExactly("1 2026-06-30 签约12个|落地慢|加快落地", "2 2026-06-30 建成5万亩||建成8万亩");
        assertThatNothingIsLost(list);
    }

    @Test
    void tickedChoicesPersonsBesideDepartmentsAndNumbersOfColumns() throws Exception {
        WorkList list = word(OfficeFile.paragraph("2026年改革任务台账（6月）")
                + OfficeFile.table(
                        "编号|改革举措|责任单位及责任人|推进状态|工作进展",
                        "（1）|（2）|（3）|（4）|（5）",
                        "1|甲|市教育局（张三）、各县（市）政府|☑已完成 □推进中|挂牌",
                        "2|乙|市发展改革委|□已完成 ☑推进中|"));
        assertThat(Imported.lines(list)).containsExactly("1||甲|||市教育局 各县（市）政府|", "2||乙|||市发展改革委|");
        assertThat(list.tasks().get(0).more()).containsEntry("owner", "张三");
        assertThat(list.tasks())
                .extracting(task -> task.status().orElseThrow())
                .containsExactly(Status.DONE, Status.IN_PROGRESS);
        assertThat(reports(list)).containsExactly("1 2026-06-30 挂牌||");
        assertThatNothingIsLost(list);
    }

    @Test
    void aDayOnWhichNothingWasReportedIsListed() throws Exception {
        WorkList list = word(OfficeFile.table(
                "序号|工作任务|牵头单位|时限|进展情况|填报日期", "1|甲|市教育局|2026年|两处工地已进场|2026年3月1日", "2|乙|市财政局|2026年||2026年3月2日"));
        assertThat(list.tasks().get(0).reports()).singleElement().satisfies(report -> assertThat(report.date())
                .hasToString("2026-03-01"));
        assertThat(list.plan().skipped())
                .filteredOn(skipped -> skipped.kind().equals("day-only"))
                .singleElement()
                .satisfies(skipped -> assertThat(skipped.text()).isEqualTo("2026年3月2日"));
    }

    /** A table for each task, whose rows are a label and what it asks for. */
    @Test
    void tablesOfLabelsAreATaskEach() throws Exception {
        WorkList list = word(OfficeFile.table(
                        "序号|1",
                        "任务名称|建设实训基地",
                        "主要内容|建成三个基地。",
                        "完成时限|2026年6月底前",
                        "牵头单位|市教育局",
                        "配合单位|市财政局、市人社局",
                        "资金渠道|专项")
                + OfficeFile.paragraph("")
                + OfficeFile.table("序号|2", "任务名称|培养师资", "主要内容|", "完成时限|2026年底前", "牵头单位|市人社局"));
        assertThat(Imported.lines(list))
                .containsExactly("1||建设实训基地|建成三个基地。|2026年6月底前|市教育局|市财政局 市人社局", "2||培养师资||2026年底前|市人社局|");
        assertThat(list.tasks().get(0).more()).containsEntry("x-资金渠道", "专项");
        assertThat(list.plan().skipped())
                .allSatisfy(each -> assertThat(each.kind()).isEqualTo("header"));
    }

    /** The same with two labels side by side, and one task below the other in a single table. */
    @Test
    void labelsMayStandSideBySide() throws Exception {
        WorkList list = word(OfficeFile.table(
                "任务名称|建设实训基地|编号|A-1",
                "完成时限|2026年6月底前|牵头单位|市教育局",
                "进展情况|两处工地已进场。|责任人|张三",
                "任务名称|培养师资|编号|A-2",
                "完成时限|2026年底前|牵头单位|市人社局",
                "进展情况||责任人|李四"));
        assertThat(Imported.lines(list)).containsExactly("A-1||建设实训基地||2026年6月底前|市教育局|", "A-2||培养师资||2026年底前|市人社局|");
        assertThat(list.tasks()).extracting(task -> task.more().get("owner")).containsExactly("张三", "李四");
        assertThat(list.tasks().get(0).reports()).singleElement().satisfies(report -> assertThat(report.note())
                .hasValue("两处工地已进场。"));
    }

    /** What stands at the edges of pages is told, or names the document; page numbers and what the text says are not. */
    @Test
    void headsAndFeetOfPagesAreTold() throws Exception {
        String part = "<w:hdr xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\">%s</w:hdr>";
        String body = OfficeFile.paragraph("海州市重点任务清单") + OfficeFile.table("序号|工作任务|牵头单位|时限", "1|甲|市教育局|2026年");
        WorkList list = Imported.file(OfficeFile.docx(body)
                .with("word/header1.xml", part.formatted(OfficeFile.paragraph("海政发〔2026〕5号")))
                .with(
                        "word/header2.xml",
                        part.formatted(OfficeFile.paragraph("海州市重点任务清单") + OfficeFile.paragraph("未注明时限的均为2026年底前")))
                .with("word/footer1.xml", part.formatted(OfficeFile.paragraph("第 1 页 共 3 页")))
                .writeTo(folder.resolve("清单.docx")));
        assertThat(list.title()).isEqualTo("海州市重点任务清单");
        assertThat(list.document()).hasValue("海政发〔2026〕5号");
        assertThat(list.plan().skipped())
                .filteredOn(skipped -> skipped.kind().equals("text"))
                .singleElement()
                .satisfies(skipped -> assertThat(skipped.text()).isEqualTo("未注明时限的均为2026年底前"));
        assertThatNothingIsLost(list);
        for (String name : List.of("heads.doc", "heads.odt")) {
            WorkList other = Imported.file(Path.of("src/test/resources/office", name));
            assertThat(other.title()).isEqualTo("娄底市督查事项清单");
            assertThat(Imported.skipped(other)).as(name).containsExactly("text: 内部资料 注意保存", "text: 市委督查室 2026年5月8日印");
            assertThatNothingIsLost(other);
        }
    }

    @Test
    void collegesCallTheirColumnsOtherwise() throws Exception {
        WorkList list = word(OfficeFile.table(
                "序号|工作内容|分管校领导|责任部门|协作部门|完成时间|市领导批示",
                "1|召开党代会|李建国|党委办公室|组织人事部、各党总支|2026年6月|同意",
                "2|申报专业群|陈立新|教务处|科研处、各二级学院|2026年上半年|"));
        assertThat(Imported.lines(list))
                .containsExactly("1||召开党代会||2026年6月|党委办公室|组织人事部 各党总支", "2||申报专业群||2026年上半年|教务处|科研处 各二级学院");
        assertThat(list.tasks().get(0).more())
                .containsEntry("leader", "李建国")
                .containsEntry("x-市领导批示", "同意")
                .hasSize(2);
    }

    @Test
    void aTableThatGoesOnStaysInItsSection() throws Exception {
        String header = "序号|工作任务|责任单位|完成时限";
        WorkList list = word(OfficeFile.paragraph("荆州市重点工作分解表")
                + OfficeFile.table(header, "一、工业倍增", "1|新增企业100家|市经信局|2026年12月", "2|建设园区污水处理厂|市生态环境局、|2026年10月")
                + OfficeFile.paragraph("— 2 —")
                + OfficeFile.table("|二期工程|开发区管委会|", "3|技改投资|市经信局|2026年12月", "二、城市建设", "4|打通断头路|市住建局|2026年11月")
                + OfficeFile.paragraph("（续表1）")
                + OfficeFile.table(header, "5|新建充电桩|市发改委|2026年9月"));
        assertThat(Imported.lines(list))
                .containsExactly(
                        "1|一、工业倍增|新增企业100家||2026年12月|市经信局|",
                        "2|一、工业倍增|建设园区污水处理厂二期工程||2026年10月|市生态环境局 开发区管委会|",
                        "3|一、工业倍增|技改投资||2026年12月|市经信局|",
                        "4|二、城市建设|打通断头路||2026年11月|市住建局|",
                        "5|二、城市建设|新建充电桩||2026年9月|市发改委|");
        assertThat(Imported.doubts(list)).contains("continued");
        assertThatNothingIsLost(list);
    }

    @Test
    void headingsAboveTablesWithoutAHeaderGroupAsWell() throws Exception {
        WorkList list = word(OfficeFile.paragraph("某市任务清单")
                + OfficeFile.paragraph("一、改革")
                + OfficeFile.paragraph("单位：万元")
                + OfficeFile.table("序号|工作任务|牵头单位|时限", "1|甲|市教育局|2026年")
                + OfficeFile.paragraph("二、发展")
                + OfficeFile.table("2|乙|市财政局|2026年", "3|丙|市财政局|2026年"));
        assertThat(Imported.lines(list))
                .containsExactly("1|一、改革|甲||2026年|市教育局|", "2|二、发展|乙||2026年|市财政局|", "3|二、发展|丙||2026年|市财政局|");
    }

    @Test
    void sheetsInAPageAreGroups() throws Exception {
        String table = "<table><tr><td>序号</td><td>工作任务</td><td>牵头单位</td><td>时限</td></tr>"
                + "<tr><td>%d</td><td>任务%d</td><td>教务处</td><td>2026年</td></tr></table>";
        WorkList list = Imported.text("<html><body><h1>Overview</h1><a>Sheet 1: 教学改革</a><h1>Sheet 1: <em>教学改革</em></h1>"
                + table.formatted(1, 1)
                + "<h1>Sheet 2: <em>续表</em></h1>"
                + table.formatted(2, 2)
                + "<h1>Sheet 3: <em>后勤改革</em></h1>"
                + table.formatted(3, 3)
                + "</body></html>");
        assertThat(Imported.lines(list))
                .containsExactly("1|教学改革|任务1||2026年|教务处|", "2|教学改革|任务2||2026年|教务处|", "3|后勤改革|任务3||2026年|教务处|");
    }

    @Test
    void chaptersWithoutTasksAreNotOfTheChapterBefore() throws Exception {
        WorkList list = Imported.text("""
            赣州市乡村振兴工作方案
            一、重点任务
            （一）守牢耕地红线
            牵头单位：市自然资源局
            （二）发展脐橙产业
            牵头单位：市果业发展中心
            二、改革任务。各地要高度重视，统筹推进各项改革。
            （三）盘活闲置农房
            牵头单位：市农业农村局
            三、保障措施
            （一）加强组织领导。各地各部门要高度重视。
            （二）强化督查考核。定期通报。
            """);
        assertThat(Imported.lines(list))
                .containsExactly(
                        "1|一、重点任务|守牢耕地红线|||市自然资源局|", "2|一、重点任务|发展脐橙产业|||市果业发展中心|", "3|二、改革任务|盘活闲置农房|||市农业农村局|");
        assertThat(Imported.skipped(list))
                .containsExactly(
                        "text: 二、改革任务。各地要高度重视，统筹推进各项改革。",
                        "text: 三、保障措施",
                        "text: （一）加强组织领导。各地各部门要高度重视。",
                        "text: （二）强化督查考核。定期通报。");
        assertThatNothingIsLost(list);
    }

    @Test
    void cardsAskForMoreThanIsKnown() throws Exception {
        WorkList list = word(OfficeFile.paragraph("平顶山市重点改革项目卡")
                + OfficeFile.table("项目名称|综合医改|牵头单位|市卫生健康委", "配合单位|市医保局|完成时限|2026年12月", "项目经费|5|创新点|打包付费", "风险点|政策衔接||")
                + OfficeFile.table(
                        "项目名称|集团化办学|牵头单位|市教育局", "配合单位|各区教育局|完成时限|2026年9月", "项目经费|320|创新点|县管校聘", "风险点|师资不足||"));
        assertThat(list.title()).isEqualTo("平顶山市重点改革项目卡");
        assertThat(Imported.lines(list))
                .containsExactly("1||综合医改||2026年12月|市卫生健康委|市医保局", "2||集团化办学||2026年9月|市教育局|各区教育局");
        assertThat(list.tasks().get(1).more())
                .containsEntry("x-项目经费", "320")
                .containsEntry("x-创新点", "县管校聘")
                .containsEntry("x-风险点", "师资不足")
                .hasSize(3);
        assertThatNothingIsLost(list);
    }

    @Test
    void figuresOfColumnsThatNobodyKnowsAreNoIds() throws Exception {
        WorkList list = Imported.text("工作任务,项目经费,得分,责任单位,时限\n修桥,5,5,市交通局,2026年\n铺路,320,5,市交通局,2026年\n");
        assertThat(Imported.lines(list)).containsExactly("1||修桥||2026年|市交通局|", "2||铺路||2026年|市交通局|");
        assertThat(list.tasks().get(1).more()).containsEntry("x-项目经费", "320").containsEntry("x-得分", "5");
    }

    @Test
    void aLineThatSaysNoneOfTheUsualWordsIsTheTitleToo() throws Exception {
        WorkList list = Imported.text("""
            附件1
            哈尔滨学院2026年度三大攻坚行动
            （2026年3月5日）
            一、人才培养
            1.修订培养方案，6月底前完成。责任部门：教务处
            2.建设示范课20门。责任部门：教务处
            """);
        assertThat(list.title()).isEqualTo("哈尔滨学院2026年度三大攻坚行动");
    }

    @Test
    void cardsHaveHeadingsLabelsBelowLabelsAndColumnsOfTasks() throws Exception {
        WorkList headed = word(OfficeFile.table(
                        "任务卡（一）",
                        "任务名称|用地审批改革",
                        "牵头单位|市资源局",
                        "完成时限|2026年9月底",
                        "任务卡（二）",
                        "任务名称|整合公交线路",
                        "牵头单位|市交通局",
                        "完成时限|2026年11月底")
                .replace(
                        "<w:tc><w:p><w:r><w:t>任务卡",
                        "<w:tc><w:tcPr><w:gridSpan w:val=\"2\"/></w:tcPr><w:p><w:r><w:t>任务卡"));
        assertThat(Imported.lines(headed)).containsExactly("1||用地审批改革||2026年9月底|市资源局|", "2||整合公交线路||2026年11月底|市交通局|");
        assertThat(Imported.skipped(headed)).contains("text: 任务卡（一）", "text: 任务卡（二）");
        assertThatNothingIsLost(headed);
        WorkList columns = word(OfficeFile.table("任务名称|建设免税城|治理内涝点", "牵头单位|市商务局|市水务局", "完成时限|2026年10月|2026年6月"));
        assertThat(Imported.lines(columns)).containsExactly("1||建设免税城||2026年10月|市商务局|", "2||治理内涝点||2026年6月|市水务局|");
        WorkList parted = Imported.text("""
            <html><table><tr><td colspan=2>项目名称</td><td>管网更新</td></tr>
            <tr><td rowspan=2>责任单位</td><td>牵头</td><td>市住建局</td></tr><tr><td>配合</td><td>市财政局</td></tr>
            <tr><td colspan=2>完成时限</td><td>2026年</td></tr></table></html>""");
        assertThat(Imported.lines(parted)).containsExactly("1||管网更新||2026年|市住建局|市财政局");
    }

    @Test
    void deadlinesMakeTasksOfParagraphsWhereNobodyIsNamed() throws Exception {
        WorkList list = Imported.text("""
            关于2026年秋季学期重点工作的安排
            一、教务处
            1. 完成2026级人才培养方案修订（9月15日前）；
            2. 组织期中教学检查（11月10日前）；
            二、学生处
            3. 评选国家奖学金（10月20日前完成）。
            """);
        assertThat(Imported.lines(list))
                .containsExactly(
                        "1|一、教务处|完成2026级人才培养方案修订||9月15日前||",
                        "2|一、教务处|组织期中教学检查||11月10日前||",
                        "3|二、学生处|评选国家奖学金||10月20日前完成||");
        assertThatThrownBy(() -> Imported.text("一、文件目录\n1.《办法》（2024年）\n2.《细则》（2025年）\n"))
                .isInstanceOf(NoListFound.class);
    }

    @Test
    void sheetsThatRepeatTasksAreLeftOut() throws Exception {
        String header = "序号|工作任务|责任单位|完成时限";
        WorkList list = Imported.file(OfficeFile.xlsx(
                        "总表",
                        OfficeFile.rows(header, "1|修订章程|发展规划处|2026年6月", "2|引进博士|人事处|2026年12月", "3|职称评审|人事处|2026年11月"),
                        "人事处",
                        OfficeFile.rows(header, "1|引进博士|人事处|2026年12月", "2|职称评审|人事处|2026年11月"),
                        "发展规划处",
                        OfficeFile.rows(header, "1|修订章程|发展规划处|2026年6月"),
                        // The same task of somebody else is another one.
                        "后勤处",
                        OfficeFile.rows(header, "4|引进博士|后勤处|2026年12月"))
                .writeTo(folder.resolve("总分.xlsx")));
        assertThat(Imported.lines(list))
                .containsExactly(
                        "1||修订章程||2026年6月|发展规划处|",
                        "2||引进博士||2026年12月|人事处|",
                        "3||职称评审||2026年11月|人事处|",
                        "4|后勤处|引进博士||2026年12月|后勤处|");
        assertThat(Imported.doubts(list)).containsExactly("repeated-table", "repeated-table");
        assertThatNothingIsLost(list);
    }

    @Test
    void quartersByTheirMonthsAreMilestonesAndOfficesOfABureauLead() throws Exception {
        WorkList list = Imported.text("2026年重点工作推进表\n序,重点工作,责任股室,责任人,1-3月,4-6月,7—9月,预期成果\n"
                + "1,新建小学,基建股,李华,完成立项,完成招标,封顶,投用\n2,竞聘改革,人事股,陈明,制定方案,动员部署,竞聘,\n");
        assertThat(Imported.lines(list)).containsExactly("1||新建小学|投用|7—9月|基建股|", "2||竞聘改革||7—9月|人事股|");
        assertThat(list.tasks().get(0).milestones().stream().map(step -> step.due() + step.title()))
                .containsExactly("1-3月完成立项", "4-6月完成招标", "7—9月封顶");
    }

    @Test
    void tasksOfSeveralLevelsAreTheDeepest() throws Exception {
        WorkList list = Imported.text("""
            <html><table><tr><td>序号</td><td>一级任务</td><td>二级任务</td><td>三级任务</td><td>牵头单位</td><td>时限</td></tr>
            <tr><td>1</td><td rowspan=3>延链</td><td rowspan=2>煤化工</td><td>建成甲醇项目</td><td>市能源局</td><td>2026年</td></tr>
            <tr><td>2</td><td>投产己二酸项目</td><td>市能源局</td><td>2026年</td></tr>
            <tr><td>3</td><td>新能源</td><td>建设储能电站</td><td>市发改委</td><td>2026年</td></tr>
            <tr><td>4</td><td>补链</td><td>新材料</td><td>引进铝加工企业</td><td>市商务局</td><td>2026年</td></tr></table></html>""");
        assertThat(Imported.lines(list))
                .containsExactly(
                        "1|延链 / 煤化工|建成甲醇项目||2026年|市能源局|",
                        "2|延链 / 煤化工|投产己二酸项目||2026年|市能源局|",
                        "3|延链 / 新能源|建设储能电站||2026年|市发改委|",
                        "4|补链 / 新材料|引进铝加工企业||2026年|市商务局|");
    }

    @Test
    void headingsBetweenTablesOfMarkdownGroup() throws Exception {
        WorkList list = Imported.text("""
            # 嘉兴市提升任务

            ## 一、政务环境

            | 序号 | 任务 | 牵头单位 | 时限 |
            |---|---|---|---|
            | 1 | 推行网办 | 市数据局 | 2026年 |

            ## 二、法治环境

            | 序号 | 任务 | 牵头单位 | 时限 |
            |---|---|---|---|
            | 2 | 规范执法 | 市司法局 | 2026年 |
            """);
        assertThat(Imported.lines(list)).containsExactly("1|一、政务环境|推行网办||2026年|市数据局|", "2|二、法治环境|规范执法||2026年|市司法局|");
    }

    @Test
    void footnotesAndCommentsAreTold() throws Exception {
        String notes = "<w:x xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\">%s</w:x>";
        String table = OfficeFile.table("序号|工作任务|牵头单位|时限", "1|甲|市教育局|2026年");
        WorkList docx = Imported.file(OfficeFile.docx(table)
                .with("word/footnotes.xml", notes.formatted(OfficeFile.paragraph("含三所学校")))
                .with("word/comments.xml", notes.formatted(OfficeFile.paragraph("改为9月")))
                .writeTo(folder.resolve("清单.docx")));
        assertThat(asides(docx)).containsExactly("含三所学校", "改为9月");
        WorkList xlsx = Imported.file(OfficeFile.xlsx("Sheet1", OfficeFile.rows("序号|工作任务|牵头单位|时限", "1|甲|市教育局|2026年"))
                .with(
                        "xl/comments1.xml",
                        "<comments><commentList><comment ref=\"D2\"><text><t>改为9月</t></text></comment></commentList></comments>")
                .writeTo(folder.resolve("清单.xlsx")));
        assertThat(asides(xlsx)).containsExactly("D2: 改为9月");
        for (String name : List.of("notes.doc", "notes.odt")) {
            assertThat(asides(Imported.file(Path.of("src/test/resources/office", name))))
                    .as(name)
                    .containsExactly("含危化品码头3座。");
        }
    }

    private static List<String> asides(WorkList list) {
        return list.plan().doubts().stream()
                .filter(doubt -> doubt.kind().equals("aside"))
                .map(Plan.Doubt::text)
                .toList();
    }

    @Test
    void hiddenRowsAndColumnsAreTold() throws Exception {
        WorkList page = Imported.text("<html><table><tr><td>序号</td><td>工作任务</td><td>牵头单位</td><td>时限</td></tr>"
                + "<tr style='display: none'><td>1</td><td>甲</td><td>市教育局</td><td>2026年</td></tr>"
                + "<tr><td>2</td><td>乙</td><td>市教育局</td><td>2026年</td></tr></table></html>");
        assertThat(Imported.lines(page)).hasSize(2);
        assertThat(Imported.doubts(page)).containsExactly("hidden-row");
        StringBuilder rows = new StringBuilder("<t:table-column/><t:table-column t:visibility=\"collapse\"/>"
                + "<t:table-column t:number-columns-repeated=\"2\"/>"
                + "<t:table-column t:visibility=\"collapse\" t:number-columns-repeated=\"1020\"/>");
        for (String row : List.of("序号|内部编码|工作任务|牵头单位", "1|N-1|甲|市教育局", "2|N-2|乙|市财政局")) {
            rows.append("<t:table-row>");
            for (String cell : row.split("\\|")) {
                rows.append("<t:table-cell><x:p>").append(cell).append("</x:p></t:table-cell>");
            }
            rows.append("</t:table-row>");
        }
        WorkList sheet = Imported.file(OfficeFile.ods(rows.toString()).writeTo(folder.resolve("清单.ods")));
        assertThat(Imported.lines(sheet)).containsExactly("1||甲|||市教育局|", "2||乙|||市财政局|");
        assertThat(sheet.plan().doubts())
                .filteredOn(doubt -> doubt.kind().equals("hidden-column"))
                .singleElement()
                .satisfies(doubt -> assertThat(doubt.place().column()).isEqualTo("B"));
    }
}
