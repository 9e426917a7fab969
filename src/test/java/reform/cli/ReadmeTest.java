package reform.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import reform.cli.syntax.CommandName;

/** The README shows what the program really prints, and every command it has. */
class ReadmeTest {
    private static final Path README = Path.of("README.md");

    @Test
    void theSessionIsReal() throws IOException {
        List<String> commands = new ArrayList<>();
        StringBuilder shown = new StringBuilder();
        StringBuilder real = new StringBuilder();
        boolean inSession = false;
        for (String line : Files.readAllLines(README)) {
            if (line.startsWith("<!--")) {
                inSession = line.equals("<!-- session -->");
            } else if (inSession && !line.startsWith("```")) {
                shown.append(line).append('\n');
                if (line.startsWith("$ reform ")) {
                    commands.add(line);
                    String[] words = line.substring("$ reform ".length()).split(" ");
                    real.append(line).append('\n');
                    real.append(CommandRun.in(Path.of("")).run(words).out());
                }
            }
        }
        assertThat(commands).isNotEmpty();
        assertThat(shown.toString()).isEqualTo(real.toString());
    }

    @Test
    void everyCommandIsInTheReadme() throws IOException {
        String readme = Files.readString(README);
        for (String name : CommandName.shown()) {
            assertThat(readme).contains("`" + name + "`");
        }
    }
}
