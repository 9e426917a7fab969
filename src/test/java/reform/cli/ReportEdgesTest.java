package reform.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import reform.render.text.DisplayWidth;

/** Every report on lists at the edge, in both languages, as text and JSON, in a pipe and in terminals. */
class ReportEdgesTest {
    private static final List<String> REPORTS = List.of(
            "report overdue",
            "report weekly",
            "report department",
            "report department 市教育局",
            "report notice 市教育局",
            "stats",
            "timeline",
            "timeline --by quarter",
            "timeline --by month");
    private static final List<Integer> WIDTHS = List.of(40, 60, 80, 100, 160);

    @TempDir
    private Path folder;

    private static Stream<String> reports() {
        return REPORTS.stream();
    }

    private static String list(int tasks, String title, String due, String status) {
        StringBuilder text = new StringBuilder("""
                format: 1
                title: 清单
                issued: 2020-06-01
                departments: [{name: 市教育局, key: edu}]
                """);
        text.append(tasks == 0 ? "tasks: []\n" : "tasks:\n");
        for (int i = 1; i <= tasks; i++) {
            text.append("- {id: ")
                    .append(i)
                    .append(", title: '")
                    .append(title)
                    .append("', due: ")
                    .append(due);
            text.append(", lead: 市教育局, status: ").append(status).append("}\n");
        }
        return text.toString();
    }

    private void everywhere(String list, String report) throws IOException {
        Files.writeString(folder.resolve("reform.yaml"), list);
        for (String language : List.of("en", "zh")) {
            List<String> words = new ArrayList<>(List.of(report.split(" ")));
            words.addAll(List.of("--as-of", "2022-06-30", "--lang", language));
            CommandRun pipe = CommandRun.in(folder).run(words.toArray(new String[0]));
            assertThat(pipe.code()).as(pipe.err()).isZero();
            assertThat(pipe.out())
                    .doesNotContain("\u001b")
                    .doesNotContain("null")
                    .doesNotContain("{0}");
            for (int width : WIDTHS) {
                CommandRun terminal = CommandRun.in(folder)
                        .terminal(width)
                        .with("NO_COLOR", "1")
                        .run(words.toArray(new String[0]));
                assertThat(terminal.code()).as(terminal.err()).isZero();
                terminal.out().lines().forEach(line -> assertThat(DisplayWidth.of(line))
                        .as(line)
                        .isLessThanOrEqualTo(width));
            }
            words.addAll(List.of("--format", "json"));
            CommandRun json = CommandRun.in(folder).run(words.toArray(new String[0]));
            assertThat(json.code()).isZero();
            assertThat(json.out()).startsWith("{").contains("\"schema\": 1");
        }
    }

    @ParameterizedTest
    @MethodSource("reports")
    void noTasks(String report) throws IOException {
        everywhere(list(0, "", "", ""), report);
    }

    @ParameterizedTest
    @MethodSource("reports")
    void allDone(String report) throws IOException {
        everywhere(list(3, "任务", "2022年", "done"), report);
    }

    @ParameterizedTest
    @MethodSource("reports")
    void allOverdue(String report) throws IOException {
        everywhere(list(30, "任务", "2020年", "blocked"), report);
    }

    @ParameterizedTest
    @MethodSource("reports")
    void titlesOf300Characters(String report) throws IOException {
        everywhere(list(2, "长".repeat(150) + "x".repeat(150), "2021年", "in-progress"), report);
    }

    @ParameterizedTest
    @MethodSource("reports")
    void nothingHasADate(String report) throws IOException {
        everywhere(list(2, "任务", "待定", "in-progress"), report);
    }

    @ParameterizedTest
    @MethodSource("reports")
    void theFarFuture(String report) throws IOException {
        everywhere(list(2, "任务", "2999年", "in-progress"), report);
    }

    @Test
    void tenThousandTasksInTime() throws IOException {
        Files.writeString(folder.resolve("reform.yaml"), list(10_000, "任务", "2021年", "in-progress"));
        for (String report : REPORTS) {
            long start = System.nanoTime();
            List<String> words = new ArrayList<>(List.of(report.split(" ")));
            words.addAll(List.of("--as-of", "2022-06-30"));
            CommandRun run = CommandRun.in(folder).run(words.toArray(new String[0]));
            assertThat(run.code()).isZero();
            assertThat(run.out()).contains("10000");
            // Generous: the measure is in the benchmarks, this catches what is not linear.
            assertThat((System.nanoTime() - start) / 1_000_000).as(report).isLessThan(20_000);
        }
    }

    @Test
    void aLetterForEachDepartmentThatNeedsOne() throws IOException {
        Files.writeString(folder.resolve("reform.yaml"), """
                title: 清单
                issued: 2020-06-01
                tasks:
                - {id: 1, title: 一, due: 2021年, lead: 市教育局}
                - {id: 2, title: 二, due: 2022年7月15日, lead: "../各区/县 (市)政府"}
                - {id: 3, title: 三, due: 2025年, lead: 市财政局}
                - {id: 4, title: 四, due: 2021年, lead: [市教育局, 市财政局]}
                """);

        CommandRun run = CommandRun.in(folder)
                .run("report", "notice", "--all", "-o", "out/letters", "--lang", "zh", "--as-of", "2022-06-30");

        assertThat(run.code()).as(run.err()).isZero();
        assertThat(run.out().lines()).containsExactly("out/letters/市教育局.txt", "out/letters/-.-各区-县(市)政府.txt");
        assertThat(Files.readString(folder.resolve("out/letters/市教育局.txt"), StandardCharsets.UTF_8))
                .contains("市教育局：", "逾期未办结\n2项");
        assertThat(Files.exists(folder.resolve("out/letters/市财政局.txt"))).isFalse();
    }

    /** A dot in the name of a folder begins no ending; a name that only a file has is a mistake. */
    @Test
    void theNameOfAFolderOfLettersIsNoFormat() throws IOException {
        Files.writeString(folder.resolve("reform.yaml"), list(1, "任务", "2021年", "in-progress"));
        Files.createDirectory(folder.resolve("letters.md"));
        for (String name : List.of("letters.md", "letters.2022.06")) {
            CommandRun run = CommandRun.in(folder).run("report", "notice", "--all", "-o", name, "--lang", "zh");
            assertThat(run.code()).as(run.err()).isZero();
            assertThat(run.out().lines()).allMatch(line -> line.startsWith(name + "/") && line.endsWith(".txt"));
        }
        CommandRun file = CommandRun.in(folder).run("report", "notice", "--all", "-o", "letters.docx");
        assertThat(file.code()).isEqualTo(2);
        assertThat(file.err()).contains("letters.docx looks like a file", "--format docx");
        assertThat(Files.exists(folder.resolve("letters.docx"))).isFalse();
    }

    @Test
    void theSameBytesTwice() throws IOException {
        Files.writeString(folder.resolve("reform.yaml"), list(30, "任务", "2021年", "in-progress"));
        for (String report : REPORTS) {
            List<String> words = new ArrayList<>(List.of(report.split(" ")));
            words.addAll(List.of("--as-of", "2022-06-30", "--format", "json"));
            String first =
                    CommandRun.in(folder).run(words.toArray(new String[0])).out();
            assertThat(CommandRun.in(folder).run(words.toArray(new String[0])).out())
                    .isEqualTo(first);
        }
    }

    /** A note is of the day it was made, whatever was reported later. */
    @Test
    void theLastWordHasItsOwnDay() throws IOException {
        Files.writeString(folder.resolve("reform.yaml"), """
                title: 清单
                tasks:
                  - id: 1
                    title: 甲
                    due: 2021年
                    lead: 市教育局
                    updates:
                      - {date: 2022-01-10, progress: 30}
                      - {date: 2021-12-31, note: 疫情影响}
                      - {date: 2021-06-01, note: 已启动}
                  - {id: 2, title: 乙, due: 2021年, lead: 市教育局, updates: [{date: 2022-02-01, progress: 5}]}
                """);
        String overdue = CommandRun.in(folder).run("report", "overdue").out();
        assertThat(overdue)
                .contains("2021-12-31 疫情影响")
                .contains("2022-02-01 5%")
                .doesNotContain("2022-01-10");
        assertThat(CommandRun.in(folder)
                        .run("report", "overdue", "--format", "markdown")
                        .out())
                .contains("| 2021-12-31 疫情影响 |", "| 2022-02-01 5% |");
        assertThat(CommandRun.in(folder)
                        .run("report", "notice", "市教育局", "--lang", "zh")
                        .out())
                .contains("2021年12月31日）：疫情影响")
                .doesNotContain("2022年1月10日");
    }

    @Test
    void aLimitDoesNotChangeHowManyAreOverdue() throws IOException {
        Files.writeString(folder.resolve("reform.yaml"), list(5, "甲", "2021年", "in-progress"));
        CommandRun.Builder run = CommandRun.in(folder).terminal(80);
        assertThat(run.run("list", "--overdue", "--limit", "2").out())
                .contains("5 of 5 tasks overdue, the longest by 181 days. First 2 shown.");
        assertThat(run.run("list", "--overdue", "--limit", "5").out()).doesNotContain("shown");
        assertThat(run.run("list", "--overdue", "-g", "甲", "--not", "-g", "x").out())
                .contains("5 of 5 tasks; 5 overdue.");
        assertThat(run.run("list", "--overdue", "--limit", "2", "--lang", "zh").out())
                .contains("共 5 项，逾期 5 项，最长逾期 181 天。以上为前 2 项。");
    }

    @Test
    void aPageIsNotPouredOntoTheScreen() throws IOException {
        Files.writeString(folder.resolve("reform.yaml"), list(1, "甲", "2021年", "in-progress"));
        CommandRun run = CommandRun.in(folder).terminal(80).run("report", "dashboard");
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains("reform report dashboard -o dashboard.html");
        assertThat(CommandRun.in(folder)
                        .terminal(80)
                        .run("report", "dashboard", "--format", "html")
                        .out())
                .startsWith("<!DOCTYPE html>");
    }
}
