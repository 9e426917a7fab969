package reform.policy;

import java.time.LocalDate;
import java.util.Iterator;

/** How a deadline makes steps. One implementation for each kind of deadline that has several. */
interface StepSeries {

    /** The steps from the first on, by due date, none of them met. There may be no last one. */
    Iterator<DeadlineStep> steps();

    /** The key of the step that a report is about which names none: the one that its day falls in. */
    String keyOn(LocalDate day);
}
