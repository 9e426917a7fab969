package reform.message;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.PropertyResourceBundle;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Chinese is set in Chinese: full-width signs between Chinese words, one way to put figures beside them. */
class TypographyTest {
    private static final Path BUNDLES = Path.of("src/main/resources/reform/message");
    private static final Path GOLDEN = Path.of("src/test/resources/golden");

    /** A half-width sign that Chinese stands before or after, or brackets around Chinese. */
    private static final Pattern HALF_WIDTH = Pattern.compile(
            "[\\p{IsHan}%][,;:!?] ?(?=[\\p{IsHan}\\d])|(?<=[\\p{IsHan}\\w%}”）])[,;!?] ?(?=\\p{IsHan})|\\p{IsHan} ?\\([^()]*\\p{IsHan}[^()]*\\)");

    /** A value beside a counting word with no space, or a year with one: 29项, 2021 年度. */
    private static final Pattern FIGURES = Pattern.compile("\\}(?:项|天|份|个部门|行|处|次)|\\d (?=年|月|日)|\\} (?=年度|月|日)");

    /** What is YAML in the middle of a text: in quotes, in brackets, on a line of its own. */
    private static final Pattern YAML = Pattern.compile(
            "“[^”]*”|\\{[^{}]*[:,'][^{}]*\\}|\\[[^\\]]*\\]|^[ +|-]*[\\p{L}-]+: .*|(?:文件|行|列|清单名):(?:行|列|编号)?");

    @Test
    void messagesAreSetInChinese() throws IOException {
        List<String> found = new ArrayList<>();
        try (Stream<Path> files = Files.list(BUNDLES)) {
            for (Path file : files.filter(each -> each.toString().endsWith("_zh.properties"))
                    .sorted()
                    .toList()) {
                try (Reader reader = Files.newBufferedReader(file, UTF_8)) {
                    PropertyResourceBundle bundle = new PropertyResourceBundle(reader);
                    for (String key : bundle.keySet()) {
                        // Other words that are understood, and lists that explain themselves in YAML, are no sentences.
                        if (!key.endsWith(".also")
                                && !file.getFileName().toString().startsWith("init_")) {
                            find(HALF_WIDTH, file.getFileName() + " " + key, bundle.getString(key), found);
                        }
                    }
                }
            }
        }
        assertThat(found).isEmpty();
    }

    @Test
    void whatIsPrintedIsSetInChinese() throws IOException {
        List<String> found = new ArrayList<>();
        try (Stream<Path> files = Files.walk(GOLDEN)) {
            for (Path file : files.filter(each -> each.toString().endsWith("-zh.txt"))
                    .filter(each -> !data(each.getParent().getFileName().toString()))
                    .sorted()
                    .toList()) {
                find(HALF_WIDTH, file.toString(), Files.readString(file), found);
            }
        }
        assertThat(found).isEmpty();
    }

    /** A letter has its figures close to the words, as official documents do; screens and pages have a space. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "weekly",
                "overdue",
                "department",
                "page",
                "report",
                "stats",
                "list",
                "review",
                "trend",
                "timeline"
            })
    void figuresStandOneWay(String name) throws IOException {
        List<String> found = new ArrayList<>();
        try (Reader reader = Files.newBufferedReader(BUNDLES.resolve(name + "_zh.properties"), UTF_8)) {
            PropertyResourceBundle bundle = new PropertyResourceBundle(reader);
            bundle.keySet().forEach(key -> find(FIGURES, name + "." + key, bundle.getString(key), found));
        }
        assertThat(found).isEmpty();
    }

    private static boolean data(String golden) {
        return Stream.of("json", "yaml", "csv", "tsv", "ics", "help", "init", "import")
                .anyMatch(golden::contains);
    }

    private static void find(Pattern fault, String where, String text, List<String> found) {
        text.lines().forEach(line -> {
            Matcher matcher = fault.matcher(YAML.matcher(line).replaceAll(""));
            if (matcher.find()) {
                found.add(where + ": \"" + matcher.group() + "\" in " + line.strip());
            }
        });
    }
}
