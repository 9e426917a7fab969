package reform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import reform.Shell.Outcome;

/** Where a result goes: descriptors that are closed or lead to a full disk. */
@DisabledOnOs(OS.WINDOWS)
class OutputIT {
    private static final String FULL = "reform: cannot write the output: No space left on device\n";
    private static final String CLOSED = "reform: cannot write the output: Bad file descriptor\n";

    @TempDir
    Path folder;

    @BeforeEach
    void copyTheList() throws IOException {
        Files.copy(Shell.HOME.resolve("data/reform.yaml"), folder.resolve("reform.yaml"));
    }

    static boolean hasFullDevice() {
        return Files.exists(Path.of("/dev/full"));
    }

    private Outcome run(String script) throws Exception {
        return Shell.run(
                folder,
                "export GIT_CONFIG_GLOBAL=/dev/null GIT_CONFIG_SYSTEM=/dev/null REFORM_TODAY=2022-06-30 REFORM_BY=x\n"
                        + script);
    }

    @ParameterizedTest
    @EnabledIf("hasFullDevice")
    @ValueSource(
            strings = {
                "list",
                "list --format json",
                "list --overdue --exit-code",
                "show 3",
                "departments --format csv",
                "check --format json",
                "report weekly --format html",
                "report dashboard",
                "report overdue --print-template",
                "stats",
                "timeline",
                "help",
                "help list",
                "list --help",
                "version",
                "completion bash",
                "config",
                "mark 3 done --dry-run",
            })
    void aResultThatIsLostIsNoSuccess(String command) throws Exception {
        Outcome outcome = run("$reform " + command + " >/dev/full 2>full; echo $?; $reform " + command
                + " >&- 2>closed; echo $?; { sleep 0.1; $reform " + command
                + " 2>piped; echo $? >code; } | true; until [ -s code ]; do sleep 0.02; done\n"
                + "$reform " + command
                + " >/dev/null 2>usual; echo $? | cmp - code; tail -n 1 full closed; cmp piped usual");
        assertThat(outcome.out()).isEqualTo("5\n5\n==> full <==\n" + FULL + "\n==> closed <==\n" + CLOSED);
    }

    @ParameterizedTest
    @EnabledIf("hasFullDevice")
    @CsvSource(delimiter = '@', textBlock = """
            $reform note 3 once                               @ reform.yaml: 4 lines added.
            $reform mark 3 done                               @ 3  健全德技并修、工学结合的育人机制: not started -> done
            $reform note 3 x >/dev/null; $reform undo         @ reform.yaml: last change undone.
            EDITOR=./editor $reform edit                      @ reform.yaml: written.
            echo note 3 x | $reform shell                     @ reform.yaml: 4 lines added.
            git init -q .; $reform git install                @ .gitattributes: reform.yaml registered as a list; commit this file so that other clones use it
            $reform report notice --all --from x -o letters   @ letters/市教育局.txt
            """)
    void aChangeThatWasMadeIsNamedAllTheSame(String command, String line) throws Exception {
        String editor = "printf '#!/bin/sh\\nsed -i s/中高职/高中职/ \"$2\"\\n' >editor; chmod +x editor\n";
        Outcome outcome = run(editor + command + " >/dev/full; echo $?");
        assertThat(outcome.out()).isEqualTo("5\n");
        assertThat(outcome.err())
                .startsWith(FULL + "these changes were already written, and remain:\n")
                .contains(line + "\n");
    }

    @Test
    void whatChangedNothingNamesNothing() throws Exception {
        assumeTrue(hasFullDevice());
        Outcome outcome = run("$reform mark 3 done >/dev/null; $reform mark 3 done >/dev/full; echo $?");
        assertThat(outcome).isEqualTo(new Outcome(0, "5\n", FULL));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            list -o /dev/full                      | reform: /dev/full: cannot be written: No space left on device
            list -o nowhere/x.csv                  | reform: nowhere/x.csv: cannot be written: there is no folder nowhere; create it first
            report dashboard -o .                  | reform: .: cannot be written: it is a folder; name a file in it
            list -o reform.yaml/x.csv              | reform: reform.yaml/x.csv: cannot be written: there is no folder reform.yaml; create it first
            report notice --all -o reform.yaml     | reform: reform.yaml: cannot be written: it is a file; name a folder
            list -o /proc/x.csv                    | reform: /proc/x.csv: cannot be written: permission denied
            """)
    void aFileThatCannotBeWrittenIsNoSuccess(String command, String message) throws Exception {
        assumeTrue(hasFullDevice() && Files.exists(Path.of("/proc/self")));
        assertThat(run("$reform " + command)).isEqualTo(new Outcome(5, "", message + "\n"));
    }

    /** The disk that temporary files go to may be full. */
    @Test
    void workbooksNeedNoTemporaryFile() throws Exception {
        Outcome outcome = run("""
                $reform export -o a.xlsx; $reform collect -o a
                export JAVA_TOOL_OPTIONS=-Djava.io.tmpdir=/nowhere
                $reform export -o b.xlsx; echo $?; $reform collect -o b; echo $?
                cmp a.xlsx b.xlsx; diff -r a b && ls b | wc -l
                """);
        assertThat(outcome.out().lines()).endsWith("0", "5").doesNotContain("70");
        assertThat(outcome.err()).contains("written to b.xlsx: 29 tasks");
    }

    /** In every combination; what Java opens first must not be taken for what is closed. */
    @Test
    void closedDescriptorsAreTheNullDevice() throws Exception {
        for (int closed = 0; closed < 8; closed++) {
            boolean in = (closed & 1) != 0;
            boolean out = (closed & 2) != 0;
            boolean err = (closed & 4) != 0;
            String ends = (in ? " <&-" : " </dev/null") + (out ? " >&-" : " >result") + (err ? " 2>&-" : " 2>said");
            Outcome outcome = run("""
                    : >result; : >said
                    timeout 60 $reform shell ENDS; echo "shell $?"; cat result said
                    timeout 60 $reform list --count ENDS; echo "list $?"; cat result said
                    timeout 60 $reform list -f - ENDS; echo "list of stdin $?"
                    timeout 60 $reform note 3 x ENDS; echo "note $?"; grep -c 'note: x' reform.yaml; $reform check 2>/dev/null; echo $?
                    git checkout -q reform.yaml 2>/dev/null; cp $home/data/reform.yaml .
                    """.replace("ENDS", ends));
            String lost = err ? "" : CLOSED;
            assertThat(outcome.out())
                    .as(ends + outcome.err())
                    .isEqualTo("shell 0\nlist " + (out ? "5\n" + lost : "0\n29\n") + "list of stdin 3\nnote "
                            + (out ? 5 : 0) + "\n1\n0\n");
        }
    }
}
