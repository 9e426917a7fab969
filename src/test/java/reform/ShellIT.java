package reform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The shell as a person meets it: the built launcher in a real terminal, tmux. */
class ShellIT {
    private static final long PATIENCE = TimeUnit.SECONDS.toNanos(30);

    @TempDir
    Path folder;

    @BeforeEach
    void openATerminal() throws Exception {
        assumeTrue(isInstalled(), "tmux is not installed: the shell is not tested in a real terminal");
        Files.copy(Shell.HOME.resolve("data/reform.yaml"), folder.resolve("reform.yaml"));
        Path start = Files.writeString(folder.resolve("start"), """
                #!/bin/sh
                unset REFORM_FILE REFORM_TODAY NO_COLOR
                export LC_ALL=C.UTF-8 REFORM_LANG=en XDG_STATE_HOME=$PWD/state PATH="$PWD/bin:$PATH"
                "%s" shell --as-of 2022-06-30
                echo "code $?"
                exec cat
                """.formatted(Shell.HOME.resolve("bin/reform")));
        tmux("new-session", "-d", "-x", "100", "-y", "24", "sh " + start);
    }

    @AfterEach
    void closeTheTerminal() throws Exception {
        if (isInstalled()) {
            tmux("kill-server");
        }
    }

    @Test
    void aTaskIsFoundWithTab() throws Exception {
        waitFor("29 tasks, 7 overdue as of 2022-06-30", "reform 2022-06-30>");
        type("sh");
        press("Tab");
        waitFor("show   Show a task in full", "shell  ");
        type("o");
        press("Tab");
        waitFor("> show", "[ID]...");
        press("Tab");
        waitFor("10  推进中高职衔接", "more: type on");
        type("10");
        press("Enter");
        waitFor("Deadline", "市教育局", "reform 2022-06-30>");
    }

    @Test
    void linesAreGivenUpAndTheShellIsLeft() throws Exception {
        waitFor("reform 2022-06-30>");
        type("lst ");
        waitFor("did you mean \"list\"?");
        press("C-c");
        type("list --overdue --count");
        press("Enter");
        waitFor("\n7\n");
        tmux("resize-window", "-x", "60", "-y", "30");
        type("list --overdue");
        press("Enter");
        waitFor("7 of 29 tasks overdue");
        assertThat(screen().lines()).contains("10  推进中高职衔接");
        press("C-d");
        waitFor("code 0");
        assertThat(Files.readString(folder.resolve("state/reform/history")))
                .contains("list --overdue --count")
                .doesNotContain("lst");
    }

    @Test
    void chineseIsTypedOverTheEndOfARow() throws Exception {
        waitFor("reform 2022-06-30>");
        type("note 9 ");
        String text = "一二三四五六七八九十甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳午未申酉戌亥天地玄黄宇宙洪荒";
        for (int i = 0; i < text.length(); i++) {
            type(text.substring(i, i + 1));
            waitFor(text.substring(i, i + 1));
        }
        // 26 columns and 37 characters of two columns fill the row of 100 exactly.
        waitFor("note 9 " + text.substring(0, 37) + "\n" + text.substring(37) + "\nnote ");
    }

    @Test
    void whatIsTypedOnInANarrowerWindowStandsInItsPlace() throws Exception {
        waitFor("reform 2022-06-30>");
        type("note 9 \"第二次会议，关于推进职业教育高质量发展若干问题的研究");
        waitFor("研究\nnote ");
        for (int columns : new int[] {70, 65, 60, 55, 50, 45}) {
            tmux("resize-window", "-x", Integer.toString(columns), "-y", "30");
            Thread.sleep(50);
        }
        waitFor("...\n");
        type("再");
        waitFor("> note 9 \"第二次会议，关于推\n进职业教育高质量发展若干问题的研究再\nnote ");
    }

    @Test
    void ctrlCEndsWhatTakesTooLong() throws Exception {
        waitFor("reform 2022-06-30>");
        // Git that never answers.
        Path git = Files.createDirectory(folder.resolve("bin")).resolve("git");
        Files.writeString(git, "#!/bin/sh\necho called >>'" + folder.resolve("called") + "'\nexec sleep 60\n");
        Files.setPosixFilePermissions(git, PosixFilePermissions.fromString("rwxr-xr-x"));
        type("log 10");
        press("Enter");
        waitForFile(folder.resolve("called"));
        press("C-c");
        type("list --overdue --count");
        press("Enter");
        waitFor("^C", "\n7\n");
        assertThat(screen()).doesNotContain("error", "git");
    }

    private static void waitForFile(Path file) throws InterruptedException {
        long end = System.nanoTime() + PATIENCE;
        while (!Files.exists(file) && System.nanoTime() < end) {
            Thread.sleep(20);
        }
        assertThat(file).exists();
    }

    private void waitFor(String... texts) throws Exception {
        long end = System.nanoTime() + PATIENCE;
        String screen = screen();
        while (!List.of(texts).stream().allMatch(screen::contains) && System.nanoTime() < end) {
            Thread.sleep(50);
            screen = screen();
        }
        assertThat(screen).contains(texts);
    }

    private String screen() throws Exception {
        return tmux("capture-pane", "-p");
    }

    private void type(String text) throws Exception {
        tmux("send-keys", "-l", "--", text);
    }

    private void press(String key) throws Exception {
        tmux("send-keys", key);
    }

    private static boolean isInstalled() {
        try {
            return new ProcessBuilder("tmux", "-V").start().waitFor() == 0;
        } catch (IOException | InterruptedException e) {
            return false;
        }
    }

    /** On a server of its own, without anybody's settings. */
    private String tmux(String... arguments) throws Exception {
        List<String> command = new ArrayList<>(
                List.of("tmux", "-u", "-S", folder.resolve("tmux").toString(), "-f", "/dev/null"));
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        return output;
    }
}
