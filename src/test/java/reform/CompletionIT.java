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

    private static final List<String> NAMES =
            List.of("$(touch ran)", "`touch ran`", "it's $HOME \"q\" \\ !!", "~root; touch ran *");

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
        // fish would write completions there in the background, and go on when the test is over.
        Files.createDirectories(folder.resolve("fish/generated_completions"));
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
            new String[] {"reform list -d教育", "reform list -d市教育局"},
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

    /**
     * A name is completed from its beginning, in or after an open quote, and is one word then, just as in the list: the
     * shell is made to print it instead of running reform.
     */
    @ParameterizedTest
    @CsvSource(quoteCharacter = '|', textBlock = """
            BASH, |$  "\\$  '$  "it  'it  \\~|
            ZSH,  |'$  it  "it  'it  \\~|
            FISH, |'$  it  "it  'it  '`|
            """)
    void nothingInTheListIsRunOrExpanded(Kind kind, String beginnings) throws Exception {
        try (Terminal terminal = start(kind)) {
            for (String typed : beginnings.split(" +")) {
                String name = NAMES.stream()
                        .filter(each -> typed.endsWith(each.substring(0, 1)) || typed.endsWith(each.substring(0, 2)))
                        .findFirst()
                        .orElseThrow();
                terminal.type("reform list --lead " + typed);
                terminal.press("Tab");
                terminal.waitFor(name.contains("!!") ? "!" : "ran");
                terminal.press("C-a");
                terminal.type("printf '<%s>\\n' ");
                terminal.press("Enter");
                assertThat(terminal.waitFor("<" + name + ">")).as(typed).contains("<" + name + ">");
                assertThat(folder.resolve("ran")).doesNotExist();
                terminal.clear();
            }
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
