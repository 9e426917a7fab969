package reform.render.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import org.junit.jupiter.api.Test;
import reform.model.TaskId;
import tools.jackson.databind.ObjectMapper;

/** Documents as JSON and JSON Lines. */
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
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            Json.write(document, out);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return out.toString(StandardCharsets.UTF_8);
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
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Map<String, Object> first = new LinkedHashMap<>();
        first.put("id", 1);
        first.put("lead", List.of("市教育局", "b"));
        first.put("note", "一\u2028二\n");
        Json.writeLines(List.of(first, Map.of()), out);

        assertThat(out.toString(StandardCharsets.UTF_8))
                .isEqualTo("{\"id\":1,\"lead\":[\"市教育局\",\"b\"],\"note\":\"一\\u2028二\\n\"}\n{}\n");
    }

    @Test
    void noDocumentsAreNoLines() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Json.writeLines(List.of(), out);

        assertThat(out.size()).isZero();
    }

    @Test
    void jsonEscapesWhatATerminalWouldObey() {
        assertThat(json("\"\\/\b\u001b[2J\u007f\u009b\u202e\u0085"))
                .isEqualTo("\"\\\"\\\\/\\b\\u001B[2J\\u007F\\u009b\\u202e\\u0085\"\n");
    }

    @Test
    void loneSurrogatesAreReplaced() {
        assertThat(json(Map.of("a\ud800", "\udc00😀"))).isEqualTo("{\n  \"a\ufffd\": \"\ufffd😀\"\n}\n");
    }

    @Test
    void otherValuesAreRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> json(Map.of("a", new StringBuilder())));
        assertThatIllegalArgumentException().isThrownBy(() -> json(Double.NaN));
        assertThatIllegalArgumentException().isThrownBy(() -> json(List.of('c')));
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
    void aLongDocumentIsWhole() {
        List<Object> tasks = new ArrayList<>();
        for (int i = 0; i < 3000; i++) {
            tasks.add(Map.of("title", "建立职业教育联席会议制度" + i));
        }

        assertThat(new ObjectMapper().readValue(json(tasks), Object.class)).isEqualTo(tasks);
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
