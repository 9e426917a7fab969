package reform.change;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import reform.model.Department;
import reform.model.Departments;
import reform.model.FreeIds;
import reform.model.Policy;
import reform.model.Task;
import reform.model.TaskId;
import reform.model.TaskList;
import reform.model.WorkCalendar;

/**
 * Two lists that grew from a third, merged: tasks by id, their fields one by one ({@link TaskMerge}). Merging either way
 * round gives the same list, with the sides of its conflicts exchanged.
 */
public final class ListMerge {
    private final TaskList base;
    private final TaskList ours;
    private final TaskList theirs;
    private final Set<TaskId> touched;
    private final Renumbering renumbering;
    private final Map<HeadField, Outcome> head = new EnumMap<>(HeadField.class);
    private final List<MergedTask> tasks = new ArrayList<>();

    private ListMerge(TaskList base, TaskList ours, TaskList theirs, Set<TaskId> touched) {
        this.base = base;
        this.ours = ours;
        this.theirs = theirs;
        this.touched = Set.copyOf(touched);
        this.renumbering = new Renumbering(base, ours, theirs);
        for (HeadField field : HeadField.values()) {
            head.put(field, decide(field));
        }
    }

    /** Merges two lists that grew from a base. */
    public static ListMerge of(TaskList base, TaskList ours, TaskList theirs) {
        return of(base, ours, theirs, Set.of());
    }

    /**
     * Merges two lists that grew from a base.
     *
     * @param touched tasks that one side removed and the other changed in something that a list says nothing of
     */
    public static ListMerge of(TaskList base, TaskList ours, TaskList theirs, Set<TaskId> touched) {
        ListMerge merge = new ListMerge(base, ours, theirs, touched);
        merge.mergeTasks();
        return merge;
    }

    public Outcome outcome(HeadField field) {
        return head.get(field);
    }

    /** The tasks of the result in its order. */
    public List<MergedTask> tasks() {
        return List.copyOf(tasks);
    }

    /** What of the list's head a person has to decide. */
    public List<HeadField> headConflicts() {
        return head.entrySet().stream()
                .filter(entry -> entry.getValue() == Outcome.CONFLICT)
                .map(Map.Entry::getKey)
                .toList();
    }

    /** The tasks with conflicts, in the order of the result. */
    public List<MergedTask> conflicts() {
        return tasks.stream().filter(MergedTask::conflicting).toList();
    }

    public boolean clean() {
        return headConflicts().isEmpty() && conflicts().isEmpty();
    }

    /** The merged list, with one side's part where there is a conflict. */
    public TaskList merged(Side preferred) {
        Departments departments = outcome(HeadField.DEPARTMENTS) == Outcome.BOTH
                ? new Departments(values(departments()))
                : side(HeadField.DEPARTMENTS, preferred).departments();
        Policy policy = side(HeadField.POLICY, preferred).policy();
        return new TaskList(
                ours.name(),
                side(HeadField.TITLE, preferred).title(),
                side(HeadField.DOCUMENT, preferred).document(),
                side(HeadField.ISSUED, preferred).issued(),
                side(HeadField.SOURCE, preferred).source(),
                side(HeadField.TIMEZONE, preferred).zone(),
                side(HeadField.YEAR, preferred).year(),
                side(HeadField.COLUMNS, preferred).columns(),
                side(HeadField.STATUSES, preferred).statuses(),
                new WorkCalendar(
                        side(HeadField.HOLIDAYS, preferred).calendar().holidays(),
                        side(HeadField.WORKDAYS, preferred).calendar().workdays()),
                policy,
                side(HeadField.LETTERS, preferred).letters(),
                departments,
                tasks.stream().flatMap(task -> task.merged(preferred).stream()).toList());
    }

    private TaskList side(HeadField field, Side preferred) {
        return switch (outcome(field)) {
            case THEIRS -> theirs;
            case CONFLICT -> preferred == Side.OURS ? ours : theirs;
            default -> ours;
        };
    }

    private Outcome decide(HeadField field) {
        Object old = ListDiff.value(base, field);
        Object mine = ListDiff.value(ours, field);
        Object yours = ListDiff.value(theirs, field);
        if (mine.equals(yours) || yours.equals(old)) {
            return Outcome.OURS;
        }
        if (mine.equals(old)) {
            return Outcome.THEIRS;
        }
        return field == HeadField.DEPARTMENTS && unambiguous() ? Outcome.BOTH : Outcome.CONFLICT;
    }

    /** Departments that both sides added or renamed must not share a name, a key or an alias. */
    private boolean unambiguous() {
        Set<String> names = new TreeSet<>();
        for (Department department : values(departments())) {
            List<String> own = new ArrayList<>(department.aliases());
            own.add(department.name());
            department.key().ifPresent(own::add);
            for (String name : Set.copyOf(own)) {
                if (!names.add(Departments.fold(name))) {
                    return false;
                }
            }
        }
        return !SequenceMerge.contradicts(
                base.departments().all(),
                ours.departments().all(),
                theirs.departments().all());
    }

    /** The registry, where it is merged as a set. */
    public List<SequenceMerge.Row<Department>> departments() {
        return SequenceMerge.merge(
                base.departments().all(),
                ours.departments().all(),
                theirs.departments().all(),
                Comparator.comparing(Department::name));
    }

    private static <T> List<T> values(List<SequenceMerge.Row<T>> rows) {
        return rows.stream().map(SequenceMerge.Row::value).toList();
    }

    private void mergeTasks() {
        Map<TaskId, Task> old = byId(base);
        Map<TaskId, Task> mine = byId(ours);
        Map<TaskId, Task> yours = byId(theirs);
        Set<TaskId> used = new HashSet<>(old.keySet());
        used.addAll(mine.keySet());
        used.addAll(yours.keySet());
        FreeIds free = new FreeIds(used);
        for (TaskId id : order(old, mine, yours)) {
            tasks.add(merged(id, old.get(id), mine.get(id), yours.get(id), free));
        }
    }

    /** @param before null where the base does not have it, as the others on their sides */
    private MergedTask merged(TaskId id, Task before, Task our, Task their, FreeIds free) {
        if (our != null && their != null) {
            if (before != null) {
                return renumbering.parts(before, our, their)
                        ? new MergedTask.TwoTasks(id, our, their, Optional.empty())
                        : new MergedTask.ByField(id, new TaskMerge(before, our, their));
            }
            if (!isSame(our, their)) {
                return new MergedTask.TwoTasks(id, our, their, Optional.of(free.like(id)));
            }
            return our.own().holds(their.own())
                    ? new MergedTask.Added(id, Side.OURS, our)
                    : new MergedTask.Added(id, Side.THEIRS, their);
        }
        Side side = our == null ? Side.THEIRS : Side.OURS;
        Task left = our == null ? their : our;
        return before == null ? new MergedTask.Added(id, side, left) : new MergedTask.RemovedAndChanged(id, side, left);
    }

    /** Whether two tasks are the same but for columns of the office's own that only one of them has. */
    private static boolean isSame(Task our, Task their) {
        return our.withOwn(their.own()).equals(their)
                && (our.own().holds(their.own()) || their.own().holds(our.own()));
    }

    /** The ids of the result. A task that one side removed and the other changed stands where the other has it. */
    private List<TaskId> order(Map<TaskId, Task> old, Map<TaskId, Task> mine, Map<TaskId, Task> yours) {
        List<TaskId> settled = new ArrayList<>();
        old.forEach((id, task) -> {
            Task left = mine.getOrDefault(id, yours.get(id));
            boolean contested =
                    mine.containsKey(id) != yours.containsKey(id) && (touched.contains(id) || !task.equals(left));
            if (!contested) {
                settled.add(id);
            }
        });
        List<TaskId> order = new ArrayList<>();
        SequenceMerge.merge(
                        settled,
                        List.copyOf(mine.keySet()),
                        List.copyOf(yours.keySet()),
                        Comparator.<TaskId>naturalOrder())
                .forEach(row -> order.add(row.value()));
        return order;
    }

    private static Map<TaskId, Task> byId(TaskList list) {
        Map<TaskId, Task> tasks = new LinkedHashMap<>(2 * list.tasks().size());
        list.tasks().forEach(task -> tasks.put(task.id(), task));
        return tasks;
    }
}
