package reform.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import reform.git.Sandbox;

/** {@code diff} and {@code --rev} in a repository of the real git. */
class DiffCommandTest {
    private static final String LIST = """
            format: 1
            title: 清单
            issued: 2020-06-01
            tasks:
              - id: 1
                title: 推进中高职衔接
                description: 让具备资格条件的中职学校均开展中高职贯通培养，扩大3+2规模。
                due: 2021年
                lead: 市教育局
                responsible: [市发展改革委]
                status: in-progress
                progress: 60
              - id: 2
                title: 落实生均拨款
                due: 2022年
                lead: 市财政局
            """;

    @TempDir
    private Path temporary;

    private Sandbox sandbox;

    @BeforeEach
    void makeRepository() throws IOException {
        sandbox = Sandbox.init(temporary.resolve("repo"));
        sandbox.commit("2022-01-01", "data/reform.yaml", LIST);
    }

    private CommandRun.Builder in(Path folder) {
        CommandRun.Builder run = CommandRun.in(folder);
        sandbox.environment().forEach(run::with);
        return run;
    }

    private CommandRun run(String... arguments) {
        return in(sandbox.folder()).run(arguments);
    }

    private void change() throws IOException {
        sandbox.write(
                "data/reform.yaml",
                LIST.replace("衔接\n", "及本科衔接\n")
                                .replace("3+2规模", "“3+2”规模")
                                .replace("due: 2021年", "due: 2022年6月")
                                .replace("[市发展改革委]", "[市财政局, 市发展改革委]")
                                .replace("status: in-progress", "status: done")
                                .replace("progress: 60", """
                                        progress: 100
                                            updates:
                                              - date: 2022-02-01
                                                status: done
                                                by: 市教育局
                                                note: 全部完成""")
                                .split("  - id: 2")[0]
                        + """
                          - id: 3
                            title: 组建职教集团
                            due: 2023年
                            lead: 市教育局
                        """);
    }

    @Test
    void saysWhatChangedInWordsOfTasks() throws IOException {
        change();
        CommandRun run = run("diff");
        assertThat(run.err()).isEmpty();
        assertThat(run.out()).isEqualTo("""
                清单  HEAD -> working tree

                1  推进中高职及本科衔接
                    Title        推进中高职{+及本科+}衔接
                    Description  让具备资格条件的中职学校均开展中高职贯通培养，扩大{+“+}3+2{+”+}规模。
                    Deadline     2021年 (2021-12-31) -> 2022年6月 (2022-06-30)
                    Responsible  {+市财政局+}
                    Status       in progress -> done
                    Progress     60% -> 100%
                    Update       {+2022-02-01  done  市教育局  全部完成+}

                3  组建职教集团  (added)
                    Deadline  2023年 (2023-12-31)
                    Lead      市教育局
                    Status    not started

                2  落实生均拨款  (removed)
                    Deadline  2022年 (2022-12-31)
                    Lead      市财政局
                    Status    not started

                1 task changed, 1 added, 1 removed
                """);
        assertThat(run.code()).isZero();
    }

    @Test
    void speaksChineseMarkdownAndJson() throws IOException {
        change();
        assertThat(run("diff", "--format", "markdown", "--lang", "zh").out()).isEqualTo("""
                # 清单

                HEAD -\\> 工作区 \s
                变更 1 项，新增 1 项，删除 1 项

                ## 1  推进中高职及本科衔接

                - **工作任务**: 推进中高职\\{+及本科+\\}衔接
                - **主要内容**: 让具备资格条件的中职学校均开展中高职贯通培养，扩大\\{+“+\\}3+2\\{+”+\\}规模。
                - **完成时限**: 2021年（2021-12-31） -\\> 2022年6月（2022-06-30）
                - **责任部门**: \\{+市财政局+\\}
                - **状态**: 进行中 -\\> 已完成
                - **进度**: 60% -\\> 100%
                - **进展**: \\{+2022-02-01  已完成  市教育局  全部完成+\\}

                ## 3  组建职教集团  （新增）

                - **完成时限**: 2023年（2023-12-31）
                - **牵头部门**: 市教育局
                - **状态**: 未启动

                ## 2  落实生均拨款  （删除）

                - **完成时限**: 2022年（2022-12-31）
                - **牵头部门**: 市财政局
                - **状态**: 未启动

                """);
        String json = run("diff", "HEAD", "--format", "json").out();
        assertThat(json).contains("\"field\": \"due\"", "\"from\": \"2021年\"", "\"change\": \"removed\"");
    }

    @Test
    void comparesRevisionsAndWithTheWorkingCopy() throws IOException {
        change();
        sandbox.commitAll("2022-02-01", "second");
        assertThat(run("diff").out()).isEqualTo("清单  HEAD -> working tree\n\nno differences\n");
        assertThat(run("diff", "HEAD~1").out()).contains("in progress -> done");
        assertThat(run("diff", "HEAD", "HEAD~1").out()).contains("done -> in progress");
        assertThat(run("diff", "HEAD~1..").out()).contains("HEAD~1 -> HEAD\n").contains("in progress -> done");
        assertThat(run("diff", "HEAD~1", "--exit-code").code()).isEqualTo(1);
        assertThat(run("diff", "HEAD", "--exit-code").code()).isZero();
    }

    @Test
    void readsTheListOfARevision() throws IOException {
        change();
        sandbox.commitAll("2022-02-01", "second");
        assertThat(run("list", "--format", "ids").out()).isEqualTo("1\n3\n");
        assertThat(run("list", "--rev", "HEAD~1", "--format", "ids").out()).isEqualTo("1\n2\n");
        assertThat(run("show", "2", "--rev", "main~1").out()).contains("落实生均拨款");
        assertThat(run("report", "overdue", "--rev", "HEAD~1", "--as-of", "2022-06-30")
                        .out())
                .contains("推进中高职衔接");
    }

    @Test
    void readsRevisionsInABareRepository() throws IOException {
        sandbox.git("clone", "-q", "--bare", ".", "../bare.git");
        Path bare = temporary.resolve("bare.git");
        assertThat(in(bare).run("list", "--rev", "main", "--format", "ids").out())
                .isEqualTo("1\n2\n");
        assertThat(in(bare).run("list", "--rev", "main", "-f", "data/reform.yaml", "--count")
                        .out())
                .isEqualTo("2\n");
        assertThat(in(temporary)
                        .run("list", "--rev", "main", "-f", "bare.git/data/reform.yaml", "--count")
                        .out())
                .isEqualTo("2\n");
    }

    @Test
    void readsRevisionsFromBeforeARename() throws IOException {
        sandbox.git("mv", "data/reform.yaml", "reform.yaml");
        sandbox.commitAll("2022-02-01", "renamed");
        assertThat(run("list", "--rev", "HEAD~1", "--count").out()).isEqualTo("2\n");
        assertThat(run("diff", "HEAD~1").out()).contains("no differences");
    }

    @Test
    void aListThatHadErrorsIsToldWithItsRevision() throws IOException {
        sandbox.commit("2022-02-01", "data/reform.yaml", LIST.replace("id: 2\n", "id: 1\n"));
        sandbox.write("data/reform.yaml", LIST);
        CommandRun run = run("list", "--rev", "HEAD");
        assertThat(run.code()).isEqualTo(3);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).startsWith("HEAD:data/reform.yaml:13:9: error: ");
    }

    @Test
    void failuresAreSaidInWords() throws IOException {
        CommandRun unknown = run("list", "--rev", "nowhere");
        assertThat(unknown.code()).isEqualTo(2);
        assertThat(unknown.err()).contains("unknown revision nowhere");
        CommandRun option = run("diff", "--", "--output=x");
        assertThat(option.code()).isEqualTo(2);
        assertThat(option.err()).contains("unknown revision --output=x");

        Path outside = Files.createDirectories(temporary.resolve("outside"));
        Files.writeString(outside.resolve("reform.yaml"), LIST);
        CommandRun elsewhere = in(outside).run("diff");
        assertThat(elsewhere.code()).isEqualTo(3);
        assertThat(elsewhere.err()).contains("is not in a git repository");
        assertThat(in(sandbox.folder()).with("PATH", "/nowhere").run("diff").err())
                .contains("there is no git command");
        assertThat(run("diff", "a", "b", "c").code()).isEqualTo(2);
        assertThat(in(sandbox.folder())
                        .input(LIST)
                        .run("list", "-f", "-", "--rev", "HEAD")
                        .err())
                .contains("standard input");
    }

    @Test
    void aListThatIsAddedOrRemovedIsShownWhole() throws IOException {
        sandbox.write("lists/b.yaml", LIST.replace("清单", "另一份"));
        sandbox.git("mv", "data/reform.yaml", "lists/a.yaml");
        sandbox.commitAll("2022-02-01", "second");
        sandbox.git("rm", "-q", "lists/a.yaml");
        sandbox.commitAll("2022-03-01", "third");

        assertThat(run("-f", "lists", "diff", "HEAD~2", "HEAD~1").out())
                .contains("清单  HEAD~2 -> HEAD~1\n\nno differences\n")
                .contains("另一份  HEAD~2 -> HEAD~1\n\n1  推进中高职衔接  (added)\n")
                .contains("0 tasks changed, 2 added, 0 removed");
        assertThat(run("-f", "lists", "diff", "HEAD~1").out())
                .contains("清单  HEAD~1 -> working tree\n\n1  推进中高职衔接  (removed)\n")
                .contains("另一份  HEAD~1 -> working tree\n\nno differences\n");
        CommandRun neither = run("-f", "lists/c.yaml", "diff", "HEAD~1", "HEAD");
        assertThat(neither.code()).isEqualTo(3);
        assertThat(neither.err()).contains("lists/c.yaml is not in revision HEAD");
    }

    @Test
    void aFolderIsReadAsItWasAtARevision() throws IOException {
        sandbox.git("mv", "data/reform.yaml", "data/a.yaml");
        sandbox.write("data/gone.yaml", LIST);
        sandbox.commitAll("2022-02-01", "second");
        sandbox.git("rm", "-q", "data/gone.yaml");
        sandbox.commitAll("2022-03-01", "third");
        sandbox.write("data/new.yaml", LIST);
        sandbox.git("mv", "data/a.yaml", "data/b.yaml");
        sandbox.commitAll("2022-04-01", "fourth");

        assertThat(run("-f", "data", "list", "--format", "ids").out()).isEqualTo("b:1\nb:2\nnew:1\nnew:2\n");
        CommandRun before = run("-f", "data", "list", "--format", "ids", "--rev", "HEAD~2");
        assertThat(before.out()).isEqualTo("b:1\nb:2\ngone:1\ngone:2\n");
        assertThat(before.err()).isEqualTo("data/new.yaml is not in revision HEAD~2 and is left out\n");
        assertThat(run("-f", "data", "list", "--format", "ids", "--rev", "HEAD~3")
                        .out())
                .isEqualTo("1\n2\n");
        assertThat(run("-f", "data", "report", "overdue", "--rev", "HEAD~2", "--format", "json")
                        .out())
                .contains("\"file\": \"data/b.yaml\"", "\"file\": \"data/gone.yaml\"");
        assertThat(run("-f", "data", "log", "--rev", "HEAD~2").code()).isZero();

        sandbox.git("clone", "-q", "--bare", ".", "../bare.git");
        assertThat(in(temporary.resolve("bare.git"))
                        .run("-f", "data", "list", "--format", "ids", "--rev", "HEAD")
                        .out())
                .isEqualTo("b:1\nb:2\nnew:1\nnew:2\n");
        CommandRun nowhere = run("-f", "nosuch", "list", "--rev", "HEAD");
        assertThat(nowhere.code()).isEqualTo(3);
        assertThat(nowhere.err()).contains("nosuch is not in revision HEAD");
    }

    @Test
    void aPartialCloneIsToldAsSuch() throws IOException {
        sandbox.git("config", "uploadpack.allowFilter", "true");
        sandbox.commit("2022-02-01", "data/reform.yaml", LIST.replace("in-progress", "done"));
        sandbox.git("clone", "-q", "--filter=blob:none", "file://" + sandbox.folder(), "../partial");
        for (String[] words : new String[][] {{"diff", "HEAD~1"}, {"list", "--rev", "HEAD~1"}}) {
            CommandRun run = in(temporary.resolve("partial")).run(words);
            assertThat(run.code()).isEqualTo(3);
            assertThat(run.out()).isEmpty();
            assertThat(run.err())
                    .contains("this clone is partial and lacks HEAD~1:data/reform.yaml; \"git fetch --refetch");
        }
        assertThat(in(temporary.resolve("partial")).run("diff").out()).contains("no differences");
    }

    /** Every field that a diff tells of has its place in the JSON, too. */
    @Test
    void everyFieldIsInTheJson() throws IOException {
        sandbox.commit(
                "2022-02-01",
                "data/reform.yaml",
                LIST.replace(
                        "due: 2022年\n",
                        "due: 2023年\n    start: 2022-03-01\n    milestones: [{key: plan, due: 2022年6月, title: 方案}]\n"
                                + "    section: 资金\n    description: 新\n    responsible: [市教育局]\n"
                                + "    status: blocked\n    progress: 10\n    updates: [{date: 2022-01-05, note: 启动}]\n"));
        String json = run("diff", "HEAD~1", "HEAD", "--format", "json").out();
        for (String field : new String[] {
            "due", "start", "milestones", "section", "description", "responsible", "status", "progress", "updates"
        }) {
            assertThat(json).contains("\"field\": \"" + field + "\"");
        }
        assertThat(json).contains("\"from\": null,\n              \"to\": \"2022-03-01\"", "\"key\": \"plan\"");
        assertThat(run("diff", "HEAD", "HEAD~1", "--format", "json").code()).isZero();
        assertThat(run("log", "--format", "json").out()).contains("\"field\": \"milestones\"");
    }

    /** A cell that can't be read says nothing of its field: told is what is written in it. */
    @Test
    void aCellThatIsNotReadIsToldAsItIsWritten() throws IOException {
        sandbox.commit(
                "2022-02-01",
                "data/reform.yaml",
                LIST.replace("status: in-progress", "status: 不清楚").replace("progress: 60", "progress: 六成"));
        sandbox.commit(
                "2022-02-02",
                "data/reform.yaml",
                LIST.replace("status: in-progress", "status: 不明白").replace("progress: 60", "progress: 六成"));
        assertThat(run("diff", "HEAD~2", "HEAD~1").out())
                .contains("in progress -> 不清楚", "60 -> 六成")
                .doesNotContain("not started");
        assertThat(run("diff", "HEAD~1", "HEAD").out()).contains("不清楚 -> 不明白").doesNotContain("六成");
        assertThat(run("log").out()).contains("不清楚 -> 不明白").doesNotContain("not started");
        assertThat(run("diff", "HEAD~1", "HEAD~2", "--format", "json").out())
                .contains("\"from\": \"不清楚\"", "\"to\": \"in-progress\"", "\"from\": \"六成\"", "\"to\": \"60\"");
        assertThat(run("report", "weekly", "--since", "2022-01-30", "--until", "2022-02-05")
                        .out())
                .contains("1 task not judged")
                .doesNotContain("not started ->", "-> not started");
    }
}
