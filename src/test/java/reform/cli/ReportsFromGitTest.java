package reform.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import reform.git.Sandbox;

/** Reports of a list in git: the week 2022-W10 is 7 to 13 March 2022. */
class ReportsFromGitTest {
    private static final String LIST = """
            format: 1
            title: 清单
            issued: 2021-01-01
            timezone: UTC
            tasks:
              - {id: 1, title: 甲事, due: 2022年, lead: 市教育局, status: in-progress}
              - {id: 2, title: 乙事, due: 2022年, lead: 市教育局, status: in-progress}
            """;
    private static final String BY_HAND =
            LIST.replace("甲事, due: 2022年, lead: 市教育局, status: in-progress", "甲事, due: 2022年, lead: 市教育局, status: done");

    @TempDir
    private Path folder;

    private Sandbox git;

    @BeforeEach
    void init() throws IOException {
        git = Sandbox.init(folder.resolve("work"));
    }

    private CommandRun run(Path directory, String... arguments) {
        CommandRun.Builder builder = CommandRun.in(directory).with("REFORM_LANG", "en");
        git.environment().forEach(builder::with);
        return builder.run(arguments);
    }

    private CommandRun week(Path directory, String... more) {
        List<String> words = new ArrayList<>(List.of("report", "weekly", "--week", "2022-W10"));
        words.addAll(List.of(more));
        return run(directory, words.toArray(new String[0]));
    }

    @Test
    void whatSomebodyChangedByHandIsInTheWeek() throws IOException {
        git.commit("2022-03-01", "reform.yaml", LIST);
        git.commit("2022-03-09", "reform.yaml", BY_HAND);

        CommandRun week = week(git.folder());

        assertThat(week.code()).isZero();
        assertThat(week.out())
                .contains("1 completed, 0 struck off, 0 progressed")
                .contains("by hand  in progress -> done  市教育局  甲事")
                .contains("from comparing the commits")
                .contains("From reform.yaml, commit " + head().substring(0, 10) + ".");
        assertThat(week(git.folder(), "--format", "json").out())
                .contains("\"fromGit\": true")
                .contains("\"byHand\": true")
                .contains("\"commit\": \"" + head() + "\"")
                .contains("\"modified\": false");
    }

    @Test
    void theWeekBeforeAndTheWeekAfterAreQuiet() throws IOException {
        git.commit("2022-02-20", "reform.yaml", LIST);
        git.commit("2022-03-09", "reform.yaml", BY_HAND);

        for (String week : List.of("2022-W09", "2022-W11")) {
            assertThat(run(git.folder(), "report", "weekly", "--week", week).out())
                    .contains("0 completed, 0 struck off, 0 progressed");
        }
    }

    @Test
    void changesThatAreNotCommittedAreSaid() throws IOException {
        git.commit("2022-03-01", "reform.yaml", LIST);
        git.write("reform.yaml", BY_HAND);

        assertThat(run(git.folder(), "report", "overdue").out()).contains("with changes that are not committed");
    }

    @Test
    void aRenamedFileKeepsItsHistory() throws IOException {
        git.commit("2022-03-01", "old.yaml", LIST);
        git.git("mv", "old.yaml", "reform.yaml");
        git.commitAll("2022-03-08", "rename");
        git.commit("2022-03-09", "reform.yaml", BY_HAND);

        assertThat(week(git.folder()).out()).contains("1 completed").contains("from comparing the commits");
    }

    @Test
    void aShallowCloneHasNoEarlierVersion() throws IOException {
        git.commit("2022-03-01", "reform.yaml", LIST);
        git.commit("2022-03-09", "reform.yaml", BY_HAND);
        Path clone = folder.resolve("clone");
        git.git("clone", "-q", "--depth", "1", "file://" + git.folder(), clone.toString());

        CommandRun week = week(clone);

        assertThat(week.code()).isZero();
        assertThat(week.out()).contains("0 completed").contains("from the updates in the file alone");
    }

    @Test
    void aListThatBeganInTheWeekIsNotAllNew() throws IOException {
        git.commit("2022-03-09", "reform.yaml", LIST);

        assertThat(week(git.folder()).out())
                .doesNotContain("New in the list")
                .contains("from the updates in the file alone");
    }

    @Test
    void aVersionWithErrorsIsNoVersion() throws IOException {
        git.commit("2022-03-01", "reform.yaml", "tasks: [");
        git.commit("2022-03-09", "reform.yaml", LIST);

        CommandRun week = week(git.folder());

        assertThat(week.code()).isZero();
        assertThat(week.out()).contains("from the updates in the file alone");
    }

    @Test
    void outsideGitThereIsNoCommit() throws IOException {
        Path outside = Files.createDirectory(folder.resolve("outside"));
        Files.writeString(outside.resolve("reform.yaml"), LIST);

        CommandRun week = week(outside);

        assertThat(week.err()).isEmpty();
        assertThat(week.out()).contains("From reform.yaml.\n").contains("from the updates in the file alone");
    }

    @Test
    void aFileThatIsNotInTheRepositoryHasNoCommit() throws IOException {
        git.commit("2022-03-01", "other.txt", "x");
        git.write("reform.yaml", LIST);

        CommandRun stats = run(git.folder(), "stats");

        assertThat(stats.err()).isEmpty();
        assertThat(stats.out()).contains("From reform.yaml.\n");
    }

    @Test
    void standardInputHasNoCommit() throws IOException {
        CommandRun run = CommandRun.in(folder).input(LIST).run("report", "weekly", "-f", "-", "--lang", "en");

        assertThat(run.code()).isZero();
        assertThat(run.out()).contains("From <stdin>.");
    }

    private String head() throws IOException {
        return git.git("rev-parse", "HEAD").strip();
    }

    @Test
    void aRevisionHasItsOwnWeek() throws IOException {
        git.commit("2022-03-01", "reform.yaml", LIST);
        git.git("branch", "before");
        git.commit("2022-03-09", "reform.yaml", BY_HAND);

        assertThat(week(git.folder()).out()).contains("1 completed");
        assertThat(week(git.folder(), "--rev", "before").out()).contains("0 completed, 0 struck off, 0 progressed");
        git.git("checkout", "-q", "before");
        assertThat(week(git.folder(), "--rev", "main").out()).contains("1 completed", "in progress -> done");
    }

    /** Whenever that is recorded. */
    @Test
    void aYearlyTaskThatWasDoneForAYearGoesOn() throws IOException {
        String yearly = LIST.replace("甲事, due: 2022年", "甲事, due: 每年");
        git.commit("2022-02-01", "reform.yaml", yearly);
        String done = yearly.replaceFirst(
                "status: in-progress}", "status: in-progress, updates: [{date: 2022-03-07, status: done, for: 2021}]}");
        git.write("reform.yaml", done);
        String before = week(git.folder()).out();
        git.commit("2022-03-20", "reform.yaml", done);

        assertThat(before).contains("1 completed", "0% (0 of 1)", "steps 1 of 1");
        assertThat(week(git.folder()).out()).contains("1 completed", "0% (0 of 1)", "steps 1 of 1");
    }
}
