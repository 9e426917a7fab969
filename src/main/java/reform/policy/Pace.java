package reform.policy;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** 序时进度: the share of the time that has passed. */
final class Pace {
    private Pace() {}

    /** Percent of the days from start to due that have passed by the day, 0 to 100, rounded half up. */
    static int percent(LocalDate start, LocalDate due, LocalDate day) {
        if (!day.isBefore(due)) {
            return 100;
        }
        if (!day.isAfter(start)) {
            return 0;
        }
        return (int) Math.round(100.0 * ChronoUnit.DAYS.between(start, day) / ChronoUnit.DAYS.between(start, due));
    }
}
