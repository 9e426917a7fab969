package reform.policy.deadline;

import java.time.LocalDate;
import java.util.Optional;

/**
 * What 收到通知后15个工作日内 says.
 *
 * @param due the day it comes to; empty for an anchor alone, and where there is no day to count from
 * @param length whether it is a length of time, and not an anchor alone, as 自印发之日起
 * @param anchored whether it names the day it counts from
 * @param within whether it says 内, and not the length alone (3个月)
 */
record Count(Optional<LocalDate> due, boolean length, boolean anchored, boolean within) {}
