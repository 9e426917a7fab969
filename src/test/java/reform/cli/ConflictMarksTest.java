package reform.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every command that reads a list names a merge that nobody has finished, with its line and what to do. */
class ConflictMarksTest {
    private static final String LIST = """
            format: 1
            title: 冲突
            issued: 2022-01-01
            tasks:
              - id: 1
                title: 甲
                due: 2022年
                lead: 市教育局
            <<<<<<< HEAD
                status: blocked
            =======
                status: done
            >>>>>>> side
            """;

    @TempDir
    private Path folder;

    @BeforeEach
    void write() throws IOException {
        Files.writeString(folder.resolve("reform.yaml"), LIST);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "list",
                "list --format json",
                "show 1",
                "mark 1 done",
                "note 1 好",
                "progress 1 10",
                "extend 1 2023年",
                "add --title 乙 --due 2022年 --lead 市教育局",
                "edit 1",
                "report overdue",
                "report weekly",
                "report department",
                "report dashboard",
                "report notice 市教育局",
                "stats",
                "timeline",
                "departments",
                "check",
                "check --format json"
            })
    void isNamed(String line) throws IOException {
        CommandRun run = CommandRun.in(folder).run(line.split(" "));
        String said = run.err() + run.out();
        assertThat(run.code()).isEqualTo(line.startsWith("check") ? 1 : 3);
        assertThat(said).containsOnlyOnce("a merge is not finished").contains("git add");
        assertThat(said).containsAnyOf("reform.yaml:9:1: error: a merge", "\"line\": 9,");
        assertThat(said).doesNotContain("indentation", "missing");
        assertThat(Files.readString(folder.resolve("reform.yaml"))).isEqualTo(LIST);
    }

    @Test
    void theEditorOpensThere() throws IOException {
        Path editor = folder.resolve("editor.sh");
        Files.writeString(editor, "echo \"$1\" > '" + folder + "/at'\n");
        CommandRun run =
                CommandRun.in(folder).with("EDITOR", "sh '" + editor + "'").run("edit");
        assertThat(run.code()).isZero();
        assertThat(Files.readString(folder.resolve("at"))).isEqualTo("+9\n");
    }

    @Test
    void inChineseToo() {
        assertThat(CommandRun.in(folder).run("list", "--lang", "zh").err()).contains("reform.yaml:9:1: error: 合并尚未完成");
    }
}
