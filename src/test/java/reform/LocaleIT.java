package reform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import reform.Shell.Outcome;

/** Whatever the locale is called, and whether it is installed or not: what is Chinese comes in and out as it is. */
@DisabledOnOs(OS.WINDOWS)
class LocaleIT {
    private static final String ALL_UNSET =
            "unset LC_ALL LANG LC_CTYPE LC_MESSAGES REFORM_LOCALE; export REFORM_BY=张三\n";

    @TempDir
    Path folder;

    @BeforeEach
    void writeTheList() throws IOException {
        Files.writeString(folder.resolve("清单.yaml"), """
                title: 清单
                tasks:
                  - {id: 1, title: 高中, due: 2022年, lead: 甲局}
                  - {id: 2, title: 中职, due: 2022年, lead: 乙局}
                """);
    }

    private Outcome run(String script) throws Exception {
        return Shell.run(folder, ALL_UNSET + script);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "true",
                "LANG=zh_CN.UTF-8",
                "LANG=de_DE.utf8",
                "LC_ALL=en_US.utf8",
                "LC_ALL=zz_ZZ.UTF-8 LANG=C.UTF-8",
                "LC_CTYPE=zh_CN.UTF-8",
                "LC_CTYPE=C LANG=C.UTF-8",
                "LANG=zh_CN.GBK",
                "LC_ALL=zh_CN.GB18030",
                "LC_ALL=POSIX",
                "LC_ALL=C",
                "LC_ALL=C.utf8",
                "LC_ALL=C.UTF-8",
            })
    void chineseComesInAndOutAsItIs(String setting) throws Exception {
        Outcome outcome = run("set -a; " + setting + "; set +a\n" + """
                $reform list -f 清单.yaml -g 高中 --columns id,title --no-header --lang en
                $reform mark 1 done -f 清单.yaml --note 办结 --on 2022-03-01 --lang en >/dev/null
                REFORM_FILE=清单.yaml $reform note 2 你好 --by 李四 --on 2022-03-01 --lang en >/dev/null
                printf 'note 2 “再见” --on 2022-03-02\\n' | $reform shell -f 清单.yaml >/dev/null
                $reform list -f 清单.yaml -o 结果.csv --columns id,title && cat 结果.csv
                sed -n '/updates/,$p' 清单.yaml; ls | grep yaml
                """);
        assertThat(outcome.out()).as(outcome.err()).isEqualTo("""
                1  高中
                id,title\r
                1,高中\r
                2,中职\r
                  - {id: 1, title: 高中, due: 2022年, lead: 甲局, status: done, updates: [{date: 2022-03-01, status: done, by: 张三, note: 办结}]}
                  - {id: 2, title: 中职, due: 2022年, lead: 乙局, updates: [{date: 2022-03-01, by: 李四, note: 你好}, {date: 2022-03-02, by: 张三, note: “再见”}]}
                清单.yaml
                """);
    }

    /** The person's own locale is for the language, and for the programs that the person has chosen. */
    @ParameterizedTest
    @CsvSource({
        "LANG=zh_CN.UTF-8, zh_CN.UTF-8 -",
        "LANG=de_DE.UTF-8 LC_ALL=zh_CN.UTF-8, de_DE.UTF-8 zh_CN.UTF-8",
        "LANG=zh_CN.GBK, zh_CN.GBK C.UTF-8",
        "LC_ALL=C, - C.UTF-8",
        "LC_CTYPE=zh_CN.UTF-8, - -",
    })
    void anEditorHasTheLocaleThatItHadWithoutReform(String setting, String given) throws Exception {
        Outcome outcome = run("export " + setting + "\n" + """
                printf '#!/bin/sh\\necho ${LANG:--} ${LC_ALL:--} ${REFORM_LOCALE-} >saw\\n' >editor && chmod +x editor
                EDITOR=./editor $reform edit 1 -f 清单.yaml >/dev/null && cat saw
                """);
        assertThat(outcome.out()).as(outcome.err()).isEqualTo(given + "\n");
    }

    /** In GBK, from an old terminal or a file of settings. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "$reform note 1 $gbk -f 清单.yaml",
                "$reform mark 1 done --by $gbk -f 清单.yaml",
                "$reform mark 1 done --note=$gbk -f 清单.yaml --dry-run",
                "REFORM_BY=$gbk $reform note 1 x -f 清单.yaml",
                "$reform add --title $gbk --due 2022 --lead 甲局 -f 清单.yaml",
                "printf 'note 1 %s\\n' $gbk | $reform shell -f 清单.yaml",
                "git init -q . && git config user.name $gbk && unset REFORM_BY && $reform note 1 x -f 清单.yaml",
                "$reform init --title $gbk",
                "$reform init $gbk.yaml",
                "$reform report notice 甲局 --contact $gbk -f 清单.yaml",
                "$reform list -f 清单.yaml -o $gbk.csv",
            })
    void whatIsNotUtf8IsRefused(String command) throws Exception {
        Outcome outcome = run("cp 清单.yaml old; gbk=$(printf '\\325\\305'); export LANG=zh_CN.UTF-8 REFORM_LANG=en\n"
                + command + "\necho $?; cmp 清单.yaml old; ls *.csv reform.yaml *.yaml | grep -v 清单");
        assertThat(outcome.out()).isEqualTo("2\n");
        assertThat(outcome.err()).contains("is not valid UTF-8");
    }

    /** What others have spoilt can be found, and the list can be changed beside it. */
    @Test
    void aListThatHoldsRubbishAlreadyIsNotRefused() throws Exception {
        Outcome outcome = run("""
                sed -i 's/中职/中\\xef\\xbf\\xbd/' 清单.yaml
                $reform list -f 清单.yaml -g "$(printf '\\357\\277\\275')" --format ids 2>/dev/null
                $reform mark 2 done -f 清单.yaml --on 2022-03-01 --lang en
                """);
        assertThat(outcome.out())
                .startsWith("2\n2  中\ufffd: not started -> done")
                .contains("清单.yaml: ");
    }

    @Test
    void aReviewWritesWhatIsTyped() throws Exception {
        assumeTrue(run("command -v tmux").code() == 0, "tmux is not installed");
        Outcome outcome = run("""
                unset TMUX; export TERM=xterm-256color REFORM_TODAY=2022-06-30 LANG=zh_CN.UTF-8 REFORM_LANG=en
                tmux="tmux -u -f /dev/null -S $PWD/tmux"
                waits() {
                    for i in $(seq 200); do
                        $tmux capture-pane -t r -p >screen
                        grep -q -e "$1" screen && return
                        sleep 0.1
                    done
                    echo "not seen: $1"; cat screen
                }
                $tmux new-session -d -s r -x 80 -y 24 "LANG=zh_CN.UTF-8 $reform review 1 -f 清单.yaml >/dev/tty; echo left; exec cat"
                waits '1 of 1'; $tmux send-keys -t r n; waits 'Note:'; $tmux send-keys -t r -l '你好'; waits '你好'
                $tmux send-keys -t r Enter; waits 'noted'; $tmux send-keys -t r q; waits '^left'; $tmux kill-server
                grep -o 'by: .*' 清单.yaml
                """);
        assertThat(outcome.out()).as(outcome.err()).isEqualTo("by: 张三, note: 你好}]}\n");
    }
}
