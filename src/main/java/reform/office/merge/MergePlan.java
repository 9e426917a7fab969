package reform.office.merge;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiPredicate;
import reform.model.Department;
import reform.model.Extension;
import reform.model.PlannedMilestone;
import reform.model.Task;
import reform.model.TaskField;
import reform.model.TaskId;
import reform.model.TaskList;
import reform.model.Update;
import reform.office.read.ImportedTask;

/**
 * What a source would change in a list: tasks are known by id, else by their exact title within the section. What only looks
 * like a task of the list is a question. What the source does not say is left alone, and so are status and history.
 *
 * @param same how many tasks say the same
 * @param gone tasks of the list that the source does not have; they stay
 */
public record MergePlan(
        List<Edit> edits,
        List<StepEdit> steps,
        List<NewReport> reports,
        List<Incoming> added,
        int same,
        List<TaskId> gone,
        List<Question> questions) {

    /**
     * A field that is to hold something else.
     *
     * @param key of the file
     * @param names the departments of a field that holds such; none in others
     */
    public record Edit(TaskId task, String key, String from, String to, List<String> names) {
        public Edit {
            names = List.copyOf(names);
        }
    }

    /**
     * A step on the way that is to be another.
     *
     * @param place among the steps of the task; behind the last one, a new step is added
     */
    public record StepEdit(TaskId task, int place, ImportedTask.Step step) {}

    /** What the source reports of a task, and no update of it says yet. */
    public record NewReport(TaskId task, ImportedTask.Report report) {}

    public MergePlan {
        steps = List.copyOf(steps);
        reports = List.copyOf(reports);
        edits = List.copyOf(edits);
        added = List.copyOf(added);
        gone = List.copyOf(gone);
        questions = List.copyOf(questions);
    }

    /**
     * Compares a source with a list.
     *
     * @param base what an exported workbook said of each task when it was written: only what differs from it counts, and
     *     where the list has changed since, it is a question; empty for any other source
     */
    public static MergePlan of(TaskList list, List<Incoming> incoming, Optional<Map<String, Incoming>> base) {
        return new Comparison(list, base).of(incoming);
    }

    /** How many tasks change. */
    public int changed() {
        Set<TaskId> changed = new HashSet<>();
        edits.forEach(edit -> changed.add(edit.task()));
        steps.forEach(step -> changed.add(step.task()));
        reports.forEach(report -> changed.add(report.task()));
        return changed.size();
    }

    /** One comparison. */
    private static final class Comparison {
        private final TaskList list;
        private final Optional<Map<String, Incoming>> base;
        private final Map<String, Task> byId = new HashMap<>();
        private final Map<String, List<Task>> byTitle = new HashMap<>();
        private final Set<TaskId> matched = new LinkedHashSet<>();
        private final List<Edit> edits = new ArrayList<>();
        private final List<StepEdit> steps = new ArrayList<>();
        private final List<NewReport> reports = new ArrayList<>();
        private final List<Question> questions = new ArrayList<>();
        private int same;

        private static final List<BiPredicate<PlannedMilestone, ImportedTask.Step>> STEP_RULES = List.of(
                (known, step) -> step.key().isPresent() && step.key().equals(known.key()),
                (known, step) -> Titles.same(known.title().orElse(""), step.title()) && isDue(known, step),
                (known, step) ->
                        !step.title().isEmpty() && Titles.same(known.title().orElse(""), step.title()),
                (known, step) -> isDue(known, step)
                        && (known.title().isEmpty()
                                || step.title().isEmpty()
                                || Titles.alike(known.title().get(), step.title()) >= Titles.NEAR_WITH_NUMBER),
                Comparison::isDue);

        Comparison(TaskList list, Optional<Map<String, Incoming>> base) {
            this.list = list;
            this.base = base;
            for (Task task : list.tasks()) {
                byId.put(task.id().text(), task);
                byTitle.computeIfAbsent(Titles.folded(task.title()), key -> new ArrayList<>())
                        .add(task);
            }
        }

        MergePlan of(List<Incoming> incoming) {
            List<Incoming> unknown = new ArrayList<>();
            for (Incoming task : incoming) {
                Optional<Task> known = match(task);
                if (known.isEmpty()) {
                    unknown.add(task);
                } else if (!matched.add(known.get().id())) {
                    ask("twice", known.get().id().text(), task.title());
                } else {
                    compare(known.get(), task);
                }
            }
            List<Incoming> added = new ArrayList<>();
            for (Incoming task : unknown) {
                Optional<Task> near = base.isPresent() ? Optional.empty() : nearest(task);
                if (near.isPresent()) {
                    matched.add(near.get().id());
                    ask("near", task.title(), near.get().id().text(), near.get().title());
                } else if (areKnown(task)) {
                    added.add(task);
                }
            }
            List<TaskId> gone = new ArrayList<>();
            for (Task task : list.tasks()) {
                boolean asked =
                        base.isEmpty() || base.get().containsKey(task.id().text());
                if (asked && !matched.contains(task.id())) {
                    gone.add(task.id());
                }
            }
            return new MergePlan(edits, steps, reports, added, same, gone, questions);
        }

        private void ask(String kind, String... values) {
            questions.add(Question.of(kind, values));
        }

        /** The task of the list; where the title says another one than the number, a source has been numbered anew. */
        private Optional<Task> match(Incoming task) {
            Optional<Task> numbered = Optional.ofNullable(byId.get(task.id()));
            if (numbered.isPresent()
                    && (base.isPresent() || Titles.same(numbered.get().title(), task.title()))) {
                return numbered;
            }
            List<Task> titled = byTitle.getOrDefault(Titles.folded(task.title()), List.of());
            String section = task.cells().getOrDefault("section", "");
            for (Task each : titled) {
                if (Titles.same(each.section().orElse(""), section)) {
                    return Optional.of(each);
                }
            }
            if (titled.size() == 1) {
                return Optional.of(titled.get(0));
            }
            return numbered.filter(each -> Titles.alike(each.title(), task.title()) >= Titles.NEAR_WITH_NUMBER);
        }

        private Optional<Task> nearest(Incoming task) {
            Optional<Task> nearest = Optional.empty();
            double best = Titles.NEAR;
            for (Task each : list.tasks()) {
                double alike = matched.contains(each.id()) ? 0 : Titles.alike(each.title(), task.title());
                if (alike >= best) {
                    best = alike;
                    nearest = Optional.of(each);
                }
            }
            return nearest;
        }

        /** Whether all departments of a new task are in the registry; otherwise the list would have an error. */
        private boolean areKnown(Incoming task) {
            for (List<String> names : List.of(task.lead(), task.responsible())) {
                for (String name : names) {
                    if (canonical(name).isEmpty()) {
                        ask("new-department", task.title(), name);
                        return false;
                    }
                }
            }
            return true;
        }

        private Optional<String> canonical(String name) {
            return list.departments().isEmpty()
                    ? Optional.of(name)
                    : list.departments().find(name).map(Department::name);
        }

        private void compare(Task task, Incoming incoming) {
            int before = found();
            Optional<Incoming> was = base.map(each -> each.get(task.id().text()));
            Set<String> keys = new LinkedHashSet<>(incoming.cells().keySet());
            was.ifPresent(each -> keys.addAll(each.cells().keySet()));
            for (String key : keys) {
                String to = incoming.cells().getOrDefault(key, "");
                if (was.isPresent()) {
                    String from = was.get().cells().getOrDefault(key, "");
                    if (!Titles.same(from, to)) {
                        edit(task, key, current(task, key), Optional.of(from), to);
                    }
                } else if (!to.isEmpty()) {
                    edit(task, key, current(task, key), Optional.empty(), to);
                }
            }
            names(task, "lead", task.lead(), was.map(Incoming::lead), incoming.lead());
            names(task, "responsible", task.responsible(), was.map(Incoming::responsible), incoming.responsible());
            steps(task, incoming.steps());
            for (ImportedTask.Report report : incoming.reports()) {
                if (task.updates().stream().noneMatch(update -> says(update, report))) {
                    reports.add(new NewReport(task.id(), report));
                }
            }
            same += found() == before ? 1 : 0;
        }

        private int found() {
            return edits.size() + steps.size() + reports.size() + questions.size();
        }

        private static boolean says(Update update, ImportedTask.Report report) {
            return says(update.note(), report.note())
                    && says(update.problem(), report.problem())
                    && says(update.next(), report.next());
        }

        private static boolean says(Optional<String> said, Optional<String> wanted) {
            return wanted.isEmpty() || Titles.same(said.orElse(""), wanted.get());
        }

        /** A step is known by its key, else by its title, else by its date; one that the source does not have stays. */
        private void steps(Task task, List<ImportedTask.Step> wanted) {
            List<PlannedMilestone> known = task.milestones();
            Map<Integer, ImportedTask.Step> found = new TreeMap<>();
            List<ImportedTask.Step> left = new ArrayList<>(wanted);
            for (BiPredicate<PlannedMilestone, ImportedTask.Step> rule : STEP_RULES) {
                for (ImportedTask.Step step : List.copyOf(left)) {
                    for (int i = 0; i < known.size(); i++) {
                        if (!found.containsKey(i) && rule.test(known.get(i), step)) {
                            found.put(i, step);
                            left.remove(step);
                            break;
                        }
                    }
                }
            }
            found.forEach((place, step) -> {
                PlannedMilestone old = known.get(place);
                boolean otherTitle =
                        !step.title().isEmpty() && !Titles.same(old.title().orElse(""), step.title());
                if (otherTitle || !isDue(old, step)) {
                    steps.add(new StepEdit(task.id(), place, step));
                }
            });
            int next = known.size();
            for (ImportedTask.Step step : left) {
                steps.add(new StepEdit(task.id(), next++, step));
            }
        }

        private static boolean isDue(PlannedMilestone known, ImportedTask.Step step) {
            // A source that does not have the day which the list gives beside the words says nothing of it.
            return Titles.same(known.deadline().cell(), step.dueWithDay())
                    || (step.day().isEmpty() && Titles.same(known.deadline().text(), step.due()));
        }

        private void edit(Task task, String key, String now, Optional<String> from, String to) {
            boolean sameDue = key.equals("due")
                    && (isOldDeadline(task, to)
                            || (from.isEmpty() && Titles.same(task.deadline().text(), to)));
            if (Titles.same(now, to) || sameDue) {
                return;
            }
            if (from.isPresent() && !Titles.same(now, from.get())) {
                ask("both", task.id().text(), task.title(), key, now, to);
                return;
            }
            edits.add(new Edit(task.id(), key, now, to, List.of()));
        }

        private void names(Task task, String key, List<String> now, Optional<List<String>> from, List<String> wanted) {
            if (from.isPresent() ? from.get().equals(wanted) : wanted.isEmpty()) {
                return;
            }
            List<String> names = new ArrayList<>();
            for (String name : wanted) {
                Optional<String> known = canonical(name);
                if (known.isEmpty()) {
                    ask("unknown-department", task.id().text(), task.title(), name);
                    return;
                }
                names.add(known.get());
            }
            if (now.equals(names) || (from.isEmpty() && new HashSet<>(now).equals(new HashSet<>(names)))) {
                return;
            }
            String old = String.join("、", now);
            if (from.isPresent() && !from.get().equals(now)) {
                ask("both", task.id().text(), task.title(), key, old, String.join("、", names));
            } else {
                edits.add(new Edit(task.id(), key, old, String.join("、", names), names));
            }
        }

        /** A source that was not told of an extension still has the deadline from before. */
        private static boolean isOldDeadline(Task task, String due) {
            for (Update update : task.updates()) {
                Optional<Extension> extension = update.extension();
                if (extension.isPresent()
                        && (Titles.same(extension.get().from().cell(), due)
                                || Titles.same(extension.get().from().text(), due))) {
                    return true;
                }
            }
            return false;
        }

        private static String current(Task task, String key) {
            return switch (key) {
                case "due" -> task.deadline().cell();
                case "start" -> task.start().map(LocalDate::toString).orElse("");
                case "status" -> task.status().word();
                case "progress" -> task.progress().isPresent() ? task.progress().getAsInt() + "%" : "";
                default -> {
                    for (TaskField field : TaskField.values()) {
                        if (field.key().equals(key) && field.isText()) {
                            yield task.texts().get(field).orElse("");
                        }
                    }
                    yield task.own().get(key).map(value -> value.text()).orElse("");
                }
            };
        }
    }
}
