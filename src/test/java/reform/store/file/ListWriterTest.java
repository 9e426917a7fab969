package reform.store.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import reform.SmallDisk;
import reform.message.Language;
import reform.message.Messages;
import reform.model.Change;
import reform.model.Status;
import reform.model.TaskId;
import reform.model.TaskList;
import reform.model.Update;
import reform.store.edit.ListEdit;
import reform.store.edit.WriteRefused;
import reform.store.read.ReadResult;

class ListWriterTest {
    private static final String LIST =
            "title: t # 😀\ntasks:\n  - id: 1\n    title: a\n    due: 2022年\n    lead: 市教育局\n    status: blocked # x\n";
    private static final ListWriter.Plan DONE = list -> List.of(new Change.SetStatus(new TaskId("1"), Status.DONE));

    private final ListWriter writer = new ListWriter(Duration.ofSeconds(30), Optional.empty());

    @TempDir
    private Path folder;

    private ListFile file() throws IOException {
        return file(LIST);
    }

    private ListFile file(String text) throws IOException {
        Path path = folder.resolve("list.yaml");
        Files.writeString(path, text);
        return ListFile.of("list.yaml", path);
    }

    private static String text(ListFile file) throws IOException {
        return Files.readString(file.path().orElseThrow());
    }

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(path -> path.getFileName().toString()).sorted().toList();
        }
    }

    static Change.AddUpdate note(String text) {
        return new Change.AddUpdate(
                new TaskId("1"),
                new Update(
                        LocalDate.of(2022, 6, 30),
                        Optional.empty(),
                        OptionalInt.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(text),
                        Optional.empty()));
    }

    private static void refuses(WriteRefused.Reason reason, ThrowingCallable write) {
        assertThatExceptionOfType(WriteRefused.class)
                .isThrownBy(write)
                .satisfies(refused -> assertThat(refused.reason()).isEqualTo(reason));
    }

    @Test
    void changesTheFileAndLeavesNothingBeside() throws Exception {
        ListFile file = file();
        ListEdit written = writer.write(file, DONE);
        assertThat(text(file)).isEqualTo(LIST.replace("blocked", "done"));
        assertThat(written.list().tasks().get(0).status()).isEqualTo(Status.DONE);
        assertThat(written.edits()).hasSize(1);
        assertThat(names()).containsExactly("list.yaml");
    }

    @Test
    void aFileThatDoesNotChangeIsNotWritten() throws Exception {
        ListFile file = file(LIST.replace("blocked", "done"));
        Object before = Files.readAttributes(file.path().get(), BasicFileAttributes.class)
                .fileKey();
        assertThat(writer.write(file, DONE).edits()).isEmpty();
        assertThat(Files.readAttributes(file.path().get(), BasicFileAttributes.class)
                        .fileKey())
                .isEqualTo(before);
    }

    @Test
    void aPreviewWritesNothing() throws Exception {
        ListFile file = file();
        assertThat(writer.preview(file, DONE).after().text()).contains("status: done # x");
        assertThat(text(file)).isEqualTo(LIST);
        assertThat(names()).containsExactly("list.yaml");
    }

    @Test
    void permissionsStayAndLinksAreFollowed() throws Exception {
        ListFile file = file();
        Path path = file.path().orElseThrow();
        Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rw-rw---x"));
        Path link = Files.createSymbolicLink(folder.resolve("link.yaml"), Path.of("list.yaml"));
        writer.write(ListFile.of("link.yaml", link), DONE);
        assertThat(Files.isSymbolicLink(link)).isTrue();
        assertThat(text(file)).contains("status: done");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(path)))
                .isEqualTo("rw-rw---x");
    }

    @Test
    void aListWithErrorsIsNotChanged() throws Exception {
        ListFile file = file(LIST + "    id: 2\n");
        refuses(WriteRefused.Reason.NOT_A_LIST, () -> writer.write(file, DONE));
        assertThat(text(file)).contains("blocked");
    }

    @Test
    void standardInputAVanishedFileAndAReadOnlyOneAreRefused() throws Exception {
        refuses(WriteRefused.Reason.STANDARD_INPUT, () -> writer.write(ListFile.STANDARD_INPUT, DONE));
        ListFile gone = ListFile.of("gone.yaml", folder.resolve("gone.yaml"));
        refuses(WriteRefused.Reason.VANISHED, () -> writer.write(gone, DONE));
        ListFile file = file();
        Files.setPosixFilePermissions(file.path().get(), PosixFilePermissions.fromString("r--r--r--"));
        refuses(WriteRefused.Reason.READ_ONLY_FILE, () -> writer.write(file, DONE));
        assertThat(names()).containsExactly("list.yaml");
    }

    @Test
    void aReadOnlyFolderIsRefused() throws Exception {
        ListFile file = file();
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("r-xr-xr-x"));
        try {
            refuses(WriteRefused.Reason.READ_ONLY_FOLDER, () -> writer.write(file, DONE));
        } finally {
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
        }
        assertThat(text(file)).isEqualTo(LIST);
    }

    @Test
    void aChangeUnderOurFeetIsSeen() throws Exception {
        ListFile file = file();
        refuses(
                WriteRefused.Reason.CHANGED_MEANWHILE,
                () -> writer.write(file, list -> {
                    append(file, "# by somebody else\n");
                    return DONE.changes(list);
                }));
        assertThat(text(file)).isEqualTo(LIST + "# by somebody else\n");
        assertThat(names()).containsExactly("list.yaml");
    }

    private static void append(ListFile file, String text) {
        try {
            Files.writeString(file.path().orElseThrow(), text(file) + text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void leftoversOfKilledWritersGo() throws Exception {
        ListFile file = file();
        Files.writeString(folder.resolve(".list.yaml.abc.reform-tmp"), "half");
        Files.writeString(folder.resolve(".other.yaml.abc.reform-tmp"), "not ours");
        Files.writeString(folder.resolve(".list.yaml.lock"), "nobody, 1\n");
        writer.write(file, DONE);
        assertThat(names()).containsExactly(".other.yaml.abc.reform-tmp", "list.yaml");
    }

    @Test
    void replacePutsTheBytesBackIfTheFileIsAsExpected() throws Exception {
        ListFile file = file();
        ListEdit written = writer.write(file, DONE);
        byte[] before = LIST.getBytes(StandardCharsets.UTF_8);
        byte[] after = written.after().bytes();
        refuses(WriteRefused.Reason.CHANGED_MEANWHILE, () -> writer.replace(file, before, after));
        writer.replace(file, after, before);
        assertThat(text(file)).isEqualTo(LIST);
    }

    @Test
    void whoeverWaitsForALockCanEndThat() throws Exception {
        ListFile file = file();
        ListWriter waiting = new ListWriter(Duration.ofMinutes(5), Optional.empty()).whileWaiting(() -> {
            throw new IllegalStateException("enough");
        });
        try (FileLock held = FileLock.take(file.path().get(), "list.yaml", Duration.ofSeconds(1), () -> {})) {
            assertThat(held).isNotNull();
            assertThatIllegalStateException().isThrownBy(() -> waiting.write(file, DONE));
        }
        assertThat(text(file)).isEqualTo(LIST);
        waiting.write(file, DONE);
        assertThat(text(file)).isNotEqualTo(LIST);
    }

    @Test
    void aHeldLockIsNamedAfterTheWait() throws Exception {
        ListFile file = file();
        try (FileLock held = FileLock.take(file.path().get(), "list.yaml", Duration.ofSeconds(1), () -> {})) {
            assertThat(held).isNotNull();
            assertThatExceptionOfType(WriteRefused.class)
                    .isThrownBy(() -> new ListWriter(Duration.ofMillis(50), Optional.empty()).write(file, DONE))
                    .satisfies(refused -> {
                        assertThat(refused.reason()).isEqualTo(WriteRefused.Reason.LOCKED);
                        assertThat(String.valueOf(refused.values().get(1)))
                                .contains(Long.toString(ProcessHandle.current().pid()));
                    });
        }
        writer.write(file, DONE);
        assertThat(text(file)).contains("done");
    }

    @Test
    void threadsThatWriteAtOnceAllWrite() throws Exception {
        ListFile file = file();
        ExecutorService pool = Executors.newFixedThreadPool(8);
        List<Future<ListEdit>> writes = new ArrayList<>();
        for (int i = 0; i < 16; i++) {
            String text = "note " + i;
            writes.add(pool.submit(() -> writer.write(file, list -> List.of(note(text)))));
        }
        for (Future<ListEdit> write : writes) {
            write.get(60, TimeUnit.SECONDS);
        }
        pool.shutdown();
        assertThat(notes(file)).hasSize(16);
        assertThat(names()).containsExactly("list.yaml");
    }

    @Test
    void processesThatWriteAtOnceAllWrite() throws Exception {
        ListFile file = file();
        List<Process> processes = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            processes.add(NoteWriter.process(file, 2, "note of " + i).start());
        }
        for (Process process : processes) {
            assertThat(process.waitFor(120, TimeUnit.SECONDS)).isTrue();
            assertThat(process.exitValue()).isZero();
        }
        assertThat(notes(file)).hasSize(16).doesNotHaveDuplicates();
        assertThat(names()).containsExactly("list.yaml");
    }

    /** By turns, and in a file with two names, which is written in place. {@code -Dkills=200} for the long run. */
    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void aWriterKilledAtAnyMomentLeavesAWholeList(boolean twoNames) throws Exception {
        ListFile file = file();
        if (twoNames) {
            Files.createLink(
                    Files.createDirectory(folder.resolve("other")).resolve("name.yaml"),
                    file.path().get());
        }
        Random random = new Random(9);
        int kills = Integer.getInteger("kills", 12);
        for (int i = 0; i < kills; i++) {
            Process process = NoteWriter.process(file, 100_000, "note of " + i).start();
            process.getInputStream().read();
            Thread.sleep(random.nextInt(60));
            process.destroyForcibly().waitFor();
            ReadResult result = file.read(InputStream.nullInputStream());
            assertThat(result.list()).as(text(file)).isPresent();
        }
        writer.write(file, DONE);
        assertThat(names()).filteredOn(name -> !name.equals("other")).containsExactly("list.yaml");
        if (twoNames) {
            assertThat(folder.resolve("other/name.yaml")).hasContent(text(file));
        }
    }

    private static List<String> notes(ListFile file) throws IOException {
        TaskList list = file.read(InputStream.nullInputStream()).list().orElseThrow();
        return list.tasks().get(0).updates().stream()
                .map(update -> update.note().orElseThrow())
                .toList();
    }

    @Test
    void aFullDiskLeavesTheOldFile() throws Exception {
        Path disk = folder.resolve("disk");
        Files.createDirectory(disk);
        try (SmallDisk small = SmallDisk.at(disk, "64k")) {
            Path path = small.folder().resolve("list.yaml");
            String list = LIST + "# " + "x".repeat(20_000) + "\n";
            Files.writeString(path, list);
            Files.write(disk.resolve("filler"), new byte[35_000]);
            refuses(WriteRefused.Reason.DISK_FULL, () -> writer.write(ListFile.of("list.yaml", path), DONE));
            assertThat(Files.readString(path)).isEqualTo(list);
            try (Stream<Path> files = Files.list(disk)) {
                assertThat(files).hasSize(2);
            }
        }
    }

    @ParameterizedTest
    @EnumSource(WriteRefused.Reason.class)
    void everyRefusalHasAMessage(WriteRefused.Reason reason) {
        for (Language language : Language.values()) {
            assertThat(new Messages(language)
                            .text(WriteRefused.of(reason, "a", "b", "c").messageKey(), "a", "b", "c"))
                    .doesNotContain("{");
        }
    }

    @ParameterizedTest
    @EnumSource(FileFault.Reason.class)
    void everyFaultHasAMessage(FileFault.Reason reason) {
        for (Language language : Language.values()) {
            assertThat(new Messages(language).text(new FileFault(reason, "a").messageKey(), "a"))
                    .doesNotContain("{");
        }
    }
}
