package reform.cli.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import reform.cli.syntax.CommandName.Trait;

class CommandNameTest {
    /** The launcher chooses before Java runs, so that it has the words of the table in its own text. */
    @Test
    void theLauncherTakesTheArchiveOfChangesForThoseThatChangeLists() throws IOException {
        String launcher = Files.readString(Path.of("src/build/dist/bin/reform"));
        Matcher choice =
                Pattern.compile("(?m)^ +([a-z |]+)\\)\n +more=-change$").matcher(launcher);
        assertThat(choice.find()).isTrue();
        List<String> changing = Arrays.stream(CommandName.values())
                .filter(row -> row.has(Trait.CHANGES_LISTS))
                .map(CommandName::text)
                .toList();
        assertThat(choice.group(1).split(" \\| ")).containsExactlyInAnyOrderElementsOf(changing);
    }

    @Test
    void aGroupIsNoCommand() {
        for (CommandName row : CommandName.values()) {
            assertThat(CommandName.isGroup(row.text())).as(row.text()).isFalse();
            assertThat(CommandName.of(row.text())).contains(row);
        }
        assertThat(CommandName.isGroup("report")).isTrue();
        assertThat(CommandName.words("git")).containsExactly("install", "uninstall", "status");
    }
}
