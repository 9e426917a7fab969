package reform;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every example that the README and the guides show does what it says. */
class DocumentExamplesIT extends Examples {
    /** The commands of the README and the guides: those at a prompt or in a script, a block at a time, and those of tables. */
    static Stream<List<String>> documents() throws IOException {
        List<List<String>> blocks = new ArrayList<>(List.of(new ArrayList<>()));
        Pattern cell = Pattern.compile("`(reform [^`]*)`");
        for (String document : List.of("README.md", "src/docs/guide.md", "src/docs/guide_zh.md")) {
            boolean script = false;
            for (String line : Files.readAllLines(Path.of(document))) {
                if (line.startsWith("```")) {
                    script = line.equals("```sh");
                    blocks.add(new ArrayList<>());
                } else if (line.startsWith("$ reform ")) {
                    blocks.get(blocks.size() - 1).add(line.substring(2));
                } else if (script && line.startsWith("reform ")) {
                    blocks.get(blocks.size() - 1).add(line.replaceFirst("\\s+# .*", ""));
                } else if (line.startsWith("|")) {
                    cell.matcher(line).results().forEach(each -> blocks.add(List.of(each.group(1))));
                }
            }
        }
        return blocks.stream().filter(block -> !block.isEmpty()).distinct();
    }

    @ParameterizedTest
    @MethodSource("documents")
    void examplesWork(List<String> examples) throws Exception {
        work("a document", examples);
    }
}
