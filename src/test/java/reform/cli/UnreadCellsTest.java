package reform.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import reform.render.text.DisplayWidth;

/** A cell that can't be read stops no other task. */
class UnreadCellsTest {
    private static final String HEAD = """
            title: 清单
            issued: 2020-06-01
            departments:
              - {name: 市教育局, key: edu}
            tasks:
            """;
    private static final String GOOD = "  - {id: 1, title: 好, due: 2021年, lead: 市教育局, status: done, "
            + "updates: [{date: 2021-06-01, status: done}]}\n";

    @TempDir
    Path folder;

    @BeforeEach
    void aListWithTwoOfThem() throws IOException {
        write("  - {id: 3, title: 坏, due: 2026年9月31日前, lead: 市教育局}\n"
                + "  - {id: 17, title: 坏, due: 2022年, lead: 市教育局, status: 在路上}\n");
    }

    private void write(String tasks) throws IOException {
        Files.writeString(folder.resolve("reform.yaml"), HEAD + GOOD + tasks);
    }

    private CommandRun reform(String... words) {
        return CommandRun.in(folder)
                .with("REFORM_TODAY", "2022-06-30")
                .with("XDG_STATE_HOME", folder.resolve("state").toString())
                .run(words);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            due: 2026年左右, lead: 市教育局               | error: cannot read the deadline
            due: 30日左右内, lead: 市教育局               | error: cannot read the deadline
            due: 2022年, lead: 市教育居                   | error: unknown department
            due: 2022年, lead: 市教育局, status: 完成了吧 | error: unknown status
            due: 2022年, lead: 市教育局, progress: 半     | error: invalid progress
            due: 2022年, lead: 市教育局, start: 春天      | error: invalid date
            due: 2022年, lead: 市教育局, updates: [{date: 某日}] | error: invalid date
            due: [2022年], lead: 市教育局                 | must be a text
            'due: {text: 汛期, date: 2022-02-30}, lead: 市教育局' | error: no such day
            'due: 2022年, lead: 市教育局, milestones: [{due: 某日左右}]' | warning
            """)
    void eachKindOfCell(String cells, String said) throws IOException {
        write("  - {id: 3, title: 坏, " + cells + "}\n  - {id: 4, title: 后, due: 2022年, lead: 市教育局}\n");
        boolean warning = said.equals("warning");
        CommandRun list = reform("list", "--format", "ids");
        assertThat(list.code()).isZero();
        assertThat(list.out()).isEqualTo("1\n3\n4\n");
        assertThat(list.err()).contains(warning ? "" : said);
        assertThat(reform("list", "--strict").code()).isEqualTo(warning ? 0 : 3);
        CommandRun next = reform("next");
        assertThat(next.code()).isZero();
        assertThat(next.err()).contains(warning ? "" : said);
        assertThat(reform("next", "--strict").code()).isEqualTo(warning ? 0 : 3);
        assertThat(reform("check").code()).isEqualTo(warning ? 0 : 1);
        assertThat(reform("mark", "4", "in-progress").code()).isZero();
        assertThat(Files.readString(folder.resolve("reform.yaml"))).contains(cells.replace("'", ""));
    }

    /** What cannot be read counts as not started, and yet that is not what the cell says. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            mark 17 not-started           | status: 未启动
            mark 17 not-started --note 记 | status: 未启动
            mark 17 in-progress           | status: 进行中
            progress 17 10                | status: 进行中
            """)
    void aStatusThatCannotBeReadIsMended(String line, String written) throws IOException {
        CommandRun run = reform(line.split(" "));
        assertThat(run.code()).as(run.err()).isZero();
        assertThat(Files.readString(folder.resolve("reform.yaml")))
                .contains("due: 2022年, lead: 市教育局, " + written)
                .doesNotContain("在路上");
    }

    /** Emptying is a way to mend a cell as well. */
    @ParameterizedTest
    @CsvSource({"start: 春天, start=", "responsible: [市教育居], responsible=", "start: 春天, start=2022-03-01"})
    void aCellThatCannotBeReadIsEmptiedOrFilled(String cell, String assignment) throws IOException {
        write("  - {id: 3, title: 坏, due: 2022年, lead: 市教育局, " + cell + "}\n");
        CommandRun run = reform("set", "3", assignment);
        assertThat(run.code()).as(run.err()).isZero();
        assertThat(reform("check").code()).isZero();
    }

    @Test
    void departmentsAreCountedOrRefused() {
        CommandRun run = reform("departments");
        assertThat(run.code()).isZero();
        assertThat(run.err()).contains("no such day").contains("unknown status");
        assertThat(reform("departments", "--strict").code()).isEqualTo(3);
    }

    @Test
    void aReviewWalksThroughTheOthersOrIsRefused() {
        ScriptedScreen screen = new ScriptedScreen();
        CommandRun refused = CommandRun.in(folder)
                .terminal(80)
                .with("REFORM_TODAY", "2022-06-30")
                .screen(screen)
                .run("review", "--strict");
        assertThat(refused.code()).isEqualTo(3);
        assertThat(refused.err()).contains("no such day");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "  - {title: 无号, due: 2022年}\n",
                "  - {id: 1, title: 重号, due: 2022年}\n",
                "  - {id: 5, title: [}\n"
            })
    void theFileItselfDoes(String task) throws IOException {
        write(task);
        assertThat(reform("list").code()).isEqualTo(3);
        assertThat(reform("mark", "1", "done").code()).isEqualTo(3);
    }

    /** Beside a result a problem takes a line: {@code check} has the rest. */
    @Test
    void aProblemBesideAResultTakesALine() throws IOException {
        assertThat(reform("list").err().lines())
                .hasSize(2)
                .allMatch(line -> line.startsWith("reform.yaml:"))
                .anyMatch(line -> line.endsWith("September 2026 has 30 days"));
        assertThat(beside(60))
                .containsExactly(
                        "reform.yaml:7:28: error: no such day: \"2026年9月31日前\";...",
                        "reform.yaml:8:56: error: unknown status \"在...  reform check");
        StringBuilder tasks = new StringBuilder();
        for (int id = 3; id < 11; id++) {
            tasks.append("  - {id: %d, title: 坏, due: 2022年, lead: 市教育局, status: 乙}\n".formatted(id));
        }
        write(tasks.toString());
        assertThat(beside(80)).hasSize(6).last().isEqualTo("and 3 more  reform check");
        assertThat(reform("list").err().lines()).hasSize(8);
        assertThat(reform("check").out()).contains("^^");
    }

    private List<String> beside(int columns) {
        CommandRun run = CommandRun.in(folder)
                .terminal(columns)
                .errorsToo()
                .with("REFORM_TODAY", "2022-06-30")
                .with("NO_COLOR", "1")
                .run("list");
        assertThat(run.code()).isZero();
        assertThat(run.err().lines()).allMatch(line -> DisplayWidth.of(line) <= columns);
        return run.err().lines().toList();
    }

    @Test
    void theTaskIsShownAsWrittenWithAMark() {
        assertThat(reform("list").out()).contains("2026年9月31日前 (?)").contains("在路上 (?)");
        assertThat(reform("list", "--lang", "zh").out()).contains("2026年9月31日前（？）");
        assertThat(reform("show", "3").out()).contains("not judged").contains("2026年9月31日前 (?)");
        assertThat(reform("list", "17", "--format", "json").out())
                .contains("\"status\": null")
                .contains("\"judged\": false")
                .contains("\"text\": \"在路上\"");
        assertThat(reform("list", "--overdue", "--count").out()).isEqualTo("0\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"report weekly", "report department", "report overdue", "stats", "report dashboard"})
    void reportsCountThemOnALineOfTheirOwn(String report) {
        CommandRun run = reform((report + " --lang en").split(" "));
        assertThat(run.code()).isZero();
        assertThat(run.out()).contains("2 tasks not judged, because a cell can").contains("3, 17");
        assertThat(run.err()).contains("reform.yaml:").contains("no such day").contains("unknown status");
    }

    @Test
    void ratesLeaveThemOut() {
        assertThat(reform("stats").out()).contains("100% (1 of 1)");
    }

    /** A name in the head judges no task; what does, leaves nothing that could be said. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            title: [a, b]                                 | 0 | "title" must be a text
            document: {a: b}                              | 0 | "document" must be a text
            departments: [{key: x}, {name: 甲}, {name: 乙}] | 0 | "name" is missing
            departments: [{name: 甲}, {name: 乙, aliases: [甲]}] | 0 | is already the name of another department
            departments: 甲                               | 0 | "departments" must be a list
            departments: [{name: 乙}]                     | 0 | unknown department
            issued: 2022-13-01                            | 3 | invalid date
            timezone: Asia/Shenyang                       | 3 | unknown time zone
            year: 二零二二                                | 3 | invalid year
            policy: {stale: soon}                         | 3 | invalid duration
            """)
    void aWrongNameInTheHeadStopsNoTask(String head, int code, String said) throws IOException {
        String title = head.startsWith("title") ? "" : "title: t\n";
        Files.writeString(
                folder.resolve("reform.yaml"),
                title + head + "\ntasks:\n  - {id: 1, title: 甲事, due: 2021年, lead: 甲}\n"
                        + "  - {id: 2, title: 乙事, due: 2021年, lead: 乙, section: 一}\n");
        CommandRun list = reform("list", "--format", "ids");
        assertThat(list.code()).isEqualTo(code);
        assertThat(list.out()).isEqualTo(code == 0 ? "1\n2\n" : "");
        assertThat(list.err()).contains(said);
        assertThat(reform("list", "--strict").code()).isEqualTo(3);
        assertThat(reform("check").code()).isEqualTo(1);
        assertThat(reform("done", "2").code()).isEqualTo(code);
        assertThat(reform("set", "2", "section=二").code()).isEqualTo(code);
    }
}
