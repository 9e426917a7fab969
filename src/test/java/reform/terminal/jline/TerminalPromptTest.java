package reform.terminal.jline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.jline.terminal.Attributes;
import org.jline.terminal.Size;
import org.jline.terminal.Terminal.Signal;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import reform.terminal.Assistant;
import reform.terminal.Screen;
import reform.terminal.ShellLine;

/** The prompt over a terminal of JLine's own. */
@Timeout(20)
class TerminalPromptTest {
    private final AtomicBoolean interrupted = new AtomicBoolean();
    private final List<String> troubles = new ArrayList<>();
    private TestTerminal test;

    @TempDir
    Path folder;

    @BeforeEach
    void openTerminal() throws IOException {
        test = new TestTerminal(60, 12);
    }

    @AfterEach
    void closeTerminal() throws IOException {
        test.close();
    }

    /** What is typed, and the line that comes of it, with _ for blanks. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "list^M | list",
                "推进^M | 推进",
                "lisst^[OD^H^M | list",
                "^D | none",
                "ab^C | ``",
                "note 10 !1^M | note_10_!1",
                // Completion: the only one; the common beginning; a fragment; blanks are quoted; a folder goes on.
                "re^I^M | report_",
                "s^I^M | s",
                "-d 教育^I^M | -d_市教育局_",
                "a^I^M | \"a_b\"_",
                "f^Ix^M | folder/x",
                // The list: chosen with Tab and the arrows; taken with a blank, Enter, or the next word's first letter.
                "s^I^I^M^M | show_",
                "s^I^I^I x^M | stats_x",
                "s^I^I^I^Ix^M | show_x",
                "s^I^[[Z^M^M | stats_",
                "s^I^I^[OB^M^M | stats_",
                "s^Ih^?t^I^M | stats_",
                "s^I^?re^I^M | report_",
                "s^I^C | ``",
                // A paste without an end, and after Ctrl-C a new line.
                "^[[200~ab^C | ``",
                "^[[200~ab^[[201~c^M | abc",
                // Sequences without a meaning here, also broken ones, are no text.
                "a^[[24~b^[[<0;1;1Mc^[]11;rgb:dd/dd/dd^Gd^[[M !!e^M | abcde",
                "a^[[1;5^[[200~b^[[201~^M | ab",
                "a^[[1^C | ``",
                // A key is not repeated a billion times.
                "^[9^[9^[9^[9^[9^[9^[9^[9^[9a^M | a",
                "^V^C^M | ^C",
            })
    void reads(String keys, String line) throws IOException {
        try (TerminalPrompt prompt = prompt(Optional.empty())) {
            test.pressWhenAsked(keys);
            assertThat(prompt.read("> ").orElse("none"))
                    .isEqualTo(line.replace('_', ' ').replace("^C", "\u0003"));
        }
    }

    @Test
    void anOpenQuoteGoesOnInTheNextLine() throws IOException {
        try (TerminalPrompt prompt = prompt(Optional.empty())) {
            test.press("note 10 \"一^M二\"^M");
            assertThat(prompt.read("> ")).contains("note 10 \"一\n二\"");
        }
    }

    @Test
    void showsChoicesHintsAndColours() throws IOException {
        try (TerminalPrompt prompt = prompt(Optional.empty())) {
            test.press("wrong s^I^M");
            prompt.read("> ");
        }
        assertThat(test.text()).contains("show", "stats", "about show", "hint for wrong s");
        assertThat(test.text()).containsPattern("\\[[0-9;]*31m[^\\[]*w");
    }

    @Test
    void marksAndCompletesEachOfSeveralPastedLines() throws IOException {
        try (TerminalPrompt prompt = prompt(Optional.empty())) {
            test.press("^[[200~wrong^Ja wrong^J^[[201~re^I^M");
            assertThat(prompt.read("> ")).contains("wrong\na wrong\nreport ");
        }
        assertThat(test.text()).containsPattern("\\[[0-9;]*31m[^\\[]*wrong(?s).*31m[^\\[]*wrong");
        assertThat(test.text()).contains("hint for r").doesNotContain("hint for wrong");
    }

    @Test
    void whatIsCutShowsIt() throws IOException {
        try (TerminalPrompt prompt = prompt(Optional.empty())) {
            test.pressWhenAsked("abcdefghijklmnopqrstuvwxyz abcdefghijklmnopqrstuvwxyz^C");
            prompt.read("> ");
        }
        assertThat(test.text()).contains("...");
    }

    @Test
    void listsNoMoreThanFitsInANarrowWindow() throws IOException {
        for (Size size : List.of(Size.of(30, 8), Size.of(50, 12), Size.of(60, 16), Size.of(40, 12))) {
            for (String word : List.of("m", "o", "n")) {
                test.terminal().setSize(size);
                try (TerminalPrompt prompt = prompt(Optional.empty())) {
                    test.press(word + "^Iq^M");
                    assertThat(prompt.read("> ").orElseThrow())
                            .as("%s %s", size, word)
                            .endsWith("q");
                }
            }
        }
        assertThat(test.text()).contains("more").doesNotContain("do you wish");
    }

    @Test
    void listsNoMoreThanFitsAndAsksNothing() throws IOException {
        try (TerminalPrompt prompt = prompt(Optional.empty())) {
            test.pressWhenAsked("n^I^C");
            prompt.read("> ");
        }
        assertThat(test.text()).contains("90 more").doesNotContain("do you wish");
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void remembersInAFileOfItsOwner() throws IOException {
        Path file = folder.resolve("state/reform/history");
        try (TerminalPrompt prompt = prompt(Optional.of(file))) {
            for (String keys : List.of("list^M", "  secret^M", "show 10^M")) {
                test.press(keys);
                prompt.read("> ");
            }
        }
        assertThat(Files.readString(file)).contains("list", "show 10").doesNotContain("secret");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        try (TerminalPrompt prompt = prompt(Optional.of(file))) {
            // The line before; and the rest of the last one that began so, taken with Right.
            test.press("^[OA^[OA^M");
            assertThat(prompt.read("> ")).contains("list");
            test.press("sh^[OC^M");
            assertThat(prompt.read("> ")).contains("show 10");
        }
    }

    @Test
    void aBrokenHistoryIsMendedAndAFolderLeftAlone() throws IOException {
        Path file = folder.resolve("history");
        Files.write(file, "1:list\nno time\nx:show\n2:cut \u00e5".getBytes(StandardCharsets.ISO_8859_1));
        try (TerminalPrompt prompt = prompt(Optional.of(file))) {
            test.press("^[OA^M");
            assertThat(prompt.read("> ")).contains("list");
        }
        Files.writeString(file, "1:list\n2:no end");
        try (TerminalPrompt prompt = prompt(Optional.of(file))) {
            test.press("show 1^M");
            prompt.read("> ");
        }
        assertThat(Files.readString(file)).startsWith("1:list\n2:no end\n").endsWith(":show 1\n");
        Path other = Files.createDirectory(folder.resolve("other"));
        try (TerminalPrompt prompt = prompt(Optional.of(other))) {
            test.press("list^M");
            assertThat(prompt.read("> ")).contains("list");
        }
        assertThat(other).isEmptyDirectory();
    }

    /** Lines in the history: list, note 10 "xya xyb 资金到位 资料补齐", show 资; keys after Ctrl-R, and the line taken. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "xyb^M | note",
                "XYB^M | note",
                "资料^M | note",
                "资^M | show",
                "资^R^M | note",
                "资^R^S^M | show",
                "资^R^R^R^M | note",
                "li^M | list",
                "资x^H料^M | note",
                "资^G typed^M | typed",
                "lis^[OC^H^M | ist",
            })
    void findsInTheHistory(String keys, String begins) throws IOException {
        Path file = folder.resolve("history");
        Files.writeString(file, "1:list\n2:note 10 \"xya xyb 资金到位 资料补齐\"\n3:show 资\n");
        try (TerminalPrompt prompt = prompt(Optional.of(file))) {
            test.press("^R" + keys);
            assertThat(prompt.read("> ").orElseThrow().strip()).startsWith(begins);
        }
        assertThat(test.text()).contains("found ").doesNotContain("i-search");
    }

    /** Those that JLine has no widget for, and its editor. */
    @ParameterizedTest
    @ValueSource(strings = {"^X^E", "^]", "^X^N"})
    void keysWithoutAMeaningDoNothing(String key) throws IOException {
        try (TerminalPrompt prompt = prompt(Optional.empty())) {
            test.press("list" + key + "^M");
            assertThat(prompt.read("> ").orElse("").strip()).startsWith("list");
        }
        assertThat(test.text()).doesNotContain("No such widget", "Exception");
    }

    @Test
    void withoutAFileItForgets() throws IOException {
        try (TerminalPrompt prompt = prompt(Optional.of(Path.of("/dev/null/history")))) {
            test.press("list^M");
            assertThat(prompt.read("> ")).contains("list");
        }
    }

    @ParameterizedTest
    @CsvSource({"y^M, y", "yes^H^H^M, y", "^C, none", "^D, none"})
    void asks(String keys, String answer) throws IOException {
        try (TerminalPrompt prompt = prompt(Optional.empty())) {
            test.pressWhenAsked(keys);
            assertThat(prompt.ask("Really? [y/N] ").orElse("none")).isEqualTo(answer);
        }
    }

    /** Windows without room for a list, or for the line. */
    @Test
    void completesInTheSmallestWindows() throws IOException {
        for (Size size : List.of(
                Size.of(20, 2),
                Size.of(5, 6),
                Size.of(1, 80),
                Size.of(80, 1),
                Size.of(1, 1),
                Size.of(20, 4),
                Size.of(20, 3))) {
            for (String word : List.of("m", "o", "n", "s")) {
                test.terminal().setSize(size);
                try (TerminalPrompt prompt = prompt(Optional.empty())) {
                    test.press(word + "^I^I^I^[OB^[OC^[OAq^M");
                    assertThat(prompt.read("> ").orElseThrow())
                            .as("%s %s", size, word)
                            .endsWith("q");
                }
            }
        }
        assertThat(test.text()).doesNotContain("do you wish", "rows ");
    }

    /** A signal that is sent from elsewhere is as good as the key, however often it comes. */
    @Test
    void anInterruptGivesTheLineUpAndNoMore() throws Exception {
        try (TerminalPrompt prompt = prompt(Optional.empty())) {
            for (int i = 1; i <= 3; i++) {
                test.whenShown("\u001b[?2004h", i, () -> test.press("x"));
                Thread sender = test.whenShown("hint for x", i, () -> {
                    test.terminal().raise(Signal.INT);
                    test.terminal().raise(Signal.INT);
                });
                assertThat(prompt.read("> ")).contains("");
                sender.join();
                assertThat(Thread.currentThread().isInterrupted()).isFalse();
            }
            test.press("list^M");
            assertThat(prompt.read("> ")).contains("list");
        }
    }

    @Test
    void aSignalThatEndsTheProcessLeavesTheTerminalAsItWas() throws Exception {
        String before = test.terminal().getAttributes().toString();
        try (TerminalPrompt prompt = prompt(Optional.empty())) {
            test.pressWhenAsked("x");
            Thread reader = new Thread(() -> prompt.read("> "));
            reader.setDaemon(true);
            reader.start();
            test.whenShown("hint for x", 1, () -> test.signals().end(1)).join();
            assertThat(test.exits()).contains(129);
            assertThat(test.terminal().getAttributes().toString()).isEqualTo(before);
            assertThat(test.text()).endsWith("\n\u001b[?2004l\u001b[?1l\u001b>\u001b[?12l\u001b[?25h");
        }
    }

    @Test
    void aProcessThatGoesOnPaintsTheLineAnew() throws IOException {
        try (TerminalPrompt prompt = prompt(Optional.empty())) {
            test.pressWhenAsked("x");
            test.whenShown("hint for x", 1, () -> {
                test.terminal().raise(Signal.CONT);
                test.press(" on^M");
            });
            assertThat(prompt.read("> ")).contains("x on");
        }
        assertThat(test.text()).containsPattern("(?s)hint for x.*\u001b\\[\\?2004h.*> x.*hint for x");
    }

    @Test
    void whatCannotBeRememberedIsSaidOnce() throws IOException {
        Path folderInPlace = Files.createDirectory(folder.resolve("history"));
        try (TerminalPrompt prompt = prompt(Optional.of(folderInPlace))) {
            for (String keys : List.of("list^M", "show^M")) {
                test.press(keys);
                prompt.read("> ");
            }
        }
        assertThat(troubles).containsExactly(folderInPlace.toString());
    }

    /** Every write to it fails as on a full disk, after the file was found good. */
    @Test
    @EnabledOnOs(OS.LINUX)
    void aFullDiskIsSaidOnceAndNoTraceIsShown() throws IOException {
        Path file = folder.resolve("history");
        Files.writeString(file, "1:list\n");
        try (TerminalPrompt prompt = prompt(Optional.of(file))) {
            test.press("show 1^M");
            prompt.read("> ");
            Files.delete(file);
            Files.createSymbolicLink(file, Path.of("/dev/full"));
            for (String keys : List.of("show 2^M", "show 3^M")) {
                test.press(keys);
                assertThat(prompt.read("> ").orElseThrow()).startsWith("show");
            }
        }
        Files.delete(file);
        assertThat(troubles).hasSize(1).first().asString().contains("history: No space left on device");
        assertThat(test.text()).doesNotContain("Exception");
    }

    @Test
    void whatIsPastedIsSearchedFor() throws IOException {
        Path file = folder.resolve("history");
        Files.writeString(file, "1:list\n2:show 10\n3:stats\n");
        try (TerminalPrompt prompt = prompt(Optional.of(file))) {
            test.press("^R^[[200~show 1^M^[[201~^M");
            assertThat(prompt.read("> ")).contains("show 10");
            test.whenShown("\u001b[?2004h", 2, () -> test.press("^R^[[200~li^C"));
            assertThat(prompt.read("> ")).contains("");
        }
    }

    @Test
    void aPasteThatIsTooLongIsCut() throws IOException {
        AssistedReader reader = new AssistedReader(test.terminal(), test.signals(), new Words());
        reader.insertPasted("a😀".repeat(LineEditor.LONGEST / 2) + "bcd");
        assertThat(reader.getBuffer().length()).isEqualTo(LineEditor.LONGEST);
        assertThat(reader.leftOut()).isEqualTo(3);
        reader.getBuffer().backspace();
        assertThat(reader.leftOut()).isZero();
    }

    @Test
    void ctrlCBetweenLinesIsForTheCommandThatRuns() throws IOException {
        try (TerminalPrompt prompt = prompt(Optional.empty())) {
            test.press("log^M");
            prompt.read("> ");
            assertThat(interrupted).isFalse();
            test.terminal().raise(Signal.INT);
            assertThat(interrupted).isTrue();
            test.press("list^M");
            assertThat(prompt.read("> ")).contains("list");
            assertThat(interrupted).isFalse();
        }
        test.terminal().raise(Signal.INT);
        assertThat(interrupted).isFalse();
    }

    @Test
    void knowsTheWindowAndLeavesTheTerminalAsItWas() throws IOException {
        Attributes before = test.terminal().getAttributes();
        TerminalPrompt prompt = prompt(Optional.empty());
        test.terminal().setSize(Size.of(100, 30));
        assertThat(prompt.screen()).isEqualTo(new Screen(true, true, OptionalInt.of(100), OptionalInt.of(30)));
        test.press("list^M");
        prompt.read("> ");
        prompt.close();
        prompt.close();
        assertThat(test.terminal().getAttributes().toString()).isEqualTo(before.toString());
        assertThat(test.released()).isOne();
    }

    private TerminalPrompt prompt(Optional<Path> history) throws IOException {
        return new TerminalPrompt(test.terminal(), test.signals(), new Words(), history, interrupted, test::release);
    }

    /** An assistant that knows a few words. */
    private final class Words implements Assistant {
        @Override
        public boolean colour() {
            return true;
        }

        @Override
        public List<Choice> choices(List<String> words) {
            String current = words.get(words.size() - 1);
            if (current.equals("教育")) {
                return List.of(new Choice("市教育局", "", false, true));
            }
            if (current.equals("m")) {
                return Stream.iterate(100, i -> i + 1)
                        .limit(40)
                        .map(i -> new Choice("m-long-word-of-its-own" + i, "", true, true))
                        .toList();
            }
            if (current.equals("o")) {
                return Stream.iterate(100, i -> i + 1)
                        .limit(31)
                        .map(i -> new Choice("o" + i, "about " + i, true, true))
                        .toList();
            }
            if (current.equals("n")) {
                List<Choice> many = new ArrayList<>();
                for (int i = 100; i < 200; i++) {
                    many.add(new Choice("n" + i, "about " + i, false, true));
                }
                return many;
            }
            return Stream.of("report", "show", "stats", "a b", "folder/")
                    .filter(each -> each.startsWith(current))
                    .map(each -> new Choice(each, "about " + each, true, !each.endsWith("/")))
                    .toList();
        }

        @Override
        public String searching(String term, boolean found) {
            return (found ? "found " : "missing ") + term;
        }

        @Override
        public String more(int number) {
            return "... " + number + " more: type on to narrow it down";
        }

        @Override
        public String tooLong(int longest, int leftOut) {
            return "at most " + longest + ", left out " + leftOut;
        }

        @Override
        public void cannotRemember(String why) {
            troubles.add(why);
        }

        @Override
        public List<Piece> pieces(ShellLine line) {
            return line.words().stream()
                    .filter(word -> word.value().equals("wrong"))
                    .map(word -> new Piece(word.start(), word.end(), Kind.WRONG))
                    .toList();
        }

        @Override
        public String hint(ShellLine line) {
            return line.words().isEmpty() ? "" : "hint for " + line.text();
        }
    }
}
