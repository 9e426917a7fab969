package reform.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import reform.render.text.DisplayWidth;

/** What {@code list} and {@code next} make of terminals of 140, 80, 60 and 40 columns: titles that a person can read. */
class NarrowTerminalTest {
    private static final String LONG = "全面推行企业开办“一件事”一次办，压缩企业开办全流程办理时间至一个工作日以内并实现全程网办";
    private static final Pattern COLOURS = Pattern.compile("\u001b\\[[0-9;]*m");

    @TempDir
    Path folder;

    @BeforeEach
    void longTitlesAndDepartments() throws IOException {
        Files.writeString(folder.resolve("reform.yaml"), """
                title: 海州市优化营商环境重点任务工作清单
                issued: 2022-01-01
                departments:
                  - {name: 市人力资源和社会保障局, key: hr, short: 人社}
                  - {name: 市住房和城乡建设委员会, key: housing}
                tasks:
                  - {id: 1, title: %s, lead: 市人力资源和社会保障局, due: 2022年3月底前, status: in-progress}
                  - {id: 12, title: 推行“交房即交证”并向全市各区县推广, lead: [市住房和城乡建设委员会, 市人力资源和社会保障局], due: 2022年, status: not-started}
                  - {id: 13, title: 清理规范涉企收费, lead: 市住房和城乡建设委员会, due: 2022年5月底前, status: done}
                """.formatted(LONG));
    }

    private List<String> lines(int columns, String... words) {
        CommandRun run = CommandRun.in(folder).terminal(columns).run(words);
        assertThat(run.code()).isZero();
        return COLOURS.matcher(run.out()).replaceAll("").lines().toList();
    }

    private static String line(List<String> lines, String with) {
        return lines.stream()
                .filter(line -> line.contains(with))
                .findFirst()
                .orElseThrow(() -> new AssertionError(with + " is in none of " + lines));
    }

    @ParameterizedTest
    @CsvSource({"80, zh", "80, en", "90, en", "100, zh"})
    void aTitleHas24Columns(int columns, String language) {
        String line = line(lines(columns, "list", "--lang", language), "全面推行");
        int title = DisplayWidth.of(line.substring(line.indexOf("全面推行")));
        assertThat(title).as(line).isBetween(24 - 1, columns);
        assertThat(DisplayWidth.of(line)).isLessThanOrEqualTo(columns);
    }

    @Test
    void departmentsAreShortBeforeATitleIsCut() {
        List<String> narrow = lines(80, "list", "--lang", "zh");
        assertThat(line(narrow, "全面推行")).contains("  人社  ").doesNotContain("市人力");
        // Without a short name the key stands there; how many lead with it is still said.
        assertThat(line(narrow, "推行“交房")).contains("  housing +1  ");
        List<String> wide = lines(180, "list", "--lang", "zh");
        assertThat(line(wide, "全面推行")).contains("市人力资源和社会保障局", LONG);
        assertThat(CommandRun.in(folder).run("list", "--lang", "zh").out()).contains("市人力资源和社会保障局", LONG);
    }

    @Test
    void withoutARegistryTheNamesAreCutAfterTheTitles() throws IOException {
        String text = Files.readString(folder.resolve("reform.yaml"));
        Files.writeString(
                folder.resolve("reform.yaml"),
                text.substring(0, text.indexOf("departments:")) + text.substring(text.indexOf("tasks:")));
        String line = line(lines(80, "list"), "全面推行");
        assertThat(line).contains("市人力");
        assertThat(DisplayWidth.of(line.substring(line.indexOf("全面推行")))).isGreaterThanOrEqualTo(23);
    }

    @Test
    void anEmptyColumnGivesItsPlaceAway() {
        String[] words = {"list", "--columns", "id,owner,leader,lead,title"};
        assertThat(lines(80, words).get(2)).contains("ID", "LEAD", "TITLE").doesNotContain("OWNER", "LEADER");
        // Where there is room, what was asked for is there.
        assertThat(lines(200, words).get(2)).contains("OWNER", "LEADER");
        assertThat(CommandRun.in(folder).run(words).out()).contains("OWNER", "LEADER");
    }

    @Test
    void aDeadlineThatIsNotReadIsCutBeforeTheStatusGoes() throws IOException {
        String text = Files.readString(folder.resolve("reform.yaml"));
        Files.writeString(folder.resolve("reform.yaml"), text + "  - {id: 14, title: 某事, due: 大约在冬季或者春季的某一天}\n");
        List<String> lines = lines(80, "list");
        assertThat(lines.get(2)).contains("DUE", "STATUS", "LEAD", "TITLE");
        assertThat(line(lines, "某事")).contains("大约在冬...", "not started");
        assertThat(line(lines, "全面推行")).contains("2022-03-31", "in progress");
        assertThat(lines).allSatisfy(line -> assertThat(DisplayWidth.of(line)).isLessThanOrEqualTo(80));
    }

    @ParameterizedTest
    @CsvSource({"60", "40", "24"})
    void inAVeryNarrowTerminalATaskTakesTwoLines(int columns) {
        List<String> lines = lines(columns, "list");
        int title = lines.indexOf(line(lines, "全面推行"));
        assertThat(lines.get(title)).startsWith(" 1  全面推行");
        assertThat(lines.get(title + 1)).startsWith("    red");
        assertThat(lines.get(title + 2)).startsWith("12  推行“交房");
        assertThat(lines.subList(2, lines.size()))
                .allSatisfy(line -> assertThat(DisplayWidth.of(line)).isLessThanOrEqualTo(columns));
        if (columns == 60) {
            assertThat(lines.get(2)).isEqualTo("ID  LIGHT  DUE         OVERDUE  STATUS       LEAD");
            assertThat(lines.get(title + 1)).isEqualTo("    red    2022-03-31     91 d  in progress  人社");
        }
    }

    @Test
    void groupsKeepTheirHeadingsInTwoLines() {
        List<String> lines = lines(60, "list", "--group-by", "lead");
        int heading = lines.indexOf(line(lines, "市住房和城乡建设委员会"));
        assertThat(lines.get(heading)).contains("2 tasks");
        assertThat(lines.get(heading + 1)).startsWith("12  ");
    }

    @Test
    void whatIsAlignedHasNoSignsOfAmbiguousWidth() {
        Matcher ambiguous = Pattern.compile("[·…│─█■●▲→—]").matcher("");
        for (String language : List.of("en", "zh")) {
            for (String command : List.of("list", "next", "stats", "timeline")) {
                for (int columns : new int[] {60, 80, 140}) {
                    for (String line : lines(columns, command, "--lang", language)) {
                        assertThat(ambiguous.reset(line).find()).as(line).isFalse();
                        assertThat(DisplayWidth.of(line)).as(line).isLessThanOrEqualTo(columns);
                    }
                }
            }
        }
    }

    @Test
    void nextSaysWhyAndWhereTheRestIs() throws IOException {
        Files.writeString(folder.resolve("reform.yaml"), """
                title: t
                tasks:
                  - {id: 1, title: a, lead: A, due: 2023年, status: blocked, updates: [{date: 2022-03-10, status: blocked, problem: 经费未落实}]}
                  - {id: 2, title: b, lead: A, due: 2022年5月底前}
                """);
        List<String> all = lines(80, "next");
        assertThat(line(all, "经费未落实")).contains("blocked", "2022-03-10");
        assertThat(all.get(all.size() - 1)).isEqualTo("2 tasks to chase.  reform review");
        List<String> first = lines(80, "next", "--limit", "1");
        assertThat(first.get(first.size() - 1)).isEqualTo("1 of 2 tasks to chase.  reform next --limit 2");
        CommandRun piped = CommandRun.in(folder).run("next", "--limit", "1");
        assertThat(piped.out()).doesNotContain("chase");
        assertThat(piped.err()).isEqualTo("and 1 more; all: reform next --limit 2\n");
    }

    @Test
    void anEmptyListSaysHowToAddATask() throws IOException {
        Files.writeString(folder.resolve("reform.yaml"), "title: t\ntasks: []\n");
        for (String command : List.of("list", "next", "timeline")) {
            assertThat(CommandRun.in(folder).run(command).err()).contains("reform add");
            assertThat(CommandRun.in(folder).run(command, "--lang", "zh").err()).contains("还没有任务", "reform add");
        }
    }

    @Test
    void showSaysOfEachStepHowLateItIs() throws IOException {
        Files.writeString(folder.resolve("reform.yaml"), """
                title: t
                issued: 2022-01-01
                tasks:
                  - id: 7
                    title: a
                    lead: A
                    due: 2022年
                    status: in-progress
                    milestones:
                      - {key: plan, due: 2022年3月底前, title: 出台方案}
                      - {key: pilot, due: 2022年5月底前, title: 完成试点}
                    updates:
                      - {date: 2022-03-20, for: plan, status: done, note: 已印发}
                      - {date: 2022-06-01, status: in-progress, note: 试点未完成, problem: 经费未落实, next: 申请经费}
                """);
        List<String> lines = lines(80, "show", "7");
        assertThat(lines).contains("met     2022-03-31        plan   出台方案", "missed  2022-05-31  30 d  pilot  完成试点");
        // What is in the way and what comes next stand on lines of their own.
        assertThat(lines.stream().map(String::strip)).contains("problem: 经费未落实", "next: 申请经费");
    }
}
