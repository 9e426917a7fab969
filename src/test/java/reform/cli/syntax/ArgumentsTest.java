package reform.cli.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ArgumentsTest {
    private static Arguments arguments(String line) {
        return Arguments.of(List.of(line.split(" ")));
    }

    @Test
    void theCommandIsTheFirstWordThatIsNoValue() {
        assertThat(arguments("-f list --as-of 2022-06-30 show 5").firstWord()).isEqualTo(4);
        assertThat(arguments("--no-pager --file=list show").firstWord()).isEqualTo(2);
        assertThat(arguments("-f list").firstWord()).isEqualTo(-1);
        assertThat(arguments("-- show").firstWord()).isEqualTo(-1);
    }

    @Test
    void theLastValueOfAnOptionCounts() {
        assertThat(arguments("list --lang zh --lang=en").value("--lang")).contains("en");
        assertThat(arguments("list --lang").value("--lang")).isEmpty();
        assertThat(arguments("list --language zh").value("--lang")).isEmpty();
        assertThat(arguments("note 5 -- --lang zh").value("--lang")).isEmpty();
    }

    @Test
    void aValueIsNoOption() {
        assertThat(arguments("-f --lang zh").value("--lang")).isEmpty();
        assertThat(arguments("-f --no-config list").has("--no-config")).isFalse();
        assertThat(arguments("list --no-config").has("--no-config")).isTrue();
    }

    @Test
    void theNameOfTheCommandIsTakenOutWhereverItIs() {
        Arguments arguments = arguments("-f report report --lang en weekly --week last");
        assertThat(CommandPath.in(arguments)).contains(new CommandPath("report weekly"));
        assertThat(arguments.without("report weekly"))
                .isEqualTo(List.of("-f", "report", "--lang", "en", "--week", "last"));
    }

    @Test
    void anAliasGivesWayToItsWords() {
        assertThat(arguments("-f l late -n 3")
                        .replaced(2, List.of("list", "--overdue"))
                        .words())
                .isEqualTo(List.of("-f", "l", "list", "--overdue", "-n", "3"));
    }
}
