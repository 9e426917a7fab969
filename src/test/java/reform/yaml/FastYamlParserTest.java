package reform.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The fast reader gives the parser's tree to the last offset, or none. */
class FastYamlParserTest {
    private static final List<String> SIGNS = List.of(
            " ",
            "  ",
            "\n",
            "\n\n",
            "\r\n",
            "\n  ",
            "\n    ",
            "\n- ",
            "-",
            "- ",
            ": ",
            ":",
            "#",
            " #",
            " # c\n",
            "'",
            "\"",
            "''",
            "\\",
            "\\n",
            "[",
            "]",
            "{",
            "}",
            ",",
            ", ",
            "|",
            ">",
            "|-\n",
            ">-\n",
            ">\n",
            "|+\n",
            "&a ",
            "*a",
            "!!str ",
            "?",
            "? ",
            "---\n",
            "...\n",
            "--- ",
            "%",
            "@",
            "`",
            "~",
            "null",
            "<<: ",
            "a: b\n",
            "x-y: 1",
            "字",
            "😀",
            "\t",
            "0",
            "a",
            "*",
            "[a, b]",
            "{a: b}",
            "\"a\\tb\"",
            "'it''s'",
            "\u0085",
            "\ufeff");

    /** Compares; returns whether the text was simple. */
    private static boolean compare(String text) {
        YamlSource source = YamlSource.of("a.yaml", text.getBytes(StandardCharsets.UTF_8));
        assertThat(itemByItem(source)).as("items of\n%s", text).isEqualTo(atOnce(source));
        Optional<YamlNode> simple = source.problem().isPresent() ? Optional.empty() : FastYamlParser.compose(source);
        if (simple.isEmpty()) {
            return false;
        }
        Problems problems = new Problems(source);
        Optional<YamlNode> parsed = YamlParser.compose(source, problems);
        assertThat(problems.inOrder()).as("problems of\n%s", text).isEmpty();
        assertThat(simple).as("tree of\n%s", text).isEqualTo(parsed);
        return true;
    }

    /** What stands before the tasks, and the tasks, where they come one by one. */
    private static List<YamlNode> itemByItem(YamlSource source) {
        List<YamlNode> found = new ArrayList<>();
        Optional<YamlNode.Mapping> root = FastYamlParser.read(source, "tasks", new FastYamlParser.Items() {
            @Override
            public boolean begin(YamlNode.Mapping before) {
                found.addAll(values(before.entries()));
                return true;
            }

            @Override
            public void add(YamlNode.Mapping item) {
                found.add(item);
            }
        });
        // The tree that has them when they are asked for is the same.
        root.ifPresent(tree -> assertThat(FastYamlParser.compose(source)).contains(tree));
        return root.isPresent() ? found : List.of();
    }

    /** The same from the tree; nothing where the tasks are not the last, or not a block of mappings. */
    private static List<YamlNode> atOnce(YamlSource source) {
        if (!(FastYamlParser.compose(source).orElse(null) instanceof YamlNode.Mapping root)) {
            return List.of();
        }
        int last = root.entries().size() - 1;
        YamlNode.Entry tasks = root.entries().get(last);
        if (!tasks.key().text().equals("tasks")
                || !(tasks.value() instanceof YamlNode.Sequence items)
                || items.flow()
                || !items.items().stream().allMatch(YamlNode.Mapping.class::isInstance)) {
            return List.of();
        }
        List<YamlNode> found = new ArrayList<>(values(root.entries().subList(0, last)));
        found.addAll(items.items());
        return found;
    }

    private static List<YamlNode> values(List<YamlNode.Entry> entries) {
        return entries.stream()
                .flatMap(entry -> Stream.of(entry.key(), entry.value()))
                .toList();
    }

    static List<Path> files() throws IOException {
        List<Path> files = new ArrayList<>(List.of(Path.of("data/reform.yaml")));
        for (String folder : List.of("golden", "lists")) {
            try (Stream<Path> found = Files.walk(Path.of("src/test/resources", folder))) {
                found.filter(file -> file.toString().endsWith(".yaml")).sorted().forEach(files::add);
            }
        }
        return files;
    }

    @Test
    void theListsPeopleKeepAreSimple() throws IOException {
        for (String file : List.of("data/reform.yaml", "src/test/resources/golden/history.yaml")) {
            assertThat(compare(Files.readString(Path.of(file)))).as(file).isTrue();
        }
    }

    @ParameterizedTest
    @MethodSource("files")
    void sameTreeForEachFile(Path file) throws IOException {
        String text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
        boolean simple = compare(text);
        assertThat(compare(text.replace("\r\n", "\n").replace("\n", "\r\n"))).isEqualTo(simple);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a: 1",
                "a:",
                "a:\nb:\n",
                "a:   # c\n  - x\n  - y\n",
                "a:\n- x\n-   y  # c\nb: 1\n",
                "a:\n  - b: 1\n    c:\n    - 2\n  - b: 3\n\n# end\n",
                "---\na: b\n",
                "--- # start\na: b\n",
                "a: one\n  two\n\n  three # c\nb: x\n",
                "a:\n  one\n  two\nb: 1",
                "a: 'one\n  two  \n\n\n  three'\nb: \"x\n y\"\n",
                "a: 'it''s'\nb: \"q\\\"\\\\ \\n\"\n",
                "a: |\n  one\n    two\n\n  three\nb: >-\n  one\n  two\n\n  three\n\n\nc: d\n",
                "a: >\n  one\n  two\n",
                "a: |-\n  one  \n  \nb: c\n",
                "a: b\n  - c\n",
                "a: [x, 'y z', \"\\t\", [1, 2], {b: c}, ]  # c\nb: {c: d, e: [f]}\n",
                "a: []\nb: {}\n",
                "a: x#y:z -w\n",
                "title: 中文 😀 # c\n任务: 2021年\n",
            })
    void simple(String text) {
        assertThat(compare(text)).isTrue();
        assertThat(compare(text.replace("\n", "\r\n"))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "- a\n",
                "a",
                "a: 1\na: 2\n",
                "a: b: c\n",
                "a: &x b\n",
                "a: !t b\n",
                "a: *x\n",
                "a:\tb\n",
                "a: b # c\n  d\n",
                "a: 'b\n",
                "a: 'b' c\n",
                "a: [b\n  ]\n",
                "a: |2\n  b\n",
                "a: |+\n  b\n\n",
                "a: |\n  b",
                "a: |\n  b\n   \n",
                "a: - b\n",
                "a: b\n c: d\n",
                "a: b\n---\nc: d\n",
                "a: 'b\n---\nc'\n",
                "? a\n: b\n",
                "a: %b\n",
                "a: @b\n",
                "a: b\rc: d\r",
                "<<: {a: b}\n",
            })
    void leftToTheParser(String text) {
        assertThat(FastYamlParser.compose(YamlSource.of("a.yaml", text.getBytes(StandardCharsets.UTF_8))))
                .isEmpty();
    }

    @Test
    void sameTreeForEachMutation() throws IOException {
        long seed = Long.getLong("seed", System.nanoTime());
        int rounds = Integer.getInteger("rounds", 20_000);
        List<List<String>> texts = new ArrayList<>();
        for (Path file : files()) {
            texts.add(new String(Files.readAllBytes(file), StandardCharsets.UTF_8)
                    .lines()
                    .toList());
        }
        Random random = new Random(seed);
        int simple = 0;
        for (int round = 0; round < rounds; round++) {
            StringBuilder text = new StringBuilder("tasks:\n");
            List<String> lines = texts.get(random.nextInt(texts.size()));
            int from = random.nextInt(lines.size());
            for (String line : lines.subList(from, Math.min(lines.size(), from + 2 + random.nextInt(12)))) {
                text.append(line).append('\n');
            }
            for (int i = random.nextInt(4); i > 0; i--) {
                int place = random.nextInt(text.length() + 1);
                text.replace(
                        place,
                        Math.min(text.length(), place + random.nextInt(2)),
                        SIGNS.get(random.nextInt(SIGNS.size())));
            }
            try {
                simple += compare(text.toString()) ? 1 : 0;
            } catch (AssertionError e) {
                throw new AssertionError("seed " + seed + ", round " + round, e);
            }
        }
        assertThat(simple).as("simple texts of %d, seed %d", rounds, seed).isGreaterThan(rounds / 10);
    }
}
