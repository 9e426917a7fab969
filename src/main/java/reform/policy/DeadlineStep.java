package reform.policy;

import java.time.LocalDate;
import java.util.Optional;

/**
 * One step of a deadline that has several: the year of a yearly task, the quarter of a quarterly one, a milestone.
 *
 * @param key what an update names it by: {@code 2026}, {@code 2026-Q1}, {@code plan}
 * @param title what is due; of milestones alone
 * @param start the first day of its time, from which its pace counts
 * @param due the last day in time
 * @param met whether an update reports it done
 */
public record DeadlineStep(String key, Optional<String> title, LocalDate start, LocalDate due, boolean met) {

    DeadlineStep asMet() {
        return new DeadlineStep(key, title, start, due, true);
    }
}
