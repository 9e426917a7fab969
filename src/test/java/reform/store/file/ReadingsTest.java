package reform.store.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import reform.model.Change;
import reform.model.Status;
import reform.model.TaskId;
import reform.store.edit.ListEdit;
import reform.store.read.ParsedList;
import reform.store.read.ReadResult;

/** A content that is known is not read again, and one that is not known always is. */
class ReadingsTest {
    private static final String LIST =
            "format: 1\ntitle: t\ntasks:\n  - {id: 1, title: a, due: 2022年, lead: x, colour: 1}\n";

    private final Readings readings = new Readings();

    @TempDir
    private Path folder;

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void theSameBytesAreReadOnce() {
        ListFile file = ListFile.of("list.yaml", folder.resolve("list.yaml"));
        ReadResult first = readings.read(file, bytes(LIST));
        assertThat(readings.read(file, bytes(LIST))).isSameAs(first);
        assertThat(readings.read(file, bytes(LIST + "# c\n"))).isNotSameAs(first);
    }

    @Test
    void theNamesOfAFileBelongToWhatIsRead() {
        Path path = folder.resolve("list.yaml");
        assertThat(readings.read(ListFile.of("list.yaml", path), bytes(LIST)).problems())
                .allMatch(problem -> problem.file().equals("list.yaml"))
                .isNotEmpty();
        assertThat(readings.read(ListFile.of("../list.yaml", path), bytes(LIST)).problems())
                .allMatch(problem -> problem.file().equals("../list.yaml"))
                .isNotEmpty();
    }

    @Test
    void whatWasWrittenIsKnownWithoutItsWarnings() throws IOException {
        Path path = Files.writeString(folder.resolve("list.yaml"), LIST);
        ListFile file = ListFile.of("list.yaml", path);
        mark(file, Status.BLOCKED);
        byte[] written = Files.readAllBytes(path);
        ReadResult known = readings.readList(file, written);
        assertThat(known.problems()).isEmpty();
        ReadResult read = readings.read(file, written);
        assertThat(read.problems()).isNotEmpty();
        assertThat(known.list()).isEqualTo(read.list()).isPresent();
        assertThat(readings.readList(file, bytes("tasks: x")).list()).isEmpty();
    }

    @Test
    void aWriterTrustsNothingButTheBytes() throws IOException {
        Path path = Files.writeString(folder.resolve("list.yaml"), LIST);
        ListFile file = ListFile.of("list.yaml", path);
        readings.read(file, bytes(LIST));
        Files.writeString(path, LIST.replace("title: a", "title: b"));
        ListEdit written = mark(file, Status.BLOCKED);
        assertThat(written.list().tasks().get(0).title()).isEqualTo("b");
        assertThat(path).content().contains("title: b").contains("status: blocked");
    }

    @Test
    void whatWasWrittenIsChangedAgainWithoutBeingRead() throws IOException {
        Path path = Files.writeString(folder.resolve("list.yaml"), LIST);
        ListFile file = ListFile.of("list.yaml", path);
        mark(file, Status.BLOCKED);
        byte[] written = Files.readAllBytes(path);
        ParsedList known = readings.parse(file, written);
        assertThat(readings.parse(file, written)).isSameAs(known);
        ParsedList read = new Readings().parse(file, written);
        assertThat(known.root()).isEqualTo(read.root());
        assertThat(known.source().text()).isEqualTo(read.source().text());
        mark(file, Status.DONE);
        assertThat(path).content().contains("status: done").doesNotContain("blocked");
    }

    @Test
    void andIsReadWhereSomebodyElseWroteIt() throws IOException {
        Path path = Files.writeString(folder.resolve("list.yaml"), LIST);
        ListFile file = ListFile.of("list.yaml", path);
        mark(file, Status.BLOCKED);
        Files.writeString(path, Files.readString(path).replace("title: a", "title: bb"));
        ListEdit written = mark(file, Status.DONE);
        assertThat(written.list().tasks().get(0).title()).isEqualTo("bb");
        assertThat(path).content().contains("title: bb").contains("status: done");
    }

    private ListEdit mark(ListFile file, Status status) throws IOException {
        return new ListWriter(Duration.ZERO, Optional.of(readings))
                .write(file, list -> List.of(new Change.SetStatus(new TaskId("1"), status)));
    }
}
