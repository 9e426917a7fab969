package reform.change;

import java.util.Locale;
import reform.model.Task;

/** The fields of a task, beside its id. */
public enum TaskField {
    SECTION,
    TITLE,
    DESCRIPTION,
    DUE,
    START,
    MILESTONES,
    LEAD,
    RESPONSIBLE,
    STATUS,
    PROGRESS,
    UPDATES;

    private final String word = name().toLowerCase(Locale.ROOT);

    /** The key of the file format. */
    public String word() {
        return word;
    }

    Object of(Task task) {
        return switch (this) {
            case SECTION -> task.section();
            case TITLE -> task.title();
            case DESCRIPTION -> task.description();
            case DUE -> task.deadline();
            case START -> task.start();
            case MILESTONES -> task.milestones();
            case LEAD -> task.lead();
            case RESPONSIBLE -> task.responsible();
            case STATUS -> task.status();
            case PROGRESS -> task.progress();
            case UPDATES -> task.updates();
        };
    }

    /** A task with this field as another task has it. */
    Task copy(Task task, Task other) {
        return new Task(
                task.id(),
                this == SECTION ? other.section() : task.section(),
                this == TITLE ? other.title() : task.title(),
                this == DESCRIPTION ? other.description() : task.description(),
                this == DUE ? other.deadline() : task.deadline(),
                this == START ? other.start() : task.start(),
                this == MILESTONES ? other.milestones() : task.milestones(),
                this == LEAD ? other.lead() : task.lead(),
                this == RESPONSIBLE ? other.responsible() : task.responsible(),
                this == STATUS ? other.status() : task.status(),
                this == PROGRESS ? other.progress() : task.progress(),
                this == UPDATES ? other.updates() : task.updates(),
                task.unread());
    }
}
