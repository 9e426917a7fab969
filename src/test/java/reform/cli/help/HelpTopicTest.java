package reform.cli.help;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import reform.cli.CommandRunner;
import reform.cli.syntax.CommandName;
import reform.message.Language;
import reform.message.Messages;
import reform.model.Deadline;
import reform.policy.DeadlineParser;
import reform.render.text.DisplayWidth;
import reform.store.read.ReadResult;
import reform.store.read.TaskListReader;

/** What the help says of the file is what the program does. */
class HelpTopicTest {
    private static List<HelpTopic> all(Language language) {
        return HelpTopic.NAMES.stream()
                .map(name -> HelpTopic.of(name, language))
                .toList();
    }

    @TestFactory
    Stream<DynamicTest> everyDeadlineIsReadAsTheHelpSays() {
        List<DynamicTest> tests = new ArrayList<>();
        for (Language language : Language.values()) {
            for (HelpTopic.Block block : HelpTopic.of("deadlines", language).blocks()) {
                if (block instanceof HelpTopic.Row row) {
                    for (String text : row.words()) {
                        tests.add(DynamicTest.dynamicTest(language.code() + " " + text, () -> assertThat(meaning(text))
                                .isEqualTo(row.meaning())));
                    }
                }
            }
        }
        assertThat(tests).hasSizeGreaterThan(70);
        return tests.stream();
    }

    private static String meaning(String text) {
        DeadlineParser.Reading reading = DeadlineParser.parse(text, OptionalInt.empty());
        String deadline = reading.deadline().map(HelpTopicTest::meaning).orElse("");
        String finding = reading.finding().map(found -> found.rule().word()).orElse("");
        return (deadline + " " + finding).strip();
    }

    private static String meaning(Deadline deadline) {
        if (deadline instanceof Deadline.Dated dated) {
            // The first day of a period is of use only where the text names it as one of two.
            String text = dated.text();
            boolean two = text.contains("—") || text.contains("-2022年") || text.contains("至") || text.contains("期间");
            String start = two ? dated.start().orElseThrow() + ".." : "";
            return start + dated.last() + (dated.thenOngoing() ? " then ongoing" : "");
        }
        if (deadline instanceof Deadline.Yearly yearly) {
            String from = yearly.firstYear().isPresent()
                    ? "from " + yearly.firstYear().getAsInt() + " "
                    : "";
            return "yearly " + from + yearly.lastDay().toString().substring(2);
        }
        return deadline instanceof Deadline.Ongoing ? "ongoing" : "none";
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void everySampleIsAGoodList(Language language) {
        List<String> samples = new ArrayList<>();
        for (HelpTopic topic : all(language)) {
            for (HelpTopic.Block block : topic.blocks()) {
                if (block instanceof HelpTopic.Sample sample) {
                    samples.add(String.join("\n", sample.lines()) + "\n");
                }
            }
        }
        assertThat(samples).hasSize(3);
        for (String sample : samples) {
            ReadResult result = TaskListReader.read("sample.yaml", "sample", sample.getBytes(StandardCharsets.UTF_8));
            assertThat(result.problems()).as(sample).isEmpty();
            assertThat(result.list()).isPresent();
        }
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void bothLanguagesSayTheSame(Language language) {
        for (String name : HelpTopic.NAMES) {
            List<String> english = outline(HelpTopic.of(name, Language.ENGLISH));
            assertThat(outline(HelpTopic.of(name, language))).isEqualTo(english);
        }
    }

    private static List<String> outline(HelpTopic topic) {
        return topic.blocks().stream()
                .map(block -> block instanceof HelpTopic.Row row
                        ? row.words() + row.meaning()
                        : block instanceof HelpTopic.Sample sample
                                ? String.join("\n", sample.lines())
                                : block.getClass().getSimpleName())
                .toList();
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void keepsWithinTheWidth(Language language) {
        for (int width : new int[] {60, 80, 100}) {
            HelpText help = new HelpText(new Messages(language), width, new CommandRunner());
            for (HelpTopic topic : all(language)) {
                for (String line : help.topic(topic).split("\n")) {
                    boolean sample = line.startsWith("     ") || line.startsWith("    ");
                    assertThat(sample || DisplayWidth.of(line) <= width)
                            .as(line)
                            .isTrue();
                }
            }
            for (String line : help.overview(Map.of()).split("\n")) {
                assertThat(DisplayWidth.of(line) <= width || line.startsWith("  reform"))
                        .as(line)
                        .isTrue();
            }
        }
    }

    @Test
    void theOverviewFitsAScreenAsFarAsItCan() {
        for (Language language : Language.values()) {
            List<String> lines = new HelpText(new Messages(language), 80, new CommandRunner())
                    .overview(Map.of())
                    .lines()
                    .toList();
            // A line for a command, and two screens of 24 lines in all.
            assertThat(lines).hasSizeLessThanOrEqualTo(CommandName.shown().size() + 21);
        }
    }
}
