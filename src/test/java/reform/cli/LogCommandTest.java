package reform.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import reform.git.Sandbox;

/** {@code log} in a repository of the real git. */
class LogCommandTest {
    private static final String LIST = """
            format: 1
            title: 清单
            issued: 2021-01-01
            timezone: UTC
            tasks:
              - id: 1
                title: 甲事
                due: 2022年
                lead: 市教育局
                status: not-started
              - id: 2
                title: 乙事
                due: 2022年
                lead: 市财政局
                status: in-progress
            """;
    private static final String STARTED = LIST.replace("status: not-started\n", """
            status: in-progress
                updates:
                  - date: 2022-03-03
                    status: in-progress
                    by: 市教育局
                    note: 启动
            """);

    @TempDir
    private Path temporary;

    private Sandbox sandbox;

    @BeforeEach
    void makeRepository() throws IOException {
        sandbox = Sandbox.init(temporary.resolve("repo"));
        sandbox.commit("2022-03-01", "reform.yaml", LIST);
    }

    private CommandRun.Builder in(Path folder) {
        CommandRun.Builder run = CommandRun.in(folder).today(LocalDate.of(2022, 6, 30));
        sandbox.environment().forEach(run::with);
        return run;
    }

    private CommandRun log(String... arguments) {
        String[] words = new String[arguments.length + 1];
        words[0] = "log";
        System.arraycopy(arguments, 0, words, 1, arguments.length);
        return in(sandbox.folder()).run(words);
    }

    /** The output with the same hash for every commit. */
    private static String plain(CommandRun run) {
        assertThat(run.code()).as(run.err()).isZero();
        return run.out().replaceAll("\\b[0-9a-f]{7,10}\\b", "COMMIT");
    }

    @Test
    void tellsUpdatesAndWhatCommitsChangedBesideThem() throws IOException {
        sandbox.commit("2022-03-04", "reform.yaml", STARTED);
        sandbox.commit(
                "2022-03-05",
                "reform.yaml",
                STARTED.replace("市财政局\n    status: in-progress", "市人社局\n    status: done")
                        .replace("title: 乙事", "title: 办好乙事"));
        sandbox.write("reform.yaml", sandbox.read("reform.yaml").replace("status: done", "status: blocked"));

        CommandRun run = log();
        assertThat(run.err()).isEmpty();
        assertThat(plain(run)).isEqualTo("""
                清单

                2022-06-30  not committed yet
                  2  办好乙事: done -> blocked

                2022-03-05  王敏  COMMIT  reform.yaml
                  2  办好乙事: in progress -> done
                     Title  {+办好+}乙事
                     Lead   [-市财政局-] {+市人社局+}

                2022-03-03  市教育局  COMMIT
                  1  甲事: not started -> in progress
                     启动

                2022-03-01  王敏  COMMIT  reform.yaml
                  1  甲事: added
                  2  乙事: added
                """);
        assertThat(plain(in(sandbox.folder()).terminal(40).run("--color=never", "--lang=zh", "log", "2", "--limit=2")))
                .isEqualTo("""
                        清单

                        2022-06-30  尚未提交
                          2  办好乙事：已完成 -> 受阻

                        2022-03-05  王敏  COMMIT  reform.yaml
                          2  办好乙事：进行中 -> 已完成
                             工作任务  {+办好+}乙事
                             牵头部门  [-市财政局-] {+市人社局+}

                        以上为最近 2 条，更早的未列出（可加大 --limit）
                        """);
    }

    @Test
    void whatAnUpdateTellsLaterOfAnEarlierEditIsToldOnce() throws IOException {
        sandbox.commit("2022-03-04", "reform.yaml", LIST.replace("status: not-started", "status: in-progress"));
        assertThat(plain(log("1", "--since", "2022-03-02"))).contains("2022-03-04", "not started -> in progress");

        sandbox.commit("2022-03-08", "reform.yaml", STARTED);
        assertThat(plain(log("1", "--since", "2022-03-02"))).isEqualTo("""
                清单

                2022-03-03  市教育局  COMMIT
                  1  甲事: not started -> in progress
                     启动
                """);
    }

    /** That a step is met says nothing of the task's status. */
    @Test
    void aStepThatIsDoneIsNoChangeOfStatus() throws IOException {
        String steps = LIST + "    milestones:\n      - {key: k1, due: 2022年3月, title: 招标}\n";
        sandbox.commit("2022-03-02", "reform.yaml", steps);
        sandbox.commit(
                "2022-03-04",
                "reform.yaml",
                steps + "    updates:\n      - {date: 2022-03-03, status: done, for: k1}\n");
        assertThat(plain(log("2", "--since", "2022-03-03")))
                .contains("done for k1")
                .doesNotContain("->");
    }

    @Test
    void anUpdateOfTheSameStatusDoesNotHideAnEarlierEdit() throws IOException {
        sandbox.commit("2022-03-02", "reform.yaml", LIST.replace("status: not-started", "status: in-progress"));
        sandbox.commit("2022-03-04", "reform.yaml", STARTED);
        assertThat(plain(log("1", "--since", "2022-03-02"))).isEqualTo("""
                清单

                2022-03-03  市教育局  COMMIT
                  1  甲事: in progress
                     启动

                2022-03-02  王敏  COMMIT  reform.yaml
                  1  甲事: not started -> in progress
                """);
    }

    @Test
    void anUpdateWithoutItsStatusInTheTaskIsToldOnce() throws IOException {
        sandbox.commit(
                "2022-03-04",
                "reform.yaml",
                STARTED.replace("    status: in-progress\n    up", "    status: not-started\n    up"));
        sandbox.commit("2022-03-05", "reform.yaml", STARTED);
        assertThat(plain(log("1", "--since", "2022-03-02"))).isEqualTo("""
                清单

                2022-03-03  市教育局  COMMIT
                  1  甲事: not started -> in progress
                     启动
                """);
    }

    @Test
    void historyThatIsRewrittenIsTold() throws IOException {
        sandbox.commit("2022-03-04", "reform.yaml", STARTED);
        sandbox.commit("2022-03-06", "reform.yaml", STARTED.replace("note: 启动", "note: 正式启动"));
        assertThat(plain(log("1", "--since", "2022-03-02"))).isEqualTo("""
                清单

                2022-03-06  王敏  COMMIT  reform.yaml
                  1  甲事
                     Update  [-2022-03-03  in progress  市教育局  启动-]
                     Update  {+2022-03-03  in progress  市教育局  正式启动+}

                2022-03-04  王敏  COMMIT  reform.yaml
                  1  甲事
                     Update  {+2022-03-03  in progress  市教育局  启动+}

                2022-03-03  市教育局  COMMIT
                  1  甲事: in progress
                     正式启动
                """);
    }

    @Test
    void tasksThatAreGoneAndRenamesOfTheFileAreTold() throws IOException {
        sandbox.commit("2022-03-04", "reform.yaml", LIST.substring(0, LIST.indexOf("  - id: 2")));
        sandbox.git("mv", "reform.yaml", "list.yaml");
        sandbox.commitAll("2022-03-05", "rename");
        CommandRun run = in(sandbox.folder()).run("-f", "list.yaml", "log", "2");
        assertThat(plain(run)).isEqualTo("""
                清单

                2022-03-04  王敏  COMMIT  reform.yaml
                  2  乙事: removed

                2022-03-01  王敏  COMMIT  reform.yaml
                  2  乙事: added
                """);
        assertThat(in(sandbox.folder()).run("-f", "list.yaml", "log", "3").code())
                .isEqualTo(2);
    }

    @Test
    void commitsWithoutAValidListAreSteppedOver() throws IOException {
        sandbox.commit(
                "2022-03-04", "reform.yaml", LIST.replace("due: 2022年\n    lead: 市教育局", "due: [2022年\n    lead: 市教育局"));
        sandbox.commit(
                "2022-03-05", "reform.yaml", LIST.replace("due: 2022年\n    lead: 市教育局", "due: 2023年\n    lead: 市教育局"));
        CommandRun run = log("1", "--since", "2022-03-02");
        assertThat(run.err()).startsWith("reform.yaml: not a valid list in commit ");
        assertThat(plain(run)).isEqualTo("""
                清单

                2022-03-05  王敏  COMMIT  reform.yaml
                  1  甲事: deadline 2022年 -> 2023年
                """);
    }

    @Test
    void aShallowCloneSaysWhereItEnds() throws IOException {
        sandbox.commit("2022-03-04", "reform.yaml", STARTED);
        sandbox.git("clone", "-q", "--depth=1", "file://" + sandbox.folder(), "../shallow");
        CommandRun run = in(temporary.resolve("shallow")).run("log");
        assertThat(run.err()).contains("this clone is shallow and ends at").contains("git fetch --unshallow");
        assertThat(plain(run)).isEqualTo("""
                清单

                2022-03-03  市教育局
                  1  甲事: not started -> in progress
                     启动
                """);
    }

    @Test
    void aRevisionHasItsOwnLogAlsoInABareRepository() throws IOException {
        sandbox.commit("2022-03-04", "reform.yaml", STARTED);
        sandbox.git("clone", "-q", "--bare", ".", "../bare.git");
        for (Path folder : new Path[] {sandbox.folder(), temporary.resolve("bare.git")}) {
            assertThat(plain(in(folder).run("log", "--rev", "HEAD~1"))).isEqualTo("""
                    清单

                    2022-03-01  王敏  COMMIT  reform.yaml
                      1  甲事: added
                      2  乙事: added
                    """);
            assertThat(plain(in(folder).run("log", "1", "--rev", "HEAD"))).contains("2022-03-03  市教育局  COMMIT");
        }
    }

    @Test
    void withoutACommitTheUpdatesAreToldAlone() throws IOException {
        sandbox.write("new.yaml", STARTED);
        CommandRun run = in(sandbox.folder()).run("-f", "new.yaml", "log");
        assertThat(run.err())
                .isEqualTo("new.yaml: showing only the updates in the file (the file is not committed yet)\n");
        assertThat(plain(run)).isEqualTo("""
                清单

                2022-03-03  市教育局
                  1  甲事: not started -> in progress
                     启动
                """);
    }

    @Test
    void theDayCutsOffWhatCameLater() throws IOException {
        sandbox.commit("2022-03-04", "reform.yaml", STARTED);
        sandbox.write("reform.yaml", STARTED.replace("乙事", "丙事"));
        assertThat(plain(in(sandbox.folder()).run("--as-of", "2022-03-02", "log")))
                .isEqualTo("""
                清单

                2022-03-01  王敏  COMMIT  reform.yaml
                  1  甲事: added
                  2  乙事: added
                """);
    }

    private void merge(String day, String branch) throws IOException {
        sandbox.with("GIT_AUTHOR_DATE", day + "T12:00:00Z").with("GIT_COMMITTER_DATE", day + "T12:00:00Z");
        sandbox.tryGit("merge", "-q", "--no-ff", "--no-commit", branch);
    }

    @Test
    void aMergeTellsWhatIsInNoneOfItsBranches() throws IOException {
        sandbox.git("checkout", "-q", "-b", "side");
        sandbox.commit("2022-03-02", "reform.yaml", LIST.replace("not-started", "done"));
        sandbox.git("checkout", "-q", "main");
        sandbox.commit("2022-03-03", "reform.yaml", LIST.replace("市财政局", "市人社局"));
        merge("2022-03-04", "side");
        sandbox.write(
                "reform.yaml",
                LIST.replace("not-started", "done").replace("市财政局", "市人社局").replace("乙事", "办好乙事"));
        sandbox.commitAll("2022-03-04", "merge");

        assertThat(plain(log("--since", "2022-03-02"))).isEqualTo("""
                清单

                2022-03-04  王敏  COMMIT  merge
                  2  办好乙事
                     Title  {+办好+}乙事

                2022-03-03  王敏  COMMIT  reform.yaml
                  2  乙事
                     Lead  [-市财政局-] {+市人社局+}

                2022-03-02  王敏  COMMIT  reform.yaml
                  1  甲事: not started -> done
                """);
    }

    @Test
    void aMergeThatDecidesBetweenBranchesTellsItWhereTheOtherWasToldLast() throws IOException {
        for (String decision : new String[] {"done", "blocked"}) {
            sandbox.git("checkout", "-q", "-B", "main", "HEAD");
            sandbox.git("checkout", "-q", "-B", "side");
            sandbox.commit("2022-03-02", "reform.yaml", LIST.replace("not-started", "done"));
            sandbox.git("checkout", "-q", "main");
            sandbox.commit("2022-03-03", "reform.yaml", LIST.replace("not-started", "blocked"));
            merge("2022-03-04", "side");
            sandbox.write("reform.yaml", LIST.replace("not-started", decision));
            sandbox.commitAll("2022-03-04", "merge");

            String log = plain(log("1", "--since", "2022-03-02"));
            assertThat(log).contains("not started -> done").contains("not started -> blocked");
            assertThat(log.contains("blocked -> done")).isEqualTo(decision.equals("done"));
            assertThat(log).doesNotContain("done -> blocked");
            sandbox.git("reset", "-q", "--hard", "main~1");
            sandbox.git("reset", "-q", "--hard", "main~1");
        }
    }

    @Test
    void aMergeThatThrowsABranchAwayTellsSo() throws IOException {
        sandbox.git("checkout", "-q", "-b", "side");
        sandbox.commit("2022-03-02", "reform.yaml", LIST.replace("not-started", "done"));
        sandbox.git("checkout", "-q", "main");
        sandbox.commit("2022-03-03", "other.txt", "x");
        sandbox.with("GIT_COMMITTER_DATE", "2022-03-04T12:00:00Z");
        sandbox.git("merge", "-q", "--no-edit", "-s", "ours", "side");

        assertThat(plain(log("1", "--since", "2022-03-02"))).contains("not started -> done", "done -> not started");
    }

    @Test
    void whatACommitRepeatsOfAnotherBranchIsToldOnce() throws IOException {
        sandbox.git("checkout", "-q", "-b", "side");
        sandbox.commit("2022-03-02", "reform.yaml", LIST.replace("not-started", "done"));
        sandbox.git("checkout", "-q", "main");
        sandbox.commit("2022-03-03", "other.txt", "x");
        sandbox.git("cherry-pick", "side");
        sandbox.commit("2022-03-05", "reform.yaml", LIST.replace("not-started", "closed"));
        sandbox.commit("2022-03-06", "reform.yaml", LIST);
        merge("2022-03-07", "side");
        sandbox.write("reform.yaml", LIST.replace("not-started", "done"));
        sandbox.commitAll("2022-03-07", "merge");

        assertThat(plain(log("1", "--since", "2022-03-02", "--format", "markdown"))
                        .lines()
                        .filter(line -> line.contains("甲事")))
                .containsExactly(
                        "- **1  甲事**: not started -\\> done",
                        "- **1  甲事**: closed -\\> not started",
                        "- **1  甲事**: done -\\> closed",
                        "- **1  甲事**: not started -\\> done");
    }

    @Test
    void aMergeCommittedWithItsMarksIsToldByTheCommitThatMendsIt() throws IOException {
        sandbox.git("checkout", "-q", "-b", "side");
        sandbox.commit(
                "2022-03-02", "reform.yaml", LIST.replace("not-started", "done").replace("市财政局", "市人社局"));
        sandbox.git("checkout", "-q", "main");
        sandbox.commit("2022-03-03", "reform.yaml", LIST.replace("not-started", "blocked"));
        merge("2022-03-04", "side");
        sandbox.commitAll("2022-03-04", "marks");
        sandbox.commit(
                "2022-03-05",
                "reform.yaml",
                LIST.replace("not-started", "cancelled").replace("市财政局", "市人社局"));

        CommandRun run = log("--since", "2022-03-02");
        assertThat(run.err()).startsWith("reform.yaml: not a valid list in commit ");
        assertThat(plain(run)).isEqualTo("""
                清单

                2022-03-05  王敏  COMMIT  reform.yaml
                  1  甲事: blocked -> cancelled

                2022-03-03  王敏  COMMIT  reform.yaml
                  1  甲事: not started -> blocked

                2022-03-02  王敏  COMMIT  reform.yaml
                  1  甲事: not started -> done
                  2  乙事
                     Lead  [-市财政局-] {+市人社局+}
                """);
    }

    @Test
    void whatOneBranchChangedWhileTheOtherRenamedTheFileIsTold() throws IOException {
        sandbox.git("checkout", "-q", "-b", "side");
        Files.createDirectories(sandbox.folder().resolve("data"));
        sandbox.git("mv", "reform.yaml", "data/reform.yaml");
        sandbox.commitAll("2022-03-02", "rename");
        sandbox.git("checkout", "-q", "main");
        sandbox.commit("2022-03-03", "reform.yaml", LIST.replace("not-started", "done"));
        sandbox.with("GIT_COMMITTER_DATE", "2022-03-04T12:00:00Z");
        sandbox.git("merge", "-q", "--no-edit", "side");

        assertThat(plain(log())).isEqualTo("""
                清单

                2022-03-03  王敏  COMMIT  reform.yaml
                  1  甲事: not started -> done

                2022-03-01  王敏  COMMIT  reform.yaml
                  1  甲事: added
                  2  乙事: added
                """);
    }

    @Test
    void aPartialCloneTellsNothingThatItDoesNotKnow() throws IOException {
        sandbox.git("config", "uploadpack.allowFilter", "true");
        sandbox.commit("2022-03-04", "reform.yaml", LIST.replace("not-started", "done"));
        sandbox.git("clone", "-q", "--filter=blob:none", "file://" + sandbox.folder(), "../partial");
        CommandRun run = in(temporary.resolve("partial")).run("log");
        assertThat(run.code()).isZero();
        assertThat(run.out()).isEmpty();
        assertThat(run.err())
                .startsWith("reform.yaml: this clone is partial and lacks the list of 2 commits (")
                .contains("git fetch --refetch --no-filter")
                .doesNotContain("no history");

        sandbox.git("clone", "-q", "--filter=tree:0", "file://" + sandbox.folder(), "../treeless");
        assertThat(in(temporary.resolve("treeless")).run("log").err())
                .contains("showing only the updates in the file (this clone is partial");

        Sandbox partial = Sandbox.at(temporary.resolve("partial"));
        partial.git("fetch", "-q", "--refetch", "--no-filter");
        assertThat(plain(in(partial.folder()).run("log"))).contains("not started -> done", "1  甲事: added");
    }
}
