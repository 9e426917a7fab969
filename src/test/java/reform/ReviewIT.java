package reform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import reform.Shell.Outcome;

/** The built program in a real terminal: tmux presses the keys and reads the screen. */
@DisabledOnOs(OS.WINDOWS)
class ReviewIT {
    @TempDir
    Path folder;

    @BeforeEach
    void needTmux() throws Exception {
        assumeTrue(
                Shell.run(folder, "command -v tmux").code() == 0,
                "tmux is not installed: the review is not tested in a real terminal");
    }

    @Test
    void settlesTasksWithOneKeyEach() throws Exception {
        Files.copy(Path.of("src/test/resources/golden/history.yaml"), folder.resolve("reform.yaml"));
        Outcome outcome = Shell.run(folder, """
                unset TMUX; export TERM=xterm-256color REFORM_TODAY=2022-06-30 REFORM_BY=市教育局 LC_ALL=C.UTF-8
                cp reform.yaml old.yaml
                tmux="tmux -u -f /dev/null -S $PWD/tmux"
                waits() {
                    for i in $(seq 200); do
                        $tmux capture-pane -t r -p >screen
                        grep -q -e "$1" screen && return
                        sleep 0.1
                    done
                    echo "not seen: $1"; cat screen
                }
                keys() { $tmux send-keys -t r "$@"; }
                $tmux new-session -d -s r -x 80 -y 24 "$reform review >/dev/tty; echo left; exec cat"
                waits '1 of 8'; keys d
                waits '2 of 8'; keys b; waits 'Reason:'; keys -l '等财政局会签'; keys Enter
                waits '3 of 8'; keys n; waits 'Note:'; keys C-c
                waits 'nothing was written'; $tmux resize-window -t r -x 50 -y 12; waits '^d done.*q quit$'; keys i
                waits '4 of 8'; keys u
                waits '3 of 8'; keys q
                waits '^left'; cat screen | sed '/^$/d'
                $tmux kill-server
                diff old.yaml reform.yaml
                """);

        assertThat(outcome.out()).as(outcome.err()).isEqualTo("""
                        1  推进中高职衔接: in progress -> done, 181 days l
                        ate
                        2  保持高中阶段教育职普比: not started -> blocked
                        reform.yaml: 2 updates written.  reform undo
                        left
                        24c24
                        <     status: in-progress
                        ---
                        >     status: done
                        29a30
                        >       - {date: 2022-06-30, status: done, by: 市教育局}
                        35a37
                        >     status: blocked
                        37a40
                        >       - {date: 2022-06-30, status: blocked, by: 市教育局, note: 等财政局会签}
                        """);
    }

    /** What is painted over the picture before is what a picture painted anew is. */
    @Test
    void chineseIsPaintedOverChinese() throws Exception {
        Files.copy(Shell.HOME.resolve("data/reform.yaml"), folder.resolve("reform.yaml"));
        Outcome outcome = Shell.run(folder, """
                unset TMUX; export TERM=xterm-256color REFORM_TODAY=2022-06-30 REFORM_LANG=zh LC_ALL=C.UTF-8
                tmux="tmux -u -f /dev/null -S $PWD/tmux"
                $tmux new-session -d -s r -x 80 -y 24 "$reform review 1-12 >/dev/tty"
                for task in $(seq 12); do
                    for i in $(seq 200); do
                        $tmux capture-pane -t r -p >screen
                        grep -q "第 $task 项" screen && break
                        sleep 0.05
                    done
                    sleep 0.1; $tmux capture-pane -t r -p >screen
                    $tmux send-keys -t r C-l; sleep 0.3
                    for i in $(seq 50); do
                        $tmux capture-pane -t r -p >anew
                        cmp -s screen anew && break
                        sleep 0.1
                    done
                    diff screen anew
                    $tmux send-keys -t r d
                done
                # Behind the last task it writes: only then may its folder go.
                for i in $(seq 200); do
                    $tmux has-session 2>/dev/null || break
                    sleep 0.1
                done
                $tmux kill-server 2>/dev/null
                """);
        assertThat(outcome.out()).as(outcome.err()).isEmpty();
    }
}
