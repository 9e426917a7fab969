package reform.store.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.schema.CoreSchema;
import reform.model.Task;
import reform.model.TaskId;
import reform.model.TaskList;
import tools.jackson.databind.ObjectMapper;

/** Part of a list as a list of its own, which reads as what it was taken from. */
class ListExtractTest {
    private static final int TEXTS = Integer.getInteger("texts", 2000);
    private static final ObjectMapper JSON = new ObjectMapper();

    private static String extract(String text, String... ids) {
        ReadResult read = read(text);
        assertThat(read.list()).as(text + read.problems()).isPresent();
        StringWriter out = new StringWriter();
        ListExtract.of(read).write(Stream.of(ids).map(TaskId::new).toList(), out);
        return out.toString();
    }

    private static String whole(String text) {
        List<Task> tasks = read(text).list().orElseThrow().tasks();
        return extract(text, tasks.stream().map(task -> task.id().text()).toArray(String[]::new));
    }

    private static ReadResult read(String text) {
        return TaskListReader.read("list.yaml", "list", text.getBytes(StandardCharsets.UTF_8));
    }

    private static TaskList list(String text) {
        return read(text).list().orElseThrow();
    }

    /** What another reader than reform's finds in a text, merged mappings taken in. */
    private static Object loaded(String text) {
        LoadSettings settings = LoadSettings.builder()
                .setSchema(new CoreSchema())
                .setCodePointLimit(Integer.MAX_VALUE)
                .build();
        return merged(new Load(settings).loadFromString(text.startsWith("\ufeff") ? text.substring(1) : text));
    }

    private static Object merged(Object value) {
        if (value instanceof List<?> items) {
            return items.stream().map(ListExtractTest::merged).toList();
        }
        if (!(value instanceof Map<?, ?> map)) {
            return value;
        }
        Map<Object, Object> all = new LinkedHashMap<>();
        map.forEach((key, each) -> {
            if (!key.equals("<<")) {
                all.put(key, merged(each));
            }
        });
        if (map.get("<<") instanceof Map<?, ?> source) {
            ((Map<?, ?>) merged(source)).forEach(all::putIfAbsent);
        }
        return all;
    }

    /** That an extract of all tasks says the same as the list, to this reader and to another, key by key. */
    private static void assertSame(String text) {
        String extract = whole(text);
        assertThat(list(extract)).as(extract).isEqualTo(list(text));
        // The other reader gives a text that ends the file a line break of its own.
        if (text.endsWith("\n")) {
            assertThat(loaded(extract)).as(extract).isEqualTo(withoutNullTasks(loaded(text)));
        }
        assertThat(whole(extract)).isEqualTo(extract);
        assertThat(extract.chars().filter(c -> c != '\n' && isHidden(c))).isEmpty();
    }

    private static boolean isHidden(int c) {
        return Character.isISOControl(c) || "\u202a\u202e\u2066\u2028\u2029\ufeff\uffff".indexOf(c) >= 0;
    }

    private static Object withoutNullTasks(Object loaded) {
        Map<Object, Object> list = new LinkedHashMap<>((Map<?, ?>) loaded);
        list.computeIfAbsent("tasks", key -> List.of());
        return list;
    }

    @Test
    void writesHeadRegistryAndTheTasksInTheOrderAskedFor() {
        assertThat(extract("""
                        # of the office
                        format: 1
                        title: 清单   # 2022
                        policy: {due-soon: 30 days, behind: {red: 40}}
                        departments: [{name: 市教育局, key: edu, x-电话: "0123"}]
                        x-own: [1, "1", 0x1F, ~, true, "yes"]
                        tasks:
                          - &a {id: 1, title: 甲, due: 2022年, lead: edu, x-得分: 5}
                          - {id: 2, title: 乙, due: 2022年, lead: 市教育局}
                          - id: 1.20
                            <<: *a
                            title: '2022'
                            updates: [{date: 2022-01-02, note: "一\\n二", x-附件: [a.pdf]}]
                        """, "1.20", "1")).isEqualTo("""
                        format: 1
                        title: 清单
                        policy:
                          due-soon: 30 days
                          behind:
                            red: 40
                        departments:
                          - name: 市教育局
                            key: edu
                            x-电话: "0123"
                        x-own:
                          - 1
                          - "1"
                          - 0x1F
                          - null
                          - true
                          - "yes"
                        tasks:
                          - id: 1.20
                            title: "2022"
                            updates:
                              - date: 2022-01-02
                                note: |-
                                  一
                                  二
                                x-附件:
                                  - a.pdf
                            due: 2022年
                            lead: edu
                            x-得分: 5
                          - id: 1
                            title: 甲
                            due: 2022年
                            lead: edu
                            x-得分: 5
                        """);
    }

    @ParameterizedTest
    @ValueSource(strings = {"tasks: []", "tasks: ~", "tasks:", "tasks: [{id: 1, title: a, due: 2022, lead: x}]"})
    void withoutTasksTheListIsEmpty(String tasks) {
        assertThat(extract("title: t\n" + tasks)).isEqualTo("title: t\ntasks: []\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "title: t\ntasks: [{id: 1, title: a, due: 2022, lead: 甲局}]",
                "title: t\ndepartments: []\ntasks: [{id: 1, title: a, due: 2022, lead: 甲局}]",
                "title: t\ndepartments: [{name: 甲局}]\ntasks: [{id: 1, title: a, due: 2022, lead: 甲局}]"
            })
    void aRegistryIsMadeOfTheNamesInUse(String text) {
        StringWriter out = new StringWriter();
        ListExtract.of(read(text)).writeRegistry(List.of("甲局"), out);
        assertThat(out.toString()).isEqualTo("title: t\ndepartments:\n  - name: 甲局\ntasks: []\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "x: !!str 5|x: \"5\"",
                "x: ! 5|x: \"5\"",
                "x: !!int \"5\"|x: !!int \"5\"",
                "x: !!binary aGVsbG8=|x: !!binary 'aGVsbG8='",
                "x: !mine {a: 1}|x: !mine\n  a: 1",
                "x: !mine [a]|x: !mine\n  - a",
                "x: !<tag:a.b,2022:c> d|x: !<tag:a.b,2022:c> 'd'",
                "x: {<<: 5}|x:\n  \"<<\": 5",
                "x: {1: a, \"on\": b}|x:\n  \"1\": a\n  \"on\": b",
                "x: \"\\u202egnp.exe\"|x: \"\\u202egnp.exe\"",
                "x: \"a\\u2066\\nb\"|x: \"a\\u2066\\nb\"",
                "x: \"\\e[2J\"|x: \"\\e[2J\"",
            })
    void keepsWhatValuesMean(String pair) {
        String[] parts = pair.split("\\|");
        String head = "title: t\n";
        String extract = extract(head + "x-" + parts[0] + "\ntasks: []\n");
        assertThat(extract).isEqualTo(head + "x-" + parts[1] + "\ntasks: []\n");
        assertThat(extract(extract)).isEqualTo(extract);
    }

    static Stream<Path> lists() throws IOException {
        List<Path> lists = new ArrayList<>();
        for (String folder : List.of("data", "src/test/resources")) {
            try (Stream<Path> files = Files.walk(Path.of(folder))) {
                files.filter(file -> file.toString().endsWith(".yaml"))
                        .filter(ListExtractTest::isGood)
                        .forEach(lists::add);
            }
        }
        return lists.stream();
    }

    private static boolean isGood(Path file) {
        try {
            return TaskListReader.read("l", "l", Files.readAllBytes(file))
                    .list()
                    .isPresent();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @ParameterizedTest
    @MethodSource("lists")
    void everyListOfTheTestsReadsTheSame(Path file) throws IOException {
        assertSame(Files.readString(file));
    }

    @Test
    void randomListsReadTheSame() {
        long seed = Long.getLong("seed", System.nanoTime());
        Random random = new Random(seed);
        for (int n = 0; n < 500; n++) {
            String text = RandomList.make(random);
            try {
                assertSame(text);
            } catch (AssertionError | RuntimeException e) {
                throw new AssertionError("seed " + seed + "\n" + text, e);
            }
        }
    }

    /** Texts that are hard to write, where people write texts, and in keys and values of the office's own. */
    @Test
    void hostileTextsReadTheSame() {
        long seed = Long.getLong("seed", System.nanoTime());
        Random random = new Random(seed);
        for (int n = 0; n < TEXTS; n++) {
            String text = hostile(random);
            try {
                assertSame(text);
            } catch (AssertionError | RuntimeException e) {
                throw new AssertionError("seed " + seed + "\n" + text, e);
            }
        }
    }

    private static String hostile(Random random) {
        Map<String, Object> update = new LinkedHashMap<>();
        update.put("date", "2022-01-02");
        update.put("note", text(random));
        update.put("by", text(random));
        update.put("x-" + text(random), value(random, 0));
        Map<String, Object> task = new LinkedHashMap<>();
        task.put("id", 1);
        task.put("title", "t" + text(random));
        task.put("description", text(random));
        task.put("section", text(random));
        task.put("due", "2022年");
        task.put("lead", "l" + text(random));
        task.put("x-" + text(random), value(random, 0));
        task.put("updates", List.of(update));
        Map<String, Object> list = new LinkedHashMap<>();
        list.put("title", "t" + text(random));
        list.put("source", text(random));
        list.put("x-" + text(random), value(random, 0));
        list.put("tasks", List.of(task));
        // JSON is YAML but for DEL, which YAML has printed only as an escape.
        return JSON.writeValueAsString(list).replace("\u007f", "\\u007f").replace("\ufeff", "\\ufeff");
    }

    private static Object value(Random random, int depth) {
        return switch (random.nextInt(depth > 3 ? 4 : 6)) {
            case 0 -> random.nextInt();
            case 1 -> random.nextBoolean();
            case 4 -> {
                Map<String, Object> map = new LinkedHashMap<>();
                for (int i = random.nextInt(3); i > 0; i--) {
                    map.put("k" + text(random), value(random, depth + 1));
                }
                yield map;
            }
            case 5 -> List.of(value(random, depth + 1), value(random, depth + 1));
            default -> text(random);
        };
    }

    private static String text(Random random) {
        if (random.nextInt(4) == 0) {
            return RandomList.TEXTS.get(random.nextInt(RandomList.TEXTS.size()));
        }
        String signs = "ab中“，01.-+:#'\"\\|>[]{},&*!%@`?~= \n\n\t\r\u0085\u2028\u001b\ufeff\u202e\u2066_eExX/<";
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(9); i > 0; i--) {
            text.append(random.nextInt(20) == 0 ? "😀" : String.valueOf(signs.charAt(random.nextInt(signs.length()))));
        }
        return text.toString();
    }
}
