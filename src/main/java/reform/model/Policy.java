package reform.model;

import java.time.Period;

/**
 * The thresholds that lights and reports use.
 *
 * @param dueSoon a task due within this is yellow
 * @param stale an unsettled task without an update for this long is stale
 * @param behindYellow points of progress below the pace (序时进度) that make a yellow light
 * @param behindRed points of progress below the pace that make a red light
 * @param supervise a letter about a task that is overdue for this long is the gravest, 督办
 * @param silentBehind whether a task that is not started counts as 0 percent: silence is not green
 */
public record Policy(
        Period dueSoon, Period stale, int behindYellow, int behindRed, Period supervise, boolean silentBehind) {
    /** What holds where the file is silent. */
    public static final Policy DEFAULT =
            new Policy(Period.ofDays(30), Period.ofDays(90), 10, 30, Period.ofDays(30), true);
}
