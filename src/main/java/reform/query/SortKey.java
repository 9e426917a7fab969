package reform.query;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import reform.model.TaskField;
import reform.policy.AssessedTask;

/**
 * What tasks are sorted by. Tasks without a value come last in either direction.
 *
 * @param word the word on the command line
 * @param key what the task is sorted by; of one type for all tasks
 */
public record SortKey(String word, Function<AssessedTask, Optional<? extends Comparable<?>>> key) {
    public static final SortKey ID =
            new SortKey("id", task -> Optional.of(task.task().id()));
    public static final SortKey DUE =
            new SortKey("due", task -> task.assessment().dueDate());
    public static final SortKey OVERDUE = new SortKey(
            "overdue", task -> Optional.of(task.assessment().daysOverdue()).filter(days -> days > 0));
    /** Red, yellow, green. */
    public static final SortKey LIGHT =
            new SortKey("light", task -> task.assessment().light());

    /** Made when somebody asks for them: a start that sorts as usual needs two. */
    private static final class All {
        private static final List<SortKey> KEYS = all();
    }

    private static List<SortKey> all() {
        List<SortKey> keys = new ArrayList<>();
        // By the list's name, where several are read.
        keys.add(new SortKey("list", task -> Optional.of(task.list().name())));
        keys.add(ID);
        keys.add(DUE);
        keys.add(OVERDUE);
        keys.add(new SortKey("start", task -> task.task().start()));
        keys.add(new SortKey("status", task -> Optional.of(task.task().status())));
        keys.add(LIGHT);
        keys.add(new SortKey("lead", task -> task.task().firstLead()));
        keys.add(new SortKey("title", task -> Optional.of(task.task().title())));
        keys.add(new SortKey(
                "progress",
                task -> task.task().progress().isPresent()
                        ? Optional.of(task.task().progress().getAsInt())
                        : Optional.empty()));
        for (TaskField field : TaskField.texts()) {
            if (field.isLine() && field != TaskField.TITLE) {
                keys.add(new SortKey(field.key(), task -> task.task().texts().get(field)));
            }
        }
        keys.add(new SortKey("updated", task -> task.assessment().lastUpdate()));
        return List.copyOf(keys);
    }

    /** Those of every list, in the order in which they are named to people. */
    public static List<SortKey> values() {
        return All.KEYS;
    }

    /** A column of the office's own: numbers by their size, before texts. */
    public static SortKey own(String key) {
        return new SortKey(key, task -> task.task().own().get(key));
    }

    /** What the task is sorted by; comparable with that of every other task. */
    @SuppressWarnings("unchecked") // Each key has values of one type.
    Optional<Comparable<Object>> value(AssessedTask task) {
        return (Optional<Comparable<Object>>) key.apply(task);
    }
}
