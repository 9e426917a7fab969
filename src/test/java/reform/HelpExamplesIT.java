package reform;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every example that the help shows does what it says. */
class HelpExamplesIT extends Examples {
    /** The examples of each command, in their order; those of both languages where they differ. */
    static Stream<Map.Entry<String, List<String>>> help() throws IOException {
        Map<String, Set<String>> examples = new TreeMap<>();
        for (String language : List.of("en", "zh")) {
            Properties texts = new Properties();
            Path bundle = Path.of("src/main/resources/reform/message/help_" + language + ".properties");
            try (Reader in = Files.newBufferedReader(bundle)) {
                texts.load(in);
            }
            for (String key : new TreeSet<>(texts.stringPropertyNames())) {
                if (key.endsWith(".examples")) {
                    for (String line : texts.getProperty(key).split("\n")) {
                        examples.computeIfAbsent(key.replace(".examples", ""), name -> new LinkedHashSet<>())
                                .add(line.substring(0, line.lastIndexOf(" | ")).strip());
                    }
                }
            }
        }
        return examples.entrySet().stream().map(each -> Map.entry(each.getKey(), List.copyOf(each.getValue())));
    }

    @ParameterizedTest
    @MethodSource("help")
    void examplesWork(Map.Entry<String, List<String>> examples) throws Exception {
        work(examples.getKey(), examples.getValue());
    }
}
