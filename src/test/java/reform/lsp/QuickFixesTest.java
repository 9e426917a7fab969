package reform.lsp;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import reform.model.Problem;
import reform.model.Rule;
import reform.model.Severity;
import reform.model.Status;
import reform.model.Task;
import reform.yaml.TextEdit;

/** A fix mends what it is for, and nothing else. */
class QuickFixesTest {
    private static final String HEAD = """
            title: t
            issued: 2020-06-01
            departments:
              - name: 市教育局
                key: edu
                aliases: [教育局]
              - name: 市财政局 # 最后一个
            tasks:
            """;

    static List<Path> samples() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("src/test/resources/problems"))) {
            return files.filter(file -> file.toString().endsWith(".yaml"))
                    .sorted()
                    .toList();
        }
    }

    /** What is left to the person: the fix makes room for it. */
    private static final Set<Rule> MADE_ROOM_FOR = EnumSet.of(
            Rule.MISSING_KEY,
            Rule.MISSING_DUE,
            Rule.MISSING_LEAD,
            Rule.MISSING_EVIDENCE,
            Rule.NO_SUCH_MONTH,
            Rule.DUE_NEEDS_YEAR,
            Rule.DUE_NEEDS_START,
            Rule.DUE_WITHOUT_RULE,
            Rule.DUE_CONTRADICTS,
            Rule.DUE_WITHOUT_DATE,
            Rule.BAD_DUE);

    @ParameterizedTest
    @MethodSource("samples")
    void mendWhatTheyAreFor(Path sample) throws IOException {
        ListDocument document = Typed.open(new String(Files.readAllBytes(sample), StandardCharsets.UTF_8));
        String text = document.text().text();
        for (Fix fix : QuickFixes.between(document, 0, text.length(), Typed.ENGLISH)) {
            Problem problem = fix.problem().orElseThrow();
            ListDocument fixed = Typed.open(TextEdit.apply(fix.edits(), text));
            assertThat(fixed.text().text()).as(fix.title()).isNotEqualTo(text);
            assertThat(count(fixed, Severity.ERROR))
                    .as(fix.title())
                    .isLessThanOrEqualTo(count(document, Severity.ERROR));
            Rule rule = problem.finding().rule();
            if (!MADE_ROOM_FOR.contains(rule)) {
                assertThat(count(fixed, rule)).as(fix.title()).isLessThan(count(document, rule));
            }
        }
    }

    private static long count(ListDocument document, Severity severity) {
        return document.problems().stream()
                .filter(problem -> problem.severity() == severity)
                .count();
    }

    private static long count(ListDocument document, Rule rule) {
        return document.problems().stream()
                .filter(problem -> problem.finding().rule() == rule)
                .count();
    }

    /** Each rule that has a nearest word, a key to insert or an order has a fix in its sample. */
    @Test
    void areThereForWhatCanBeMended() throws IOException {
        Set<Rule> mended = EnumSet.noneOf(Rule.class);
        for (Path sample : samples()) {
            ListDocument document = Typed.open(new String(Files.readAllBytes(sample), StandardCharsets.UTF_8));
            QuickFixes.between(document, 0, document.text().text().length(), Typed.ENGLISH)
                    .forEach(fix ->
                            mended.add(fix.problem().orElseThrow().finding().rule()));
        }
        assertThat(mended)
                .contains(
                        Rule.UNKNOWN_KEY,
                        Rule.BAD_STATUS,
                        Rule.UNKNOWN_DEPARTMENT,
                        Rule.DEPARTMENT_BY_OTHER_NAME,
                        Rule.SEVERAL_DEPARTMENTS,
                        Rule.UNKNOWN_STEP,
                        Rule.BAD_TIMEZONE,
                        Rule.DUPLICATE_ID,
                        Rule.MISSING_KEY,
                        Rule.MISSING_DUE,
                        Rule.MISSING_LEAD,
                        Rule.MISSING_EVIDENCE,
                        Rule.UPDATES_OUT_OF_ORDER,
                        Rule.STATUS_MISMATCH,
                        Rule.PROGRESS_MISMATCH,
                        Rule.EXTENSION_MISMATCH,
                        Rule.BAD_DUE,
                        Rule.NO_SUCH_DAY,
                        Rule.DUE_VAGUE,
                        Rule.DUE_AMBIGUOUS);
    }

    private static String fixed(String marked, String title) {
        Typed typed = Typed.of(marked);
        return Typed.fixed(typed.document(), typed.fixes(), title);
    }

    @Test
    void writeTheNearestWord() {
        assertThat(fixed(HEAD + "  - {id: 1, title: t, due: 2022年, lead: 市教|育居} # c\n", "Change to 市教育局"))
                .isEqualTo(HEAD + "  - {id: 1, title: t, due: 2022年, lead: 市教育局} # c\n");
        assertThat(fixed(HEAD + "  - id: 1\n    title: t\n    due: 2022年\n    lead: \"市教|育居\"\n", "Change to 市教育局"))
                .endsWith("    lead: \"市教育局\"\n");
        assertThat(fixed(HEAD + "  - id: 1\n    tit|el: t\n    due: 2022年\n    lead: edu\n", "Change to title"))
                .contains("    title: t\n");
        assertThat(fixed(HEAD + "  - id: 1\n    title: t\n    sco|re: 5\n", "Change to x-score"))
                .contains("    x-score: 5\n");
        assertThat(fixed(HEAD + "  - {id: 1, title: t, due: 2022年, lead: e|du}\n", "Change to 市教育局"))
                .contains("lead: 市教育局}");
    }

    @Test
    void registerADepartment() {
        String task = "  - {id: 1, title: t, due: 2022年, lead: 市体|育局}\n";
        assertThat(fixed(HEAD + task, "Add 市体育局 to the departments"))
                .contains("  - name: 市财政局 # 最后一个\n  - name: 市体育局\ntasks:");
        String flow = "title: t\ndepartments: [{name: 市教育局}]\ntasks:\n";
        assertThat(fixed(flow + task, "Add 市体育局 to the departments"))
                .contains("departments: [{name: 市教育局}, {name: 市体育局}]\n");
        String braces = "title: t\r\ndepartments:\r\n- {name: 市教育局}\r\ntasks:\r\n";
        assertThat(fixed(braces + task, "Add 市体育局 to the departments"))
                .contains("- {name: 市教育局}\r\n- {name: 市体育局}\r\ntasks:");
    }

    @Test
    void insertAKeyWhereTheFormatHasIt() {
        assertThat(fixed(HEAD + "  - |title: t\n    due: 2022年\n    lead: 市教育局\n", "Insert id: 1"))
                .contains("  - id: 1\n    title: t\n");
        assertThat(fixed(HEAD + "  - {id: 3, title: t, due: 2022年}\n  - {|title: t, due: 2022年}\n", "Insert id: 4"))
                .contains("  - {id: 4, title: t");
        assertThat(fixed(HEAD + "  - |id: 1\n    title: t # c\n    lead: 市教育局\n", "Insert due:"))
                .contains("    title: t # c\n    due: \n    lead:");
        assertThat(fixed(HEAD + "  - id: 1\n    title: t\n    updates:\n      - |note: n\n", "Insert date: 2022-06-30"))
                .contains("      - date: 2022-06-30\n        note: n\n");
        assertThat(fixed("|title: t\n", "Insert tasks: []")).isEqualTo("title: t\ntasks: []\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n"})
    void putUpdatesInOrderWithTheirComments(String lineBreak) {
        String task = """
                  - id: 1
                    title: t
                    due: 2022年
                    lead: 市教育局
                    updates:
                      # of March
                      - date: 2021-03-05 # beside
                        note: |-
                          three
                          lines
                      - {date: 2021-|01-20, note: one}
                      # of February
                      - note: two
                        date: 2021-02-01

                  - {id: 2, title: t, due: 2022年, lead: 市教育局}
                """;
        String sorted = """
                    updates:
                      - {date: 2021-01-20, note: one}
                      # of February
                      - note: two
                        date: 2021-02-01
                      # of March
                      - date: 2021-03-05 # beside
                        note: |-
                          three
                          lines
                """.stripTrailing();
        String text = (HEAD + task).replace("|-", "@-").replace("\n", lineBreak);
        int cursor = text.indexOf('|');
        ListDocument document = Typed.open(text.replace("|", "").replace("@-", "|-"));
        assertThat(Typed.fixed(
                        document,
                        QuickFixes.between(document, cursor, cursor, Typed.ENGLISH),
                        "Put the updates in the order of their days"))
                .contains(sorted.replace("\n", lineBreak));
        assertThat(fixed(
                        HEAD
                                + "  - {id: 1, title: t, due: 2022年, updates: [{date: 2021-03-05}, {date: 20|21-01-20, note: a}]}\n",
                        "Put the updates in the order of their days"))
                .contains("updates: [{date: 2021-01-20, note: a}, {date: 2021-03-05}]");
    }

    @Test
    void writeTheDayBesideTheWords() {
        String task = HEAD + "  - {id: 1, title: t, lead: 市教育局, due: %s}\n";
        assertThat(fixed(task.formatted("2022年6月左|右"), "Keep the words, and write 2022-06-30 beside them"))
                .contains("due: {text: 2022年6月左右, date: 2022-06-30}");
        assertThat(fixed(task.formatted("2022-02|-30"), "Keep the words, and write 2022-02-28 beside them"))
                .contains("due: {text: \"2022-02-30\", date: 2022-02-28}");
        assertThat(fixed(task.formatted("近|期"), "Keep the words, and write a day beside them"))
                .contains("due: {text: 近期, date: }");
    }

    @Test
    void makeAListOfACell() {
        String task = HEAD + "  - id: 1\n    title: t\n    due: 2022年\n    lead: ";
        assertThat(fixed(task + "市教育局、|市财政局\n", "Write [市教育局, 市财政局]")).endsWith("    lead: [市教育局, 市财政局]\n");
        assertThat(fixed(task + "市教育局牵头，|市财政局配合\n", "Write [市教育局]"))
                .endsWith("    lead: [市教育局]\n    responsible: [市财政局]\n");
    }

    @Test
    void haveTheTaskSayWhatItsLastUpdateSays() {
        String task = HEAD + """
                  - id: 1
                    title: t
                    due: 2022年
                    lead: 市教育局
                    status: in-pro|gress
                    updates:
                      - {date: 2022-01-05, status: done}
                """;
        assertThat(fixed(task, "Set status to done, as the last update says")).contains("    status: done\n");
    }

    private static final String TASK = HEAD + """
              # 第一项
              - id: 1
                title: 😀 t
                due: 2021|年
                lead: 市教育局     # 牵头
                status: not-started
            """;

    private static String acted(String title) {
        Typed typed = Typed.of(TASK);
        return Typed.fixed(typed.document(), typed.actions(), title);
    }

    @Test
    void reportOnATaskAsTheCommandsDo() {
        String text = TASK.replace("|", "");
        String done = acted("Mark 1 done");
        assertThat(done)
                .isEqualTo(text.replace("not-started", "done")
                        + "    updates:\n      - date: 2022-06-30\n        status: done\n        by: 王敏\n");
        Task task = Typed.open(done).list().orElseThrow().tasks().get(0);
        assertThat(task.status()).isEqualTo(Status.DONE);
        assertThat(acted("Extend 1 to 2022年底前")).contains("    due: 2022年底前\n", "from: 2021年", "to: 2022年底前");
        Typed typed = Typed.of(TASK);
        assertThat(typed.actions())
                .extracting(Fix::title)
                .contains("Mark 1 in progress", "Mark 1 blocked", "Extend 1 by a month", "Extend 1 by three months");
    }

    /** What is still to be typed is left empty: a placeholder would be forgotten, and reported. */
    @Test
    void leaveANoteToBeTyped() {
        assertThat(acted("Add a note to 1"))
                .isEqualTo(TASK.replace("|", "")
                        + "    updates:\n      - date: 2022-06-30\n        by: 王敏\n        note: \n");
        assertThat(acted("Extend 1 by a month")).endsWith("        by: 王敏\n        note: \n");
        String flow = TASK + "    updates: [{date: 2022-01-05, note: x}]\n";
        Typed typed = Typed.of(flow);
        assertThat(Typed.fixed(typed.document(), typed.actions(), "Add a note to 1"))
                .endsWith("{date: 2022-06-30, by: 王敏, note: }]\n");
        for (String text : List.of(TASK, TASK.replace("\n", "\r\n"), TASK.stripTrailing(), flow)) {
            for (String title : List.of("Add a note to 1", "Extend 1 to 2022年底前")) {
                ListDocument document = Typed.of(text).document();
                Fix fix = Typed.of(text).actions().stream()
                        .filter(each -> each.title().equals(title))
                        .findFirst()
                        .orElseThrow();
                Fix.Blank blank = fix.blank().orElseThrow();
                TextEdit edit = fix.edits().get(blank.edit());
                assertThat(edit.text().substring(0, blank.offset())).endsWith("note: ");
                // Lines go in at the start of a line, where no editor takes them for a part of the one before.
                assertThat(edit.text().indexOf('\n') < 0
                                || document.text().position(edit.start()).character() == 0
                                || edit.start() == document.text().text().length())
                        .isTrue();
            }
        }
    }

    /** What the command would refuse, and where there is no task. */
    @Test
    void offerNoReportThatIsNone() {
        assertThat(Typed.of(TASK.replace("not-started", "done")).actions())
                .extracting(Fix::title)
                .doesNotContain("Mark 1 done", "Extend 1 by a month")
                .contains("Mark 1 in progress");
        assertThat(Typed.of(HEAD.replace("title: t", "tit|le: t")).actions()).isEmpty();
        assertThat(Typed.of(TASK + "  - [\n").actions()).isEmpty();
    }
}
