package reform.cli.help;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import reform.cli.CommandRun;
import reform.cli.CommandRunner;
import reform.cli.syntax.CommandName;
import reform.message.Language;
import reform.message.Messages;
import reform.render.text.DisplayWidth;

class HelpTest {
    private static final Path BUNDLES = Path.of("src/main/resources/reform/message");

    /** Every option and command has its text, or this throws. */
    @ParameterizedTest
    @EnumSource(Language.class)
    void everyCommandHasHelpWithExamples(Language language) {
        for (String name : CommandName.shown()) {
            CommandHelp help =
                    CommandHelp.of(CommandName.of(name).orElseThrow(), new Messages(language), new CommandRunner());
            assertThat(help.summary()).as(name).isNotBlank();
            assertThat(help.examples()).as(name).isNotEmpty();
            assertThat(ManPage.of(help, new Messages(language))).contains(".SH").doesNotContain("null");
        }
    }

    /** In Chinese no value is called by an English word, in a synopsis as in a complaint. */
    @Test
    void chineseHelpNamesValuesInChinese() {
        for (String name : CommandName.shown()) {
            CommandHelp help = CommandHelp.of(
                    CommandName.of(name).orElseThrow(), new Messages(Language.CHINESE), new CommandRunner());
            List<String> labels = new ArrayList<>(help.words().stream().toList());
            for (CommandHelp.Section section : help.sections()) {
                section.options().forEach(option -> option.label().ifPresent(labels::add));
            }
            assertThat(labels).as(name).noneMatch(label -> label.matches(".*[A-Z].*"));
        }
        assertThat(CommandRun.in(Path.of("data"))
                        .run("list", "--lang", "zh", "--due")
                        .err())
                .contains("--due 时段");
        assertThat(CommandRun.in(Path.of("data"))
                        .run("import", "--lang", "zh", "--map")
                        .err())
                .contains("--map 列=字段");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void helpKeepsWithinEightyColumns(Language language) {
        for (String name : Stream.concat(CommandName.shown().stream(), HelpTopic.NAMES.stream())
                .toList()) {
            List<String> words = new ArrayList<>(List.of("help"));
            words.addAll(List.of(name.split(" ")));
            words.addAll(List.of("--lang", language.code()));
            CommandRun run = CommandRun.in(Path.of("data")).run(words.toArray(new String[0]));
            assertThat(run.out().lines().count()).as(name).isGreaterThan(4);
            for (String line : run.out().split("\n")) {
                assertThat(DisplayWidth.of(line)).as(line).isLessThanOrEqualTo(80);
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void theOverviewNamesEveryOtherPage(Language language) {
        String page = ManPage.overview(new Messages(language), new CommandRunner());
        assertThat(page).contains("reform\\-list(1), ", ", reform\\-data\\-format(5)", "REFORM_BY", "XDG_STATE_HOME");
        assertThat(page).doesNotContain("reform \\- reform ");
    }

    /** The examples of the help are commands that exist, with options that exist. */
    @ParameterizedTest
    @EnumSource(Language.class)
    void examplesAreAccepted(Language language) {
        for (String name : CommandName.shown()) {
            for (CommandHelp.Example example : CommandHelp.of(
                            CommandName.of(name).orElseThrow(), new Messages(language), new CommandRunner())
                    .examples()) {
                if (example.command().startsWith("reform ")) {
                    String words =
                            example.command().replaceAll("\"[^\"]*\"", "text").replaceAll(" [|>].*", "");
                    CommandRun run = CommandRun.in(Path.of("src/test/resources/golden"))
                            .run((words + " --help")
                                    .substring("reform ".length())
                                    .split(" "));
                    assertThat(run.code()).as(example.command() + run.err()).isZero();
                }
            }
        }
    }

    static Stream<String> bundles() throws IOException {
        try (Stream<Path> files = Files.list(BUNDLES)) {
            return files
                    .map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith("_en.properties"))
                    .map(name -> name.substring(0, name.length() - "_en.properties".length()))
                    .toList()
                    .stream();
        }
    }

    /** Plurals (.one) are English only; everything else is there in both languages. */
    @ParameterizedTest
    @MethodSource("bundles")
    void bothLanguagesSayTheSame(String bundle) throws IOException {
        Set<String> english = keys(bundle, "en");
        Set<String> chinese = keys(bundle, "zh");
        english.removeIf(key -> key.endsWith(".one"));
        chinese.removeIf(key -> key.endsWith(".one"));
        assertThat(chinese).isEqualTo(english);
    }

    @Test
    void thereAreBundles() throws IOException {
        assertThat(bundles().toList()).containsAll(List.of("cli", "help", "problem", "word"));
    }

    private static Set<String> keys(String bundle, String language) throws IOException {
        Properties properties = new Properties();
        Path file = BUNDLES.resolve(bundle + "_" + language + ".properties");
        try (Reader in = new InputStreamReader(Files.newInputStream(file), StandardCharsets.UTF_8)) {
            properties.load(in);
        }
        return new TreeSet<>(properties.stringPropertyNames());
    }
}
