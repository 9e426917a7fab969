package reform.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Changes over two lists: each file is written in one act, and none of them unless all can be. */
class SeveralListsTest {
    @TempDir
    Path folder;

    private Path schools;
    private Path health;
    private String schoolsBefore;
    private String healthBefore;

    @BeforeEach
    void lists() throws IOException {
        Files.createDirectories(folder.resolve("lists"));
        schools = folder.resolve("lists/schools.yaml");
        health = folder.resolve("lists/health.yaml");
        schoolsBefore = """
                title: Schools
                tasks:
                  - {id: 1, title: Build, due: 2022, lead: A, status: done}
                  - {id: 2, title: Teach, due: 2022, lead: A}
                """;
        healthBefore = """
                title: Health
                tasks:
                  - {id: 1, title: Cure, due: 2022, lead: B}
                  - {id: H-3, title: Care, due: 2022, lead: B}
                """;
        Files.writeString(schools, schoolsBefore);
        Files.writeString(health, healthBefore);
    }

    private CommandRun reform(String... words) {
        return run().run(words);
    }

    private CommandRun.Builder run() {
        return CommandRun.in(folder)
                .with("XDG_STATE_HOME", folder.resolve("state").toString())
                .with("REFORM_FILE", "lists")
                .with("REFORM_BY", "C");
    }

    private void assertUntouched() throws IOException {
        assertThat(Files.readString(schools)).isEqualTo(schoolsBefore);
        assertThat(Files.readString(health)).isEqualTo(healthBefore);
    }

    @Test
    void eachFileIsWrittenAndTold() throws IOException {
        CommandRun run = reform("mark", "health:1", "schools:2", "H-3", "in-progress");

        assertThat(run.code()).as(run.err()).isZero();
        assertThat(run.out()).isEqualTo("""
                        health:1  Cure: not started -> in progress
                        health:H-3  Care: not started -> in progress
                        lists/health.yaml: 2 lines changed.
                        schools:2  Teach: not started -> in progress
                        lists/schools.yaml: 1 line changed.
                        """);
        assertThat(reform("list", "--status", "in-progress", "--format", "ids").out())
                .isEqualTo("health:1\nhealth:H-3\nschools:2\n");
    }

    @Test
    void undoTakesBackFileByFileTheLatestFirst() throws IOException {
        reform("mark", "health:1", "schools:2", "blocked");

        assertThat(reform("undo").out())
                .startsWith("lists/schools.yaml: last change undone.\nschools:2  Teach\n")
                .contains("    Status  blocked -> not started\n");
        assertThat(reform("undo").out())
                .startsWith("lists/health.yaml: last change undone.\nhealth:1  Cure\n")
                .contains("    Status  blocked -> not started\n");
        assertUntouched();
        CommandRun third = reform("undo");
        assertThat(third.code()).isEqualTo(4);
        assertThat(third.err()).contains("lists/health.yaml, lists/schools.yaml: nothing to undo");
    }

    @Test
    void oneRefusalLeavesAllFilesAlone() throws IOException {
        CommandRun run = reform("extend", "health:1", "schools:1", "2030");

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("task schools:1 (Build) is done");
        assertThat(run.out()).isEmpty();
        assertUntouched();
    }

    @Test
    void aReadOnlyFileLeavesAllFilesAlone() throws IOException {
        assumeThat(schools.toFile().setWritable(false)).isTrue();
        assumeThat(Files.isWritable(schools))
                .as("for root every file is writable")
                .isFalse();

        assertThat(reform("note", "health:1", "schools:1", "x").code()).isEqualTo(4);
        assertUntouched();
    }

    @Test
    void aListWithErrorsLeavesAllFilesAlone() throws IOException {
        schoolsBefore = schoolsBefore + "  - {id: 2, title: Again, due: 2022, lead: A}\n";
        Files.writeString(schools, schoolsBefore);

        CommandRun run = reform("note", "health:1", "x");

        assertThat(run.code()).isEqualTo(3);
        assertThat(run.err()).contains("lists/schools.yaml:5:10: error: the ID 2 is already taken on line 4");
        assertUntouched();
    }

    @Test
    void anIdInBothListsNeedsTheListsName() throws IOException {
        CommandRun run = reform("note", "1", "x");

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("\"1\" is in several lists: health:1, schools:1");
        assertUntouched();
    }

    @Test
    void anIdThatNamesItsListSaysWhereATaskIsAdded() throws IOException {
        CommandRun run = reform("add", "--id", "schools:9", "--title", "Grow", "--due", "2023", "--lead", "A");

        assertThat(run.code()).as(run.err()).isZero();
        assertThat(Files.readString(schools)).startsWith(schoolsBefore).contains("id: 9");
        assertThat(Files.readString(health)).isEqualTo(healthBefore);
    }

    @ParameterizedTest
    @ValueSource(strings = {"H-3", "health:H-3"})
    void theEditorOpensTheListThatHoldsTheTask(String id) throws IOException {
        assumeThat(System.getProperty("os.name")).doesNotStartWith("Windows");
        Path editor = folder.resolve("editor");
        Files.writeString(editor, "#!/bin/sh\nsed -i 's/Care/Heal/' \"$2\"\n");
        assertThat(editor.toFile().setExecutable(true)).isTrue();

        CommandRun run = run().with("EDITOR", editor.toString()).run("edit", id);

        assertThat(run.code()).as(run.err()).isZero();
        assertThat(Files.readString(health)).isEqualTo(healthBefore.replace("Care", "Heal"));
        assertThat(Files.readString(schools)).isEqualTo(schoolsBefore);
    }

    @Test
    void problemsAndFaultsComeInTheOrderOfTheFiles() throws IOException {
        for (int i = 0; i < 20; i++) {
            Files.writeString(folder.resolve("lists/list" + (10 + i) + ".yaml"), "title: " + i + "\n");
        }
        List<String> places = reform("check")
                .out()
                .lines()
                .filter(line -> line.contains("error"))
                .toList();
        assertThat(places).hasSize(20).isSorted();

        CommandRun gone = reform("list", "-f", "gone-b.yaml", "-f", "lists/health.yaml", "-f", "gone-a.yaml");
        assertThat(gone.code()).isEqualTo(3);
        assertThat(gone.err()).isEqualTo("reform: no such file: gone-b.yaml\n");
    }
}
