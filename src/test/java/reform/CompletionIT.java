package reform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Completion in real shells, typed in a terminal of tmux's; skipped for a shell that is not installed. The list holds
 * what a shell would run or expand if it were not quoted.
 */
@DisabledOnOs(OS.WINDOWS)
class CompletionIT {
    private static final String LIST = """
            format: 1
            title: hostile
            departments:
              - {name: 市教育局, key: edu, english: Education Bureau}
              - {name: 市委教科工委, key: party-edu}
              - {name: "$(touch ran)"}
              - {name: "`touch ran`"}
              - {name: "it's $HOME \\"q\\" \\\\ !!"}
              - {name: "~root; touch ran *"}
            tasks:
              - {id: 1, title: "$(touch ran) `touch ran` %F{red} 'x", due: 2022年, lead: "$(touch ran)"}
              - {id: 10, title: 推进中高职衔接, due: 2022年, lead: 市教育局}
              - {id: 11, title: "touch ran; touch ran", due: 2021年, lead: "it's $HOME \\"q\\" \\\\ !!"}
              - {id: 12, title: third, due: 2021年, lead: "~root; touch ran *"}
              - {id: 13, title: fourth, due: 2021年, lead: "`touch ran`"}
            """;

    private enum Kind {
        BASH("bash --rcfile rc -i", "rc", "PS1='$ '; HISTFILE=; source <(reform completion bash); clear"),
        ZSH(
                "zsh -i",
                ".zshrc",
                "PS1='$ '; unsetopt beep; autoload -Uz compinit; compinit -u -d dump; source <(reform completion zsh); clear"),
        FISH(
                "fish",
                "fish/config.fish",
                "set -g fish_greeting; function fish_prompt; echo -n '$ '; end; set -g fish_autosuggestion_enabled 0; "
                        + "reform completion fish | source; clear");

        private final String start;
        private final String settings;
        private final String text;

        Kind(String start, String settings, String text) {
            this.start = start;
            this.settings = settings;
            this.text = text;
        }

        String program() {
            return start.split(" ")[0];
        }
    }

    @TempDir
    Path folder;

    @BeforeEach
    void writeLists() throws IOException {
        Files.writeString(folder.resolve("reform.yaml"), LIST);
        Files.writeString(folder.resolve("other.yaml"), """
                format: 1
                title: other
                tasks:
                  - {id: 10, title: ten, due: 2030年}
                  - {id: 20, title: twenty, due: 2031年}
                """);
        Files.createDirectory(folder.resolve("fish"));
        for (Kind kind : Kind.values()) {
            Files.writeString(folder.resolve(kind.settings), kind.text + "\n");
        }
    }

    /** What is typed, with a tab at its end, and what the line becomes. */
    private static final List<String[]> LINES = List.of(
            new String[] {"reform report over", "reform report overdue"},
            new String[] {"reform list --columns=id,tit", "reform list --columns=id,title"},
            new String[] {"reform list -s done,bl", "reform list -s done,blocked"},
            new String[] {"reform list --lead=教育", "reform list --lead=市教育局"},
            new String[] {
                "reform show -f reform.yaml -f other.yaml other:2", "reform show -f reform.yaml -f other.yaml other:20"
            },
            new String[] {
                "reform --as-of 2022-01-01 -f other.yaml show 2", "reform --as-of 2022-01-01 -f other.yaml show 20"
            },
            new String[] {"reform list --output=oth", "reform list --output=other.yaml"});

    @ParameterizedTest
    @EnumSource(Kind.class)
    void completesTheLine(Kind kind) throws Exception {
        try (Terminal terminal = start(kind)) {
            for (String[] line : LINES) {
                terminal.type(line[0]);
                terminal.press("Tab");
                assertThat(terminal.waitFor("$ " + line[1])).as(line[0]).contains("$ " + line[1]);
                terminal.clear();
            }
            terminal.type("reform show 1");
            terminal.press("Tab");
            terminal.press("Tab");
            assertThat(terminal.waitFor("推进中高职衔接"))
                    .contains("推进中高职衔接", "$(touch ran) `touch ran` %F{red} 'x", "touch ran; touch ran", "13");
            assertThat(folder.resolve("ran")).doesNotExist();
        }
    }

    /** The name is completed from its beginning, in or after an open quote, and reaches the program as it is. */
    @ParameterizedTest
    @CsvSource(quoteCharacter = '|', textBlock = """
            BASH, |$|
            BASH, |"\\$|
            BASH, |'$|
            BASH, |it|
            BASH, |"it|
            BASH, |'it|
            BASH, |\\~|
            BASH, |'`|
            ZSH,  |'$|
            ZSH,  |it|
            ZSH,  |"it|
            ZSH,  |'it|
            ZSH,  |\\~|
            ZSH,  |'`|
            FISH, |'$|
            FISH, |it|
            FISH, |"it|
            FISH, |'it|
            FISH, |\\~|
            FISH, |'`|
            """)
    void nothingInTheListIsRunOrExpanded(Kind kind, String typed) throws Exception {
        try (Terminal terminal = start(kind)) {
            terminal.type("reform list --no-header --columns due --lead " + typed);
            terminal.press("Tab");
            terminal.waitFor(typed.contains("it") ? "!!" : "ran");
            terminal.press("Enter");
            String screen = terminal.waitFor("202[12]年\n");
            assertThat(screen.lines().filter(line -> line.matches("202[12]年")))
                    .as(screen)
                    .hasSize(1);
            assertThat(folder.resolve("ran")).doesNotExist();
        }
    }

    private Terminal start(Kind kind) throws IOException, InterruptedException {
        assumeTrue(found(kind.program()), kind.program() + " is not installed: its completion is not tested");
        assumeTrue(found("tmux"), "tmux is not installed: completion is not tested");
        return new Terminal(folder, kind.start);
    }

    private boolean found(String program) throws IOException, InterruptedException {
        return Shell.run(folder, "command -v " + program).code() == 0;
    }
}
