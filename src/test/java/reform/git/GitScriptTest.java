package reform.git;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GitScriptTest {
    private static final List<GitScript> SCRIPTS =
            List.of(GitScript.mergeDriver(), GitScript.diffDriver(), GitScript.preCommitHook());

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/opt/reform/bin/reform",
                "/home/a b/it's \"x\" $HOME `id` \\ 100%A %% 移动/reform",
                "'",
                "''\\''",
                "a' 'b",
                "%",
                "%%O",
            })
    void namesItsPrograms(String program) {
        for (GitScript script : SCRIPTS) {
            for (List<String> programs : List.of(List.of(program), List.of("reform", program), List.of(program, "x"))) {
                assertThat(script.programs(script.text(programs))).contains(programs);
            }
        }
    }

    @Test
    void knowsWhatItHasNotWritten() {
        for (GitScript script : SCRIPTS) {
            String text = script.text(List.of("/bin/reform"));
            assertThat(script.programs("'/bin/reform' git merge %O %A %B %P %L"))
                    .isEmpty();
            assertThat(script.programs("")).isEmpty();
            assertThat(script.programs(text + " ")).isEmpty();
            assertThat(script.programs(text.replace("'/bin/reform'", "'/bin/reform'; evil")))
                    .isEmpty();
            assertThat(script.programs(text.replace("'/bin/reform'", "$(evil)")))
                    .isEmpty();
            assertThat(script.programs(text.replace("'/bin/reform'", ""))).isEmpty();
        }
    }

    @Test
    void settingsOfGitAreOneLine() {
        assertThat(GitScript.mergeDriver().text(List.of("reform")))
                .doesNotContain("\n")
                .endsWith("%O %A %B %P %L");
        assertThat(GitScript.diffDriver().text(List.of("reform"))).doesNotContain("\n");
    }
}
