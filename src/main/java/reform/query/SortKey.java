package reform.query;

import java.util.Optional;
import java.util.function.Function;
import reform.policy.AssessedTask;

/** What tasks are sorted by. Tasks without a value come last in either direction. */
public enum SortKey {
    /** By the list's name, where several are read. */
    LIST("list", task -> Optional.of(task.list().name())),
    ID("id", task -> Optional.of(task.task().id())),
    DUE("due", task -> task.assessment().dueDate()),
    OVERDUE("overdue", task -> Optional.of(task.assessment().daysOverdue()).filter(days -> days > 0)),
    STATUS("status", task -> Optional.of(task.task().status())),
    /** Red, yellow, green. */
    LIGHT("light", task -> task.assessment().light()),
    LEAD("lead", task -> task.task().firstLead()),
    TITLE("title", task -> Optional.of(task.task().title())),
    PROGRESS(
            "progress",
            task -> task.task().progress().isPresent()
                    ? Optional.of(task.task().progress().getAsInt())
                    : Optional.empty()),
    SECTION("section", task -> task.task().section()),
    UPDATED("updated", task -> task.assessment().lastUpdate());

    private final String word;
    private final Function<AssessedTask, Optional<? extends Comparable<?>>> value;

    SortKey(String word, Function<AssessedTask, Optional<? extends Comparable<?>>> value) {
        this.word = word;
        this.value = value;
    }

    /** The word on the command line. */
    public String word() {
        return word;
    }

    /** What the task is sorted by; comparable with that of every other task. */
    @SuppressWarnings("unchecked") // Each key has values of one type.
    Optional<Comparable<Object>> value(AssessedTask task) {
        return (Optional<Comparable<Object>>) value.apply(task);
    }
}
