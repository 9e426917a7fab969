package reform.policy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import reform.model.Milestone;
import reform.model.PlannedMilestone;
import reform.model.Task;
import reform.model.TaskList;

/**
 * The milestones of a task: those of its {@code milestones:}, and those that its deadline's own text names. One that was
 * due before the list was issued is none of its steps.
 *
 * @param all by due date
 */
record MilestoneSteps(List<DeadlineStep> all) implements StepSeries {

    static MilestoneSteps of(TaskList list, Task task) {
        List<DeadlineStep> steps = new ArrayList<>();
        Optional<LocalDate> issued = list.issued();
        Optional<LocalDate> start = task.start().isPresent() ? task.start() : issued;
        int place = 1;
        for (PlannedMilestone planned : task.milestones()) {
            Optional<LocalDate> due = planned.deadline().last();
            String key = planned.name(place++);
            if (due.isPresent()) {
                Optional<String> title = planned.title().isPresent()
                        ? planned.title()
                        : planned.deadline().title();
                add(steps, key, title, start, due.get(), issued);
            }
        }
        for (Milestone milestone : task.deadline().milestones()) {
            add(steps, "m" + place++, Optional.of(milestone.title()), start, milestone.due(), issued);
        }
        steps.sort((one, other) -> one.due().compareTo(other.due()));
        return new MilestoneSteps(List.copyOf(steps));
    }

    private static void add(
            List<DeadlineStep> steps,
            String key,
            Optional<String> title,
            Optional<LocalDate> start,
            LocalDate due,
            Optional<LocalDate> issued) {
        if (issued.isEmpty() || !due.isBefore(issued.get())) {
            LocalDate from = start.isPresent() && start.get().isBefore(due) ? start.get() : due;
            steps.add(new DeadlineStep(key, title, from, due, false));
        }
    }

    boolean isEmpty() {
        return all.isEmpty();
    }

    @Override
    public Iterator<DeadlineStep> steps() {
        return all.iterator();
    }

    /** None: a report without a name is about the task as a whole. */
    @Override
    public Optional<String> keyOn(LocalDate day) {
        return Optional.empty();
    }

    @Override
    public Optional<String> lastKey() {
        return Optional.empty();
    }

    @Override
    public Optional<DeadlineStep> named(String key) {
        for (DeadlineStep step : all) {
            if (step.key().equals(key)) {
                return Optional.of(step);
            }
        }
        return Optional.empty();
    }
}
