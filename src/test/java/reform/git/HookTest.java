package reform.git;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code git install} makes of a hooks folder, also of one that it was killed in before. */
class HookTest {
    private static final List<String> PROGRAMS = List.of("/opt/reform/bin/reform");
    private static final String THEIRS = "#!/bin/sh\necho theirs\n";

    @TempDir
    Path folder;

    private Path file;
    private Path before;
    private Hook hook;

    @BeforeEach
    void aHookOfTheirs() throws IOException {
        file = folder.resolve("pre-commit");
        before = folder.resolve("pre-commit.before-reform");
        hook = new Hook(folder, true);
        Files.writeString(file, THEIRS);
        assertThat(file.toFile().setExecutable(true)).isTrue();
    }

    @Test
    void theirsIsKeptUnderAnotherNameAndPutBack() throws IOException {
        assertThat(hook.install(PROGRAMS).key()).isEqualTo("git.chained.hook");
        assertThat(before).hasContent(THEIRS).isExecutable();
        assertThat(file).content().contains("/opt/reform/bin/reform");
        assertThat(file).isExecutable();

        assertThat(hook.uninstall().key()).isEqualTo("git.restored.hook");
        assertThat(file).hasContent(THEIRS).isExecutable();
        assertThat(folder).isDirectoryContaining(each -> each.equals(file));
        assertThat(folder.toFile().list()).containsExactly("pre-commit");
    }

    @Test
    void anInstallationThatWasKilledGoesOn() throws IOException {
        Files.createLink(before, file);
        Files.writeString(folder.resolve("pre-commit.reform-tmp"), "#!/bi");

        assertThat(hook.install(PROGRAMS).key()).isEqualTo("git.chained.hook");
        assertThat(before).hasContent(THEIRS).isExecutable();
        assertThat(file).isExecutable();
        assertThat(folder.toFile().list()).containsExactlyInAnyOrder("pre-commit", "pre-commit.before-reform");
    }

    @Test
    void anotherHookUnderTheOtherNameIsNotLost() throws IOException {
        Files.writeString(before, "#!/bin/sh\necho older\n");

        assertThat(hook.install(PROGRAMS).key()).isEqualTo("git.blocked.hook");
        assertThat(file).hasContent(THEIRS);
        assertThat(before).content().contains("older");
    }

    @Test
    void oursIsMadeExecutableAgain() throws IOException {
        hook.install(PROGRAMS);
        assertThat(hook.install(PROGRAMS).key()).isEqualTo("git.kept.hook");
        assertThat(file.toFile().setExecutable(false, false)).isTrue();

        assertThat(hook.install(PROGRAMS).key()).isEqualTo("git.did.hook");
        assertThat(file).isExecutable();
        assertThat(before).hasContent(THEIRS);
    }
}
