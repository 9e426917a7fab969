package reform.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code --format yaml}: what it prints is a list, read again as every other. */
class YamlOutputTest {
    @TempDir
    Path folder;

    /** The JSON of a list but for its name, which is that of the file. */
    private CommandRun json(String input, String file, String... more) {
        CommandRun.Builder run = CommandRun.in(folder).input(input);
        String[] words = {"list", "-f", file, "--format", "json"};
        CommandRun result = run.run(List.of(List.of(words), List.of(more)).stream()
                .flatMap(List::stream)
                .toArray(String[]::new));
        String name = file.equals("-")
                ? "stdin"
                : Path.of(file).getFileName().toString().replace(".yaml", "");
        return new CommandRun(result.code(), result.out().replace("\"" + name + "\"", "\"\""), result.err());
    }

    @ParameterizedTest
    @CsvSource({
        "data/reform.yaml, 2022-06-30",
        "data/reform.yaml, 2020-06-01",
        "src/test/resources/golden/history.yaml, 2021-03-04",
        "src/test/resources/golden/history.yaml, 2021-12-31",
        "src/test/resources/golden/history.yaml, 2022-06-30",
        "src/test/resources/golden/two-years.yaml, 2022-06-30",
        "src/test/resources/golden/formula.yaml, 2026-06-30",
        "src/test/resources/lists/styles.yaml, 2021-12-20",
        "src/test/resources/lists/styles.yaml, 2023-05-01",
    })
    void theSameDayGivesTheSame(String file, String day) {
        String path = Path.of(file).toAbsolutePath().toString();
        CommandRun yaml = CommandRun.in(folder).run("list", "-f", path, "--as-of", day, "--format", "yaml");

        assertThat(yaml.err()).isEmpty();
        assertThat(json(yaml.out(), "-", "--as-of", day)).isEqualTo(json("", path, "--as-of", day));
    }

    @Test
    void aPartIsAListOfItsOwn() {
        String path = Path.of("data/reform.yaml").toAbsolutePath().toString();
        CommandRun part =
                CommandRun.in(folder).run("list", "-f", path, "--lead", "hr", "--sort", "-id", "-o", "part.yaml");

        assertThat(part).isEqualTo(new CommandRun(0, "", "written to part.yaml\n"));
        assertThat(CommandRun.in(folder)
                        .run("list", "-f", "part.yaml", "--format", "ids")
                        .out())
                .isEqualTo(CommandRun.in(folder)
                        .run("list", "-f", path, "--lead", "hr", "--sort", "-id", "--format", "ids")
                        .out());
        assertThat(CommandRun.in(folder).run("check", "part.yaml").code()).isZero();
        assertThat(CommandRun.in(folder)
                        .run("mark", "-f", "part.yaml", "11", "done")
                        .code())
                .isZero();
    }

    @Test
    void severalListsAreToldApart() throws IOException {
        Files.writeString(folder.resolve("a.yaml"), "title: a\ntasks: [{id: 1, title: x, due: 2022, lead: y}]\n");
        Files.writeString(folder.resolve("b.yaml"), "title: b\ntasks: [{id: 1, title: z, due: 2022, lead: y}]\n");

        CommandRun both = CommandRun.in(folder).run("list", "-f", "a.yaml", "-f", "b.yaml", "--format", "yaml");
        assertThat(both)
                .isEqualTo(new CommandRun(
                        2,
                        "",
                        "reform: yaml holds one list, but the tasks come from several: a, b; choose one with -f\n"));
        CommandRun one = CommandRun.in(folder).run("show", "-f", "a.yaml", "-f", "b.yaml", "b:1", "--format", "yaml");
        assertThat(one.out()).isEqualTo("title: b\ntasks:\n  - id: 1\n    title: z\n    due: 2022\n    lead: y\n");
    }
}
