package reform.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The pages of the reports. Each must be, to the byte, what stands in {@code pages/}, but for the style and the script,
 * which all of them share; {@code -Dgolden.update=true} writes them anew: look at the pages in a browser.
 */
class PageTest {
    private static final Path PAGES = Path.of("src/test/resources/pages");
    private static final Path GOLDEN = Path.of("src/test/resources/golden");
    private static final boolean UPDATE = Boolean.getBoolean("golden.update");

    /** Reports as pages: the name of the file, and the words after {@code reform}. */
    static final List<List<String>> REPORTS = List.of(
            List.of("overdue", "report", "overdue"),
            List.of("overdue-none", "report", "overdue", "--as-of", "2020-06-02"),
            List.of("weekly", "report", "weekly", "--since", "2022-01-01"),
            List.of("department", "report", "department"),
            List.of("department-one", "report", "department", "edu"),
            List.of("notice", "report", "notice", "edu", "--contact", "王老师", "--from", "某市人民政府办公室"),
            List.of("dashboard", "report", "dashboard"),
            List.of("dashboard-none", "report", "dashboard", "--grep", "nothing of the kind"));

    static String page(Path folder, String list, String language, List<String> command) {
        List<String> words = new ArrayList<>(List.of("--as-of", "2022-06-30", "--lang", language, "-f", list));
        words.addAll(command);
        words.addAll(List.of("--format", "html"));
        CommandRun run = CommandRun.in(folder).run(words.toArray(new String[0]));
        assertThat(run.err()).isEmpty();
        assertThat(run.code()).isZero();
        return run.out();
    }

    static Stream<Arguments> reports() {
        return REPORTS.stream().flatMap(report -> Stream.of("en", "zh")
                .map(language -> Arguments.of(report.get(0), language, report.subList(1, report.size()))));
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("reports")
    void aPageIsWhatWasLookedAt(String name, String language, List<String> command) throws IOException {
        String page = withoutSharedParts(page(GOLDEN, "history.yaml", language, command));
        Path expected = PAGES.resolve(name + "-" + language + ".html");
        if (UPDATE) {
            Files.writeString(expected, page);
        }
        assertThat(page).isEqualTo(Files.exists(expected) ? Files.readString(expected) : "");
    }

    /** A change of a colour or of the script is not a change of each page. */
    private static String withoutSharedParts(String page) {
        return page.replaceFirst("(?s)<style>.*?</style>", "<style>…</style>")
                .replaceFirst("(?s)<script>.*?</script>", "<script>…</script>")
                .replaceFirst("script-src 'sha256-[^']*'", "script-src …");
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("reports")
    void aPageNeedsNothingElse(String name, String language, List<String> command) {
        String page = page(PAGES, "hostile.yaml", language, hostile(command));
        assertThat(page)
                .doesNotContain("url(", "@import", "<link", "href=\"javascript", "Optional", "null")
                .doesNotContain("<img", "\u202e", "onmouseover=\"");
        assertThat(page.split("<script", -1)).as("parts around scripts").hasSize(2);
        assertThat(page.split("<style", -1)).as("parts around styles").hasSize(2);
    }

    /** What html-validate finds with its recommended rules, beyond what a browser mends: people who hear a page need it. */
    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("reports")
    void aPageFollowsTheRulesOfHtml(String name, String language, List<String> command) {
        String page = page(GOLDEN, "history.yaml", language, command);
        for (String head : parts(page, "th")) {
            assertThat(head)
                    .as("the head of a row or a column")
                    .doesNotContain("<details", "<table", "<h2", "<section");
        }
        for (String form : parts(page, "form")) {
            assertThat(form).as("a form").contains("<button type=\"submit\">");
        }
        assertThat(parts(page, "title").get(0)).as("the page's title").hasSizeLessThanOrEqualTo(71);
    }

    /** What stands in the elements of a name, the ends of their first tags included. */
    private static List<String> parts(String page, String name) {
        return Pattern.compile("<" + name + "\\b(.*?)</" + name + ">", Pattern.DOTALL)
                .matcher(page)
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    /** The other list has no department of that key. */
    private static List<String> hostile(List<String> command) {
        return command.stream().map(word -> word.equals("edu") ? "市财政局" : word).toList();
    }

    @Test
    void thePolicyNamesTheScript() throws Exception {
        String page = page(GOLDEN, "history.yaml", "en", List.of("report", "dashboard"));
        String script = page.substring(page.indexOf("<script>") + 8, page.indexOf("</script>"));
        byte[] hash = MessageDigest.getInstance("SHA-256").digest(script.getBytes(StandardCharsets.UTF_8));
        assertThat(page)
                .as("templates/page.html.mustache names the hash of templates/script.html.mustache")
                .contains("script-src 'sha256-" + Base64.getEncoder().encodeToString(hash) + "'");
    }

    @ParameterizedTest
    @CsvSource({"html", "markdown"})
    void theTemplateThatIsPrintedMakesTheSameReport(String format, @TempDir Path folder) throws IOException {
        for (List<String> report : REPORTS) {
            List<String> command = report.subList(1, report.size());
            if (format.equals("markdown") && command.contains("dashboard")) {
                continue;
            }
            String list = GOLDEN.resolve("history.yaml").toAbsolutePath().toString();
            CommandRun.Builder run = CommandRun.in(folder);
            CommandRun printed = run.run(words(command, "--print-template", "--format", format));
            assertThat(printed.out()).isNotEmpty();
            Files.writeString(folder.resolve("ours." + (format.equals("html") ? "html" : "md")), printed.out());
            CommandRun own = run.run(
                    words(command, "-f", list, "--template", "ours." + (format.equals("html") ? "html" : "md")));
            CommandRun builtIn = run.run(words(command, "-f", list, "--format", format));
            assertThat(own).isEqualTo(builtIn);
        }
    }

    private static String[] words(List<String> command, String... more) {
        return Stream.concat(command.stream(), Stream.of(more)).toArray(String[]::new);
    }

    @Test
    void anOfficeHasItsOwnForm(@TempDir Path folder) throws IOException {
        String list = GOLDEN.resolve("history.yaml").toAbsolutePath().toString();
        Files.writeString(
                folder.resolve("form.txt"),
                "{{list.title}}\n{{#departments}}\n{{department}}:{{#tasks}} {{id}} <{{title}}>{{/tasks}}\n{{/departments}}\n");
        CommandRun run =
                CommandRun.in(folder).run("report", "overdue", "-f", list, "--template", "form.txt", "-o", "out.txt");
        assertThat(run).isEqualTo(new CommandRun(0, "", "written to out.txt\n"));
        assertThat(folder.resolve("out.txt")).hasContent("某市改革任务清单\n市教育局: 1 <推进中高职衔接> 2 <保持高中阶段教育职普比>\n");
    }

    @Test
    void aMistakeInATemplateHasItsPlace(@TempDir Path folder) throws IOException {
        String list = GOLDEN.resolve("history.yaml").toAbsolutePath().toString();
        Files.writeString(folder.resolve("form.html"), "<p>\n  {{#tasks}}\n");
        CommandRun run = CommandRun.in(folder).run("report", "overdue", "-f", list, "--template", "form.html");
        assertThat(run)
                .isEqualTo(
                        new CommandRun(2, "", "form.html:2:3: error: section tasks is opened here but never closed\n"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "report overdue --template nothing.html | reform: nothing.html: no such file; use --print-template to get the built-in template",
                "report overdue --template nothing.html --format json | reform: --template writes text, markdown or html, not json",
                "report overdue --print-template --format json | reform: this format has no built-in template; one of: html, markdown",
            })
    void aTemplateThatIsNotThereIsSaid(String command, String said) {
        CommandRun run =
                CommandRun.in(GOLDEN).with("REFORM_FILE", "history.yaml").run(command.split(" "));
        assertThat(run).isEqualTo(new CommandRun(2, "", said + "\n"));
    }
}
