package reform.store.edit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import org.junit.jupiter.api.Test;
import reform.model.Change;
import reform.model.Status;
import reform.model.TaskId;
import reform.model.TaskList;
import reform.model.Update;
import reform.store.read.ParsedList;
import reform.store.read.RandomList;
import reform.store.read.TaskListReader;
import reform.yaml.TextEdit;
import reform.yaml.YamlSource;

/** The check by single tasks lets through what the check of the whole file does, and nothing else. */
class TaskCheckTest {
    private static final List<String> SIGNS = List.of(
            " ",
            "\n",
            "\n- id: 9",
            "\n  - id: 9\n    title: x",
            "'",
            "\"",
            "\n'",
            ": ",
            "#",
            " #",
            "|",
            "[",
            "{",
            "&a ",
            "*a",
            "\t",
            "\nx: y",
            "\n      ",
            "x",
            "\n    title: y",
            "\n    x-y: z",
            "---\n",
            "\nnote: >-\n  x");

    private final ParsedList list = read("src/test/resources/golden/history.yaml");

    private static ParsedList read(String file) {
        try {
            return TaskListReader.parse(YamlSource.of(file, Files.readAllBytes(Path.of(file))), "list");
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static TaskList tasks(ParsedList list) {
        return list.result().list().orElseThrow();
    }

    private static List<TextEdit> edits(ParsedList list, List<Change> changes) {
        return TaskListEditor.edits(list.source(), list.root().orElseThrow(), tasks(list), changes);
    }

    private static boolean passesAsWhole(ParsedList list, List<TextEdit> edits, TaskList intended) {
        byte[] edited = list.source().encode(TextEdit.apply(edits, list.source().text()));
        ParsedList after = TaskListReader.parse(YamlSource.of("list.yaml", edited), "list");
        return EditCheck.passes(list, after, edits, intended);
    }

    @Test
    void randomEdits() {
        long seed = Long.getLong("seed", System.nanoTime());
        Random random = new Random(seed);
        int rounds = Integer.getInteger("rounds", 3000);
        int right = 0;
        int passed = 0;
        for (int round = 0; round < rounds; round++) {
            List<Change> changes = new ArrayList<>();
            for (int i = random.nextInt(3); i >= 0; i--) {
                changes.add(change(random));
            }
            TaskList intended = Change.applyAll(changes, tasks(list));
            List<TextEdit> edits = edits(list, changes);
            boolean spoilt = random.nextInt(3) > 0;
            if (spoilt) {
                edits = spoilt(edits, random);
            }
            boolean passes = TaskCheck.passes(list, edits, intended);
            right += spoilt ? 0 : 1;
            passed += !spoilt && passes ? 1 : 0;
            if (passes) {
                assertThat(passesAsWhole(list, edits, intended))
                        .as("seed %d, round %d: %s", seed, round, edits)
                        .isTrue();
            }
        }
        // Texts with tabs and the like are left to the check of the whole file.
        assertThat(passed).as("of %d right edits, seed %d", right, seed).isGreaterThan(right * 3 / 4);
    }

    private static <T> T pick(List<T> list, Random random) {
        return list.get(random.nextInt(list.size()));
    }

    private Change change(Random random) {
        List<reform.model.Task> all = tasks(list).tasks();
        TaskId id = pick(all, random).id();
        if (random.nextBoolean()) {
            return new Change.SetStatus(id, pick(List.of(Status.values()), random));
        }
        String text = pick(RandomList.TEXTS, random);
        return new Change.AddUpdate(
                id,
                new Update(
                        LocalDate.of(2023, 1, 1),
                        Optional.empty(),
                        OptionalInt.of(random.nextInt(101)),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(text),
                        Optional.empty()));
    }

    private List<TextEdit> spoilt(List<TextEdit> edits, Random random) {
        List<TextEdit> spoilt = new ArrayList<>(edits);
        String sign = pick(SIGNS, random);
        int which = edits.isEmpty() ? -1 : random.nextInt(edits.size());
        if (which < 0 || random.nextInt(4) == 0) {
            int place = random.nextInt(list.source().text().length());
            if (edits.stream().noneMatch(edit -> edit.start() <= place && place <= edit.end())) {
                spoilt.add(TextEdit.insertion(place, sign));
            }
            return TextEdit.inOrder(spoilt);
        }
        TextEdit edit = edits.get(which);
        StringBuilder text = new StringBuilder(edit.text());
        text.insert(random.nextInt(text.length() + 1), sign);
        spoilt.set(which, new TextEdit(edit.start(), edit.end(), text.toString()));
        return spoilt;
    }

    @Test
    void aTaskThatIsAddedIsCheckedWithTheWholeFile() {
        List<TextEdit> edits = List.of(TextEdit.insertion(list.source().text().length(), "  - id: 99\n    title: x\n"));
        assertThat(TaskCheck.passes(list, edits, tasks(list))).isFalse();
    }

    @Test
    void aFileThatOnlyTheParserReadsIsCheckedAsWhole() {
        String text = list.source().text() + "x-anchor: &a 1\n";
        ParsedList unusual =
                TaskListReader.parse(YamlSource.of("list.yaml", list.source().encode(text)), "list");
        List<Change> changes =
                List.of(new Change.SetStatus(tasks(list).tasks().get(0).id(), Status.CANCELLED));
        List<TextEdit> edits = edits(unusual, changes);
        TaskList intended = Change.applyAll(changes, tasks(unusual));
        assertThat(TaskCheck.passes(unusual, edits, intended)).isFalse();
        assertThat(passesAsWhole(unusual, edits, intended)).isTrue();
    }

    /** What is wrong with the registry stands far behind the end of the task's own lines, which are read by themselves. */
    @Test
    void warningsInALongRegistryAreNoObstacle() {
        StringBuilder head = new StringBuilder("title: t\ndepartments:\n");
        for (int i = 0; i < 40; i++) {
            head.append("  - {name: 部门").append(i).append(", key: d").append(i).append("}\n");
        }
        String text = head + "  - {name: 市教育局, aliass: [教育局]}\n"
                + "tasks:\n  - id: 1\n    title: a\n    due: 2022年\n    lead: 市教育局\n";
        ParsedList warned =
                TaskListReader.parse(YamlSource.of("list.yaml", text.getBytes(StandardCharsets.UTF_8)), "list");
        List<Change> changes =
                List.of(new Change.SetStatus(tasks(warned).tasks().get(0).id(), Status.DONE));
        List<TextEdit> edits = edits(warned, changes);
        assertThat(warned.result().problems()).hasSize(1);
        assertThat(TaskCheck.passes(warned, edits, Change.applyAll(changes, tasks(warned))))
                .isTrue();
    }

    /** A list says the same without its comments: only the text tells that one is gone. */
    @Test
    void anEditThatTakesACommentDoesNotPass() {
        String text = "title: t\ntasks:\n  - id: 1 # c\n    title: a\n    due: 2022年\n    lead: 市教育局\n";
        ParsedList commented =
                TaskListReader.parse(YamlSource.of("list.yaml", text.getBytes(StandardCharsets.UTF_8)), "list");
        int comment = text.indexOf(" # c");
        List<TextEdit> edits = List.of(new TextEdit(comment, comment + " # c".length(), ""));
        assertThat(TaskCheck.passes(commented, edits, tasks(commented))).isFalse();
        assertThat(passesAsWhole(commented, edits, tasks(commented))).isFalse();
    }
}
