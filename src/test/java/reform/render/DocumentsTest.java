package reform.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import reform.model.TaskId;
import tools.jackson.databind.ObjectMapper;

/** Documents as JSON, JSON Lines and YAML. */
class DocumentsTest {

    private static Map<String, Object> document() {
        Map<String, Object> task = new LinkedHashMap<>();
        task.put("id", new TaskId("10"));
        task.put("title", "推进“中高职”衔接 😀");
        task.put("description", "一\n二");
        task.put("due", "2022-06-30");
        task.put("dueDate", LocalDate.of(2022, 6, 30));
        task.put("lead", List.of("市教育局"));
        task.put("responsible", List.of());
        task.put("progress", OptionalInt.of(60));
        task.put("light", Optional.of("red"));
        task.put("evidence", Optional.empty());
        task.put("updates", List.of(Map.of("note", ""), Map.of()));
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("schema", 1);
        document.put("rate", 0.5);
        document.put("bytes", 60_000_000_000L);
        document.put("inGit", true);
        document.put("commit", null);
        document.put("tasks", List.of(task));
        return document;
    }

    private static String json(Object document) {
        StringBuilder out = new StringBuilder();
        try {
            Json.write(document, out);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return out.toString();
    }

    private static String yaml(Object document) {
        StringBuilder out = new StringBuilder();
        try {
            Yaml.write(document, out);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return out.toString();
    }

    private static Object readYaml(String yaml) {
        return new Load(LoadSettings.builder().build()).loadFromString(yaml);
    }

    @Test
    void jsonIsIndentedByTwoSpaces() {
        assertThat(json(document())).isEqualTo("""
                        {
                          "schema": 1,
                          "rate": 0.5,
                          "bytes": 60000000000,
                          "inGit": true,
                          "commit": null,
                          "tasks": [
                            {
                              "id": "10",
                              "title": "推进“中高职”衔接 😀",
                              "description": "一\\n二",
                              "due": "2022-06-30",
                              "dueDate": "2022-06-30",
                              "lead": [
                                "市教育局"
                              ],
                              "responsible": [],
                              "progress": 60,
                              "light": "red",
                              "evidence": null,
                              "updates": [
                                {
                                  "note": ""
                                },
                                {}
                              ]
                            }
                          ]
                        }
                        """);
    }

    @Test
    void jsonLinesAreOneDocumentALine() throws IOException {
        StringBuilder out = new StringBuilder();
        Map<String, Object> first = new LinkedHashMap<>();
        first.put("id", 1);
        first.put("lead", List.of("市教育局", "b"));
        first.put("note", "一\u2028二\n");
        Json.writeLines(List.of(first, Map.of()), out);

        assertThat(out.toString()).isEqualTo("{\"id\":1,\"lead\":[\"市教育局\",\"b\"],\"note\":\"一\\u2028二\\n\"}\n{}\n");
    }

    @Test
    void noDocumentsAreNoLines() throws IOException {
        StringBuilder out = new StringBuilder();
        Json.writeLines(List.of(), out);

        assertThat(out).isEmpty();
    }

    @Test
    void jsonEscapesWhatATerminalWouldObey() {
        assertThat(json("\"\\/\b\u001b[2J\u007f\u009b\u202e\u0085"))
                .isEqualTo("\"\\\"\\\\/\\b\\u001B[2J\\u007F\\u009b\\u202e\\u0085\"\n");
    }

    @Test
    void loneSurrogatesAreReplaced() {
        assertThat(json(Map.of("a\ud800", "\udc00😀"))).isEqualTo("{\n  \"a\ufffd\": \"\ufffd😀\"\n}\n");
        assertThat(yaml(Map.of("a\ud800", "\udc00😀"))).isEqualTo("\"a\ufffd\": \"\ufffd😀\"\n");
    }

    @Test
    void otherValuesAreRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> json(Map.of("a", new StringBuilder())));
        assertThatIllegalArgumentException().isThrownBy(() -> json(Double.NaN));
        assertThatIllegalArgumentException().isThrownBy(() -> yaml(List.of('c')));
    }

    @Test
    void anyReaderOfJsonReadsWhatWasWritten() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        ObjectMapper mapper = new ObjectMapper();
        for (int n = 0; n < 300; n++) {
            Map<String, Object> document = randomMap(random, 0);
            assertThat(mapper.readValue(json(document), Object.class))
                    .as("seed " + seed)
                    .isEqualTo(document);
        }
    }

    @Test
    void yamlIsInBlockStyle() {
        assertThat(yaml(document())).isEqualTo("""
                        schema: 1
                        rate: 0.5
                        bytes: 60000000000
                        inGit: true
                        commit: null
                        tasks:
                          - id: "10"
                            title: 推进“中高职”衔接 😀
                            description: |-
                              一
                              二
                            due: "2022-06-30"
                            dueDate: 2022-06-30
                            lead:
                              - 市教育局
                            responsible: []
                            progress: 60
                            light: red
                            evidence: null
                            updates:
                              - note: ""
                              - {}
                        """);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "~",
                "Yes",
                "off",
                "N",
                "true",
                "1",
                "-1",
                "+1",
                "1_000",
                "0o17",
                "0x1F",
                "0777",
                "1e3",
                ".5",
                ".inf",
                "12:30:45",
                "2022-06-30",
                "2022-06-30T12:00:00Z",
                "=",
                "<<",
                "---",
                "...",
                "- a",
                "-",
                "? a",
                ": a",
                "a: b",
                "a:",
                "a #b",
                "#a",
                "&a",
                "*a",
                "!a",
                "|",
                ">",
                "@a",
                "`a",
                "%a",
                "'a'",
                "\"a\"",
                "[a]",
                "{a}",
                ",a",
                " a",
                "a ",
                "\ta",
                "a\tb",
                "a\u0085b",
                "a\u2028b",
                "\ufeffa",
                "\u001b[2J",
                "\u202ea",
                "a\rb",
            })
    void yamlQuotesWhatIsNoPlainString(String text) {
        String yaml = yaml(text);

        assertThat(yaml).startsWith("\"").endsWith("\"\n");
        assertThat(readYaml(yaml)).isEqualTo(text);
        assertThat(readYaml(yaml(Map.of(text, List.of(text))))).isEqualTo(Map.of(text, List.of(text)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "推进“中职-高职-本科”衔接，扩大3+2规模。",
                "2022年底前",
                "3+2规模",
                "in-progress",
                "https://www.shenyang.gov.cn/a#b?c=d",
                "it's \"so\"",
                "a:b, [c] {d} #e",
                "😀",
                "C:\\x",
                "nothing",
                "A-3",
            })
    void yamlLeavesTheRestPlain(String text) {
        if (!text.contains(" #")) {
            assertThat(yaml(text)).isEqualTo(text + "\n");
        }
        assertThat(readYaml(yaml(text))).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'a\nb'     | 'k: |-\n  a\n  b\n'",
                "'a\nb\n'   | 'k: |\n  a\n  b\n'",
                "'a\n\n  b' | 'k: |-\n  a\n\n    b\n'",
                "'a\n'      | 'k: |\n  a\n'",
                "'a\n\n'    | 'k: \"a\\n\\n\"\n'",
                "' a\nb'    | 'k: \" a\\nb\"\n'",
                "'\na'      | 'k: \"\\na\"\n'",
                "'a\r\nb'   | 'k: \"a\\r\\nb\"\n'",
                "'# a\n--- '| 'k: |-\n  # a\n  --- \n'",
            })
    void yamlWritesLinesAsALiteralBlock(String text, String yaml) {
        assertThat(yaml(Map.of("k", text))).isEqualTo(yaml);
        assertThat(readYaml(yaml)).isEqualTo(Map.of("k", text));
    }

    @Test
    void aLongDocumentIsWhole() {
        List<Object> tasks = new ArrayList<>();
        for (int i = 0; i < 3000; i++) {
            tasks.add(Map.of("title", "建立职业教育联席会议制度" + i));
        }

        assertThat(readYaml(yaml(Map.of("tasks", tasks)))).isEqualTo(Map.of("tasks", tasks));
        assertThat(new ObjectMapper().readValue(json(tasks), Object.class)).isEqualTo(tasks);
    }

    @Test
    void yamlOfNothing() {
        assertThat(yaml(Map.of())).isEqualTo("{}\n");
        assertThat(yaml(Arrays.asList(null, List.of(), List.of(1, List.of("a")))))
                .isEqualTo("""
                        - null
                        - []
                        -
                          - 1
                          -
                            - a
                        """);
        assertThat(yaml(null)).isEqualTo("null\n");
    }

    @Test
    void anIndependentReaderOfYamlReadsWhatWasWritten() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        for (int n = 0; n < 1000; n++) {
            Map<String, Object> document = randomMap(random, 0);
            String yaml = yaml(document);
            assertThat(readYaml(yaml)).as("seed " + seed + "\n" + yaml).isEqualTo(document);
        }
    }

    private static Map<String, Object> randomMap(Random random, int depth) {
        Map<String, Object> map = new LinkedHashMap<>();
        for (int i = random.nextInt(5); i > 0; i--) {
            map.put(randomText(random), randomValue(random, depth + 1));
        }
        return map;
    }

    private static Object randomValue(Random random, int depth) {
        return switch (random.nextInt(depth > 3 ? 4 : 6)) {
            case 0 -> random.nextInt();
            case 1 -> random.nextBoolean();
            case 4 -> randomMap(random, depth);
            case 5 -> List.of(randomValue(random, depth + 1), randomValue(random, depth + 1));
            default -> randomText(random);
        };
    }

    private static String randomText(Random random) {
        String signs = "ab中“，01.-+:#'\"\\|>[]{},&*!%@`?~= \n\n\t\r\u0085\u2028\u001b\ufeff\ufffe\u202e_eExX/<";
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(9); i > 0; i--) {
            text.append(random.nextInt(20) == 0 ? "😀" : String.valueOf(signs.charAt(random.nextInt(signs.length()))));
        }
        return text.toString();
    }
}
