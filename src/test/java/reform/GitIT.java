package reform;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import reform.Shell.Outcome;

/** The real git calls the built program: as merge driver, diff driver and hook. */
@DisabledOnOs(OS.WINDOWS)
class GitIT {
    private static final String BASE = """
            title: 清单
            issued: 2020-06-01
            tasks:
              # 首项
              - id: 1
                title: 甲事
                due: 2021年 # 年内
                lead: 市教育局
                status: not-started
              - id: 2
                title: 乙事
                due: 2022年
                lead: 市财政局
            """;
    private static final String SETUP = """
            export GIT_CONFIG_GLOBAL=/dev/null GIT_CONFIG_SYSTEM=/dev/null GIT_AUTHOR_NAME=w GIT_AUTHOR_EMAIL=w@x
            export GIT_COMMITTER_NAME=w GIT_COMMITTER_EMAIL=w@x GIT_EDITOR=true REFORM_TODAY=2022-06-30
            repository() {
                git init -q -b main "$1" && cd "$1" && cp ../base.yaml reform.yaml && $reform git install >/dev/null &&
                git add -A && git commit -qm base
            }
            """;
    /** Two offices change the same and neighbouring tasks, each on a branch of its own. */
    private static final String BRANCHES = """
            git checkout -q -b theirs
            $reform mark 1 done --on 2022-03-05 --by 市教育局 --note 办结 >/dev/null
            $reform note 2 资金文件已会签 --on 2022-03-06 --by 市财政局 >/dev/null
            sed -i 's/# 首项/# 首项，重点/' reform.yaml; git commit -qam theirs
            git checkout -q main
            $reform mark 1 in-progress --on 2022-02-01 --by 市教育局 --note 启动 >/dev/null
            $reform extend 2 2023年 --note 经批准 --on 2022-03-07 --by 市政府 >/dev/null
            git commit -qam ours
            """;

    private static final String MERGED = """
            title: 清单
            issued: 2020-06-01
            tasks:
              # 首项，重点
              - id: 1
                title: 甲事
                due: 2021年 # 年内
                lead: 市教育局
                status: done
                updates:
                  - date: 2022-02-01
                    status: in-progress
                    by: 市教育局
                    note: 启动
                  - date: 2022-03-05
                    status: done
                    by: 市教育局
                    note: 办结
              - id: 2
                title: 乙事
                due: 2023年
                lead: 市财政局
                updates:
                  - date: 2022-03-06
                    by: 市财政局
                    note: 资金文件已会签
                  - date: 2022-03-07
                    due: {from: 2022年, to: 2023年}
                    by: 市政府
                    note: 经批准
            """;

    @TempDir
    Path folder;

    @BeforeEach
    void writeTheLists() throws Exception {
        Files.writeString(folder.resolve("base.yaml"), BASE);
        Files.writeString(folder.resolve("merged.yaml"), MERGED);
    }

    private Outcome run(String script) throws Exception {
        return Shell.run(folder, SETUP + script);
    }

    @Test
    void mergeRebaseCherryPickAndStashPopGiveTheSameList() throws Exception {
        Outcome outcome = run("repository r\n" + BRANCHES + """
                is() { cmp reform.yaml ../merged.yaml && git diff --quiet HEAD -- . && echo "$1"; }
                git branch ours
                git merge -q --no-edit theirs >/dev/null && is merge
                git checkout -q -B main ours && git cherry-pick theirs >/dev/null && is cherry-pick
                git checkout -q -B side theirs && git rebase -q ours && is rebase
                git worktree add -q ../tree ours && cd ../tree && git merge -q --no-edit theirs >/dev/null && is worktree && cd ../r
                git checkout -q -B main ours && git checkout -q theirs~1 -- . && git checkout -q theirs -- reform.yaml
                git reset -q --soft theirs~1 && git reset -q && git stash -q && git checkout -q -B main ours
                git stash pop >/dev/null && cmp reform.yaml ../merged.yaml && echo stash
                """);
        assertThat(outcome.out()).as(outcome.err()).isEqualTo("merge\ncherry-pick\nrebase\nworktree\nstash\n");
        assertThat(outcome.err()).doesNotContain("conflict");
    }

    @Test
    void aRenamedFileAnotherLineEndAndAHooksFolderMerge() throws Exception {
        Outcome outcome = run("""
                git init -q -b main r && cd r && git config core.hooksPath .hooks && git config core.autocrlf false
                cp ../base.yaml reform.yaml && $reform git install >/dev/null && ls .hooks
                echo '*.yaml merge=reform diff=reform' >.gitattributes && git add -A && git commit -qm base
                """ + BRANCHES + """
                git checkout -q -b renamed main && git mv reform.yaml list.yaml && git commit -qm rename
                git merge -q --no-edit -Xfind-renames=10% theirs >/dev/null && cmp list.yaml ../merged.yaml && echo renamed
                git checkout -q main && sed -i 's/$/\\r/; 1s/^/\\xef\\xbb\\xbf/' reform.yaml && git commit -qam crlf
                git merge -q --no-edit theirs >/dev/null && tr -d '\\r' <reform.yaml | tail -c +4 | cmp - ../merged.yaml && echo crlf
                head -c 3 reform.yaml | od -An -tx1; grep -c "$(printf '\\r')" reform.yaml
                """);
        assertThat(outcome.out())
                .as(outcome.err())
                .isEqualTo("pre-commit\nrenamed\ncrlf\n ef bb bf\n"
                        + MERGED.lines().count() + "\n");
    }

    @Test
    void aContradictionIsNamedStopsTheCommitAndCanBeTakenBack() throws Exception {
        Outcome outcome = run("""
                repository r
                git checkout -q -b theirs
                $reform mark 1 done --on 2022-03-01 --note 办结 --by w >/dev/null && git commit -qam theirs
                git checkout -q main
                $reform mark 1 blocked --on 2022-03-05 --note 经费未到位 --by w >/dev/null && git commit -qam ours
                for how in 'merge theirs' 'cherry-pick theirs' 'rebase theirs'; do
                    git $how >../said 2>&1; echo "$how: $?"
                    grep -c '^<<<<<<< \\|^>>>>>>> ' reform.yaml; grep '^  1  ' ../said
                    git add -A; git commit -qm x >/dev/null 2>../refused; echo "commit: $?"
                    git ${how% *} --abort && git diff --quiet main && git status --short
                done
                tail -n 1 ../refused
                """);
        assertThat(outcome.out()).as(outcome.err()).isEqualTo("""
                merge theirs: 1
                2
                  1  甲事: status: ours blocked, theirs done
                commit: 1
                cherry-pick theirs: 1
                2
                  1  甲事: status: ours blocked, theirs done
                commit: 1
                rebase theirs: 1
                2
                  1  甲事: status: ours done, theirs blocked
                commit: 1
                nothing was committed: the staged list has errors; use \"git commit --no-verify\" to commit anyway
                """);
    }

    @Test
    void listsThatBothSidesAddMergeByTask() throws Exception {
        Outcome outcome = run("""
                git init -q -b main r && cd r && printf 'title: 清单\\ntasks: []\\n' >reform.yaml
                echo '*.yaml merge=reform diff=reform' >.gitattributes
                $reform git install >/dev/null && git add -A && git commit -qm base
                git checkout -q -b theirs && $reform add --id 1 --title 甲 --due 2022年 --lead 市教育局 >/dev/null
                printf 'title: 别的\\ntasks:\\n  - id: 1\\n    title: 一\\n' >other.yaml && git add -A && git commit -qm theirs
                git checkout -q main && $reform add --id 2 --title 乙 --due 2022年 --lead 市教育局 >/dev/null
                printf 'title: 别的\\ntasks:\\n  - id: 2\\n    title: 二\\n' >other.yaml && git add -A && git commit -qm ours
                git merge -q --no-edit theirs >/dev/null; echo $?; $reform list -f reform.yaml -f other.yaml --format ids | sort
                """);
        assertThat(outcome.out()).as(outcome.err()).isEqualTo("0\nother:1\nother:2\nreform:1\nreform:2\n");
    }

    @Test
    void diffsShowWhatGitDoesWhereTheTasksAreTheSame() throws Exception {
        Outcome outcome = run("""
                repository r
                git config core.fileMode true
                chmod +x reform.yaml && git diff && git checkout -q reform.yaml && chmod -x reform.yaml
                git mv reform.yaml list.yaml && echo '/list.yaml diff=reform' >>.gitattributes && git diff --cached -M -- list.yaml reform.yaml
                sed -i 's/not-started/done/' list.yaml && git add list.yaml && git diff --cached -M -- list.yaml reform.yaml
                """);
        assertThat(outcome.out().replaceAll("[0-9a-f]{7}", "HASH").replaceAll("index \\d+%", "index N%"))
                .as(outcome.err())
                .isEqualTo("""
                diff --git a/reform.yaml b/reform.yaml
                old mode 100644
                new mode 100755
                diff --git a/reform.yaml b/list.yaml
                similarity index N%
                rename from reform.yaml
                rename to list.yaml
                reform diff reform.yaml -> list.yaml
                清单  HASH -> HASH

                1  甲事
                    Status  not started -> done

                1 task changed, 0 added, 0 removed

                """);
    }

    @Test
    void diffsSpeakOfTasksAlsoWhereAListComesOrGoes() throws Exception {
        Outcome outcome = run("""
                repository r
                sed -i 's/not-started/done/' reform.yaml && git diff
                git checkout -q reform.yaml && git rm -q reform.yaml && git diff --cached
                cp ../base.yaml new.yaml && echo '/new.yaml diff=reform' >>.gitattributes && git add new.yaml && git diff --cached new.yaml
                """);
        assertThat(outcome.out().replaceAll("[0-9a-f]{7}", "HASH"))
                .as(outcome.err())
                .isEqualTo("""
                reform diff reform.yaml
                清单  HASH -> .

                1  甲事
                    Status  not started -> done

                1 task changed, 0 added, 0 removed

                reform diff reform.yaml
                清单  HASH -> /dev/null

                1  甲事  (removed)
                    Deadline  2021年 (2021-12-31)
                    Lead      市教育局
                    Status    not started

                2  乙事  (removed)
                    Deadline  2022年 (2022-12-31)
                    Lead      市财政局
                    Status    not started

                0 tasks changed, 0 added, 2 removed

                reform diff new.yaml
                清单  /dev/null -> HASH

                1  甲事  (added)
                    Deadline  2021年 (2021-12-31)
                    Lead      市教育局
                    Status    not started

                2  乙事  (added)
                    Deadline  2022年 (2022-12-31)
                    Lead      市财政局
                    Status    not started

                0 tasks changed, 2 added, 0 removed

                """);
    }

    @Test
    void aHostileRepositoryRunsNothingAndABareOneIsRead() throws Exception {
        Outcome outcome = run("repository r\n" + BRANCHES + """
                git clone -q --bare . ../bare.git
                printf '#!/bin/sh\\necho "$0" >>%s/ran\\ncat\\n' "$PWD/.." >../evil && chmod +x ../evil
                for key in core.fsmonitor core.pager core.sshCommand core.editor diff.external diff.reform.textconv \\
                    diff.reform.command filter.x.clean filter.x.smudge filter.x.process gpg.program pager.log; do
                    git config $key "$PWD/../evil"
                done
                for name in log diff rev-parse cat-file; do git config alias.$name '!../evil'; done
                git config log.showSignature true; git config core.hooksPath ..; git config log.showRoot false
                git config diff.relative true; git config log.follow false; echo '* filter=x diff=reform' >.git/info/attributes
                cp ../evil ../pre-commit; cp ../evil ../post-index-change
                $reform log --limit 3 >/dev/null && $reform diff HEAD~1 >/dev/null && $reform list --rev HEAD~1 --count &&
                    $reform report weekly --since 2022-01-01 >/dev/null && $reform git status >/dev/null; cat ../ran 2>/dev/null
                cd ../bare.git && $reform list --rev theirs --status done --count && $reform log 1 --rev theirs | tail -n +3 | head -2 |
                    tail -1
                """);
        assertThat(outcome.out()).as(outcome.err()).isEqualTo("2\n1\n  1  甲事: not started -> done\n");
    }
}
