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
                .contains("1 completed, 0 closed, 0 progressed")
                .contains("edited directly  in progress -> done  市教育局  甲事")
                .contains("from the commits")
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
                    .contains("0 completed, 0 closed, 0 progressed");
        }
    }

    @Test
    void changesThatAreNotCommittedAreSaid() throws IOException {
        git.commit("2022-03-01", "reform.yaml", LIST);
        git.write("reform.yaml", BY_HAND);

        assertThat(run(git.folder(), "report", "overdue").out()).contains("with uncommitted changes");
    }

    /** With {@code core.autocrlf}, git itself writes other line ends than it holds. */
    @Test
    void otherLineEndsAreNoUncommittedChange() throws IOException {
        git.commit("2022-03-01", "reform.yaml", LIST);
        git.write("reform.yaml", LIST.replace("\n", "\r\n"));

        assertThat(run(git.folder(), "report", "overdue").out())
                .contains("commit " + head().substring(0, 10))
                .doesNotContain("uncommitted");
    }

    @Test
    void aRenamedFileKeepsItsHistory() throws IOException {
        git.commit("2022-03-01", "old.yaml", LIST);
        git.git("mv", "old.yaml", "reform.yaml");
        git.commitAll("2022-03-08", "rename");
        git.commit("2022-03-09", "reform.yaml", BY_HAND);

        assertThat(week(git.folder()).out()).contains("1 completed").contains("from the commits");
    }

    @Test
    void aShallowCloneHasNoEarlierVersion() throws IOException {
        git.commit("2022-03-01", "reform.yaml", LIST);
        git.commit("2022-03-09", "reform.yaml", BY_HAND);
        Path clone = folder.resolve("clone");
        git.git("clone", "-q", "--depth", "1", "file://" + git.folder(), clone.toString());

        CommandRun week = week(clone);

        assertThat(week.code()).isZero();
        assertThat(week.out()).contains("0 completed").contains("from the updates in the file only");
        assertThat(week.err()).contains("reform.yaml: this clone is shallow and ends at " + head().substring(0, 7));
    }

    @Test
    void aPartialCloneWithoutTheVersionsMakesNoReport() throws IOException {
        git.git("config", "uploadpack.allowFilter", "true");
        git.commit("2022-03-01", "reform.yaml", LIST);
        git.commit("2022-03-09", "reform.yaml", BY_HAND);
        Path clone = folder.resolve("clone");
        git.git("clone", "-q", "--filter=blob:none", "file://" + git.folder(), clone.toString());

        CommandRun week = week(clone);

        assertThat(week.code()).isEqualTo(3);
        assertThat(week.out()).isEmpty();
        assertThat(week.err()).contains("this clone is partial and lacks ", ":reform.yaml; \"git fetch --refetch");
        // The week after has one version only, which is there.
        assertThat(run(clone, "report", "weekly", "--week", "2022-W11").out())
                .contains("0 completed", "from the commits");
    }

    @Test
    void aBrokenCommitAtTheEdgeDoesNotHideTheVersionBeforeIt() throws IOException {
        git.commit("2022-02-28", "reform.yaml", LIST);
        git.commit("2022-03-04", "reform.yaml", LIST + "bad: [\n");
        git.commit("2022-03-05", "reform.yaml", "tasks: [");
        git.commit("2022-03-09", "reform.yaml", BY_HAND);
        git.commit("2022-03-12", "reform.yaml", BY_HAND + "bad: [\n");
        git.write("reform.yaml", BY_HAND);

        CommandRun week = week(git.folder());

        assertThat(week.out()).contains("Completion rate 50% (1 of 2); 0% on 2022-03-06", "1 completed");
        assertThat(week.err()).contains("reform.yaml: not a valid list in 3 commits (");
        assertThat(week(git.folder(), "--format", "json").out())
                .contains("\"before\": \"" + git.git("rev-parse", "HEAD~4").strip() + "\"")
                .contains("\"end\": \"" + git.git("rev-parse", "HEAD~1").strip() + "\"");
    }

    @Test
    void whatWasDoneAndTakenUpAgainByHandIsToldAsBoth() throws IOException {
        git.commit("2022-03-01", "reform.yaml", LIST);
        git.commit("2022-03-08", "reform.yaml", BY_HAND);
        git.commit("2022-03-09", "reform.yaml", BY_HAND.replace("title: 清单", "title: ["));
        git.commit("2022-03-10", "reform.yaml", LIST);

        assertThat(week(git.folder()).out())
                .contains("1 completed, 0 closed, 1 reopened")
                .contains("1  edited directly  in progress -> done  市教育局  甲事")
                .contains("1  edited directly  done -> in progress  市教育局  甲事");
        assertThat(run(git.folder(), "report", "weekly", "--since", "2022-03-10", "--until", "2022-03-12")
                        .out())
                .contains("0 completed, 0 closed, 1 reopened");
    }

    @Test
    void namesTheCommitsThatItCompares() throws IOException {
        git.commit("2022-03-01", "reform.yaml", LIST);
        git.commit("2022-03-03", "other.txt", "x");
        git.commit("2022-03-09", "reform.yaml", BY_HAND);
        String before = git.git("rev-parse", "HEAD~2").strip();

        assertThat(week(git.folder()).out())
                .contains("(" + before.substring(0, 10) + " and " + head().substring(0, 10) + ")");
        assertThat(week(git.folder(), "--format", "json").out())
                .contains("\"compared\": [\n    {\n      \"list\": \"reform\",\n      \"before\": \"" + before);
    }

    @Test
    void theWeekOfATimeIsNamedAndOtherTimesHaveTheirDays() throws IOException {
        git.commit("2022-03-01", "reform.yaml", LIST);
        git.commit("2022-03-09", "reform.yaml", BY_HAND);

        assertThat(title("--as-of", "2022-03-10", "--week", "2022-W10"))
                .isEqualTo("清单: week 2022-W10, 2022-03-07 to 2022-03-10  as of 2022-03-10");
        assertThat(title("--as-of", "2022-03-10", "--week", "this-week"))
                .contains("week 2022-W10, 2022-03-07 to 2022-03-10");
        assertThat(title("--as-of", "2022-03-15", "--week", "上周")).contains("week 2022-W10, 2022-03-07 to 2022-03-13");
        assertThat(title("--as-of", "2022-03-15")).contains("week 2022-W10, 2022-03-07 to 2022-03-13");
        assertThat(title("--since", "2022-03", "--until", "2022-03")).contains("清单: 2022-03-01 to 2022-03-31");
        assertThat(title("--as-of", "2022-03-15", "--since", "last-month")).contains("2022-02-01 to 2022-03-15");
        assertThat(title("--as-of", "2022-03-15", "--week", "本月")).contains("清单: 2022-03-01 to 2022-03-15");
        assertThat(title("--since", "2022-03-07", "--until", "2022-03-13")).contains("week 2022-W10");
        assertThat(run(git.folder(), "report", "weekly", "--week", "2022..").code())
                .isEqualTo(2);
        assertThat(run(git.folder(), "report", "weekly", "--since", "soon").err())
                .contains("this-month, last-week");
        assertThat(run(git.folder(), "report", "weekly", "--week", "next-year").err())
                .contains("is after");
    }

    private String title(String... more) {
        List<String> words = new ArrayList<>(List.of("report", "weekly"));
        words.addAll(List.of(more));
        return run(git.folder(), words.toArray(new String[0]))
                .out()
                .lines()
                .findFirst()
                .orElse("");
    }

    @Test
    void whatIsStruckOffIsToldWhereItIsCompleted() throws IOException {
        git.write("reform.yaml", """
                format: 1
                title: 清单
                issued: 2021-01-01
                tasks:
                  - {id: 1, title: 甲事, due: 2022年, lead: 市教育局, status: closed, updates: [{date: 2022-03-08, status: done}, {date: 2022-03-09, status: closed, evidence: x}]}
                  - {id: 2, title: 乙事, due: 2022年, lead: 市教育局, status: closed, updates: [{date: 2022-02-08, status: done}, {date: 2022-03-09, status: closed, evidence: y}]}
                  - {id: 3, title: 丙事, due: 2022年, lead: 市教育局, status: in-progress, updates: [{date: 2022-03-08, status: done, note: 完成了}, {date: 2022-03-10, status: in-progress, note: 退回}]}
                  - {id: 4, title: 丁事, due: 每年, lead: 市教育局, updates: [{date: 2022-03-08, status: done, for: 2021}]}
                """);

        String week = week(git.folder()).out();
        assertThat(week)
                .contains("3 completed (of them 1 closed, 1 for a step of a task), "
                        + "1 more closed (completed earlier), 1 reopened, 0 progressed")
                .contains("1  2022-03-09  not started -> done -> closed  市教育局  甲事")
                .contains("2  2022-03-09  done -> closed  市教育局  乙事")
                .contains("3  2022-03-08  not started -> done            市教育局  丙事   完成了")
                .contains("3  2022-03-10  done -> in progress  市教育局  丙事   退回");
        assertThat(week.split("甲事", -1)).hasSize(2);
        assertThat(week(git.folder(), "--lang", "zh").out())
                .contains("完成 3 项（其中销号 1 项，分期任务的一期完成 1 项），另有此前已完成的销号 1 项，完成后重新办理 1 项");
    }

    @Test
    void aListThatBeganInTheWeekIsNotAllNew() throws IOException {
        git.commit("2022-03-09", "reform.yaml", LIST);

        assertThat(week(git.folder()).out()).doesNotContain("Added").contains("from the updates in the file only");
    }

    @Test
    void aVersionWithErrorsIsNoVersion() throws IOException {
        git.commit("2022-03-01", "reform.yaml", "tasks: [");
        git.commit("2022-03-09", "reform.yaml", LIST);

        CommandRun week = week(git.folder());

        assertThat(week.code()).isZero();
        assertThat(week.out()).contains("from the updates in the file only");
    }

    @Test
    void outsideGitThereIsNoCommit() throws IOException {
        Path outside = Files.createDirectory(folder.resolve("outside"));
        Files.writeString(outside.resolve("reform.yaml"), LIST);

        CommandRun week = week(outside);

        assertThat(week.err()).isEmpty();
        assertThat(week.out()).contains("From reform.yaml.\n").contains("from the updates in the file only");
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
        assertThat(week(git.folder(), "--rev", "before").out()).contains("0 completed, 0 closed, 0 progressed");
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
