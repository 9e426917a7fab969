package reform.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the options of list and of the reports mean beside each other. */
class ListOptionsTest {
    @TempDir
    Path folder;

    @BeforeEach
    void copyTheRealList() throws IOException {
        Files.copy(Path.of("data/reform.yaml"), folder.resolve("reform.yaml"));
    }

    private CommandRun reform(String line) {
        return CommandRun.in(folder).run(line.split(" "));
    }

    /** The option comes before the variable, also where the variable has no day; and the message names the variable. */
    @Test
    void aDayThatTheEnvironmentHasWrongMattersOnlyWhereItIsAsked() {
        CommandRun.Builder wrong = CommandRun.in(folder).with("REFORM_TODAY", "someday");
        assertThat(wrong.run("list", "--as-of", "2022-06-30").code()).isZero();
        CommandRun run = CommandRun.in(folder).with("REFORM_TODAY", "someday").run("list");
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("REFORM_TODAY", "someday");
        assertThat(CommandRun.in(folder)
                        .with("REFORM_TODAY", "someday")
                        .run("list", "--as-of", "-7d")
                        .err())
                .contains("REFORM_TODAY");
        assertThat(CommandRun.in(folder)
                        .with("REFORM_TODAY", "2022-06-30")
                        .run("config")
                        .out())
                .contains("REFORM_TODAY")
                .contains("2022-06-30");
    }

    @Test
    void notTwiceIsYes() {
        String overdue = reform("list --overdue --format ids").out();
        String others = reform("list --not --overdue --format ids").out();

        assertThat(reform("list --not --not --overdue --format ids").out()).isEqualTo(overdue);
        assertThat(reform("list --not --not --not --overdue --format ids").out())
                .isEqualTo(others)
                .isNotEqualTo(overdue);
    }

    @ParameterizedTest
    @ValueSource(strings = {"csv", "tsv"})
    void onlyARawPipeIsSentWhatATerminalWouldObey(String format) throws IOException {
        Files.writeString(
                folder.resolve("reform.yaml"),
                "title: x\ntasks:\n- {id: 1, title: \"红\\e[31m\\e]0;x\\a\\x9b\\u202e\", due: 2022, lead: z}\n");
        String[] words = {"list", "--format", format, "--columns", "title", "--no-header"};
        String[] raw = {"list", "--format", format, "--columns", "title", "--no-header", "--raw"};
        String harmless = "红\\u001b[31m\\u001b]0;x\\u0007\\u009b\\u202e\n";

        assertThat(CommandRun.in(folder).run(words).out().replace("\r", "")).isEqualTo(harmless);
        assertThat(CommandRun.in(folder).run(raw).out().replace("\r", ""))
                .isEqualTo("红\u001b[31m\u001b]0;x\u0007\u009b\u202e\n");
        assertThat(CommandRun.in(folder).terminal(100).run(raw).out().replace("\r", ""))
                .isEqualTo(harmless);
    }

    @ParameterizedTest
    @CsvSource({
        "list, late.csv, 'id,section,title,'",
        "list, LATE.CSV, 'id,section,title,'",
        "list, late.Md, '| ID '",
        "list, late.2022, 'ID  '",
        "list, late, 'ID  '",
        "report overdue, late.HTM, '<!DOCTYPE html>'",
        "report overdue, late.log, '沈阳市职业教育改革工作清单'"
    })
    void theEndingChoosesTheFormat(String command, String file, String start) throws IOException {
        CommandRun run = reform(command + " -o " + file);

        assertThat(run).isEqualTo(new CommandRun(0, "", "written to " + file + "\n"));
        assertThat(folder.resolve(file)).content().startsWithIgnoringCase(start);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "departments -o late.html",
                "list -o late.XLSX",
                "report overdue -o late.pdf",
                "stats -o late.tsv"
            })
    void anEndingThatTheCommandHasNothingForIsRefused(String line) throws IOException {
        CommandRun run = reform(line);

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err())
                .contains("unsupported extension ."
                        + line.toLowerCase(Locale.ROOT).substring(line.indexOf("late.") + 5));
        assertThat(folder).isDirectoryNotContaining("glob:**late*");
        assertThat(reform(line + " --format json").code()).isZero();
    }

    @Test
    void aResultDoesNotReplaceTheListItIsMadeOf() throws IOException {
        Path list = folder.resolve("reform.yaml");
        String before = Files.readString(list);
        Files.createSymbolicLink(folder.resolve("link.yaml"), list);
        for (String file : List.of("reform.yaml", "./reform.yaml", "link.yaml", list.toString())) {
            CommandRun run = CommandRun.in(folder).run("list", "--format", "yaml", "-f", "reform.yaml", "-o", file);
            assertThat(run.code()).isEqualTo(4);
            assertThat(run.err()).contains("is the list itself");
        }
        assertThat(Files.readString(list)).isEqualTo(before);
        assertThat(CommandRun.in(folder).run("list", "-o", "other.yaml").code()).isZero();
        assertThat(CommandRun.in(folder).run("list", "-o", "other.yaml").code()).isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "today, 2024-03-31",
        "yesterday, 2024-03-30",
        "-7d, 2024-03-24",
        "monday, 2024-03-25",
        "2020-01-01, 2020-01-01",
    })
    void daysAreReckonedFromTheDayThatTheEnvironmentCallsToday(String day, String asOf) {
        CommandRun run = CommandRun.in(folder)
                .with("REFORM_TODAY", "2024-03-31")
                .run("list", "--as-of", day, "--format", "json");
        assertThat(run.out()).contains("\"asOf\": \"" + asOf + "\"");
    }
}
