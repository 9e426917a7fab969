package reform.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** What a list does not say is null in JSON, or an empty array, and never an empty text. */
class AbsentValuesTest {
    @TempDir
    Path folder;

    @BeforeEach
    void aListThatSaysLittle() throws IOException {
        Files.writeString(folder.resolve("reform.yaml"), """
                title: T
                tasks:
                  - {id: 1, title: a, lead: 甲局}
                  - {id: 2, title: b}
                  - {id: 3, title: c, due: 2020年, section: '', description: ' ', lead: [], responsible: ~}
                  - {id: 4, title: d, due: 2020年, updates: [{date: 2021-01-01, note: ''}]}
                  - {id: 5, title: e, status: done, updates: [{date: 2022-06-24, status: done}]}
                  - {id: 6, title: f, status: blocked, updates: [{date: 2022-06-24, progress: 5, by: ' '}]}
                """);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "list",
                "list --group-by lead",
                "list --group-by section",
                "list -g nothing",
                "show 1-6",
                "report overdue",
                "report weekly",
                "report department",
                "report department 甲局",
                "report dashboard",
                "report notice 甲局",
                "stats",
                "timeline",
                "departments",
                "departments --check",
                "check",
                "log",
                "config",
            })
    void isNullOrAnEmptyArray(String command) {
        CommandRun run = CommandRun.in(folder).run((command + " --format json").split(" "));

        assertThat(run.out()).as(run.err()).startsWith("{");
        assertNoEmptyText(new ObjectMapper().readTree(run.out()), "");
    }

    private static void assertNoEmptyText(JsonNode node, String path) {
        assertThat(node.isString() && node.stringValue().isBlank()).as(path).isFalse();
        node.properties().forEach(entry -> assertNoEmptyText(entry.getValue(), path + "/" + entry.getKey()));
        for (JsonNode each : node.isArray() ? node : new ObjectMapper().createArrayNode()) {
            assertNoEmptyText(each, path + "/[]");
        }
    }
}
