package reform.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The words for statuses that a list explains in its head are typed as any others. */
class OwnStatusWordsTest {
    private static final String LIST = """
            title: 台账
            statuses: {待验收: in-progress, 基本完成: done, 完成: in-progress, 待核销: closed}
            tasks:
              - {id: 1, title: 修路, due: 2022年, lead: 市交通局, status: not-started}
              - {id: 2, title: 架桥, due: 2022年, lead: 市交通局, status: 待验收}
              - {id: 3, title: 建站, due: 2022年, lead: 市交通局, status: done}
            """;

    @TempDir
    Path folder;

    @BeforeEach
    void write() throws IOException {
        Files.writeString(folder.resolve("reform.yaml"), LIST);
    }

    private CommandRun reform(String... words) {
        return CommandRun.in(folder)
                .with("REFORM_TODAY", "2022-06-30")
                .with("REFORM_BY", "市交通局")
                .with("XDG_STATE_HOME", folder.resolve("state").toString())
                .run(words);
    }

    private String status(String id) {
        return reform("list", id, "--columns", "status", "--format", "csv", "--no-header")
                .out()
                .strip();
    }

    @ParameterizedTest
    @CsvSource({"待验收, in-progress", "基本完成, done", "完成, in-progress", "待验, in-progress", "已完成, done"})
    void markTakesThem(String word, String status) {
        CommandRun run = reform("mark", "1", word);
        assertThat(run.code()).as(run.err()).isZero();
        assertThat(status("1")).isEqualTo(status);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            list --status 待验收        | 2
            list --status 基本完成      | 3
            list --status 待验收,已完成 | 2 3
            list --not --status 待验收  | 1 3
            list --status 完成          | 2
            """)
    void filtersTakeThem(String line, String ids) {
        CommandRun run = reform((line + " --format ids").split(" "));
        assertThat(run.out().strip().replace('\n', ' ')).isEqualTo(ids);
    }

    @Test
    void aNewTaskHasOne() {
        assertThat(reform("add", "新桥", "--due", "2023年", "--lead", "市交通局", "-s", "待验收")
                        .code())
                .isZero();
        assertThat(status("4")).isEqualTo("in-progress");
    }

    @Test
    void whatClosesATaskNeedsEvidence() {
        CommandRun run = reform("mark", "1", "待核销");
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("--evidence");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            mark 1 待验受    | did you mean 待验收?
            mark 待验收 1    | did you mean: reform mark 1 待验收
            mark 待验收 1 3  | did you mean: reform mark 1 3 待验收
            list -s 待验受   | did you mean 待验收?
            list 待验收      | --status 待验收
            """)
    void aSlipIsAnsweredWithThem(String line, String said) throws IOException {
        CommandRun run = reform(line.split(" "));
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains(said);
        assertThat(Files.readString(folder.resolve("reform.yaml"))).isEqualTo(LIST);
    }

    @Test
    void completionOffersThem() {
        assertThat(reform("complete-words", "--", "mark", "1", "待").out())
                .contains("待验收")
                .contains("待核销");
    }

    @Test
    void whatHasAnotherMeaningInEachListIsReadByTheTasksOwn() throws IOException {
        Files.writeString(
                folder.resolve("other.yaml"),
                LIST.replace("待验收: in-progress", "待验收: blocked").replace(", status: 待验收", ""));
        CommandRun run = reform("-f", "reform.yaml", "-f", "other.yaml", "mark", "reform:1", "other:1", "待验收");
        assertThat(run.code()).as(run.err()).isZero();
        assertThat(status("1")).isEqualTo("in-progress");
        assertThat(Files.readString(folder.resolve("other.yaml")))
                .contains("id: 1, title: 修路, due: 2022年, lead: 市交通局, status: 待验收");
        assertThat(reform("-f", "other.yaml", "list", "1", "--format", "json").out())
                .contains("\"status\": \"blocked\"");
    }

    /** The office reads its own words in its list; what they mean is in the head. */
    @Test
    void theWordIsWrittenAsItWasTyped() throws IOException {
        assertThat(reform("mark", "1", "待验收", "--note", "报请验收").out())
                .contains("not started -> 待验收")
                .doesNotContain("in progress");
        String written = Files.readString(folder.resolve("reform.yaml"));
        assertThat(written)
                .contains("lead: 市交通局, status: 待验收, updates: [{date: 2022-06-30, status: 待验收, by: 市交通局, note: 报请验收}]");
        assertThat(reform("check", "--strict").err()).doesNotContain("make them agree");
        assertThat(reform("show", "1").out()).contains("2022-06-30  待验收");
        assertThat(reform("undo").code()).isZero();
        assertThat(Files.readString(folder.resolve("reform.yaml"))).isEqualTo(LIST);
        assertThat(reform("redo").code()).isZero();
        assertThat(Files.readString(folder.resolve("reform.yaml"))).isEqualTo(written);
    }

    /** Words for one status differ to the office: 进行中 becomes 待验收, and 待验收 stays as it is. */
    @Test
    void anotherWordForTheSameStatusIsAChange() throws IOException {
        assertThat(reform("mark", "1", "in-progress").code()).isZero();
        assertThat(reform("mark", "1", "待验收").out()).contains("in progress -> 待验收");
        assertThat(Files.readString(folder.resolve("reform.yaml")))
                .contains("status: 待验收, updates: [")
                .contains("{date: 2022-06-30, status: 待验收, by: 市交通局}");
        assertThat(reform("mark", "2", "待验收").out()).contains("already").contains("待验收");
        // The word of the format says nothing new of a task that has the list's own.
        assertThat(reform("mark", "2", "in-progress").out()).contains("already");
    }

    @Test
    void aTaskIsAddedWithTheWord() throws IOException {
        reform("add", "新桥", "--due", "2023年", "--lead", "市交通局", "-s", "待验收", "--note", "移交");
        assertThat(Files.readString(folder.resolve("reform.yaml")))
                .contains("title: 新桥, due: 2023年, lead: 市交通局, status: 待验收")
                .contains("{date: 2022-06-30, status: 待验收, by: 市交通局, note: 移交}");
    }

    /** Written as a block, in quotes, below a comment. */
    @Test
    void itIsWrittenInTheStyleOfTheFile() throws IOException {
        Files.writeString(folder.resolve("reform.yaml"), """
                title: 台账
                statuses: {'#待验收': in-progress}
                tasks:
                  - id: 1
                    title: 修路
                    due: 2022年
                    lead: 市交通局
                    status: "进行中" # 上月
                """);
        assertThat(reform("mark", "1", "#待验收").code()).isZero();
        assertThat(Files.readString(folder.resolve("reform.yaml")))
                .contains("    status: \"#待验收\" # 上月\n")
                .contains("        status: \"#待验收\"\n");
    }
}
