package reform.policy;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Iterator;
import java.util.Optional;
import reform.model.Deadline;
import reform.model.TaskList;

/**
 * The steps of a yearly deadline, one a year without an end.
 *
 * @param firstYear the year of the first step
 * @param lastDay the last day in time of each year
 * @param issued the start of the plan, before which no step begins
 */
record YearlySteps(int firstYear, MonthDay lastDay, Optional<LocalDate> issued) implements StepSeries {

    /** No step is due before the list was issued, whatever year the deadline says it starts with. */
    static YearlySteps of(TaskList list, Deadline.Yearly deadline, LocalDate day) {
        Optional<LocalDate> issued = list.issued();
        int first = deadline.firstYear()
                .orElseGet(() -> issued.isPresent()
                        ? issued.get().getYear()
                        : list.year().orElse(day.getYear()));
        if (issued.isPresent()) {
            first = Math.max(first, issued.get().getYear());
            first += deadline.lastDay().atYear(first).isBefore(issued.get()) ? 1 : 0;
        }
        return new YearlySteps(first, deadline.lastDay(), issued);
    }

    @Override
    public Iterator<DeadlineStep> steps() {
        return new Iterator<>() {
            private int year = firstYear;

            @Override
            public boolean hasNext() {
                return true;
            }

            @Override
            public DeadlineStep next() {
                return step(year++);
            }
        };
    }

    private DeadlineStep step(int year) {
        LocalDate newYear = LocalDate.of(year, 1, 1);
        LocalDate start = issued.isPresent() && issued.get().isAfter(newYear) ? issued.get() : newYear;
        return new DeadlineStep(Integer.toString(year), start, lastDay.atYear(year), false);
    }

    @Override
    public String keyOn(LocalDate day) {
        return Integer.toString(day.getYear());
    }
}
