package reform.change;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.stream.Stream;
import reform.model.Deadline;
import reform.model.Extension;
import reform.model.OwnValue;
import reform.model.OwnValues;
import reform.model.Status;
import reform.model.Task;
import reform.model.TaskField;
import reform.model.TaskId;
import reform.model.TaskList;
import reform.model.Texts;
import reform.model.Update;
import reform.policy.TestLists;

/** Small lists from small vocabularies, so that random changes often meet. */
public final class RandomLists {
    /** The ids that are used. */
    public static final List<TaskId> IDS =
            Stream.of("1", "2", "3", "4", "5", "6", "A-1").map(TaskId::new).toList();

    private static final List<String> DEPARTMENTS = List.of("市教育局", "市财政局", "市发展改革委", "各区、县（市）政府");
    private static final List<Status> STATUSES = List.of(Status.values());
    private static final List<String> DEADLINES = List.of("2021年", "2022年6月", "每年", "持续推进");
    private static final List<String> TEXTS = List.of("甲", "乙: 丙 # 丁", "“戊”\n己", "- 庚");

    private final Random random;

    public RandomLists(Random random) {
        this.random = random;
    }

    public TaskList list() {
        List<Task> tasks = new ArrayList<>();
        for (TaskId id : IDS) {
            if (random.nextInt(3) > 0) {
                tasks.add(task(id));
            }
        }
        return TestLists.list(tasks.toArray(Task[]::new));
    }

    private Task task(TaskId id) {
        List<Update> updates = new ArrayList<>();
        for (int i = random.nextInt(3); i > 0; i--) {
            updates.add(update());
        }
        return new Task(
                id,
                TestLists.texts(Optional.empty(), "任务" + random.nextInt(3), text()),
                TestLists.due(DEADLINES.get(random.nextInt(2))),
                names(1),
                names(0),
                status(),
                progress(),
                inOrder(updates));
    }

    private Optional<String> text() {
        return random.nextBoolean() ? Optional.empty() : Optional.of(TEXTS.get(random.nextInt(TEXTS.size())));
    }

    private List<String> names(int least) {
        List<String> names = new ArrayList<>();
        for (String name : DEPARTMENTS) {
            if (random.nextInt(3) == 0) {
                names.add(random.nextInt(names.size() + 1), name);
            }
        }
        return names.size() < least ? List.of(DEPARTMENTS.get(0)) : names;
    }

    private Status status() {
        return STATUSES.get(random.nextInt(STATUSES.size()));
    }

    private OptionalInt progress() {
        return random.nextBoolean() ? OptionalInt.empty() : OptionalInt.of(10 * random.nextInt(11));
    }

    private Update update() {
        return update(
                random.nextInt(4) == 0 ? Optional.of(status()) : Optional.empty(),
                OptionalInt.empty(),
                Optional.empty());
    }

    private Update update(Optional<Status> status, OptionalInt progress, Optional<Extension> extension) {
        return new Update(
                LocalDate.of(2021, 1 + random.nextInt(12), 1),
                status,
                progress,
                extension,
                Optional.empty(),
                Optional.of(DEPARTMENTS.get(random.nextInt(2))),
                Optional.of("说明" + random.nextInt(1000)),
                Optional.empty());
    }

    private static List<Update> inOrder(List<Update> updates) {
        List<Update> sorted = new ArrayList<>(updates);
        sorted.sort(Comparator.comparing(Update::date));
        return sorted;
    }

    /** A branch's work on a list: some tasks changed, now and then one added, removed or moved. */
    public TaskList changed(TaskList list) {
        List<Task> tasks = new ArrayList<>();
        for (Task task : list.tasks()) {
            int dice = random.nextInt(20);
            if (dice > 0) {
                tasks.add(dice < 11 ? changed(task) : task);
            }
        }
        if (random.nextInt(3) == 0) {
            TaskId id = IDS.get(random.nextInt(IDS.size()));
            if (list.tasks().stream().noneMatch(task -> task.id().equals(id))) {
                tasks.add(random.nextInt(tasks.size() + 1), task(id));
            }
        }
        if (random.nextInt(10) == 0 && tasks.size() > 1) {
            tasks.add(random.nextInt(tasks.size()), tasks.remove(0));
        }
        return TestLists.list(tasks.toArray(Task[]::new));
    }

    private Task changed(Task task) {
        Task changed = task;
        for (int i = 1 + random.nextInt(3); i > 0; i--) {
            changed = changedOnce(changed);
        }
        return changed;
    }

    private Task changedOnce(Task task) {
        Fields fields = new Fields(task);
        switch (random.nextInt(12)) {
            case 9 -> fields.texts = fields.texts.with(TaskField.GOAL, text());
            case 10 -> fields.texts = fields.texts.with(TaskField.LEADER, text());
            case 11 ->
                fields.own = fields.own.with(
                        random.nextBoolean() ? "x-a" : "x-b",
                        random.nextInt(4) == 0
                                ? Optional.empty()
                                : Optional.of(OwnValue.of(Integer.toString(random.nextInt(3)))));
            case 0 -> {
                Status status = status();
                fields.status = status;
                fields.add(update(Optional.of(status), OptionalInt.empty(), Optional.empty()));
            }
            case 1 -> {
                fields.progress = OptionalInt.of(10 * random.nextInt(11));
                fields.add(update(Optional.empty(), fields.progress, Optional.empty()));
            }
            case 2 -> {
                Deadline to = TestLists.due(DEADLINES.get(random.nextInt(DEADLINES.size())));
                fields.add(
                        update(Optional.empty(), OptionalInt.empty(), Optional.of(new Extension(fields.deadline, to))));
                fields.deadline = to;
            }
            case 3 -> fields.add(update());
            case 4 -> fields.lead = names(1);
            case 5 -> fields.responsible = names(0);
            case 6 -> fields.texts = fields.texts.with(TaskField.TITLE, Optional.of("任务" + random.nextInt(3)));
            case 7 -> fields.texts = fields.texts.with(TaskField.DESCRIPTION, text());
            default -> {
                if (!fields.updates.isEmpty()) {
                    fields.updates.remove(random.nextInt(fields.updates.size()));
                }
            }
        }
        return fields.task();
    }

    /** A task that can be changed. */
    private static final class Fields {
        private final Task old;
        private Texts<TaskField> texts;
        private OwnValues own;
        private Deadline deadline;
        private List<String> lead;
        private List<String> responsible;
        private Status status;
        private OptionalInt progress;
        private final List<Update> updates;

        Fields(Task task) {
            old = task;
            texts = task.texts();
            own = task.own();
            deadline = task.deadline();
            lead = task.lead();
            responsible = task.responsible();
            status = task.status();
            progress = task.progress();
            updates = new ArrayList<>(task.updates());
        }

        void add(Update update) {
            if (!updates.contains(update)) {
                updates.add(update);
            }
        }

        Task task() {
            return new Task(old.id(), texts, deadline, lead, responsible, status, progress, inOrder(updates))
                    .withOwn(own);
        }
    }
}
