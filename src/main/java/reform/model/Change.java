package reform.model;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What is to change in a list. Several changes are one write: they are applied in order, and all or none of them reach
 * the file. The file is edited to say what {@link #applyAll} says.
 */
public sealed interface Change {
    /** The place of a task that is not in the list. */
    int NOWHERE = -1;
    /** The place of a task that was in the list and is taken out of it. */
    int REMOVED = -2;

    /** The task that is changed, added or removed. */
    TaskId task();

    /**
     * The list with all changes, in order.
     *
     * @throws IllegalArgumentException when the list has no such task, or already has one that is to be added
     */
    static TaskList applyAll(List<Change> changes, TaskList list) {
        Map<TaskId, Integer> places = new HashMap<>();
        for (Change change : changes) {
            places.put(change.task(), NOWHERE);
        }
        List<Task> tasks = new ArrayList<>(list.tasks());
        for (int i = 0; i < tasks.size(); i++) {
            places.replace(tasks.get(i).id(), i);
        }
        for (Change change : changes) {
            TaskId id = change.task();
            int place = places.get(id);
            if (place == REMOVED || (place == NOWHERE) != (change instanceof AddTask)) {
                throw new IllegalArgumentException((place < 0 ? "no task " : "there is a task ") + id);
            }
            if (change instanceof OfTask of) {
                tasks.set(place, of.applyTo(tasks.get(place)));
            } else if (change instanceof AddTask add) {
                places.put(id, tasks.size());
                tasks.add(add.added());
            } else {
                places.put(id, REMOVED);
            }
        }
        tasks.removeIf(task -> places.getOrDefault(task.id(), NOWHERE) == REMOVED);
        return list.withTasks(tasks);
    }

    /** A change of a task that is there. */
    sealed interface OfTask extends Change {
        /** The task with this change. */
        Task applyTo(Task task);
    }

    /**
     * The task's status becomes another.
     *
     * @param word the list's own word for it, which is written as it is
     */
    record SetStatus(TaskId task, Status status, Optional<String> word) implements OfTask {
        public SetStatus(TaskId task, Status status) {
            this(task, status, Optional.empty());
        }

        @Override
        public Task applyTo(Task old) {
            return old.withStatus(status, word);
        }
    }

    /** The task's progress, in percent, becomes another. */
    record SetProgress(TaskId task, int progress) implements OfTask {
        @Override
        public Task applyTo(Task old) {
            return old.withProgress(OptionalInt.of(progress));
        }
    }

    /** The deadline in force becomes another; an extension records it in an update as well. */
    record SetDeadline(TaskId task, Deadline deadline) implements OfTask {
        @Override
        public Task applyTo(Task old) {
            return old.withDeadline(deadline);
        }
    }

    /** A text of the task becomes another, without the blanks around it, or is taken out. */
    record SetText(TaskId task, TaskField field, Optional<String> text) implements OfTask {
        public SetText {
            text = AddUpdate.tidy(text);
            if (!field.isText() || (text.isEmpty() && !field.mayBeEmpty())) {
                throw new IllegalArgumentException(field + ": " + text);
            }
        }

        @Override
        public Task applyTo(Task old) {
            return old.withText(field, text);
        }
    }

    /** The day that the task starts becomes another, or is taken out. */
    record SetStart(TaskId task, Optional<LocalDate> start) implements OfTask {
        @Override
        public Task applyTo(Task old) {
            return old.withStart(start);
        }
    }

    /**
     * The steps on the way become others. What is written of a step is edited in its place, so a list of steps only grows.
     */
    record SetMilestones(TaskId task, List<PlannedMilestone> milestones) implements OfTask {
        public SetMilestones {
            milestones = List.copyOf(milestones);
        }

        @Override
        public Task applyTo(Task old) {
            return old.withMilestones(milestones);
        }
    }

    /**
     * Deadlines that are counted from the start mean other days in the same words: nothing is written for that.
     *
     * @param counted the task as it is read with its start
     */
    record Recount(TaskId task, Task counted) implements OfTask {
        @Override
        public Task applyTo(Task old) {
            return old.counted(counted);
        }
    }

    /**
     * A value in a column of the office's own becomes another, or is taken out. What looks like a number is one, unless it
     * takes the place of a text that looks like one.
     */
    record SetOwn(TaskId task, String key, Optional<String> text) implements OfTask {
        public SetOwn {
            text = AddUpdate.tidy(text);
            if (!OwnValues.isKey(key)) {
                throw new IllegalArgumentException(key);
            }
        }

        @Override
        public Task applyTo(Task old) {
            Optional<OwnValue> before = old.own().get(key);
            boolean quoted = before.filter(value -> !value.typed() && OwnValue.isTyped(value.text()))
                    .isPresent();
            return old.withOwn(
                    old.own().with(key, text.map(words -> quoted ? new OwnValue(words, false) : OwnValue.of(words))));
        }
    }

    /** Other departments lead the task. */
    record SetLead(TaskId task, List<String> names) implements OfTask {
        public SetLead {
            names = List.copyOf(names);
        }

        @Override
        public Task applyTo(Task old) {
            return old.withLead(names);
        }
    }

    /** Other departments are responsible for the task, or none. */
    record SetResponsible(TaskId task, List<String> names) implements OfTask {
        public SetResponsible {
            names = List.copyOf(names);
        }

        @Override
        public Task applyTo(Task old) {
            return old.withResponsible(names);
        }
    }

    /**
     * An update is added at its place by date: after those of its day and before, ahead of the later ones. Its texts lose
     * the blanks around them, and their lines end with LF; a blank one is none.
     */
    record AddUpdate(TaskId task, Update update) implements OfTask {
        public AddUpdate {
            Texts<UpdateText> texts = update.texts();
            for (UpdateText field : UpdateText.values()) {
                texts = texts.with(field, tidy(texts.get(field)));
            }
            update = update.withTexts(texts);
        }

        private static Optional<String> tidy(Optional<String> text) {
            return text.map(words -> words.replace("\r\n", "\n").strip()).filter(words -> !words.isEmpty());
        }

        @Override
        public Task applyTo(Task old) {
            List<Update> updates = new ArrayList<>(old.updates());
            updates.add(placeIn(updates), update);
            return old.withUpdates(updates);
        }

        /** Where it belongs in a history; one that is not in order is left as it is. */
        public int placeIn(List<Update> updates) {
            int place = updates.size();
            while (place > 0 && updates.get(place - 1).date().isAfter(update.date())) {
                place--;
            }
            return place;
        }
    }

    /** A task is added after those there are. */
    record AddTask(Task added) implements Change {
        @Override
        public TaskId task() {
            return added.id();
        }
    }

    /** A task is taken out of the list, with all that is said of it. */
    record RemoveTask(TaskId task) implements Change {}
}
