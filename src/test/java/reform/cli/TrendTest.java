package reform.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import reform.git.Sandbox;

/** {@code report trend} and {@code stats --by month}: months replayed from updates, and from commits where there are any. */
class TrendTest {
    private static final String HEAD = """
            format: 1
            title: 清单
            issued: 2022-01-01
            timezone: Asia/Shanghai
            tasks:
            """;
    private static final String ONE = "  - {id: 1, title: 甲事, due: 2022年2月底前, lead: 甲, status: STATUS}\n";
    private static final String TWO = """
              - id: 2
                title: 乙事
                due: 2022年6月底前
                lead: 乙
                status: done
                updates:
                  - {date: 2022-02-03, status: in-progress}
                  - {date: 2022-03-04, due: {from: 2022年3月底前, to: 2022年6月底前}, note: 延期}
                  - {date: 2022-04-05, status: done}
            """;
    private static final String THREE = "  - {id: 3, title: 丙事, due: 2022年3月底前, lead: 甲, status: not-started}\n";
    private static final String HEADER =
            "month,total,counted,expected,done,percent,completed,overdue,newlyOverdue,extended\n";

    @TempDir
    private Path folder;

    private Optional<Sandbox> git = Optional.empty();

    private CommandRun run(Path directory, String... words) {
        List<String> all = new ArrayList<>(List.of("--as-of", "2022-04-20"));
        all.addAll(List.of(words));
        CommandRun.Builder builder = CommandRun.in(directory).with("REFORM_LANG", "en");
        if (git.isPresent()) {
            git.get().environment().forEach(builder::with);
        }
        CommandRun run = builder.run(all.toArray(new String[0]));
        return new CommandRun(run.code(), run.out().replace("\r\n", "\n"), run.err());
    }

    private Sandbox repository() throws IOException {
        git = Optional.of(Sandbox.init(folder.resolve("work")));
        return git.get();
    }

    private CommandRun csv(Path directory, String... words) {
        List<String> all = new ArrayList<>(List.of("report", "trend", "--format", "csv"));
        all.addAll(List.of(words));
        return run(directory, all.toArray(new String[0]));
    }

    private static String one(String status) {
        return ONE.replace("STATUS", status);
    }

    @Test
    void withoutGitUpdatesTellTheMonths() throws IOException {
        Files.writeString(folder.resolve("reform.yaml"), HEAD + one("in-progress") + TWO);
        assertThat(csv(folder)).isEqualTo(new CommandRun(0, HEADER + """
                        2022-01,2,2,0,0,0,0,0,0,0
                        2022-02,2,2,1,0,0,0,0,0,0
                        2022-03,2,2,1,0,0,0,1,1,1
                        2022-04,2,2,1,1,50,1,1,0,0
                        """, ""));
        assertThat(run(folder, "report", "trend").out())
                .contains("Replayed from updates.")
                .contains("2022-01 to 2022-04: 1 completed, 1 newly overdue, 1 extended.");
    }

    @Test
    void commitsTellWhatSomebodyWroteByHandAddedAndRemoved() throws IOException {
        Sandbox work = repository();
        work.commit("2022-01-10", "reform.yaml", HEAD + one("in-progress") + THREE);
        work.commit("2022-02-10", "reform.yaml", HEAD + one("done") + THREE);
        work.commit("2022-03-10", "reform.yaml", HEAD + one("done") + THREE + TWO);
        work.commit("2022-03-20", "reform.yaml", HEAD + "  - nonsense: [\n");
        work.commit("2022-04-10", "reform.yaml", HEAD + one("done") + TWO);
        assertThat(csv(work.folder()).out()).isEqualTo(HEADER + """
                2022-01,2,2,0,0,0,0,0,0,0
                2022-02,2,2,1,1,50,1,0,0,0
                2022-03,3,3,2,1,33,0,0,0,0
                2022-04,2,2,1,2,100,1,0,0,0
                """);
        assertThat(csv(work.folder(), "--lead", "甲").out()).isEqualTo(HEADER + """
                2022-01,2,2,0,0,0,0,0,0,0
                2022-02,2,2,1,1,50,1,0,0,0
                2022-03,2,2,2,1,50,0,0,0,0
                2022-04,1,1,1,1,100,0,0,0,0
                """);
        assertThat(run(work.folder(), "report", "trend", "--format", "json").out())
                .contains("\"report\": \"trend\"", "\"fromGit\": true", "\"month\": \"2022-02\"");
    }

    @Test
    void theLastMonthIsWhatTheFileSaysNow() throws IOException {
        Sandbox work = repository();
        work.commit("2022-04-10", "reform.yaml", HEAD + one("in-progress"));
        work.write("reform.yaml", HEAD + one("done"));
        assertThat(csv(work.folder()).out()).endsWith("2022-04,1,1,1,1,100,1,0,0,0\n");
    }

    @ParameterizedTest
    @CsvSource({"report trend", "stats --by month", "report dashboard -o page.html"})
    void whatACloneDoesNotHoldIsSaid(String command) throws IOException {
        Sandbox work = repository();
        work.git("config", "uploadpack.allowFilter", "true");
        work.commit("2022-02-10", "reform.yaml", HEAD + one("in-progress"));
        work.commit("2022-03-10", "reform.yaml", HEAD + one("done"));
        String source = "file://" + work.folder();
        work.git("clone", "-q", "--depth=1", source, "../shallow");
        CommandRun shallow = run(folder.resolve("shallow"), command.split(" "));
        assertThat(shallow.code()).isZero();
        assertThat(shallow.err()).contains("reform.yaml: this clone is shallow and ends at ");
        for (String filter : List.of("blob:none", "tree:0")) {
            String name = filter.replace(":", "-");
            work.git("clone", "-q", "--filter=" + filter, source, "../" + name);
            CommandRun partial = run(folder.resolve(name), command.split(" "));
            assertThat(partial.code()).isZero();
            assertThat(partial.err())
                    .contains("reform.yaml: showing only the updates in the file (this clone is partial");
        }
        CommandRun whole = run(work.folder(), command.split(" "));
        assertThat(whole.err()).doesNotContain("clone");
        // A clone that reaches back to all that is asked for.
        assertThat(run(folder.resolve("shallow"), "report", "trend", "--since", "2022-03")
                        .err())
                .contains("ends at");
        assertThat(run(folder.resolve("shallow"), "report", "trend", "--since", "2022-04")
                        .err())
                .isEmpty();
    }

    @Test
    void figuresByMonthAreTheSameInEveryForm() throws IOException {
        Files.writeString(folder.resolve("reform.yaml"), HEAD + one("in-progress") + TWO);
        for (String format : List.of("json", "csv", "html")) {
            assertThat(run(folder, "stats", "--by", "month", "--format", format))
                    .isEqualTo(run(folder, "report", "trend", "--format", format));
        }
        assertThat(run(folder, "stats", "--by", "month")).isEqualTo(run(folder, "report", "trend"));
        Document page =
                Jsoup.parse(run(folder, "report", "trend", "--format", "html").out());
        assertThat(page.select("tbody tr").eachText())
                .containsExactly(
                        "2022-01 0 0 0% 0 0 0 0",
                        "2022-02 1 0 0% 0 0 0 0", "2022-03 1 0 0% 1 0 1 1", "2022-04 1 1 50% 1 1 0 0");
        assertThat(page.select("path.line")).hasSize(3);
        assertThat(run(folder, "report", "trend", "--format", "markdown").out()).contains("| 2022-04 | 1 | 1 | 50% |");
    }

    @Test
    void monthsBeginWhereTheyAreAskedFor() throws IOException {
        Files.writeString(folder.resolve("reform.yaml"), HEAD + TWO);
        assertThat(csv(folder, "--since", "2022-04").out().lines()).hasSize(2);
        assertThat(csv(folder, "--since", "2021-12-24").out().lines()).hasSize(6);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "report trend --since 2023 | 2023-01-01 is after the report date 2022-04-20",
                "report trend --since 1900 | 1900-01-01 is too long ago; at most 20 years are shown",
                "report trend --since soon | invalid period \"soon\"",
                "stats --by week | unknown scale \"week\"; one of: month",
                "stats --format csv | CSV is for the months: reform stats --by month --format csv",
            })
    void whatCannotBeToldIsSaid(String command, String said) throws IOException {
        Files.writeString(folder.resolve("reform.yaml"), HEAD + TWO);
        CommandRun run = run(folder, command.split(" "));
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains(said);
    }
}
