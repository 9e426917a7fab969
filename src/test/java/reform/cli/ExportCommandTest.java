package reform.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipFile;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Component;
import net.fortuna.ical4j.model.Property;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import reform.model.OwnValue;
import reform.model.Task;
import reform.model.TaskField;
import reform.model.TaskList;
import reform.model.Update;
import reform.office.source.Grid;
import reform.office.source.Source;
import reform.office.source.SourceReader;
import reform.store.read.TaskListReader;

class ExportCommandTest {
    @TempDir
    Path folder;

    @BeforeEach
    void copyLists() throws IOException {
        Files.copy(Path.of("data/reform.yaml"), folder.resolve("seed.yaml"));
        Files.copy(Path.of("src/test/resources/office/rich.yaml"), folder.resolve("rich.yaml"));
    }

    private CommandRun run(String language, String... words) {
        return CommandRun.in(folder).with("REFORM_LANG", language).run(words);
    }

    private TaskList list(String name) throws IOException {
        return TaskListReader.read(name, "list", Files.readAllBytes(folder.resolve(name)))
                .list()
                .orElseThrow();
    }

    /** What every format keeps of a task. */
    private static List<String> said(TaskList list) {
        List<String> said = new ArrayList<>();
        for (Task task : list.tasks()) {
            said.add(String.join(
                    " / ",
                    task.id().text(),
                    task.section().orElse(""),
                    task.title(),
                    task.description().orElse(""),
                    task.deadline().text(),
                    task.lead().toString(),
                    task.responsible().toString(),
                    task.status().word(),
                    task.progress().toString(),
                    task.texts().get(TaskField.GOAL).orElse(""),
                    task.texts().get(TaskField.MEASURES).orElse(""),
                    task.texts().get(TaskField.LEADER).orElse(""),
                    task.texts().get(TaskField.OWNER).orElse(""),
                    task.texts().get(TaskField.SOURCE).orElse(""),
                    task.own().get("x-得分").map(OwnValue::toString).orElse(""),
                    task.start().toString(),
                    task.milestones().stream()
                            .map(step -> step.deadline().text() + step.title().orElse(""))
                            .toList()
                            .toString()));
        }
        return said;
    }

    @ParameterizedTest
    @CsvSource({
        "seed, xlsx, zh", "seed, docx, zh", "seed, csv, zh", "seed, html, zh", "seed, md, zh",
        "rich, xlsx, zh", "rich, docx, zh", "rich, csv, zh", "rich, html, zh", "rich, md, zh",
        "rich, xlsx, en", "rich, docx, en", "rich, csv, en", "rich, html, en", "rich, md, en"
    })
    void whatIsExportedComesBack(String name, String ending, String language) throws IOException {
        CommandRun export = run(language, "export", "-f", name + ".yaml", "-o", "list." + ending);
        assertThat(export.code()).as(export.err()).isZero();
        CommandRun back = run(language, "import", "list." + ending, "-o", "back.yaml");
        assertThat(back.code()).as(back.err()).isZero();
        TaskList list = list(name + ".yaml");
        assertThat(said(list("back.yaml"))).isEqualTo(said(list));
        if (!ending.equals("csv")) {
            assertThat(list("back.yaml").title()).isEqualTo(list.title());
            assertThat(list("back.yaml").document()).isEqualTo(list.document());
        }
    }

    /** The last words on each task are in every table that goes to people; import makes an update of them, or knows it. */
    @ParameterizedTest
    @CsvSource({
        "xlsx, zh",
        "docx, zh",
        "csv, zh",
        "html, zh",
        "md, zh",
        "xlsx, en",
        "docx, en",
        "csv, en",
        "html, en",
        "md, en"
    })
    void whatWasReportedLastIsExportedAndComesBack(String ending, String language) throws IOException {
        run(language, "export", "-f", "rich.yaml", "-o", "list." + ending);
        String before = Files.readString(folder.resolve("rich.yaml"));
        CommandRun same = run(language, "import", "list." + ending, "--merge", "rich.yaml", "--yes");
        assertThat(same.code()).as(same.err()).isZero();
        assertThat(folder.resolve("rich.yaml")).as(same.err()).hasContent(before);

        CommandRun back = run(language, "import", "list." + ending, "-o", "back.yaml");
        assertThat(back.code()).as(back.err()).isZero();
        List<Task> tasks = list("back.yaml").tasks();
        Update extended = tasks.get(0).updates().get(tasks.get(0).updates().size() - 1);
        assertThat(extended.date()).hasToString("2022-04-01");
        assertThat(extended.note()).hasValue("同意延期");
        Update blocked = tasks.get(1).updates().get(tasks.get(1).updates().size() - 1);
        assertThat(blocked.date()).hasToString("2022-05-01");
        assertThat(blocked.note()).hasValue("经费未落实");
        assertThat(blocked.problem()).hasValue("=资金缺口");
        assertThat(blocked.next()).hasValue("报请财政");
        if (ending.equals("xlsx")) {
            assertThat(tasks.get(0).updates()).hasSize(3);
        } else {
            assertThat(back.err()).contains(language.equals("zh") ? "只含每项任务最近一次填报的内容" : "the last report on each task");
        }
    }

    @Test
    void aSheetOfTasksSaysWhatStandsInTheWayAndWhatComesNext() throws Exception {
        run("zh", "export", "-f", "rich.yaml", "-o", "list.xlsx");
        Source source = SourceReader.read(folder.resolve("list.xlsx"), Optional.empty());
        Grid tasks = (Grid) source.blocks().get(0);
        List<String> header =
                tasks.rows().get(2).filled().stream().map(cell -> cell.text()).toList();
        assertThat(header).contains("最近进展", "存在问题", "下一步打算");
    }

    /** A task without a section among others that have one, and steps on the way. */
    @ParameterizedTest
    @CsvSource({"xlsx", "docx", "csv", "html", "md"})
    void tasksWithoutASectionComeBackWithoutOne(String ending) throws IOException {
        Files.writeString(folder.resolve("odd.yaml"), """
                title: 清单
                tasks:
                  - {id: 1, section: 教育, title: 建校, due: 2026年, lead: 市教育局, start: 2025-03-01, x-得分: 5,
                     milestones: [{due: 2025年6月底前, title: 出台方案：第一稿}, {due: 2025年底前}]}
                  - {id: 2, title: 修桥, due: 2026年底前, lead: 市交通局}
                  - {id: 3, section: 卫生, title: 建院, due: 2026年, lead: 市卫生健康委}
                  - {id: 4, title: 造林, due: 2026年底前, lead: 市林草局}
                """);
        for (String language : List.of("zh", "en")) {
            run(language, "export", "-f", "odd.yaml", "-o", "list." + ending);
            CommandRun back = run(language, "import", "list." + ending, "-o", "back.yaml", "--yes");
            assertThat(back.code()).as(back.err()).isZero();
            assertThat(said(list("back.yaml"))).isEqualTo(said(list("odd.yaml")));
            CommandRun again = run("zh", "import", "list." + ending, "--merge", "odd.yaml", "-n");
            assertThat(again.err()).contains("相同 4 项").contains("没有需要改动的内容");
        }
    }

    /** A day beside the words of a deadline, and names that hold the sign between names. */
    @ParameterizedTest
    @CsvSource({"xlsx", "docx", "csv", "html", "md"})
    void daysBesideWordsAndNamesWithSignsComeBack(String ending) throws IOException {
        Files.writeString(folder.resolve("odd.yaml"), """
                title: 清单
                document: 某政发〔2026〕3号
                year: 2026
                tasks:
                  - {id: 1, title: 防汛准备, description: 略, due: {text: 主汛期前, date: 2026-06-15}, lead: 市水利局,
                     responsible: ["乡镇、街道", 市财政局, "各区、县（市）政府"]}
                  - {id: 2, title: 造林, due: 2026年底前, lead: "农、林、水部门", responsible: ["乡镇、街道"]}
                """);
        assertThat(run("zh", "export", "-f", "odd.yaml", "-o", "list." + ending).code())
                .isZero();
        CommandRun back = run("zh", "import", "list." + ending, "-o", "back.yaml");
        assertThat(back.code()).as(back.err()).isZero();
        TaskList list = list("odd.yaml");
        assertThat(said(list("back.yaml"))).isEqualTo(said(list));
        assertThat(list("back.yaml").tasks().get(0).deadline())
                .isEqualTo(list.tasks().get(0).deadline());
        CommandRun again = run("zh", "import", "list." + ending, "--merge", "odd.yaml", "-n");
        assertThat(again.err()).contains("相同 2 项").contains("没有需要改动的内容");
    }

    /** Keys and days of steps, and a section that is called as if it were none. */
    @ParameterizedTest
    @CsvSource({"xlsx", "docx", "csv", "html", "md"})
    void keysOfStepsAndOddSectionsComeBack(String ending) throws IOException {
        Files.writeString(folder.resolve("odd.yaml"), """
                title: 2026年清单
                year: 2026
                tasks:
                  - id: 1
                    section: 未分类
                    title: 防汛
                    due: 2026年
                    lead: 市水利局
                    milestones:
                      - {key: plan, due: 2026年3月底前, title: 出台方案}
                      - {due: {text: 汛前, date: 2026-05-20}, title: 物资到位〔abc〕}
                      - {due: 2026年5月底前}
                      - {key: 验收, due: 2026年6月, title: "检查：第一轮；第二轮"}
                  - {id: 2, title: 修桥, due: 2026年, lead: 市交通局}
                  - {id: 3, section: no section, title: 造林, due: 2026年, lead: 市林草局,
                     milestones: [{due: 待定, title: 选址}, {due: 2026年9月, title: 开工}]}
                """);
        run("zh", "export", "-f", "odd.yaml", "-o", "list." + ending);
        CommandRun back = run("zh", "import", "list." + ending, "-o", "back.yaml", "--yes");
        assertThat(back.code()).as(back.err()).isZero();
        assertThat(said(list("back.yaml"))).isEqualTo(said(list("odd.yaml")));
        assertThat(list("back.yaml").tasks().get(0).milestones().stream()
                        .map(step -> step.key().orElse("") + " "
                                + step.deadline().last().orElseThrow()))
                .containsExactly(
                        "plan 2026-03-31",
                        (ending.equals("xlsx") ? "" : "m2") + " 2026-05-20",
                        " 2026-05-31",
                        "验收 2026-06-30");
        CommandRun again = run("zh", "import", "list." + ending, "--merge", "odd.yaml", "-n");
        assertThat(again.err()).contains("相同 3 项").contains("没有需要改动的内容");
    }

    @Test
    void aWorkbookDoesNotTellWhenItWasMade() throws Exception {
        run("zh", "export", "-f", "rich.yaml", "-o", "list.xlsx");
        try (ZipFile zip = new ZipFile(folder.resolve("list.xlsx").toFile())) {
            assertThat(new String(
                            zip.getInputStream(zip.getEntry("docProps/core.xml"))
                                    .readAllBytes(),
                            StandardCharsets.UTF_8))
                    .contains("1980-01-01T00:00:00Z")
                    .doesNotContain("202");
            assertThat(Collections.list(zip.entries()).stream()
                            .map(entry -> entry.getTimeLocal().getYear())
                            .distinct())
                    .containsExactly(1980);
        }
    }

    @Test
    void aTemplateMakesTheOfficesOwnForm() throws Exception {
        Files.writeString(
                folder.resolve("own.md"), "# {{list.title}}\n\n{{#tasks}}\n{{id}}. {{title}}，{{due}}\n\n{{/tasks}}\n");
        Files.writeString(folder.resolve("own.html"), "<h1>{{list.title}}</h1>{{#tasks}}<p>{{title}}</p>{{/tasks}}");
        Files.writeString(folder.resolve("bad.md"), "{{#tasks}}{{title}}");
        CommandRun text = run("zh", "export", "-f", "seed.yaml", "1", "--template", "own.md");
        assertThat(text.code()).as(text.err()).isZero();
        assertThat(text.out()).startsWith("# 沈阳市职业教育改革工作清单\n").contains("1. ");
        assertThat(run("zh", "export", "-f", "seed.yaml", "1", "--template", "own.html")
                        .out())
                .startsWith("<h1>沈阳市职业教育改革工作清单</h1><p>");
        CommandRun paper = run("zh", "export", "-f", "seed.yaml", "1-3", "--template", "own.md", "-o", "own.docx");
        assertThat(paper.code()).as(paper.err()).isZero();
        assertThat(SourceReader.read(folder.resolve("own.docx"), Optional.empty())
                        .blocks()
                        .toString())
                .contains("沈阳市职业教育改革工作清单");
        CommandRun bad = run("en", "export", "-f", "seed.yaml", "--template", "bad.md");
        assertThat(bad.code()).isEqualTo(2);
        assertThat(bad.err()).contains("bad.md:1");
        assertThat(run("en", "export", "-f", "seed.yaml", "--template", "own.md", "-o", "x.xlsx")
                        .err())
                .contains("--template makes html, markdown, text or docx, not xlsx");
        assertThat(run("en", "export", "-f", "seed.yaml", "--template", "nosuch.md")
                        .code())
                .isEqualTo(2);
    }

    @Test
    void noCellOfACsvBecomesAFormula() throws IOException {
        run("zh", "export", "-f", "rich.yaml", "-o", "list.csv");
        String csv = Files.readString(folder.resolve("list.csv"));
        assertThat(csv).startsWith("\ufeff序号,类别,工作任务").contains(",'=SUM(A1:A9)").doesNotContain(",=");
    }

    @Test
    void aWorkbookHasTypedDatesAndSheetsForTheRest() throws Exception {
        run("zh", "export", "-f", "rich.yaml", "-o", "list.xlsx");
        Source source = SourceReader.read(folder.resolve("list.xlsx"), Optional.empty());
        List<Grid> sheets = source.blocks().stream().map(Grid.class::cast).toList();
        assertThat(sheets.stream().map(Grid::name)).containsExactly("工作清单", "进展记录", "阶段目标", "部门");
        assertThat(texts(sheets.get(0)))
                .contains(
                        "序号|类别|工作任务|主要内容|目标|措施|完成时限|到期日|牵头部门|责任部门|牵头领导|责任人|状态|进度|亮灯|逾期天数|来源|得分|最近更新|最近进展|存在问题|下一步打算",
                        "3|二、保障|建设实训基地|主汛期前（2022-06-15）|2022-06-15|市人力资源社会保障局|已完成|100%|2022-06-01");
        assertThat(texts(sheets.get(1))).contains("A-1|=SUM(A1:A9) 公式|2022-04-01|同意延期|2022年3月|2022年6月底前|市政府");
        assertThat(texts(sheets.get(2))).contains("1.2|每季度调度|2022年第2季度|2022-06-25|逾期未完成");
        assertThat(texts(sheets.get(3))).contains("市教育局|edu|2|0|0|0|教育局|Education Bureau");
        assertThat(source.stamp().get(0)).containsExactly("reform-export", "1");
    }

    private static List<String> texts(Grid grid) {
        return grid.rows().stream()
                .map(row -> String.join(
                        "|", row.filled().stream().map(cell -> cell.text()).toList()))
                .toList();
    }

    /** What a past day makes of the tasks is not what the file says, and must not come back as if it were. */
    @Test
    void aPastDayIsNotStamped() throws Exception {
        run("zh", "export", "-f", "rich.yaml", "--as-of", "2022-03-15", "-o", "list.xlsx");
        Source source = SourceReader.read(folder.resolve("list.xlsx"), Optional.empty());
        assertThat(source.stamp()).isEmpty();
    }

    /** The sheets of updates and steps are none of tasks, also where nothing hidden says so. */
    @ParameterizedTest
    @ValueSource(strings = {"zh", "en"})
    void aWorkbookWithoutAStampComesBackByItsTasks(String language) throws Exception {
        run(language, "export", "-f", "rich.yaml", "--as-of", "2022-05-15", "-o", "list.xlsx");
        assertThat(SourceReader.read(folder.resolve("list.xlsx"), Optional.empty())
                        .stamp())
                .isEmpty();
        CommandRun back = run(language, "import", "list.xlsx", "-o", "back.yaml");
        assertThat(back.code()).as(back.err()).isZero();
        TaskList list = list("back.yaml");
        assertThat(list.tasks().stream().map(task -> task.id().text()).toList())
                .isEqualTo(list("rich.yaml").tasks().stream()
                        .map(task -> task.id().text())
                        .toList());
        assertThat(list.tasks().stream().flatMap(task -> task.own().keys().stream()))
                .as("what the day makes of a task is no column of the office's own")
                .containsOnly("x-得分");
    }

    @Test
    void aCalendarIsValidAndKeepsItsNames() throws Exception {
        Calendar calendar = calendar();
        assertThat(calendar.validate().getEntries()).isEmpty();
        List<String> names = names(calendar);
        assertThat(names).hasSize(5).doesNotHaveDuplicates();
        run("zh", "extend", "A-1", "2022年9月", "--note", "批准", "-f", "rich.yaml");
        run("zh", "set", "A-1", "title=另一个名称", "-f", "rich.yaml");
        Calendar later = calendar();
        assertThat(names(later)).isEqualTo(names);
        assertThat(later.toString()).contains("DTSTART;VALUE=DATE:20220930", "SEQUENCE:2", "SUMMARY:另一个名称");
        assertThat(later.toString()).contains("TRIGGER:-P29DT15H", "SUMMARY:已办结：建设实训基地");
    }

    private Calendar calendar() throws Exception {
        CommandRun run = run("zh", "export", "-f", "rich.yaml", "--format", "ics");
        assertThat(run.code()).as(run.err()).isZero();
        assertThat(run.out().split("\r\n"))
                .allMatch(line -> line.getBytes(java.nio.charset.StandardCharsets.UTF_8).length <= 75);
        return new CalendarBuilder().build(new StringReader(run.out()));
    }

    private static List<String> names(Calendar calendar) {
        List<String> names = new ArrayList<>();
        for (Component event : calendar.getComponents()) {
            names.add(event.getProperty(Property.UID).orElseThrow().getValue());
        }
        return names;
    }

    @Test
    void aPageIsHarmlessAndWhole() {
        String page = run("zh", "export", "-f", "rich.yaml", "--format", "html").out();
        assertThat(page)
                .contains("<html lang=\"zh-CN\">", "&lt;b&gt;标记&lt;/b&gt;", "<td class=\"light red\">红</td>")
                .doesNotContain("<b>", "http://", "https://", "<script");
    }

    /** An empty form says nothing, and could be sent by mistake. */
    @Test
    void nothingThatMatchesFillsNoForm() throws IOException {
        Files.writeString(folder.resolve("form.md"), "{{#tasks}}{{title}}{{/tasks}}");
        CommandRun run =
                run("en", "export", "-f", "rich.yaml", "-g", "zzz", "--template", "form.md", "-o", "form.docx");
        assertThat(run.code()).isZero();
        assertThat(run.err()).contains("no tasks match");
        assertThat(folder.resolve("form.docx")).doesNotExist();
    }

    @Test
    void filtersChooseTheTasks() throws IOException {
        CommandRun run = run("en", "export", "-f", "rich.yaml", "--lead", "edu", "-o", "some.xlsx");
        assertThat(run.err()).isEqualTo("written to some.xlsx: 2 tasks\n");
        run("en", "import", "some.xlsx", "-o", "back.yaml");
        assertThat(said(list("back.yaml"))).hasSize(2);
        CommandRun none = run("en", "export", "-f", "rich.yaml", "--lead", "dist", "-o", "none.xlsx");
        assertThat(none.code()).isZero();
        assertThat(folder.resolve("none.xlsx")).doesNotExist();
    }

    @Test
    void saysWhatIsWrong() {
        assertThat(run("en", "export", "-f", "rich.yaml").err()).contains("export needs a file", ".xlsx");
        assertThat(run("en", "export", "-f", "rich.yaml", "-o", "list").err()).contains("unknown format");
        assertThat(run("en", "export", "-f", "rich.yaml", "-o", "list.pdf").code())
                .isEqualTo(2);
        assertThat(run("en", "export", "-f", "rich.yaml", "--format", "xlsx").err())
                .contains("-o list.xlsx");
        assertThat(run("en", "export", "-f", "rich.yaml", "-f", "seed.yaml", "-o", "a.csv")
                        .err())
                .contains("only one list can be exported at a time");
        assertThat(run("en", "export", "-f", "rich.yaml", "-o", "no/such/list.csv")
                        .code())
                .isEqualTo(5);
        assertThat(run("en", "export", "-f", "rich.yaml", "-o", "rich.yaml", "--format", "csv")
                        .code())
                .isEqualTo(4);
    }

    @ParameterizedTest
    @ValueSource(strings = {"docx", "ics", "html", "csv", "md", "json"})
    void theSameListIsTheSameFile(String ending) throws IOException {
        run("zh", "export", "-f", "rich.yaml", "-o", "a." + ending);
        run("zh", "export", "-f", "rich.yaml", "-o", "b." + ending);
        assertThat(Files.mismatch(folder.resolve("a." + ending), folder.resolve("b." + ending)))
                .isEqualTo(-1);
    }
}
