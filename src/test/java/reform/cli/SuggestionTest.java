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
import org.junit.jupiter.params.provider.ValueSource;

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
            help weekly         | no help for "weekly"; did you mean report weekly?
            notice 1            | unknown command "notice"; did you mean "report notice"?
            rep                 | unknown command "rep"; did you mean "report"?
            ovredue             | unknown command "ovredue"; run "reform help" for a list
            lits                | unknown command "lits"; did you mean "list"?
            report weakly       | unknown command "report weakly"; did you mean "report weekly"?
            report over         | unknown command "report over"; did you mean "report overdue"?
            review --sort due   | --sort is an option of list, not of this command; see "reform review --help"
            list --led x        | unknown option --led; did you mean --lead?
            list -lead x        | unknown option -lead; did you mean --lead?
            list 3              | no task 3; existing IDs: 1, 2
            list --overdue 各区 | "各区" is a department, not a task ID; to list its tasks: reform list -d 各区
            show 各区           | "各区" is a department, not a task ID; to list its tasks: reform list -d 各区
            list --lead “各区”  | unknown department "“各区”"; run "reform departments" for a list
            """)
    void namesWhatMayHaveBeenMeant(String line, String said) {
        CommandRun run = CommandRun.in(folder).run(line.split(" "));
        assertThat(run.err()).startsWith("reform: " + said + "\n");
        assertThat(run.err().contains("use the ASCII quotes")).isEqualTo(line.contains("“"));
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
        assertThat(run.err()).isEqualTo("reform: no task 10: the list has no tasks yet; use reform add to add one\n");
        assertThat(run.code()).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"list ——overdue", "list －－overdue", "list —overdue", "-–overdue"})
    void dashesOfAChineseKeyboardAreTold(String line) {
        CommandRun run = CommandRun.in(folder).run(line.split(" "));
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).endsWith("options start with ASCII hyphens: --overdue\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"note 1 已\ufffd订", "mark 1 done --note \ufffd", "add --title \ufffd --due 2022 --lead x"})
    void rubbishOfAnotherEncodingIsNotWritten(String line) throws IOException {
        String before = Files.readString(folder.resolve("reform.yaml"));
        CommandRun run = CommandRun.in(folder).run(line.split(" "));
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("not valid UTF-8");
        assertThat(Files.readString(folder.resolve("reform.yaml"))).isEqualTo(before);
        assertThat(CommandRun.in(folder).run("list", "-g", "\ufffd", "--count").out())
                .isEqualTo("0\n");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            -s not-started、done              | 2
            -s 未启动、已完成                 | 2
            --due 2020、2021                  | 2
            --due-before 2021,2022            | 2
            --due-before 2020,2021            | 0
            --due-after 2019，2022            | 2
            --within 1w,1m                    | 0
            """)
    void commaListsMeanAnyOfThese(String options, String count) {
        assertThat(CommandRun.in(folder)
                        .run(("list --count " + options).split(" "))
                        .out())
                .isEqualTo(count + "\n");
    }

    @Test
    void listsOfTheSameTitleAreToldApart() throws IOException {
        Files.copy(folder.resolve("reform.yaml"), folder.resolve("a b.yaml"));
        CommandRun run = CommandRun.in(folder).terminal(80).run("list", "-f", "a b.yaml", "-f", "reform.yaml");
        assertThat(run.out().replaceAll("\u001b\\[[0-9;]*m", ""))
                .contains("t (a b)  as of", "t (reform)  as of", "reform show 'a b:1'");
    }
}
