package reform;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import reform.Shell.Outcome;

/** 10,000 tasks in a ninth of the memory in which 100,000 are to fit, 512 MB: what grows faster than the list fails. */
@DisabledOnOs(OS.WINDOWS)
class ScaleIT {
    private static final int TASKS = 10_000;

    @TempDir
    static Path folder;

    /** The tasks of the list that is shipped, again and again. */
    @BeforeAll
    static void writeList() throws IOException, InterruptedException {
        String shipped = Files.readString(Shell.HOME.resolve("data/reform.yaml"));
        int start = shipped.indexOf("\ntasks:\n") + "\ntasks:\n".length();
        String[] tasks = shipped.substring(start).split("(?m)^(?=  - id: )");
        StringBuilder list = new StringBuilder(shipped.substring(0, start));
        for (int i = 0; i < TASKS; i++) {
            list.append(tasks[i % tasks.length].replaceFirst("id: \\d+", "id: " + (i + 1)));
        }
        Files.writeString(folder.resolve("reform.yaml"), list);
        String lines = "list --overdue\nnote 5 x\ncheck\nnote 6 x\nlog\nreport trend\ndiff\nundo\nlist --format json\n";
        Files.writeString(folder.resolve("lines"), lines.repeat(3));
        // Of a change in the head of a list both versions are read as a whole.
        Shell.run(folder, """
                git init -q . && git add reform.yaml && git commit -qm one
                sed -i.bak 's/^title: .*/title: x/' reform.yaml && git commit -qam two
                """);
    }

    @Test
    void whereThereIsTooLittleItIsSaid() throws Exception {
        Outcome outcome = Shell.run(folder, "JDK_JAVA_OPTIONS=-Xmx20m $reform list; echo $?");
        assertThat(outcome.out()).isEqualTo("5\n");
        assertThat(outcome.err())
                .containsPattern("reform: not enough memory: Java gives reform \\d\\d MB here; give it more");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "list --overdue",
                "list --format json",
                "list --format html",
                "list --count",
                "check",
                "stats",
                "report weekly --format html",
                "report department --format html",
                "report dashboard",
                "report trend",
                "log",
                "diff HEAD~1",
                "mark 5 done --note x",
                "shell <lines",
            })
    void fitsIntoLittleMemory(String command) throws Exception {
        Outcome outcome = Shell.run(
                folder,
                "export JDK_JAVA_OPTIONS=-Xmx60m XDG_STATE_HOME=$PWD/state REFORM_TODAY=2022-06-30 REFORM_BY=x\n$reform "
                        + command + " >result; echo $?");
        assertThat(outcome.out()).isEqualTo("0\n");
    }
}
