package reform.store.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import reform.message.Language;
import reform.message.Messages;
import reform.model.Problem;
import reform.model.Rule;
import reform.model.Severity;
import reform.render.wording.ProblemText;

/**
 * One sample file for every rule: {@code problems/<rule>[.<kind>].yaml} and beside it what reform says of it in both
 * languages. {@code -Dgolden.update=true} writes what it says now.
 */
class ProblemSamplesTest {
    private static final Path FOLDER = Path.of("src/test/resources/problems");
    private static final Messages ENGLISH = new Messages(Language.ENGLISH);
    private static final Messages CHINESE = new Messages(Language.CHINESE);

    static List<Path> samples() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.filter(file -> file.toString().endsWith(".yaml"))
                    .sorted()
                    .toList();
        }
    }

    /** What a cell of a task may be wrong in, so that the list is there all the same. */
    private static final Set<Rule> CELLS = EnumSet.of(
            Rule.BAD_DUE,
            Rule.NO_SUCH_DAY,
            Rule.NO_SUCH_MONTH,
            Rule.DUE_NEEDS_YEAR,
            Rule.DUE_NEEDS_START,
            Rule.DUE_WITHOUT_RULE,
            Rule.DUE_CONTRADICTS,
            Rule.BAD_STATUS,
            Rule.BAD_PROGRESS,
            Rule.UNKNOWN_DEPARTMENT);

    @ParameterizedTest
    @MethodSource("samples")
    void saysWhatIsWrongAndWhere(Path sample) throws IOException {
        ReadResult result = read(sample);
        String said = described(result);
        Path expected = Path.of(sample.toString().replaceFirst("yaml$", "txt"));
        if (Boolean.getBoolean("golden.update")) {
            Files.writeString(expected, said);
        }
        assertThat(said).isEqualTo(Files.readString(expected));
        assertThat(result.list().isPresent() || result.hasErrors()).isTrue();
        boolean ofTheHead = said.contains("2023-02-29");
        if (!ofTheHead
                && result.problems().stream()
                        .map(problem -> problem.finding().rule())
                        .allMatch(ProblemSamplesTest::leavesAList)) {
            assertThat(result.list()).isPresent();
        }
        assertThat(result.problems()).anyMatch(problem -> problem.finding().rule() == rule(sample));
    }

    private static boolean leavesAList(Rule rule) {
        return rule.severity() == Severity.WARNING || CELLS.contains(rule);
    }

    @Test
    void everyRuleHasASample() throws IOException {
        // TaskListReaderTest: its sample would be a thousand lines; DepartmentMismatchTest: its sample is two lists.
        // ConfigurationTest: configurations are no lists.
        Set<Rule> rules = EnumSet.of(
                Rule.TOO_MANY_PROBLEMS,
                Rule.DEPARTMENT_ACROSS_LISTS,
                Rule.UNKNOWN_SETTING,
                Rule.BAD_SETTING,
                Rule.BAD_ALIAS);
        for (Path sample : samples()) {
            rules.add(rule(sample));
        }
        assertThat(rules).containsExactlyInAnyOrder(Rule.values());
    }

    private static Rule rule(Path sample) {
        String name = sample.getFileName().toString();
        String word = name.substring(0, name.indexOf('.'));
        return Stream.of(Rule.values())
                .filter(rule -> rule.word().equals(word))
                .findFirst()
                .orElseThrow();
    }

    private static ReadResult read(Path sample) throws IOException {
        return TaskListReader.read("list.yaml", "list", Files.readAllBytes(sample));
    }

    /** As {@code check} prints it, with the Chinese message below. */
    private static String described(ReadResult result) {
        List<String> lines = new ArrayList<>();
        for (Problem problem : result.problems()) {
            lines.add(ProblemText.line(problem, ENGLISH));
            lines.add(ProblemText.of(problem, CHINESE));
            lines.addAll(ProblemText.excerpt(problem, result.source().lineText(problem.line()), 80));
        }
        return String.join("\n", lines) + "\n";
    }
}
