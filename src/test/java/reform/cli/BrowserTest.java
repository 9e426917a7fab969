package reform.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The pages in a real browser, Chromium without a window. A page of the test holds the report in a frame, works it as a
 * reader would, and writes down what it finds.
 */
class BrowserTest {
    private static final Path PAGES = Path.of("src/test/resources/pages");
    private static final Path GOLDEN = Path.of("src/test/resources/golden");

    @TempDir
    private Path folder;

    private final Map<String, String> served = new HashMap<>();
    private final Collection<String> asked = new ConcurrentLinkedQueue<>();
    private String browser = "";
    private HttpServer server;

    @BeforeEach
    void start() throws IOException {
        Optional<String> found = browser();
        assumeTrue(found.isPresent(), "no Chromium here; the packages are chromium and fonts-noto-cjk");
        browser = found.get();
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            String path = exchange.getRequestURI().getPath();
            asked.add(path);
            byte[] body = served.getOrDefault(path, "").getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "text/html; charset=utf-8");
            exchange.sendResponseHeaders(200, body.length == 0 ? -1 : body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.start();
    }

    @AfterEach
    void stop() {
        if (server != null) {
            server.stop(0);
        }
    }

    @Test
    void aDashboardIsSearchedFilteredAndSorted() throws Exception {
        Map<String, String> found =
                drive(PageTest.page(GOLDEN, "history.yaml", "en", List.of("report", "dashboard")), """
                say('rows', rows().length);
                say('controls', !find('.controls').hidden);
                say('count', find('output').textContent);
                write('input', '又有 衔接'); say('search', ids());
                say('searched', find('output').textContent);
                write('input', 'ＮＯ such'); say('nothing', ids());
                find('button[type=reset]').click(); await pause(); say('reset', rows().length);
                write('select[name=status]', 'blocked'); say('blocked', ids());
                write('select[name=status]', ''); write('select[name=light]', 'red'); say('red', ids());
                write('select[name=lead]', '市教育局'); say('both', ids());
                find('button[type=reset]').click(); await pause();
                head(0).click(); say('byId', ids()); say('ariaUp', sorted());
                head(0).click(); say('byIdDown', ids()); say('ariaDown', sorted());
                head(6).click(); head(6).click(); say('longest', ids().split(' ').slice(0, 2).join(' '));
                head(5).click(); say('byDate', ids()); say('ariaOther', sorted());
                say('chartsNamed', all('svg').every(svg => svg.getAttribute('aria-label')?.length > 2
                  || svg.getAttribute('aria-labelledby').split(' ').every(id => page.getElementById(id).textContent.length > 2)));
                say('scopes', all('thead th').every(th => th.scope === 'col')
                  && all('tbody th').every(th => th.scope.startsWith('row')));
                say('captions', all('table').every(table => table.caption.textContent.length > 2));
                say('labels', all('input, select').every(field => field.labels.length === 1));
                """);
        assertThat(found)
                .containsEntry("rows", "11")
                .containsEntry("controls", "true")
                .containsEntry("count", "11 of 11 tasks shown")
                .containsEntry("search", "1")
                .containsEntry("searched", "1 of 11 tasks shown")
                .containsEntry("nothing", "")
                .containsEntry("reset", "11")
                .containsEntry("blocked", "4")
                .containsEntry("red", "1 2 10")
                .containsEntry("both", "1 2")
                .containsEntry("byId", "1 2 3 4 5 6 7 8 9 10 A-3")
                .containsEntry("ariaUp", "0:ascending")
                .containsEntry("byIdDown", "A-3 10 9 8 7 6 5 4 3 2 1")
                .containsEntry("ariaDown", "0:descending")
                .containsEntry("longest", "2 1")
                .containsEntry("byDate", "6 2 1 5 10 3 4 8 9 A-3 7")
                .containsEntry("ariaOther", "5:ascending")
                .containsEntry("chartsNamed", "true")
                .containsEntry("scopes", "true")
                .containsEntry("captions", "true")
                .containsEntry("labels", "true");
    }

    @Test
    void whatIsLookedAtStandsInTheAddress() throws Exception {
        Map<String, String> found =
                drive(PageTest.page(GOLDEN, "history.yaml", "zh", List.of("report", "dashboard")), """
                const address = () => decodeURIComponent(frame.contentWindow.location.hash);
                const press = (key, at = page.body) => at.dispatchEvent(
                  new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
                press('/'); say('focus', page.activeElement.type);
                write('input', '衔接'); say('searched', address());
                press('/', find('input')); say('slash', page.activeElement.value);
                press('Escape', find('input')); await pause(); say('cleared', rows().length + address());
                write('select[name=status]', '受阻'); head(6).click(); head(6).click(); say('state', address());
                frame.contentWindow.location.hash = '#lead=' + encodeURIComponent('市教育局') + '&sort=1'; await pause();
                say('opened', ids()); say('chosen', find('select[name=lead]').value + find('select[name=status]').value);
                frame.contentWindow.location.hash = '#lead=nobody&sort=99&light=%22'; await pause();
                say('nonsense', rows().length);
                """);
        assertThat(found)
                .containsEntry("focus", "search")
                .containsEntry("searched", "#q=衔接")
                .containsEntry("slash", "衔接")
                .containsEntry("cleared", "11")
                .containsEntry("state", "#status=受阻&amp;sort=-7")
                .containsEntry("opened", "1 2 4 7 8 A-3")
                .containsEntry("chosen", "市教育局")
                .containsEntry("nonsense", "11");
    }

    /** A screenful first, then as many as are read, all at the press of a button: nothing is out of reach. */
    @Test
    void aLongListIsDrawnInParts() throws Exception {
        StringBuilder list = new StringBuilder("title: long\nissued: 2020-01-01\ntasks:\n");
        for (int id = 1; id <= 250; id++) {
            list.append("  - {id: %d, title: 任务%d, due: 2021年, lead: 市教育局, status: %s}\n"
                    .formatted(id, id, id % 2 == 0 ? "in-progress" : "not-started"));
        }
        Files.writeString(folder.resolve("long.yaml"), list);
        String steps = """
                const until = async count => {
                  for (let i = 0; i < 60 && rows().length !== count; i++) await pause();
                  return rows().length;
                };
                say('first', await until(200)); say('button', !find('.more').hidden);
                write('input', '任务25'); say('search', ids());
                write('input', '');
                say('atOnce', rows().length < 200); say('again', await until(200));
                say('order', ids().split(' ').slice(0, 3).concat(ids().split(' ').slice(-1)).join(' '));
                find('.more button').click(); say('all', await until(250)); say('done', find('.more').hidden);
                """;
        for (List<String> command : List.of(
                List.of("list"),
                List.of("list", "--group-by", "lead"),
                List.of("report", "overdue"),
                List.of("report", "dashboard"))) {
            Map<String, String> found = drive(PageTest.page(folder, "long.yaml", "zh", command), steps);
            assertThat(found)
                    .as("%s", command)
                    .containsEntry("first", "200")
                    .containsEntry("button", "true")
                    .containsEntry("search", "25 250")
                    .containsEntry("atOnce", "true")
                    .containsEntry("again", "200")
                    .containsEntry("order", "1 2 3 200")
                    .containsEntry("all", "250")
                    .containsEntry("done", "true");
        }
    }

    @Test
    void aListInGroupsIsSearchedAndSorted() throws Exception {
        Map<String, String> found = drive(
                PageTest.page(
                        GOLDEN,
                        "history.yaml",
                        "zh",
                        List.of("list", "--group-by", "lead", "--columns", "id,title,light")),
                """
                const groups = () => all('.group').filter(group => !group.hidden).length;
                say('rows', rows().length); say('count', find('output').textContent); say('groups', groups() > 2);
                write('input', '衔接'); say('search', ids()); say('left', groups());
                find('button[type=reset]').click(); await pause(); say('reset', rows().length);
                write('select[name=light]', '红'); say('red', ids());
                say('choices', all('.controls label').filter(label => !label.hidden).length);
                """);
        assertThat(found)
                .containsEntry("rows", "11")
                .containsEntry("count", "显示 11 项，共 11 项")
                .containsEntry("groups", "true")
                .containsEntry("search", "1")
                .containsEntry("left", "1")
                .containsEntry("reset", "11")
                .containsEntry("choices", "2")
                .extracting("red")
                .asString()
                .contains("1", "2", "10");
    }

    @Test
    void textFromTheListDoesNothing() throws Exception {
        for (List<String> report : List.of(List.of("report", "dashboard"), List.of("report", "overdue"))) {
            String page = PageTest.page(PAGES, "hostile.yaml", "zh", report);
            Map<String, String> found = drive(page, """
                    say('title', page.title.includes('<script>'));
                    say('scripts', all('script').length);
                    say('styles', all('style').length);
                    say('images', all('img').length);
                    say('links', all('a').length);
                    say('events', all('*').filter(each => [...each.attributes].some(a => a.name.startsWith('on'))).length);
                    say('seen', page.body.textContent.includes("<script>document.title = 'run'<" + "/script>"));
                    """);
            assertThat(found)
                    .as(report.toString())
                    .containsEntry("title", "true")
                    .containsEntry("scripts", "1")
                    .containsEntry("styles", "1")
                    .containsEntry("images", "0")
                    .containsEntry("links", "0")
                    .containsEntry("events", "0")
                    .containsEntry("seen", "true");
        }
    }

    @Test
    void pagesFitWideAndNarrow() throws Exception {
        Stream<List<String>> reports = PageTest.REPORTS.stream().map(report -> report.subList(1, report.size()));
        Stream<List<String>> screens = Stream.of(
                List.of("list"),
                List.of("show", "1"),
                List.of("stats"),
                List.of("timeline"),
                List.of("report", "trend"));
        for (List<String> command : Stream.concat(reports, screens).toList()) {
            assertThat(drive(PageTest.page(GOLDEN, "history.yaml", "en", command), FITS))
                    .as("%s", command)
                    .containsEntry("at1400", "0, without a box 0")
                    .containsEntry("at700", "0, without a box 0")
                    .containsEntry("at360", "0, without a box 0");
        }
    }

    /** By how much a page is wider than its window, and of how many cells of the long table only the text is laid out. */
    private static final String FITS = """
            for (const width of [1400, 700, 360]) {
              frame.style.width = width + 'px'; await pause();
              const without = all('.all tbody tr > *').filter(cell => cell.textContent.trim() && cell.offsetWidth === 0);
              say('at' + width, page.documentElement.scrollWidth - page.documentElement.clientWidth
                + ', without a box ' + without.length);
            }
            """;

    @Test
    void anExportedListFitsItsWindowAndItsPaper() throws Exception {
        Path list = Path.of("data/reform.yaml").toAbsolutePath();
        for (String language : List.of("en", "zh")) {
            Path page = folder.resolve(language + ".html");
            CommandRun run = CommandRun.in(folder)
                    .run("export", "-f", list.toString(), "--lang", language, "-o", page.toString());
            assertThat(run.code()).as(run.err()).isZero();
            assertThat(drive(Files.readString(page), FITS + """
                            say('scrolls', find('.table').scrollWidth > find('.table').clientWidth);
                            frame.style.width = '1280px'; await pause();
                            say('narrowest', Math.min(...all('thead th').map(cell => cell.offsetWidth)) >= 28);
                            say('words', all('td.id, td.status, td.light').every(cell => cell.offsetHeight > 0
                              && [...cell.childNodes].every(text => { const range = page.createRange();
                                range.selectNodeContents(text); return range.getClientRects().length === 1; })));
                            """))
                    .containsEntry("at1400", "0, without a box 0")
                    .containsEntry("at700", "0, without a box 0")
                    .containsEntry("at360", "0, without a box 0")
                    .containsEntry("scrolls", "true")
                    .containsEntry("narrowest", "true")
                    .containsEntry("words", "true");
            assertThat(printed()).as("pages for 29 tasks").hasSizeLessThanOrEqualTo(7);
        }
    }

    /** Also shows that the console is watched: a script that is not let run is reported there. */
    @Test
    void withoutScriptEverythingIsThereToRead() throws Exception {
        served.put("/page", PageTest.page(GOLDEN, "history.yaml", "en", List.of("report", "dashboard")));
        served.put("/test", test("sandbox='allow-same-origin'", """
                        say('rows', rows().length);
                        say('controls', getComputedStyle(find('.controls')).display);
                        say('buttons', all('thead button').length);
                        """));
        String log = run("--dump-dom", "http://127.0.0.1:" + server.getAddress().getPort() + "/test");
        assertThat(results(log))
                .containsEntry("rows", "11")
                .containsEntry("controls", "none")
                .containsEntry("buttons", "0");
        assertThat(log).contains("CONSOLE").contains("Blocked script execution");
    }

    @Test
    void printsOnA4() throws Exception {
        served.put("/page", PageTest.page(GOLDEN, "history.yaml", "zh", List.of("report", "dashboard")));
        List<String> sizes = printed();
        assertThat(sizes).as("pages").hasSizeBetween(2, 3);
        // 210 by 297 mm in points, as Chromium rounds them.
        assertThat(sizes).allMatch(size -> size.matches("/MediaBox ?\\[0 0 59[45][.0-9]* 84[12][.0-9]*"));
    }

    /** The sizes of the sheets that the page last served is printed on. */
    private List<String> printed() throws IOException, InterruptedException {
        Path pdf = folder.resolve("page.pdf");
        run(
                "--no-pdf-header-footer",
                "--print-to-pdf=" + pdf,
                "http://127.0.0.1:" + server.getAddress().getPort() + "/page");
        String text = Files.readString(pdf, StandardCharsets.ISO_8859_1);
        List<String> sizes = new ArrayList<>();
        for (int at = text.indexOf("/MediaBox"); at >= 0; at = text.indexOf("/MediaBox", at + 1)) {
            sizes.add(text.substring(at, text.indexOf(']', at)));
        }
        return sizes;
    }

    /** Works a page, and finds nothing in the console and nothing asked of the network. */
    private Map<String, String> drive(String page, String steps) throws Exception {
        served.put("/page", page);
        served.put("/test", test("", steps));
        asked.clear();
        String log = run("--dump-dom", "http://127.0.0.1:" + server.getAddress().getPort() + "/test");
        assertThat(log.lines().filter(line -> line.contains("CONSOLE"))).isEmpty();
        assertThat(asked).contains("/test", "/page").isSubsetOf("/test", "/page", "/favicon.ico");
        return results(log);
    }

    private static String test(String attributes, String steps) {
        return """
                <!DOCTYPE html><meta charset="utf-8"><pre id="results"></pre>
                <iframe src="/page" style="width: 1400px; height: 900px" %s></iframe>
                <script>
                const frame = document.querySelector('iframe');
                frame.addEventListener('load', async () => {
                  const page = frame.contentDocument;
                  const find = selector => page.querySelector(selector);
                  const all = selector => [...page.querySelectorAll(selector)];
                  const rows = () => all('.tasks tbody tr').filter(row => !row.hidden);
                  const ids = () => rows().map(row => row.cells[0].textContent.trim()).join(' ');
                  const head = column => all('thead button')[column];
                  const sorted = () => all('.tasks thead th').map((th, i) => [i, th.getAttribute('aria-sort')])
                    .filter(([, sort]) => sort).map(([i, sort]) => i + ':' + sort).join(' ');
                  const write = (selector, value) => {
                    find(selector).value = value;
                    find(selector).dispatchEvent(new Event('input', { bubbles: true }));
                  };
                  const pause = () => new Promise(done => setTimeout(done, 50));
                  const say = (name, value) => {
                    document.querySelector('#results').textContent += name + '=' + value + '\\n';
                  };
                  try {
                %s
                  } catch (e) { say('failed', e); }
                  say('end', true);
                });
                </script>
                """.formatted(attributes, steps);
    }

    private static Map<String, String> results(String log) {
        Map<String, String> results = new LinkedHashMap<>();
        int from = log.indexOf("<pre id=\"results\">");
        assertThat(from).as("results in %s", log).isNotNegative();
        String text = log.substring(log.indexOf('>', from) + 1, log.indexOf("</pre>", from));
        text.lines().forEach(line -> {
            int equals = line.indexOf('=');
            results.put(line.substring(0, equals), line.substring(equals + 1));
        });
        assertThat(results).containsEntry("end", "true").doesNotContainKey("failed");
        return results;
    }

    /** What the browser prints and says. */
    private String run(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                browser,
                "--headless",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-dev-shm-usage",
                "--no-first-run",
                "--disable-background-networking",
                "--enable-logging=stderr",
                "--virtual-time-budget=5000",
                "--user-data-dir=" + folder.resolve("profile")));
        command.addAll(List.of(arguments));
        Path log = folder.resolve("log.txt");
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        if (!process.waitFor(2, TimeUnit.MINUTES)) {
            process.destroyForcibly();
        }
        assertThat(process.waitFor()).as(Files.readString(log)).isZero();
        return Files.readString(log);
    }

    private static Optional<String> browser() {
        String path = Optional.ofNullable(System.getenv("PATH")).orElse("");
        return Stream.of("chromium", "chromium-browser", "google-chrome")
                .flatMap(name -> Stream.of(path.split(":")).map(each -> Path.of(each, name)))
                .filter(Files::isExecutable)
                .map(Path::toString)
                .findFirst();
    }
}
