package reform.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import reform.cli.syntax.CommandName;

/** The README and the guides: short where they should be, whole where they should be, and no link leads nowhere. */
class ReadmeTest {
    private static final Pattern LINK = Pattern.compile("\\]\\(([^)]+)\\)");

    @ParameterizedTest
    @ValueSource(strings = {"src/docs/guide.md", "src/docs/guide_zh.md"})
    void everyCommandIsInTheGuide(Path guide) throws IOException {
        String text = Files.readString(guide);
        for (String name : CommandName.shown()) {
            assertThat(text).contains("`" + name + "`");
        }
    }

    @Test
    void theReadmeIsShortAndAsFullInEitherLanguage() throws IOException {
        String readme = Files.readString(Path.of("README.md"));
        assertThat(readme.lines()).hasSizeLessThan(300);
        String english = readme.substring(readme.indexOf("## English"), readme.indexOf("## 中文"));
        String chinese = readme.substring(readme.indexOf("## 中文"), readme.indexOf("## Licence"));
        for (String sign : List.of("### ", "\n- ", "$ reform ", "| `reform ", "\nmvn ")) {
            assertThat(english.split(Pattern.quote(sign))).as(sign).hasSameSizeAs(chinese.split(Pattern.quote(sign)));
        }
        assertThat(readme)
                .contains("mvn -q -DskipTests package && target/reform/bin/reform list --overdue\nmvn verify\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"README.md", "src/docs/guide.md", "src/docs/guide_zh.md"})
    void everyRecordingIsMadeByTheProgram(Path document) throws IOException {
        String before = "";
        for (String line : Files.readAllLines(document)) {
            if (line.equals("```console")) {
                assertThat(before).as("before a recording").startsWith("<!-- s");
            }
            before = line;
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"README.md", "src/docs/guide.md", "src/docs/guide_zh.md", "src/docs/house.md"})
    void noLinkLeadsNowhere(Path document) throws IOException {
        Matcher links = LINK.matcher(Files.readString(document));
        while (links.find()) {
            String link = links.group(1);
            if (!link.contains("://")) {
                String[] parts = link.split("#", 2);
                Path file = parts[0].isEmpty() ? document : document.resolveSibling(parts[0]);
                assertThat(file.normalize()).as(link).exists();
                if (parts.length > 1) {
                    assertThat(anchors(file)).as(link).contains(parts[1]);
                }
            }
        }
    }

    /** The anchors that a forge makes of headings: lower case, hyphens for spaces, no punctuation. */
    private static List<String> anchors(Path file) throws IOException {
        return Files.readAllLines(file).stream()
                .filter(line -> line.startsWith("#"))
                .map(line -> line.replaceFirst("#+ ", "")
                        .toLowerCase(Locale.ROOT)
                        .replaceAll("[^\\p{L}\\p{N} -]", "")
                        .replace(' ', '-'))
                .toList();
    }
}
