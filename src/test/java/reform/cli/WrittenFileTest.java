package reform.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** {@code -o} says what it wrote, and {@code --open} opens it. */
class WrittenFileTest {
    @TempDir
    Path folder;

    @BeforeEach
    void aList() throws IOException {
        Files.writeString(
                folder.resolve("reform.yaml"), "title: t\ntasks:\n  - {id: 1, title: a, lead: A, due: 2022年}\n");
    }

    /** A browser that writes down what it was given. */
    private String browser() throws IOException {
        Path browser = folder.resolve("browser");
        Files.writeString(browser, "#!/bin/sh\nprintf '%s' \"$1\" > '" + folder.resolve("opened") + "'\n");
        Files.setPosixFilePermissions(browser, PosixFilePermissions.fromString("rwx------"));
        return browser.toString();
    }

    @Test
    void theFileIsNamedOnStandardError() {
        CommandRun run = CommandRun.in(folder).run("list", "-o", "tasks.csv");
        assertThat(run.code()).isZero();
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).isEqualTo("written to tasks.csv\n");
        assertThat(CommandRun.in(folder)
                        .run("report", "overdue", "-o", "o.md", "--lang", "zh")
                        .err())
                .isEqualTo("已写入 o.md\n");
        assertThat(CommandRun.in(folder).run("report", "weekly", "-o", "w.docx").err())
                .isEqualTo("written to w.docx\n");
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void nothingIsSaidOfADevice() {
        assertThat(CommandRun.in(folder).run("list", "-o", "/dev/null").err()).isEmpty();
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void aPageIsOpened() throws IOException {
        CommandRun run =
                CommandRun.in(folder).with("BROWSER", browser()).run("report", "dashboard", "-o", "d.html", "--open");
        assertThat(run.code()).isZero();
        assertThat(Files.readString(folder.resolve("opened")))
                .isEqualTo(folder.resolve("d.html").toAbsolutePath().toString());
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void withoutANameItIsAPageOfItsOwn() throws IOException {
        CommandRun run =
                CommandRun.in(folder).terminal(80).with("BROWSER", browser()).run("report", "overdue", "--open");
        assertThat(run.code()).isZero();
        assertThat(run.out()).isEmpty();
        Path page = Path.of(Files.readString(folder.resolve("opened")));
        assertThat(page.getFileName().toString()).startsWith("reform-").endsWith(".html");
        assertThat(run.err()).isEqualTo("written to " + page + "\n");
        assertThat(Files.readString(page)).contains("<html");
        Files.delete(page);
    }

    @Test
    void whatIsNoPageIsNotOpened() {
        CommandRun run = CommandRun.in(folder).run("report", "overdue", "--format", "json", "--open");
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("--open shows a page or a document, not json");
    }
}
