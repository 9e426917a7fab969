package reform.policy.deadline;

import java.util.List;
import reform.model.Rhythm;
import reform.model.StepDay;

/**
 * What 每季度末月25日前 says.
 *
 * @param days the days it names, ascending; none where it names none
 */
record Recurrence(Rhythm rhythm, List<StepDay> days) {}
