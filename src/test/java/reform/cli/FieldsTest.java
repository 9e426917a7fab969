package reform.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import reform.model.TaskField;

/** The texts that a task may have, and the office's own columns, wherever a task is seen or changed. */
class FieldsTest {
    private static final String LIST = """
            title: 督查台账
            issued: 2021-01-15
            columns:
              x-得分: {title: 得分, english: Score}
            tasks:
              - id: 1
                title: 建设农村公路
                due: 2022年底
                lead: 市交通局
                leader: 张某某   # 分管
                owner: 公路处
                goal: 新改建150公里
                measures: |
                  一是分三个标段；
                  二是按月调度。
                source: 政府工作报告
                status: in-progress
                progress: 30
                x-得分: 5
                x-备注: "007"
                updates:
                  - {date: 2022-06-20, progress: 30, by: 市交通局, problem: 用地手续慢, next: 下月开标}
              - {id: 2, title: 建设桥梁, due: 2022年底, lead: 市交通局, leader: 李某某, x-得分: 12, x-嵌套: {a: 1}}
              - {id: 3, title: 建设站场, due: 2022年底, lead: 市交通局}
            """;

    @TempDir
    Path folder;

    private Path list;

    @BeforeEach
    void write() throws IOException {
        list = folder.resolve("reform.yaml");
        Files.writeString(list, LIST);
    }

    /** The list, whose first task has another lead. */
    private static String led(String lead) {
        return LIST.replaceFirst("lead: 市交通局", Matcher.quoteReplacement(lead));
    }

    private CommandRun reform(String... words) {
        return CommandRun.in(folder)
                .with("REFORM_TODAY", "2022-06-30")
                .with("REFORM_BY", "市交通局")
                .with("XDG_STATE_HOME", folder.resolve("state").toString())
                .run(words);
    }

    private String changed() throws IOException {
        StringBuilder changed = new StringBuilder();
        String[] before = LIST.split("\n");
        String[] after = Files.readString(list).split("\n");
        for (String line : before) {
            changed.append(List.of(after).contains(line) ? "" : "-" + line.strip() + "\n");
        }
        for (String line : after) {
            changed.append(List.of(before).contains(line) ? "" : "+" + line.strip() + "\n");
        }
        return changed.toString();
    }

    @Test
    void aGoodListHasNoProblems() {
        assertThat(reform("check", "--strict").code()).isZero();
    }

    @Test
    void showTellsAll() {
        assertThat(reform("show", "1").out())
                .contains("Leader    张某某")
                .contains("Owner     公路处")
                .contains("Source    政府工作报告")
                .contains("Score     5")
                .contains("备注      007")
                .contains("Goal\n新改建150公里")
                .contains("Measures\n一是分三个标段；\n二是按月调度。")
                .contains("problem: 用地手续慢  next: 下月开标");
        assertThat(reform("show", "1", "--lang", "zh").out())
                .contains("牵头领导")
                .contains("得分")
                .contains("存在问题：用地手续慢");
    }

    @Test
    void jsonHasThemAll() {
        assertThat(reform("show", "1", "--format", "json").out())
                .contains("\"leader\": \"张某某\"")
                .contains("\"owner\": \"公路处\"")
                .contains("\"goal\": \"新改建150公里\"")
                .contains("\"measures\": \"一是分三个标段；\\n二是按月调度。\"")
                .contains("\"source\": \"政府工作报告\"")
                .contains("\"x-得分\": 5")
                .contains("\"x-备注\": \"007\"")
                .contains("\"problem\": \"用地手续慢\"")
                .contains("\"next\": \"下月开标\"");
        assertThat(reform("show", "3", "--format", "json").out())
                .contains("\"leader\": null")
                .contains("\"own\": {}");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            --leader 李                 | 2
            --owner 公路                | 1
            --not --leader 张           | 2 3
            -g 用地                     | 1
            -g 下月                     | 1
            -g 标段                     | 1
            -g 007                      | 1
            --sort x-得分               | 1 2 3
            --sort -x-得分              | 2 1 3
            --sort 得分                 | 1 2 3
            --sort leader               | 1 2 3
            --sort -牵头领导            | 2 1 3
            """)
    void filtersAndOrdersKnowThem(String options, String ids) {
        String command = "list --format ids " + options;
        assertThat(String.join(" ", reform(command.split(" +")).out().split("\n")))
                .isEqualTo(ids);
    }

    @Test
    void columnsAreNamedByKeyOrTitle() {
        assertThat(reform("list", "--columns", "id,x-得分,leader,goal").out())
                .startsWith("ID  SCORE  LEADER  GOAL\n 1  5      张某某  新改建150公里\n");
        assertThat(reform("list", "--columns", "编号,得分,责任处室", "--lang", "zh").out())
                .startsWith("编号  得分  责任处室");
        assertThat(reform("list", "--columns", "id,x-得分,备注", "--format", "csv").out())
                .startsWith("id,x-得分,x-备注\r\n1,5,007\r\n2,12,\r\n");
        CommandRun unknown = reform("list", "--columns", "x-德分");
        assertThat(unknown.code()).isEqualTo(2);
        assertThat(unknown.err()).contains("x-得分");
    }

    @Test
    void settingTwoFieldsIsADiffOfTwoLines() throws IOException {
        assertThat(reform("set", "3", "lead=市财政局", "owner=职成处").out()).contains("owner: (none) -> 职成处");
        assertThat(Files.readString(list)).contains("lead: 市财政局, owner: 职成处}");
        assertThat(reform("set", "1", "owner=职成处", "x-得分=6.5", "start=2022-01-01", "measures=")
                        .code())
                .isZero();
        assertThat(changed())
                .contains("-owner: 公路处\n", "+owner: 职成处\n", "-x-得分: 5\n", "+x-得分: 6.5\n", "+start: 2022-01-01\n")
                .contains("-measures: |\n-一是分三个标段；\n-二是按月调度。\n");
        assertThat(reform("undo").code()).isZero();
        assertThat(reform("undo").code()).isZero();
        assertThat(changed()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            x-备注=8           | +x-备注: 8
            x-新列=true        | +x-新列: true
            x-新列=待定        | +x-新列: 待定
            牵头领导=王某某    | +leader: 王某某   # 分管
            目标=              | -goal: 新改建150公里
            source=会议纪要    | +source: 会议纪要
            """)
    void everyFieldCanBeSet(String assignment, String line) throws IOException {
        assertThat(reform("set", "1", assignment).code()).isZero();
        assertThat(changed()).contains(line + "\n");
    }

    @ParameterizedTest
    @EnumSource
    void everyTextFieldIsSetShownAndCompared(TaskField field) throws IOException {
        if (!field.isText()) {
            return;
        }
        assertThat(reform("set", "3", field.key() + "=新的文字").code()).isZero();
        assertThat(reform("show", "3").out()).contains("新的文字");
        assertThat(reform("show", "3", "--format", "json").out()).contains("\"" + field.key() + "\": \"新的文字\"");
        assertThat(reform("list", "3", "--columns", field.key()).out()).contains("新的文字");
        assertThat(reform("list", "-g", "新的文字", "--format", "ids").out()).isEqualTo("3\n");
        assertThat(reform("undo").out()).contains("新的文字");
    }

    /** What a task has is a column, by which tasks can be sorted, and what it counts from is given as it is added. */
    @Test
    void theStartAndTheStepsAreColumnsToo() throws IOException {
        assertThat(reform("add", "新项目", "--due", "30日内", "--lead", "市教育局", "--start", "2022-03-01", "--id", "n1")
                        .code())
                .isZero();
        assertThat(Files.readString(list)).contains("start: 2022-03-01");
        assertThat(reform("list", "n1", "--columns", "start,dueDate", "--format", "csv", "--no-header")
                        .out())
                .isEqualToIgnoringNewLines("2022-03-01,2022-03-31");
        assertThat(reform("list", "--sort", "start", "--limit", "1", "--format", "ids")
                        .out())
                .isEqualTo("n1\n");
        assertThat(reform("add", "又一项", "--due", "2023年", "--lead", "市教育局", "--start", "2022-02-30")
                        .code())
                .isEqualTo(2);
        Files.writeString(list, """
                title: t
                tasks:
                  - id: 1
                    title: a
                    due: 2022年6月底前出台方案，2022年底前完成
                    lead: b
                    milestones: [{key: pilot, due: 2022年9月底前, title: 完成试点}, {due: 2022年10月}]
                """);
        assertThat(reform("list", "--columns", "milestones", "--format", "csv", "--no-header")
                        .out())
                .isEqualToIgnoringNewLines("出台方案 2022-06-30;完成试点 2022-09-30;2022-10-31");
        assertThat(reform("list", "--columns", "阶段目标,开始时间").code()).isZero();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            x-嵌套=5        | 4 | that reform cannot edit safely
            start=明年初夏  | 2 | 明年初夏
            milestones=a    | 2 | reform edit ID
            leder=a         | 2 | leader
            title=          | 2 | cannot be empty
            """)
    void whatCannotBeSetIsRefused(String assignment, int code, String message) throws IOException {
        CommandRun run = reform("set", "2", assignment);
        assertThat(run.code()).as(run.err()).isEqualTo(code);
        assertThat(run.err()).contains(message);
        assertThat(changed()).isEmpty();
    }

    @Test
    void aStartMovesWhatCountsFromIt() throws IOException {
        assertThat(reform("add", "--title", "限期", "--due", "3个月内", "--lead", "市交通局")
                        .code())
                .isZero();
        assertThat(reform("list", "4", "--columns", "dueDate").out()).contains("2021-04-15");
        assertThat(reform("set", "4", "start=2022-05-01").code()).isZero();
        assertThat(reform("list", "4", "--columns", "dueDate").out()).contains("2022-08-01");
        assertThat(Files.readString(list)).contains("due: 3个月内").contains("start: 2022-05-01");
    }

    @Test
    void aNewTaskMayHaveThem() throws IOException {
        reform(
                "add",
                "--title",
                "新任务",
                "--due",
                "2023年",
                "--lead",
                "市交通局",
                "--leader",
                "王某某",
                "--owner",
                "处室",
                "--goal",
                "目标",
                "--measures",
                "措施",
                "--source",
                "来源");
        assertThat(changed())
                .contains("leader: 王某某")
                .contains("owner: 处室")
                .contains("goal: 目标")
                .contains("measures: 措施")
                .contains("source: 来源");
    }

    @Test
    void anUpdateTellsProblemsAndWhatComesNext() throws IOException {
        reform("note", "3", "已选址", "--problem", "资金缺口", "--next", "报市政府");
        reform("progress", "3", "20", "--next", "开工");
        reform("block", "2", "--problem", "征地");
        assertThat(changed())
                .contains("note: 已选址, problem: 资金缺口, next: 报市政府}")
                .contains("next: 开工")
                .contains("problem: 征地");
        assertThat(reform("log", "3").out()).contains("problem: 资金缺口");
        assertThat(reform("check", "--strict").code()).isZero();
    }

    @Test
    void aDifferenceIsToldFieldByField() throws IOException {
        String text = reform("set", "1", "owner=桥梁处", "x-得分=6", "goal=新改建200公里").out();
        assertThat(text).contains("owner: 公路处 -> 桥梁处").contains("x-得分: 5 -> 6");
    }

    @Test
    void aTaskIsRemovedAfterAQuestionAndComesBack() throws IOException {
        CommandRun nobody = reform("remove", "2");
        assertThat(nobody.code()).isEqualTo(2);
        assertThat(nobody.err()).contains("--yes");
        assertThat(reform("remove", "2", "--dry-run").out()).contains("-  - {id: 2, title: 建设桥梁");
        assertThat(changed()).isEmpty();
        CommandRun run = reform("remove", "2", "-y");
        assertThat(run.out()).contains("2  建设桥梁: removed").contains("1 line removed");
        assertThat(reform("list", "--format", "ids").out()).isEqualTo("1\n3\n");
        assertThat(reform("undo").out()).contains("建设桥梁");
        assertThat(changed()).isEmpty();
        assertThat(reform("redo").code()).isZero();
        assertThat(reform("list", "--count").out()).isEqualTo("2\n");
        assertThat(reform("remove", "1-3", "-y").code()).isZero();
        assertThat(reform("list", "--count").out()).isEqualTo("0\n");
    }

    @Test
    void aWeekTellsProblemsAndNextSteps() {
        assertThat(reform("report", "weekly", "--week", "2022-W25").out())
                .contains("Problems, and what needs coordination")
                .contains("市交通局: 用地手续慢")
                .contains("Next steps")
                .contains("市交通局: 下月开标");
        assertThat(reform("report", "weekly", "--week", "2022-W25", "--lang", "zh")
                        .out())
                .contains("存在问题")
                .contains("下步安排");
        assertThat(reform("report", "weekly", "--week", "2022-W25", "--format", "json")
                        .out())
                .contains("\"problem\": \"用地手续慢\"")
                .contains("\"nextSteps\": [");
    }

    @Test
    void lettersNameWhomToAsk() throws IOException {
        Files.writeString(
                list,
                "departments:\n  - {name: 市交通局, contact: 王某 2345}\n"
                        + "  - {name: 市政府办, contact: {name: 李某, phone: 6789}}\n"
                        + LIST.replace("2022年底", "2021年底"));
        assertThat(reform("report", "notice", "市交通局", "--lang", "zh", "--from", "市政府办")
                        .out())
                .as("the addressee is the department's name and nothing else")
                .containsPattern("(?m)^市交通局：$")
                .contains("联系人：李某 6789")
                .doesNotContain("王某");
        assertThat(reform("report", "department", "市交通局").out()).contains("Contact: 王某 2345");
        assertThat(reform("departments", "--format", "json").out()).contains("\"contact\": \"李某 6789\"");
    }

    @Test
    void aNewTaskTakesItsTitleAsAWordAndSaysWhoAddedIt() throws IOException {
        assertThat(reform("add", "新任务", "--due", "2023年", "--lead", "市交通局", "--note", "会议议定")
                        .code())
                .isZero();
        assertThat(Files.readString(list)).contains("title: 新任务", "by: 市交通局, note: 会议议定}");
        assertThat(reform("add", "新任务", "--title", "另一个", "--due", "2023年", "--lead", "市交通局")
                        .err())
                .contains("second title");
    }

    @Test
    void aNewTaskTakesFieldsAsSetDoes() throws IOException {
        assertThat(reform("add", "新任务", "lead=市交通局", "due=2023年", "goal=通车", "x-得分=7", "x-编码=007", "x-空=")
                        .code())
                .isZero();
        assertThat(changed())
                .contains("title: 新任务", "due: 2023年", "goal: 通车", "x-得分: 7", "x-编码: \"007\"")
                .doesNotContain("x-空");
        assertThat(reform("list", "4", "--columns", "x-得分", "--no-header", "--format", "tsv")
                        .out())
                .isEqualTo("7\n");
        assertThat(reform("check", "--strict").code()).isZero();
        assertThat(reform("add", "实现R=0的目标", "--due", "2023年", "--lead", "市交通局").code())
                .isZero();
        assertThat(Files.readString(list)).contains("title: 实现R=0的目标");
        assertThat(reform("add", "又一项", "milestones=m1", "--due", "2023年", "--lead", "市交通局")
                        .err())
                .contains("reform edit");
    }

    /** The status is the same word for every list; the list's own word is beside it. */
    @Test
    void jsonHasTheListsOwnWordForAStatus() throws IOException {
        Files.writeString(
                list,
                "statuses: {待验收: in-progress}\n"
                        + LIST.replace("status: in-progress", "status: 待验收")
                                .replace("date: 2022-06-20, progress", "date: 2022-06-20, status: 待验收, progress"));
        String json = reform("show", "1", "--format", "json").out();
        assertThat(json)
                .containsPattern("\"status\": \"in-progress\",\\s+\"statusWord\": \"待验收\",\\s+\"progress\"")
                .containsPattern(
                        "\"status\": \"in-progress\",\\s+\"statusWord\": \"待验收\",\\s+\"progress\": 30,\\s+\"due\"");
        assertThat(reform("show", "2", "--format", "json").out())
                .containsPattern("\"status\": \"not-started\",\\s+\"statusWord\": null");
    }

    @Test
    void aDateIsSaidOnce() {
        assertThat(reform("extend", "2", "2023-07-15", "--dry-run").err())
                .contains("2022年底 (2022-12-31) -> 2023-07-15\n");
    }

    @Test
    void aReasonThatWasNotWrittenIsSaidToBeSo() {
        assertThat(reform("extend", "2", "2023年6月底前").code()).isZero();
        assertThat(reform("extend", "2", "2023年6月底前", "--note", "经同意").out()).contains("the note was not written");
        assertThat(reform("extend", "2", "2023年6月底前").out())
                .contains("not changed")
                .doesNotContain("the note");
    }

    @ParameterizedTest
    @CsvSource({"in,progress,in-progress", "not,started,not-started", "In,Progress,in-progress"})
    void aStatusMayBeTypedWithABlank(String first, String second, String status) throws IOException {
        assertThat(reform("mark", "3", "done").code()).isZero();
        CommandRun run = reform("mark", "3", first, second);
        assertThat(run.code()).as(run.err()).isZero();
        assertThat(reform("list", "3", "--columns", "status", "--no-header", "--format", "tsv")
                        .out())
                .isEqualTo(status + "\n");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            北京时间      | Asia/Shanghai
            Asia/Beijing  | Asia/Shanghai
            Beijing Time  | Asia/Shanghai
            东八区        | Asia/Shanghai
            Asia/Shangai  | Asia/Shanghai
            新疆时间      | Asia/Urumqi
            沈阳          | Asia/Shanghai
            Tokyo         | Asia/Tokyo
            new york      | America/New_York
            """)
    void aTimeZoneIsProposedByItsMeaning(String zone, String proposed) throws IOException {
        Files.writeString(list, "timezone: \"" + zone + "\"\n" + LIST);
        CommandRun run = reform("check");
        assertThat(run.out() + run.err()).contains(proposed);
    }

    @Test
    void aListSaysWhatItsOwnWordsForStatusesMean() throws IOException {
        String text = LIST.replace("status: in-progress", "status: 待验收");
        Files.writeString(list, text);
        assertThat(reform("check").code()).isEqualTo(1);
        Files.writeString(list, "statuses: {待验收: in-progress, 暂停: in-progress}\n" + text);
        assertThat(reform("check", "--strict").code()).isZero();
        assertThat(reform("list", "--status", "待验收", "--format", "ids").out()).isEqualTo("1\n");
        assertThat(reform("list", "1", "--columns", "status").out()).contains("待验收");
        assertThat(reform("list", "1", "--columns", "status", "--format", "csv").out())
                .contains("in-progress");
        assertThat(reform("show", "1").out()).contains("待验收");
    }

    @ParameterizedTest
    @CsvSource({
        "未开始,not-started",
        "尚未启动,not-started",
        "办理中,in-progress",
        "按序时推进,in-progress",
        "推进缓慢,blocked",
        "暂停,blocked",
        "已办结,done",
        "已验收,done",
        "终止,cancelled"
    })
    void otherWordsOfOfficesAreStatuses(String word, String status) throws IOException {
        Files.writeString(list, LIST.replace("status: in-progress", "status: " + word));
        assertThat(reform("list", "1", "--format", "json").out()).contains("\"status\": \"" + status + "\"");
    }

    /** Several departments in one cell: what is proposed, and what is read. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            市发展改革委、市财政局                       | [市发展改革委, 市财政局]                 | 市发展改革委、市财政局
            市人力资源社会保障局、发展改革委、财政局     | [市人力资源社会保障局, 市发展改革委, 市财政局] | 市人力资源社会保障局、发展改革委、财政局
            省发展改革委牵头，各地、各部门配合           | lead: [省发展改革委] and responsible: [各地、各部门] | 省发展改革委牵头，各地、各部门配合
            牵头单位:区政府办公室、区司法局              | [区政府办公室, 区司法局]                 | 牵头单位:区政府办公室、区司法局
            区城管局\\n区水投                            | [区城管局, 区水投]                       | 区城管局;区水投
            区城管局 区水投                              | [区城管局, 区水投]                       | 区城管局;区水投
            市教育局,市财政局                            | [市教育局, 市财政局]                     | 市教育局,市财政局
            市教育局/市财政局                            | [市教育局, 市财政局]                     | 市教育局/市财政局
            1.市教育局 2.市财政局                        | [市教育局, 市财政局]                     | 市教育局;市财政局
            市教育局（牵头）、市财政局                   | [市教育局, 市财政局]                     | 市教育局（牵头）、市财政局
            市委组织部、人社局，各区、县级市             | [市委组织部, 人社局, 各区、县级市]       | 市委组织部、人社局，各区、县级市
            各区、县级市                                 |                                          | 各区、县级市
            市发展\\n改革委                              |                                          | 市发展改革委
            市教育局（张三）                             |                                          | 市教育局（张三）
            农业农村部、工业和信息化部等负责             | [农业农村部, 工业和信息化部]             | 农业农村部、工业和信息化部等负责
            市人社局、财政局、国资委                     | [市人社局, 市财政局, 市国资委]           | 市人社局、财政局、国资委
            市住建局、国网沈阳供电公司                   | [市住建局, 国网沈阳供电公司]             | 市住建局、国网沈阳供电公司
            """)
    void severalDepartmentsInOneCell(String cell, String proposed, String read) throws IOException {
        Files.writeString(list, led("lead: \"" + cell + "\""));
        CommandRun check = reform("check");
        if (proposed == null) {
            assertThat(check.out()).doesNotContain("several");
        } else {
            assertThat(check.out()).contains(proposed);
        }
        assertThat(check.code()).isZero();
        assertThat(reform("list", "1", "--columns", "lead", "--format", "csv", "--no-header")
                        .out()
                        .strip())
                .isEqualTo(read.contains(",") ? "\"" + read + "\"" : read);
    }

    @Test
    void aLineBreakIsABlankInWhatIsSaidOfACell() throws IOException {
        Files.writeString(list, led("lead: \"区城管局\\n区水投\""));
        assertThat(reform("check").out()).contains("several departments in one text: \"区城管局 区水投\"");
    }

    /** What is counted from the start is counted anew, wherever it stands, and no other byte changes. */
    @Test
    void anotherStartCountsDeadlinesAndMilestonesAnew() throws IOException {
        String text = """
                title: t
                tasks:
                  - id: 1
                    title: a
                    start: 2022-02-01
                    due: 60日内   # 起算
                    lead: b
                    milestones: [{key: plan, due: 30日内, title: 方案}, {due: "{text: x}"}]
                    updates:
                      - {date: 2022-02-02, due: {from: 45日内, to: 60日内}}
                """.replace("{due: \"{text: x}\"}", "{due: {text: 汛期前, date: 2022-06-01}}");
        Files.writeString(list, text);
        CommandRun run = reform("set", "1", "start=2022-03-01");
        assertThat(run.code()).as(run.err()).isZero();
        assertThat(Files.readString(list)).isEqualTo(text.replace("start: 2022-02-01", "start: 2022-03-01"));
        assertThat(reform("show", "1", "--format", "json").out())
                .contains("\"dueDate\": \"2022-03-31\"")
                .contains("\"originalDueDate\": \"2022-04-15\"");
        CommandRun none = reform("set", "1", "start=");
        assertThat(none.code()).isEqualTo(2);
        assertThat(none.err()).contains("60日内 is counted from the start");
        assertThat(reform("set", "1", "due=2022年底", "start=").code()).isEqualTo(2);
    }

    /** A milestone that could not be read for want of a start is mended by one. */
    @Test
    void aStartMendsWhatIsCountedFromIt() throws IOException {
        Files.writeString(
                list, "title: t\ntasks:\n  - {id: 1, title: a, due: 2022年, lead: b, milestones: [{due: 30日内}]}\n");
        CommandRun run = reform("set", "1", "start=2022-03-01");
        assertThat(run.code()).as(run.err()).isZero();
        assertThat(reform("check").code()).isZero();
    }

    /** What an office adds to an update is seen where the update is. */
    @Test
    void updatesHaveColumnsOfTheOfficesOwn() throws IOException {
        Files.writeString(list, LIST.replace("next: 下月开标}", "next: 下月开标, x-依据: 会议纪要3号, x-次数: 2}"));
        assertThat(reform("show", "1").out()).contains("依据: 会议纪要3号").contains("次数: 2");
        assertThat(reform("show", "1", "--lang", "zh").out()).contains("依据：会议纪要3号");
        assertThat(reform("list", "1", "--format", "json").out())
                .contains("\"x-依据\": \"会议纪要3号\"")
                .contains("\"x-次数\": 2");
        assertThat(reform("progress", "1", "40").code()).isZero();
        assertThat(Files.readString(list)).contains("x-依据: 会议纪要3号, x-次数: 2}");
    }

    @Test
    void aRegistryTellsNamesApart() throws IOException {
        String head = "departments: [{name: 区城管局}, {name: 区水投}, {name: 市发展改革委}, {name: 市交通局}]\n";
        for (String cell : new String[] {"区城管局\\n区水投", "区城管局 区水投", "区城管局、区水投"}) {
            Files.writeString(list, head + led("lead: \"" + cell + "\""));
            assertThat(reform("check").out())
                    .contains("warning: several departments")
                    .contains("[区城管局, 区水投]");
            assertThat(reform("list", "--lead", "区水投", "--format", "ids").out()).isEqualTo("1\n");
        }
        Files.writeString(list, head + led("lead: \"市发展\\n改革委\""));
        assertThat(reform("check", "--strict").code()).isZero();
    }

    @Test
    void nobodyWritesToAllWhoAreResponsible() throws IOException {
        Files.writeString(list, LIST.replace("2022年底", "2021年底").replaceFirst("lead: 市交通局", "lead: 各责任单位按职责分工负责"));
        CommandRun run = reform("report", "notice", "--all", "-o", "notices");
        assertThat(run.err()).contains("no letter to 各责任单位按职责分工负责");
        assertThat(run.out()).contains("市交通局").doesNotContain("各责任单位");
    }
}
