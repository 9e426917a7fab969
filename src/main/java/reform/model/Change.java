package reform.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What is to change in a list. Several changes are one write: they are applied in order, and all or none of them reach
 * the file. The file is edited to say what {@link #applyTo} says.
 */
public sealed interface Change {

    /** The task that is changed or added. */
    TaskId task();

    /**
     * The list with this change.
     *
     * @throws IllegalArgumentException when the list has no such task, or already has one that is to be added
     */
    TaskList applyTo(TaskList list);

    /** The list with all changes, in order. */
    static TaskList applyAll(List<Change> changes, TaskList list) {
        TaskList changed = list;
        for (Change change : changes) {
            changed = change.applyTo(changed);
        }
        return changed;
    }

    /** A change of a task that is there. */
    sealed interface OfTask extends Change {
        /** The task with this change. */
        Task applyTo(Task task);

        @Override
        default TaskList applyTo(TaskList list) {
            List<Task> tasks = new ArrayList<>(list.tasks());
            for (int i = 0; i < tasks.size(); i++) {
                if (tasks.get(i).id().equals(task())) {
                    tasks.set(i, applyTo(tasks.get(i)));
                    return list.withTasks(tasks);
                }
            }
            throw new IllegalArgumentException("no task " + task());
        }
    }

    /** The task's status becomes another. */
    record SetStatus(TaskId task, Status status) implements OfTask {
        @Override
        public Task applyTo(Task old) {
            return old.withStatus(status);
        }
    }

    /** The task's progress, in percent, becomes another. */
    record SetProgress(TaskId task, int progress) implements OfTask {
        @Override
        public Task applyTo(Task old) {
            return old.withProgress(progress);
        }
    }

    /** The deadline in force becomes another; an extension records it in an update as well. */
    record SetDeadline(TaskId task, Deadline deadline) implements OfTask {
        @Override
        public Task applyTo(Task old) {
            return old.withDeadline(deadline);
        }
    }

    /** An update is added after those there are. Its texts lose the blanks around them; a blank one is none. */
    record AppendUpdate(TaskId task, Update update) implements OfTask {
        public AppendUpdate {
            update = new Update(
                    update.date(),
                    update.status(),
                    update.progress(),
                    update.extension(),
                    update.forYear(),
                    tidy(update.by()),
                    tidy(update.note()),
                    tidy(update.evidence()));
        }

        private static Optional<String> tidy(Optional<String> text) {
            return text.map(words ->
                            words.replace("\r\n", "\n").replace('\r', '\n').strip())
                    .filter(words -> !words.isEmpty());
        }

        @Override
        public Task applyTo(Task old) {
            List<Update> updates = new ArrayList<>(old.updates());
            updates.add(update);
            return old.withUpdates(updates);
        }
    }

    /** A task is added after those there are. */
    record AddTask(Task added) implements Change {
        @Override
        public TaskId task() {
            return added.id();
        }

        @Override
        public TaskList applyTo(TaskList list) {
            List<Task> tasks = new ArrayList<>(list.tasks());
            for (Task task : tasks) {
                if (task.id().equals(added.id())) {
                    throw new IllegalArgumentException("there is a task " + added.id());
                }
            }
            tasks.add(added);
            return list.withTasks(tasks);
        }
    }
}
