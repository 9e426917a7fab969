package reform.model;

import java.time.LocalDate;
import java.util.Set;

/**
 * The days on which offices work: Monday to Friday without the holidays, and the days worked instead of others (调休).
 *
 * @param holidays {@code holidays} of the head
 * @param workdays {@code workdays} of the head; a day in both is worked
 */
public record WorkCalendar(Set<LocalDate> holidays, Set<LocalDate> workdays) {

    /** Every Monday to Friday. */
    public static final WorkCalendar WEEKS = new WorkCalendar(Set.of(), Set.of());

    private static final int SATURDAY = 6;

    public WorkCalendar {
        holidays = Set.copyOf(holidays);
        workdays = Set.copyOf(workdays);
    }

    public boolean isWorkday(LocalDate day) {
        return workdays.contains(day) || (weekday(day) < SATURDAY && !holidays.contains(day));
    }

    /** The n-th working day after a day; the first is the next one. */
    public LocalDate after(LocalDate day, int workingDays) {
        LocalDate last = day;
        for (int left = workingDays; left > 0; ) {
            last = last.plusDays(1);
            if (isWorkday(last)) {
                left--;
            }
        }
        return last;
    }

    /** 1 (Monday) to 7. */
    public static int weekday(LocalDate day) {
        return (int) Math.floorMod(day.toEpochDay() + 3, 7L) + 1;
    }
}
