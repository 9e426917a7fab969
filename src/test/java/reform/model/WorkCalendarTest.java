package reform.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.Test;

class WorkCalendarTest {
    private static final LocalDate FRIDAY = LocalDate.of(2026, 2, 13);

    @Test
    void officesWorkFromMondayToFriday() {
        assertThat(WorkCalendar.WEEKS.isWorkday(FRIDAY)).isTrue();
        assertThat(WorkCalendar.WEEKS.isWorkday(FRIDAY.plusDays(1))).isFalse();
        assertThat(WorkCalendar.WEEKS.isWorkday(FRIDAY.plusDays(2))).isFalse();
        assertThat(WorkCalendar.WEEKS.after(FRIDAY, 1)).isEqualTo(FRIDAY.plusDays(3));
        assertThat(WorkCalendar.WEEKS.after(FRIDAY, 0)).isEqualTo(FRIDAY);
    }

    @Test
    void holidaysAreNotWorkedAndDaysInsteadOfThemAre() {
        WorkCalendar calendar =
                new WorkCalendar(Set.of(FRIDAY.plusDays(3), FRIDAY.plusDays(1)), Set.of(FRIDAY.plusDays(1)));
        assertThat(calendar.after(FRIDAY, 1)).as("Saturday is worked").isEqualTo(FRIDAY.plusDays(1));
        assertThat(calendar.after(FRIDAY, 2)).as("Monday is not").isEqualTo(FRIDAY.plusDays(4));
    }

    @Test
    void theDayOfTheWeek() {
        for (LocalDate day = LocalDate.of(1969, 12, 1); day.getYear() < 1971; day = day.plusDays(1)) {
            assertThat(WorkCalendar.weekday(day)).isEqualTo(DayOfWeek.from(day).getValue());
        }
    }
}
