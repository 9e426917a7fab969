package reform.query;

import java.util.Comparator;
import java.util.Optional;
import java.util.function.Function;
import reform.policy.AssessedTask;

/** What tasks are sorted by. Tasks without a value come last in either direction. */
public enum SortKey {
    /** By the list's name, where several are read. */
    LIST("list", by(task -> Optional.of(task.list().name()))),
    ID("id", by(task -> Optional.of(task.task().id()))),
    DUE("due", by(task -> task.standing().dueDate())),
    OVERDUE("overdue", by(task -> Optional.of(task.standing().daysOverdue()).filter(days -> days > 0))),
    STATUS("status", by(task -> Optional.of(task.task().status()))),
    /** Red, yellow, green. */
    LIGHT("light", by(task -> task.standing().light())),
    LEAD("lead", by(task -> task.task().firstLead())),
    TITLE("title", by(task -> Optional.of(task.task().title()))),
    PROGRESS(
            "progress",
            by(task -> task.task().progress().isPresent()
                    ? Optional.of(task.task().progress().getAsInt())
                    : Optional.empty())),
    SECTION("section", by(task -> task.task().section())),
    UPDATED("updated", by(task -> task.standing().lastUpdate()));

    private final String word;
    private final Function<Boolean, Comparator<AssessedTask>> order;

    SortKey(String word, Function<Boolean, Comparator<AssessedTask>> order) {
        this.word = word;
        this.order = order;
    }

    /** The word on the command line. */
    public String word() {
        return word;
    }

    public Comparator<AssessedTask> ascending() {
        return order.apply(false);
    }

    public Comparator<AssessedTask> descending() {
        return order.apply(true);
    }

    private static <C extends Comparable<? super C>> Function<Boolean, Comparator<AssessedTask>> by(
            Function<AssessedTask, Optional<C>> value) {
        return descending -> (a, b) -> {
            Optional<C> one = value.apply(a);
            Optional<C> other = value.apply(b);
            if (one.isEmpty() || other.isEmpty()) {
                return Boolean.compare(one.isEmpty(), other.isEmpty());
            }
            return descending ? other.get().compareTo(one.get()) : one.get().compareTo(other.get());
        };
    }
}
