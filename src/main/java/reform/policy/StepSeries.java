package reform.policy;

import java.time.LocalDate;
import java.util.Iterator;
import java.util.Optional;
import reform.model.Deadline;
import reform.model.TaskList;

/** How a deadline makes steps. One implementation for each kind of deadline that has several. */
interface StepSeries {

    /** The steps from the first on, by due date, none of them met. There may be no last one. */
    Iterator<DeadlineStep> steps();

    /** The key of the step that a report is about which names none: the one that its day falls in. */
    String keyOn(LocalDate day);

    /**
     * The series of a deadline; empty for one without steps.
     *
     * @param day where nothing says when the steps began, they begin with that of this day
     */
    static Optional<StepSeries> of(TaskList list, Deadline deadline, LocalDate day) {
        return deadline instanceof Deadline.Yearly yearly
                ? Optional.of(YearlySteps.of(list, yearly, day))
                : Optional.empty();
    }
}
