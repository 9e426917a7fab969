package reform.store.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
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
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import reform.model.Change;
import reform.model.Status;
import reform.model.TaskId;
import reform.store.edit.WriteRefused;

/** What somebody may have put at the names next to a list that reform writes to. */
@DisabledOnOs(OS.WINDOWS)
class SideFileTest {
    private static final String LIST =
            "title: t\ntasks:\n  - id: 1\n    title: a\n    due: 2022年\n    lead: 市教育局\n    status: blocked\n";
    private static final String VICTIM = "alias ll='ls -l'\n";
    private static final ListWriter.Plan DONE = list -> List.of(new Change.SetStatus(new TaskId("1"), Status.DONE));

    private static final String CALLS = "openat,chmod,fchmod,fchmodat,mkdir";

    private final ListWriter writer = new ListWriter(Duration.ofSeconds(1), Optional.empty());

    @TempDir
    private Path folder;

    private Path list;
    private Path victim;
    private ListFile file;

    @BeforeEach
    void aListAndSomebodysFile() throws IOException {
        list = Files.writeString(folder.resolve("a.yaml"), LIST);
        victim = Files.writeString(folder.resolve("victim"), VICTIM);
        file = ListFile.of("a.yaml", list);
    }

    private interface Trap {
        void set(Path at, Path list, Path victim) throws Exception;
    }

    private static void fifo(Path at) throws Exception {
        assumeTrue(new ProcessBuilder("mkfifo", at.toString()).start().waitFor() == 0, "no mkfifo here");
    }

    static Stream<Arguments> traps() {
        return Stream.of(".a.yaml.lock", ".a.yaml.reform-recovery")
                .flatMap(name -> Stream.of(
                        Arguments.of(name, "link to a file", (Trap)
                                (at, list, victim) -> Files.createSymbolicLink(at, victim)),
                        Arguments.of(name, "link to the list", (Trap)
                                (at, list, victim) -> Files.createSymbolicLink(at, list.getFileName())),
                        Arguments.of(name, "link to nothing", (Trap)
                                (at, list, victim) -> Files.createSymbolicLink(at, Path.of("new"))),
                        Arguments.of(name, "second name of a file", (Trap)
                                (at, list, victim) -> Files.createLink(at, victim)),
                        Arguments.of(name, "second name of the list", (Trap)
                                (at, list, victim) -> Files.createLink(at, list)),
                        Arguments.of(name, "folder", (Trap) (at, list, victim) ->
                                Files.createFile(Files.createDirectory(at).resolve("x"))),
                        Arguments.of(name, "pipe", (Trap) (at, list, victim) -> fifo(at)),
                        Arguments.of(name, "link to a pipe", (Trap) (at, list, victim) -> {
                            fifo(at.resolveSibling("pipe"));
                            Files.createSymbolicLink(at, Path.of("pipe"));
                        })));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("traps")
    void noTrapIsStoodIn(String name, String kind, Trap trap) throws Exception {
        Path at = folder.resolve(name);
        trap.set(at, list, victim);
        assertThatExceptionOfType(WriteRefused.class)
                .isThrownBy(() -> assertTimeoutPreemptively(Duration.ofSeconds(20), () -> writer.write(file, DONE)))
                .satisfies(refused -> {
                    assertThat(refused.reason()).isEqualTo(WriteRefused.Reason.IN_THE_WAY);
                    assertThat(refused.values()).containsExactly("a.yaml", at.toString());
                });
        assertThat(victim).hasContent(VICTIM);
        assertThat(list).hasContent(LIST);
        assertThat(folder.resolve("new")).doesNotExist();
        assertThat(Files.exists(at, LinkOption.NOFOLLOW_LINKS)).isTrue();
        assertThat(assertTimeoutPreemptively(Duration.ofSeconds(20), () -> file.bytes(InputStream.nullInputStream())))
                .asString(StandardCharsets.UTF_8)
                .isEqualTo(LIST);
    }

    @Test
    void somebodysFileAtTheLocksNameIsNotTakenForALock() throws Exception {
        String work = "my notes\n".repeat(1_000);
        Path lock = Files.writeString(folder.resolve(".a.yaml.lock"), work);
        assertThatExceptionOfType(WriteRefused.class)
                .isThrownBy(() -> writer.write(file, DONE))
                .satisfies(refused -> assertThat(refused.reason()).isEqualTo(WriteRefused.Reason.IN_THE_WAY));
        assertThat(lock).hasContent(work);
    }

    @Test
    void aListThatIsNoFileIsNotReplaced() throws Exception {
        Path pipe = folder.resolve("pipe.yaml");
        fifo(pipe);
        assertThatExceptionOfType(WriteRefused.class)
                .isThrownBy(() -> assertTimeoutPreemptively(
                        Duration.ofSeconds(20), () -> writer.write(ListFile.of("pipe.yaml", pipe), DONE)))
                .satisfies(refused -> assertThat(refused.reason()).isEqualTo(WriteRefused.Reason.NOT_A_FILE));
    }

    /** Rights go to the file that was made, also when somebody has put a link to another one in its place. */
    @Test
    void whatIsGivenToAFileGoesToNoOther() throws Exception {
        assumeTrue(Files.isDirectory(Path.of("/proc/self/fd")), "no list of open files here");
        Path path = folder.resolve("mine");
        FileRights before = FileRights.of(victim).orElseThrow();
        try (FileChannel mine = SideFile.create(path, SideFile.OWNER_ONLY).orElseThrow()) {
            Path pinned = SideFile.pinned(path);
            Files.delete(path);
            Files.createSymbolicLink(path, victim);
            FileRights.setMode(pinned, 0604);
            assertThat(FileRights.of(pinned).orElseThrow().mode()).isEqualTo(0604);
            assertThat(mine.isOpen()).isTrue();
            assertThatExceptionOfType(SideFile.InTheWay.class).isThrownBy(() -> SideFile.pinned(path));
            Files.delete(path);
            Files.writeString(path, "another");
            assertThatExceptionOfType(SideFile.InTheWay.class).isThrownBy(() -> SideFile.pinned(path));
        }
        assertThat(FileRights.of(victim)).contains(before);
    }

    /** How files are opened and given away, as the system saw it: a trace of one change of a list of another user. */
    @Test
    void noFileIsOpenedThroughALinkOrReadableByMoreThanTheListForAMoment() throws Exception {
        ProcessBuilder writer = NoteWriter.process(file, 1, "a note");
        writer.command()
                .addAll(
                        0,
                        List.of("strace", "-f", "-qq", "-s", "300", "-o", folder + "/trace", "-e", "trace=" + CALLS));
        Files.setPosixFilePermissions(list, PosixFilePermissions.fromString("rw-r-----"));
        assumeTrue(
                new ProcessBuilder(
                                        "sh",
                                        "-c",
                                        "strace -qq -e trace=openat true && strace -qq -e trace=" + CALLS + " true")
                                .start()
                                .waitFor()
                        == 0,
                "can't trace processes here");
        assertThat(writer.start().waitFor()).isZero();
        List<String> opened = Files.readAllLines(folder.resolve("trace")).stream()
                .filter(line -> line.contains("open") && line.contains(folder + "/.a.yaml."))
                .toList();
        assertThat(opened).isNotEmpty().allMatch(line -> line.contains("O_EXCL") || line.contains("O_NOFOLLOW"));
        assertThat(opened)
                .filteredOn(line -> line.contains("reform-tmp") && line.contains("O_CREAT"))
                .hasSize(1)
                .allMatch(line -> line.matches(".*O_CREAT.*, 0600\\b.*"));
        assertThat(Files.readAllLines(folder.resolve("trace")))
                .filteredOn(line -> line.matches(".*\\b(f?chmod|fchmodat)\\(.*"))
                .allMatch(line -> line.matches(".*\\b0?6[04][04]\\b.*"));
    }

    /** The temporary files of a list are told from those of a list whose name goes on after this one's. */
    @Test
    void onlyOnesOwnLeftoversGo() throws Exception {
        Path other = Files.writeString(folder.resolve("a"), LIST);
        List<String> others = List.of(
                ".a.yaml.1f.reform-tmp",
                ".a.yaml.reform-tmp",
                ".a.b.1f.reform-tmp",
                ".a..reform-tmp",
                ".a.1f.reform-tmp.bak",
                ".a.1g.reform-tmp");
        for (String name : others) {
            Files.writeString(folder.resolve(name), "");
        }
        Files.writeString(folder.resolve(".a.1f.reform-tmp"), "");
        Files.createSymbolicLink(folder.resolve(".a.2f.reform-tmp"), victim);
        writer.write(ListFile.of("a", other), DONE);
        assertThat(other).content().contains("done");
        assertThat(folder.resolve(".a.1f.reform-tmp")).doesNotExist();
        assertThat(Files.isSymbolicLink(folder.resolve(".a.2f.reform-tmp"))).isFalse();
        assertThat(victim).hasContent(VICTIM);
        for (String name : others) {
            assertThat(folder.resolve(name)).exists();
        }
    }

    /** Several may write results into a folder: only those temporary files go that have no writer any more. */
    @Test
    void abandonedFilesOfResultsGoAndThoseBeingWrittenStay() throws Exception {
        FileTime longAgo = FileTime.fromMillis(0);
        Path abandoned = Files.writeString(folder.resolve(".1f.reform-tmp"), "half");
        Files.setLastModifiedTime(abandoned, longAgo);
        Path ofAList = Files.writeString(folder.resolve(".a.yaml.1f.reform-tmp"), "half");
        Files.setLastModifiedTime(ofAList, longAgo);
        Path fresh = Files.writeString(folder.resolve(".2f.reform-tmp"), "half");
        Files.setLastModifiedTime(fresh, FileTime.fromMillis(Long.MAX_VALUE / 2_000_000L));
        Files.createSymbolicLink(folder.resolve(".3f.reform-tmp"), victim);
        Path written = Files.writeString(folder.resolve(".4f.reform-tmp"), "half");
        try (FileChannel channel = FileChannel.open(written, StandardOpenOption.WRITE);
                java.nio.channels.FileLock held = channel.lock()) {
            Files.setLastModifiedTime(written, longAgo);
            AtomicFile.write(folder.resolve("result.csv"), "result.csv", "id\n".getBytes(StandardCharsets.UTF_8));
            assertThat(held.isValid()).isTrue();
        }
        assertThat(abandoned).doesNotExist();
        assertThat(ofAList).exists();
        assertThat(fresh).exists();
        assertThat(written).exists();
        assertThat(victim).hasContent(VICTIM);
        assertThat(folder.resolve("result.csv")).hasContent("id");
    }
}
