package reform;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import reform.Shell.Outcome;

/** The built program changes the list: many at once, killed at any moment, in a git repository. */
@DisabledOnOs(OS.WINDOWS)
class ChangeIT {
    @TempDir
    Path folder;

    @BeforeEach
    void copyTheList() throws IOException {
        Files.copy(Shell.HOME.resolve("data/reform.yaml"), folder.resolve("reform.yaml"));
    }

    private Outcome run(String script) throws Exception {
        return Shell.run(folder, script);
    }

    @Test
    void sixteenWritersLoseNothing() throws Exception {
        Outcome outcome = run("""
                for i in 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16; do
                    { $reform note 10 "note $i" --by "writer $i" >/dev/null || echo "$i failed"; } &
                done
                wait
                $reform check && grep -c 'note: note ' reform.yaml
                ls -A | grep -v -e script -e out -e err -e state
                """);
        assertThat(outcome.out()).isEqualTo("16\nreform.yaml\n");
        for (int i = 1; i <= 16; i++) {
            assertThat(Files.readString(folder.resolve("reform.yaml"))).contains("note: note " + i + "\n");
        }
    }

    /** {@code -Dkills=200} for the long run. */
    @Test
    void killedAtAnyMomentTheListIsTheOldOrTheNewOne() throws Exception {
        int kills = Integer.getInteger("kills", 15);
        long seed = Long.getLong("seed", System.nanoTime());
        Random random = new Random(seed);
        StringBuilder script = new StringBuilder();
        for (int i = 0; i < kills; i++) {
            script.append("cp reform.yaml old.yaml\n$reform note 10 'note ")
                    .append(i)
                    .append("' >/dev/null & p=$!\n");
            script.append("sleep 0.").append(100 + random.nextInt(400)).append("; kill -9 $p 2>/dev/null; wait $p\n");
            script.append("cmp -s old.yaml reform.yaml || { $reform check >/dev/null 2>&1 || echo 'spoilt at ")
                    .append(i)
                    .append("'; [ $(diff old.yaml reform.yaml | grep -c '^<') = 0 ] || echo 'lost at ")
                    .append(i)
                    .append("'; }\n");
        }
        Outcome outcome = run(script + "$reform note 10 last >/dev/null && echo whole; ls -A | grep -e tmp -e lock");
        assertThat(outcome.out()).as("seed " + seed + outcome.err()).isEqualTo("whole\n");
    }

    /** Whenever it comes: the list is long, and each of its changes takes a while. */
    @Test
    void aSignalThatAProgramHearsOfLeavesNeitherLockNorTemporaryFile() throws Exception {
        Outcome outcome = run("""
                for pause in 0.06 0.08 0.10 0.12 0.14 0.16 0.18 0.20 0.22 0.24 0.26 0.28 0.30; do
                    $reform note 10 "at any moment" >/dev/null 2>&1 &
                    p=$!
                    sleep $pause
                    kill -s HUP $p 2>/dev/null
                    wait $p
                    ls -A | grep -e tmp -e lock && echo "left after $pause"
                done
                awk 'BEGIN { for (i = 100; i < 12000; i++) print "  - {id: " i ", title: a, due: 2030年, lead: 市教育局}" }' >>reform.yaml
                for signal in TERM HUP; do for pause in 0 0.02 0.05 0.1 0.2; do
                    cp reform.yaml old.yaml
                    $reform note 10 "note $signal $pause" >/dev/null 2>&1 &
                    p=$!
                    n=0
                    until [ -e .reform.yaml.lock ] || [ $n = 500 ]; do sleep 0.01; n=$((n + 1)); done
                    sleep $pause
                    kill -s $signal $p
                    wait $p
                    ls -A | grep -e tmp -e lock && echo "left by $signal after $pause"
                    cmp -s old.yaml reform.yaml || [ $(diff old.yaml reform.yaml | grep -c '^<') = 0 ] || echo lost
                done; done
                """);
        assertThat(outcome.out()).as(outcome.err()).isEmpty();
    }

    @Test
    void aMarkIsTheStatusWordAndItsUpdateAndNothingElse() throws Exception {
        Outcome outcome = run("""
                git init -q . && git add reform.yaml && git -c user.name=t -c user.email=t@t commit -qm list
                REFORM_TODAY=2022-06-30 $reform mark 10 done --by 市教育局 --note 贯通培养覆盖全部中职学校 >/dev/null
                git diff -U0 --no-color reform.yaml | grep -v -e '^diff' -e '^index' -e '^@@'
                $reform undo >/dev/null && git status --short reform.yaml
                """);
        assertThat(outcome.out()).isEqualTo("""
                        --- a/reform.yaml
                        +++ b/reform.yaml
                        -    status: not-started
                        +    status: done
                        +    updates:
                        +      - date: 2022-06-30
                        +        status: done
                        +        by: 市教育局
                        +        note: 贯通培养覆盖全部中职学校
                        """);
    }

    @Test
    void readingWritesNothing() throws Exception {
        Outcome outcome = run("""
                mkdir ro && cp reform.yaml ro && touch -d 2020-01-01 ro/reform.yaml ro && ls -la --time-style=full-iso ro >before
                cd ro && for c in list 'list --overdue --format json' 'show 10' departments check 'report overdue' \
                    'mark 10 done --dry-run'; do $reform $c >/dev/null || echo "$c"; done
                cd .. && ls -la --time-style=full-iso ro | cmp - before
                """);
        assertThat(outcome.out()).isEmpty();
        assertThat(outcome.code()).isZero();
        assertThat(folder.resolve("state")).doesNotExist();
    }
}
