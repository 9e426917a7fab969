package reform.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
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

                        以上为最近 2 条，更早的未列出
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
                "2022-03-04",
                "reform.yaml",
                LIST.replace("due: 2022年\n    lead: 市教育局", "due: 2022年13月\n    lead: 市教育局"));
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
                .isEqualTo("new.yaml: only the updates in the file are told; no commit holds the file yet\n");
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
}
