package reform.policy;

import java.time.LocalDate;
import java.util.Iterator;
import java.util.Optional;
import reform.model.Due;
import reform.model.Task;
import reform.model.TaskList;
import reform.policy.deadline.Step;
import reform.policy.deadline.Steps;

/**
 * The steps of a recurring deadline, one a year, a quarter, a month.
 *
 * @param begin the start of the plan, before which no step begins
 */
record RecurringSteps(Steps all, Optional<LocalDate> begin) implements StepSeries {

    /** No step is due before the list was issued or the task starts, whatever the deadline says it starts with. */
    static RecurringSteps of(TaskList list, Task task, Due.Recurring recurring, LocalDate day) {
        Optional<LocalDate> begin = list.issued();
        if (begin.isEmpty() || (task.start().isPresent() && task.start().get().isAfter(begin.get()))) {
            begin = task.start();
        }
        LocalDate notBefore;
        if (begin.isPresent()) {
            notBefore = begin.get();
        } else if (recurring.first().isPresent()) {
            notBefore = recurring.first().get();
        } else {
            notBefore = list.year().isPresent()
                    ? LocalDate.of(list.year().getAsInt(), 1, 1)
                    : Steps.periodStart(recurring.rhythm(), day);
        }
        return new RecurringSteps(Steps.of(recurring, notBefore), begin);
    }

    @Override
    public Iterator<DeadlineStep> steps() {
        Iterator<Step> each = all.iterator();
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                return each.hasNext();
            }

            @Override
            public DeadlineStep next() {
                return step(each.next());
            }
        };
    }

    private DeadlineStep step(Step step) {
        LocalDate start = begin.isPresent() && begin.get().isAfter(step.start()) ? begin.get() : step.start();
        return new DeadlineStep(step.key(), Optional.empty(), start, step.due(), false);
    }

    @Override
    public Optional<String> keyOn(LocalDate day) {
        Optional<Step> step = all.reportedOn(day);
        return step.isPresent() ? Optional.of(step.get().key()) : Optional.empty();
    }

    @Override
    public Optional<String> lastKey() {
        Optional<Step> last = all.last();
        return last.isPresent() ? Optional.of(last.get().key()) : Optional.empty();
    }

    @Override
    public Optional<DeadlineStep> named(String key) {
        Optional<Step> step = all.named(key);
        return step.isPresent() ? Optional.of(step(step.get())) : Optional.empty();
    }
}
