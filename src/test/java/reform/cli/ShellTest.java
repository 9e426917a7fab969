package reform.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import reform.terminal.Assistant;
import reform.terminal.FullScreen;
import reform.terminal.Interactive;
import reform.terminal.Prompt;
import reform.terminal.Screen;
import reform.terminal.ShellLine;

/** The shell without a terminal: lines from a pipe, and a prompt that is a script. */
class ShellTest {
    private static final String LIST = """
            title: 试验
            departments:
              - {name: 市教育局, key: edu}
              - {name: 市财政局, key: fin}
            tasks:
              - {id: 1, title: 甲, due: 2021年, lead: 市教育局, status: in-progress}
              - {id: 2, title: 乙, due: 2023年, lead: 市财政局, status: not-started}
            """;

    @TempDir
    Path folder;

    @BeforeEach
    void writeTheList() throws IOException {
        Files.writeString(folder.resolve("reform.yaml"), LIST);
        Files.writeString(folder.resolve("other.yaml"), LIST.replace("试验", "另一").replace("2021", "2029"));
        Files.writeString(folder.resolve("broken.yaml"), "tasks: 5\n");
    }

    @Test
    void runsACommandALine() {
        CommandRun run = CommandRun.in(folder).input("""
                # a comment
                list --overdue --format ids

                reform list --count
                """).run("shell");
        assertThat(run).isEqualTo(new CommandRun(0, "1\n2\n", ""));
    }

    @Test
    void aFailureDoesNotEndIt() {
        CommandRun run = CommandRun.in(folder)
                .input("lst\nlist --frm ids\nshow 99\nlist --count")
                .run("shell");
        assertThat(run.out()).isEqualTo("2\n");
        assertThat(run.err()).contains("did you mean \"list\"", "--frm", "99");
        assertThat(run.code()).isEqualTo(2);
    }

    @Test
    void changesListAndDay() {
        CommandRun run = CommandRun.in(folder).input("""
                as-of 2020-01-01
                list --overdue --count
                list --overdue --count --as-of 2022-06-30
                as-of today
                list --overdue --count
                use other.yaml
                list --overdue --count
                list --overdue --count -f reform.yaml
                use broken.yaml
                use nowhere.yaml
                as-of 2022-13-01
                as-of
                use
                list --count
                """).run("shell");
        assertThat(run.out()).isEqualTo("0\n1\n1\n0\n1\n2\n");
        assertThat(run.err())
                .contains("另一: 2 tasks, 0 overdue as of 2022-06-30")
                .contains("broken.yaml:1:")
                .contains("nowhere.yaml")
                .contains("2022-13-01")
                .contains("as-of needs one date")
                .contains("use needs a list");
    }

    @Test
    void aNoteLikeAnOptionIsStillWrittenToTheListInUse() throws IOException {
        String found = Files.readString(folder.resolve("reform.yaml"));
        CommandRun run = CommandRun.in(folder)
                .with("XDG_STATE_HOME", folder.resolve("state").toString())
                .input("""
                use other.yaml
                as-of 2020-01-01
                mark 1 in-progress --note "-five schools" --on 2020-01-01
                note 1 --on 2020-01-01 -- "-f reform.yaml"
                note 1 --on 2020-01-01 --by "--as-of" "--lang=zh"
                list --grep -five --count
                list --grep --file --count
                """)
                .run("shell");

        assertThat(run.err()).doesNotContain("unknown", "no such");
        assertThat(run.out()).contains("other.yaml: ").doesNotContain("reform.yaml: ");
        assertThat(Files.readString(folder.resolve("other.yaml"))).contains("-five schools", "-f reform.yaml");
        assertThat(Files.readString(folder.resolve("reform.yaml"))).isEqualTo(found);
    }

    @Test
    void seesItsOwnChangesAndThoseOfOthers() throws IOException {
        CommandRun run = CommandRun.in(folder)
                .with("XDG_STATE_HOME", folder.toString())
                .input("""
                list --status done --count
                mark 1 done --by 我
                list --status done --count
                undo
                list --status done --count
                """)
                .run("shell");
        assertThat(run.out()).startsWith("0\n1  甲").contains("\n1\n").endsWith("0\n");
        assertThat(Files.readString(folder.resolve("reform.yaml"))).isEqualTo(LIST);
    }

    @Test
    void checksWhatItHasWrittenItself() throws IOException {
        Files.writeString(folder.resolve("odd.yaml"), LIST + "x: 1\n");
        CommandRun run = CommandRun.in(folder)
                .with("XDG_STATE_HOME", folder.toString())
                .input("mark 1 done --by 我\nlist --status done --count\ncheck --strict\n")
                .run("shell", "-f", "odd.yaml");
        assertThat(run.out()).contains("\n1\n").contains("warning: unknown key \"x\"");
        assertThat(run.code()).isEqualTo(1);
    }

    @Test
    void aNoteMayHaveLines() throws IOException {
        CommandRun run = CommandRun.in(folder)
                .with("XDG_STATE_HOME", folder.toString())
                .input("note 1 --by 我 \"第一行\n第二行\"\nlist --count\n")
                .run("shell");
        assertThat(run.out()).endsWith("2\n");
        assertThat(Files.readString(folder.resolve("reform.yaml"))).containsPattern("第一行[\\s\\S]+第二行");
    }

    /** Commands behind a forgotten quote are not taken for text. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "list --count_note 1 \"好_mark 1 done_ | 2",
                "list --count__note 1 '_ | 3",
                "list --count_list \\ | 2",
            })
    void whatIsNeverFinishedIsNotDone(String input, int line) throws IOException {
        CommandRun run = CommandRun.in(folder).input(input.replace('_', '\n')).run("shell");
        assertThat(run.out()).isEqualTo("2\n");
        assertThat(run.err())
                .startsWith("reform: line " + line + " is incomplete")
                .hasLineCount(1);
        assertThat(run.code()).isEqualTo(2);
        assertThat(Files.readString(folder.resolve("reform.yaml"))).isEqualTo(LIST);
    }

    @Test
    void readsFilesThatEditorsOfWindowsWrote() {
        CommandRun run = CommandRun.in(folder)
                .input("\ufefflist --count\r\nlist 1 --count\r\n")
                .run("shell");
        assertThat(run).isEqualTo(new CommandRun(0, "2\n1\n", ""));
    }

    @Test
    void knowsTheHomeFolder() throws IOException {
        Files.createDirectories(folder.resolve("home"));
        Files.copy(folder.resolve("other.yaml"), folder.resolve("home/c.yaml"));
        ScriptedPrompt prompt = new ScriptedPrompt("use ~/c.yaml", "list 1 -f '~/c.yaml'", "list 1 -f \\~/c.yaml");
        CommandRun run = CommandRun.in(folder)
                .terminal(80)
                .with("NO_COLOR", "1")
                .with("HOME", folder.resolve("home").toString())
                .interactive(prompt.terminal())
                .run("shell");
        assertThat(run.err()).contains("另一: 2 tasks").containsPattern("(?s)no such file: ~/c.*no such file: ~/c");
        assertThat(prompt.assistant.orElseThrow().choices(List.of("use", "~/")))
                .containsExactly(new Assistant.Choice("~/c.yaml", "", true, true));
    }

    @ParameterizedTest
    @ValueSource(strings = {"exit", "quit", "reform exit"})
    void leaves(String word) {
        CommandRun run = CommandRun.in(folder).input(word + "\nlist --count\n").run("shell");
        assertThat(run).isEqualTo(new CommandRun(0, "", ""));
    }

    @Test
    void hasOnePipeOnly() {
        CommandRun paged = CommandRun.in(folder).input("list --count | less\n").run("shell");
        assertThat(paged).isEqualTo(new CommandRun(0, "2\n", ""));
        CommandRun other = CommandRun.in(folder)
                .input("list | grep 1\nlist > x\nlist --grep '|'\n")
                .run("shell");
        assertThat(other.err()).contains("does not support |", "does not support >");
        assertThat(Files.exists(folder.resolve("x"))).isFalse();
    }

    @Test
    void doesNotNest() {
        for (String line : List.of("shell", "--lang en shell", "reform -f other.yaml shell --private")) {
            CommandRun run =
                    CommandRun.in(folder).input(line + "\nexit\nlist --count\n").run("shell");
            assertThat(run.out()).isEmpty();
            assertThat(run.err()).contains("already in the shell");
        }
    }

    @Test
    void helpTellsOfTheShellItself() {
        CommandRun run = CommandRun.in(folder).input("help use\nhelp list\n").run("shell");
        assertThat(run.out()).contains("as-of DATE", "Usage: reform list");
        CommandRun asked = CommandRun.in(folder)
                .input("use --help\nas-of -h\nexit --help\nlist --count\n")
                .run("shell");
        assertThat(asked.out()).containsPattern("(?s)(as-of DATE.*){3}\n2\n$");
        assertThat(asked.err()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"1, auto, false", "'', auto, true", "'', never, false", "1, always, true", "'', blue, false"})
    void theLineIsColouredWhereColoursAreWanted(String noColour, String colour, boolean expected) {
        ScriptedPrompt prompt = new ScriptedPrompt("exit");
        CommandRun.in(folder)
                .terminal(80)
                .with("TERM", "xterm")
                .with("NO_COLOR", noColour)
                .interactive(prompt.terminal())
                .run("shell", "--color", colour);
        assertThat(prompt.assistant.orElseThrow().colour()).isEqualTo(expected);
    }

    @Test
    void runsEachOfTheLinesThatWerePasted() {
        ScriptedPrompt prompt =
                new ScriptedPrompt("list --count\n# 'all\nlist --overdue --count\nexit\nlist --count", "never");
        CommandRun run = CommandRun.in(folder)
                .terminal(80)
                .interactive(prompt.terminal())
                .run("shell");
        assertThat(run.out()).isEqualTo("2\n1\n");
        assertThat(prompt.left).containsExactly("never");
    }

    @Test
    void atAPromptItGreetsAndShowsListAndDay() {
        ScriptedPrompt prompt = new ScriptedPrompt("list --overdue", "", "as-of 2020-01-01", "exit", "never");
        CommandRun run = CommandRun.in(folder)
                .terminal(80)
                .with("NO_COLOR", "1")
                .interactive(prompt.terminal())
                .run("shell");
        assertThat(run.code()).isZero();
        assertThat(run.err()).contains("试验: 2 tasks, 1 overdue as of 2022-06-30", "Tab completes");
        assertThat(run.out()).contains("甲");
        assertThat(prompt.shown)
                .containsExactly(
                        "reform 2022-06-30> ", "reform 2022-06-30> ", "reform 2022-06-30> ", "reform 2020-01-01> ");
        assertThat(prompt.closed).isTrue();
        assertThat(prompt.left).containsExactly("never");
    }

    @Test
    void questionsAreAskedByThePrompt() throws IOException {
        ScriptedPrompt prompt = new ScriptedPrompt("mark --lead edu done --by 我", "mark --lead edu done --by 我");
        prompt.answers.add("n");
        prompt.answers.add("y");
        CommandRun run = CommandRun.in(folder)
                .terminal(80)
                .with("XDG_STATE_HOME", folder.toString())
                .interactive(prompt.terminal())
                .run("shell");
        assertThat(prompt.asked).hasSize(2).allSatisfy(question -> assertThat(question)
                .contains("?"));
        assertThat(Files.readString(folder.resolve("reform.yaml"))).contains("status: done");
        assertThat(run.code()).isZero();
    }

    @Test
    void remembersUnlessToldNotTo() {
        ScriptedPrompt prompt = new ScriptedPrompt();
        CommandRun.Builder run = CommandRun.in(folder)
                .terminal(80)
                .with("XDG_STATE_HOME", folder.toString())
                .interactive(prompt.terminal());
        run.run("shell");
        assertThat(prompt.history).contains(folder.resolve("reform/history"));
        run.run("shell", "--private");
        assertThat(prompt.history).isEmpty();
    }

    /** A line, what Tab offers for its last word, and the pieces that are marked. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            sho             | show
            us              | use
            q               | quit
            report o        | overdue
            reform report o | overdue
            show 1          | 1
            list --overd    | --overdue
            use o           | other.yaml
            use sub         | sub/
            as-of tod       | today
            list -s in      | in-progress
            mark 1 in       | in-progress
            list -d 教育    | 市教育局
            exit x          | none
            nonsense x      | none
            """)
    void completes(String line, String choice) throws IOException {
        Files.createDirectories(folder.resolve("sub"));
        List<Assistant.Choice> choices =
                assistant().choices(ShellLine.parse(line).unfinished());
        assertThat(choices)
                .extracting(Assistant.Choice::value)
                .isEqualTo(choice.equals("none") ? List.of() : List.of(choice));
    }

    @Test
    void completesTheDayAsTheShellTakesIt() {
        ScriptedPrompt prompt = new ScriptedPrompt("as-of 2020-01-01");
        CommandRun.in(folder).terminal(80).interactive(prompt.terminal()).run("shell");
        Assistant assistant = prompt.assistant.orElseThrow();
        assertThat(assistant.choices(List.of("as-of", "yes")))
                .containsExactly(new Assistant.Choice("yesterday", "2022-06-29", false, true));
        assertThat(assistant.choices(List.of("log", "--since", "yes")))
                .containsExactly(new Assistant.Choice("yesterday", "2019-12-31", false, true));
    }

    @Test
    void ctrlCEndsACommandAndNothingElse() throws IOException {
        ScriptedPrompt prompt =
                new ScriptedPrompt("list --count^C", "list --count", "mark 1 done --by 我^C", "list -s done --count");
        CommandRun run = CommandRun.in(folder)
                .with("XDG_STATE_HOME", folder.toString())
                .terminal(80)
                .interactive(prompt.terminal())
                .run("shell");
        assertThat(run.out()).isEqualTo("2\n0\n");
        assertThat(run.err()).doesNotContain("reform:").doesNotContain("error");
        assertThat(Files.readString(folder.resolve("reform.yaml"))).isEqualTo(LIST);
        assertThat(prompt.shown).hasSize(5).allMatch(each -> each.contains("reform"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            lis                 | -
            lsx                 | WRONG lsx
            lst 1               | WRONG lst
            list                | COMMAND list
            reform list         | COMMAND list
            report              | COMMAND report
            report ov           | COMMAND report
            report xx           | COMMAND report, WRONG xx
            report overdue -d x | COMMAND report, COMMAND overdue, OPTION -d
            list --sort -due    | COMMAND list, OPTION --sort
            list --sort=due     | COMMAND list, OPTION --sort=due
            list --ov           | COMMAND list
            list --ov 1         | COMMAND list, WRONG --ov
            list --xx           | COMMAND list, WRONG --xx
            note 1 'a b'        | COMMAND note, TEXT 'a b'
            use other.yaml      | COMMAND use
            """, quoteCharacter = '`')
    void marksPieces(String text, String pieces) {
        List<String> marked = assistant().pieces(ShellLine.parse(text)).stream()
                .map(piece -> piece.kind() + " " + text.substring(piece.start(), piece.end()))
                .toList();
        assertThat(marked.isEmpty() ? "-" : String.join(", ", marked)).isEqualTo(pieces);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            list            | List matching tasks
            show 1          | Show a task in full
            list --due      | --due WHEN
            list --due 2022 | --due WHEN
            lst 1           | did you mean "list"?
            report x        | overdue
            use             | use FILE
            """, quoteCharacter = '`')
    void hints(String text, String hint) {
        assertThat(assistant().hint(ShellLine.parse(text))).contains(hint).doesNotContain("\n");
        assertThat(assistant().hint(ShellLine.parse(""))).isEmpty();
    }

    private Assistant assistant() {
        ScriptedPrompt prompt = new ScriptedPrompt();
        CommandRun.in(folder).terminal(80).interactive(prompt.terminal()).run("shell");
        return prompt.assistant.orElseThrow();
    }

    @Test
    void doesWithoutEditingWhereThereIsNoTerminalAfterAll() {
        CommandRun run =
                CommandRun.in(folder).terminal(80).input("list --count\n").run("shell");
        assertThat(run.out()).contains("> 2\n");
    }

    /** A prompt whose lines stand in a script. */
    private static final class ScriptedPrompt implements Prompt {
        /** At the end of a line: pressed as soon as the command has begun. */
        private static final String CTRL_C = "^C";

        private final Deque<String> left;
        private final AtomicBoolean interrupted = new AtomicBoolean();
        private final Deque<String> answers = new ArrayDeque<>();
        private final List<String> shown = new ArrayList<>();
        private final List<String> asked = new ArrayList<>();
        private Optional<Path> history = Optional.empty();
        private Optional<Assistant> assistant = Optional.empty();
        private boolean closed;

        ScriptedPrompt(String... lines) {
            left = new ArrayDeque<>(List.of(lines));
        }

        Interactive terminal() {
            return new Interactive() {
                @Override
                public FullScreen fullScreen() {
                    throw new AssertionError();
                }

                @Override
                public Prompt prompt(Assistant given, Optional<Path> file) {
                    history = file;
                    assistant = Optional.of(given);
                    return ScriptedPrompt.this;
                }

                @Override
                public boolean interrupted() {
                    return interrupted.getAndSet(false);
                }
            };
        }

        @Override
        public Optional<String> read(String prompt) {
            shown.add(prompt);
            Optional<String> line = Optional.ofNullable(left.poll());
            interrupted.set(line.orElse("").endsWith(CTRL_C));
            return line.map(text -> text.replace(CTRL_C, ""));
        }

        @Override
        public Optional<String> ask(String question) {
            asked.add(question);
            return Optional.ofNullable(answers.poll());
        }

        @Override
        public Screen screen() {
            return new Screen(true, true, OptionalInt.of(80), OptionalInt.of(1000));
        }

        @Override
        public void close() {
            closed = true;
        }
    }
}
