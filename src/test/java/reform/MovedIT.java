package reform;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import reform.Shell.Outcome;

/**
 * The distribution is moved after it was built, and away after {@code git install}: git never calls the place of the
 * build, and no update is lost without the program. {@code $place} is a folder with all that a shell would act on in its
 * name.
 */
@DisabledOnOs(OS.WINDOWS)
class MovedIT {
    private static final String SETUP = """
            export GIT_CONFIG_GLOBAL=/dev/null GIT_CONFIG_SYSTEM=/dev/null GIT_AUTHOR_NAME=w GIT_AUTHOR_EMAIL=w@x
            export GIT_COMMITTER_NAME=w GIT_COMMITTER_EMAIL=w@x GIT_EDITOR=true REFORM_TODAY=2026-11-03
            place="$PWD/it's 移\\\\动\\"\\$(touch ran)\\`touch ran\\`%A %%"
            move() { mkdir -p "$place" && cp -r "$home" "$place/reform" && moved=$place/reform/bin/reform; }
            cat >list <<'LIST'
            title: 甲
            issued: 2026-01-01
            tasks:
              - id: 1
                title: 甲
                due: 2026年底
                lead: 甲局
              - id: 2
                title: 乙
                due: 2026年底
                lead: 乙局
            LIST
            repository() {
                git init -q -b main "$1" && cd "$1" && cp ../list reform.yaml && echo >other && "$moved" git install &&
                    git add -A && git commit -qm base && git checkout -qb side &&
                    "$moved" mark 2 in-progress --by 乙局 --on 2026-11-01 && git commit -qam side && git checkout -q main &&
                    "$moved" mark 2 blocked --by 乙局 --on 2026-11-02 && git commit -qam main
            } >/dev/null
            """;

    @TempDir
    Path folder;

    private Outcome run(String script) throws Exception {
        return Shell.run(folder, SETUP + script);
    }

    static Stream<String> jvms() throws IOException {
        return Files.readAllLines(Shell.HOME.resolve("lib/jvms")).stream().map(line -> line.split("\\|")[1]);
    }

    @ParameterizedTest
    @MethodSource("jvms")
    void gitCallsTheProgramWhereItIsNow(String java) throws Exception {
        Outcome outcome = run("export REFORM_JAVA='" + java + "'\nmove && repository r\n" + """
                "$moved" git status; echo "status $?"
                git config --get-regexp 'reform' | grep -c "$home"; grep -c "$home" .git/hooks/pre-commit
                git merge side 2>&1; sed -n '/<<<</,/>>>>/p' reform.yaml
                git merge --abort && sed -i s/甲局/丙局/ reform.yaml && git diff | sed -n 4,5p
                echo 'tasks: [' >>reform.yaml; git commit -qam wrong 2>&1 | tail -n 1; ls ran ../ran 2>/dev/null
                """);
        assertThat(outcome.out().replace(folder.toString(), "HERE"))
                .as(outcome.err())
                .isEqualTo("""
                        .gitattributes: reform.yaml is registered as a list
                        merge driver: installed (HERE/it's 移\\动"$(touch ran)`touch ran`%A %%/reform/bin/reform)
                        pre-commit hook: installed (HERE/r/.git/hooks/pre-commit)
                        status 0
                        0
                        0
                        reform.yaml: 1 conflict to decide
                          2  乙: status: ours blocked, theirs in progress
                        Auto-merging reform.yaml
                        CONFLICT (content): Merge conflict in reform.yaml
                        Automatic merge failed; fix conflicts and then commit the result.
                        <<<<<<< ours
                            status: blocked
                        =======
                            status: in-progress
                        >>>>>>> theirs
                        1  甲
                            Lead  [-甲局-] {+丙局+}
                        nothing was committed: the staged list has errors; use \"git commit --no-verify\" to commit anyway
                        """);
    }

    @Test
    void withoutTheProgramNoUpdateIsLost() throws Exception {
        Outcome outcome = run("""
                move && repository r && mv "$place" ../away
                git merge side >out 2>err; echo "merge $?"; sed -n '/<<<</,/>>>>/p' reform.yaml; cat err
                git add -A; git commit -qm merged 2>&1; echo "commit $?"; git merge --abort
                echo x >other; git commit -qam 'no list'; echo "commit without lists $?"
                echo '# c' >>reform.yaml; git diff 2>&1; echo "diff $?"; git diff 2>/dev/null | git apply -R --check && echo a patch
                git add reform.yaml && git commit -qm checked 2>/dev/null; echo "commit $?"
                ../away/reform/bin/reform git status; echo "status $?"
                ../away/reform/bin/reform git install >/dev/null && ../away/reform/bin/reform git status; echo "status $?"
                git commit -qm checked; echo "commit $?"
                """);
        assertThat(outcome.out()
                        .replace(folder.toString(), "HERE")
                        .replace("HERE/it's 移\\动\"$(touch ran)`touch ran`%A %%", "GONE"))
                .as(outcome.err())
                .isEqualTo("""
                        merge 1
                        <<<<<<< ours
                            status: blocked
                            updates:
                              - date: 2026-11-02
                                status: blocked
                        =======
                            status: in-progress
                            updates:
                              - date: 2026-11-01
                                status: in-progress
                        >>>>>>> theirs
                        reform.yaml: merged by lines, because reform was not found or failed; reform check says whether it is a list
                        reform.yaml：没有找到 reform 或其运行失败，已按行合并；请用 reform check 核对
                        reform: not found, so the staged lists could not be checked and nothing was committed.
                        Run "reform git install" where reform is now, or commit unchecked: git commit --no-verify
                        reform：没有找到程序，无法检查暂存的清单，未提交。
                        请用现在的 reform 运行 reform git install；如不检查也要提交，请用 git commit --no-verify
                        commit 1
                        commit without lists 0
                        reform.yaml: compared by lines, because reform was not found or failed
                        reform.yaml：没有找到 reform 或其运行失败，按行比较
                        diff --git a/reform.yaml b/reform.yaml
                        --- a/reform.yaml
                        +++ b/reform.yaml
                        @@ -14,3 +14,4 @@   - id: 2
                               - date: 2026-11-02
                                 status: blocked
                                 by: 乙局
                        +# c
                        diff 0
                        a patch
                        commit 1
                        .gitattributes: reform.yaml is registered as a list
                        merge driver: does NOT work, since none of these runs as reform: GONE/reform/bin/reform, reform; git merges and compares these lists line by line
                        pre-commit hook: does NOT work, since none of these runs as reform: GONE/reform/bin/reform, reform; no commit of a list will succeed (HERE/r/.git/hooks/pre-commit)
                        run \"reform git install\" to install the missing parts
                        status 1
                        .gitattributes: reform.yaml is registered as a list
                        merge driver: installed (HERE/away/reform/bin/reform)
                        pre-commit hook: installed (HERE/r/.git/hooks/pre-commit)
                        status 0
                        commit 0
                        """);
    }

    /** A program that is there and does not work is worse than none: git would take what it leaves for the result. */
    @ParameterizedTest
    @ValueSource(strings = {"exit 3", "exit 70", "exit 127", "echo broken >&2; exit 4", "kill -s KILL $$"})
    void withABrokenProgramNoUpdateIsLost(String body) throws Exception {
        Outcome outcome = run("move && repository r && printf '#!/bin/sh\\n%s\\n' '" + body + "' >\"$moved\"\n" + """
                git merge side >out 2>err; echo "merge $?: $(grep -c '^<<<<<<<\\|^>>>>>>>' reform.yaml) marks"
                git merge --abort; echo '# c' >>reform.yaml; git diff 2>/dev/null | grep '^+#'
                git commit -qam x 2>/dev/null; echo "commit $?"
                """);
        assertThat(outcome.out()).as(outcome.err()).isEqualTo("merge 1: 2 marks\n+# c\ncommit 1\n");
    }

    @Test
    void theNameOnThePathComesFirstWhereItLeadsToTheSameProgram() throws Exception {
        Outcome outcome = run("""
                move && mkdir bin && ln -s "$moved" bin/reform && PATH=$PWD/bin:$PATH && moved=reform && repository r
                git config merge.reform.driver | sed 's/.*for reform in //; s/; do command.*//'
                mv "$place" ../away && ln -sf ../away/reform/bin/reform ../bin/reform && reform git status | sed -n 2p
                git merge side 2>&1 | head -n 1
                """);
        assertThat(outcome.out().replace(folder.toString(), "HERE"))
                .as(outcome.err())
                .isEqualTo("""
                        'reform' 'HERE/it'\\''s 移\\动"$(touch ran)`touch ran`%%A %%%%/reform/bin/reform'
                        merge driver: installed (reform)
                        reform.yaml: 1 conflict to decide
                        """);
    }

    /** Called in each of these ways, the program knows where it is. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"$place/reform/bin/reform\"",
                "ln -s \"$moved\" ../link && ../link",
                "ln -s \"$place\" ../folder && ../folder/reform/bin/reform",
                "ln -s \"$place/reform/bin\" ../bin && ../bin/reform",
                "cd ../it* && cd - >/dev/null && ../it*/reform/bin/reform",
                "PATH=$place/reform/bin:$PATH && reform",
            })
    void knowsItsPlace(String call) throws Exception {
        Outcome outcome = run(
                "move && git init -q r && cd r && cp ../list reform.yaml && " + call + " git install >/dev/null\n"
                        + "git config merge.reform.driver | grep -c -F \"'$(echo \"$moved\" | sed \"s/'/'\\\\\\\\''/g; s/%/%%/g\")'\"");
        assertThat(outcome.out()).as(outcome.err()).isEqualTo("1\n");
    }
}
