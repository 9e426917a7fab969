package reform.store.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import reform.store.edit.WriteRefused;

/** A list that was written in place by somebody who was killed. */
class RecoveryTest {
    private static final String OLD =
            "title: t\ntasks:\n  - id: 1\n    title: a\n    due: 2022年\n    lead: 市教育局\n    status: blocked\n";
    private static final String LONGER = OLD.replace("blocked", "in-progress") + "    progress: 50\n";
    private static final String SHORTER = OLD.replace("blocked", "done");

    private final ListWriter writer = new ListWriter(Duration.ofSeconds(1), Optional.empty());

    @TempDir
    private Path folder;

    private Path list;
    private Path recovery;
    private ListFile file;

    @BeforeEach
    void aList() {
        list = folder.resolve("a.yaml");
        recovery = folder.resolve(".a.yaml.reform-recovery");
        file = ListFile.of("a.yaml", list);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private void interrupted(byte[] now, String after) throws IOException {
        Files.write(list, now);
        Files.deleteIfExists(recovery);
        try (FileChannel channel =
                SideFile.create(recovery, SideFile.OWNER_ONLY).orElseThrow()) {
            Recovery.write(channel, bytes(OLD), bytes(after));
        }
    }

    /** What a writer leaves who is killed after so many bytes. */
    private static byte[] torn(byte[] old, byte[] young, int written) {
        byte[] torn = Arrays.copyOf(old, Math.max(old.length, written));
        System.arraycopy(young, 0, torn, 0, written);
        return torn;
    }

    private String read() throws IOException {
        return new String(file.bytes(InputStream.nullInputStream()), StandardCharsets.UTF_8);
    }

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(path -> path.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void whereverAWriterWasKilledTheListIsTheOldOrTheNewOne() throws Exception {
        for (String after : List.of(LONGER, SHORTER)) {
            byte[] young = bytes(after);
            for (int written = 0; written <= young.length; written++) {
                byte[] now = torn(bytes(OLD), young, written);
                interrupted(now, after);
                String whole = Arrays.equals(now, bytes(OLD)) ? OLD : after;
                assertThat(read()).isEqualTo(whole);
                assertThat(list).hasBinaryContent(now);
                writer.write(file, tasks -> List.of());
                assertThat(list).hasContent(whole);
                assertThat(names()).containsExactly("a.yaml");
            }
        }
    }

    @Test
    void aLinkToTheListIsReadInTheSameWay() throws Exception {
        interrupted(torn(bytes(OLD), bytes(LONGER), bytes(OLD).length), LONGER);
        Path link = Files.createSymbolicLink(
                Files.createDirectory(folder.resolve("sub")).resolve("b.yaml"), list);
        assertThat(ListFile.of("b.yaml", link).bytes(InputStream.nullInputStream()))
                .isEqualTo(bytes(LONGER));
    }

    @Test
    void anUnfinishedRecoveryMeansNothing() throws Exception {
        interrupted(bytes(OLD), LONGER);
        byte[] whole = Files.readAllBytes(recovery);
        for (int length = 0; length < whole.length; length++) {
            Files.write(recovery, Arrays.copyOf(whole, length));
            Files.writeString(list, SHORTER);
            assertThat(Recovery.read(recovery)).isEmpty();
            assertThat(read()).isEqualTo(SHORTER);
        }
        writer.write(file, tasks -> List.of());
        assertThat(names()).containsExactly("a.yaml");
    }

    @Test
    void whatSomebodyWroteSinceIsNotOverwrittenAndTheTextsAreNotLost() throws Exception {
        String since = OLD + "# by hand\n";
        interrupted(bytes(since), SHORTER);
        assertThat(read()).isEqualTo(since);
        assertThatExceptionOfType(WriteRefused.class)
                .isThrownBy(() -> writer.write(file, tasks -> List.of()))
                .satisfies(refused -> {
                    assertThat(refused.reason()).isEqualTo(WriteRefused.Reason.INTERRUPTED);
                    assertThat(refused.values()).containsExactly("a.yaml", recovery.toString());
                });
        assertThat(list).hasContent(since);
        assertThat(recovery).content().contains(OLD).contains(SHORTER);
        Files.delete(recovery);
        writer.write(file, tasks -> List.of());
    }
}
