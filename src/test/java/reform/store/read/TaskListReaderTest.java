package reform.store.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import reform.model.Policy;
import reform.model.Problem;
import reform.model.Status;
import reform.model.Task;
import reform.model.TaskId;
import reform.model.TaskList;
import reform.model.Update;
import reform.model.Zone;
import reform.yaml.Problems;
import reform.yaml.YamlSource;

class TaskListReaderTest {
    private static final String TASK = "  - id: 1\n    title: a\n    due: 2022年\n    lead: 市教育局\n";

    static ReadResult read(String text) {
        return TaskListReader.read("list.yaml", "list", text.getBytes(StandardCharsets.UTF_8));
    }

    static TaskList list(String text) {
        ReadResult result = read(text);
        assertThat(result.problems()).isEmpty();
        return result.list().orElseThrow();
    }

    /** The only task of a list with these lines; the lines stand four columns in, under the id. */
    static Task task(String lines) {
        TaskList list = list("title: t\nyear: 2026\ntasks:\n  - id: 1\n    title: a\n"
                + lines.indent(4).stripTrailing() + "\n");
        assertThat(list.tasks()).hasSize(1);
        return list.tasks().get(0);
    }

    static List<String> problems(String text) {
        return read(text).problems().stream().map(TaskListReaderTest::brief).toList();
    }

    private static String brief(Problem problem) {
        return problem.line() + ":" + problem.column() + "+" + problem.length() + " "
                + problem.finding().rule().word();
    }

    @Test
    void readsEveryFieldOfAList() {
        TaskList list = list("""
                # yaml-language-server: $schema=reform.schema.json
                format: 1
                title: 沈阳市职业教育改革工作清单
                document: 沈政发〔2020〕12号
                issued: 2020-06-01
                source: https://www.shenyang.gov.cn/
                timezone: Asia/Shanghai
                year: 2021
                policy:
                  due-soon: 6 weeks
                  stale: 3 months
                  behind: {yellow: 5, red: 20, silent: false}
                departments:
                  - name: 市教育局
                    key: edu
                    aliases: [教育局, 沈阳市教育局]
                    english: Municipal Education Bureau
                  - name: 各区、县（市）政府
                    key: districts
                    group: true
                x-mine: {anything: [goes]}
                tasks:
                  - id: 10
                    section: 办学体系
                    title: 推进中高职衔接
                    description: >-
                      全力争取
                      支持
                    due: 2021年
                    lead: 市教育局
                    responsible:
                      - 各区、县(市)政府
                    status: in-progress
                    progress: 60
                    updates:
                      - date: 2021-03-05
                        status: 进行中
                        progress: 60%
                        by: 市教育局
                        note: 已与4所高职院校签订协议
                      - date: 2021-12-20
                        due: {from: 每年, to: 2021年底}
                        for: 2021
                        evidence: 沈政办〔2021〕8号
                """);
        assertThat(list.name()).isEqualTo("list");
        assertThat(list.title()).isEqualTo("沈阳市职业教育改革工作清单");
        assertThat(list.document()).contains("沈政发〔2020〕12号");
        assertThat(list.issued()).contains(LocalDate.of(2020, 6, 1));
        assertThat(list.source()).contains("https://www.shenyang.gov.cn/");
        assertThat(list.zone()).contains(new Zone("Asia/Shanghai"));
        assertThat(list.year()).hasValue(2021);
        assertThat(list.policy())
                .isEqualTo(new Policy(Period.ofWeeks(6), Period.ofMonths(3), 5, 20, Period.ofDays(30), false));
        assertThat(list.departments().find("edu").orElseThrow().english()).contains("Municipal Education Bureau");
        assertThat(list.departments().all().get(1).group()).isTrue();
        Task task = list.tasks().get(0);
        assertThat(task.id()).isEqualTo(new TaskId("10"));
        assertThat(task.section()).contains("办学体系");
        assertThat(task.title()).isEqualTo("推进中高职衔接");
        assertThat(task.description()).contains("全力争取 支持");
        assertThat(task.deadline().last().orElseThrow()).isEqualTo(LocalDate.of(2021, 12, 31));
        assertThat(task.lead()).containsExactly("市教育局");
        assertThat(task.responsible()).containsExactly("各区、县（市）政府");
        assertThat(task.status()).isEqualTo(Status.IN_PROGRESS);
        assertThat(task.progress()).hasValue(60);
        assertThat(task.updates()).hasSize(2);
        assertThat(task.updates().get(0))
                .isEqualTo(new Update(
                        LocalDate.of(2021, 3, 5),
                        Optional.of(Status.IN_PROGRESS),
                        OptionalInt.of(60),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of("市教育局"),
                        Optional.of("已与4所高职院校签订协议"),
                        Optional.empty()));
        Update extended = task.updates().get(1);
        assertThat(extended.extension().orElseThrow().from().text()).isEqualTo("每年");
        assertThat(extended.extension().orElseThrow().to().text()).isEqualTo("2021年底");
        assertThat(extended.step()).contains("2021");
        assertThat(extended.evidence()).contains("沈政办〔2021〕8号");
    }

    @ParameterizedTest
    @ValueSource(strings = {"tasks: []", "tasks:", "tasks: ~", "tasks: null", "tasks:\n# none yet\n"})
    void anEmptyListIsAList(String tasks) {
        assertThat(list("title: t\n" + tasks).tasks()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "10, 10",
        "010, 010",
        "1.10, 1.10",
        "0x1F, 0x1F",
        "1_000, 1_000",
        "A-3, A-3",
        "'\"7\"', 7",
        "教-1, 教-1",
        "no, no",
        "1e3, 1e3"
    })
    void anIdIsTheTextInTheFile(String written, String id) {
        assertThat(list("title: t\ntasks:\n" + TASK.replace("id: 1", "id: " + written))
                        .tasks()
                        .get(0)
                        .id())
                .isEqualTo(new TaskId(id));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"lead: 市教育局", "lead: [市教育局]", "lead:\n- 市教育局", "lead: [市教育局, ~, 市教育局]", "lead: |\n  市教\n  育局\n"})
    void departmentsAreOneTextOrAList(String lead) {
        assertThat(task("due: 2022年\n" + lead).lead()).containsExactly("市教育局");
    }

    @Test
    void withoutARegistryTheFirstSpellingHolds() {
        TaskList list = list("title: t\ntasks:\n" + TASK.replace("市教育局", "各区、县（市）政府")
                + TASK.replace("id: 1", "id: 2").replace("市教育局", "各区、县(市)政府"));
        assertThat(list.tasks().get(1).lead()).containsExactly("各区、县（市）政府");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "status:", "status: ''", "status: ~"})
    void aTaskWithoutAStatusIsNotStarted(String status) {
        assertThat(task("due: 2022年\nlead: a\n" + status).status()).isEqualTo(Status.NOT_STARTED);
    }

    @ParameterizedTest
    @CsvSource({"60, 60", "60%, 60", "100％, 100", "０, 0", "'''5''', 5"})
    void progressIsAPercentage(String written, int progress) {
        assertThat(task("due: 2022年\nlead: a\nprogress: " + written).progress()).hasValue(progress);
    }

    @ParameterizedTest
    @ValueSource(strings = {"60.5", "-1", "101", "9999999999", "half", "%"})
    void anythingElseIsNoProgress(String written) {
        assertThat(problems("title: t\ntasks:\n" + TASK + "    progress: \"" + written + "\"\n"))
                .containsExactly("7:15+" + (written.length() + 2) + " bad-progress");
    }

    @Test
    void aDeadlineWithoutAYearTakesThatOfTheFile() {
        assertThat(task("due: 12月底前\nlead: a").deadline().last().orElseThrow()).isEqualTo(LocalDate.of(2026, 12, 31));
    }

    @Test
    void mergedKeysFillInAndAliasesStandForTheirAnchors() {
        TaskList list = list("""
                title: t
                x-base: &base {lead: 市教育局, due: &due 2022年, status: done}
                x-other: &other {lead: 市财政局, section: 一}
                tasks:
                  - <<: *base
                    id: 1
                    title: &title a
                  - <<: [*other, *base]
                    id: 2
                    title: *title
                    status: blocked
                  - {<<: *other, id: 3, title: "*title", due: *due}
                """);
        assertThat(list.tasks().get(0).status()).isEqualTo(Status.DONE);
        assertThat(list.tasks().get(0).lead()).containsExactly("市教育局");
        Task second = list.tasks().get(1);
        assertThat(second.title()).isEqualTo("a");
        assertThat(second.lead()).containsExactly("市财政局");
        assertThat(second.section()).contains("一");
        assertThat(second.status()).isEqualTo(Status.BLOCKED);
        assertThat(second.deadline().text()).isEqualTo("2022年");
        assertThat(list.tasks().get(2).title()).isEqualTo("*title");
    }

    @Test
    void everyScalarStyleAndPropertyIsRead() {
        Task task = task("""
                ? due
                : !!str 2022年
                lead: &lead "\\u5e02\\
                  教育局"
                responsible: [*lead, 'it''s', &x plain, ! 12]
                section: !<tag:yaml.org,2002:str> null
                description: |+
                  一

                  二

                """);
        assertThat(task.lead()).containsExactly("市教育局");
        assertThat(task.responsible()).containsExactly("市教育局", "it's", "plain", "12");
        assertThat(task.section()).contains("null");
        assertThat(task.description()).contains("一\n\n二");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n", "\r"})
    void placesAreRightWithEveryLineBreakAndMark(String lineBreak) {
        String text = """
                %YAML 1.2
                ---
                title: 😀😀 t # 😀
                tasks:
                - id: 1
                  title: 😀
                  due: 2022年
                  lead: a
                  x-e: '😀'\s
                  updates: [{date: 2022-01-01, note: 😀, status: '😀oops'}]
                """;
        for (String mark : List.of("", "\ufeff")) {
            assertThat(problems(mark + text.replace("\n", lineBreak))).containsExactly("10:49+7 bad-status");
        }
    }

    @Test
    void oneFileTellsAllItsProblemsInOrder() {
        assertThat(problems("""
                        title: t
                        colour: red
                        tasks:
                          - id: 1
                            title: a
                            due: 2022-02-30
                            lead: a
                            status: dome
                          - id: 1
                            due: 2022年
                            lead: a
                            updates: {}
                          - 3
                        """))
                .containsExactly(
                        "2:1+6 unknown-key",
                        "6:10+10 no-such-day",
                        "8:13+4 bad-status",
                        "9:5+0 missing-key",
                        "9:9+1 duplicate-id",
                        "12:14+2 wrong-type",
                        "13:5+1 wrong-type");
    }

    @Test
    void aProblemBehindAnAliasIsToldOnceWhereItStands() {
        assertThat(problems("""
                        title: t
                        x-s: &s dome
                        tasks:
                          - {id: 1, title: a, due: 2022年, lead: a, status: *s}
                          - {id: 2, title: a, due: 2022年, lead: a, status: *s}
                        """)).containsExactly("2:6+7 bad-status");
    }

    @Test
    void warningsLeaveTheList() {
        ReadResult result = read("title: t\ncolour: red\ntasks: []\n");
        assertThat(result.list()).isPresent();
        assertThat(result.problems()).hasSize(1);
    }

    @Test
    void anExtensionToTheSameDayInOtherWordsIsNoMismatch() {
        assertThat(task("due: 2022年\nlead: a\nupdates: [{date: 2021-01-01, due: {from: 2021, to: 2022-12-31}}]")
                        .updates())
                .hasSize(1);
    }

    @Test
    void theLimitOfProblemsIsSaid() {
        StringBuilder text = new StringBuilder("title: t\ntasks: []\n");
        for (int i = 0; i < 3000; i++) {
            text.append("k").append(i).append(": 1\n");
        }
        text.append("policy: 1\n");
        ReadResult result = read(text.toString());
        assertThat(result.problems()).hasSize(Problems.MOST + 2);
        assertThat(result.problems().get(Problems.MOST).finding().rule().word()).isEqualTo("too-many-problems");
        assertThat(result.problems().get(Problems.MOST + 1).finding().rule().word())
                .isEqualTo("wrong-type");
        assertThat(result.list()).isEmpty();
    }

    static List<Path> files() throws IOException {
        try (Stream<Path> found = Files.walk(Path.of("src/test/resources"))) {
            return found.filter(file -> file.toString().endsWith(".yaml"))
                    .sorted()
                    .toList();
        }
    }

    /** Whether its tasks are read one by one or from the whole tree, a list says the same, and the same is wrong with it. */
    @ParameterizedTest
    @MethodSource("files")
    void aListSaysTheSameTaskByTask(Path file) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        ReadResult taskByTask = TaskListReader.read("list.yaml", "list", bytes);
        ReadResult atOnce =
                TaskListReader.parse(YamlSource.of("list.yaml", bytes), "list").result();
        assertThat(taskByTask.list()).isEqualTo(atOnce.list());
        assertThat(taskByTask.problems()).isEqualTo(atOnce.problems());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "title: t\ntasks:\n" + TASK + "year: 2021\n",
                "title: t\nyear: x\ntasks:\n" + TASK + TASK + "  - b\n",
                "format: 2\ntitle: t\ntasks:\n" + TASK,
                "tasks:\n" + TASK + "  - id: 2\n    title: &t b\n    due: 2022\n    lead: c\n",
                "title: t\ntasks: []\n",
                "title: t\ntasks:\n",
                "titel: t\ntasks:\n" + TASK + "a"
            })
    void soDoesOneThatCanNotBeReadTaskByTask(String text) {
        ReadResult taskByTask = read(text);
        ReadResult atOnce = TaskListReader.parse(
                        YamlSource.of("list.yaml", text.getBytes(StandardCharsets.UTF_8)), "list")
                .result();
        assertThat(taskByTask.list()).isEqualTo(atOnce.list());
        assertThat(taskByTask.problems()).isEqualTo(atOnce.problems());
    }
}
