package reform.store.edit;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import reform.model.Change;
import reform.model.Status;
import reform.model.Task;
import reform.model.TaskId;
import reform.model.TaskList;
import reform.model.Update;
import reform.store.read.ParsedList;
import reform.store.read.TaskListReader;
import reform.yaml.TextEdit;
import reform.yaml.YamlSource;

/** The central promise: a file is written only where it says what was meant, and nothing else of it is another. */
class EditCheckTest {
    private static final TaskId ONE = new TaskId("1");

    private static final String LIST = """
            # the list
            title: t
            x-head: {a: [1, ~], b: "2"}
            tasks:
              - id: 1
                title: a
                due: 2022年   # as agreed
                lead: 市教育局
                status: blocked
                x-own: &own
                  k: 1
                  l: ''
                updates:
                  - {date: 2020-02-02, note: m}
                  - date: 2021-01-02
                    note: n
                    x-u: !!str 7
              # the second
              - id: 2
                title: b
                due: 2023年
                lead: 市财政局
                x-own: *own
            x-end: |
              text
            """;

    private static final Change DONE = new Change.SetStatus(ONE, Status.DONE);

    private static final Change NOTED = new Change.AddUpdate(
            ONE,
            new Update(
                    LocalDate.of(2022, 6, 30),
                    Optional.empty(),
                    OptionalInt.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.of("好"),
                    Optional.empty()));

    private static ParsedList parse(String text) {
        return TaskListReader.parse(YamlSource.of("list.yaml", text.getBytes(StandardCharsets.UTF_8)), "list");
    }

    private static TaskList list(ParsedList parsed) {
        return parsed.result()
                .list()
                .orElseThrow(() -> new AssertionError(parsed.result().problems()));
    }

    private static List<TextEdit> edits(ParsedList before, List<Change> changes) {
        return TaskListEditor.edits(before.source(), before.root().orElseThrow(), list(before), changes);
    }

    /** Whether the check lets a text pass for the list with changes. */
    private static boolean passes(String before, String after, List<TextEdit> edits, List<Change> changes) {
        ParsedList old = parse(before);
        ParsedList now = parse(after);
        assertThat(now.result().list()).as("%s", now.result().problems()).isPresent();
        return EditCheck.passes(old, now, edits, Change.applyAll(changes, list(old)));
    }

    private static TextEdit replacing(String text, String old, String now) {
        int at = text.indexOf(old);
        assertThat(at).as(old).isNotNegative();
        return new TextEdit(at, at + old.length(), now);
    }

    /** Whether the right edits pass with one more, of which the list says nothing. */
    private static boolean passesWith(TextEdit more, List<Change> changes) {
        List<TextEdit> edits = new ArrayList<>(edits(parse(LIST), changes));
        edits.add(more);
        List<TextEdit> inOrder = TextEdit.inOrder(edits);
        return passes(LIST, TextEdit.apply(inOrder, LIST), inOrder, changes);
    }

    @Test
    void whatWasMeantPasses() {
        for (List<Change> changes : List.of(List.of(DONE), List.of(NOTED), List.of(DONE, NOTED))) {
            List<TextEdit> edits = edits(parse(LIST), changes);
            assertThat(passes(LIST, TextEdit.apply(edits, LIST), edits, changes))
                    .isTrue();
        }
    }

    /** The edits are right, but the text is not what they make of the old one. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '%', textBlock = """
            # the list            | # the list!
            # as agreed           | # as disagreed
            2022年   # as         | 2022年 # as
            k: 1                  | k:  1
            # the second          | # the  second
            %- id: 1^    title%   | %- id: 1^^    title%
            %  text^%             | %  text^^%
            %  text^%             | %  text%
            %title: t^%           | %title: t\r^%
            """)
    void noByteOutsideTheEditsMayDiffer(String old, String now) {
        List<TextEdit> edits = edits(parse(LIST), List.of(DONE));
        String right = TextEdit.apply(edits, LIST);
        String from = old.replace('^', '\n');
        String to = now.replace('^', '\n').replace("\\r", "\r");
        assertThat(right).contains(from);
        assertThat(passes(LIST, right.replace(from, to), edits, List.of(DONE))).isFalse();
    }

    /** The text is what the edits make, and the list what was meant, but another value went along. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '%', textBlock = """
            a: [1, ~]              | a: [1, 2]
            a: [1, ~]              | a: [1]
            a: [1, ~]              | a: [1, "~"]
            b: "2"                 | c: "2"
            b: "2"                 | b: "2", d: 3
            a: [1, ~], b: "2"      | b: "2", a: [1, ~]
            %x-head:%              | %x-heads:%
            %x-end: |%             | %x-end: >-%
            %x-end: |^  text%      | %x-end: {text: 1}%
            %x-end: |^  text%      | %x-end: |^  text^x-more: 1%
            %l: ''%                | %l:%
            k: 1                   | k: !!str 1
            %x-own: *own%          | %x-own: {k: 1}%
            %x-own: *own%          | %x-other: *own%
            %x-own: *own%          | %x-own: *own^    x-more: 1%
            x-u: !!str 7           | x-u: 7
            x-u: !!str 7           | x-u: !!str 7, 8
            %lead: 市财政局%        | %lead: ' 市财政局 '%
            %title: b%             | %title: |^      b%
            %status: blocked%      | %status: blocked^    progress:%
            %due: 2023年%          | %due: '2023年 '%
            %status: blocked%      | %status: 受阻%
            %note: m%              | %note: ' m '%
            """)
    void noValueBesideMayDiffer(String old, String now) {
        TextEdit more = replacing(LIST, old.replace('^', '\n'), now.replace('^', '\n'));
        assertThat(passesWith(more, List.of(NOTED))).isFalse();
    }

    @Test
    void theListMustBeTheOneThatWasMeant() {
        List<TextEdit> edits = edits(parse(LIST), List.of(DONE));
        String right = TextEdit.apply(edits, LIST);
        assertThat(passes(LIST, right, edits, List.of(new Change.SetStatus(ONE, Status.CLOSED))))
                .isFalse();
        assertThat(passes(LIST, right, edits, List.of())).isFalse();
        assertThat(passes(LIST, LIST, List.of(), List.of())).isTrue();
    }

    @Test
    void aNewItemHasNoKeysThatNobodyAskedFor() {
        List<TextEdit> edits = edits(parse(LIST), List.of(NOTED));
        assertThat(edits).hasSize(1);
        TextEdit own = new TextEdit(
                edits.get(0).start(), edits.get(0).end(), edits.get(0).text() + "\n        x-u: 1");
        assertThat(passes(LIST, TextEdit.apply(List.of(own), LIST), List.of(own), List.of(NOTED)))
                .isFalse();
        Task added = list(parse(LIST.replace("id: 1", "id: 3").replaceAll("(?s)updates:.*x-u[^\n]*", "")))
                .tasks()
                .get(0);
        List<Change> changes = List.of(new Change.AddTask(added));
        TextEdit task = edits(parse(LIST), changes).get(0);
        assertThat(passes(LIST, TextEdit.apply(List.of(task), LIST), List.of(task), changes))
                .isTrue();
        TextEdit other = new TextEdit(task.start(), task.end(), task.text() + "\n    x-own: 1");
        assertThat(passes(LIST, TextEdit.apply(List.of(other), LIST), List.of(other), changes))
                .isFalse();
    }

    @Test
    void anOldUpdateStaysAsItIsWritten() {
        String text = LIST.replace("        x-u: !!str 7\n", "");
        List<TextEdit> edits = new ArrayList<>(edits(parse(text), List.of(NOTED)));
        edits.add(0, replacing(text, "note: m", "note: ' m '"));
        assertThat(passes(text, TextEdit.apply(edits, text), edits, List.of(NOTED)))
                .isFalse();
    }

    @Test
    void noCommentGoesWithWhatIsReplaced() {
        assertThat(passesWith(replacing(LIST, "2022年   # as agreed", "2022年"), List.of(NOTED)))
                .isFalse();
        assertThat(passesWith(replacing(LIST, "2022年   # as agreed", "2022年 # as agreed"), List.of(NOTED)))
                .isTrue();
    }

    /** An edit between a line and its end: the chars outside are the same, the line's end is not. */
    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n", "\r"})
    void everyLineKeepsItsEnd(String own) {
        String text = LIST.replace("note: n\n", "note: n" + own).replace("7\n", "7" + own);
        List<TextEdit> edits = edits(parse(text), List.of(NOTED));
        for (String other : List.of("\n", "\r\n", "\r")) {
            List<TextEdit> changed = edits.stream()
                    .map(edit ->
                            new TextEdit(edit.start(), edit.end(), edit.text().replaceAll("\r\n|\r|\n", other)))
                    .toList();
            assertThat(passes(text, TextEdit.apply(changed, text), changed, List.of(NOTED)))
                    .isEqualTo(other.equals(own));
        }
    }

    @Test
    void aLineAtTheStartOfAnEditIsNotJoinedWithTheOneBefore() {
        String text = LIST.replace("title: t\n", "title: t\r");
        TextEdit blank = TextEdit.insertion(text.indexOf("x-head"), "\n");
        assertThat(EditCheck.sameOutside(List.of(blank), text, TextEdit.apply(List.of(blank), text)))
                .isFalse();
        TextEdit above = TextEdit.insertion(text.indexOf("x-head"), "# c\n");
        assertThat(EditCheck.sameOutside(List.of(above), text, TextEdit.apply(List.of(above), text)))
                .isTrue();
    }

    /** Without a line break at the end of the file, the text has none: what comes behind it would give it one. */
    @ParameterizedTest
    @ValueSource(strings = {"|", ">", "|+", ">+", "|2", "|1+"})
    void aBlockScalarAtTheEndOfTheFileKeepsItsValue(String header) {
        String text = LIST.replaceAll("(?s)x-end.*", "")
                .stripTrailing()
                .replace("x-own: *own", "x-own: " + header + "\n      text");
        ParsedList before = parse(text);
        int end = text.length();
        List<Change> changes = List.of(new Change.SetProgress(new TaskId("2"), 5));
        List<TextEdit> wrong = List.of(TextEdit.insertion(end, "\n    progress: 5"));
        assertThat(passes(text, TextEdit.apply(wrong, text), wrong, changes)).isFalse();
        List<TextEdit> edits = edits(before, changes);
        assertThat(passes(text, TextEdit.apply(edits, text), edits, changes)).isTrue();
        assertThat(TextEdit.apply(edits, text)).endsWith("\n    progress: 5\n    x-own: " + header + "\n      text");
    }
}
