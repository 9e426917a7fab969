package reform.change;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import reform.model.Task;
import reform.model.TaskField;
import reform.model.TaskId;
import reform.model.TaskList;
import reform.model.Update;

/** Nothing is lost and nothing is invented, whichever side is ours, in thousands of random pairs; others with {@code -Dseed=…}. */
class ListMergeRandomTest {
    private static final int PAIRS = Integer.getInteger("merges", 5_000);

    @Test
    void everyResultComesFromASideThatChangedItAndTheSidesAreAlike() {
        long seed = Long.getLong("seed", 5_2026_11);
        RandomLists lists = new RandomLists(new Random(seed));
        int conflicts = 0;
        for (int i = 0; i < PAIRS; i++) {
            TaskList base = lists.list();
            TaskList ours = lists.changed(base);
            TaskList theirs = lists.changed(base);
            ListMerge merge = ListMerge.of(base, ours, theirs);
            ListMerge mirrored = ListMerge.of(base, theirs, ours);
            String pair = "seed " + seed + ", pair " + i;
            assertThat(merge.merged(Side.OURS)).as(pair).isEqualTo(mirrored.merged(Side.THEIRS));
            assertThat(merge.merged(Side.THEIRS)).as(pair).isEqualTo(mirrored.merged(Side.OURS));
            assertThat(names(merge)).as(pair).isEqualTo(names(mirrored));
            for (Side preferred : Side.values()) {
                check(base, ours, theirs, merge, preferred, pair);
            }
            conflicts += merge.clean() ? 0 : 1;
        }
        assertThat(conflicts).as("pairs with conflicts").isBetween(PAIRS / 10, PAIRS * 9 / 10);
    }

    private static List<String> names(ListMerge merge) {
        return merge.conflicts().stream()
                .map(task -> task.id() + " " + task.getClass().getSimpleName() + " "
                        + (task instanceof MergedTask.ByField merged
                                ? merged.fields().conflicts()
                                : List.of())
                        + (task instanceof MergedTask.TwoTasks added ? added.proposed() : ""))
                .toList();
    }

    private static Map<TaskId, Task> byId(TaskList list) {
        return list.tasks().stream().collect(Collectors.toMap(Task::id, Function.identity()));
    }

    private static void check(
            TaskList base, TaskList ours, TaskList theirs, ListMerge merge, Side preferred, String pair) {
        Map<TaskId, Task> old = byId(base);
        Map<TaskId, Task> mine = byId(ours);
        Map<TaskId, Task> yours = byId(theirs);
        Map<TaskId, Task> result = byId(merge.merged(preferred));
        Map<TaskId, MergedTask> how = merge.tasks().stream().collect(Collectors.toMap(MergedTask::id, each -> each));
        for (TaskId id : RandomLists.IDS) {
            Optional<Task> before = Optional.ofNullable(old.get(id));
            Optional<Task> our = Optional.ofNullable(mine.get(id));
            Optional<Task> their = Optional.ofNullable(yours.get(id));
            Optional<Task> after = Optional.ofNullable(result.get(id));
            String at = pair + ", task " + id;
            if (our.equals(their) || their.equals(before)) {
                assertThat(after).as(at).isEqualTo(our);
            } else if (our.equals(before)) {
                assertThat(after).as(at).isEqualTo(their);
            } else if (how.get(id) instanceof MergedTask.ByField merged) {
                fields(before.orElseThrow(), our.get(), their.get(), after.orElseThrow(), merged.fields(), at);
            } else {
                assertThat(how.get(id).conflicting()).as(at).isTrue();
                assertThat(after).as(at).isEqualTo(preferred == Side.OURS ? our : their);
            }
        }
    }

    private static void fields(Task before, Task our, Task their, Task after, TaskMerge merge, String at) {
        for (TaskField field : TaskField.values()) {
            Object old = before.value(field);
            Object mine = our.value(field);
            Object yours = their.value(field);
            Object result = after.value(field);
            boolean bothChanged = !mine.equals(old) && !yours.equals(old) && !mine.equals(yours);
            if (!bothChanged) {
                assertThat(result).as("%s %s", at, field).isEqualTo(mine.equals(old) ? yours : mine);
            } else if (field == TaskField.OWN) {
                own(before, our, their, after, at);
            } else if (merge.outcome(field) == Outcome.BOTH) {
                union(field, before, our, their, after, at);
            } else {
                assertThat(result).as("%s %s", at, field).isIn(mine, yours);
            }
        }
    }

    private static void own(Task before, Task our, Task their, Task after, String at) {
        for (String key : List.of("x-a", "x-b")) {
            Object old = before.own().get(key);
            Object mine = our.own().get(key);
            Object yours = their.own().get(key);
            Object result = after.own().get(key);
            if (mine.equals(old) || yours.equals(old) || mine.equals(yours)) {
                assertThat(result).as("%s %s", at, key).isEqualTo(mine.equals(old) ? yours : mine);
            } else {
                assertThat(result).as("%s %s", at, key).isIn(mine, yours);
            }
        }
    }

    private static void union(TaskField field, Task before, Task our, Task their, Task after, String at) {
        List<?> old = (List<?>) before.value(field);
        List<?> mine = (List<?>) our.value(field);
        List<?> yours = (List<?>) their.value(field);
        List<?> result = (List<?>) after.value(field);
        assertThat(result).as("%s %s", at, field).doesNotHaveDuplicates();
        for (Object each : result) {
            boolean added = !old.contains(each) && (mine.contains(each) || yours.contains(each));
            assertThat(added || (mine.contains(each) && yours.contains(each)))
                    .as("%s %s %s", at, field, each)
                    .isTrue();
        }
        for (List<?> side : List.of(mine, yours)) {
            for (Object each : side) {
                boolean kept = mine.contains(each) && yours.contains(each);
                assertThat(result.contains(each))
                        .as("%s %s %s", at, field, each)
                        .isEqualTo(kept || !old.contains(each));
            }
        }
        if (field == TaskField.UPDATES && sorted(old) && sorted(mine) && sorted(yours)) {
            assertThat(sorted(result)).as("%s in date order %s", at, result).isTrue();
        }
    }

    private static boolean sorted(List<?> updates) {
        for (int i = 1; i < updates.size(); i++) {
            if (((Update) updates.get(i - 1)).date().isAfter(((Update) updates.get(i)).date())) {
                return false;
            }
        }
        return true;
    }
}
