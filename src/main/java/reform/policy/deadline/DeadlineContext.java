package reform.policy.deadline;

import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalInt;
import reform.model.TaskList;
import reform.model.WorkCalendar;

/**
 * What the words of a deadline refer to outside their cell.
 *
 * @param year the year of a text without one, as in 6月底 ({@code year:} of the head)
 * @param issued the day the list was issued
 * @param start the day the task starts, if it states one
 * @param calendar the days on which offices work
 */
public record DeadlineContext(
        OptionalInt year, Optional<LocalDate> issued, Optional<LocalDate> start, WorkCalendar calendar) {

    /** Nothing known outside the cell. */
    public static final DeadlineContext NONE =
            new DeadlineContext(OptionalInt.empty(), Optional.empty(), Optional.empty(), WorkCalendar.WEEKS);

    /** What a list says of itself. */
    public static DeadlineContext of(TaskList list) {
        return new DeadlineContext(list.year(), list.issued(), Optional.empty(), list.calendar());
    }

    /** The same for a task that starts on another day. */
    public DeadlineContext startingOn(Optional<LocalDate> day) {
        return new DeadlineContext(year, issued, day, calendar);
    }

    /** The day from which 30日内 counts: the task's start, else the day of issue. */
    Optional<LocalDate> countedFrom() {
        return start.isPresent() ? start : issued;
    }

    /** The year that 今年 and 明年 go by: that of the head, else that of the day of issue; 0 without either. */
    int spokenYear() {
        if (year.isPresent()) {
            return year.getAsInt();
        }
        return issued.isPresent() ? issued.get().getYear() : 0;
    }
}
