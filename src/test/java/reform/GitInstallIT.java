package reform;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import reform.git.Sandbox;
import reform.git.Sandbox.Outcome;

/** The real git, with the built program installed in a repository. */
@DisabledOnOs(OS.WINDOWS)
class GitInstallIT {
    private static final String BASE = """
            format: 1
            title: 清单
            issued: 2020-06-01
            tasks:
              - id: 1
                title: 推进中高职衔接
                due: 2021年
                lead: 市教育局
                status: not-started
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
        sandbox = Sandbox.init(temporary.resolve("repo"))
                .with("PATH", Shell.HOME.resolve("bin") + File.pathSeparator + System.getenv("PATH"))
                .with("LANG", "en_US.UTF-8")
                .with("LC_ALL", "C.UTF-8");
        sandbox.commit("2022-01-01", "data/reform.yaml", BASE);
    }

    private Outcome reform(String... arguments) throws IOException {
        return reform(sandbox, arguments);
    }

    private Outcome reform(Sandbox where, String... arguments) throws IOException {
        String[] command = new String[arguments.length + 1];
        command[0] = Shell.HOME.resolve("bin/reform").toString();
        System.arraycopy(arguments, 0, command, 1, arguments.length);
        return where.run(List.of(command));
    }

    private void install() throws IOException {
        Outcome installed = reform("git", "install");
        assertThat(installed.code()).as(installed.err()).isZero();
        sandbox.commitAll("2022-01-02", "attributes");
    }

    private static String marked(String status, String date, String note) {
        return BASE.replace("    status: not-started\n", """
                    status: %s
                    updates:
                      - date: %s
                        status: %s
                        note: %s
                """.formatted(status, date, status, note)
                .indent(0));
    }

    /** One branch with each change, from where we are. */
    private void branches(String ours, String theirs) throws IOException {
        sandbox.git("checkout", "-q", "-b", "theirs");
        sandbox.commit("2022-03-01", "data/reform.yaml", theirs);
        sandbox.git("checkout", "-q", "main");
        sandbox.commit("2022-03-02", "data/reform.yaml", ours);
    }

    @Test
    void branchesThatMarkNoteAndExtendTheSameTasksMerge() throws IOException {
        install();
        sandbox.git("checkout", "-q", "-b", "theirs");
        assertThat(reform("mark", "1", "done", "--on", "2022-03-05", "--note", "办结", "--by", "市教育局")
                        .code())
                .isZero();
        assertThat(reform("note", "2", "资金文件已会签", "--on", "2022-03-06", "--by", "市财政局")
                        .code())
                .isZero();
        sandbox.commitAll("2022-03-06", "theirs");
        sandbox.git("checkout", "-q", "main");
        assertThat(reform("mark", "1", "in-progress", "--on", "2022-02-01", "--note", "启动", "--by", "市教育局")
                        .code())
                .isZero();
        assertThat(reform("extend", "2", "2023年", "--note", "经批准", "--on", "2022-03-07", "--by", "市政府")
                        .code())
                .isZero();
        sandbox.commitAll("2022-03-07", "ours");

        sandbox.git("merge", "-q", "--no-edit", "theirs");
        String merged = sandbox.read("data/reform.yaml");
        assertThat(merged).contains("启动", "办结", "资金文件已会签", "经批准", "status: done", "due: 2023年");
        assertThat(merged.indexOf("启动")).isLessThan(merged.indexOf("办结"));
        assertThat(reform("check").code()).isZero();
        assertThat(reform("list", "--status", "done", "--count").out()).isEqualTo("1\n");
    }

    @Test
    void aContradictionIsNamedInWords() throws IOException {
        install();
        branches(marked("blocked", "2022-03-05", "经费未到位"), marked("done", "2022-03-01", "办结"));
        Outcome merge = sandbox.tryGit("merge", "theirs");
        assertThat(merge.code()).isEqualTo(1);
        assertThat(merge.out() + merge.err())
                .contains("data/reform.yaml: 1 conflict to decide")
                .contains("1  推进中高职衔接: status: ours blocked, theirs done")
                .contains("CONFLICT (content): Merge conflict in data/reform.yaml");
        assertThat(sandbox.read("data/reform.yaml"))
                .contains(
                        "<<<<<<< ours\n    status: blocked\n=======\n    status: done\n>>>>>>> theirs\n    updates:\n");
        // What is undecided is not committed by accident.
        sandbox.git("add", "-A");
        Outcome commit = sandbox.tryGit("commit", "-q", "-m", "merge");
        assertThat(commit.code()).isEqualTo(1);
        assertThat(commit.err()).contains("data/reform.yaml:").contains("nothing was committed");
    }

    @Test
    void rebaseCherryPickAndStashMergeAlike() throws IOException {
        install();
        String renamed = BASE.replace("落实生均拨款", "落实“生均拨款”");
        branches(
                BASE.replace("due: 2022年", "due: 2023年"),
                renamed.replace("status: not-started", "status: in-progress"));
        String expected =
                renamed.replace("due: 2022年", "due: 2023年").replace("status: not-started", "status: in-progress");

        sandbox.git("checkout", "-q", "-b", "picked", "main");
        sandbox.git("cherry-pick", "theirs");
        assertThat(sandbox.read("data/reform.yaml")).isEqualTo(expected);

        sandbox.git("checkout", "-q", "theirs");
        sandbox.git("rebase", "-q", "main");
        assertThat(sandbox.read("data/reform.yaml")).isEqualTo(expected);

        sandbox.git("checkout", "-q", "main");
        sandbox.git("checkout", "-q", "HEAD~1", "--", "data/reform.yaml");
        sandbox.write("data/reform.yaml", renamed.replace("status: not-started", "status: in-progress"));
        sandbox.git("stash", "-q");
        sandbox.git("stash", "pop");
        assertThat(sandbox.read("data/reform.yaml")).contains("in-progress");
    }

    @Test
    void aRenamedFileAndOneWithCarriageReturnsMerge() throws IOException {
        install();
        sandbox.git("config", "core.autocrlf", "false");
        String theirs = BASE.replace("落实生均拨款", "落实“生均拨款”");
        sandbox.git("checkout", "-q", "-b", "theirs");
        sandbox.commit("2022-03-01", "data/reform.yaml", theirs);
        sandbox.git("checkout", "-q", "main");
        sandbox.git("mv", "data/reform.yaml", "data/list.yaml");
        sandbox.write(".gitattributes", "*.yaml merge=reform diff=reform\n");
        sandbox.commit(
                "2022-03-02",
                "data/list.yaml",
                BASE.replace("due: 2021年", "due: 2023年").replace("\n", "\r\n"));
        // Every line differs for git, so the rename is told to it.
        sandbox.git("-c", "merge.renames=true", "merge", "-q", "--no-edit", "-Xfind-renames=10%", "theirs");
        assertThat(sandbox.read("data/list.yaml"))
                .isEqualTo(theirs.replace("due: 2021年", "due: 2023年").replace("\n", "\r\n"));
    }

    @Test
    void linesThatAreNoListTogetherAreNotCommitted() throws IOException {
        install();
        String base = """
                title: t
                tasks:
                  - {id: 1, title: a, due: 2022年, lead: b}
                  - {id: 2, title: c, due: &d 2023年, lead: b}
                  - {id: 3, title: e, due: *d, lead: b}
                  - {id: 4, title: f, due: 2022年, lead: b}
                  - {id: 5, title: g, due: 2022年, lead: b}
                """;
        sandbox.commit("2022-02-01", "data/reform.yaml", base);
        branches(
                base.replace("  - {id: 2, title: c, due: &d 2023年, lead: b}\n", "")
                        .replace("*d", "2023年"),
                base + "  - {id: 6, title: h, due: *d, lead: b}\n");
        Outcome merge = sandbox.tryGit("merge", "--no-edit", "theirs");
        assertThat(merge.code()).isEqualTo(1);
        assertThat(merge.out() + merge.err())
                .contains("not a valid list", "data/reform.yaml:7:28: error: no anchor &d");
    }

    /** One side puts another task in the place of one, the other marks that: no line is changed by both. */
    @Test
    void linesThatSayWhatNeitherSideSaidAreNotCommitted() throws IOException {
        install();
        String base = """
                title: t
                tasks: [
                  {id: 1, # a
                   title: 甲, due: 2022年, lead: a,
                   section: 一,
                   goal: b,
                   owner: c,
                   status: not-started },
                ]
                """;
        sandbox.commit("2022-02-01", "data/reform.yaml", base);
        branches(base.replace("甲, due: 2022年, lead: a", "乙, due: 2024年, lead: z"), base.replace("not-started", "done"));
        Outcome merge = sandbox.tryGit("merge", "--no-edit", "theirs");
        assertThat(merge.code()).isEqualTo(1);
        assertThat(merge.out() + merge.err()).contains("may not say what both sides changed");
        assertThat(sandbox.git("status", "--short")).contains("UU data/reform.yaml");
    }

    @Test
    void aSideThatIsNoListIsMergedByLines() throws IOException {
        install();
        sandbox.git("config", "core.hooksPath", "none");
        branches(BASE.replace("due: 2022年", "due: [2022年"), BASE.replace("status: not-started", "status: done"));
        Outcome merge = sandbox.tryGit("merge", "--no-edit", "theirs");
        assertThat(merge.code()).as(merge.err()).isZero();
        assertThat(merge.out() + merge.err())
                .contains("our side is not a valid list (")
                .contains("merged line by line");
        assertThat(sandbox.read("data/reform.yaml"))
                .isEqualTo(BASE.replace("due: 2022年", "due: [2022年").replace("not-started", "done"));
    }

    @Test
    void gitDiffSpeaksOfTasks() throws IOException {
        install();
        sandbox.write("data/reform.yaml", BASE.replace("status: not-started", "status: done"));
        assertThat(sandbox.git("diff")).contains("reform diff data/reform.yaml", "Status  not started -> done");
        sandbox.write("data/reform.yaml", "# a comment\n" + BASE);
        assertThat(sandbox.git("diff")).contains("+++ b/data/reform.yaml\n@@", "+# a comment");
        sandbox.write("data/reform.yaml", "no list\n");
        assertThat(sandbox.git("diff")).contains("+no list");
    }

    @Test
    void saysWhatItDoesAndDoesItOnce() throws IOException {
        String before = sandbox.read(".git/config");
        assertThat(reform("git", "status").code()).isEqualTo(1);
        Outcome first = reform("git", "install");
        assertThat(first.out().lines()).hasSize(3);
        assertThat(first.out())
                .contains("merge.reform", ".gitattributes: data/reform.yaml registered as a list", "pre-commit");
        assertThat(sandbox.read(".gitattributes")).isEqualTo("/data/reform.yaml merge=reform diff=reform\n");
        String config = sandbox.read(".git/config");
        Outcome second = reform("git", "install");
        assertThat(second.out()).contains("already").doesNotContain("is a list;");
        assertThat(sandbox.read(".git/config")).isEqualTo(config);
        assertThat(sandbox.read(".gitattributes")).isEqualTo("/data/reform.yaml merge=reform diff=reform\n");
        assertThat(reform("git", "status").code()).isZero();

        assertThat(reform("git", "uninstall").code()).isZero();
        assertThat(sandbox.folder().resolve(".gitattributes")).doesNotExist();
        assertThat(sandbox.folder().resolve(".git/hooks/pre-commit")).doesNotExist();
        assertThat(sandbox.read(".git/config")).isEqualTo(before);
    }

    /** Also where the attributes were committed: git goes by the staged ones after their file is gone. */
    @Test
    void uninstallAndStatusAgree() throws IOException {
        install();
        Outcome uninstalled = reform("git", "uninstall");
        assertThat(uninstalled.out()).contains(".gitattributes: data/reform.yaml unregistered");
        assertThat(sandbox.folder().resolve(".gitattributes")).doesNotExist();
        Outcome status = reform("git", "status");
        assertThat(status.code()).isEqualTo(1);
        assertThat(status.out())
                .contains(
                        ".gitattributes: data/reform.yaml is not registered as a list",
                        "merge driver: not installed",
                        "hook: not installed")
                .doesNotContain("MISSING");
        assertThat(reform("git", "install").out()).contains(".gitattributes: data/reform.yaml registered as a list");
        assertThat(reform("git", "status").code()).isZero();
        assertThat(sandbox.git("status", "--short")).isEmpty();

        sandbox.write(".gitattributes", "*.yaml merge=reform diff=reform\n");
        assertThat(reform("git", "uninstall").out())
                .contains("data/reform.yaml is still registered as a list by a line of your own");
        assertThat(reform("git", "status").out())
                .contains("data/reform.yaml is registered as a list", "driver: MISSING in this clone");
    }

    @Test
    void statusTellsWhatDoesNotWork() throws IOException {
        install();
        sandbox.git("config", "--unset", "diff.reform.command");
        assertThat(reform("git", "status").out()).contains("missing for git diff");
        reform("git", "install");
        sandbox.git("config", "merge.reform.driver", "reform git merge %O %A %B %P %L");
        assertThat(reform("git", "status").out()).contains("merge driver: differs from what reform git install writes");
        reform("git", "install");
        Path hook = sandbox.folder().resolve(".git/hooks/pre-commit");
        Files.writeString(hook, Files.readString(hook).replace("exit 1", "exit 0"));
        Outcome stale = reform("git", "status");
        assertThat(stale.out())
                .contains("merge driver: installed (reform)", "hook: differs from what reform git install writes");
        assertThat(stale.code()).isEqualTo(1);
        assertThat(reform("git", "install").out()).contains("pre-commit hook: staged lists are checked");
        assertThat(reform("git", "status").code()).isZero();
    }

    /** Whose repository it is, nobody knows: what its settings name is run where it cannot be part of it, as version. */
    @Test
    void statusRunsNothingOfTheRepository() throws IOException {
        install();
        Path evil =
                sandbox.write("evil", "#!/bin/sh\necho \"$@\" >>\"" + temporary.resolve("ran") + "\"\necho reform 1\n");
        assertThat(evil.toFile().setExecutable(true)).isTrue();
        String driver = sandbox.git("config", "merge.reform.driver").strip();
        String diff = sandbox.git("config", "diff.reform.command").strip();
        for (String program : List.of("'" + evil + "'", "'./evil'", "'reform'; ./evil;", "$(./evil)")) {
            sandbox.git("config", "merge.reform.driver", driver.replace("'reform'", program));
            sandbox.git("config", "diff.reform.command", diff.replace("'reform'", program));
            Outcome status = reform("git", "status");
            assertThat(status.code()).as(program).isEqualTo(1);
            assertThat(status.out()).doesNotContain("driver: in place");
        }
        assertThat(temporary.resolve("ran")).doesNotExist();
    }

    @Test
    void aHookThatIsAProgramIsKept() throws IOException {
        Path hook = sandbox.folder().resolve(".git/hooks/pre-commit");
        Files.createDirectories(hook.getParent());
        Files.write(hook, new byte[] {0x7f, 'E', 'L', 'F', (byte) 0xff, (byte) 0xfe});
        assertThat(reform("git", "install").out()).contains("pre-commit.before-reform");
        assertThat(reform("git", "uninstall").out()).contains("the previous hook was restored");
    }

    @Test
    void aRepositoryThatCannotBeWrittenIsSaidToBe() throws IOException {
        Files.createDirectory(sandbox.folder().resolve(".gitattributes"));
        Outcome installed = reform("git", "install");
        assertThat(installed.code()).isEqualTo(4);
        assertThat(installed.out()).contains("merge.reform");
        assertThat(installed.err())
                .startsWith("reform: ")
                .contains(".gitattributes: ")
                .doesNotContain("output");
    }

    @Test
    void attributesInAnotherEncodingStayAndALinkIsNotFollowed() throws IOException {
        byte[] gbk = {'#', ' ', (byte) 0xd5, (byte) 0xc5, '\n'};
        Path file = sandbox.folder().resolve(".gitattributes");
        Files.write(file, gbk);
        assertThat(reform("git", "install").code()).isZero();
        assertThat(Files.readAllBytes(file)).startsWith(gbk);
        assertThat(reform("git", "uninstall").code()).isZero();
        assertThat(Files.readAllBytes(file)).isEqualTo(gbk);

        Path mine = Files.writeString(temporary.resolve("mine"), "mine\n");
        Files.delete(file);
        Files.createSymbolicLink(file, mine);
        assertThat(reform("git", "install").code()).isEqualTo(4);
        assertThat(mine).hasContent("mine\n");
    }

    @Test
    void aCloneThatHasTheAttributesButNotTheDriverIsTold() throws IOException {
        install();
        sandbox.git("clone", "-q", ".", "../clone");
        Sandbox clone = Sandbox.at(temporary.resolve("clone"));
        sandbox.environment().forEach(clone::with);
        Outcome status = reform(clone, "git", "status");
        assertThat(status.code()).isEqualTo(1);
        assertThat(status.out()).contains("MISSING in this clone").contains("reform git install");
    }

    @Test
    void hooksAndAttributesOfTheUserStayAsTheyAre() throws IOException {
        String hook = "#!/bin/sh\necho mine >> ran\n";
        Path file = sandbox.write(".git/hooks/pre-commit", hook);
        assertThat(file.toFile().setExecutable(true)).isTrue();
        sandbox.write(".gitattributes", "*.txt text\r\n*.yaml merge=union");
        assertThat(reform("git", "install").out()).contains("pre-commit.before-reform beside it and runs first");
        assertThat(sandbox.read(".gitattributes"))
                .isEqualTo("*.txt text\r\n*.yaml merge=union\r\n/data/reform.yaml merge=reform diff=reform\r\n");
        sandbox.commit("2022-02-01", "data/reform.yaml", marked("done", "2022-01-05", "办结"));
        assertThat(sandbox.read("ran")).isEqualTo("mine\n");

        sandbox.write("data/reform.yaml", BASE.replace("due: 2022年", "due: 2022年13月"));
        sandbox.git("add", "-A");
        sandbox.write("data/reform.yaml", BASE);
        Outcome commit = sandbox.tryGit("commit", "-q", "-m", "wrong");
        assertThat(commit.code()).isEqualTo(1);
        assertThat(commit.err()).startsWith("data/reform.yaml:12:10: error: ");

        assertThat(reform("git", "uninstall").out()).contains("the previous hook was restored");
        assertThat(sandbox.read(".git/hooks/pre-commit")).isEqualTo(hook);
        assertThat(sandbox.read(".gitattributes")).isEqualTo("*.txt text\r\n*.yaml merge=union\r\n");
    }

    @Test
    void worksInWorktreesAndWithAHooksFolderOfItsOwn() throws IOException {
        sandbox.git("config", "core.hooksPath", ".githooks");
        sandbox.git("worktree", "add", "-q", "-b", "side", "../side");
        Sandbox side = Sandbox.at(temporary.resolve("side"));
        sandbox.environment().forEach(side::with);
        assertThat(reform(side, "git", "install").code()).isZero();
        assertThat(side.folder().resolve(".githooks/pre-commit")).isExecutable();
        assertThat(reform(side, "git", "status").code()).isZero();
        side.write("data/reform.yaml", BASE.replace("due: 2022年", "due: 2022年13月"));
        side.git("add", "-A");
        assertThat(side.tryGit("commit", "-q", "-m", "wrong").code()).isEqualTo(1);
    }

    @Test
    void aHooksFolderThatIsSharedIsLeftAlone() throws IOException {
        Path shared = Files.createDirectories(temporary.resolve("shared"));
        sandbox.git("config", "core.hooksPath", shared.toString());
        assertThat(reform("git", "install").out()).contains("NOT installed").contains("reform git check");
        assertThat(shared).isEmptyDirectory();
    }
}
