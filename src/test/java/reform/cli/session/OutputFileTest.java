package reform.cli.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import reform.cli.CommandRun;

/** Files after {@code -o}: whole or not at all, and only where they were meant to go. */
@DisabledOnOs(OS.WINDOWS)
class OutputFileTest {
    @TempDir
    Path folder;

    private Path victim;

    @BeforeEach
    void aListAndSomebodysFile() throws IOException {
        Files.writeString(
                folder.resolve("reform.yaml"), "title: t\ntasks:\n  - {id: 1, title: a, due: 2022, lead: b}\n");
        victim = Files.writeString(folder.resolve("victim"), "mine\n");
    }

    private CommandRun list(String output) {
        return assertTimeoutPreemptively(
                Duration.ofSeconds(30), () -> CommandRun.in(folder).run("list", "--format", "ids", "-o", output));
    }

    private String sh(String script) throws Exception {
        Process process = new ProcessBuilder("sh", "-ec", script)
                .directory(folder.toFile())
                .start();
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assumeTrue(process.waitFor() == 0, script);
        return out;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ln -s victim out.txt",
                "ln -s nothing out.txt",
                "ln -s reform.yaml out.txt",
                "mkfifo out.txt",
                "mkfifo pipe; ln -s pipe out.txt",
            })
    void noTrapIsWrittenThrough(String trap) throws Exception {
        sh(trap);
        String before = Files.readString(folder.resolve("reform.yaml"));
        CommandRun run = list("out.txt");
        assertThat(run.code()).isNotZero();
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains("out.txt");
        assertThat(victim).hasContent("mine");
        assertThat(folder.resolve("nothing")).doesNotExist();
        assertThat(folder.resolve("reform.yaml")).hasContent(before);
        assertThat(Files.exists(folder.resolve("out.txt"), LinkOption.NOFOLLOW_LINKS))
                .isTrue();
        assertThat(sh("ls -A").lines().filter(name -> name.startsWith("."))).isEmpty();
    }

    @Test
    void aLinkIsNamedWithWhereItLeads() throws Exception {
        sh("ln -s victim out.txt");
        assertThat(list("out.txt").err()).isEqualTo("""
                reform: out.txt: cannot be written: it is a symbolic link to victim; name the file itself
                """);
    }

    @Test
    void devicesAndOpenFilesOfTheSystemAreWritten() {
        assertThat(list("/dev/null").code()).isZero();
        assertThat(Path.of("/dev/null")).exists();
    }

    @Test
    void whatAFileHadItKeeps() throws Exception {
        sh("echo old >out.txt; ln out.txt second; chmod 640 out.txt; echo old >acl.txt; chmod 600 acl.txt;"
                + " setfacl -m u:1003:r acl.txt");
        String before = sh("stat -c '%i %h %a' out.txt; getfacl acl.txt");
        assertThat(list("out.txt").code()).isZero();
        assertThat(list("acl.txt").code()).isZero();
        assertThat(sh("cat second acl.txt")).isEqualTo("1\n1\n");
        assertThat(sh("stat -c '%i %h %a' out.txt; getfacl acl.txt")).isEqualTo(before);
        assertThat(sh("ls -A").lines().filter(name -> name.startsWith("."))).isEmpty();
    }

    @Test
    void aNewFileIsReadByWhomNewFilesAreReadBy() throws Exception {
        assertThat(list("new.txt").code()).isZero();
        assertThat(sh("touch other; stat -c %a new.txt")).isEqualTo(sh("stat -c %a other"));
    }

    @Test
    void aNameMayBeAsLongAsNamesCanBe() {
        String name = "报".repeat(83) + ".txt";
        assertThat(list(name).code()).isZero();
        assertThat(folder.resolve(name)).hasContent("1");
    }
}
