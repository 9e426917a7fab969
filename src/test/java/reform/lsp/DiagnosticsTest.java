package reform.lsp;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.lsp4j.Diagnostic;
import org.eclipse.lsp4j.DiagnosticSeverity;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.Range;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import reform.cli.CommandRun;
import reform.message.Language;
import reform.message.Messages;
import reform.model.Problem;
import reform.render.wording.ProblemText;
import reform.store.read.TaskListReader;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the server says of a file is what {@code check} says: the same rules, places, severities and words. */
class DiagnosticsTest {
    @TempDir
    Path folder;

    private Editor editor;

    @BeforeEach
    void open() throws Exception {
        editor = Editor.open(Language.ENGLISH);
    }

    @AfterEach
    void close() throws Exception {
        assertThat(editor.log()).isEmpty();
        editor.close();
    }

    /** All lists of the tests and the program: samples of what is wrong, and good ones. */
    private static List<Path> lists() throws IOException {
        List<Path> lists = new ArrayList<>();
        for (String place : List.of("src/test/resources", "data")) {
            try (Stream<Path> files = Files.walk(Path.of(place))) {
                files.filter(file -> file.toString().endsWith(".yaml")).sorted().forEach(lists::add);
            }
        }
        return lists;
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void areWhatCheckSays(Language language) throws Exception {
        editor.close();
        editor = Editor.open(language);
        editor.initialize("utf-32");
        assertThat(lists()).hasSizeGreaterThan(100);
        for (Path list : lists()) {
            byte[] bytes = Files.readAllBytes(list);
            Path file = Files.write(folder.resolve("list.yaml"), bytes);
            String text = new String(bytes, StandardCharsets.UTF_8);
            editor.open(file.toUri().toString(), text.startsWith("\ufeff") ? text.substring(1) : text);
            assertThat(said()).as(list.toString()).isEqualTo(problems(bytes, language));
        }
    }

    /** As the command has them, without its JSON. */
    private static List<String> problems(byte[] bytes, Language language) {
        Messages messages = new Messages(language);
        List<String> told = new ArrayList<>();
        for (Problem problem : TaskListReader.read("list.yaml", "list", bytes).problems()) {
            told.add(problem.line() + ":" + problem.column() + "+" + problem.length() + " "
                    + problem.severity().word() + " " + problem.finding().rule().word() + " "
                    + ProblemText.of(problem, messages));
        }
        return told;
    }

    @ParameterizedTest
    @ValueSource(strings = {"unknown-department", "conflict-marks.one", "encoding.gb18030"})
    void areWhatTheCommandPrints(String sample) throws Exception {
        editor.initialize("utf-32");
        Path list = Files.copy(Path.of("src/test/resources/problems", sample + ".yaml"), folder.resolve("list.yaml"));
        byte[] bytes = Files.readAllBytes(list);
        editor.open(list.toUri().toString(), new String(bytes, StandardCharsets.UTF_8));
        String printed = CommandRun.in(folder)
                .run("check", "list.yaml", "--format", "json")
                .out();
        List<String> told = new ArrayList<>();
        for (JsonNode problem : JsonMapper.shared().readTree(printed).get("problems")) {
            told.add(problem.get("line").asInt() + ":" + problem.get("column").asInt() + "+"
                    + problem.get("length").asInt() + " "
                    + problem.get("severity").asString() + " "
                    + problem.get("rule").asString() + " "
                    + problem.get("message").asString());
        }
        assertThat(said()).isNotEmpty().isEqualTo(told);
    }

    private List<String> said() throws InterruptedException {
        return editor.diagnostics().stream().map(DiagnosticsTest::told).toList();
    }

    private static final String LIST = """
            title: t
            departments: [{name: 市教育局}]
            tasks:
              - {id: 1, title: 😀𠀀, lead: 市教育居, due: 2022年}
            """;

    private static final String UNKNOWN = " error unknown-department unknown department \"市教育居\"; did you mean 市教育局?";

    /** In each encoding, line ending and with a byte-order mark that the editor sends or keeps to itself. */
    @ParameterizedTest
    @CsvSource({"utf-8, 36, 12", "utf-16, 32, 4", "utf-32, 30, 4"})
    void standWhereTheEditorCountsThem(String encoding, int column, int length) throws Exception {
        assertThat(editor.initialize("x", encoding, "utf-16").getCapabilities().getPositionEncoding())
                .isEqualTo(encoding);
        for (String lineBreak : List.of("\n", "\r\n", "\r")) {
            for (String mark : List.of("", "\ufeff")) {
                String text = mark + LIST.replace("\n", lineBreak);
                editor.open("untitled:Untitled-1", text);
                assertThat(said()).containsExactly("4:" + column + "+" + length + UNKNOWN);
            }
        }
    }

    /** Neovim counts a byte-order mark that it was told to send; what stands behind it on its line moves. */
    @Test
    void countAByteOrderMarkThatTheEditorSends() throws Exception {
        editor.initialize();
        editor.open("untitled:1", "\ufefftitel: t\ntasks: []\n");
        assertThat(said()).first().asString().startsWith("1:2+5 warning unknown-key");
        editor.change("untitled:1", new Range(new Position(0, 1), new Position(0, 6)), "title");
        assertThat(said()).isEmpty();
    }

    @Test
    void followWhatIsTyped() throws Exception {
        editor.initialize();
        editor.open("untitled:1", LIST);
        assertThat(said()).hasSize(1);
        // Half of the word, then an open bracket, then the right word.
        editor.change("untitled:1", new Range(new Position(3, 31), new Position(3, 35)), "");
        assertThat(said()).containsExactly("4:5+0 warning missing-lead task 1 has no lead department; add \"lead:\"");
        editor.change("untitled:1", new Range(new Position(3, 31), new Position(3, 31)), "[");
        assertThat(said()).first().asString().contains(" error syntax ");
        editor.change("untitled:1", new Range(new Position(3, 31), new Position(3, 32)), "市教育局");
        assertThat(said()).isEmpty();
        editor.change("untitled:1", null, "tasks: []\n");
        assertThat(said()).containsExactly("1:1+0 error missing-key \"title\" is missing");
    }

    @Test
    void sayThatTheFileIsNotUtf8UntilItIsSavedSo() throws Exception {
        editor.initialize();
        String text = "title: 改革\ntasks: []\n";
        Path file = Files.write(folder.resolve("list.yaml"), text.getBytes(Charset.forName("GB18030")));
        editor.open(file.toUri().toString(), text);
        assertThat(said()).first().asString().contains("GB18030");
        Files.writeString(file, text);
        editor.save(file.toUri().toString());
        assertThat(said()).isEmpty();
    }

    /** Nothing but what was typed last has to be checked. */
    @Test
    void leaveOutVersionsThatAreOld() throws Exception {
        editor.initialize();
        editor.open("untitled:1", LIST);
        for (int i = 0; i < 500; i++) {
            editor.change("untitled:1", new Range(new Position(0, 7), new Position(0, 7)), "t");
        }
        assertThat(said()).hasSize(1);
    }

    @Test
    void areTakenAwayWithTheFile() throws Exception {
        editor.initialize();
        editor.open("untitled:1", LIST);
        assertThat(said()).hasSize(1);
        assertThat(editor.closed("untitled:1")).isEmpty();
    }

    private static String told(Diagnostic diagnostic) {
        Range range = diagnostic.getRange();
        assertThat(range.getEnd().getLine()).isEqualTo(range.getStart().getLine());
        return range.getStart().getLine() + 1 + ":" + (range.getStart().getCharacter() + 1) + "+"
                + (range.getEnd().getCharacter() - range.getStart().getCharacter()) + " "
                + (diagnostic.getSeverity() == DiagnosticSeverity.Error ? "error" : "warning") + " "
                + diagnostic.getCode().getLeft() + " " + diagnostic.getMessage().getLeft();
    }
}
