package reform.data;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import reform.model.Status;
import reform.store.read.TaskListReader;

/** {@code data/reform.schema.json}, which editors use while a person types. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SchemaTest {
    private static final Path SCHEMA = Path.of("data/reform.schema.json");

    private Schema schema;

    @BeforeAll
    void read() throws IOException {
        schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(Files.readString(SCHEMA), InputFormat.JSON);
    }

    @Test
    void isItselfValid() throws IOException {
        Schema meta = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(SchemaLocation.of("https://json-schema.org/draft/2020-12/schema"));
        assertThat(meta.validate(Files.readString(SCHEMA), InputFormat.JSON)).isEmpty();
    }

    @Test
    void acceptsTheShippedList() throws IOException {
        assertThat(problems(Files.readString(Path.of("data/reform.yaml")))).isEmpty();
    }

    @Test
    void acceptsEveryFeatureOfTheFormat() {
        assertThat(problems("""
                format: 1
                title: 清单
                document: 沈政发〔2020〕12号
                issued: 2020-06-01
                source: https://www.shenyang.gov.cn/
                timezone: Asia/Shanghai
                year: 2026
                holidays: [2026-02-16, 2026-02-17]
                workdays: [2026-02-14]
                policy: {due-soon: 6w, stale: 90, behind: {yellow: 10, red: 30, silent: false}}
                x-office: {anything: [at, all]}
                departments:
                  - {name: 市教育局, key: edu, aliases: [教育局], english: Education, x-phone: 123}
                  - {name: 各区、县（市）政府, group: true}
                tasks:
                  - id: 10
                    section: 办学体系
                    title: 推进中高职衔接
                    description: 全力争取
                    due: 2021年
                    lead: 市教育局
                    responsible: [市发展改革委]
                    status: in-progress
                    progress: 60
                    updates:
                      - {date: 2021-03-05, status: 正在推进, progress: 60, by: 市教育局, note: 已签订协议}
                      - {date: 2021-12-20, due: {from: 2021年, to: 2022年6月底前}, note: 同意延期}
                      - {date: 2022-07-01, status: closed, evidence: 沈教发〔2022〕3号}
                  - {id: A-3, title: t, due: 2022, lead: [市教育局, 市财政局], updates: []}
                  - {id: 1.2, title: t, due: 每年, updates: [{date: 2021-01-05, status: done, for: 2020}]}
                  - id: 7
                    title: t
                    due: {text: 主汛期前, date: 2026-06-15}
                    start: 2026-01-10
                    milestones:
                      - {key: plan, due: 2026年3月, title: 出台方案}
                      - {due: {text: 汛期前, date: 2026-05-15}}
                    updates: [{date: 2026-03-05, status: done, for: plan}]
                """)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            format: 2                                       | /format
            colour: red                                     | colour
            issued: June 2020                               | /issued
            year: 26                                        | /year
            policy: {due-soon: soon}                        | /policy/due-soon
            policy: {behind: {red: 120}}                    | /policy/behind/red
            policy: {behind: {silent: maybe}}               | /policy/behind/silent
            policy: {dueSoon: 30}                           | dueSoon
            departments: [市教育局]                          | /departments/0
            departments: [{key: edu}]                       | name
            departments: [{name: 市教育局, key: 教育}]        | /departments/0/key
            departments: [{name: 市教育局, alias: 教育局}]     | alias
            """)
    void refusesAWrongHead(String line, String place) {
        String key = line.substring(0, line.indexOf(':'));
        String head = "title: t\nformat: 1\ntasks: []\n";
        assertThat(problems(head.replaceFirst(key + ":.*\n", "") + line))
                .singleElement()
                .asString()
                .contains(place);
    }

    @ParameterizedTest
    @ValueSource(strings = {"format", "title", "tasks"})
    void refusesAHeadWithout(String key) {
        String head = "title: t\nformat: 1\ntasks: []\n";
        assertThat(problems(head.replaceFirst(key + ":.*\n", "")))
                .singleElement()
                .asString()
                .contains(key);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            title: t                                             | id
            id: 1                                                | title
            id: [1], title: t                                    | /tasks/0/id
            id: '', title: t                                     | /tasks/0/id
            id: 1, title: t, responsable: [a]                    | responsable
            id: 1, title: t, lead: {name: a}                     | /tasks/0/lead
            id: 1, title: t, status: finished                    | /tasks/0/status
            id: 1, title: t, progress: 101                       | /tasks/0/progress
            id: 1, title: t, progress: half                      | /tasks/0/progress
            id: 1, title: t, due: [2022]                         | /tasks/0/due
            id: 1, title: t, due: 202                            | /tasks/0/due
            id: 1, title: t, due: {date: 2026-06-15}             | text
            id: 1, title: t, due: {text: a, date: 6月}            | /tasks/0/due/date
            id: 1, title: t, start: 明天                          | /tasks/0/start
            id: 1, title: t, milestones: [{key: a}]              | due
            id: 1, title: t, updates: {date: 2021-01-05}         | /tasks/0/updates
            id: 1, title: t, updates: [{note: n}]                | date
            id: 1, title: t, updates: [{date: 2021-1-5}]         | /tasks/0/updates/0/date
            id: 1, title: t, updates: [{date: 2021-01-05, due: 2022}]          | /tasks/0/updates/0/due
            id: 1, title: t, updates: [{date: 2021-01-05, due: {from: 2022}}]  | to
            id: 1, title: t, updates: [{date: 2021-01-05, status: 销号}]        | evidence
            """)
    void refusesAWrongTask(String task, String place) {
        assertThat(problemsOfTask(task)).singleElement().asString().contains(place);
    }

    @ParameterizedTest
    @EnumSource(Status.class)
    void knowsEveryWordOfAStatus(Status status) {
        Stream.concat(Stream.of(status.word()), status.chineseWords().stream())
                .forEach(word -> assertThat(problemsOfTask("id: 1, title: t, status: " + word))
                        .as(word)
                        .isEmpty());
    }

    @ParameterizedTest
    @ValueSource(strings = {"30 days", "30", "1 day", "6w", "3m", "30天", "2 weeks", "6个月"})
    void knowsPeriods(String period) {
        assertThat(problems("{format: 1, title: t, tasks: [], policy: {stale: " + period + "}}"))
                .isEmpty();
    }

    /** What an editor marks and what the program refuses are the same ids. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "1",
                "0",
                "007",
                "1.2",
                "1.20",
                ".5",
                "1e3",
                "0x1F",
                "0o17",
                "true",
                "No",
                "A-3",
                "a_b.c",
                "_a",
                "2022-06-30",
                "12:30",
                "第三项",
                "一、1",
                "（1）",
                "𠮷田",
                "😀",
                "'10'",
                "' 10 '",
                "\"10\\n\"",
                "''",
                "' '",
                "'-1'",
                "-1",
                "'-a'",
                "'a b'",
                "a/b",
                "x:y",
                "１２",
                "é",
                "'e\u0301'",
                "abcdefghijklmnopqrstuvwxyz012345",
                "abcdefghijklmnopqrstuvwxyz0123456",
                "𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷",
                "null",
                "~",
                "[1]",
                "{a: 1}",
                "!!str 5",
            })
    void allowsTheIdsThatTheProgramAllows(String id) {
        String list = "{format: 1, title: t, tasks: [{id: " + id + ", title: t}]}";
        boolean read = TaskListReader.read("f", "f", list.getBytes(StandardCharsets.UTF_8))
                .list()
                .isPresent();
        assertThat(problems(list).isEmpty()).isEqualTo(read);
    }

    private List<String> problemsOfTask(String task) {
        return problems("{format: 1, title: t, tasks: [{" + task + "}]}");
    }

    private List<String> problems(String yaml) {
        return schema.validate(yaml, InputFormat.YAML).stream()
                .map(Object::toString)
                .toList();
    }
}
