package reform.policy;

import java.time.LocalDate;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Optional;

/** The steps of a recurring deadline and those of a task's milestones, by due date. */
record JoinedSteps(StepSeries recurring, StepSeries milestones) implements StepSeries {

    @Override
    public Iterator<DeadlineStep> steps() {
        return new ByDate(recurring.steps(), milestones.steps());
    }

    @Override
    public Optional<String> keyOn(LocalDate day) {
        return recurring.keyOn(day);
    }

    @Override
    public Optional<String> lastKey() {
        return recurring.lastKey();
    }

    @Override
    public Optional<DeadlineStep> named(String key) {
        Optional<DeadlineStep> milestone = milestones.named(key);
        return milestone.isPresent() ? milestone : recurring.named(key);
    }

    private static final class ByDate implements Iterator<DeadlineStep> {
        private final Iterator<DeadlineStep> one;
        private final Iterator<DeadlineStep> other;
        private Optional<DeadlineStep> nextOfOne;
        private Optional<DeadlineStep> nextOfOther;

        ByDate(Iterator<DeadlineStep> one, Iterator<DeadlineStep> other) {
            this.one = one;
            this.other = other;
            this.nextOfOne = next(one);
            this.nextOfOther = next(other);
        }

        private static Optional<DeadlineStep> next(Iterator<DeadlineStep> each) {
            return each.hasNext() ? Optional.of(each.next()) : Optional.empty();
        }

        @Override
        public boolean hasNext() {
            return nextOfOne.isPresent() || nextOfOther.isPresent();
        }

        @Override
        public DeadlineStep next() {
            if (!hasNext()) {
                throw new NoSuchElementException();
            }
            boolean first = nextOfOther.isEmpty()
                    || (nextOfOne.isPresent()
                            && !nextOfOther.get().due().isBefore(nextOfOne.get().due()));
            DeadlineStep step = first ? nextOfOne.get() : nextOfOther.get();
            if (first) {
                nextOfOne = next(one);
            } else {
                nextOfOther = next(other);
            }
            return step;
        }
    }
}
