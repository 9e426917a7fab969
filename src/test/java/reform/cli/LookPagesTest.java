package reform.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What {@code list}, {@code show}, {@code stats} and {@code timeline} show, as pages of the same parts as the reports. */
class LookPagesTest {
    private static final Path GOLDEN = Path.of("src/test/resources/golden");
    private static final Path PAGES = Path.of("src/test/resources/pages");

    private static Document page(Path folder, String list, String... command) {
        return Jsoup.parse(text(folder, list, command));
    }

    private static String text(Path folder, String list, String... command) {
        List<String> words = new ArrayList<>(List.of("--as-of", "2022-06-30", "--lang", "en", "-f", list));
        words.addAll(List.of(command));
        words.addAll(List.of("--format", "html"));
        CommandRun run = CommandRun.in(folder).run(words.toArray(new String[0]));
        assertThat(run.err()).isEmpty();
        assertThat(run.code()).isZero();
        return run.out();
    }

    @ParameterizedTest
    @ValueSource(strings = {"list", "list --group-by lead --columns id,title,note", "show 1-9", "stats", "timeline"})
    void aPageIsOneFileAndShowsTextAsItIs(String command) {
        String page = text(PAGES, "hostile.yaml", command.replace(",note", "").split(" "));
        assertThat(page)
                .startsWith("<!DOCTYPE html>")
                .doesNotContain("url(", "@import", "<link", "<img", "Optional", "onmouseover=\"", "\u202e");
        assertThat(page.split("<script", -1)).hasSize(2);
        assertThat(page.split("<style", -1)).hasSize(2);
    }

    @Test
    void aListIsSearchedAsTheDashboardsTableIs() {
        Document list = page(GOLDEN, "history.yaml", "list", "--lead", "edu");
        Document dashboard = page(GOLDEN, "history.yaml", "report", "dashboard", "--lead", "edu");
        assertThat(list.select("table.all tbody tr").eachText())
                .containsExactlyInAnyOrderElementsOf(
                        dashboard.select("table.all tbody tr").eachText());
        assertThat(list.select("form.controls")).hasSize(1);
        assertThat(list.select(".strip-keys").text())
                .isEqualTo(dashboard.select(".strip-keys").text());
        assertThat(list.body().className()).as("paper").isEqualTo("landscape");
    }

    @Test
    void aListInGroupsHasATableForEachWithTheColumnsAskedFor() {
        Document page = page(GOLDEN, "history.yaml", "list", "--group-by", "lead", "--columns", "id,title");
        assertThat(page.select("section.group h2").eachText())
                .hasSizeGreaterThan(2)
                .allMatch(text -> !text.isBlank());
        assertThat(page.select("section.group").first().select("thead th")).hasSize(2);
        assertThat(page.select("section.group tbody tr")).hasSize(11);
    }

    @Test
    void aTaskHasItsFactsItsStepsAndItsHistory() {
        Document page = page(GOLDEN, "history.yaml", "show", "1", "2");
        assertThat(page.select("article h1").eachText()).hasSize(2);
        assertThat(page.select("article").first().select("dt").eachText()).contains("Deadline", "Status", "Lead");
        assertThat(page.select("article").first().select("h2").eachText()).contains("History");
        assertThat(page.select("article .light")).isNotEmpty();
        assertThat(page(GOLDEN, "history.yaml", "show", "1-10").body().text())
                .as("arrows")
                .doesNotContain("->");
    }

    @Test
    void figuresAreThoseOfTheDashboard() {
        Document stats = page(GOLDEN, "history.yaml", "stats");
        Document dashboard = page(GOLDEN, "history.yaml", "report", "dashboard");
        for (String chart : List.of(".strip-keys", "#chart-departments", "#chart-years")) {
            assertThat(stats.select(chart).text())
                    .isNotEmpty()
                    .isEqualTo(dashboard.select(chart).text());
        }
    }

    @Test
    void aTimelineShowsSettledTasksToo() {
        Document page = page(GOLDEN, "history.yaml", "timeline");
        assertThat(page.select("tr.group").eachText()).anyMatch(text -> text.startsWith("completed"));
        assertThat(page.select(".timeline tbody tr:not(.group)").size()
                        + page.select(".time > ul:not(.keys) li").size())
                .isEqualTo(11);
    }

    @Test
    void departmentsAreDrawnAndZerosAreQuiet() {
        Document page = page(GOLDEN, "history.yaml", "report", "department");
        assertThat(page.select("#chart-departments rect")).isNotEmpty();
        assertThat(page.select("tbody td:contains(0/)").eachText()).allMatch(text -> text.matches("0/\\d+"));
        for (var cell : page.select("tbody td.number")) {
            if (cell.text().equals("0") || cell.text().equals("0%")) {
                assertThat(cell.className()).contains("style-dim");
            }
        }
    }
}
