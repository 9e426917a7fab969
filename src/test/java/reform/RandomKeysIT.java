package reform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The shell and the review under random keys, window sizes and signals, in a real terminal: tmux. Whatever comes, the
 * program ends soon when it is told to, without a defect, the terminal is unchanged, and the list is untouched, as none
 * of these keys may change it. {@code -Drandom.seed=N} shifts the seeds.
 */
@DisabledOnOs(OS.WINDOWS)
class RandomKeysIT {
    private static final long PATIENCE = TimeUnit.SECONDS.toNanos(30);
    private static final String ESC = "\u001b";
    private static final String PASTE = ESC + "[200~";

    private static final List<String> KEYS = List.of(
            // A paste, whole and without its end; an end without a paste.
            PASTE + "ddd\rq推进" + ESC + "[201~",
            PASTE + "i\t😀",
            ESC + "[201~",
            // Sequences: keys, the mouse, the focus, answers of the terminal; and their beginnings.
            ESC + "[A",
            ESC + "OB",
            ESC + "[1;5C",
            ESC + "[5~",
            ESC + "[Z",
            ESC + "[<0;3;4M",
            ESC + "[M !!",
            ESC + "[I",
            ESC + "]11;rgb:dddd/bbbb/eeee\u0007",
            ESC + "P>|d" + ESC + "\\",
            ESC,
            ESC + "[",
            ESC + "[20",
            ESC + "[1;",
            ESC + "O",
            ESC + "]0;d",
            // Text: wide, combining, joined.
            "推进中高职",
            "e\u0301👨‍👩‍👧🇨🇳",
            "\u200b กำ",
            // Control keys, but for those that end a line or the program.
            "\u0000",
            "\u0001",
            "\u0003",
            "\u0003\u0003",
            "\t",
            "\t\t\t",
            "\f",
            "\u0012",
            "\u0012" + PASTE + "li",
            "\u0013",
            "\u0015",
            "\u0016",
            "\u0017",
            "\u0019",
            "\u001c",
            "\u007f",
            // Words of the shell; in a review, keys that only move.
            "s",
            "-",
            "? ",
            "sh\t",
            "show 1",
            "-s ",
            "x\"");

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({"shell, 1", "shell, 2", "review, 1", "review, 2"})
    void leaveTheTerminalAsItWas(String command, long seed) throws Exception {
        assumeTrue(
                Shell.run(folder, "command -v tmux").code() == 0,
                "tmux is not installed: random keys are not tried in a real terminal");
        long shifted = seed + Long.getLong("random.seed", 0);
        Random random = new Random(shifted);
        Path list = folder.resolve("reform.yaml");
        Files.copy(Shell.HOME.resolve("data/reform.yaml"), list);
        Path start =
                Files.writeString(folder.resolve("start"), """
                unset REFORM_FILE REFORM_TODAY NO_COLOR
                export LC_ALL=C.UTF-8 REFORM_LANG=en PAGER=cat XDG_STATE_HOME=$PWD/state
                stty -g >before
                trap : INT QUIT # They reach all processes of a terminal.
                "%s" %s --as-of 2022-06-30
                echo $? >code
                stty -g >after
                trap '' INT QUIT TSTP # Keys may come too late.
                while :; do cat; done
                """.formatted(Shell.HOME.resolve("bin/reform"), command));
        try {
            tmux("new-session", "-d", "-x", size(random, 200), "-y", size(random, 60), "sh " + start);
            waitUntil(() -> format("#{keypad_flag}").equals("1"));
            for (int i = 0; i < 40 && program().isPresent(); i++) {
                act(random);
            }
            end(random);
            waitUntil(() -> Files.exists(folder.resolve("after")) && Files.size(folder.resolve("after")) > 0);

            String code = Files.readString(folder.resolve("code")).strip();
            assertThat(code).as("exit code, seed %d", shifted).isIn("0", "129", "143");
            assertThat(Files.readString(folder.resolve("after"))).isEqualTo(Files.readString(folder.resolve("before")));
            assertThat(format("#{alternate_on}#{keypad_flag}#{keypad_cursor_flag}#{mouse_any_flag}#{cursor_flag}"))
                    .as("modes of the terminal, seed %d", shifted)
                    .isEqualTo("00001");
            // They may have stopped the output, or begun a line.
            press("\u0011\u0015");
            tmux("resize-window", "-x", "80", "-y", "24");
            tmux("set-buffer", "pasted");
            tmux("paste-buffer", "-p");
            waitUntil(() -> screen().contains("pasted"));
            assertThat(screen())
                    .as("what is shown, seed %d", shifted)
                    .doesNotContain("200~pasted", "Exception", "internal error:");
            assertThat(list)
                    .as("the list, seed %d", shifted)
                    .hasSameBinaryContentAs(Shell.HOME.resolve("data/reform.yaml"));
        } finally {
            tmux("kill-server");
        }
    }

    private static String size(Random random, int most) {
        return Integer.toString(random.nextBoolean() ? 1 + random.nextInt(8) : 1 + random.nextInt(most));
    }

    private void act(Random random) throws Exception {
        int what = random.nextInt(12);
        if (what == 0) {
            tmux("resize-window", "-x", size(random, 200), "-y", size(random, 60));
        } else if (what == 1) {
            signal(List.of("INT", "WINCH", "CONT").get(random.nextInt(3)));
        } else {
            press(KEYS.get(random.nextInt(KEYS.size())));
        }
        Thread.sleep(random.nextInt(30));
    }

    /** By a signal; or by keys, as often as needed: Ctrl-C gives up, and leaves a review as Ctrl-D does the shell. */
    private void end(Random random) throws Exception {
        switch (random.nextInt(3)) {
            case 0 -> signal("TERM");
            case 1 -> signal("HUP");
            default ->
                waitUntil(() -> {
                    press("\u0003");
                    Thread.sleep(100);
                    if (program().isPresent()) {
                        press("\u0004");
                    }
                    return program().isEmpty();
                });
        }
    }

    private void signal(String name) throws Exception {
        if (program().isPresent()) {
            Shell.run(folder, "kill -s " + name + " " + program().get().pid());
        }
    }

    private Optional<ProcessHandle> program() throws Exception {
        return ProcessHandle.of(Long.parseLong(format("#{pane_pid}")))
                .flatMap(pane -> pane.children().findFirst())
                .filter(ProcessHandle::isAlive)
                .filter(child -> !Files.exists(folder.resolve("code")));
    }

    private void press(String keys) throws Exception {
        List<String> command = new ArrayList<>(List.of("send-keys", "-H"));
        for (byte b : keys.getBytes(StandardCharsets.UTF_8)) {
            command.add(Integer.toHexString(b & 0xff));
        }
        tmux(command.toArray(new String[0]));
    }

    private interface Condition {
        boolean holds() throws Exception;
    }

    private void waitUntil(Condition condition) throws Exception {
        long end = System.nanoTime() + PATIENCE;
        while (!condition.holds()) {
            assertThat(System.nanoTime()).as(this::screen).isLessThan(end);
            Thread.sleep(20);
        }
    }

    private String format(String format) throws IOException, InterruptedException {
        return tmux("display-message", "-p", format).strip();
    }

    private String screen() {
        try {
            return tmux("capture-pane", "-p", "-S", "-");
        } catch (IOException | InterruptedException e) {
            return e.toString();
        }
    }

    /** On a server of its own, without anybody's settings. */
    private String tmux(String... arguments) throws IOException, InterruptedException {
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
