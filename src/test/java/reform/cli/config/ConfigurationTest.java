package reform.cli.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import reform.cli.CommandRun;

/** Which value holds, where the file is looked for, and what is wrong with it. Golden cases show the rest. */
class ConfigurationTest {
    @TempDir
    Path folder;

    @BeforeEach
    void aList() throws IOException {
        Files.writeString(folder.resolve("reform.yaml"), "title: t\ntasks: [{id: 1, title: a, due: 2021, lead: b}]\n");
    }

    private CommandRun.Builder run(String config) throws IOException {
        Path file = folder.resolve("xdg/reform/config.yaml");
        Files.createDirectories(file.getParent());
        Files.writeString(file, config);
        return CommandRun.in(folder)
                .with("XDG_CONFIG_HOME", folder.resolve("xdg").toString());
    }

    /** The row of a key in {@code reform config}: the value, and where it comes from after the file's own path. */
    private String row(CommandRun.Builder run, String key, String... options) {
        String[] words = new String[options.length + 1];
        words[0] = "config";
        System.arraycopy(options, 0, words, 1, options.length);
        CommandRun result = run.run(words);
        assertThat(result.code()).as(result.err()).isZero();
        String line = result.out()
                .replaceAll("\u001b\\[[0-9;]*m", "")
                .lines()
                .filter(each -> each.startsWith(key + " "))
                .findFirst()
                .orElseThrow();
        return line.substring(key.length())
                .strip()
                .replace(folder.resolve("xdg/reform") + "/", "")
                .replaceAll(" +", " ");
    }

    @ParameterizedTest(name = "{0}: {1} {2} {3}")
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            lang  | -           | -                 | -            | en built-in
            lang  | -           | LANG=zh_CN.UTF-8  | -            | zh LANG
            lang  | lang: en    | LANG=zh_CN.UTF-8  | -            | en config.yaml:1
            lang  | lang: en    | REFORM_LANG=zh    | -            | zh REFORM_LANG
            lang  | lang: zh    | REFORM_LANG=zh    | --lang=en    | en --lang
            color | -           | -                 | -            | auto built-in
            color | color: always | -               | -            | always config.yaml:1
            color | color: always | NO_COLOR=1      | -            | never NO_COLOR
            color | color: never  | CLICOLOR_FORCE=1 | -           | always CLICOLOR_FORCE
            color | color: never  | CLICOLOR_FORCE=0 | -           | never config.yaml:1
            color | color: never  | -                | --color=always | always --color
            color | color: never  | -                | --color=auto | auto --color
            pager | -           | -                  | -           | less -FRX built-in
            pager | -           | PAGER=more         | -           | more PAGER
            pager | pager: most | PAGER=more         | -           | most config.yaml:1
            pager | pager: most | REFORM_PAGER=more  | -           | more REFORM_PAGER
            pager | pager: most | REFORM_PAGER=more  | --no-pager  | none --no-pager
            pager | pager: ''   | PAGER=more         | -           | none config.yaml:1
            pager | pager:      | PAGER=more         | -           | none config.yaml:1
            sort  | sort: -due  | -                  | -           | -due config.yaml:1
            columns | 'columns: [id, title]' | -     | -           | id,title config.yaml:1
            columns | 'columns: id, title'   | -     | -           | id,title config.yaml:1
            lang  | lang: en    | LANG=en            | --no-config | en LANG
            """)
    void optionsComeBeforeTheEnvironmentBeforeTheFile(
            String key, String config, String variable, String option, String expected) throws IOException {
        CommandRun.Builder run = run(config == null ? "# nothing" : config);
        if (variable != null) {
            run.with(variable.split("=")[0], variable.split("=")[1]);
        }

        String row = option == null ? row(run, key) : row(run, key, option);

        assertThat(row.replace("无", "none").replace("不分页", "none")).isEqualTo(chinese(row, expected));
    }

    /** A Chinese row says 内置. */
    private static String chinese(String row, String expected) {
        return row.contains("内置") ? expected.replace("built-in", "内置") : expected;
    }

    @Test
    void theFileIsThatOfTheHomeWhereNoOtherFolderIsNamed() throws IOException {
        Files.createDirectories(folder.resolve("home/.config/reform"));
        Files.writeString(folder.resolve("home/.config/reform/config.yaml"), "lang: zh\n");
        CommandRun.Builder run =
                CommandRun.in(folder).with("HOME", folder.resolve("home").toString());

        assertThat(run.run("list").out()).contains("工作任务");
        // A relative folder is none: the specification of XDG says so.
        assertThat(run.with("XDG_CONFIG_HOME", "xdg").run("list").out()).contains("工作任务");
        assertThat(run.run("list", "--no-config").out()).contains("TITLE");
        assertThat(run.with("XDG_CONFIG_HOME", folder.toString()).run("list").out())
                .contains("TITLE");
    }

    @Test
    void aLanguageThatIsNoneIsAnErrorWhereItIsMeantForReform() throws IOException {
        CommandRun wrong = run("").with("REFORM_LANG", "fr").run("list");
        assertThat(wrong).isEqualTo(new CommandRun(2, "", "reform: REFORM_LANG takes en or zh, not \"fr\"\n"));
        assertThat(run("").with("REFORM_LANG", "cn").run("list", "--lang", "zh").code())
                .isZero();
        assertThat(run("").with("REFORM_LANG", "cn").run("help").code()).isZero();
        assertThat(run("").with("LANG", "fr_FR.UTF-8").run("list").out()).contains("TITLE");
    }

    @Test
    void colourAndPagerAreFollowed() throws IOException {
        assertThat(run("color: always").run("list").out()).contains("\u001b[");
        assertThat(run("color: always").with("NO_COLOR", "1").run("list").out()).doesNotContain("\u001b[");
        assertThat(run("color: never").terminal(80).run("list").out()).doesNotContain("\u001b[");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "# nothing\n", "aliases:\n", "columns:\nx-mine: {a: [1]}\n", "---\n...\n"})
    void nothingInItIsGood(String config) throws IOException {
        CommandRun run = run(config).run("list", "--count");
        assertThat(run.code()).as(run.err()).isZero();
        assertThat(run.out()).isEqualTo("1\n");
    }

    @ParameterizedTest
    @CsvSource({
        "'- a\n', 1:1",
        "'colour:\n', 1:1",
        "'aliases: {a: }', 1:11",
        "'lang: [zh\n', 1:7",
        "'lang: zh\nlang: en\n', 2:1",
        "'a: b\n---\nc: d\n', 2:1",
        "'lang: {a: b}', 1:1",
    })
    void whatIsNoConfigurationIsToldAtItsPlace(String config, String place) throws IOException {
        CommandRun run = run(config).run("list");
        assertThat(run.code()).isEqualTo(3);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains("config.yaml:" + place + ": error: ");
    }

    /** A configuration, and what is said of it. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '%',
            value = {
                "aliases: {use: list}          | \"use\" is a command of reform and cannot be an alias",
                "aliases: {as-of: list}        | \"as-of\" is a command of reform",
                "aliases: {r: report}          | incomplete alias: \"report\" needs one of overdue, weekly, department",
                "aliases: {r: reprot overdue}  | unknown command \"reprot\"; did you mean report?",
                "aliases: {r: weekly}          | unknown command \"weekly\"; did you mean report weekly?",
                "columns: [id,titel]           | unknown column \"titel\"; did you mean title? One of: list, id,",
            })
    void saysWhatIsWrong(String config, String said) throws IOException {
        CommandRun run = run(config).run("list");
        assertThat(run.code()).isEqualTo(3);
        assertThat(run.err()).contains("error: " + said).doesNotContain("...");
        assertThat(run(config).run("list", "--lang", "zh").err()).doesNotContain(", ");
    }

    @Test
    void anAliasMayBeWrittenAsItIsTyped() throws IOException {
        CommandRun.Builder run = run("aliases: {all: reform list --count}");
        assertThat(run.run("all").out()).isEqualTo("1\n");
        assertThat(run.run("config").out()).containsPattern("all +list --count");
    }

    @ParameterizedTest
    @ValueSource(strings = {"help", "version", "completion bash", "complete-words -- li", "--help", "list --help"})
    void whatMustAlwaysWorkDoesNotMindAWrongFile(String command) throws IOException {
        CommandRun run = run("colour: never\n").run(command.split(" "));
        assertThat(run.err()).doesNotContain("colour");
        assertThat(run.code()).isLessThan(4).isNotEqualTo(3);
    }

    @Test
    void anAliasTakesFurtherWords() throws IOException {
        CommandRun.Builder run = run("aliases:\n  one: list --columns 'id,title'\n  all: list --count\n");

        assertThat(run.run("one", "--no-header").out().strip()).isEqualTo("1  a");
        assertThat(run.run("-f", "reform.yaml", "all").out()).isEqualTo("1\n");
        assertThat(run.run("all", "--no-config").err()).contains("unknown command \"all\"");
        // Only the command is replaced, no other word.
        assertThat(run.run("list", "-g", "one", "--count").out()).isEqualTo("0\n");
    }
}
