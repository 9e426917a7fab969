package reform.policy;

import java.time.LocalDate;
import java.util.Iterator;
import java.util.Optional;

/** How a task comes by its steps: by the rule of a recurring deadline, by its milestones, or by both. */
interface StepSeries {

    /** The steps from the first on, by due date, none of them met. There may be no last one. */
    Iterator<DeadlineStep> steps();

    /** The key of the step that a report is about which names none; empty where a report has to name one. */
    Optional<String> keyOn(LocalDate day);

    /** The key of the step that brings the task to its end; empty where no step does. */
    Optional<String> lastKey();

    /** The step of a key; empty where there is none. */
    Optional<DeadlineStep> named(String key);
}
