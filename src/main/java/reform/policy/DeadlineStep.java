package reform.policy;

import java.time.LocalDate;

/**
 * One step of a deadline that has several: the year of a yearly task.
 *
 * @param key what an update names it by: {@code 2026}
 * @param start the first day of its time, from which its pace counts
 * @param due the last day in time
 * @param met whether an update reports it done
 */
public record DeadlineStep(String key, LocalDate start, LocalDate due, boolean met) {

    DeadlineStep asMet() {
        return new DeadlineStep(key, start, due, true);
    }
}
