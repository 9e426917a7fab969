package reform.cli.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import reform.SmallDisk;
import reform.cli.CommandRun;
import reform.store.edit.WriteRefused;
import reform.store.file.ListFile;
import reform.terminal.Host;

/** What undo remembers, and what it says of what it does not. */
class UndoHistoryTest {
    @TempDir
    Path folder;

    private Path list;
    private Path state;
    private String original;

    @BeforeEach
    void copyTheRealList() throws IOException {
        list = folder.resolve("reform.yaml");
        state = folder.resolve("state");
        Files.copy(Path.of("data/reform.yaml"), list);
        original = Files.readString(list);
    }

    private CommandRun.Builder run() {
        return CommandRun.in(folder)
                .with("XDG_STATE_HOME", state.toString())
                .with("REFORM_BY", "市教育局")
                .terminal(100);
    }

    private CommandRun reform(String... words) {
        return run().run(words);
    }

    /** The folder of the list's entries. */
    private Path entries() throws IOException {
        try (Stream<Path> files = Files.list(state.resolve("reform/undo"))) {
            return files.toList().get(0);
        }
    }

    private List<String> endings() throws IOException {
        try (Stream<Path> files = Files.list(entries())) {
            return files.map(file -> file.getFileName().toString())
                    .sorted()
                    .map(name -> name.replaceFirst("-.*\\.", "."))
                    .toList();
        }
    }

    private Path entry(String ending) throws IOException {
        try (Stream<Path> files = Files.list(entries())) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .findFirst()
                    .orElseThrow();
        }
    }

    private static Path renamed(Path entry, String from, String to) throws IOException {
        return Files.move(
                entry, entry.resolveSibling(entry.getFileName().toString().replace(from, to)));
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void whatIsRememberedIsForNobodyElse() throws IOException {
        reform("note", "10", "一");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(entry(".before"))))
                .isEqualTo("rw-------");
        for (Path at = entries(); !at.equals(folder); at = at.getParent()) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(at)))
                    .isEqualTo("rwx------");
        }
    }

    @Test
    void whatAKilledWriterLeftIsPutInOrder() throws IOException {
        reform("note", "10", "一");
        Path folderOfList = entries();
        Files.writeString(folderOfList.resolve("000000009-0123456789abcdef.tmp"), "ha");
        Files.writeString(folderOfList.resolve("000000009-0123456789abcdef.pending"), "killed before it wrote");
        Files.writeString(folderOfList.resolve("x.before"), "somebody's");
        Files.writeString(folderOfList.resolve("unreadable.tmp"), "half");
        reform("note", "10", "二");
        assertThat(endings()).containsExactly("000000001.before", "000000002.before", "x.before");
        assertThat(reform("undo").code()).isZero();
        assertThat(reform("undo").code()).isZero();
        assertThat(Files.readString(list)).isEqualTo(original);
    }

    /** Its writer was killed after the list was written. */
    @Test
    void aPendingEntryCountsIfTheListHoldsTheTextAfter() throws IOException {
        reform("note", "10", "一");
        String once = Files.readString(list);
        reform("note", "10", "二");
        renamed(entries().resolve("000000002" + endingOf(2)), ".before", ".pending");
        assertThat(reform("undo").code()).isZero();
        assertThat(Files.readString(list)).isEqualTo(once);
        assertThat(reform("undo").code()).isZero();
        assertThat(Files.readString(list)).isEqualTo(original);
    }

    private String endingOf(int number) throws IOException {
        try (Stream<Path> files = Files.list(entries())) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.startsWith("00000000" + number))
                    .findFirst()
                    .orElseThrow()
                    .substring(9);
        }
    }

    /** Its undo was killed before or after the list was written. */
    @Test
    void anInterruptedUndoIsUndoneOrNot() throws IOException {
        reform("note", "10", "一");
        Path pending = renamed(entry(".before"), ".before", ".pending");
        assertThat(reform("undo").code()).isZero();
        assertThat(Files.readString(list)).isEqualTo(original);

        reform("note", "10", "一");
        String once = Files.readString(list);
        reform("note", "10", "二");
        Path second = entries().resolve("000000002" + endingOf(2));
        renamed(second, ".before", ".pending");
        Files.writeString(list, once);
        assertThat(reform("undo").code()).isZero();
        assertThat(Files.readString(list)).isEqualTo(original);
        assertThat(pending).doesNotExist();
    }

    @Test
    void undoThatCouldNotBeRememberedSaysSoAtTheTimeAndWhenAsked() throws IOException {
        Files.writeString(state, "a file where the folder would be");
        CommandRun run = reform("mark", "10", "done");
        assertThat(run.code()).isZero();
        assertThat(run.out()).contains("lines added.\n").doesNotContain("reform undo");
        assertThat(run.err())
                .isEqualTo("reform.yaml: this change cannot be undone: " + state.resolve("reform/undo")
                        + " cannot be written\n");
        String written = Files.readString(list);
        CommandRun undo = reform("undo");
        assertThat(undo.code()).isEqualTo(4);
        assertThat(undo.err()).contains("nothing to undo; ").contains("cannot be written");
        assertThat(Files.readString(list)).isEqualTo(written);
    }

    @Test
    void withoutAHomeNothingIsRememberedAndThatIsSaid() throws IOException {
        CommandRun run = CommandRun.in(folder).terminal(100).run("mark", "10", "done", "--lang", "zh");
        assertThat(run.code()).isZero();
        assertThat(run.out()).doesNotContain("reform undo");
        assertThat(run.err()).isEqualTo("reform.yaml：此次修改无法撤销：XDG_STATE_HOME 和 HOME 均未设置，没有地方记录\n");
        CommandRun undo = CommandRun.in(folder).run("undo");
        assertThat(undo.code()).isEqualTo(4);
        assertThat(undo.err()).contains("neither XDG_STATE_HOME nor HOME");
    }

    @Test
    void theOneBeforeIsNotTakenBackInsteadOfAForgottenOne() throws IOException {
        reform("note", "10", "一");
        reform("note", "10", "二");
        String twice = Files.readString(list);
        Path second = entries().resolve("000000002" + endingOf(2));
        Files.writeString(renamed(second, ".before", ".forgotten"), "");
        CommandRun undo = reform("undo");
        assertThat(undo.code()).isEqualTo(4);
        assertThat(undo.err()).contains("could not be recorded when it was made");
        assertThat(Files.readString(list)).isEqualTo(twice);
    }

    @Test
    void aFullStateDiskIsOneWarningAndLeavesAMark() throws Exception {
        Files.createDirectory(state);
        try (SmallDisk small = SmallDisk.at(state, "64k")) {
            reform("note", "10", "一");
            String once = Files.readString(list);
            sh("dd if=/dev/zero of='" + small.folder().resolve("filler") + "' 2>/dev/null");
            CommandRun run = reform("note", "10", "二");
            assertThat(run.code()).isZero();
            assertThat(run.out()).contains("lines added.\n").doesNotContain("undo");
            assertThat(run.err())
                    .isEqualTo("reform.yaml: this change cannot be undone: the disk of " + state.resolve("reform/undo")
                            + " is full\n");
            assertThat(endings()).containsExactly("000000001.before", "000000002.forgotten");
            String twice = Files.readString(list);
            assertThat(reform("undo").err()).contains("could not be recorded when it was made");
            assertThat(Files.readString(list)).isEqualTo(twice);
            Files.writeString(list, once);
            Files.delete(state.resolve("filler"));
            assertThat(reform("undo").err()).contains("was changed after reform wrote it");
            Files.writeString(list, twice);
            reform("note", "10", "三");
            assertThat(reform("undo").code()).isZero();
            assertThat(Files.readString(list)).isEqualTo(twice);
        }
    }

    @Test
    void aFullDiskLeavesTheListAloneAndNoLockBesideIt() throws Exception {
        Path disk = Files.createDirectory(folder.resolve("disk"));
        try (SmallDisk small = SmallDisk.at(disk, "128k")) {
            Path there = Files.copy(list, disk.resolve("reform.yaml"));
            sh("dd if=/dev/zero of='" + small.folder().resolve("filler") + "' 2>/dev/null");
            CommandRun run = reform("-f", there.toString(), "note", "10", "一");
            assertThat(run.code()).isEqualTo(4);
            assertThat(run.err()).contains("the disk is full");
            assertThat(Files.readString(there)).isEqualTo(original);
            try (Stream<Path> files = Files.list(disk)) {
                assertThat(files.map(file -> file.getFileName().toString()))
                        .containsExactlyInAnyOrder("filler", "reform.yaml");
            }
        }
    }

    private static boolean sh(String script) throws Exception {
        return new ProcessBuilder("sh", "-c", script).start().waitFor() == 0;
    }

    /** What somebody put where entries are kept. */
    @ParameterizedTest
    @ValueSource(strings = {"ln -s ../../../victim $d", "mkfifo $d"})
    @DisabledOnOs(OS.WINDOWS)
    void noTrapIsWrittenThrough(String trap) throws Exception {
        Path victim = Files.writeString(folder.resolve("victim"), "mine");
        reform("note", "10", "一");
        Path at = entries();
        sh("rm -r '" + at + "'; d='" + at + "'; " + trap);
        CommandRun run = reform("note", "10", "二");
        assertThat(run.code()).isZero();
        assertThat(run.err()).contains("this change cannot be undone");
        assertThat(victim).hasContent("mine");
        assertThat(reform("undo").code()).isEqualTo(4);
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void noTrapIsReadThrough() throws Exception {
        reform("note", "10", "一");
        String once = Files.readString(list);
        Path entry = entry(".before");
        Files.delete(entry);
        sh("mkfifo '" + entry + "'");
        CommandRun undo = reform("undo");
        assertThat(undo.code()).isEqualTo(4);
        assertThat(Files.readString(list)).isEqualTo(once);
    }

    @Test
    void redoBringsAgainWhatUndoTookBackStepByStep() throws IOException {
        reform("note", "10", "一");
        String once = Files.readString(list);
        reform("note", "10", "二");
        String twice = Files.readString(list);
        reform("undo");
        reform("undo");
        assertThat(reform("redo", "--dry-run").out()).contains("redo would make these changes", "{+2022-06-30");
        assertThat(Files.readString(list)).isEqualTo(original);
        assertThat(reform("redo").code()).isZero();
        assertThat(Files.readString(list)).isEqualTo(once);
        assertThat(reform("redo").out()).contains("was made again", "二");
        assertThat(Files.readString(list)).isEqualTo(twice);
        assertThat(reform("redo").err()).contains("nothing to redo");
        reform("undo");
        reform("undo");
        assertThat(Files.readString(list)).isEqualTo(original);
    }

    @Test
    void anotherChangeEndsWhatRedoBringsAgain() throws IOException {
        reform("note", "10", "一");
        reform("undo");
        Files.writeString(list, original + "# by hand\n");
        CommandRun since = reform("redo");
        assertThat(since.code()).isEqualTo(4);
        assertThat(since.err()).contains("was changed after undo");
        Files.writeString(list, original);
        reform("note", "10", "二");
        reform("undo");
        assertThat(endings()).containsExactly("000000001.redo");
        assertThat(reform("redo").out()).contains("二");
    }

    @Test
    void redoOfNothingAndOfAListThatCannotBeWrittenSaysSo() throws IOException {
        assertThat(reform("redo").code()).isEqualTo(4);
        reform("note", "10", "一");
        reform("undo");
        Path redo = entry(".redo");
        Path elsewhere = Files.move(redo, folder.resolve("elsewhere"));
        Files.createSymbolicLink(redo, elsewhere);
        assertThat(reform("redo").code()).as("no link is followed").isEqualTo(4);
        assertThat(Files.readString(list)).isEqualTo(original);
    }

    /** Killed after what is taken back was kept, and before the list was written. */
    @Test
    void anUndoThatWasKilledLeavesNothingThatRedoWouldBring() throws IOException {
        reform("note", "10", "一");
        String once = Files.readString(list);
        reform("undo");
        Files.writeString(list, once);
        Path redo = renamed(entry(".redo"), ".redo", ".taking");
        String checksum = UndoFolder.checksum(once.getBytes(StandardCharsets.UTF_8));
        Files.writeString(redo.resolveSibling("000000001-" + checksum + ".pending"), original);
        CommandRun nothing = reform("redo");
        assertThat(nothing.code()).isEqualTo(4);
        assertThat(nothing.err()).contains("nothing to redo");
        assertThat(reform("undo").code()).isZero();
        assertThat(endings()).containsExactly("000000001.redo");
        assertThat(reform("redo").code()).isZero();
        assertThat(Files.readString(list)).isEqualTo(once);
        assertThat(endings()).containsExactly("000000001.before");
    }

    /** Killed while it kept what is taken back. */
    @Test
    void whatAnUndoHadHalfKeptIsNotInTheWayOfTheNext() throws IOException {
        reform("note", "10", "一");
        String once = Files.readString(list);
        String checksum = UndoFolder.checksum(original.getBytes(StandardCharsets.UTF_8));
        Files.writeString(entries().resolve("000000001-" + checksum + ".tmp"), "half");
        assertThat(reform("undo").code()).isZero();
        assertThat(reform("redo").code()).isZero();
        assertThat(Files.readString(list)).isEqualTo(once);
        assertThat(endings()).containsExactly("000000001.before");
    }

    /** Killed after the list was written, and before that was told. */
    @Test
    void whatAnUndoTookBackThatWasKilledAfterwardsIsBroughtAgain() throws IOException {
        reform("note", "10", "一");
        String once = Files.readString(list);
        reform("note", "10", "二");
        String twice = Files.readString(list);
        reform("undo");
        renamed(entry(".redo"), ".redo", ".taking");
        assertThat(reform("undo").code()).isZero();
        assertThat(reform("redo").code()).isZero();
        assertThat(Files.readString(list)).isEqualTo(once);
        renamed(entry(".redo"), ".redo", ".taking");
        assertThat(reform("redo").code()).isZero();
        assertThat(Files.readString(list)).isEqualTo(twice);
    }

    /** Another reform may write between what this one reads of the list and what it reads of the changes. */
    @Test
    void whatAnotherWriterDoesMeanwhileIsSaidToBeThat() throws IOException {
        ListFile file = ListFile.of("reform.yaml", list);
        Host host = run().host(OutputStream.nullOutputStream(), OutputStream.nullOutputStream());
        reform("note", "10", "一");
        for (List<String> other : List.of(List.of("undo"), List.of("note", "10", "二"))) {
            for (boolean ours : new boolean[] {true, false}) {
                reform("note", "10", "三");
                assertThatThrownBy(() -> UndoHistory.takeBack(host, file, last -> {
                            assertThat(run().run(other.toArray(new String[0])).code())
                                    .isZero();
                            return ours;
                        }))
                        .isInstanceOfSatisfying(WriteRefused.class, refused -> assertThat(refused.reason())
                                .isEqualTo(WriteRefused.Reason.CHANGED_MEANWHILE));
            }
        }
    }

    /** What a writer left who was killed before the list was written is no change of it, of whichever list it is. */
    @Test
    void undoTakesTheLastChangeOfAllListsThatWasWritten() throws IOException {
        Path other = Files.writeString(folder.resolve("other.yaml"), original);
        reform("note", "10", "一");
        Path first = entries();
        reform("-f", other.toString(), "note", "10", "二");
        Files.writeString(other, original);
        try (Stream<Path> files = Files.walk(folder.resolve("state"))) {
            for (Path file :
                    files.filter(each -> each.toString().endsWith(".before")).toList()) {
                if (!file.startsWith(first)) {
                    renamed(file, ".before", ".pending");
                }
            }
        }
        CommandRun undo = reform("-f", list.toString(), "-f", other.toString(), "undo");
        assertThat(undo.code()).as(undo.err()).isZero();
        assertThat(Files.readString(list)).isEqualTo(original);
    }
}
