package reform.store.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import reform.model.Change;
import reform.model.Status;
import reform.model.TaskId;

/** A change leaves a file to those who had it. */
@DisabledOnOs(OS.WINDOWS)
class FileRightsTest {
    private static final String LIST =
            "title: t\ntasks:\n  - id: 1\n    title: a\n    due: 2022年\n    lead: 市教育局\n    status: blocked\n";
    private static final ListWriter.Plan DONE = list -> List.of(new Change.SetStatus(new TaskId("1"), Status.DONE));
    private static final ListWriter.Plan BLOCKED =
            list -> List.of(new Change.SetStatus(new TaskId("1"), Status.BLOCKED));

    private final ListWriter writer = new ListWriter(Duration.ofSeconds(10), Optional.empty());

    @TempDir
    private Path folder;

    private Path list;
    private ListFile file;

    @BeforeEach
    void aList() throws IOException {
        list = Files.writeString(folder.resolve("a.yaml"), LIST);
        file = ListFile.of("a.yaml", list);
    }

    private String sh(String script) throws Exception {
        Process process = new ProcessBuilder("sh", "-ec", script)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start();
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(out).isZero();
        return out;
    }

    private void assume(String script) throws Exception {
        Process process = new ProcessBuilder("sh", "-ec", script)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start();
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assumeTrue(process.waitFor() == 0, script + ": " + out);
    }

    private void writes() throws Exception {
        writer.write(file, DONE);
        assertThat(list).content().contains("done");
        assertNothingBeside();
        writer.write(file, BLOCKED);
        assertThat(list).hasContent(LIST);
    }

    private void assertNothingBeside() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files.map(path -> path.getFileName().toString()).filter(name -> name.startsWith(".")))
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "chmod 600 a.yaml; setfacl -m u:1003:rw a.yaml",
                "chmod 640 a.yaml; setfacl -m u:1003:rw,g:1004:r,m::rw a.yaml",
                "setfacl -m u:1003:rw a.yaml; chmod 600 a.yaml",
                "chmod 644 a.yaml; setfacl -d -m u:1003:rw,g::-,o::- .",
                "chmod 600 a.yaml; setfacl -d -m u:1003:rwx,o::rwx .",
                "setfacl -d -m u:1003:rw .; cp a.yaml b.yaml; mv b.yaml a.yaml; setfacl -m u:1003:r a.yaml",
                "chmod 640 a.yaml; setfacl -m u:1003:rw a.yaml; ln a.yaml b.yaml",
            })
    void listsOfAccessStay(String script) throws Exception {
        assume(script);
        String before = sh("getfacl -n a.yaml; stat -c '%a %u %g' a.yaml");
        writes();
        assertThat(sh("getfacl -n a.yaml; stat -c '%a %u %g' a.yaml")).isEqualTo(before);
    }

    /** Writes in a process that finds only these programs. */
    private void writeWith(Path programs) throws Exception {
        ProcessBuilder writer = NoteWriter.process(file, 1, "a note");
        writer.environment().put("PATH", programs.toString());
        assertThat(writer.start().waitFor()).isZero();
        assertThat(list).content().contains("a note");
        assertNothingBeside();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ls sh", "sh getfacl setfacl", ""})
    void withoutTheToolsTheFileItselfStays(String tools) throws Exception {
        assume("setfacl -m u:1003:rw a.yaml; mkdir bin; for c in " + tools + "; do"
                + " printf '#!/bin/sh\\nexec %s \"$@\"\\n' $(command -v $c) >bin/$c; chmod +x bin/$c; done");
        String before = sh("getfacl -n a.yaml; stat -c '%a %u %g' a.yaml");
        writeWith(folder.resolve("bin"));
        assertThat(sh("getfacl -n a.yaml; stat -c '%a %u %g' a.yaml")).isEqualTo(before);
    }

    /** With an {@code ls} that shows a label of SELinux. */
    @ParameterizedTest
    @ValueSource(ints = {0, 1})
    void aLabelStaysOrTheFileItselfDoes(int chcon) throws Exception {
        sh("""
                mkdir bin
                printf '#!/bin/sh\n/bin/ls "$@" | /bin/sed "s/^\\\\(..........\\\\) /\\\\1./"\n' >bin/ls
                printf '#!/bin/sh\necho "$@" >>%%s/said; exit %d\n' "$PWD" >bin/chcon
                chmod +x bin/*
                """.formatted(chcon));
        String before = sh("stat -c %i a.yaml");
        writeWith(folder.resolve("bin"));
        assertThat(folder.resolve("said")).content().startsWith("--reference=" + list + " -- /proc/");
        assertThat(sh("stat -c %i a.yaml").equals(before)).isEqualTo(chcon != 0);
    }

    @ParameterizedTest
    @ValueSource(strings = {"600", "644", "664", "4755", "2644", "2755", "1666", "606", "640"})
    void permissionsStay(String mode) throws Exception {
        sh("chmod " + mode + " a.yaml");
        writes();
        assertThat(sh("stat -c %a a.yaml").strip()).isEqualTo(mode);
    }

    @Test
    void attributesOfTheUsersOwnStay() throws Exception {
        assume("setfattr -n user.label -v secret a.yaml; setfattr -n user.empty a.yaml");
        String before = sh("getfattr -d a.yaml");
        writes();
        assertThat(sh("getfattr -d a.yaml")).isEqualTo(before).contains("secret");
    }

    @Test
    void allNamesOfAFileStayItsNames() throws Exception {
        sh("mkdir sub; ln a.yaml sub/b.yaml; ln -s sub/b.yaml c.yaml");
        String before = sh("stat -c '%i %h' a.yaml");
        writes();
        writer.write(ListFile.of("c.yaml", folder.resolve("c.yaml")), DONE);
        assertThat(list).content().contains("done");
        assertThat(sh("stat -c '%i %h' a.yaml")).isEqualTo(before);
        assertNothingBeside();
    }

    @Test
    void ownerAndGroupStay() throws Exception {
        assume("test $(id -u) = 0");
        sh("chown 1001:2000 a.yaml; chmod 640 a.yaml; mkdir g; chgrp 2001 g; chmod 2775 g; cp -p a.yaml g");
        writes();
        assertThat(sh("stat -c '%a %u %g' a.yaml")).isEqualTo("640 1001 2000\n");
        writer.write(ListFile.of("g/a.yaml", folder.resolve("g/a.yaml")), DONE);
        assertThat(sh("stat -c '%a %u %g' g/a.yaml")).isEqualTo("640 1001 2000\n");
    }

    /** Such as a list that a container is given: nothing can take its place. */
    @Test
    void aFileThatIsMountedByItselfIsWrittenInPlace() throws Exception {
        assume("test $(id -u) = 0; mkdir m; touch m/a.yaml; mount --bind a.yaml m/a.yaml");
        try {
            writer.write(ListFile.of("m/a.yaml", folder.resolve("m/a.yaml")), DONE);
            assertThat(list).content().contains("done");
            assertThat(sh("ls -A m")).isEqualTo("a.yaml\n");
        } finally {
            sh("umount m/a.yaml");
        }
    }
}
