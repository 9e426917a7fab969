package reform.cli.help;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
import reform.model.Due;
import reform.model.Finding;
import reform.model.Milestone;
import reform.model.WorkCalendar;
import reform.policy.deadline.DeadlineContext;
import reform.policy.deadline.DeadlineReader;
import reform.policy.deadline.DeadlineReading;
import reform.policy.deadline.Step;
import reform.policy.deadline.Steps;
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

    private static final LocalDate ISSUED = LocalDate.of(2026, 1, 5);

    /** A list of 2026, as the help says it is. */
    private static final DeadlineContext LIST =
            new DeadlineContext(OptionalInt.of(2026), Optional.of(ISSUED), Optional.empty(), WorkCalendar.WEEKS);

    private static String meaning(String text) {
        DeadlineReading reading = DeadlineReader.read(text, LIST);
        StringBuilder meaning = new StringBuilder(meaning(reading.deadline()));
        for (Milestone milestone : reading.deadline().milestones()) {
            meaning.append(", ").append(milestone.due());
        }
        reading.deadline().original().ifPresent(day -> meaning.append(" was ").append(day));
        for (Finding finding : reading.findings()) {
            meaning.append(' ').append(finding.rule().word());
        }
        return meaning.toString().strip();
    }

    private static String meaning(Deadline deadline) {
        if (deadline.due() instanceof Due.Dated dated) {
            // The first day of a period is of use only where the text names it as one of two.
            String text = deadline.text();
            boolean two =
                    text.contains("—") || text.contains("-2022年") || text.contains("至2022") || text.contains("期间");
            String start = two ? dated.start().orElseThrow() + ".." : "";
            return start + dated.last() + (dated.thenOngoing() ? " then ongoing" : "");
        }
        if (deadline.due() instanceof Due.Recurring recurring) {
            Step first = Steps.of(recurring, ISSUED).first().orElseThrow();
            return recurring.rhythm().word() + ", " + first.due()
                    + recurring.last().map(last -> " to " + last).orElse("");
        }
        if (deadline.due() instanceof Due.NotRead) {
            return "";
        }
        return deadline.due() instanceof Due.Ongoing ? "ongoing" : "none";
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
