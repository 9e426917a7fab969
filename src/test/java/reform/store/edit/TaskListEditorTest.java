package reform.store.edit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import reform.model.Change;
import reform.model.Status;
import reform.model.Task;
import reform.model.TaskField;
import reform.model.TaskId;
import reform.model.TaskList;
import reform.model.Texts;
import reform.model.Update;
import reform.policy.TestLists;
import reform.policy.deadline.DeadlineContext;
import reform.policy.deadline.DeadlineReader;
import reform.store.read.ParsedList;
import reform.store.read.TaskListReader;
import reform.yaml.YamlSource;

/** What the diff of an edit looks like: {@code -} lines that go, {@code +} lines that come. */
class TaskListEditorTest {
    private static final TaskId ONE = new TaskId("1");
    private static final String HEAD = "title: t\ntasks:\n";
    private static final String BLOCK = HEAD + "  - id: 1\n    title: a\n    due: 2022年\n    lead: 市教育局\n";

    private static Change done() {
        return new Change.SetStatus(ONE, Status.DONE);
    }

    private static Change update(String note) {
        return new Change.AddUpdate(
                ONE,
                new Update(
                        LocalDate.of(2022, 6, 30),
                        Optional.of(Status.DONE),
                        OptionalInt.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(note),
                        Optional.empty()));
    }

    private static String edited(String text, Change... changes) {
        return new String(edit(text, changes).after().bytes(), StandardCharsets.UTF_8);
    }

    private static ListEdit edit(String text, Change... changes) {
        ParsedList before =
                TaskListReader.parse(YamlSource.of("list.yaml", text.getBytes(StandardCharsets.UTF_8)), "list");
        TaskList list = before.result().list().orElseThrow();
        try {
            return ListEdit.of(before, list, List.of(changes));
        } catch (WriteRefused e) {
            throw new AssertionError(e);
        }
    }

    /** The lines that differ, those before and after them left out. */
    private static String diff(String before, String after) {
        List<String> old = before.lines().toList();
        List<String> now = after.lines().toList();
        int head = 0;
        while (head < Math.min(old.size(), now.size()) && old.get(head).equals(now.get(head))) {
            head++;
        }
        int tail = 0;
        while (tail < Math.min(old.size(), now.size()) - head
                && old.get(old.size() - 1 - tail).equals(now.get(now.size() - 1 - tail))) {
            tail++;
        }
        List<String> lines = new ArrayList<>();
        old.subList(head, old.size() - tail).forEach(line -> lines.add("-" + line));
        now.subList(head, now.size() - tail).forEach(line -> lines.add("+" + line));
        return String.join("\n", lines);
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "status: blocked,                status: done",
                "status: blocked   # why,        status: done   # why",
                "status: 'blocked',              status: 'done'",
                "status: \"blocked\",            status: \"done\"",
                "status: 受阻,                   status: 已完成",
                "status:,                        status: done",
                "status: # none,                 status: done # none",
                "status: ~,                      status: done",
                "status: !!str blocked,          status: !!str done",
                "status: &s blocked,             status: &s done",
                "status: &s,                     status: &s done",
                "status:    blocked,             status:    done",
                "'status': blocked,              'status': done",
                "status: >-/      blocked,       status: done",
                "status: |  # b/      blocked,   status: done # b",
                "status:/      blocked # x,      status:/      done # x",
            })
    void aStatusIsReplacedWhereItStands(String line, String expected) {
        String before = BLOCK + "    " + line.replace('/', '\n') + "\n    section: 一\n";
        String after = BLOCK + "    " + expected.replace('/', '\n') + "\n    section: 一\n";
        assertThat(edited(before, done())).isEqualTo(after);
    }

    /** A text keeps the block that it stands in: only the line that changes is another. */
    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {
                ">-/      甲乙,                     甲丙,          >-/      甲丙",
                ">/      甲乙,                      甲丙,          >/      甲丙",
                ">-  # 摘/      甲乙,               甲丙,          >-  # 摘/      甲丙",
                "&t >-/      甲乙,                  甲丙,          &t >-/      甲丙",
                "!!str >-/      甲乙,               甲丙,          !!str >-/      甲丙",
                ">-/        甲乙,                   甲丙,          >-/        甲丙",
                ">-/      one/      two/      three, one 2 three,  >-/      one/      2/      three",
                ">-/      one/      two/      three, 1 two three,  >-/      1/      two/      three",
                ">-/      one/      two/      three, one two 3,    >-/      one/      two/      3",
                ">-/      one/      two/      three, one three,    >-/      one/      three",
                ">-/      one/      two/      three, a: b # c,     >-/      a: b # c",
                ">-/      one//      two,            one,          >-/      one",
                "|-/      甲乙,                     甲丙,          |-/      甲丙",
                "|/      甲乙,                      甲丙,          |/      甲丙",
                "|  # 摘/      甲乙,                甲丙,          |  # 摘/      甲丙",
                "|-/      甲//      乙,             甲\\乙,         |-/      甲/      乙",
                "|-/      甲/      乙,              甲\\\\丙,        |-/      甲//      丙",
                ">-/      甲乙,                     甲\\丙,         |-/      甲/      丙",
                ">-/  /      甲乙,                  甲丙,          甲丙",
                ">2-/      甲乙,                    甲丙,          甲丙",
                "|+/      甲乙,                     甲丙,          |+/      甲丙",
                ">+/      甲乙,                     甲丙,          >+/      甲丙",
                ">-\t/      甲乙,                   甲丙,          >-\t/      甲丙",
                ">-\t \t# 摘/      甲乙,           甲丙,          >-\t \t# 摘/      甲丙",
                "|\t# 摘/      甲乙,               甲丙,          |\t# 摘/      甲丙",
                "&t\t|\t# 摘/      甲乙,           甲丙,          &t\t|\t# 摘/      甲丙",
            })
    void aTextKeepsTheBlockThatItStandsIn(String old, String text, String expected) {
        for (String lineBreak : List.of("\n", "\r\n")) {
            for (String behind : List.of("\n    section: 一\n", "\n\n    # 二\n    section: 一\n", "\n", "")) {
                String before = (BLOCK + "    goal: " + old.replace('/', '\n') + behind).replace("\n", lineBreak);
                String after = (BLOCK + "    goal: " + expected.replace('/', '\n') + behind).replace("\n", lineBreak);
                assertThat(edited(
                                before, new Change.SetText(ONE, TaskField.GOAL, Optional.of(text.replace('\\', '\n')))))
                        .as(before)
                        .isEqualTo(after);
            }
        }
    }

    @Test
    void theHeadersOfBlocksThatStayAreNotCountedAsChanged() {
        String before = BLOCK + "    goal: |\n      甲\n    measures: >\n      乙\n";
        UnifiedDiff diff = new UnifiedDiff(edit(
                before,
                new Change.SetText(ONE, TaskField.GOAL, Optional.of("丙")),
                new Change.SetText(ONE, TaskField.MEASURES, Optional.of("丁"))));
        assertThat(diff.changed()).isEqualTo(2);
        assertThat(diff.text()).contains("-      甲\n+      丙\n     measures: >\n-      乙\n+      丁\n");
    }

    /** As git counts them: a line that stays between two others is not changed. */
    @Test
    void aLineBetweenTwoEditsIsNotCounted() {
        UnifiedDiff diff = new UnifiedDiff(edit(
                BLOCK + "    responsible: 市财政局\n    status: blocked\n",
                new Change.SetLead(ONE, List.of("市人社局")),
                new Change.SetText(ONE, TaskField.OWNER, Optional.of("职成处"))));
        assertThat(diff.changed()).isEqualTo(1);
        assertThat(diff.added()).isEqualTo(1);
        assertThat(diff.text()).contains("-    lead: 市教育局\n+    lead: 市人社局\n     responsible: 市财政局\n+    owner: 职成处\n");
    }

    @Test
    void aMissingStatusGoesWhereTheFormatHasIt() {
        assertThat(diff(BLOCK, edited(BLOCK, done()))).isEqualTo("+    status: done");
        String json = "{\"title\":\"t\",\"tasks\":[{\"id\":\"1\",\"title\":\"a\",\"due\":\"2022\",\"lead\":\"b\"}]}";
        assertThat(edited(json, done(), update("b: c")))
                .isEqualTo("{\"title\":\"t\",\"tasks\":[{\"id\":\"1\",\"title\":\"a\",\"due\":\"2022\",\"lead\":\"b\","
                        + "\"status\": \"done\",\"updates\": [{\"date\": \"2022-06-30\", \"status\": \"done\", "
                        + "\"note\": \"b: c\"}]}]}");
    }

    /** JSON has its texts in quotes, also the name of a step; a year is a number. */
    @ParameterizedTest
    @CsvSource({"plan, \"plan\"", "2026-Q1, \"2026-Q1\"", "2026, 2026"})
    void theStepOfAnUpdateIsWrittenAsJsonHasIt(String step, String written) {
        String json = "{\"title\":\"t\",\"tasks\":[{\"id\":\"1\",\"title\":\"a\",\"due\":\"2022\",\"lead\":\"b\"}]}";
        Update done = new Update(
                LocalDate.of(2022, 6, 30),
                Optional.of(Status.DONE),
                OptionalInt.empty(),
                Optional.empty(),
                Optional.of(step),
                Texts.none());
        assertThat(edited(json, new Change.AddUpdate(ONE, done))).contains("\"for\": " + written + "}");
    }

    /** A history of notes alone has no status to go by: the task's own words tell the language. */
    @Test
    void aStatusIsInTheLanguageOfTheTasksWhereNoUpdateHasOne() {
        String text = BLOCK + """
                    status: 进行中
                    updates:
                      - date: 2022-01-01
                        note: 已调研
                """;
        assertThat(diff(text, edited(text, update("好")))).isEqualTo("""
                +      - date: 2022-06-30
                +        status: 已完成
                +        note: 好""");
        String first = BLOCK + "    status: 进行中\n";
        assertThat(diff(first, edited(first, update("好")))).contains("status: 已完成");
    }

    @Test
    void theFirstUpdateOfAFileIsIndentedLikeItsTasks() {
        assertThat(diff(BLOCK, edited(BLOCK, update("好")))).isEqualTo("""
                +    updates:
                +      - date: 2022-06-30
                +        status: done
                +        note: 好""");
        String flush = BLOCK.replaceAll("(?m)^  ", "");
        assertThat(diff(flush, edited(flush, update("好")))).isEqualTo("""
                +  updates:
                +  - date: 2022-06-30
                +    status: done
                +    note: 好""");
    }

    @Test
    void anUpdateGoesToItsOwnTaskAndNotBehindTheNextOnesComment() {
        String text = BLOCK + """
                    updates:
                    -   note: "一"
                        date: '2022-01-01'   # first
                        x-kept: [1]

                  # about the second task
                  - id: 2
                    title: b
                    due: 2022年
                    lead: 市教育局
                """;
        assertThat(diff(text, edited(text, update("two\nlines: here")))).isEqualTo("""
                +    -   note: |-
                +          two
                +          lines: here
                +        date: '2022-06-30'
                +        status: done""");
        assertThat(edited(text, update("x")).lines().toList().get(9)).isEqualTo("        x-kept: [1]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"updates: []", "updates:", "updates: ~", "updates: [ ]"})
    void anEmptyListOfUpdatesBecomesABlock(String empty) {
        String text = BLOCK + "    " + empty + "  # none\n    section: 一\n";
        assertThat(edited(text, update("好")))
                .isEqualTo(
                        BLOCK
                                + "    updates:  # none\n      - date: 2022-06-30\n        status: done\n        note: 好\n    section: 一\n");
    }

    @Test
    void blankLinesThatAScalarKeepsStayInIt() {
        String text =
                BLOCK + "    updates:\n      - date: 2022-01-01\n        note: |+\n          一\n\n\ndocument: d\n";
        assertThat(edited(text, update("好")))
                .isEqualTo(text.replace(
                        "document: d", "      - date: 2022-06-30\n        status: done\n        note: 好\ndocument: d"));
    }

    @Test
    void lineBreaksMarksAndAMissingFinalBreakStay() {
        for (String lineBreak : List.of("\n", "\r\n", "\r")) {
            String text = "\ufeff" + BLOCK.stripTrailing().replace("\n", lineBreak);
            assertThat(edited(text, done(), update("a\nb")))
                    .isEqualTo(text
                            + "\n    status: done\n    updates:\n      - date: 2022-06-30\n        status: done\n        note: |-\n          a\n          b"
                                    .replace("\n", lineBreak));
        }
    }

    @Test
    void anAliasIsReplacedForThisTaskAloneAndAnAnchorHandedOver() {
        String text = HEAD + """
                  - {id: 1, title: a, due: 2022年, lead: b, status: &s "blocked"}
                  - {id: 2, title: a, due: 2022年, lead: b, status: *s}
                  - {id: 3, title: a, due: 2022年, lead: b, status: *s}
                """;
        assertThat(diff(text, edited(text, new Change.SetStatus(new TaskId("2"), Status.DONE))))
                .isEqualTo("""
                -  - {id: 2, title: a, due: 2022年, lead: b, status: *s}
                +  - {id: 2, title: a, due: 2022年, lead: b, status: done}""");
        assertThat(edited(text, done()))
                .isEqualTo(text.replace("status: &s \"blocked\"", "status: \"done\"")
                        .replaceFirst("\\*s", "&s \"blocked\""));
    }

    @Test
    void aMergedStatusIsOverriddenInTheTask() {
        String text =
                "x-b: &b {lead: b, status: blocked}\n" + HEAD + "  - <<: *b\n    id: 1\n    title: a\n    due: 2022年\n";
        assertThat(diff(text, edited(text, done()))).isEqualTo("+    status: done");
    }

    @Test
    void whatCannotBeDoneSafelyIsRefused() {
        String text = "x-t: &t {id: 1, title: a, due: 2022年, lead: b, status: blocked}\n" + HEAD
                + "  - *t\n  - {<<: *t, id: 2}\n";
        ParsedList before =
                TaskListReader.parse(YamlSource.of("list.yaml", text.getBytes(StandardCharsets.UTF_8)), "list");
        assertThatExceptionOfType(WriteRefused.class)
                .isThrownBy(() -> ListEdit.of(before, before.result().list().orElseThrow(), List.of(done())))
                .satisfies(refused -> assertThat(refused.reason()).isEqualTo(WriteRefused.Reason.NOT_EDITABLE));
    }

    @Test
    void aNewTaskLooksLikeTheLast() {
        String text =
                BLOCK + "\n  # the second\n  - title: b\n    id: \"2\"\n    due: 2022年\n    lead:\n    - 市教育局\n# end\n";
        Task task = new Task(
                new TaskId("3"),
                TestLists.texts(Optional.empty(), "yes", Optional.of("一 # 二")),
                DeadlineReader.read("2023年", DeadlineContext.NONE).deadline(),
                List.of("市教育局", "市财政局"),
                List.of("团市委"),
                Status.NOT_STARTED,
                OptionalInt.empty(),
                List.of());
        assertThat(diff(text, edited(text, new Change.AddTask(task)))).isEqualTo("""
                +
                +  - title: "yes"
                +    description: "一 # 二"
                +    id: "3"
                +    due: 2023年
                +    lead:
                +    - 市教育局
                +    - 市财政局
                +    responsible: 团市委""");
        for (String empty : List.of("tasks:", "tasks: []", "tasks: ~ ")) {
            assertThat(edited("title: t\n" + empty + "\nyear: 2022\n", new Change.AddTask(task)))
                    .startsWith("title: t\ntasks:")
                    .contains("\n  - id: 3\n    title: \"yes\"\n")
                    .endsWith("responsible: 团市委\nyear: 2022\n");
        }
    }

    @Test
    void severalChangesOfSeveralTasksAreOneEdit() {
        String text = BLOCK + BLOCK.substring(HEAD.length()).replace("id: 1", "id: 2");
        String after = edited(
                text,
                done(),
                update("一"),
                new Change.SetProgress(ONE, 100),
                update("二"),
                new Change.SetDeadline(
                        new TaskId("2"),
                        DeadlineReader.read("2023年", DeadlineContext.NONE).deadline()));
        assertThat(after)
                .contains("    status: done\n    progress: 100\n    updates:\n      - date: 2022-06-30\n")
                .contains("note: 一\n      - date: 2022-06-30\n        status: done\n        note: 二\n  - id: 2\n")
                .contains("due: 2023年");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {date: 2021-01-01, note: y},  # c1 | +      NEW,
            {date: 2021-01-01, note: y}  # c1  | -      {date: 2021-01-01, note: y}  # c1^+      {date: 2021-01-01, note: y},  # c1^+      NEW
            {date: 2021-01-01, note: y},       | +      NEW,
            """)
    void aCommentStaysBehindItsItemInBrackets(String last, String expected) {
        String text = BLOCK + "    updates: [\n      " + last + "\n      # end\n    ]\n";
        assertThat(diff(text, edited(text, update("z"))))
                .isEqualTo(expected.replace("^", "\n").replace("NEW", "{date: 2022-06-30, status: done, note: z}"));
    }

    @Test
    void commentsInEmptyBracketsStay() {
        String text = BLOCK + "    updates: [  # 重要\n      # 第二行\n        ]\n    x-z: 9\n";
        assertThat(edited(text, update("z"))).contains("# 重要\n      # 第二行\n", "note: z", "    x-z: 9\n");
        String none = "title: t\ntasks: [ # 任务\n  # 暂无\n]\n";
        assertThat(edited(none, new Change.AddTask(task("7")))).contains("# 任务\n", "# 暂无\n", "id: 7");
    }

    @Test
    void aCommentBeforeTheClosingBraceStaysBehindItsEntry() {
        String text = HEAD + "  - {id: 1, title: x, due: 2022年, lead: a # cc\n    }\n";
        assertThat(diff(text, edited(text, done(), update("z")))).isEqualTo("""
                -  - {id: 1, title: x, due: 2022年, lead: a # cc
                +  - {id: 1, title: x, due: 2022年, lead: a, # cc
                +     status: done,
                +     updates: [{date: 2022-06-30, status: done, note: z}]""");
        String empty = HEAD + "  - {id: 1, title: x, due: 2022年, lead: a, status, 'updates' # none\n    }\n";
        assertThat(diff(empty, edited(empty, done(), update("z")))).isEqualTo("""
                -  - {id: 1, title: x, due: 2022年, lead: a, status, 'updates' # none
                +  - {id: 1, title: x, due: 2022年, lead: a, status: done, 'updates': \
                [{date: 2022-06-30, status: done, note: z}] # none""");
    }

    /** The file's last line has no break: what comes behind it must not give its text one. */
    @ParameterizedTest
    @CsvSource({"|, |-", "|+, |-", ">, >-", ">2+, >2-", "|+2, |-2", "|2, |-2"})
    void aTextThatEndsTheFileKeepsItsValue(String header, String stripped) {
        String own = "    x-own: " + header + "\n      text";
        assertThat(edited(BLOCK + own, done(), update("z")))
                .isEqualTo(BLOCK + "    status: done\n    updates:\n      - date: 2022-06-30\n        status: done\n"
                        + "        note: z\n" + own);
        String note = BLOCK + "    updates:\n      - date: 2022-01-01\n        note: %s\n          text";
        assertThat(edited(note.formatted(header), update("z")))
                .isEqualTo(
                        note.formatted(stripped) + "\n      - date: 2022-06-30\n        status: done\n        note: z");
        assertThat(edited(BLOCK + own, new Change.AddTask(task("3"))))
                .startsWith(BLOCK + own.replace(header, stripped) + "\n  - id: 3\n");
    }

    /** Of a task that is made of another, a field is emptied by saying that there is nothing. */
    @Test
    void aTagDoesNotMakeATextOfNothing() {
        String merged = HEAD.replace("tasks", "x-base: &b {section: 一}\ntasks")
                + "  - {id: 1, <<: *b, title: a, due: 2022年, lead: c, x-得分: !!str 8, goal: !!str g}\n";
        assertThat(edited(
                        merged,
                        new Change.SetOwn(ONE, "x-得分", Optional.empty()),
                        new Change.SetText(ONE, TaskField.GOAL, Optional.empty())))
                .isEqualTo(merged.replace("!!str 8", "null").replace("!!str g", "null"));
    }

    /** Behind a text that keeps blank lines, a task that takes the place of the last brings none; and one may be taken. */
    @Test
    void aTaskMayComeWhereTheLastOnesGo() {
        String keeping = BLOCK + "    goal: |+\n      目标\n\n";
        String two = keeping + "  - id: 2\n    title: b\n    due: 2022年\n    lead: c\n";
        Change gone = new Change.RemoveTask(new TaskId("2"));
        assertThat(edited(two, new Change.AddTask(task("3")), gone)).startsWith(keeping + "  - id: 3\n");
        String first = BLOCK + "\n  - id: 2\n    title: b\n    due: 2022年\n    lead: c\n\n";
        assertThat(edited(first, new Change.RemoveTask(ONE), new Change.AddTask(task("3"))))
                .startsWith(HEAD + "  - id: 2\n")
                .contains("  - id: 3\n");
    }

    /** A deadline with a day beside it takes the place of a text however that is written. */
    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "due: 2022年 # c,               due: NEW # c",
                "due: > # c/      2022年,       due: NEW # c",
                "due: !!str 2022年,             due: NEW",
                "due: &d 2022年,                due: &d NEW",
                "due: &d 2022年/    x-a: *d,    due: NEW/    x-a: &d 2022年",
                "due:,                          due: NEW",
            })
    void aDayBesideADeadlineStandsInThePlaceOfTheText(String line, String expected) {
        String before = BLOCK.replace("due: 2022年", line.replace('/', '\n'));
        Change change = new Change.SetDeadline(
                ONE, DeadlineReader.read("汛期前", DeadlineContext.NONE).deadline().on(LocalDate.of(2022, 6, 15)));
        String value = "{text: 汛期前, date: 2022-06-15}";
        assertThat(edited(before, change))
                .isEqualTo(
                        BLOCK.replace("due: 2022年", expected.replace('/', '\n').replace("NEW", value)));
    }

    /** What an alias stands for stays, where the field that names it goes. */
    @Test
    void theFirstAliasTakesOverWhatGoes() {
        String anchored = BLOCK + "    goal: &g 目标\n    x-a: *g\n";
        Change gone = new Change.SetText(ONE, TaskField.GOAL, Optional.empty());
        assertThat(edited(anchored, gone)).isEqualTo(BLOCK + "    x-a: &g 目标\n");
        String empty = BLOCK + "    updates: &u null\n    x-a: *u\n";
        assertThat(edited(empty, update("z"))).startsWith(BLOCK).endsWith("    x-a: &u null\n");
    }

    /** A field that goes leaves the comments around it, in braces as well. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            lead: c, # 注/ goal: g} | lead: c # 注/ }
            lead: c # 注/ , # 二/ goal: g, x-a: b} | lead: c # 注/  # 二/ , x-a: b}
            lead: c # 注/ , goal: g # 二/ } | lead: c # 注/   # 二/ }
            lead: c, ? goal: g/ , x-a: b} | lead: c/ , x-a: b}
            lead: c, ?/ goal/ : g} | lead: c}
            """)
    void aFieldInBracesGoesWithoutTheComments(String task, String left) {
        String head = HEAD + "  - {id: 1, title: a, due: 2022年, ";
        Change gone = new Change.SetText(ONE, TaskField.GOAL, Optional.empty());
        String expected = (head + left + "\n").replace("/", "\n     ");
        assertThat(edited((head + task + "\n").replace("/", "\n     "), gone)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            - ? goal/    : g/    ? id/    : 1/ | - ? id/    : 1/
            - ? goal/    : g/    id: 1/        | - id: 1/
            -/    ? goal/    : g/    id: 1/    | -/    id: 1/
            - id: 1/    ? goal/    : g/        | - id: 1/
            """)
    void aFieldGoesWithTheMarkOfItsKey(String task, String left) {
        Change gone = new Change.SetText(ONE, TaskField.GOAL, Optional.empty());
        String rest = "    title: a\n    due: 2022年\n    lead: b\n";
        assertThat(edited(HEAD + "  " + task.replace('/', '\n') + rest, gone))
                .isEqualTo(HEAD + "  " + left.replace('/', '\n') + rest);
    }

    /** They would become part of the text before the field. */
    @Test
    void blankLinesBehindAFieldThatGoesAreNotLeftToATextThatKeepsThem() {
        Change gone = new Change.SetText(ONE, TaskField.GOAL, Optional.empty());
        String text = BLOCK + "    description: |+\n      文\n";
        for (String rest : List.of("    status: done\n", "    # 注\n    status: done\n", "")) {
            assertThat(edited(text + "    goal: g\n\n\n" + rest, gone)).isEqualTo(text + rest);
        }
    }

    /** They would become part of the last line. */
    @Test
    void blanksBehindAValueAreNotLeftToATextOfSeveralLines() {
        Change text = new Change.SetText(ONE, TaskField.GOAL, Optional.of("一\n二"));
        String block = "    goal: |-\n      一\n      二\n";
        for (String old : List.of("goal: 'g'  ", "goal: g\t", "goal:   ", "goal: ~  ")) {
            assertThat(edited(BLOCK + "    " + old + "\n", text)).isEqualTo(BLOCK + block);
        }
        String alias = BLOCK + "    section: &s 节\n";
        assertThat(edited(alias + "    goal: *s  \n", text)).isEqualTo(alias + block);
        assertThat(edited(BLOCK + "    goal: 'g' # 注\n", text)).isEqualTo(BLOCK + "    goal: \"一\\n二\" # 注\n");
    }

    /** An empty cell of a column of the office's own says nothing that could be lost. */
    @Test
    void anEmptyCellIsFilledWhereCommentsGo() {
        String other = "  # 注\n  - id: 2\n    title: a\n    due: 2022年\n    lead: b\n";
        Change filled = new Change.SetOwn(ONE, "x-a", Optional.of("文"));
        for (String empty : List.of(" ~", "", " ''")) {
            assertThat(edited(
                            BLOCK + "    x-a:" + empty + "\n" + other, filled, new Change.RemoveTask(new TaskId("2"))))
                    .isEqualTo(BLOCK + "    x-a: " + (empty.endsWith("'") ? "'文'" : "文") + "\n");
        }
    }

    @Test
    void whatComesBehindATextThatGoesLeavesItsHeaderAlone() {
        Change gone = new Change.SetText(ONE, TaskField.GOAL, Optional.empty());
        assertThat(edited(BLOCK + "    goal: >+ # 注\n      目标", gone, new Change.AddTask(task("3"))))
                .startsWith(BLOCK + "    goal: # 注\n  - id: 3\n");
    }

    @Test
    void everyLineKeepsItsOwnEnd() {
        String text = (BLOCK + "    status: blocked/    updates:/      - date: 2022-01-01/        note: a/")
                        .replace("/", "\r\n")
                + "  - id: 2\r    title: b\r    due: 2022年\r    lead: 市教育局\rx-end: 1\n";
        assertThat(edited(text, done(), update("z"), new Change.SetProgress(new TaskId("2"), 5)))
                .isEqualTo(text.replace("blocked", "done")
                        .replace(
                                "note: a\r\n",
                                "note: a\r\n      - date: 2022-06-30\r\n        status: done\r\n        note: z\r\n")
                        .replace("市教育局\rx", "市教育局\r    progress: 5\rx"));
    }

    @Test
    void aNoteReadsBackAsItWasGiven() {
        for (String note :
                List.of("a\rb", "a\r\rb\nc", "a\u0085b", "a\u2028b\u2029c", "a\tb\n\tc", "a\u000bb", "x\\Ly")) {
            String after = edited(BLOCK, update(note));
            TaskList list = TaskListReader.read("list.yaml", "list", after.getBytes(StandardCharsets.UTF_8))
                    .list()
                    .orElseThrow();
            assertThat(list.tasks().get(0).updates().get(0).note()).contains(note);
        }
        assertThat(edited(BLOCK, update("a\r\nb"))).contains("note: |-\n          a\n          b");
    }

    /** A task goes with the comments above it, and with one of the gaps around it. */
    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '`', textBlock = """
            # one^- {id: 1}^# two^- {id: 2}^# three^- {id: 3} ; 2 ; # one^- {id: 1}^# three^- {id: 3}
            - {id: 1}^^# two^# more^- {id: 2}  # c^^- {id: 3} ; 2 ; - {id: 1}^^- {id: 3}
            - {id: 1}^^- {id: 2}^^- {id: 3} ; 1 ; - {id: 2}^^- {id: 3}
            - {id: 1}^^- {id: 2}^^- {id: 3} ; 3 ; - {id: 1}^^- {id: 2}^
            # head^^- {id: 1}^- {id: 2} ; 1 ; # head^^- {id: 2}
            - id: 1^  # in one^- id: 2^  # in two^# three^- id: 3 ; 2 ; - id: 1^  # in one^# three^- id: 3
            - id: 1^  x: |^    # text^- id: 2 ; 2 ; - id: 1^  x: |^    # text
            - id: 1^  x: |+^    text^^^- id: 2^^^- id: 3 ; 2 ; - id: 1^  x: |+^    text^^^- id: 3
            -^  # inside^  id: 1^- id: 2 ; 1 ; - id: 2
            - id: &a 1^- id: 2^  x-b: *a^  x-c: *a ; 1 ; - id: 2^  x-b: &a 1^  x-c: *a
            """)
    void aTaskIsTakenOutWithItsComments(String tasks, String id, String left) {
        for (String lineBreak : List.of("\n", "\r\n")) {
            for (String end : List.of("x-end: 1", "")) {
                String head = "title: t\ntasks:\n";
                String before = (head + whole(tasks) + "\n" + end).replace("\n", lineBreak);
                String after = (head + whole(left) + "\n" + end).replace("\n", lineBreak);
                assertThat(edited(before, new Change.RemoveTask(new TaskId(id))))
                        .isEqualTo(after);
            }
        }
    }

    private static String whole(String tasks) {
        return tasks.replace('^', '\n')
                .replaceAll("\\{(id: .)\\}", "{$1, title: a, due: 2022年, lead: b}")
                .replaceAll("(?m)^(- |  )(id: (?:&a )?.)$", "$1$2\n  title: a\n  due: 2022年\n  lead: b");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            [A, B, C]                | 1   | [B, C]
            [A, B, C]                | 2   | [A, C]
            [A, B, C]                | 3   | [A, B]
            [A, B, C]                | 2 3 | [A]
            [A, B, C]                | 1 3 | [B]
            [A, B, C]                | 1 2 3 | []
            [A, # one^ B, # two^ C]  | 2   | [A, # one^  # two^ C]
            [A,]                     | 1   | []
            [^ A ,^]                 | 1   | []
            [^ A,^ B,^ C^]           | 1 3 | [^ B^]
            [^ # one^ A,^ B,^ C^]    | 1 2 | [^ # one^ C^]
            [^ A # one^ ,^ B,^]      | 2   | [^ A # one^ ,^]
            [A, # one^]              | 1   | [ # one^]
            [A, B, ]                 | 2   | [A, ]
            [A, B,]                  | 1   | [B,]
            [A, B,]                  | 1 2 | []
            """)
    void aTaskIsTakenOutOfBrackets(String tasks, String ids, String left) {
        Change[] changes = Stream.of(ids.split(" "))
                .map(id -> new Change.RemoveTask(new TaskId(id)))
                .toArray(Change[]::new);
        assertThat(edited("title: t\ntasks: " + inBrackets(tasks) + "\n", changes))
                .isEqualTo("title: t\ntasks: " + inBrackets(left) + "\n");
    }

    /** Its blank lines are part of the text: neither the lines of what follows nor their gaps may come to it. */
    @Test
    void whatStandsBehindATextThatKeepsBlankLinesIsTakenOut() {
        String keeping = BLOCK + "    goal: |+\n      目标\n\n";
        String second = "  - id: 2\n    title: b\n    due: 2022年\n    lead: c\n\n";
        String third = second.replace("id: 2", "id: 3");
        for (String end : List.of("x-end: 1\n", "")) {
            assertThat(edited(
                            keeping + second + third + end,
                            new Change.RemoveTask(new TaskId("2")),
                            new Change.RemoveTask(new TaskId("3"))))
                    .isEqualTo(keeping + end);
        }
        Change emptied = new Change.SetOwn(ONE, "x-own", Optional.empty());
        String own = "    x-own: y\n\n";
        assertThat(edited(keeping + own + second, emptied)).isEqualTo(keeping + second);
        assertThat(edited(keeping + own.strip().indent(4).stripTrailing(), emptied))
                .isEqualTo(keeping);
        assertThat(edited(keeping + own + second, emptied, update("z")))
                .isEqualTo(keeping + "    updates:\n      - date: 2022-06-30\n        status: done\n        note: z\n"
                        + second);
    }

    /** What stays is left as it is, with the comments on it; a new name takes the place of one that goes. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            [^ 甲,^ 乙,^ 丙^]        | 乙 丙       | [^ 乙,^ 丙^]
            [^ 甲,^ 乙,^ 丙^]        | 甲 丙       | [^ 甲,^ 丙^]
            [^ 甲,^ 乙,^ 丙^]        | 甲          | [^ 甲^]
            [^ 甲,^ 乙,^ 丙,^]       | 甲 乙       | [^ 甲,^ 乙,^]
            [^ 甲,^ 乙,^]            | 乙          | [^ 乙,^]
            [^ 甲, # 一^ 乙,^]       | 甲          | [^ 甲, # 一^]
            [^ 甲, # 一^ 乙,^]       | 乙          | [^  # 一^ 乙,^]
            [^ 甲,^ 乙,^ 丙^]        | 乙 丙 丁    | [^ 乙,^ 丙,^ 丁^]
            [^ 甲,^ 乙,^ 丙^]        | 丁 甲 丙    | [^ 丁,^ 甲,^ 丙^]
            [^ 甲,^ 乙,^ 丙^]        | 甲 丁 丙    | [^ 甲,^ 丁,^ 丙^]
            [^ 甲,^ 乙^]             | 甲 丁 乙    | [^ 甲,^ 丁,^ 乙^]
            ^- 甲 # 一^- 乙 # 二^- 丙 # 三 | 乙 丙 丁    | ^# 一^- 乙 # 二^- 丙 # 三^- 丁
            ^- 甲 # 一^- 乙 # 二^- 丙      | 甲 丁 丙    | ^- 甲 # 一^- 丁 # 二^- 丙
            ^- 甲 # 一^- 乙 # 二           | 丁 甲 丙 乙 | ^- 丁^- 甲 # 一^- 丙^- 乙 # 二
            ^- 甲^- 乙^- 丙                | 乙 甲       | ^- 乙^- 甲
            """)
    void namesThatStayAreLeftAsTheyAre(String list, String names, String expected) {
        String text = BLOCK + "    responsible: %s\n    goal: x\n";
        String before = text.formatted(list.replace("^", "\n      ")).replace(": \n", ":\n");
        String after = text.formatted(expected.replace("^", "\n      ")).replace(": \n", ":\n");
        Change change = new Change.SetResponsible(ONE, List.of(names.split(" ")));
        assertThat(edited(before, change)).isEqualTo(after);
        assertThat(edited(before.replace("\n", "\r\n"), change)).isEqualTo(after.replace("\n", "\r\n"));
    }

    private static String inBrackets(String tasks) {
        String text = tasks.replace('^', '\n');
        for (int i = 1; i <= 3; i++) {
            text = text.replace(String.valueOf((char) ('A' + i - 1)), "{id: " + i + ", title: a, due: 2022年, lead: b}");
        }
        return text;
    }

    @Test
    void aTaskThatOthersAreMadeOfIsNotTakenOut() {
        String text = HEAD + "  - &t {id: 1, title: a, due: 2022年, lead: b}\n  - {<<: *t, id: 2}\n";
        ParsedList before =
                TaskListReader.parse(YamlSource.of("list.yaml", text.getBytes(StandardCharsets.UTF_8)), "list");
        assertThatExceptionOfType(WriteRefused.class)
                .isThrownBy(() ->
                        ListEdit.of(before, before.result().list().orElseThrow(), List.of(new Change.RemoveTask(ONE))));
    }

    private static Task task(String id) {
        TaskList list = TaskListReader.read(
                        "list.yaml", "list", BLOCK.replace("id: 1", "id: " + id).getBytes(StandardCharsets.UTF_8))
                .list()
                .orElseThrow();
        return list.tasks().get(0);
    }
}
