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

/** Results that go out while they are written. */
class LongOutputTest {
    private static final int TASKS = 400;

    @TempDir
    Path folder;

    @BeforeEach
    void writeList() throws IOException {
        StringBuilder list = new StringBuilder("title: 长清单\ndepartments: [{name: 市教育局}]\ntasks:\n");
        String description = "推进职业教育。".repeat(1_500);
        for (int i = 1; i <= TASKS; i++) {
            list.append("  - id: ").append(i).append("\n    title: 任务").append(i);
            list.append("\n    description: ").append(description);
            list.append("\n    due: 2022年\n    lead: 市教育局\n    status: not-started\n");
        }
        Files.writeString(folder.resolve("reform.yaml"), list);
    }

    @ParameterizedTest
    @ValueSource(strings = {"list --format json", "list --format jsonl", "list --format html", "list --format yaml"})
    void areWhatAFileWouldHold(String command) throws IOException {
        CommandRun piped = CommandRun.in(folder).run(command.split(" "));
        CommandRun filed = CommandRun.in(folder).run((command + " -o whole").split(" "));
        assertThat(piped.code()).isZero();
        assertThat(filed.code()).isZero();
        assertThat(piped.out().length()).isGreaterThan(3 << 20);
        assertThat(piped.out()).isEqualTo(Files.readString(folder.resolve("whole")));
    }

    @Test
    void aTemplateWithAMistakePrintsNothing() throws IOException {
        Files.writeString(folder.resolve("bad.html"), "{{#tasks}}{{description}}{{/tasks}}{{#tasks}}");
        CommandRun run = CommandRun.in(folder).run("report", "dashboard", "--template", "bad.html");
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
    }
}
