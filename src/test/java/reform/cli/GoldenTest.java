package reform.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Every case of {@code golden/} is a folder with {@code cmd}, the words after {@code reform}, one a line. It is run in
 * that folder as a pipe and as a terminal of 100 columns, in English and in Chinese, and must print, say and return
 * exactly what stands in {@code pipe-en.txt} and its like. {@code -Dgolden.update=true} writes them anew: read the diff.
 */
class GoldenTest {
    private static final Path CASES = Path.of("src/test/resources/golden");
    private static final boolean UPDATE = Boolean.getBoolean("golden.update");

    @TestFactory
    Stream<DynamicTest> cases() throws IOException {
        List<DynamicTest> tests = new ArrayList<>();
        try (Stream<Path> folders = Files.list(CASES)) {
            for (Path folder : folders.filter(each -> Files.exists(each.resolve("cmd")))
                    .sorted()
                    .toList()) {
                for (String language : List.of("en", "zh")) {
                    tests.add(test(folder, "pipe", language));
                    tests.add(test(folder, "tty", language));
                }
            }
        }
        assertThat(tests).as("golden cases").hasSizeGreaterThan(200);
        return tests.stream();
    }

    private static DynamicTest test(Path folder, String place, String language) {
        Path expected = folder.resolve(place + "-" + language + ".txt");
        String name = folder.getFileName() + " " + place + " " + language;
        return DynamicTest.dynamicTest(name, expected.toUri(), () -> {
            CommandRun.Builder run = CommandRun.in(folder).with("REFORM_LANG", language);
            if (place.equals("tty")) {
                run.terminal(100);
            }
            CommandRun result =
                    run.run(Files.readAllLines(folder.resolve("cmd")).toArray(new String[0]));
            String actual = "exit " + result.code() + "\n--- out\n" + visible(result.out()) + "--- err\n"
                    + visible(result.err());
            if (UPDATE) {
                Files.writeString(expected, actual);
            }
            assertThat(actual).isEqualTo(Files.exists(expected) ? Files.readString(expected) : "");
        });
    }

    /** The recordings in the README and the guides are golden files, too. */
    @ParameterizedTest
    @ValueSource(strings = {"README.md", "src/docs/guide.md", "src/docs/guide_zh.md"})
    void recordingsAreReal(Path document, @TempDir Path folder) throws IOException {
        same(document, Recordings.madeAnew(document, folder));
    }

    @ParameterizedTest
    @CsvSource({"en, overdue.svg", "zh, overdue_zh.svg"})
    void picturesAreReal(String language, String name) throws IOException {
        CommandRun run = CommandRun.in(Path.of(""))
                .with("REFORM_LANG", language)
                .terminal(100)
                .run("list", "--overdue");
        same(Path.of("src/docs", name), TerminalPicture.of("reform list --overdue", run.out(), 100));
    }

    private static void same(Path file, String actual) throws IOException {
        if (UPDATE) {
            Files.writeString(file, actual);
        }
        assertThat(Files.exists(file) ? Files.readString(file) : "").isEqualTo(actual);
    }

    /** Escape sequences as a person can read them; a missing line end is marked. */
    private static String visible(String text) {
        String shown = text.replace("\u001b", "\\e").replace("\r", "\\r").replace("\ufeff", "\\ufeff");
        return shown.isEmpty() || shown.endsWith("\n") ? shown : shown + "\\c\n";
    }
}
