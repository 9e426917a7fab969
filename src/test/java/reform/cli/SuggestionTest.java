package reform.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is said of a command line that is wrong, and what may have been meant. */
class SuggestionTest {
    @TempDir
    Path folder;

    @BeforeEach
    void aList() throws IOException {
        Files.writeString(folder.resolve("reform.yaml"), """
                title: t
                departments: [{name: 各区、县（市）政府}]
                tasks:
                  - {id: 1, title: a, due: 2021, lead: 各区、县（市）政府}
                  - {id: 2, title: b, due: 2021, lead: 各区、县（市）政府}
                """);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            weekly              | unknown command "weekly"; did you mean "report weekly"?
            help weekly         | no help on "weekly"; did you mean report weekly?
            notice 1            | unknown command "notice"; did you mean "report notice"?
            rep                 | unknown command "rep"; did you mean "report"?
            ovredue             | unknown command "ovredue"; see: reform help
            lits                | unknown command "lits"; did you mean "list"?
            report weakly       | unknown command "report weakly"; did you mean "report weekly"?
            report over         | unknown command "report over"; did you mean "report overdue"?
            review --sort due   | unknown option --sort; see: reform review --help
            list --led x        | unknown option --led; did you mean --lead?
            list -lead x        | unknown option -lead; did you mean --lead?
            list 3              | no task 3; ids here: 1, 2
            list --lead “各区”  | no department "“各区”"; see: reform departments
            """)
    void namesWhatMayHaveBeenMeant(String line, String said) {
        CommandRun run = CommandRun.in(folder).run(line.split(" "));
        assertThat(run.err()).startsWith("reform: " + said + "\n");
        assertThat(run.err().contains("Only the quotes \" and '")).isEqualTo(line.contains("“"));
        assertThat(run.code()).isEqualTo(2);
    }

    @Test
    void partsIdsAndNamesAsChinesePeopleDo() {
        assertThat(CommandRun.in(folder).run("list", "1、2", "--count").out()).isEqualTo("2\n");
        assertThat(CommandRun.in(folder)
                        .run("list", "-d", "各区、县（市）政府", "--count")
                        .out())
                .isEqualTo("2\n");
        assertThat(CommandRun.in(folder).run("list", "3", "--lang", "zh").err()).contains("：1、2\n");
    }

    @Test
    void anEmptyListHasNoIdsToName() throws IOException {
        Files.writeString(folder.resolve("reform.yaml"), "title: t\ntasks: []\n");
        CommandRun run = CommandRun.in(folder).run("show", "10");
        assertThat(run.err()).isEqualTo("reform: no task 10: the list has no tasks yet; reform add adds one\n");
        assertThat(run.code()).isEqualTo(2);
    }
}
