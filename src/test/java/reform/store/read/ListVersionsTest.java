package reform.store.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import reform.change.ListDiff;
import reform.model.Task;
import reform.model.TaskList;

class ListVersionsTest {
    private static final String HEAD = "format: 1\ntitle: 清单\ntasks:\n";

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String task(int id, String title) {
        return "  - id: " + id + "\n    title: " + title + "\n    due: 2022年\n";
    }

    private static Optional<TaskList> read(String text) {
        return TaskListReader.read("list", "list", bytes(text)).list();
    }

    /** What the parts say must be what the whole lists say. */
    private static VersionPair compare(ListVersions versions, String before, String after) {
        VersionPair pair = versions.compare(bytes(before), bytes(after));
        Optional<TaskList> old = read(before);
        Optional<TaskList> current = read(after);
        assertThat(pair.before().isPresent()).as(before).isEqualTo(old.isPresent());
        assertThat(pair.after().isPresent()).as(after).isEqualTo(current.isPresent());
        if (old.isPresent() && current.isPresent()) {
            ListDiff whole = ListDiff.between(old.get(), current.get());
            ListDiff part =
                    ListDiff.between(pair.before().orElseThrow(), pair.after().orElseThrow());
            assertThat(part.tasks()).as(before + "\n" + after).containsExactlyInAnyOrderElementsOf(whole.tasks());
            assertThat(part.head()).isEqualTo(whole.head());
        }
        checkWhole(versions, before);
        checkWhole(versions, after);
        return pair;
    }

    /** A whole version is what is read of it, to words by which lists are not compared. */
    private static void checkWhole(ListVersions versions, String text) {
        Optional<TaskList> whole = versions.whole(bytes(text));
        Optional<TaskList> read = read(text);
        assertThat(whole).as(text).isEqualTo(read);
        if (read.isPresent()) {
            for (int i = 0; i < read.get().tasks().size(); i++) {
                Task task = read.get().tasks().get(i);
                assertThat(whole.get().tasks().get(i).isSame(task)).as(text).isTrue();
            }
        }
    }

    @Test
    void readsTheTasksThatDifferAndNoOthers() {
        String before = HEAD + task(1, "甲") + task(2, "乙") + task(3, "丙") + task(4, "丁");
        String after = HEAD + task(1, "甲") + task(2, "办好乙") + task(3, "丙") + task(5, "戊") + task(4, "丁");
        VersionPair pair = compare(new ListVersions("list"), before, after);
        assertThat(pair.before().orElseThrow().tasks()).hasSize(1);
        assertThat(pair.after().orElseThrow().tasks()).hasSize(2);
        assertThat(compare(new ListVersions("list"), before, HEAD.replace("tasks:", "tasks: []"))
                        .after()
                        .orElseThrow()
                        .tasks())
                .isEmpty();
    }

    @Test
    void aVersionKeepsItsOwnWords() {
        String head = HEAD.replace("tasks:", "statuses: {待验收: in-progress}\ntasks:");
        String status = "    status: in-progress\n";
        String update = "    updates:\n      - {date: 2022-01-01, status: in-progress, note: a, x-score: 1}\n";
        String before = head + task(1, "甲") + status + task(2, "乙") + update;
        String after = before.replace(status, status.replace("in-progress", "待验收"));
        compare(new ListVersions("list"), before, after);
        compare(new ListVersions("list"), before, after.replace("清单", "新清单"));
        compare(new ListVersions("list"), before, before.replace("清单", "新清单").replace("x-score: 1", "x-score: 2"));
        compare(
                new ListVersions("list"),
                before,
                before.replace("清单", "新清单").replace("status: in-progress, note", "status: 待验收, note"));
    }

    @Test
    void alsoWhereCommentsStandAboveThem() {
        String before = HEAD + "# first\n\n  # second\n" + task(1, "甲") + task(2, "乙");
        VersionPair pair = compare(new ListVersions("list"), before, before.replace("乙", "办好乙"));
        assertThat(pair.after().orElseThrow().tasks()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "year: 2021\n",
                "# a comment\n",
                "departments: [{name: 市教育局, aliases: [乙]}]\n",
                "x-note: |\n  tasks:\n    - id: 9\n"
            })
    void aChangedHeadMayChangeWhatEveryTaskMeans(String more) {
        String tasks = "tasks:\n" + task(1, "甲").replace("2022年", "年底前") + task(2, "乙");
        compare(new ListVersions("list"), "title: 清单\nyear: 2020\n" + tasks, "title: 清单\n" + more + tasks);
        compare(
                new ListVersions("list"),
                "title: 清单\nyear: 2020\n" + tasks,
                "title: 清单\nyear: 2020\n" + tasks + more.replace("year: 2021", "x-year: 1"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "  - id: 1\n    title: &a 甲\n  - id: 2\n    title: *a\n",
                "  - id: 1\n    title: 甲\n    description: \"一\n  - id: 2\n    二\"\n  - id: 3\n    title: 甲\n",
                "  - id: 1\n    title: 甲\n    description: |\n      - id: 7\n        title: 甲\n",
                "  - {id: 1, title: 甲}\n  - {id: 2, title: 乙}\n",
                "  - {&a id: 1, title: &b 甲}\n  - {id: 2, title: *b}\n",
                "  - id: 1\n    title:\t&b 甲\n  - id: 2\n    title: *b\n",
                "  -\n    id: 1\n    title: 甲\n",
                "  # first\n  - id: 1 # one\n    title: 甲\n\n  # second\n  - id: 2\n    title: 甲\n",
            })
    void guessesAreConfirmedOrNotTaken(String tasks) {
        compare(new ListVersions("list"), HEAD + tasks, HEAD + tasks.replaceFirst("甲", "丙"));
        compare(new ListVersions("list"), HEAD + tasks, HEAD + tasks + "  - id: 20\n    title: 新\n");
        compare(new ListVersions("list"), (HEAD + tasks).replace("\n", "\r\n"), HEAD + tasks);
    }

    @ParameterizedTest
    @ValueSource(strings = {"title: [甲", "title: 甲\n    title: 甲", "title: 甲\n  - id: 2", "title: 甲\n  - id: '2'"})
    void whatBothShareMustBeValidToo(String broken) {
        String valid = HEAD + task(1, "甲") + task(2, "乙") + task(3, "丙");
        String invalid = valid.replace("title: 甲", broken);
        ListVersions versions = new ListVersions("list");
        compare(versions, valid, invalid);
        compare(versions, invalid, invalid.replace("丙", "办好丙"));
        compare(versions, invalid.replace("丙", "办好丙"), valid.replace("丙", "办好丙"));
        compare(versions, valid.replace("丙", "办好丙"), valid);
        compare(new ListVersions("list"), invalid, invalid.replace("丙", "办好丙"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "3", "'1'", "!!str 1"})
    void noIdMayBeThereTwice(String id) {
        String before = HEAD + task(1, "甲") + task(2, "乙") + task(3, "丙");
        ListVersions versions = new ListVersions("list");
        compare(versions, before, before + task(4, "丁").replace("4", id));
        compare(versions, before + task(4, "丁").replace("4", id), before + task(4, "丁"));
        compare(versions, before, before.replace("id: 2", "id: " + id));
        // Back, as a year is gone through, and as a text that was there before.
        compare(versions, before.replace("id: 2", "id: " + id), before);
        compare(versions, before + task(4, "丁"), before);
        compare(versions, before, task(4, "丁").replace("4", id) + before);
    }

    @Test
    void randomEditsAreSeenAsIfTheListsWereReadWhole() {
        long seed = Long.getLong("seed", System.nanoTime());
        Random random = new Random(seed);
        ListVersions versions = new ListVersions("list");
        List<String> tasks = new ArrayList<>();
        String before = HEAD + task(0, "始");
        for (int i = 1; i <= 300; i++) {
            int at = tasks.isEmpty() ? 0 : random.nextInt(tasks.size());
            switch (tasks.size() < 3 ? 0 : random.nextInt(6)) {
                case 4 -> tasks.add(at, task(random.nextInt(i), "又"));
                case 5 ->
                    tasks.set(
                            at,
                            tasks.get(at).replaceFirst("title: \\[?", random.nextBoolean() ? "title: [" : "title: "));
                case 0 -> tasks.add(at, task(i, "事" + random.nextInt(5)));
                case 1 -> tasks.remove(at);
                case 2 -> tasks.set(at, tasks.get(at).replaceFirst("title: .*", "title: 改" + random.nextInt(9)));
                default -> tasks.add(tasks.remove(at));
            }
            String after = HEAD + String.join("", tasks);
            try {
                compare(versions, before, after);
            } catch (AssertionError | RuntimeException e) {
                throw new AssertionError("seed " + seed, e);
            }
            before = after;
        }
    }
}
