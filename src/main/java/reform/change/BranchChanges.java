package reform.change;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiPredicate;
import reform.model.Task;
import reform.model.TaskField;
import reform.model.TaskId;
import reform.model.TaskList;
import reform.model.Update;

/**
 * What the commits of a history with branches changed, so that no change is told twice, and who applies all that is told
 * one after the other has the list of today. What a commit repeats of one on another branch, as a cherry-picked one does,
 * is left out; of a merge, what was in one of its sides, unless another one was told later. Commits are given after those
 * that they grew from.
 *
 * @param <C> what a commit is known by
 */
public final class BranchChanges<C> {
    /** A change that was told, by the first of the commits that made it. */
    private record Told<C>(Object change, Optional<Task> task, List<C> commits) {}

    private final BiPredicate<C, C> grewFrom;
    private final Map<TaskId, List<Told<C>>> ofTasks = new HashMap<>();
    private final Map<HeadField, List<Told<C>>> ofHead = new HashMap<>();

    /** @param grewFrom whether the second commit has the first one in its history */
    public BranchChanges(BiPredicate<C, C> grewFrom) {
        this.grewFrom = grewFrom;
    }

    /** What of a commit's changes no commit of another branch has told. */
    public ListDiff of(C commit, ListDiff diff) {
        List<TaskChange> tasks = new ArrayList<>();
        for (TaskChange change : diff.tasks()) {
            List<Told<C>> told = ofTasks.computeIfAbsent(change.id(), id -> new ArrayList<>(1));
            if (change instanceof TaskChange.Edited edited) {
                news(commit, edited, told).ifPresent(tasks::add);
            } else if (isNews(commit, change, Optional.of(change.task()), told)) {
                tasks.add(change);
            }
        }
        List<HeadField> head = new ArrayList<>();
        for (HeadField field : diff.head()) {
            List<Told<C>> told = ofHead.computeIfAbsent(field, each -> new ArrayList<>());
            if (isNews(commit, ListDiff.value(diff.after(), field), Optional.empty(), told)) {
                head.add(field);
            }
        }
        return new ListDiff(diff.before(), diff.after(), head, tasks);
    }

    private boolean isNews(C commit, Object change, Optional<Task> task, List<Told<C>> told) {
        for (Told<C> each : told) {
            if (each.change().equals(change) && !each.commits().stream().allMatch(one -> grewFrom.test(one, commit))) {
                each.commits().add(commit);
                return false;
            }
        }
        told.add(new Told<>(change, task, new ArrayList<>(List.of(commit))));
        return true;
    }

    private Optional<TaskChange.Edited> news(C commit, TaskChange.Edited edited, List<Told<C>> told) {
        Optional<Task> task = Optional.of(edited.task());
        Task before = edited.before();
        for (FieldChange field : edited.fields()) {
            if (field instanceof FieldChange.UpdatesAdded added) {
                List<Update> known = new ArrayList<>(before.updates());
                for (Update update : added.updates()) {
                    if (!isNews(commit, new FieldChange.UpdatesAdded(List.of(update)), task, told)) {
                        known.add(update);
                    }
                }
                before = before.withUpdates(known);
            } else if (field instanceof FieldChange.UpdatesRemoved removed) {
                List<Update> known = new ArrayList<>(before.updates());
                for (Update update : removed.updates()) {
                    if (!isNews(commit, new FieldChange.UpdatesRemoved(List.of(update)), task, told)) {
                        known.remove(update);
                    }
                }
                before = before.withUpdates(known);
            } else if (!isNews(commit, field, task, told)) {
                before = before.with(field.field(), edited.task());
            }
        }
        return ListDiff.task(before, edited.task());
    }

    /**
     * What a merge changed by itself.
     *
     * @param expected what merging its sides gives; where they contradict each other, the merge has to follow one
     * @param gone tasks of its sides that it does not have
     */
    public ListDiff ofMerge(C commit, ListMerge expected, TaskList merged, List<Task> gone) {
        ListDiff mine = ListDiff.between(expected.merged(Side.OURS), merged);
        ListDiff yours = ListDiff.between(expected.merged(Side.THEIRS), merged);
        Map<TaskId, TaskChange> fromMine = byId(mine.tasks());
        Map<TaskId, TaskChange> fromYours = byId(yours.tasks());
        List<TaskChange> tasks = new ArrayList<>();
        for (Task task : merged.tasks()) {
            Optional<TaskChange> one = Optional.ofNullable(fromMine.get(task.id()));
            Optional<TaskChange> other = Optional.ofNullable(fromYours.get(task.id()));
            changed(task, one, other, lineage(commit, task)).ifPresent(tasks::add);
        }
        for (Task task : gone) {
            boolean told = lineage(commit, task)
                    .last()
                    .filter(TaskChange.Removed.class::isInstance)
                    .isPresent();
            if (!told) {
                tasks.add(new TaskChange.Removed(task));
            }
        }
        List<HeadField> head = new ArrayList<>();
        for (HeadField field : HeadField.values()) {
            boolean one = mine.head().contains(field);
            boolean both = one && yours.head().contains(field);
            Optional<Object> last = new Lineage(commit, ofHead.getOrDefault(field, List.of())).last();
            boolean known = last.equals(Optional.of(ListDiff.value(merged, field)));
            if (both || ((one || yours.head().contains(field)) && !known)) {
                head.add(field);
            }
        }
        return of(commit, new ListDiff(mine.before(), merged, head, tasks));
    }

    private static Map<TaskId, TaskChange> byId(List<TaskChange> changes) {
        Map<TaskId, TaskChange> byId = new LinkedHashMap<>();
        changes.forEach(change -> byId.put(change.id(), change));
        return byId;
    }

    private Lineage lineage(C commit, Task task) {
        return new Lineage(commit, ofTasks.getOrDefault(task.id(), List.of()));
    }

    /**
     * How a merge changed a task that it has.
     *
     * @param one how the task differs from what the sides merge to, following ours
     * @param other the same, following theirs
     */
    private Optional<TaskChange> changed(
            Task task, Optional<TaskChange> one, Optional<TaskChange> other, Lineage lineage) {
        boolean isNew = one.filter(TaskChange.Added.class::isInstance).isPresent()
                && other.filter(TaskChange.Added.class::isInstance).isPresent();
        if (isNew || lineage.isGone()) {
            return Optional.of(new TaskChange.Added(task));
        }
        Task before = task;
        for (TaskField field : TaskField.values()) {
            Optional<Task> from = expected(one, field);
            Optional<Task> otherwise = expected(other, field);
            Optional<Task> last = lineage.last(field);
            boolean scalar = !field.hasNames() && field != TaskField.OWN && field != TaskField.UPDATES;
            if (scalar && last.isPresent()) {
                Object value = task.value(field);
                if (!last.get().value(field).equals(value)
                        && !reportedLast(task, field).equals(Optional.of(value))) {
                    before = before.with(field, from.isPresent() && otherwise.isPresent() ? from.get() : last.get());
                }
            } else if (from.isPresent() && otherwise.isPresent()) {
                before = before.with(field, from.get());
            } else if ((from.isPresent() || otherwise.isPresent())
                    && !last.map(each -> each.value(field)).equals(Optional.of(task.value(field)))) {
                before = before.with(field, from.or(() -> otherwise).get());
            }
        }
        return ListDiff.task(before, task).map(TaskChange.class::cast);
    }

    /** The task that a field differs from; empty where it is the same. */
    private static Optional<Task> expected(Optional<TaskChange> change, TaskField field) {
        return change.filter(TaskChange.Edited.class::isInstance)
                .map(TaskChange.Edited.class::cast)
                .filter(edited -> edited.fields().stream().anyMatch(each -> each.field() == field))
                .map(TaskChange.Edited::before);
    }

    /** What was told, by commits that one has in its history. */
    private final class Lineage {
        private final C commit;
        private final List<Told<C>> told;

        Lineage(C commit, List<Told<C>> told) {
            this.commit = commit;
            this.told = told;
        }

        private boolean holds(Told<C> each) {
            return each.commits().stream().anyMatch(one -> grewFrom.test(one, commit));
        }

        /** What was told last. */
        Optional<Object> last() {
            for (int i = told.size() - 1; i >= 0; i--) {
                if (holds(told.get(i))) {
                    return Optional.of(told.get(i).change());
                }
            }
            return Optional.empty();
        }

        /** The task of which the last value of a field was told; empty where none was, or that the task is gone. */
        Optional<Task> last(TaskField field) {
            for (int i = told.size() - 1; i >= 0; i--) {
                Told<C> each = told.get(i);
                boolean speaks = !(each.change() instanceof FieldChange change) || change.field() == field;
                if (speaks && holds(each)) {
                    return each.change() instanceof TaskChange.Removed ? Optional.empty() : each.task();
                }
            }
            return Optional.empty();
        }

        /** Whether it was told that the task was removed, and not that it was added again. */
        boolean isGone() {
            for (int i = told.size() - 1; i >= 0; i--) {
                Told<C> each = told.get(i);
                if (each.change() instanceof TaskChange && holds(each)) {
                    return each.change() instanceof TaskChange.Removed;
                }
            }
            return false;
        }
    }

    /** What the updates of a task say last of a field. */
    private static Optional<Object> reportedLast(Task task, TaskField field) {
        Optional<Update> last = Optional.empty();
        for (Update update : task.updates()) {
            if (reported(update, field).isPresent()
                    && last.filter(each -> each.date().isAfter(update.date())).isEmpty()) {
                last = Optional.of(update);
            }
        }
        return last.flatMap(update -> reported(update, field));
    }

    private static Optional<Object> reported(Update update, TaskField field) {
        return switch (field) {
            case STATUS -> update.status().map(status -> status);
            case PROGRESS -> update.progress().isPresent() ? Optional.of(update.progress()) : Optional.empty();
            case DUE -> update.extension().map(extension -> extension.to());
            default -> Optional.empty();
        };
    }
}
